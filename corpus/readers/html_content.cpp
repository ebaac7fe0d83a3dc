#include "corpus/readers/html_content.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "corpus/readers/html_lines.hpp"
#include "corpus/readers/html_names.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

// Tuned on the even pages of a set of 181 news pages.
constexpr int kWordsOfParagraph = 12;  // fewer make a line, unless it ends like a sentence
constexpr int kWordsOfSentence = 5;
constexpr double kLinked = 0.5;       // from this share of link text on, a block is a list
constexpr double kMostLinked = 0.85;  // of a long paragraph with many links
constexpr int kWordsOfLinkedParagraph = 20;
constexpr int kWordsOfCall = 30;
constexpr int kWordsOfCaption = 50;
constexpr int kWordsOfTime = 12;
constexpr int kWordsOfTeaser = 80;
constexpr std::size_t kFewestTeasers = 3;
constexpr double kMostTeasers = 0.7;
constexpr double kAllLinked = 0.8;
constexpr double kNearlyAll = 0.85;  // a child that holds so much of the text is descended into
constexpr double kMostOfPage = 0.5;  // no name of a class makes so much of the text vanish,
constexpr double kNearlyWholePage = 0.9;  // but for comments and the foot of the page

struct Block {
  std::uint32_t node = 0;  // the innermost block element
  Tag tag = Tag::kDiv;
  Span text;
  std::uint32_t words = 0;
  std::uint32_t characters = 0;
  std::uint32_t linked = 0;  // characters within links
  bool captioned = false;    // a caption or credit was left out of it
  bool paragraph = false;    // reads like running text
  bool heading = false;
  bool dropped = false;
  double value = 0;
};

bool is_cell(Tag tag) {
  return tag == Tag::kTd || tag == Tag::kTh;
}

bool is_heading(Tag tag) {
  return tag >= Tag::kH1 && tag <= Tag::kH6;
}

bool is_skipped(Tag tag) {
  switch (tag) {
    case Tag::kButton:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kHead:
    case Tag::kIframe:
    case Tag::kInput:
    case Tag::kLabel:
    case Tag::kNav:
    case Tag::kNoscript:
    case Tag::kObject:
    case Tag::kOption:
    case Tag::kPicture:
    case Tag::kScript:
    case Tag::kSelect:
    case Tag::kStyle:
    case Tag::kSvg:
    case Tag::kTemplate:
    case Tag::kTextarea:
    case Tag::kTitle:
    case Tag::kVideo:
      return true;
    default:
      return false;
  }
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\'')) {
    text.remove_suffix(1);
  }
  if (text.ends_with("\u201D") || text.ends_with("\u2019")) text.remove_suffix(3);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':') ||
         text.ends_with("\u2026");
}

// "Published Monday, 3 May, 8:22AM": mostly a date, with its label.
bool is_time_line(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  const auto found = find_timestamp(text);
  return found && found->span.size() * 5 >= text.size() * 2 && !ends_sentence(text);
}

