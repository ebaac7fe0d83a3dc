#include "extractors/marks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// Marks of one family close each other: “ may be closed by " where an editor slipped.
enum class Family : std::uint8_t {
  kDouble,
  kSingle,
  kGuillemet,
  kSingleGuillemet,
  kCorner,
  kWhiteCorner
};

enum class Lean : std::uint8_t { kOpen, kClose, kNone };

struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  Family family = Family::kDouble;
  Lean lean = Lean::kNone;
  bool low = false;  // „ ‚: always opens
};

enum class Side : std::uint8_t { kBlank, kOpener, kDash, kPoint, kDigit, kLetter };

constexpr std::size_t kDeepest = 8;
constexpr int kMarksSkipped = 4;

// The mark at `at`; size 0 when there is none.
Mark mark_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const auto byte = [&](std::uint32_t i) {
    return at + i < end ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto mark = [&](std::uint32_t size, Family family, Lean lean, bool low = false) {
    return Mark{at, size, family, lean, low};
  };
  switch (byte(0)) {
    case '"':
      return mark(1, Family::kDouble, Lean::kNone);
    case '\'':
      return byte(1) == '\'' ? mark(2, Family::kDouble, Lean::kClose)
                             : mark(1, Family::kSingle, Lean::kNone);
    case '`':
      return byte(1) == '`' ? mark(2, Family::kDouble, Lean::kOpen)
                            : mark(1, Family::kSingle, Lean::kOpen);
    case 0xC2:
      if (byte(1) == 0xAB) return mark(2, Family::kGuillemet, Lean::kOpen);
      if (byte(1) == 0xBB) return mark(2, Family::kGuillemet, Lean::kClose);
      return {};
    case 0xE2:
      if (byte(1) != 0x80) return {};
      switch (byte(2)) {
        case 0x98:
          return mark(3, Family::kSingle, Lean::kOpen);
        case 0x99:
          return mark(3, Family::kSingle, Lean::kClose);
        case 0x9A:
          return mark(3, Family::kSingle, Lean::kOpen, true);
        case 0x9B:
          return mark(3, Family::kSingle, Lean::kOpen);
        case 0x9C:
          return mark(3, Family::kDouble, Lean::kOpen);
        case 0x9D:
          return mark(3, Family::kDouble, Lean::kClose);
        case 0x9E:
          return mark(3, Family::kDouble, Lean::kOpen, true);
        case 0x9F:
          return mark(3, Family::kDouble, Lean::kOpen);
        case 0xB9:
          return mark(3, Family::kSingleGuillemet, Lean::kOpen);
        case 0xBA:
          return mark(3, Family::kSingleGuillemet, Lean::kClose);
        default:
          return {};
      }
    case 0xE3:
      if (byte(1) != 0x80) return {};
      switch (byte(2)) {
        case 0x8C:
          return mark(3, Family::kCorner, Lean::kOpen);
        case 0x8D:
          return mark(3, Family::kCorner, Lean::kClose);
        case 0x8E:
          return mark(3, Family::kWhiteCorner, Lean::kOpen);
        case 0x8F:
          return mark(3, Family::kWhiteCorner, Lean::kClose);
        case 0x9D:
          return mark(3, Family::kDouble, Lean::kOpen);
        case 0x9E:
        case 0x9F:
          return mark(3, Family::kDouble, Lean::kClose);
        default:
          return {};
      }
    case 0xEF:
      if (byte(1) == 0xBC && byte(2) == 0x82) return mark(3, Family::kDouble, Lean::kNone);
      return {};
    default:
      return {};
  }
}

constexpr std::array<bool, 256> begins_mark() {
  std::array<bool, 256> table{};
  for (const unsigned c : {0x22U, 0x27U, 0x60U, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) table[c] = true;
  return table;
}
constexpr std::array<bool, 256> kBeginsMark = begins_mark();

// The next byte at or after `at` that may begin a mark.
std::uint32_t next_mark(std::string_view text, std::uint32_t at, std::uint32_t end) {
#if defined(__SSE2__)
  while (at + 16 <= end) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    // A byte above 0x7F has the sign bit that movemask reads.
    __m128i found = _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('`')));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
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

Side side_of(char32_t c) {
  if (c == 0 || is_space(c)) return Side::kBlank;
  if (c == '(' || c == '[' || c == '{' || c == '<') return Side::kOpener;
  if (c == '-' || c == '/' || (c >= 0x2010 && c <= 0x2015)) return Side::kDash;
  if (c >= '0' && c <= '9') return Side::kDigit;
  if (c < 0x80) {
    const char32_t folded = c | 0x20U;
    return folded >= 'a' && folded <= 'z' ? Side::kLetter : Side::kPoint;
  }
  return is_letter(c) ? Side::kLetter : Side::kPoint;
}

// Words that have lost their beginning: the mark before them is an apostrophe.
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

class Pairing {
 public:
  Pairing(std::string_view text, Span paragraph, bool left_open, std::vector<Quotation>& out)
      : text_(text), paragraph_(paragraph), left_open_(left_open), out_(out), base_(out.size()) {}

