#include "corpus/readers/html_content.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "corpus/readers/html_blocks.hpp"
#include "corpus/readers/html_names.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

// Tuned on the even pages of a set of 181 news pages.
constexpr int kWordsOfParagraph = 12;  // fewer make a line, unless it ends like a sentence
constexpr int kWordsOfSentence = 5;
constexpr double kLinked = 0.5;       // from this share of link text on, a block is a list
constexpr double kMostLinked = 0.85;  // of a long paragraph with many links
constexpr int kWordsOfLinkedParagraph = 8;
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

bool is_cell(HtmlTag tag) {
  return tag == HtmlTag::kTd || tag == HtmlTag::kTh;
}

bool is_heading(HtmlTag tag) {
  return tag >= HtmlTag::kH1 && tag <= HtmlTag::kH6;
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
  return found && std::size_t{5} * found->span.size() >= text.size() * 2 && !ends_sentence(text);
}

class Content {
 public:
  Content(const HtmlTree& tree, const PageLines& lines)
      : tree_(tree),
        lines_(lines),
        nodes_(tree.nodes()),
        cut_(cut_blocks(tree)),
        blocks_(cut_.list) {}

  PageText find(const std::string& title) {
    value();
    drop_hinted();
    PageText found = write(descend(), title);
    if (!found.text.empty()) return found;
    value();  // names that hide everything mislead
    return write(descend(), title);
  }

  std::string all() const {
    std::string out;
    for (const Block& block : blocks_) {
      if (lines_.is_boilerplate(cut_.text(block))) continue;
      if (!out.empty()) out += "\n\n";
      out += cut_.text(block);
    }
    return out;
  }

 private:
  void value() {
    for (Block& block : blocks_) {
      const double linked = double(block.linked) / double(block.characters);
      block.heading = is_heading(block.tag);
      const bool sentence = ends_sentence(cut_.text(block));
      const bool running = linked < kLinked || (sentence && linked < kMostLinked &&
                                                block.words >= kWordsOfLinkedParagraph);
      block.paragraph =
          !block.heading && running &&
          (block.words >= kWordsOfParagraph || (sentence && block.words >= kWordsOfSentence));
      block.dropped = lines_.is_boilerplate(cut_.text(block)) ||
                      (block.words <= kWordsOfCall && block.linked > 0 &&
                       lines_.is_call_to_reader(cut_.text(block))) ||
                      (block.words <= kWordsOfCaption && !block.heading &&
                       (block.captioned || lines_.is_credit(cut_.text(block)))) ||
                      (block.words <= kWordsOfTime && is_time_line(cut_.text(block))) ||
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

  static bool is_link_heading(const Block& block) {
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
    // Words of running text before each block; what names hide is hidden as a whole.
    std::vector<double> words(blocks_.size() + 1, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      words[i + 1] = words[i] + (blocks_[i].paragraph ? blocks_[i].words : 0);
    }
    for (std::uint32_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      const bool container = is_block(node.tag) || node.tag == HtmlTag::kSpan ||
                             node.tag == HtmlTag::kA || node.tag == HtmlTag::kOther;
      if (!container || node.tag == HtmlTag::kBody || node.tag == HtmlTag::kHtml) {
        ++i;
        continue;
      }
      Hint hint = Hint::kNone;
      if (node.attributes > 0) {
        hint = std::max(hint_of_name(tree_.attribute(node, Attribute::kClass)),
                        hint_of_name(tree_.attribute(node, Attribute::kId)));
      }
      if (node.tag == HtmlTag::kAside) hint = std::max(hint, Hint::kBeside);
      if (node.tag == HtmlTag::kFooter) hint = Hint::kAfter;
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
        if (nodes_[i].tag == HtmlTag::kText) continue;
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

  PageText write(std::uint32_t node, const std::string& title) const {
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
      const Block& block = blocks_[i];
      if (block.dropped || cut_.text(block) == title) continue;
      if (block.heading) {
        kept[i - first] = followed ? 1 : 0;
        followed = false;
        continue;
      }
      const bool list = double(block.linked) >= kLinked * double(block.characters);
      const bool is_kept = !list || block.paragraph;
      kept[i - first] = is_kept ? 1 : 0;
      followed = followed || is_kept;
    }
    PageText out;
    for (std::size_t i = first; i < last; ++i) {
      if (!kept[i - first]) continue;
      if (!out.text.empty()) out.text += "\n\n";
      out.text += cut_.text(blocks_[i]);
    }
    for (const Caption& caption : cut_.captions) {
      if (caption.node < node || caption.node >= nodes_[node].end) continue;
      if (out.captions.empty() || out.captions.back() != caption.text) {
        out.captions.push_back(caption.text);
      }
    }
    return out;
  }

  const HtmlTree& tree_;
  const PageLines& lines_;
  const std::vector<HtmlNode>& nodes_;
  Blocks cut_;
  std::vector<Block>& blocks_;
  std::vector<double> sums_;
};

}  // namespace

PageText article_text(const HtmlTree& tree, const PageLines& lines, const std::string& title) {
  return Content(tree, lines).find(title);
}

std::string fragment_text(const HtmlTree& tree, const PageLines& lines) {
  return Content(tree, lines).all();
}

}  // namespace onrecord
