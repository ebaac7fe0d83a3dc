// extractors/text/ascii_words.hpp
// Runs of ASCII letters, digits, "_" and "@", which no word boundary divides.
//
// cost    sixteen bytes at a time
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#include "corpus/sixteen_bytes.hpp"

namespace onrecord {

constexpr bool is_ascii_word(char c) {
  const char folded = static_cast<char>(c | 0x20);
  return (folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '@';
}

// The end of the run of ASCII letters, digits, "_" and "@" that begins at `at`.
inline std::size_t end_of_ascii_word(std::string_view line, std::size_t at) {
#if defined(__SSE2__)
  while (at + 16 <= line.size()) {
    using namespace sixteen_bytes;
    const __m128i bytes = load(line.data() + at);
    const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i inside = _mm_or_si128(between(folded, 'a', 'z'), between(bytes, '0', '9'));
    inside = _mm_or_si128(inside, _mm_or_si128(equal(bytes, '_'), equal(bytes, '@')));
    const unsigned outside = ~bits(inside) & 0xFFFFU;
    if (outside != 0) return at + static_cast<std::size_t>(std::countr_zero(outside));
    at += 16;
  }
#endif
  while (at < line.size() && is_ascii_word(line[at])) ++at;
  return at;
}

}  // namespace onrecord
