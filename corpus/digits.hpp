// corpus/digits.hpp
// Offsets as decimal digits, four of them at a time.
//
// shape   a table has the four digits of every number below ten thousand. The offsets of one text
//         follow each other closely, so that a text asks for a few lines of it, in their order
// cost    some ten instructions a number, no branch for its length
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace onrecord {

inline constexpr std::size_t kFourDigits = 10'000;

// With room behind the last, since four bytes are copied from wherever a number begins.
inline constexpr std::array<char, 4 * kFourDigits + 4> kDigits = [] {
  std::array<char, 4 * kFourDigits + 4> digits{};
  for (std::size_t i = 0; i < kFourDigits; ++i) {
    digits[4 * i] = static_cast<char>('0' + i / 1000);
    digits[4 * i + 1] = static_cast<char>('0' + i / 100 % 10);
    digits[4 * i + 2] = static_cast<char>('0' + i / 10 % 10);
    digits[4 * i + 3] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

// Writes a number below ten thousand and returns its end; four bytes may be written.
inline char* put_few_digits(std::uint32_t value, char* out) {
  const std::size_t size =
      std::size_t{1} + (value >= 10 ? 1 : 0) + (value >= 100 ? 1 : 0) + (value >= 1000 ? 1 : 0);
  std::memcpy(out, kDigits.data() + 4 * std::size_t{value} + (4 - size), 4);
  return out + size;
}

// Writes a number and returns its end; ten bytes may be written.
inline char* put_digits(std::uint32_t value, char* out) {
  if (value < kFourDigits) return put_few_digits(value, out);
  const std::uint32_t high = value / kFourDigits;
  if (high >= kFourDigits) return std::to_chars(out, out + 10, value).ptr;
  out = put_few_digits(high, out);
  std::memcpy(out, kDigits.data() + 4 * std::size_t{value - high * std::uint32_t{kFourDigits}}, 4);
  return out + 4;
}

}  // namespace onrecord
