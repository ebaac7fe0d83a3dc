// extractors/text/mark_signs.hpp
// The signs that may be quotation marks, one by one, and what stands beside them.
//
// cost    next_mark() reads sixteen bytes at a time; the others are constant work
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

// Marks of one family close each other: “ may be closed by " where an editor slipped.
enum class MarkFamily : std::uint8_t {
  kDouble,
  kSingle,
  kGuillemet,
  kSingleGuillemet,
  kCorner,
  kWhiteCorner
};

enum class MarkLean : std::uint8_t { kOpen, kClose, kNone };

struct QuotationMark {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  MarkFamily family = MarkFamily::kDouble;
  MarkLean lean = MarkLean::kNone;
  bool low = false;  // „ ‚: always opens
};

// What stands beside a mark.
enum class Neighbour : std::uint8_t { kBlank, kOpener, kDash, kPoint, kDigit, kLetter };

// The mark at `at`; size 0 when there is none.
QuotationMark mark_at(std::string_view text, std::uint32_t at, std::uint32_t end);

// The next byte at or after `at` that may begin a mark.
std::uint32_t next_mark(std::string_view text, std::uint32_t at, std::uint32_t end);

bool is_quotation_mark(char32_t c);

// 0 is no character: the end of the text.
Neighbour neighbour(char32_t c);

// Words that have lost their beginning: the mark before them is an apostrophe.
bool is_elision(std::string_view rest);

}  // namespace onrecord
