// extractors/text/page_lines.hpp
// The lines of a page and the blocks they form: one block a line, or one a paragraph where the
// lines were wrapped by hand.
//
// shape   blocks are sorted, without the blanks around them
// cost    one pass over the text
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/span.hpp"

namespace onrecord {

enum class Layout : std::uint8_t { kLines, kWrapped };

struct LineBlock {
  Span span;
  std::uint32_t lines = 1;
  std::uint32_t indent = 0;
  bool blank_before = true;
};

Layout read_blocks(std::string_view text, std::vector<LineBlock>& out);

// The bytes of blanks that begin at `at`: space, tab, line ends and the no-break space.
inline std::size_t blanks_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') {
      ++at;
    } else if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') {
      at += 2;
    } else {
      break;
    }
  }
  return at - begin;
}

}  // namespace onrecord
