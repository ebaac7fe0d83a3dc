#include "db/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "corpus/jsonl.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kGap = 2;        // columns between two cells
constexpr std::size_t kNarrowest = 6;  // a cell is not squeezed below this
constexpr std::size_t kReadable = 14;  // and where there is room, words stay whole

struct Range {
  char32_t first;
  char32_t last;
};

// Unicode 15, East Asian Width W and F, in blocks.
constexpr std::array<Range, 12> kWide = {{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0x4DBF},
                                          {0x4E00, 0xA4CF},
                                          {0xA960, 0xA97F},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0xFFE0, 0xFFE6},
                                          {0x1F300, 0x1F9FF},
                                          {0x20000, 0x3FFFD}}};
// Combining marks and characters without width.
constexpr std::array<Range, 9> kZero = {{{0x00AD, 0x00AD},
                                         {0x0300, 0x036F},
                                         {0x1AB0, 0x1AFF},
                                         {0x1DC0, 0x1DFF},
                                         {0x200B, 0x200F},
                                         {0x202A, 0x202E},
                                         {0x2060, 0x206F},
                                         {0xFE00, 0xFE2F},
                                         {0xFEFF, 0xFEFF}}};

template <std::size_t size>
bool in(const std::array<Range, size>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range range) { return range.first <= c && c <= range.last; });
}

std::size_t width_of(char32_t c) {
  if (c < 0x7F) return 1;
  if (in(kZero, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    width += width_of(point.value);
    i += std::max<std::uint32_t>(point.size, 1);
  }
  return width;
}

// On one line, and without the control characters by which a text could command a terminal.
std::string on_one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const std::size_t size = std::max<std::uint32_t>(point.size, 1);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    if (!control && point.value != U' ' && point.value != 0x2028 && point.value != 0x2029) {
      out.append(text, i, size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i += size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string plain(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&value)) return number(*real);
  return {};
}

// The part of a line that fits into `width`, broken at a blank where there is one.
std::string_view first_line(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t blank = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const std::size_t more = width_of(point.value);
    if (text[i] == ' ') blank = i;
    if (used + more > width && i > 0) return text.substr(0, blank != 0 ? blank : i);
    used += more;
    i += std::max<std::uint32_t>(point.size, 1);
  }
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string_view> lines;
  do {
    lines.push_back(first_line(text, width));
    text.remove_prefix(lines.back().size());
    if (text.starts_with(' ')) text.remove_prefix(1);
  } while (!text.empty());
  return lines;
}

// How wide the cells of a column are: the widest, and all together.
struct Extent {
  std::size_t widest = 0;
  std::size_t sum = 0;
};

// The widths that fit into `available`. Columns that ask for no more than their share get it; the
// rest is divided among the others by how much they hold, so that rows stay low.
std::vector<std::size_t> fit(const std::vector<Extent>& columns, std::size_t available) {
  std::vector<std::size_t> widths(columns.size(), 0);
  std::size_t left = available;
  std::size_t open = columns.size();
  for (bool settled = true; settled && open > 0;) {
    settled = false;
    const std::size_t share = left / open;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (widths[i] != 0 || columns[i].widest > std::max(share, kNarrowest)) continue;
      widths[i] = std::max<std::size_t>(columns[i].widest, 1);
      left -= std::min(left, widths[i]);
      --open;
      settled = true;
    }
  }
  double held = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (widths[i] == 0) held += double(columns[i].sum);
  }
  // From the smallest on, each at least readable.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (widths[i] == 0) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t x, std::size_t y) { return columns[x].sum < columns[y].sum; });
  for (const std::size_t i : order) {
    const double part = double(left) * double(columns[i].sum) / std::max(held, 1.0);
    const std::size_t readable = std::min(kReadable, left / (open + 1));
    widths[i] = std::clamp(static_cast<std::size_t>(part), std::max(readable, kNarrowest),
                           std::max(columns[i].widest, kNarrowest));
    held -= double(columns[i].sum);
    left -= std::min(left, widths[i]);
    --open;
  }
  return widths;
}

void write_csv_row(const std::vector<std::string>& cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    write_csv_cell(cells[i], out);
  }
  out += '\n';
}

void write_markdown_row(const std::vector<std::string>& cells, std::string& out) {
  out += '|';
  for (const std::string& cell : cells) {
    out += ' ';
    for (const char c : on_one_line(cell)) {
      if (c == '|' || c == '\\') out += '\\';
      out += c;
    }
    out += " |";
  }
  out += '\n';
}

