// extractors/text/word_ends.hpp
// What the byte behind a run of ASCII letters and digits says of the end of the word.
//
// source  UAX #29: between letters "." and "'" join, between digits "." "," ";" and "'"
#pragma once

#include <array>
#include <cstdint>

namespace onrecord {

enum class WordEnd : std::uint8_t {
  kEnds,     // the word ends, whatever follows
  kNumber,   // it may go on where digits stand on both sides
  kJoins,    // it may go on where a letter or digit follows, else it ends
  kStop,     // the same, else it may be an abbreviation
  kOpen,     // "/" and "!", which have a say of their own
  kUnclear,  // more than letters and digits
};

constexpr std::array<WordEnd, 256> word_ends() {
  std::array<WordEnd, 256> table{};
  for (unsigned c = 0x80; c < 256; ++c) table[c] = WordEnd::kUnclear;
  table['_'] = table['@'] = WordEnd::kUnclear;
  table[','] = table[';'] = WordEnd::kNumber;
  table['\''] = WordEnd::kJoins;
  table['.'] = WordEnd::kStop;
  table['/'] = table['!'] = table[':'] = WordEnd::kOpen;
  return table;
}
inline constexpr std::array<WordEnd, 256> kWordEnds = word_ends();

}  // namespace onrecord
