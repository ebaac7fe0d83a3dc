#include "corpus/readers/html_blocks.hpp"

#include <algorithm>

#include "corpus/readers/html_names.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kNodesOfCaption = 40;
constexpr std::size_t kShortestCaption = 8;
constexpr std::string_view kNoBreak = "\u00A0";

bool is_skipped(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::kButton:
    case HtmlTag::kFigure:
    case HtmlTag::kHead:
    case HtmlTag::kIframe:
    case HtmlTag::kInput:
    case HtmlTag::kLabel:
    case HtmlTag::kNav:
    case HtmlTag::kNoscript:
    case HtmlTag::kObject:
    case HtmlTag::kOption:
    case HtmlTag::kPicture:
    case HtmlTag::kScript:
    case HtmlTag::kSelect:
    case HtmlTag::kStyle:
    case HtmlTag::kSvg:
    case HtmlTag::kTemplate:
    case HtmlTag::kTextarea:
    case HtmlTag::kTitle:
    case HtmlTag::kVideo:
      return true;
    default:
      return false;
  }
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

class Cutter {
 public:
  explicit Cutter(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {}

  Blocks cut() {
    for (std::uint32_t i = 0; i < nodes_.size();) {
      leave(i);
      i = enter(i);
    }
    flush();
    // A block may begin within an element that another block ended.
    std::sort(blocks_.list.begin(), blocks_.list.end(),
              [](const Block& a, const Block& b) { return a.text.begin < b.text.begin; });
    return std::move(blocks_);
  }

 private:
  bool hidden(const HtmlNode& node) const {
    if (node.attributes == 0) return false;
    if (tree_.has(node, Attribute::kHidden)) return true;
    if (tree_.attribute(node, Attribute::kAriaHidden) == "true") return true;
    const std::string_view style = tree_.attribute(node, Attribute::kStyle);
    return style.find("display:none") != std::string_view::npos ||
           style.find("display: none") != std::string_view::npos;
  }

  enum class InLine : std::uint8_t { kText, kCaption, kHidden };

  // Captions, credits and labels for screen readers within a paragraph.
  InLine in_line(const HtmlNode& node, std::uint32_t at) const {
    if (node.tag != HtmlTag::kSpan || node.attributes == 0 || node.end - at > kNodesOfCaption) {
      return InLine::kText;
    }
    const std::string_view name = tree_.attribute(node, Attribute::kClass);
    if (name.find("caption") != std::string_view::npos ||
        name.find("credit") != std::string_view::npos) {
      return InLine::kCaption;
    }
    return hint_of_name(name) == Hint::kHidden ? InLine::kHidden : InLine::kText;
  }

  // Leaving block elements ends their last block.
  void leave(std::uint32_t at) {
    while (at >= nodes_[element_].end && element_ != 0) {
      flush();
      do {
        element_ = nodes_[element_].parent;
      } while (element_ != 0 && !is_block(nodes_[element_].tag));
    }
  }

  // Returns the node to go on with.
  std::uint32_t enter(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    if (node.tag == HtmlTag::kText) {
      add(tree_.text(node), at < link_end_);
      return at + 1;
    }
    const InLine role = in_line(node, at);
    if (role == InLine::kCaption) {
      block_.captioned = true;
      note_caption(at);
    }
    if (node.tag == HtmlTag::kFigure || node.tag == HtmlTag::kFigcaption) note_captions(at);
    if (role != InLine::kText || is_skipped(node.tag) || hidden(node)) return node.end;
    if (node.tag == HtmlTag::kBr) {
      // Two breaks end a paragraph, one a line.
      if (++breaks_ >= 2) flush();
      space_ = true;
    } else if (is_block(node.tag)) {
      flush();
      element_ = at;
    } else if (node.tag == HtmlTag::kA) {
      link_end_ = node.end;
    }
    return at + 1;
  }

  void add(std::string_view text, bool linked) {
    std::string& buffer = blocks_.buffer;
    for (std::size_t i = 0; i < text.size();) {
      if (is_space(text[i])) {
        space_ = true;
        ++i;
        continue;
      }
      const bool first = buffer.size() == block_.text.begin;
      // No-break spaces set paragraphs apart from the edge.
      if (first && text.substr(i, kNoBreak.size()) == kNoBreak) {
        i += kNoBreak.size();
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && !is_space(text[end])) ++end;
      if (!first && space_) buffer += breaks_ > 0 ? '\n' : ' ';
      if (first || space_) ++block_.words;
      if (first) {
        block_.node = element_;
        block_.tag = nodes_[element_].tag;
      }
      space_ = false;
      breaks_ = 0;
      buffer.append(text, i, end - i);
      const auto size = static_cast<std::uint32_t>(end - i);
      block_.characters += size;
      // Chinese and Japanese write no spaces; two characters are about a word.
      if (size > 12 && static_cast<unsigned char>(text[i]) >= 0xE3) block_.words += size / 6;
      if (linked) block_.linked += size;
      i = end;
    }
  }

  void flush() {
    std::string& buffer = blocks_.buffer;
    std::size_t end = buffer.size();
    while (end > block_.text.begin) {
      const std::string_view text(buffer.data() + block_.text.begin, end - block_.text.begin);
      if (text.ends_with(kNoBreak)) {
        end -= kNoBreak.size();
      } else if (is_space(text.back())) {
        --end;
      } else {
        break;
      }
    }
    block_.text.end = static_cast<std::uint32_t>(end);
    if (!block_.text.empty()) blocks_.list.push_back(block_);
    block_ = Block();
    block_.text = {static_cast<std::uint32_t>(buffer.size()), 0};
    space_ = false;
    breaks_ = 0;
  }

  void note_captions(std::uint32_t at) {
    for (std::uint32_t i = at; i < nodes_[at].end; ++i) {
      if (nodes_[i].tag != HtmlTag::kFigcaption) continue;
      note_caption(i);
      i = nodes_[i].end - 1;
    }
  }

  void note_caption(std::uint32_t at) {
    std::string text = tree_.inner_text(at);
    if (text.size() >= kShortestCaption) blocks_.captions.push_back({at, std::move(text)});
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  Blocks blocks_;
  Block block_;                 // the one being read
  std::uint32_t element_ = 0;   // innermost open block element
  std::uint32_t link_end_ = 0;  // one past the last node of the link at hand
  bool space_ = false;
  int breaks_ = 0;
};

}  // namespace

Blocks cut_blocks(const HtmlTree& tree) {
  return Cutter(tree).cut();
}

}  // namespace onrecord
