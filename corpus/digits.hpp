// corpus/digits.hpp
// Offsets as decimal digits.
//
// shape   a table has the digits of every number below ten thousand and how many they are. The
//         offsets of one text follow each other closely, so that a text asks for a few lines of it,
//         in their order
// cost    two reads and a write a number, no branch for its length
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace onrecord {

struct Digits {
  std::array<char, 4> text{};
  std::uint32_t size = 0;
};

inline constexpr std::uint32_t kFewDigits = 10'000;

inline constexpr std::array<Digits, kFewDigits> kDigits = [] {
  std::array<Digits, kFewDigits> all{};
  for (std::uint32_t number = 0; number < kFewDigits; ++number) {
    Digits& digits = all[number];
    for (std::uint32_t unit = 1000; unit > 0; unit /= 10) {
      if (number < unit && unit > 1) continue;
      digits.text[digits.size++] = static_cast<char>('0' + number / unit % 10);
    }
  }
  return all;
}();

// Writes a number and returns its end; ten bytes may be written.
inline char* put_digits(std::uint32_t value, char* out) {
  if (value >= kFewDigits) {
    const std::uint32_t high = value / kFewDigits;
    if (high >= kFewDigits) return std::to_chars(out, out + 10, value).ptr;
    out = put_digits(high, out);
    const Digits& low = kDigits[value % kFewDigits];
    std::memcpy(out, "0000", 4);
    std::memcpy(out + 4 - low.size, low.text.data(), low.size);
    return out + 4;
  }
  const Digits& digits = kDigits[value];
  std::memcpy(out, digits.text.data(), digits.text.size());
  return out + digits.size;
}

}  // namespace onrecord
