#include "extractors/text/mark_signs.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "corpus/sixteen_bytes.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::array<bool, 256> begins_mark() {
  std::array<bool, 256> table{};
  for (const unsigned c : {0x22U, 0x27U, 0x60U, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) table[c] = true;
  return table;
}
constexpr std::array<bool, 256> kBeginsMark = begins_mark();

}  // namespace

QuotationMark mark_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const auto byte = [&](std::uint32_t i) {
    return at + i < end ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto mark = [&](std::uint32_t size, MarkFamily family, MarkLean lean, bool low = false) {
    return QuotationMark{at, size, family, lean, low};
  };
  switch (byte(0)) {
    case '"':
      return mark(1, MarkFamily::kDouble, MarkLean::kNone);
    case '\'':
      return byte(1) == '\'' ? mark(2, MarkFamily::kDouble, MarkLean::kClose)
                             : mark(1, MarkFamily::kSingle, MarkLean::kNone);
    case '`':
      return byte(1) == '`' ? mark(2, MarkFamily::kDouble, MarkLean::kOpen)
                            : mark(1, MarkFamily::kSingle, MarkLean::kOpen);
    case 0xC2:
      if (byte(1) == 0xAB) return mark(2, MarkFamily::kGuillemet, MarkLean::kOpen);
      if (byte(1) == 0xBB) return mark(2, MarkFamily::kGuillemet, MarkLean::kClose);
      return {};
    case 0xE2:
      if (byte(1) != 0x80) return {};
      switch (byte(2)) {
        case 0x98:
          return mark(3, MarkFamily::kSingle, MarkLean::kOpen);
        case 0x99:
          return mark(3, MarkFamily::kSingle, MarkLean::kClose);
        case 0x9A:
          return mark(3, MarkFamily::kSingle, MarkLean::kOpen, true);
        case 0x9B:
          return mark(3, MarkFamily::kSingle, MarkLean::kOpen);
        case 0x9C:
          return mark(3, MarkFamily::kDouble, MarkLean::kOpen);
        case 0x9D:
          return mark(3, MarkFamily::kDouble, MarkLean::kClose);
        case 0x9E:
          return mark(3, MarkFamily::kDouble, MarkLean::kOpen, true);
        case 0x9F:
          return mark(3, MarkFamily::kDouble, MarkLean::kOpen);
        case 0xB9:
          return mark(3, MarkFamily::kSingleGuillemet, MarkLean::kOpen);
        case 0xBA:
          return mark(3, MarkFamily::kSingleGuillemet, MarkLean::kClose);
        default:
          return {};
      }
    case 0xE3:
      if (byte(1) != 0x80) return {};
      switch (byte(2)) {
        case 0x8C:
          return mark(3, MarkFamily::kCorner, MarkLean::kOpen);
        case 0x8D:
          return mark(3, MarkFamily::kCorner, MarkLean::kClose);
        case 0x8E:
          return mark(3, MarkFamily::kWhiteCorner, MarkLean::kOpen);
        case 0x8F:
          return mark(3, MarkFamily::kWhiteCorner, MarkLean::kClose);
        case 0x9D:
          return mark(3, MarkFamily::kDouble, MarkLean::kOpen);
        case 0x9E:
        case 0x9F:
          return mark(3, MarkFamily::kDouble, MarkLean::kClose);
        default:
          return {};
      }
    case 0xEF:
      if (byte(1) == 0xBC && byte(2) == 0x82) return mark(3, MarkFamily::kDouble, MarkLean::kNone);
      return {};
    default:
      return {};
  }
}

std::uint32_t next_mark(std::string_view text, std::uint32_t at, std::uint32_t end) {
#if defined(__SSE2__)
  while (at + 16 <= end) {
    using namespace sixteen_bytes;
    const __m128i bytes = load(text.data() + at);
    // Any byte above 0x7F may begin a mark.
    const __m128i quotes = _mm_or_si128(equal(bytes, '"'), equal(bytes, '\''));
    const unsigned mask = bits(_mm_or_si128(_mm_or_si128(bytes, quotes), equal(bytes, '`')));
    if (mask == 0) {
      at += 16;
      continue;
    }
    at += static_cast<std::uint32_t>(std::countr_zero(mask));
    if (kBeginsMark[static_cast<unsigned char>(text[at])]) return at;
    ++at;
  }
#endif
  while (at < end && !kBeginsMark[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB ||
         (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A || c == 0xFF02;
}

Neighbour neighbour(char32_t c) {
  if (c == 0 || is_space(c)) return Neighbour::kBlank;
  if (c == '(' || c == '[' || c == '{' || c == '<') return Neighbour::kOpener;
  if (c == '-' || c == '/' || (c >= 0x2010 && c <= 0x2015)) return Neighbour::kDash;
  if (c >= '0' && c <= '9') return Neighbour::kDigit;
  if (c < 0x80) {
    const char32_t folded = c | 0x20U;
    return folded >= 'a' && folded <= 'z' ? Neighbour::kLetter : Neighbour::kPoint;
  }
  return is_letter(c) ? Neighbour::kLetter : Neighbour::kPoint;
}

bool is_elision(std::string_view rest) {
  if (rest.size() >= 2 && rest[0] >= '0' && rest[0] <= '9' && rest[1] >= '0' && rest[1] <= '9') {
    return rest.size() == 2 || rest[2] < '0' || rest[2] > '9';
  }
  std::array<char, 6> word{};
  std::size_t size = 0;
  while (size < word.size() && size < rest.size()) {
    const char c = static_cast<char>(rest[size] | 0x20);
    if (c < 'a' || c > 'z') break;
    word[size++] = c;
  }
  static constexpr std::array<std::string_view, 12> kElisions = {
      "tis", "twas", "em", "til", "till", "cause", "cos", "n", "round", "bout", "twere", "ere"};
  const std::string_view found(word.data(), size);
  return std::find(kElisions.begin(), kElisions.end(), found) != kElisions.end();
}

}  // namespace onrecord
