// pipeline/summary.hpp
// What a run has done, in one line for people.
#pragma once

#include <cstdint>
#include <string>

#include "db/store.hpp"
#include "pipeline/run.hpp"

namespace onrecord {

// "read 12, new 10, unchanged 1, changed 0, failed 1; quotes 30, ...; 0.41 s". Relative dates of
// `undated` articles stay unresolved.
std::string summary(const RunCounts& stored, std::uint64_t undated, const JobCounts& job);

// What was repaired at the door: "2 read as windows-1252"; empty when nothing was.
std::string encoding_note(const InputCounts& counts);

}  // namespace onrecord
