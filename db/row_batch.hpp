// db/row_batch.hpp
// Rows collected in memory and written to a table by one statement: half the cost of one by one.
//
// owns    a copy of every value until flush()
// errors  Error(kStore); a row that breaks a constraint takes the whole transaction back
// source  SQLite: a table-valued function over the rows feeds INSERT ... SELECT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/sqlite.hpp"

namespace onrecord {

class RowBatch {
 public:
  // `columns` are divided by commas; every row is as many add() or null() as there are columns.
  RowBatch(Connection& connection, std::string_view table, std::string_view columns);

  void add(std::int64_t value) { cells_.push_back({Cell::Kind::kInteger, 0, {.integer = value}}); }
  void add(double value) { cells_.push_back({Cell::Kind::kReal, 0, {.real = value}}); }
  void add(std::string_view value) { add_bytes(Cell::Kind::kText, value); }
  void add_blob(std::string_view value) { add_bytes(Cell::Kind::kBlob, value); }
  void null() { cells_.push_back({Cell::Kind::kNull, 0, {.integer = 0}}); }

  void flush();
  std::size_t bytes() const { return texts_.size() + cells_.size() * sizeof(Cell); }

 private:
  friend struct RowSource;
  struct Cell {
    enum class Kind : std::uint8_t { kNull, kInteger, kReal, kText, kBlob };
    Kind kind;
    std::uint32_t size;  // of a text or blob
    union {
      std::int64_t integer;
      double real;
      std::size_t offset;  // of a text or blob, in texts_
    } value;
  };

  void add_bytes(Cell::Kind kind, std::string_view value);

  Statement insert_;
  std::size_t columns_ = 0;
  std::vector<Cell> cells_;
  std::string texts_;
};

}  // namespace onrecord
