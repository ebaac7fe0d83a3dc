#include "extractors/text/marks.hpp"

#include <algorithm>
#include <array>

#include "corpus/utf8.hpp"
#include "extractors/text/mark_signs.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kDeepest = 8;
constexpr int kMarksSkipped = 4;

class Pairing {
 public:
  Pairing(std::string_view text, Span paragraph, bool left_open, std::vector<Quotation>& out)
      : text_(text), paragraph_(paragraph), left_open_(left_open), out_(out), base_(out.size()) {}

  // `at` is the first byte that may begin a mark.
  bool run(std::uint32_t at) {
    for (; at != paragraph_.end; at = next_mark(text_, at, paragraph_.end)) {
      QuotationMark mark = mark_at(text_, at, paragraph_.end);
      // ''..., '...''': the inner quotation closes first.
      if (mark.size == 2 && text_[at] == '\'' && at + 2 < paragraph_.end && text_[at + 2] == '\'' &&
          depth_ > 0 && stack_[depth_ - 1].family == MarkFamily::kSingle) {
        mark = {at, 1, MarkFamily::kSingle, MarkLean::kNone};
      }
      if (is_twice_single(mark)) mark = {at, 2 * mark.size, MarkFamily::kDouble, mark.lean};
      if (mark.size > 0) read(mark);
      at += std::max(mark.size, 1U);
    }
    return finish();
  }

 private:
  struct Open {
    std::size_t slot;  // in out_
    MarkFamily family;
    std::uint32_t unsure_begin;  // of a single mark that may be its end or an apostrophe
    std::uint32_t unsure_size;   // 0 when there is none
  };

  Neighbour before(std::uint32_t at) const {
    for (int skipped = 0; at > paragraph_.begin; ++skipped) {
      const CodePoint c = code_point_before(text_, at);
      if (skipped == kMarksSkipped || !is_quotation_mark(c.value)) return neighbour(c.value);
      at -= c.size;
    }
    return Neighbour::kBlank;
  }

  Neighbour after(std::uint32_t at) const {
    for (int skipped = 0; at < paragraph_.end; ++skipped) {
      const CodePoint c = code_point_at(text_, at);
      if (skipped == kMarksSkipped || !is_quotation_mark(c.value)) return neighbour(c.value);
      at += c.size;
    }
    return Neighbour::kBlank;
  }

  // ‘‘..., ’’ for “...,”; not the ’’ of ‘the dogs’’.
  bool is_twice_single(const QuotationMark& mark) const {
    if (mark.family != MarkFamily::kSingle || mark.size != 3 || mark.low) return false;
    const std::string_view sign = text_.substr(mark.begin, mark.size);
    if (mark.begin + 2 * mark.size > paragraph_.end ||
        text_.substr(mark.begin + mark.size, mark.size) != sign) {
      return false;
    }
    return mark.lean == MarkLean::kOpen ||
           (depth_ > 0 && stack_[depth_ - 1].family == MarkFamily::kDouble);
  }

  // "He said,“We must go.”": no blank, and no inch sign either. With the blank behind the mark, one
  // that closes must come next.
  bool is_glued_to_comma(const QuotationMark& mark, Neighbour right) const {
    if (mark.begin == paragraph_.begin) return false;
    if (left_open_ && out_.size() == base_) return false;
    const char before = text_[mark.begin - 1];
    if (before != ',' && before != ':') return false;
    return right == Neighbour::kLetter || (right == Neighbour::kBlank && next_closes(mark));
  }

  bool next_closes(const QuotationMark& mark) const {
    std::uint32_t at = mark.begin + mark.size;
    QuotationMark next;
    for (;;) {
      at = next_mark(text_, at, paragraph_.end);
      if (at == paragraph_.end) return false;
      next = mark_at(text_, at, paragraph_.end);
      if (next.family != MarkFamily::kSingle) break;  // often an apostrophe
      at += std::max(next.size, 1U);
    }
    return next.family == mark.family && is_solid(before(next.begin)) &&
           !is_word(after(next.begin + next.size));
  }

  static bool is_solid(Neighbour side) { return side >= Neighbour::kPoint; }
  static bool is_word(Neighbour side) { return side >= Neighbour::kDigit; }

  void read(const QuotationMark& mark) {
    const Neighbour left = before(mark.begin);
    const Neighbour right = after(mark.begin + mark.size);
    if (mark.family == MarkFamily::kSingle) {
      read_single(mark, left, right);
      return;
    }
    const bool is_open = find_open(mark.family) != kDeepest;
    const bool opens = !is_solid(left) && right != Neighbour::kBlank;
    const bool closes = (is_solid(left) || left == Neighbour::kDash) && !is_word(right);
    bool open = mark.lean == MarkLean::kOpen;
    if (!is_open && is_glued_to_comma(mark, right)) {
      open = true;
    } else if (mark.lean == MarkLean::kNone) {
      // Between two words an inch or second sign, unless it ends something.
      if (!is_open && is_solid(left) && !opens) {
        if (!continue_from_before(mark)) return;
        return;
      }
      open = opens && !closes ? true : closes && !opens ? false : !is_open;
    } else if (mark.lean == MarkLean::kOpen) {
      if (is_open && !mark.low && closes && !opens) open = false;  // reversed
    } else if (!is_open && ((opens && (is_word(right) || right == Neighbour::kOpener)) ||
                            (mark.begin == paragraph_.begin && !left_open_))) {
      open = true;  // reversed, and the manner of Swedish and Finnish
    }
    if (open) {
      push(mark);
    } else if (is_open) {
      close(mark);
    } else {
      continue_from_before(mark);
    }
  }

