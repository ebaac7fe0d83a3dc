// extractors/text/word_bytes.hpp
// What the words of a line consist of: 64 bytes at a time, a bit a byte, so that words are counted
// and not read.
//
// cost    some sixty instructions for 64 bytes, and no byte is a branch
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/sixteen_bytes.hpp"

namespace onrecord {

inline constexpr std::size_t kMaskBytes = 64;

// Any other byte is a mark. A byte that begins a character of two or more is a letter, general
// punctuation and the signs of Latin-1 apart.
struct WordBytes {
  std::uint64_t blank = 0;
  std::uint64_t letter = 0;  // a small one
  std::uint64_t capital = 0;
  std::uint64_t digit = 0;
};

namespace detail {

#if defined(__SSE2__)
inline void add_bytes(const char* bytes, std::size_t at, WordBytes& out) {
  using namespace sixteen_bytes;
  const __m128i part = load(bytes + at);
  const auto mask = [at](__m128i is) { return std::uint64_t{bits(is)} << at; };
  const __m128i wide = _mm_andnot_si128(equal(part, '\xE2'), between(part, '\xC3', '\xFF'));
  out.blank |= mask(between(part, '\0', ' '));
  out.letter |= mask(_mm_or_si128(between(part, 'a', 'z'), wide));
  out.capital |= mask(between(part, 'A', 'Z'));
  out.digit |= mask(between(part, '0', '9'));
}
constexpr std::size_t kAtOnce = 16;
#else
inline void add_bytes(const char* bytes, std::size_t at, WordBytes& out) {
  const auto c = static_cast<unsigned char>(bytes[at]);
  out.blank |= std::uint64_t{c <= ' '} << at;
  out.letter |= std::uint64_t{(c >= 'a' && c <= 'z') || (c >= 0xC3 && c != 0xE2)} << at;
  out.capital |= std::uint64_t{c >= 'A' && c <= 'Z'} << at;
  out.digit |= std::uint64_t{c >= '0' && c <= '9'} << at;
}
constexpr std::size_t kAtOnce = 1;
#endif

}  // namespace detail

// The bytes of a line from `begin` on; behind its end all are blank.
inline WordBytes word_bytes(std::string_view line, std::size_t begin) {
  std::array<char, kMaskBytes> last;
  const char* bytes = line.data() + begin;
  if (line.size() - begin < kMaskBytes) {
    last.fill(' ');
    std::copy(line.begin() + static_cast<std::ptrdiff_t>(begin), line.end(), last.begin());
    bytes = last.data();
  }
  WordBytes out;
  for (std::size_t at = 0; at < kMaskBytes; at += detail::kAtOnce) {
    detail::add_bytes(bytes, at, out);
  }
  return out;
}

// Finds the first byte of a kind in each run between blanks, mask by mask.
class RunFirsts {
 public:
  std::uint64_t of(std::uint64_t blank, std::uint64_t kind) {
    const std::uint64_t solid = ~blank;
    const std::uint64_t starts = solid & ~(solid << 1U) & ~std::uint64_t{seen_};
    // Added to the start of a run, the bytes before the first of the kind carry over to it.
    const std::uint64_t others = solid & ~kind;
    const std::uint64_t firsts = kind & (starts | (others + (starts & others)));
    const int last_blank = 63 - std::countl_zero(blank);
    seen_ = blank == 0 ? seen_ || kind != 0 : kind >> last_blank != 0;
    return firsts;
  }

 private:
  bool seen_ = false;  // in the run that goes on from the mask before
};

}  // namespace onrecord
