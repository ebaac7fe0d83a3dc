// corpus/sixteen_bytes.hpp
// Sixteen bytes of a text looked at together, where the processor can.
//
// needs   a block under #if defined(__SSE2__), and plain code that does the same elsewhere
// shape   what is true of a byte has all its bits set; bits() makes one bit of each
// cost    an instruction, three for a range
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>

namespace onrecord::sixteen_bytes {

inline __m128i load(const char* from) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}

// The top bit of each byte, which is set in those above 0x7F as they are.
inline unsigned bits(__m128i bytes) {
  return static_cast<unsigned>(_mm_movemask_epi8(bytes));
}

inline __m128i equal(__m128i bytes, char value) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(value));
}

// As signed bytes: those above 0x7F are negative, and in no range of ASCII.
inline __m128i between(__m128i bytes, char low, char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(low - 1))),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(high + 1))));
}

}  // namespace onrecord::sixteen_bytes
#endif