  void read_single(const QuotationMark& mark, Neighbour left, Neighbour right) {
    const bool in_word = is_word(left) && is_word(right);
    if (in_word) return;
    const std::uint32_t end = mark.begin + mark.size;
    const bool may_open = mark.lean != MarkLean::kClose && !is_word(left) &&
                          left != Neighbour::kPoint && right != Neighbour::kBlank;
    if (may_open &&
        !is_elision(text_.substr(end, std::min<std::uint32_t>(6, paragraph_.end - end)))) {
      if (depth_ > 0 && stack_[depth_ - 1].family == MarkFamily::kSingle) settle_top();
      push(mark);
      return;
    }
    if (!is_solid(left) || is_word(right)) return;
    if (depth_ == 0 || stack_[depth_ - 1].family != MarkFamily::kSingle) return;
    if (may_be_apostrophe(mark.begin, left, right)) {
      Open& open = stack_[depth_ - 1];
      if (open.unsure_size == 0) {
        open.unsure_begin = mark.begin;
        open.unsure_size = mark.size;
      }
      return;
    }
    close(mark);
  }

  // "the dogs’ bowl", "goin’ home"
  bool may_be_apostrophe(std::uint32_t at, Neighbour left, Neighbour right) const {
    if (left != Neighbour::kLetter || right == Neighbour::kPoint) return false;
    const char last = text_[at - 1];
    if (last == 's' || last == 'S') return true;
    return last == 'n' && at >= paragraph_.begin + 2 && text_[at - 2] == 'i';
  }

  std::size_t find_open(MarkFamily family) const {
    for (std::size_t i = depth_; i > 0; --i) {
      if (stack_[i - 1].family == family) return i - 1;
    }
    return kDeepest;
  }

  void push(const QuotationMark& mark) {
    if (depth_ == kDeepest) return;
    Quotation quotation;
    quotation.span = {mark.begin, paragraph_.end};
    quotation.inner = {mark.begin + mark.size, paragraph_.end};
    quotation.single = mark.family == MarkFamily::kSingle ||
                       mark.family == MarkFamily::kSingleGuillemet ||
                       mark.family == MarkFamily::kCorner;
    quotation.closed = false;
    stack_[depth_++] = {out_.size(), mark.family, 0, 0};
    out_.push_back(quotation);
  }

  static void end_at(Quotation& quotation, std::uint32_t begin, std::uint32_t size) {
    quotation.span.end = begin + size;
    quotation.inner.end = begin;
    quotation.closed = true;
    if (quotation.inner.begin >= quotation.inner.end) quotation.span.end = quotation.span.begin;
  }

  // Ends a single quotation on top of the stack where it may have ended, or forgets it.
  void settle_top() {
    const Open open = stack_[--depth_];
    Quotation& quotation = out_[open.slot];
    if (open.unsure_size > 0) {
      end_at(quotation, open.unsure_begin, open.unsure_size);
    } else if (quotation.span.begin != paragraph_.begin) {
      quotation.span.end = quotation.span.begin;
    }
  }

  void close(const QuotationMark& mark) {
    const std::size_t found = find_open(mark.family);
    while (depth_ > found + 1) {
      Quotation& inner = out_[stack_[depth_ - 1].slot];
      if (stack_[depth_ - 1].family == MarkFamily::kSingle) {
        settle_top();
      } else {
        --depth_;
      }
      if (!inner.closed) inner.span.end = inner.inner.end = std::min(inner.span.end, mark.begin);
    }
    Quotation& quotation = out_[stack_[found].slot];
    end_at(quotation, mark.begin, mark.size);
    // ""doubled"" is one quotation.
    const std::size_t next = stack_[found].slot + 1;
    if (next < out_.size() && out_[next].span == quotation.inner &&
        out_[next].single == quotation.single && !out_[next].span.empty()) {
      quotation.inner = out_[next].inner;
      out_[next].span.end = out_[next].span.begin;
    }
    depth_ = found;
  }

  // A closing mark before any other ends what the paragraph before left open.
  bool continue_from_before(const QuotationMark& mark) {
    if (!left_open_ || out_.size() != base_ || mark.begin == paragraph_.begin) return false;
    Quotation quotation;
    quotation.span = {paragraph_.begin, mark.begin + mark.size};
    quotation.inner = {paragraph_.begin, mark.begin};
    quotation.continues = true;
    out_.push_back(quotation);
    return true;
  }