void write_json_row(const std::vector<std::string>& columns, const Row& row, std::string& out) {
  out += '{';
  bool first = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row[i])) continue;
    if (!first) out += ',';
    first = false;
    write_json_string(columns[i], out);
    out += ':';
    if (const auto* text = std::get_if<std::string>(&row[i])) {
      write_json_string(*text, out);
    } else {
      out += plain(row[i]);
    }
  }
  out += "}\n";
}

void write_aligned_row(const std::vector<std::string>& cells,
                       const std::vector<std::size_t>& widths, const std::vector<bool>& numeric,
                       std::string& out) {
  std::vector<std::vector<std::string_view>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(lines_of(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view cell = y < lines[i].size() ? lines[i][y] : std::string_view{};
      const std::size_t fill = widths[i] - std::min(widths[i], width_of(cell));
      if (i != 0) out.append(kGap, ' ');
      if (numeric[i]) out.append(fill, ' ');
      out += cell;
      if (!numeric[i]) out.append(fill, ' ');
    }
    while (out.back() == ' ') out.pop_back();
    out += '\n';
  }
}

}  // namespace

void write_csv_cell(std::string_view text, std::string& out) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

TableWriter::TableWriter(std::vector<std::string> columns, const TableStyle& style)
    : columns_(std::move(columns)), style_(style), numeric_(columns_.size(), true) {}

void TableWriter::add(const Row& row, std::string& out) {
  if (style_.format == TableFormat::kJson) return write_json_row(columns_, row, out);
  std::vector<std::string> cells;
  cells.reserve(row.size());
  for (const Value& value : row) cells.push_back(plain(value));
  if (style_.format == TableFormat::kAligned) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells[i] = on_one_line(cells[i]);
      if (std::holds_alternative<std::string>(row[i])) numeric_[i] = false;
    }
    cells_.push_back(std::move(cells));
    return;
  }
  start(out);
  if (style_.format == TableFormat::kCsv) {
    write_csv_row(cells, out);
  } else {
    write_markdown_row(cells, out);
  }
}

void TableWriter::start(std::string& out) {
  if (started_) return;
  started_ = true;
  if (style_.format == TableFormat::kCsv) {
    write_csv_row(columns_, out);
  } else {
    write_markdown_row(columns_, out);
    out += '|';
    for (std::size_t i = 0; i < columns_.size(); ++i) out += " --- |";
    out += '\n';
  }
}

void TableWriter::drop_empty_columns() {
  for (std::size_t i = columns_.size(); i-- > 0 && columns_.size() > 1;) {
    const auto holds = [i](const std::vector<std::string>& cells) { return !cells[i].empty(); };
    if (std::any_of(cells_.begin(), cells_.end(), holds)) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    columns_.erase(columns_.begin() + at);
    numeric_.erase(numeric_.begin() + at);
    for (auto& cells : cells_) cells.erase(cells.begin() + at);
  }
}

void TableWriter::finish(std::string& out) {
  if (style_.format == TableFormat::kJson || columns_.empty()) return;
  if (style_.format != TableFormat::kAligned) return start(out);
  if (cells_.empty()) return;
  if (style_.hide_empty) drop_empty_columns();
  std::vector<Extent> extents;
  for (const std::string& column : columns_) extents.push_back({width_of(column), 0});
  for (const auto& cells : cells_) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t width = width_of(cells[i]);
      extents[i].widest = std::max(extents[i].widest, width);
      extents[i].sum += width;
    }
  }
  std::vector<std::size_t> widths;
  std::size_t sum = kGap * (columns_.size() - 1);
  const std::size_t gaps = sum;
  for (const Extent& extent : extents) {
    widths.push_back(extent.widest);
    sum += extent.widest;
  }
  if (style_.width != 0 && sum > style_.width) {
    widths = fit(extents, style_.width > gaps ? style_.width - gaps : 0);
  }
  std::string head;
  write_aligned_row(columns_, widths, std::vector<bool>(columns_.size(), false), head);
  if (style_.colour) head = "\x1b[1m" + head.substr(0, head.size() - 1) + "\x1b[0m\n";
  out += head;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i != 0) out.append(kGap, ' ');
    for (std::size_t x = 0; x < widths[i]; ++x) out += "─";
  }
  out += '\n';
  for (const auto& cells : cells_) write_aligned_row(cells, widths, numeric_, out);
}

}  // namespace onrecord
