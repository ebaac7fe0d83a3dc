// db/index/full_text_segment.hpp
// Writes the terms of a full-text table as one finished segment, the form that FTS5 gives a table
// when it is asked to optimize it.
//
// needs   a table of FTS5 without rows, made by the connection; terms in ascending order
// shape   that of SQLite's fts5_index.c: leaves of kLeaf bytes, for each that has a term a row of
//         _idx, for a doclist of many leaves an index of the rows they begin with. On a high level,
//         so that what updates add is merged among itself first
// errors  Error(kStore)
// cost    every doclist is copied once
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/sqlite.hpp"

namespace onrecord {

class FullTextSegment {
 public:
  FullTextSegment(Connection& index, const std::string& table);

  void add(std::string_view term, std::string_view doclist);

  // Ends the segment. Of the table: its rows, and the terms of all rows in each column.
  void finish(std::uint64_t rows, const std::vector<std::uint64_t>& terms);

 private:
  // One level of the index of a doclist.
  struct RowLevel {
    std::string node;
    std::int64_t page = 0;
    std::int64_t last = 0;  // row
  };

  void begin_term(std::string_view term);
  void append_row(const std::uint8_t*& at, const std::uint8_t* end);
  void append_positions(const std::uint8_t* at, const std::uint8_t* end);
  void note_first_row();
  void flush_leaf();
  void end_term_leaf();
  void put_block(std::int64_t id, std::string_view block);
  std::size_t leaf_size() const { return leaf_.size() + offsets_.size(); }

  Connection* index_;
  std::string table_;
  Statement insert_block_, insert_leaf_;
  std::string leaf_, offsets_, last_term_, term_;
  std::size_t last_offset_ = 0;
  std::int64_t page_ = 1;
  std::int64_t term_page_ = 1;  // the last leaf with a term
  std::string split_;           // what tells the first term of that leaf from all before
  std::int64_t row_ = 0;
  bool no_term_ = true;        // on this leaf
  bool no_row_ = true;         // on this leaf, before any term
  std::uint64_t without_ = 0;  // leaves without a term since that leaf
  std::vector<RowLevel> levels_;
  std::vector<std::pair<std::int64_t, std::string>> row_nodes_;
};

}  // namespace onrecord
