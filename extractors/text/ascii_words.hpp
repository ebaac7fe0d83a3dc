// extractors/text/ascii_words.hpp
// Runs of ASCII letters, digits, "_" and "@", which no word boundary divides.
//
// cost    sixteen bytes at a time
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onrecord {

constexpr bool is_ascii_word(char c) {
  const char folded = static_cast<char>(c | 0x20);
  return (folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '@';
}

// The end of the run of ASCII letters, digits, "_" and "@" that begins at `at`.
inline std::size_t end_of_ascii_word(std::string_view line, std::size_t at) {
#if defined(__SSE2__)
  while (at + 16 <= line.size()) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(line.data() + at));
    // Signed comparison: bytes above 0x7F are negative and never inside.
    const auto between = [](__m128i x, char low, char high) {
      return _mm_and_si128(_mm_cmpgt_epi8(x, _mm_set1_epi8(static_cast<char>(low - 1))),
                           _mm_cmplt_epi8(x, _mm_set1_epi8(static_cast<char>(high + 1))));
    };
    const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i inside = _mm_or_si128(between(folded, 'a', 'z'), between(bytes, '0', '9'));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('@')));
    const unsigned outside = ~static_cast<unsigned>(_mm_movemask_epi8(inside)) & 0xFFFFU;
    if (outside != 0) return at + static_cast<std::size_t>(std::countr_zero(outside));
    at += 16;
  }
#endif
  while (at < line.size() && is_ascii_word(line[at])) ++at;
  return at;
}

}  // namespace onrecord
