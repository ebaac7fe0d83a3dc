// db/first_letters.hpp
// The first eight bytes of a word as one number: most words are told apart, and put in order, by
// it.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace onrecord {

inline std::uint64_t four_letters(const char* at) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::little) bytes = __builtin_bswap32(bytes);
  return bytes;
}

// Numbers have the order that the bytes have; a shorter word ends in zeros. Such a one is read in
// overlapping pieces.
inline std::uint64_t first_letters(std::string_view word) {
  const char* at = word.data();
  const std::size_t size = word.size();
  if (size >= 8) return (four_letters(at) << 32U) | four_letters(at + 4);
  if (size >= 4)
    return (four_letters(at) << 32U) | ((four_letters(at + size - 4) << 32U) >> ((size - 4) * 8));
  std::uint64_t letters = 0;
  for (std::size_t i = 0; i < size; ++i)
    letters |= std::uint64_t{static_cast<std::uint8_t>(at[i])} << (56 - 8 * i);
  return letters;
}

// Of all its bytes, those given that first_letters() has.
inline std::uint32_t hash_of_word(std::uint64_t first, std::string_view word) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = (first ^ word.size()) * kMix;
  for (std::size_t i = 8; i < word.size(); i += 8)
    hash = (hash ^ (hash >> 29U) ^ first_letters(word.substr(i, 8))) * kMix;
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace onrecord