  bool run() {
    for (std::uint32_t at = paragraph_.begin;;) {
      at = next_mark(text_, at, paragraph_.end);
      if (at == paragraph_.end) break;
      Mark mark = mark_at(text_, at, paragraph_.end);
      // ''..., '...''': the inner quotation closes first.
      if (mark.size == 2 && text_[at] == '\'' && at + 2 < paragraph_.end && text_[at + 2] == '\'' &&
          depth_ > 0 && stack_[depth_ - 1].family == Family::kSingle) {
        mark = {at, 1, Family::kSingle, Lean::kNone};
      }
      if (mark.size > 0) read(mark);
      at += std::max(mark.size, 1U);
    }
    return finish();
  }

 private:
  struct Open {
    std::size_t slot;  // in out_
    Family family;
    std::uint32_t unsure_begin;  // of a single mark that may be its end or an apostrophe
    std::uint32_t unsure_size;   // 0 when there is none
  };

  Side before(std::uint32_t at) const {
    for (int skipped = 0; at > paragraph_.begin; ++skipped) {
      const CodePoint c = code_point_before(text_, at);
      if (skipped == kMarksSkipped || !is_quotation_mark(c.value)) return side_of(c.value);
      at -= c.size;
    }
    return Side::kBlank;
  }

  Side after(std::uint32_t at) const {
    for (int skipped = 0; at < paragraph_.end; ++skipped) {
      const CodePoint c = code_point_at(text_, at);
      if (skipped == kMarksSkipped || !is_quotation_mark(c.value)) return side_of(c.value);
      at += c.size;
    }
    return Side::kBlank;
  }

  static bool is_solid(Side side) { return side >= Side::kPoint; }
  static bool is_word(Side side) { return side >= Side::kDigit; }

  void read(const Mark& mark) {
    const Side left = before(mark.begin);
    const Side right = after(mark.begin + mark.size);
    if (mark.family == Family::kSingle) {
      read_single(mark, left, right);
      return;
    }
    const bool is_open = find_open(mark.family) != kDeepest;
    const bool opens = !is_solid(left) && right != Side::kBlank;
    const bool closes = (is_solid(left) || left == Side::kDash) && !is_word(right);
    bool open = mark.lean == Lean::kOpen;
    if (mark.lean == Lean::kNone) {
      // Between two words an inch or second sign, unless it ends something.
      if (!is_open && is_solid(left) && !opens) {
        if (!continue_from_before(mark)) return;
        return;
      }
      open = opens && !closes ? true : closes && !opens ? false : !is_open;
    } else if (mark.lean == Lean::kOpen) {
      if (is_open && !mark.low && closes && !opens) open = false;  // reversed
    } else if (!is_open &&
               ((opens && is_word(right)) || (mark.begin == paragraph_.begin && !left_open_))) {
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

  void read_single(const Mark& mark, Side left, Side right) {
    const bool in_word = is_word(left) && is_word(right);
    if (in_word) return;
    const std::uint32_t end = mark.begin + mark.size;
    const bool may_open = mark.lean != Lean::kClose && !is_word(left) && left != Side::kPoint &&
                          right != Side::kBlank;
    if (may_open &&
        !is_elision(text_.substr(end, std::min<std::uint32_t>(6, paragraph_.end - end)))) {
      if (depth_ > 0 && stack_[depth_ - 1].family == Family::kSingle) settle_top();
      push(mark);
      return;
    }
    if (!is_solid(left) || is_word(right)) return;
    if (depth_ == 0 || stack_[depth_ - 1].family != Family::kSingle) return;
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
  bool may_be_apostrophe(std::uint32_t at, Side left, Side right) const {
    if (left != Side::kLetter || right == Side::kPoint) return false;
    const char last = text_[at - 1];
    if (last == 's' || last == 'S') return true;
    return last == 'n' && at >= paragraph_.begin + 2 && text_[at - 2] == 'i';
  }

  std::size_t find_open(Family family) const {
    for (std::size_t i = depth_; i > 0; --i) {
      if (stack_[i - 1].family == family) return i - 1;
    }
    return kDeepest;
  }

  void push(const Mark& mark) {
    if (depth_ == kDeepest) return;
    Quotation quotation;
    quotation.span = {mark.begin, paragraph_.end};
    quotation.inner = {mark.begin + mark.size, paragraph_.end};
    quotation.single = mark.family == Family::kSingle || mark.family == Family::kSingleGuillemet ||
                       mark.family == Family::kCorner;
    quotation.closed = false;
    stack_[depth_++] = {out_.size(), mark.family, 0, 0};
    out_.push_back(quotation);
  }

  void end_at(Quotation& quotation, std::uint32_t begin, std::uint32_t size) {
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

  void close(const Mark& mark) {
    const std::size_t found = find_open(mark.family);
    while (depth_ > found + 1) {
      Quotation& inner = out_[stack_[depth_ - 1].slot];
      if (stack_[depth_ - 1].family == Family::kSingle) {
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
  bool continue_from_before(const Mark& mark) {
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
      if (stack_[depth_ - 1].family == Family::kSingle) {
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
  return Pairing(text, paragraph, left_open, out).run();
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
