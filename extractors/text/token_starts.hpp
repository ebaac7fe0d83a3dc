// extractors/text/token_starts.hpp
// What the first byte of a token says of it.
#pragma once

#include <array>
#include <cstdint>

namespace onrecord {

enum class Start : std::uint8_t {
  kOther,
  kBlank,
  kWord,
  kDot,
  kHyphen,
  kApostrophe,
  kBacktick,
  kHash,
  kMark,
  kMulti
};

constexpr std::array<Start, 256> starts() {
  std::array<Start, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const unsigned folded = c | 0x20U;
    if (c >= 0x80) {
      table[c] = Start::kMulti;
    } else if ((folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '@') {
      table[c] = Start::kWord;
    } else if (c <= ' ' || c == 0x7F) {
      table[c] = Start::kBlank;
    }
  }
  table['.'] = Start::kDot;
  table['-'] = Start::kHyphen;
  table['\''] = Start::kApostrophe;
  table['`'] = Start::kBacktick;
  table['#'] = Start::kHash;
  table['!'] = table['?'] = Start::kMark;
  return table;
}
inline constexpr std::array<Start, 256> kStarts = starts();

}  // namespace onrecord
