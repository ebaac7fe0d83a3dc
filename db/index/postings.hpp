// db/index/postings.hpp
// Which term stands where: gathered row by row, given out term by term.
//
// needs   rows in ascending order of their ids, of each row its columns in order
// gives   terms in the order of their bytes, each with its doclist as FTS5 has it: for each row the
//         difference of its id to the one before, twice the size of its positions, and these
// owns    temporary files that begin with the name `file`, one for each `most` bytes
// cost    memory of `most` bytes; a term costs one probe of a hash table and a byte or two
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

class RecordFile;
class TermTable;

class Postings {
 public:
  static constexpr std::size_t kMost = std::size_t{64} << 20U;

  explicit Postings(std::string file, std::size_t most = kMost);
  ~Postings();
  Postings(const Postings&) = delete;
  Postings& operator=(const Postings&) = delete;

  // All terms of one column of a row, in order. A row begins with its column 0.
  void add(std::span<const std::string_view> terms, std::int64_t row, std::uint16_t column);

  // Behind the last row: what is in memory goes to disk, in order.
  void end();

  // Once, then. What is given lives as long as the call.
  using Take = std::function<void(std::string_view term, std::string_view doclist)>;
  void give(const Take& take);

 private:
  std::string file_;
  std::size_t most_;
  std::unique_ptr<TermTable> table_;
  std::vector<std::unique_ptr<RecordFile>> runs_;
};

}  // namespace onrecord
