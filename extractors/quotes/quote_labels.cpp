#include "extractors/quotes/quote_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace onrecord {
namespace {

constexpr int kFewestCapitals = 3;         // labels of a transcript
constexpr int kFewestNames = 6;            // of an interview
constexpr int kFewestOfOne = 3;            // with one of its names
constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr int kMostWords = 4;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

std::string_view label_text(std::string_view paragraph) {
  const std::string_view begin = paragraph.substr(0, kLongestLabel);
  return begin.substr(0, std::min(begin.find(':'), begin.size()));
}

// Words with a capital: "Ana Ruiz", "Mr. Lind-Moss".
bool is_name(std::string_view label) {
  int words = 0;
  bool inside = false;
  for (const char c : label) {
    if (c == ' ') {
      inside = false;
      continue;
    }
    const bool letter = is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
    if (!inside) {
      if (is_lower(c) || !letter) return false;
      ++words;
    } else if (!letter && c != '.' && c != '-' && c != '\'') {
      return false;
    }
    inside = true;
  }
  return words > 0 && words <= kMostWords && label.size() > 2;
}

// "Lind" of "Ana Lind": who has the word again is called so.
std::string_view last_word(std::string_view label) {
  const std::size_t blank = label.rfind(' ');
  return blank == std::string_view::npos ? label : label.substr(blank + 1);
}

}  // namespace

Label label_of(std::string_view paragraph) {
  const std::string_view label = label_text(paragraph);
  if (label.size() == paragraph.size() || paragraph[label.size()] != ':') return Label::kNone;
  if (std::none_of(label.begin(), label.end(), is_lower)) {
    return std::count_if(label.begin(), label.end(), is_upper) > 1 ? Label::kCapitals
                                                                   : Label::kNone;
  }
  // "Ana Lind: 1,769." is a result.
  const std::string_view words = paragraph.substr(label.size() + 1);
  const bool says = words.starts_with(' ') && std::any_of(words.begin(), words.end(), is_lower);
  return says && is_name(label) ? Label::kName : Label::kNone;
}

bool Labels::are_turns(Label label) {
  if (label == Label::kNone) return false;
  if (!counted_) count();
  if (label == Label::kCapitals) return capitals_ >= kFewestCapitals;
  return names_ >= kFewestNames && most_ >= kFewestOfOne;
}

void Labels::count() {
  std::map<std::string_view, int> names;
  for (const Zone& zone : document_.zones) {
    const std::string_view paragraph = slice(document_.article.text, zone.span);
    const Label label = label_of(paragraph);
    if (label == Label::kCapitals) ++capitals_;
    if (label != Label::kName) continue;
    ++names_;
    most_ = std::max(most_, ++names[last_word(label_text(paragraph))]);
  }
  counted_ = true;
}

}  // namespace onrecord