  bool finish() {
    while (depth_ > 0) {
      if (stack_[depth_ - 1].family == MarkFamily::kSingle) {
        settle_top();
      } else {
        --depth_;
      }
    }
    drop_empty();
    // What is around the quotation at hand: closed ones nest at most kDeepest deep, and between two
    // of them stand at most one unclosed double and one unclosed single one.
    std::array<std::size_t, 4 * kDeepest> around{};
    std::size_t depth = 0;
    for (std::size_t i = base_; i < out_.size(); ++i) {
      Quotation& quotation = out_[i];
      while (depth > 0 && out_[around[depth - 1]].span.end <= quotation.span.begin) --depth;
      depth = end_unclosed(around, depth, quotation);
      if (depth > 0) {
        const std::uint32_t end = out_[around[depth - 1]].inner.end;
        quotation.span.end = std::min(quotation.span.end, end);
        quotation.inner.end = std::min(quotation.inner.end, end);
      }
      quotation.depth = static_cast<std::uint8_t>(depth);
      around[depth++] = i;
    }
    bool open_at_end = false;
    for (std::size_t i = base_; i < out_.size(); ++i) {
      Quotation& quotation = out_[i];
      if (quotation.closed) continue;
      open_at_end |= quotation.depth == 0 && quotation.span.end == paragraph_.end;
      trim(quotation);
      if (quotation.inner.empty()) quotation.span.end = quotation.span.begin;
    }
    drop_empty();
    if (left_open_ && out_.size() > base_ && out_[base_].span.begin == paragraph_.begin) {
      out_[base_].continues = true;
    }
    return open_at_end;
  }

  // What is never closed runs up to the next quotation of its kind. Where a sentence ends right
  // before that one, a paragraph of the same speech was opened again and its line end lost.
  std::size_t end_unclosed(const std::array<std::size_t, 4 * kDeepest>& around, std::size_t depth,
                           Quotation& next) {
    for (std::size_t i = depth; i > 0 && !out_[around[i - 1]].closed; --i) {
      Quotation& before = out_[around[i - 1]];
      if (before.single != next.single) continue;
      for (std::size_t k = i - 1; k < depth; ++k) {
        out_[around[k]].span.end = next.span.begin;
        trim(out_[around[k]]);
      }
      before.continued = next.continues = ends_sentence(before.inner);
      return i - 1;
    }
    return depth;
  }

  void drop_empty() {
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(base_);
    out_.erase(std::remove_if(begin, out_.end(),
                              [](const Quotation& quotation) { return quotation.span.empty(); }),
               out_.end());
  }

  bool ends_sentence(Span inner) const {
    if (inner.size() < 2) return false;
    const char last = text_[inner.end - 1];
    return last == '.' || last == '!' || last == '?';
  }

  void trim(Quotation& quotation) const {
    std::uint32_t end = quotation.span.end;
    while (end > quotation.inner.begin && is_blank(text_[end - 1])) --end;
    quotation.span.end = quotation.inner.end = end;
  }

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  std::string_view text_;
  Span paragraph_;
  bool left_open_;
  std::vector<Quotation>& out_;
  std::size_t base_;
  std::array<Open, kDeepest> stack_{};
  std::size_t depth_ = 0;
};

}  // namespace

bool pair_marks(std::string_view text, Span paragraph, bool left_open,
                std::vector<Quotation>& out) {
  const std::uint32_t first = next_mark(text, paragraph.begin, paragraph.end);
  return first != paragraph.end && Pairing(text, paragraph, left_open, out).run(first);
}

char32_t last_sign(std::string_view text, const Quotation& quotation) {
  std::uint32_t end = quotation.inner.end;
  for (int skipped = 0; end > quotation.inner.begin && skipped < 2 * kMarksSkipped; ++skipped) {
    const CodePoint c = code_point_before(text, end);
    if (c.value != ' ' && !is_quotation_mark(c.value)) return c.value;
    end -= c.size;
  }
  return 0;
}

void find_quotations(const Document& document, std::vector<Quotation>& out) {
  out.clear();
  bool left_open = false;
  for (const Zone& zone : document.zones) {
    if (zone.kind != ZoneKind::kBody) left_open = false;
    const std::size_t first = out.size();
    const bool open = pair_marks(document.article.text, zone.span, left_open, out);
    // What was left open may have been empty and dropped.
    if (left_open && first > 0) {
      std::size_t outer = first - 1;
      while (outer > 0 && out[outer].depth > 0) --outer;
      Quotation& before = out[outer];
      before.continued = first < out.size() && out[first].continues;
      // A single mark that nothing answers was an apostrophe.
      if (!before.continued && before.single) before.span.end = before.span.begin;
    }
    left_open = open && zone.kind == ZoneKind::kBody;
  }
  out.erase(std::remove_if(out.begin(), out.end(),
                           [](const Quotation& quotation) { return quotation.span.empty(); }),
            out.end());
}

}  // namespace onrecord