class Content {
 public:
  explicit Content(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {}

  std::string find(const std::string& title) {
    collect();
    value();
    drop_hinted();
    std::string text = write(descend(), title);
    if (!text.empty()) return text;
    value();  // names that hide everything mislead
    return write(descend(), title);
  }

  std::string all() {
    collect();
    std::string out;
    for (const Block& block : blocks_) {
      if (is_boilerplate_line(text(block))) continue;
      if (!out.empty()) out += "\n\n";
      out += text(block);
    }
    return out;
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

  enum class InLine { kText, kCaption, kHidden };

  // Captions, credits and labels for screen readers within a paragraph.
  InLine in_line(const HtmlNode& node, std::uint32_t at) const {
    if (node.tag != Tag::kSpan || node.attributes == 0 || node.end - at > 40) return InLine::kText;
    const std::string_view name = tree_.attribute(node, Attribute::kClass);
    if (name.find("caption") != std::string_view::npos ||
        name.find("credit") != std::string_view::npos) {
      return InLine::kCaption;
    }
    return hint_of_name(name) == Hint::kHidden ? InLine::kHidden : InLine::kText;
  }

  // Cuts the page into blocks: what stands between two line breaks of the layout.
  void collect() {
    std::uint32_t block_node = 0;  // innermost open block element
    std::uint32_t link_end = 0;
    Block block;
    bool space = false;
    int breaks = 0;
    const auto flush = [&] {
      block.text.end = static_cast<std::uint32_t>(buffer_.size());
      if (!block.text.empty()) blocks_.push_back(block);
      block = Block();
      block.text = {static_cast<std::uint32_t>(buffer_.size()), 0};
      space = false;
      breaks = 0;
    };
    for (std::uint32_t i = 0; i < nodes_.size();) {
      // Leaving block elements ends their last block.
      while (i >= nodes_[block_node].end && block_node != 0) {
        flush();
        do {
          block_node = nodes_[block_node].parent;
        } while (block_node != 0 && !is_block(nodes_[block_node].tag));
      }
      const HtmlNode& node = nodes_[i];
      if (node.tag == Tag::kText) {
        add(tree_.text(node), i < link_end, block, block_node, space, breaks);
        ++i;
        continue;
      }
      const InLine role = in_line(node, i);
      if (role == InLine::kCaption) block.captioned = true;
      if (role != InLine::kText || is_skipped(node.tag) || hidden(node)) {
        i = node.end;
        continue;
      }
      if (node.tag == Tag::kBr) {
        // Two breaks end a paragraph, one a line.
        if (++breaks >= 2) flush();
        space = true;
      } else if (is_block(node.tag)) {
        flush();
        block_node = i;
      } else if (node.tag == Tag::kA) {
        link_end = node.end;
      }
      ++i;
    }
    flush();
  }

  void add(std::string_view text, bool linked, Block& block, std::uint32_t node, bool& space,
           int& breaks) {
    for (std::size_t i = 0; i < text.size();) {
      if (is_space(text[i])) {
        space = true;
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && !is_space(text[end])) ++end;
      if (buffer_.size() > block.text.begin && space) {
        buffer_ += breaks > 0 ? '\n' : ' ';
      }
      if (buffer_.size() == block.text.begin || space) ++block.words;
      if (buffer_.size() == block.text.begin) {
        block.node = node;
        block.tag = nodes_[node].tag;
      }
      space = false;
      breaks = 0;
      buffer_.append(text, i, end - i);
      const auto size = static_cast<std::uint32_t>(end - i);
      block.characters += size;
      // Chinese and Japanese write no spaces; two characters are about a word.
      if (size > 12 && static_cast<unsigned char>(text[i]) >= 0xE3) block.words += size / 6;
      if (linked) block.linked += size;
      i = end;
    }
  }

  std::string_view text(const Block& block) const { return slice(buffer_, block.text); }

  void value() {
    for (Block& block : blocks_) {
      const double linked = double(block.linked) / double(block.characters);
      block.heading = is_heading(block.tag);
      const bool sentence = ends_sentence(text(block));
      const bool running = linked < kLinked || (sentence && linked < kMostLinked &&
                                                block.words >= kWordsOfLinkedParagraph);
      block.paragraph =
          !block.heading && running &&
          (block.words >= kWordsOfParagraph || (sentence && block.words >= kWordsOfSentence));
      block.dropped =
          is_boilerplate_line(text(block)) ||
          (block.words <= kWordsOfCall && block.linked > 0 && is_call_to_reader(text(block))) ||
          (block.words <= kWordsOfCaption && !block.heading &&
           (block.captioned || is_credit_line(text(block)))) ||
          (block.words <= kWordsOfTime && is_time_line(text(block))) ||
          (is_cell(block.tag) && !block.paragraph);
      if (block.dropped) {
        block.paragraph = false;
        block.value = -2;
      } else if (block.paragraph) {
        block.value = block.words * (1 - linked);
      } else if (linked >= kLinked) {
        block.value = -1.0 - std::min(block.words, 12U) * 0.5;
      } else {
        block.value = block.heading ? 0 : -1;
      }
    }
  }

  bool is_link_heading(const Block& block) const {
    return block.heading && double(block.linked) > kAllLinked * double(block.characters);
  }

  // Where links to other stories with a few words on each begin that end the text: headings that
  // are links, each with one paragraph. Lists of products are made alike, but are the article.
  std::size_t cut_teasers(std::size_t first, std::size_t last) const {
    double all = 0;
    for (std::size_t i = first; i < last; ++i) all += blocks_[i].paragraph ? blocks_[i].words : 0;
    std::size_t end = last;
    std::size_t found = 0;
    double words = 0;
    for (std::size_t i = last, paragraphs = 0; i-- > first;) {
      if (is_link_heading(blocks_[i])) {
        if (paragraphs != 1) break;
        paragraphs = 0;
        end = i;
        ++found;
      } else if (blocks_[i].paragraph) {
        if (++paragraphs > 1 || blocks_[i].words > kWordsOfTeaser) break;
        words += blocks_[i].words;
      }
    }
    return found >= kFewestTeasers && words < kMostTeasers * all ? end : last;
  }

  // Half-open range of the blocks in a subtree.
  std::pair<std::size_t, std::size_t> range(std::uint32_t node) const {
    const auto first = [this](std::uint32_t wanted) {
      return static_cast<std::size_t>(
          std::lower_bound(blocks_.begin(), blocks_.end(), wanted,
                           [](const Block& block, std::uint32_t n) { return block.node < n; }) -
          blocks_.begin());
    };
    return {first(node), first(nodes_[node].end)};
  }

  void drop_hinted() {
    std::sort(blocks_.begin(), blocks_.end(),
              [](const Block& a, const Block& b) { return a.text.begin < b.text.begin; });
    // Words of running text before each block; what names hide is hidden as a whole.
    std::vector<double> words(blocks_.size() + 1, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      words[i + 1] = words[i] + (blocks_[i].paragraph ? blocks_[i].words : 0);
    }
    for (std::uint32_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      const bool container = is_block(node.tag) || node.tag == Tag::kSpan || node.tag == Tag::kA ||
                             node.tag == Tag::kOther;
      if (!container || node.tag == Tag::kBody || node.tag == Tag::kHtml) {
        ++i;
        continue;
      }
      Hint hint = Hint::kNone;
      if (node.attributes > 0) {
        hint = std::max(hint_of_name(tree_.attribute(node, Attribute::kClass)),
                        hint_of_name(tree_.attribute(node, Attribute::kId)));
      }
      if (node.tag == Tag::kAside) hint = std::max(hint, Hint::kBeside);
      if (node.tag == Tag::kFooter) hint = Hint::kAfter;
      if (hint < Hint::kBeside) {
        ++i;
        continue;
      }
      const auto [begin, end] = range(i);
      const double share = (words[end] - words[begin]) / std::max(words.back(), 1.0);
      if (share >= (hint == Hint::kAfter ? kNearlyWholePage : kMostOfPage)) {
        ++i;
        continue;
      }
      for (std::size_t b = begin; b < end; ++b) {
        blocks_[b].dropped = true;
        blocks_[b].paragraph = false;
        blocks_[b].value = std::min(blocks_[b].value, 0.0);
      }
      i = node.end;
    }
  }

  void sum() {
    sums_.assign(blocks_.size() + 1, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) sums_[i + 1] = sums_[i] + blocks_[i].value;
  }

  double sum_of(std::uint32_t node) const {
    const auto [begin, end] = range(node);
    return sums_[end] - sums_[begin];
  }

  // The innermost element that holds nearly all of the running text.
  std::uint32_t descend() {
    sum();
    std::uint32_t node = 0;
    for (;;) {
      const double here = sum_of(node);
      std::uint32_t best = node;
      double most = 0;
      for (std::uint32_t i = node + 1; i < nodes_[node].end; i = nodes_[i].end) {
        if (nodes_[i].tag == Tag::kText) continue;
        const double child = sum_of(i);
        if (child > most) {
          most = child;
          best = i;
        }
      }
      if (best == node || most < kNearlyAll * here) return node;
      const auto [begin, end] = range(best);
      if (end - begin < 2) return node;
      node = best;
    }
  }

  std::string write(std::uint32_t node, const std::string& title) {
    const auto [begin, end] = range(node);
    std::size_t first = begin;
    while (first < end && !blocks_[first].paragraph) ++first;
    std::size_t last = end;
    while (last > first && !blocks_[last - 1].paragraph) --last;
    last = cut_teasers(first, last);
    while (last > first && !blocks_[last - 1].paragraph) --last;
    std::vector<char> kept(last - first, 0);
    bool followed = false;
    for (std::size_t i = last; i-- > first;) {
      Block& block = blocks_[i];
      if (block.dropped || text(block) == title) continue;
      if (block.heading) {
        kept[i - first] = followed;
        followed = false;
        continue;
      }
      const bool list = double(block.linked) >= kLinked * double(block.characters);
      kept[i - first] = !list || block.paragraph;
      followed = followed || kept[i - first];
    }
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
      if (!kept[i - first]) continue;
      if (!out.empty()) out += "\n\n";
      out += text(blocks_[i]);
    }
    return out;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::string buffer_;
  std::vector<Block> blocks_;
  std::vector<double> sums_;
};

}  // namespace

std::string article_text(const HtmlTree& tree, const std::string& title) {
  return Content(tree).find(title);
}

std::string fragment_text(const HtmlTree& tree) {
  return Content(tree).all();
}

}  // namespace onrecord
