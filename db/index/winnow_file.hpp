// db/index/winnow_file.hpp
// The winnows of all articles of a build, on their way from the search for near-duplicates, which
// reads the texts, to the table of the index.
//
// cost    memory of one stretch; the rest is on disk
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/fingerprint.hpp"
#include "db/index/record_file.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

class WinnowFile {
 public:
  explicit WinnowFile(std::string file) : file_(std::move(file)) {}

  // `shingles` in the order of their text. Articles of one stretch come in any order.
  void add(std::int64_t article, std::int64_t time, std::span<const Shingle> shingles);
  void end_stretch();

  void write_into(Connection& index);

 private:
  struct Winnow {
    std::int64_t time = 0;
    std::int64_t article = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  RecordFile file_;
  std::vector<Winnow> stretch_;
  std::vector<Shingle> shingles_, winnow_;
};

}  // namespace onrecord
