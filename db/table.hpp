// db/table.hpp
// Rows of an answer as text: aligned table, JSON lines, CSV or Markdown.
//
// shape   JSON keys and CSV heads are the column names; an absent value is left out of JSON and
//         empty elsewhere; line feeds in a value become blanks in the aligned table and Markdown
// units   widths are terminal columns: East Asian wide characters count two, combining marks none
// owns    appends to the caller's string; only the aligned table keeps rows until finish()
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/query.hpp"

namespace onrecord {

enum class TableFormat : std::uint8_t { kAligned, kJson, kCsv, kMarkdown };

struct TableStyle {
  TableFormat format = TableFormat::kAligned;
  std::uint32_t width = 0;  // of the aligned table; long values wrap to fit; 0: no limit
  bool colour = false;      // bold column names
  bool hide_empty = false;  // columns of the aligned table in which no row has a value
};

// A CSV cell as RFC 4180 has it, between quotation marks where it must be.
void write_csv_cell(std::string_view text, std::string& out);

class TableWriter {
 public:
  TableWriter(std::vector<std::string> columns, const TableStyle& style);
  void add(const Row& row, std::string& out);
  void finish(std::string& out);  // the aligned table is written here

 private:
  void start(std::string& out);
  void drop_empty_columns();

  std::vector<std::string> columns_;
  TableStyle style_;
  std::vector<std::vector<std::string>> cells_;
  std::vector<bool> numeric_;
  bool started_ = false;
};

}  // namespace onrecord
