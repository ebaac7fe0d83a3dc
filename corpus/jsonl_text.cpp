#include "corpus/jsonl_text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "corpus/sixteen_bytes.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// How many of eight bytes stand before the first that needs an escape.
std::size_t count_plain(std::uint64_t word) {
  const std::uint64_t quote = word ^ (kOnes * '"');
  const std::uint64_t backslash = word ^ (kOnes * '\\');
  // The top bit of each byte that needs one, exact up to the first of them.
  const std::uint64_t found = (((word - kOnes * 0x20) & ~word) | ((quote - kOnes) & ~quote) |
                               ((backslash - kOnes) & ~backslash)) &
                              kHighBits;
  return found == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(found)) / 8;
}

std::size_t copy_eight(const char* from, char* to) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  std::memcpy(to, &word, sizeof word);
  return count_plain(word);
}

// The same for less than eight.
std::size_t copy_few(const char* from, std::size_t size, char* to) {
  std::uint64_t word = 0;
  if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
    word = first | std::uint64_t{last} << 8 * (size - sizeof last);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - sizeof last, &last, sizeof last);
  } else {
    for (std::size_t i = 0; i < size; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(from[i])} << 8 * i;
      to[i] = from[i];
    }
  }
  // What is not there is zero, which needs an escape.
  return std::min(size, count_plain(word));
}

#if defined(__SSE2__)
// One bit for each of sixteen bytes that needs an escape.
unsigned escapes(__m128i bytes) {
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
  const __m128i mark =
      _mm_or_si128(sixteen_bytes::equal(bytes, '"'), sixteen_bytes::equal(bytes, '\\'));
  return sixteen_bytes::bits(_mm_or_si128(control, mark));
}

std::size_t copy_sixteen(const char* from, char* to) {
  const __m128i bytes = sixteen_bytes::load(from);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
  const unsigned found = escapes(bytes);
  return found == 0 ? 16 : static_cast<std::size_t>(std::countr_zero(found));
}

// The same for eight to sixteen: the first eight and the last, which overlap.
std::size_t copy_two_eights(const char* from, std::size_t size, char* to) {
  const auto load = [](const char* at) {
    return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
  };
  const __m128i first = load(from);
  const __m128i last = load(from + size - 8);
  _mm_storel_epi64(reinterpret_cast<__m128i*>(to), first);
  _mm_storel_epi64(reinterpret_cast<__m128i*>(to + size - 8), last);
  const unsigned found = escapes(_mm_unpacklo_epi64(first, last));
  if (found == 0) return size;
  const auto at = static_cast<std::size_t>(std::countr_zero(found));
  return at < 8 ? at : size - 16 + at;
}
#endif

// Copies up to the first byte that needs an escape; how many bytes those are. May write all `size`.
std::size_t copy_plain(const char* from, std::size_t size, char* to) {
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + 16 <= size; at += 16) {
    const std::size_t plain = copy_sixteen(from + at, to + at);
    if (plain < 16) return at + plain;
  }
  if (at == size) return size;
  // The last sixteen bytes: those before `at` are known to need no escape.
  if (size >= 16) return size - 16 + copy_sixteen(from + size - 16, to + size - 16);
  if (size >= 8) return copy_two_eights(from, size, to);
#endif
  for (; at + 8 <= size; at += 8) {
    const std::size_t plain = copy_eight(from + at, to + at);
    if (plain < 8) return at + plain;
  }
  if (at < size && size >= 8) {
    // The last eight bytes: those before `at` are known to need no escape.
    return size - 8 + copy_eight(from + size - 8, to + size - 8);
  }
  return at + copy_few(from + at, size - at, to + at);
}

}  // namespace

void JsonText::put_confidence(double value) {
  // The shortest number that reads back as this one has as many decimals as are written here.
  constexpr double kScale = 1000;
  const double scaled = value * kScale + 0.5;
  if (!(scaled >= 1 && scaled < kScale)) return put_number(value);
  auto thousandths = static_cast<unsigned>(scaled);
  if (static_cast<double>(thousandths) / kScale != value) return put_number(value);
  std::array<char, 5> text = {'0', '.'};
  std::size_t size = text.size();
  for (std::size_t i = size; i > 2; thousandths /= 10) {
    text[--i] = static_cast<char>('0' + thousandths % 10);
  }
  while (text[size - 1] == '0') --size;
  put(std::string_view(text.data(), size));
}

void JsonText::put_string(std::string_view text) {
  if (text.size() < kMostPiece) {
    make_room(text.size() + 2);
    char* const begin = buffer_.data() + used_;
    begin[0] = '"';
    if (copy_plain(text.data(), text.size(), begin + 1) == text.size()) {
      begin[text.size() + 1] = '"';
      used_ += text.size() + 2;
      return;
    }
  }
  put_with_escapes(text);
}

void JsonText::put_with_escapes(std::string_view text) {
  put('"');
  while (!text.empty()) {
    const std::size_t size = std::min(text.size(), kMostPiece);
    make_room(size);
    const std::size_t plain = copy_plain(text.data(), size, buffer_.data() + used_);
    used_ += plain;
    text.remove_prefix(plain);
    for (; !text.empty() && needs_escape(text.front()); text.remove_prefix(1)) {
      put_escape(text.front());
    }
  }
  put('"');
}

void JsonText::put_escape(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      return put("\\\"");
    case '\\':
      return put("\\\\");
    case '\n':
      return put("\\n");
    case '\r':
      return put("\\r");
    case '\t':
      return put("\\t");
    case '\b':
      return put("\\b");
    case '\f':
      return put("\\f");
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  put("\\u00");
  put(kHex[byte >> 4U]);
  put(kHex[byte & 0xFU]);
}

}  // namespace onrecord
