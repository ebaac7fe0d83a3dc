#include "corpus/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "corpus/sixteen_bytes.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;
constexpr std::uint32_t kBlock = 64;

// Without a processor's own instruction for it std::popcount is a call of a library.
constexpr unsigned count_bits(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<unsigned>((bits * 0x0101010101010101U) >> 56U);
}

std::uint64_t load8(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
#if defined(__SSE2__)
  for (; at + 16 <= bytes.size(); at += 16) {
    const unsigned high = sixteen_bytes::bits(sixteen_bytes::load(bytes.data() + at));
    if (high != 0) return at + static_cast<std::size_t>(std::countr_zero(high));
  }
#endif
  while (at + 8 <= bytes.size() && (load8(bytes.data() + at) & kHighBits) == 0) at += 8;
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80;
}

// The length of the well-formed sequence that begins with a byte above 0x7F; 0 when it is none.
// The limits of the second byte are those of table 3-7 of the Unicode standard.
std::size_t sequence_length(std::string_view bytes) {
  const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  std::size_t length = 0;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (length == 0 || bytes.size() < length) return 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
  }
  return length;
}

// One bit for each of eight bytes, lowest first: a code point begins here.
std::uint64_t start_bits(std::uint64_t word) {
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  const std::uint64_t starts = ~(word & ~(word << 1U)) & kHighBits;
  return ((starts >> 7U) * 0x0102040810204080U) >> 56U;
}

// The same for a block; bytes that are not there begin nothing.
std::uint64_t starts_in(std::string_view block) {
#if defined(__SSE2__)
  if (block.size() == kBlock) {
    std::uint64_t starts = 0;
    for (std::size_t at = 0; at < kBlock; at += 16) {
      const __m128i bytes = sixteen_bytes::load(block.data() + at);
      // As signed numbers the bytes that go on, 0x80 to 0xBF, are the lowest.
      const __m128i begin = _mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xBF)));
      starts |= std::uint64_t{sixteen_bytes::bits(begin)} << at;
    }
    return starts;
  }
#endif
  std::uint64_t starts = 0;
  std::size_t at = 0;
  for (; at + 8 <= block.size(); at += 8) starts |= start_bits(load8(block.data() + at)) << at;
  for (; at < block.size(); ++at) {
    if (!is_continuation(static_cast<unsigned char>(block[at]))) starts |= std::uint64_t{1} << at;
  }
  return starts;
}

// The position of the bit that has `rank` set bits below it.
unsigned select_bit(std::uint64_t bits, unsigned rank) {
  unsigned position = 0;
  for (unsigned half = 32; half >= 8; half /= 2) {
    const std::uint64_t low = bits & ((std::uint64_t{1} << half) - 1);
    const unsigned count = count_bits(low);
    if (rank >= count) {
      rank -= count;
      bits >>= half;
      position += half;
    } else {
      bits = low;
    }
  }
  for (; rank > 0; --rank) bits &= bits - 1;
  return position + static_cast<unsigned>(std::countr_zero(bits));
}

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | c >> 12U);
    out += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (true) {
    at = skip_ascii(bytes, at);
    if (at == bytes.size()) return std::string_view::npos;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
      const std::size_t length = sequence_length(bytes.substr(at));
      if (length == 0) return at;
      at += length;
    }
  }
}

std::string from_windows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte, out);
  }
  return out;
}

bool is_ascii(std::string_view text) {
  return skip_ascii(text, 0) == text.size();
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = load8(text.data() + at);
    const std::uint64_t continuations = word & ~(word << 1U) & kHighBits;
    count += 8U - count_bits(continuations);
  }
  for (; at < text.size(); ++at) count += !is_continuation(static_cast<unsigned char>(text[at]));
  return count;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto bits = [text](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]) & 0x3FU);
  };
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t left = text.size() - offset;
  if (lead >= 0xF0 && left >= 4) {
    return {
        (lead & 0x07U) << 18U | bits(offset + 1) << 12U | bits(offset + 2) << 6U | bits(offset + 3),
        4};
  }
  if (lead >= 0xE0 && left >= 3) {
    return {(lead & 0x0FU) << 12U | bits(offset + 1) << 6U | bits(offset + 2), 3};
  }
  if (lead >= 0xC0 && left >= 2) return {(lead & 0x1FU) << 6U | bits(offset + 1), 2};
  return {lead, 1};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset > text.size()) return {};
  std::size_t begin = offset - 1;
  while (begin > 0 && is_continuation(static_cast<unsigned char>(text[begin]))) --begin;
  return code_point_at(text.substr(0, offset), begin);
}

void Offsets::reset(std::string_view text) {
  bytes_ = static_cast<std::uint32_t>(text.size());
  ascii_ = onrecord::is_ascii(text);
  byte_blocks_.clear();
  code_point_blocks_.clear();
  starts_.clear();
  code_points_ = bytes_;
  if (ascii_) return;

  const std::size_t blocks = text.size() / kBlock + 1;
  byte_blocks_.reserve(blocks);
  starts_.reserve(blocks);
  code_points_ = 0;
  for (std::size_t block = 0; block < blocks; ++block) {
    const std::size_t begin = block * kBlock;
    const std::size_t end = std::min<std::size_t>(begin + kBlock, text.size());
    const std::uint64_t starts = starts_in(text.substr(begin, end - begin));
    byte_blocks_.push_back(code_points_);
    starts_.push_back(starts);
    const unsigned count = count_bits(starts);
    const std::uint32_t next =
        static_cast<std::uint32_t>(code_point_blocks_.size()) * kBlock - code_points_;
    if (next < count) {
      code_point_blocks_.push_back(static_cast<std::uint32_t>(begin) + select_bit(starts, next));
    }
    code_points_ += count;
  }
}

std::uint32_t Offsets::count_before(std::uint32_t byte) const {
  const std::uint64_t before = (std::uint64_t{1} << (byte % kBlock)) - 1;
  return byte_blocks_[byte / kBlock] + count_bits(starts_[byte / kBlock] & before);
}

std::uint32_t Offsets::bytes(std::uint32_t code_point) const {
  if (code_point > code_points_) return std::numeric_limits<std::uint32_t>::max();
  if (code_point == code_points_) return bytes_;
  if (ascii_) return code_point;
  // 64 code points are at most 256 bytes, so the walk is at most five blocks long.
  std::size_t block = code_point_blocks_[code_point / kBlock] / kBlock;
  while (block + 1 < byte_blocks_.size() && byte_blocks_[block + 1] <= code_point) ++block;
  return static_cast<std::uint32_t>(block) * kBlock +
         select_bit(starts_[block], code_point - byte_blocks_[block]);
}

}  // namespace onrecord
