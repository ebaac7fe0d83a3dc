// corpus/readers/html_blocks.hpp
// A web page cut into blocks: what stands between two line breaks of its layout.
//
// shape   blocks in the order of reading, none of them blank; spaces folded, blanks around a block
//         dropped. What no reader sees (scripts, hidden elements, menus) is in no block, and
//         captions stand apart
// owns    the text of all blocks, in one string
// cost    one pass over the nodes
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/html_tree.hpp"

namespace onrecord {

struct Block {
  std::uint32_t node = 0;  // the innermost block element
  HtmlTag tag = HtmlTag::kDiv;
  Span text;
  std::uint32_t words = 0;
  std::uint32_t characters = 0;
  std::uint32_t linked = 0;  // characters within links
  bool captioned = false;    // a caption or credit was left out of it
  // Judged by those who choose the article's blocks:
  bool paragraph = false;  // reads like running text
  bool heading = false;
  bool dropped = false;
  double value = 0;
};

struct Caption {
  std::uint32_t node = 0;
  std::string text;
};

struct Blocks {
  std::vector<Block> list;
  std::vector<Caption> captions;
  std::string buffer;

  std::string_view text(const Block& block) const { return slice(buffer, block.text); }
};

Blocks cut_blocks(const HtmlTree& tree);

}  // namespace onrecord
