#include "extractors/text/page_lines.hpp"

#include <algorithm>

#include "extractors/text/letters.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kWidest = 110;  // bytes of a line that was wrapped by hand
constexpr std::size_t kUsualLines = 16;
constexpr std::uint32_t kProse = 90;      // bytes that no heading has
constexpr std::uint32_t kNarrowest = 35;  // and of one that is followed by another

struct Line {
  Span span;  // without the blanks around it
  std::uint32_t indent = 0;
  bool blank_before = false;
};

bool ends_in_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const char c = text[end - 1];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') return true;
  return end - begin >= 2 && text.substr(end - 2, 2) == "\u00A0";
}

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(kUsualLines + text.size() / kWidest);
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t feed = std::min(text.find('\n', begin), text.size());
    const std::string_view raw = text.substr(begin, feed - begin);
    const std::size_t indent = blanks_at(raw, 0);
    Span span{static_cast<std::uint32_t>(begin + indent), static_cast<std::uint32_t>(feed)};
    while (span.end > span.begin && ends_in_blank(text, span.begin, span.end)) {
      span.end -= text[span.end - 1] == '\xA0' ? 2 : 1;
    }
    if (span.empty()) {
      blank = true;
    } else {
      lines.push_back({span, static_cast<std::uint32_t>(indent), blank});
      blank = false;
    }
    begin = feed + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  const char last = line.back();
  return last == '.' || last == '!' || last == '?' || last == ':' || last == '"' || last == '\'' ||
         last == ')' || line.ends_with("\u201D") || line.ends_with("\u2019");
}

// Lines were wrapped by hand where none is long and many go on in the middle of a sentence: with a
// small letter, or at the margin of a text whose paragraphs are indented.
Layout layout_of(std::string_view text, const std::vector<Line>& lines) {
  const bool indented =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.indent >= 2; });
  std::size_t wide = 0;
  std::size_t pairs = 0;
  std::size_t in_sentence = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    wide += lines[i].span.size() > kWidest ? 1 : 0;
    if (i == 0 || lines[i].blank_before || lines[i].indent > lines[i - 1].indent) continue;
    const std::string_view before = slice(text, lines[i - 1].span);
    if (before.size() < kNarrowest) continue;
    ++pairs;
    const bool goes_on = indented && lines[i].indent == 0 && !ends_sentence(before);
    in_sentence += goes_on || is_ascii_lower(text[lines[i].span.begin]) ? 1 : 0;
  }
  return wide * 20 <= lines.size() && in_sentence * 4 >= pairs && in_sentence > 0 ? Layout::kWrapped
                                                                                  : Layout::kLines;
}

bool is_bullet(std::string_view text) {
  return text.starts_with("\u2022") || text.starts_with("* ") || text.starts_with("- ");
}

// A sentence that ends well before the margin of a wrapped text.
bool ends_paragraph(std::string_view line, std::uint32_t widest) {
  return !line.empty() && line.size() * 4 < widest * 3U && ends_sentence(line);
}

// A line feed in the middle of a sentence, in a text whose lines are paragraphs; across an empty
// line only where what stands before is too long for a heading.
bool is_broken_off(std::string_view text, Span before, const Line& line) {
  const std::uint32_t least = line.blank_before ? kProse : kNarrowest;
  return before.size() >= least && is_ascii_lower(text[line.span.begin]) &&
         !ends_sentence(slice(text, before)) && text[before.end - 1] != ';';
}

}  // namespace

Layout read_blocks(std::string_view text, std::vector<LineBlock>& out) {
  out.clear();
  const std::vector<Line> lines = read_lines(text);
  const Layout layout = layout_of(text, lines);
  out.reserve(lines.size());
  std::uint32_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.span.size());
  Span before;
  for (const Line& line : lines) {
    const bool goes_on = layout == Layout::kWrapped
                             ? !line.blank_before && !is_bullet(slice(text, line.span)) &&
                                   !ends_paragraph(slice(text, before), widest)
                             : !out.empty() && is_broken_off(text, out.back().span, line);
    const bool joins = !out.empty() && line.indent == 0 && goes_on;
    before = line.span;
    if (joins) {
      out.back().span.end = line.span.end;
      ++out.back().lines;
    } else {
      out.push_back({line.span, 1, line.indent, line.blank_before});
    }
  }
  return layout;
}

}  // namespace onrecord
