// extractors/rulebook/folded_key.hpp
// A token of ASCII, folded to lower case, as two words that compare at once, and how it was
// written.
//
// needs   bytes of text; a token that is longer than a key or not ASCII has none
// cost    a few instructions a token where the processor reads sixteen bytes at once
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "corpus/sixteen_bytes.hpp"
#include "extractors/rulebook/shapes.hpp"

namespace onrecord {

inline constexpr std::size_t kKeyBytes = 16;

// A folded token of up to kKeyBytes bytes, zero padded: compared as two words.
struct FoldedKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const FoldedKey&, const FoldedKey&) = default;
};

inline std::size_t hash_of(const FoldedKey& key) {
  std::uint64_t h = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  return static_cast<std::size_t>(h * 0xD6E8FEB86659FD93ULL >> 20);
}

// How the letters of a token of ASCII are written, by a bit for each byte: letters, capitals.
inline LetterCase case_of(unsigned letter, unsigned upper) {
  // Words with and without capitals take turns as they like: no branch to be guessed.
  using enum LetterCase;
  static constexpr std::array<LetterCase, 8> kCases = {kMixed, kCap,   kUpper, kCap,
                                                       kLower, kLower, kNone,  kNone};
  const unsigned first = upper == (letter & (~letter + 1)) ? 1U : 0U;
  const unsigned all = upper == letter ? 2U : 0U;
  const unsigned none = upper == 0 ? 4U : 0U;
  return kCases[first | all | none];
}

// Key and letters of a token of up to kKeyBytes bytes, of which as many can be read; false when it
// is not ASCII.
#if defined(__SSE2__)
inline bool fold_ascii(const char* begin, std::size_t size, FoldedKey& key, LetterCase& letters) {
  using namespace sixteen_bytes;
  static constexpr std::array<char, 2 * kKeyBytes> kMask = [] {
    std::array<char, 2 * kKeyBytes> mask{};
    std::fill_n(mask.begin(), kKeyBytes, '\xFF');
    return mask;
  }();
  const __m128i bytes = _mm_and_si128(load(begin), load(kMask.data() + kKeyBytes - size));
  if (bits(bytes) != 0) return false;
  const __m128i upper = between(bytes, 'A', 'Z');
  const __m128i folded = _mm_or_si128(bytes, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  key = std::bit_cast<FoldedKey>(folded);
  letters = case_of(bits(between(folded, 'a', 'z')), bits(upper));
  return true;
}
#else
inline bool fold_ascii(const char* begin, std::size_t size, FoldedKey& key, LetterCase& letters) {
  std::array<char, kKeyBytes> folded{};
  unsigned letter = 0;
  unsigned upper = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (static_cast<unsigned char>(begin[i]) >= 0x80) return false;
    const unsigned bit = 1U << i;
    const bool capital = begin[i] >= 'A' && begin[i] <= 'Z';
    folded[i] = static_cast<char>(capital ? begin[i] | 0x20 : begin[i]);
    upper |= capital ? bit : 0;
    letter |= folded[i] >= 'a' && folded[i] <= 'z' ? bit : 0;
  }
  key = std::bit_cast<FoldedKey>(folded);
  letters = case_of(letter, upper);
  return true;
}
#endif

inline bool fold_ascii(std::string_view token, FoldedKey& key, LetterCase& letters) {
  if (token.size() > kKeyBytes) return false;
  std::array<char, kKeyBytes> bytes{};
  std::copy(token.begin(), token.end(), bytes.begin());
  return fold_ascii(bytes.data(), token.size(), key, letters);
}

}  // namespace onrecord
