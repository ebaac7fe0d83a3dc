// extractors/text/word_breaks.hpp
// Unicode word boundaries (UAX #29) of a line: a scanner of our own for text that letters, digits
// and marks make up, ICU for lines that hold more.
//
// units   bytes; the text is valid UTF-8
// owns    immutable, shared by all threads
// cost    one load of 16 bytes and one branch for most words; ICU only for lines with combining
//         marks, joiners, CJK, Thai, Hebrew or code points above U+FFFF
// source  UAX #29 with the two tailorings of ICU 72: "@" is a letter, ":" joins nothing
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace onrecord {

class WordBreaks {
 public:
  WordBreaks();
  ~WordBreaks();
  WordBreaks(WordBreaks&&) noexcept;
  WordBreaks& operator=(WordBreaks&&) noexcept;

  // Whether next() reads this line as ICU would.
  bool reads(std::string_view line) const;

  struct Segment {
    std::size_t end = 0;
    bool plain = false;  // ASCII letters, digits, "_" and "@" without a mark between them
  };

  // The segment that begins at `begin`, which is a boundary; for lines that it reads.
  Segment next(std::string_view line, std::size_t begin) const;

  // Every boundary of the line after its beginning, by ICU.
  void ask_icu(std::string_view line, std::vector<std::uint32_t>& out) const;

  // What a character does at a word boundary.
  enum class Kind : std::uint8_t {
    kOther,
    kSpace,
    kLetter,
    kDigit,
    kJoiner /* _ */,
    kMidWord,
    kMidNumber,
    kMidBoth,
    kNewline,
    kIcu
  };

 private:
  struct Icu;
  struct Character {
    Kind kind = Kind::kOther;
    std::uint32_t size = 0;
  };
  Character character_at(std::string_view line, std::size_t at) const;
  std::size_t end_of_word(std::string_view line, std::size_t at, Kind last) const;

  static constexpr std::size_t kTable = 0x3000;
  std::unique_ptr<std::array<Kind, kTable>> kinds_;
  std::unique_ptr<Icu> icu_;
};

}  // namespace onrecord
