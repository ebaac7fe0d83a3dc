// corpus/timestamp_parts.hpp
// The numbers, words and marks of a text that may state when something was published.
//
// shape   readers of one part each; past the end nothing is there
// owns    refers to the text
// cost    linear in the text, once
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

struct TimestampPart {
  enum class Kind : std::uint8_t { kNumber, kWord, kMark };
  Kind kind;
  std::string_view text;
  std::uint32_t begin;
  int number = 0;      // of at most nine digits
  bool glued = false;  // no space before it

  std::uint32_t end() const { return begin + static_cast<std::uint32_t>(text.size()); }
  bool is(char c) const { return kind == Kind::kMark && text[0] == c; }
};

class TimestampParts {
 public:
  explicit TimestampParts(std::string_view text);

  std::size_t size() const { return parts_.size(); }
  const TimestampPart& operator[](std::size_t i) const { return parts_[i]; }

  bool has(std::size_t i) const { return i < parts_.size(); }
  // A number of so many digits.
  bool number(std::size_t i, std::size_t low, std::size_t high) const {
    return has(i) && parts_[i].kind == TimestampPart::Kind::kNumber &&
           parts_[i].text.size() >= low && parts_[i].text.size() <= high;
  }
  bool word(std::size_t i) const { return has(i) && parts_[i].kind == TimestampPart::Kind::kWord; }
  bool mark(std::size_t i, char c) const { return has(i) && parts_[i].is(c); }
  bool glued(std::size_t i) const { return has(i) && parts_[i].glued; }

 private:
  std::vector<TimestampPart> parts_;
};

// Whether `word` is `lower`, which is written in lower case, in whatever case.
bool same_word(std::string_view word, std::string_view lower);

}  // namespace onrecord
