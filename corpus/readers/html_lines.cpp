#include "corpus/readers/html_lines.hpp"

#include <algorithm>
#include <utility>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// An announcement is a line; a paragraph that begins like one is not.
constexpr std::size_t kLongestAnnouncement = 220;
constexpr std::size_t kLongestLabel = 60;
constexpr std::size_t kLongestCaption = 350;
constexpr std::size_t kLongestCredit = 80;

bool contains_any(std::string_view text, const std::vector<std::string>& list) {
  return std::any_of(list.begin(), list.end(), [text](const std::string& words) {
    return text.find(words) != std::string_view::npos;
  });
}

// "Image 1 of 5", "2 / 7": the counter of a gallery.
bool is_counter(std::string_view words) {
  for (const std::string_view label : {"image ", "photo ", "slide ", "picture ", ""}) {
    if (!words.starts_with(label)) continue;
    const std::string_view rest = words.substr(label.size());
    const std::size_t of = rest.find(" of ");
    const auto number = [](std::string_view text) {
      return !text.empty() && text.size() <= 3 &&
             text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (of != std::string_view::npos && number(rest.substr(0, of)) && number(rest.substr(of + 4))) {
      return true;
    }
  }
  return false;
}

// Whether a text begins with words that end where it has no further letter.
bool begins_with(std::string_view text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  if (text.size() == words.size()) return true;
  const bool ends_in_letter = is_letter(code_point_before(words, words.size()).value);
  return !ends_in_letter || !is_letter(code_point_at(text, words.size()).value);
}

}  // namespace

PageLines::PageLines(PageWords words) : words_(std::move(words)) {
  std::sort(words_.lines.begin(), words_.lines.end());
}

bool PageLines::is_boilerplate(std::string_view line) const {
  if (line.size() > kLongestAnnouncement) return false;
  const std::string small = lower(line);
  std::string words;
  if (line.size() <= kLongestLabel) {
    for (std::size_t i = 0; i < small.size();) {
      const CodePoint c = code_point_at(small, i);
      if (is_letter(c.value) || (c.value >= '0' && c.value <= '9')) {
        words.append(small, i, c.size);
      } else if (c.value == ' ' && !words.empty() && words.back() != ' ') {
        words += ' ';
      }
      i += c.size;
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    if (std::binary_search(words_.lines.begin(), words_.lines.end(), words)) return true;
    if (is_counter(words)) return true;
  }
  return std::any_of(words_.starts.begin(), words_.starts.end(),
                     [&small](const std::string& start) { return begins_with(small, start); });
}

bool PageLines::is_call_to_reader(std::string_view paragraph) const {
  return paragraph.size() <= kLongestAnnouncement && contains_any(lower(paragraph), words_.calls);
}

bool PageLines::is_credit(std::string_view line) const {
  if (line.size() > kLongestCaption) return false;
  const std::string small = lower(line);
  const std::string_view tail =
      std::string_view(small).substr(small.size() - std::min(small.size(), kLongestCredit));
  return contains_any(tail, words_.credits);
}

}  // namespace onrecord
