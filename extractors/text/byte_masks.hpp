// extractors/text/byte_masks.hpp
// Which bytes of a text are ASCII letters and digits, and which are blank: 64 bytes at a time, a
// bit a byte, so that the end of a word is a count of bits and no look at its bytes.
//
// needs   a text that is read from its beginning on; to go back costs a block
// owns    the bits of one block
// cost    a dozen instructions for sixteen bytes, a handful for the end of a word
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/sixteen_bytes.hpp"

namespace onrecord {

class ByteMasks {
 public:
  explicit ByteMasks(std::string_view text) : text_(text) {}

  // The first byte at or after `at` that is no ASCII letter or digit; the size of the text when
  // there is none.
  std::size_t end_of_word(std::size_t at) {
    return first(at, [this] { return ~words_; });
  }

  // The first byte at or after `at` that is no blank: a control, a space or 0x7F.
  std::size_t end_of_blanks(std::size_t at) {
    return first(at, [this] { return solid_; });
  }

 private:
  static constexpr std::size_t kBlock = 64;

  template <typename Bits>
  std::size_t first(std::size_t at, const Bits& bits) {
    while (at < text_.size()) {
      if (at - begin_ >= kBlock) read(at / kBlock * kBlock);
      const std::uint64_t rest = bits() >> (at - begin_);
      if (rest != 0) return at + static_cast<std::size_t>(std::countr_zero(rest));
      at = begin_ + kBlock;
    }
    return text_.size();
  }

  void read(std::size_t begin) {
    begin_ = begin;
    if (begin + kBlock <= text_.size()) {
      read_bytes(text_.data() + begin);
      return;
    }
    // Neither word nor blank goes on behind the text.
    std::array<char, kBlock> last;
    last.fill('.');
    std::copy(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), last.begin());
    read_bytes(last.data());
  }

#if defined(__SSE2__)
  void read_bytes(const char* bytes) {
    using namespace sixteen_bytes;
    words_ = solid_ = 0;
    for (std::size_t i = 0; i < kBlock; i += 16) {
      const __m128i part = load(bytes + i);
      const __m128i folded = _mm_or_si128(part, _mm_set1_epi8(0x20));
      const __m128i words = _mm_or_si128(between(folded, 'a', 'z'), between(part, '0', '9'));
      const __m128i solid = _mm_or_si128(part, between(part, '!', '~'));
      words_ |= std::uint64_t{bits(words)} << i;
      solid_ |= std::uint64_t{bits(solid)} << i;
    }
  }
#else
  void read_bytes(const char* bytes) {
    words_ = solid_ = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const auto c = static_cast<unsigned char>(bytes[i]);
      const unsigned folded = c | 0x20U;
      const bool word = (folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9');
      words_ |= std::uint64_t{word} << i;
      solid_ |= std::uint64_t{c > ' ' && c != 0x7F} << i;
    }
  }
#endif

  std::string_view text_;
  std::size_t begin_ = static_cast<std::size_t>(0) - kBlock;  // of the block; none yet
  std::uint64_t words_ = 0;
  std::uint64_t solid_ = 0;
};

}  // namespace onrecord
