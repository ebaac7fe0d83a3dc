#include "extractors/words/words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kPortion = 64;  // tokens that are looked up at once

// What most words are: it asks nothing of the verbs to come.
constexpr bool is_part_of_phrase(Tag tag) {
  constexpr auto bit = [](Tag one) { return 1U << static_cast<unsigned>(one); };
  constexpr unsigned kParts = bit(Tag::kDet) | bit(Tag::kAdj) | bit(Tag::kNum) | bit(Tag::kNoun) |
                              bit(Tag::kPropn) | bit(Tag::kPoss) | bit(Tag::kPrep);
  return (kParts & bit(tag)) != 0;
}

}  // namespace

void SentenceTagger::run() {
  headline_ = is_headline();
  at_start_ = true;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Flags f = flags(i);
    const bool mark = ((f & kPunct) != 0 && (f & kClosed) == 0) || is_label(i, f);
    const Tag tag = mark ? Tag::kPunct : choose(i, f);
    words_[i].tag = tag;
    if (tag == Tag::kPropn && (f & (kKnown | kModalVerb)) != 0) note_name(i, f);
    advance(i, f, tag);
  }
  find_missing_verbs();
}

bool SentenceTagger::is_label(std::uint32_t i, Flags f) const {
  if (i != begin_ || i + 1 >= end_ || (f & (kCap | kUpper)) == 0) return false;
  const Span letter = document_.tokens[i].span;
  return letter.size() == 1 && document_.tokens[i + 1].span.begin > letter.end + 1;
}

// "Endorses": no part of a name.
bool SentenceTagger::is_only_verb(Flags f) {
  return (f & kKnown) != 0 && (f & kAnyVerb) != 0 &&
         (f & (kCanNoun | kCanAdj | kCanAdv | kProper | kClosed)) == 0;
}

bool SentenceTagger::is_headline() const {
  std::size_t lower = 0;
  std::size_t upper = 0;
  std::size_t commas = 0;
  bool all_upper = true;
  bool raised = false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Flags f = flags(i);
    if ((f & kComma) != 0) ++commas;
    if ((f & (kLower | kCap | kUpper)) == 0) continue;
    if ((f & kLower) != 0) {
      // More than any headline of this length has: most sentences say so early.
      if ((f & kClosed) == 0 && ++lower * 12 > end_ - begin_) return false;
    } else {
      ++upper;
      all_upper = all_upper && (f & kUpper) != 0;
      raised = raised || (is_only_verb(f) && (before(i) & (kCap | kUpper)) != 0);
    }
  }
  if (upper < 4 || lower * 12 > upper) return false;
  // "OTTER MEETS QUIST." and "Ana Otter Endorses Quist." are headlines, "Sen. Otter, Mr. Quist."
  // and a list of names are none.
  raised = raised && lower == 0 && commas * 4 <= upper;
  return all_upper || raised || (flags(end_ - 1) & kFullStop) == 0;
}

Tag SentenceTagger::choose(std::uint32_t i, Flags f) {
  if ((f & (kName | kInitial)) != 0) return Tag::kPropn;
  if ((f & (kCap | kUpper)) != 0) {
    if ((f & kProper) != 0 && (f & (kModalVerb | kAnyVerb)) == 0) return Tag::kPropn;
    if (is_name(i, f)) return Tag::kPropn;
  }
  if ((f & kNumber) != 0 && is_brand(surface(i))) return Tag::kPropn;
  if ((f & kClosed) != 0) {
    const Tag tag = choose_closed(i, f);
    if (tag != Tag::kOther) return tag;
  }
  return choose_open(i, f);
}

bool SentenceTagger::opens_demand(std::uint32_t that) const {
  for (std::uint32_t i = that; i > begin_ && i + 4 > that; --i) {
    const Tag tag = words_[i - 1].tag;
    if (tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kVpart) {
      return rules_.asks(words_[i - 1].kind);
    }
  }
  return false;
}

