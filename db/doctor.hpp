// db/doctor.hpp
// Examines a fact store: is it whole, and if not, what to do about it.
//
// errors  Error(kStore) when the file cannot be opened as a fact store; everything else is a
// finding cost    reads the whole file once
#pragma once

#include <string>
#include <vector>

namespace onrecord {

struct Finding {
  bool bad = false;
  std::string what;    // "surfaces: 3 quotes differ from their article"
  std::string advice;  // empty when all is well
};

// In the order of examination: file, version, integrity, foreign keys, surfaces, indexes, runs.
std::vector<Finding> examine_store(const std::string& path);

}  // namespace onrecord