void SentenceTagger::advance(std::uint32_t i, Flags f, Tag tag) {
  if (is_part_of_phrase(tag) && (f & kFullStop) == 0) {
    expect_ = Expect::kNothing;
    last_was_nominal_ = tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kAdj;
    at_start_ = false;
    return;
  }
  if (tag == Tag::kSubord) asked_ = (f & kThat) != 0 && opens_demand(i);
  if (tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal || (f & kFullStop) != 0) {
    asked_ = false;
  }
  switch (tag) {
    case Tag::kPunct:
      // "should “act now”": the quotation begins with what the word before it waits for.
      if ((f & kQuoteMark) != 0 && expect_ != Expect::kNothing && !closes_quotation(i)) {
        const Tag before = tag_before(i);
        if (before == Tag::kModal || before == Tag::kTo || before == Tag::kAux) return;
      }
      if ((f & (kFullStop | kQuoteMark)) != 0 || ((f & kDash) != 0 && spaced_dash(i))) {
        needed_ = 1;
        inverted_ = Expect::kNothing;
        last_verb_ = Tag::kOther;
        // A sentence inside a quotation, a headline after its colon.
        at_start_ =
            (f & kDash) == 0 && ((f & kQuoteMark) == 0 || at_start_ ||
                                 ((before(i) & (kComma | kFullStop)) != 0 && !closes_quotation(i)));
      }
      expect_ = Expect::kNothing;
      last_was_nominal_ = false;
      return;
    case Tag::kAux:
      note_inversion(i, f);
      if ((f & (kFiniteAux | kCliticS)) != 0 && needed_ > 0) --needed_;
      expect_ = (f & kDo) != 0                ? Expect::kBaseForm
                : (f & (kBe | kCliticS)) != 0 ? Expect::kPassive
                                              : Expect::kParticipleForm;
      break;
    case Tag::kModal:
      note_inversion(i, f);
      if (needed_ > 0) --needed_;
      expect_ = Expect::kBaseForm;
      break;
    case Tag::kVerb:
      inverted_ = Expect::kNothing;
      if (needed_ > 0 && expect_ == Expect::kNothing && tag_before(i) != Tag::kTo) --needed_;
      if ((f & kClauseVerb) != 0 && needed_ == 0) needed_ = 1;
      expect_ = (f & kGetVerb) != 0 ? Expect::kParticipleForm : Expect::kNothing;
      last_verb_ = tag;
      break;
    case Tag::kVpart:
    case Tag::kVing:
      if ((f & kClauseVerb) != 0 && needed_ == 0) needed_ = 1;
      expect_ = (f & (kBe | kHave)) != 0 || (f & kGetVerb) != 0 ? Expect::kParticipleForm
                                                                : Expect::kNothing;
      last_verb_ = tag;
      break;
    case Tag::kSubord:
      ++needed_;
      expect_ = Expect::kNothing;
      break;
    case Tag::kPron:
      if ((f & (kWhPronoun | kThat)) != 0) ++needed_;
      if (expect_ != Expect::kBaseForm) expect_ = Expect::kNothing;
      break;
    case Tag::kTo:
      expect_ = Expect::kBaseForm;
      break;
    case Tag::kConj:
      if ((before(i) & kComma) != 0 && needed_ == 0) needed_ = 1;
      if (tag_before(i) != Tag::kAdv) expect_ = Expect::kNothing;
      break;
    case Tag::kAdv:
    case Tag::kNeg:
      break;
    default:
      expect_ = Expect::kNothing;
      break;
  }
  last_was_nominal_ = tag == Tag::kConj
                          ? last_was_nominal_
                          : tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kAdj;
  at_start_ = false;
}

bool SentenceTagger::closes_quotation(std::uint32_t i) const {
  const Span mark = document_.tokens[i].span;
  const bool after_blank = i == begin_ || document_.tokens[i - 1].span.end < mark.begin;
  return !after_blank && i + 1 < end_ && mark.end < document_.tokens[i + 1].span.begin;
}

void SentenceTagger::note_inversion(std::uint32_t i, Flags f) {
  const Tag previous = tag_before(i);
  const bool opens = previous == Tag::kSubord || previous == Tag::kPunct ||
                     previous == Tag::kConj || (before(i) & kWhPronoun) != 0;
  if (!opens || !opens_noun_phrase(next(i)) || (next(i) & kVerbFirst) != 0) {
    inverted_ = Expect::kNothing;
    return;
  }
  inverted_ = (f & (kDo | kModalVerb)) != 0 ? Expect::kBaseForm
              : (f & kHave) != 0            ? Expect::kParticipleForm
                                            : Expect::kNothing;
}

void read_words(const Document& document, const Lexicon& lexicon, const WordRules& rules,
                std::vector<Word>& out) {
  out.clear();
  out.reserve(document.tokens.size());
  std::array<Lexicon::Hit, kPortion> hits;
  const std::span<const Token> tokens = document.tokens;
  for (std::size_t begin = 0; begin < tokens.size(); begin += kPortion) {
    const auto portion = tokens.subspan(begin, std::min(kPortion, tokens.size() - begin));
    lexicon.look_up(document.article.text, portion, hits);
    for (const Lexicon::Hit& hit : std::span(hits).first(portion.size())) {
      out.push_back({rules.flags(hit.kind), hit.word, hit.kind, Tag::kOther});
    }
  }
  std::vector<WordId> names;
  for (const Sentence& sentence : document.sentences) {
    SentenceTagger(document, rules, out, sentence, names).run();
  }
}

}  // namespace onrecord
