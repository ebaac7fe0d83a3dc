#include "extractors/words/words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "extractors/text/letters.hpp"
#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestBody = 6;    // tokens
constexpr std::uint32_t kLongestPrefix = 4;  // bytes: "semi", "anti"
constexpr std::size_t kLongestUnlisted = 6;  // letters
constexpr std::size_t kPortion = 64;         // tokens that are looked up at once

}  // namespace

namespace {

constexpr std::size_t kMostNames = 64;  // of an article that are ordinary words too

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
      if ((f & kClosed) == 0) ++lower;
    } else {
      ++upper;
      all_upper = all_upper && (f & kUpper) != 0;
      raised = raised || (is_only_verb(f) && (before(i) & (kCap | kUpper)) != 0);
    }
  }
  if (upper < 4 || lower * 12 > upper) return false;
  // "OTTER MEETS QUIST." and "Ana Otter Endorses Quist." are some, "Sen. Otter, Mr. Quist." and a
  // list of names are none.
  raised = raised && lower == 0 && commas * 4 <= upper;
  return all_upper || raised || (flags(end_ - 1) & kFullStop) == 0;
}

// "4Quist"; not "5G", "10K", "2nd".
bool SentenceTagger::is_brand(std::string_view word) {
  const std::size_t letters = word.find_first_not_of("0123456789");
  if (letters == 0 || letters >= word.size() || letters + 1 == word.size()) return false;
  return is_ascii_upper(word[letters]) && is_ascii_lower(word[letters + 1]);
}

Tag SentenceTagger::choose(std::uint32_t i, Flags f) {
  if ((f & (kName | kInitial)) != 0) return Tag::kPropn;
  if ((f & kProper) != 0 && (f & (kCap | kUpper)) != 0 && (f & (kModalVerb | kAnyVerb)) == 0) {
    return Tag::kPropn;
  }
  if (is_name(i, f) || ((f & kNumber) != 0 && is_brand(surface(i)))) return Tag::kPropn;
  if ((f & kClosed) != 0) {
    const Tag tag = choose_closed(i, f);
    if (tag != Tag::kOther) return tag;
  }
  return choose_open(i, f);
}

bool SentenceTagger::is_name(std::uint32_t i, Flags f) const {
  if ((f & (kCap | kUpper)) == 0) return false;
  if (headline_) return (f & (kKnown | kClosed)) == 0 && (f & kNationality) == 0;
  if ((f & kUpper) != 0) {  // "US", "IT", "WHO", but "COULD"
    return (f & kClosed) == 0 || (f & (kPronSubj | kPronObj | kBe)) != 0;
  }
  if ((f & kNationality) != 0) return false;
  if (!at_start_) {
    if ((f & kClosed) == 0) return true;
    return (f & kModalVerb) != 0;  // "Will Lind", "May": names that are small words too
  }
  if ((f & (kKnown | kModalVerb)) != 0 && is_known_name(i)) return true;
  // "Will Lind said"; but "Will Lind go?"
  if ((f & kModalVerb) != 0 && (next(i) & kCap) != 0 && (next(i) & kClosed) == 0 &&
      ((next(i + 1) & kComma) != 0 || (next(i + 1) & (kPast | kBase)) == kPast) &&
      surface(end_ - 1) != "?") {
    return true;
  }
  if ((f & kClosed) != 0) return false;
  if (is_ampersand(i + 1) && (next(i + 1) & (kCap | kUpper)) != 0) return true;  // "Marks & Lind"
  const Flags after = next(i);
  // "Radio 1 said"
  if ((after & kNumber) != 0 && (f & kCanNoun) != 0 && (f & kPlural) == 0 &&
      is_finite(next(i + 1)) && is_short_number(i + 1)) {
    return true;
  }
  if ((f & kByEnding) != 0 && (f & kProper) != 0) return true;  // "Ahmed", "Erling"
  if ((after & kOf) != 0 && opens_divided_name(i, f)) return true;
  if ((after & (kCoordinator | kComma)) != 0 && opens_joined_name(i, f)) return true;
  // "Harbour-Marsh Inc"; not "Ex-Mayor"
  if ((after & kDash) != 0 && (f & kCanNoun) != 0 && (next(i + 1) & kCap) != 0 &&
      document_.tokens[i].span.size() > kLongestPrefix && !spaced_dash(i + 1)) {
    return true;
  }
  // "Allied Quist Banks", "Grant Lind"; but "Will Lind go?"
  if ((f & kProper) != 0 && (f & kModalVerb) == 0 && (after & (kCap | kUpper)) != 0) return true;
  if ((f & (kPart | kIng)) != 0 && opens_body(i)) return true;
  // "Faisal Lind": no list has so short a word.
  if ((f & kByEnding) != 0 && (f & (kCanAdv | kIng)) == 0 && (after & kCap) != 0 &&
      (after & (kClosed | kNationality)) == 0 &&
      document_.tokens[i].span.size() <= kLongestUnlisted) {
    return true;
  }
  // "Bally Harbour Corp": an adverb that no list has would not stand before a noun with a capital.
  if ((f & kByEnding) != 0 && (after & (kCap | kKnown | kClosed)) == (kCap | kKnown) &&
      (next(i + 1) & kCap) != 0) {
    return true;
  }
  if ((f & kByEnding) != 0) {  // "Ballin revealed", "Marling plans to"
    const bool plans = (after & k3sg) != 0 && (next(i + 1) & kToParticle) != 0;
    return (plans || is_finite(after)) && (f & kCanAdv) == 0;
  }
  if ((f & kKnown) == 0) {
    // "Protesters said": a plural at the beginning, if its singular is no name either.
    return (f & kEndsS) == 0 || (after & (kCap | kUpper | kInitial)) != 0 || !singular_known(i);
  }
  // "Harbour Motors said": a noun before a name belongs to it.
  return (after & (kCap | kUpper | kInitial)) != 0 && (after & kPronSubj) == 0 &&
         (f & kCanNoun) != 0 && (f & (kCanAdv | kVerbFirst)) == 0;
}

bool SentenceTagger::is_short_number(std::uint32_t i) const {
  const std::string_view word = surface(i);
  return word.size() <= 2 && word.front() >= '0' && word.front() <= '9';
}

bool SentenceTagger::is_ampersand(std::uint32_t i) const {
  return i < end_ && surface(i) == "&";
}

bool SentenceTagger::is_finite(Flags f) {
  return (f & (kFiniteAux | kModalVerb | kCliticS)) != 0 ||
         ((f & (kPast | k3sg)) != 0 && (f & kCanNoun) == 0);
}

std::uint32_t SentenceTagger::end_of_capitals(std::uint32_t first, std::uint32_t limit) const {
  std::uint32_t end = first;
  while (end < std::min(end_, limit) && (flags(end) & (kCap | kUpper)) != 0 &&
         (flags(end) & kClosed) == 0) {
    ++end;
  }
  return end;
}

bool SentenceTagger::opens_body(std::uint32_t i) const {
  const std::uint32_t end = end_of_capitals(i + 1, i + kLongestBody);
  const Flags last = flags(end - 1);
  if (end == i + 1 || end == end_ || (last & (kKnown | kCanNoun)) != (kKnown | kCanNoun) ||
      (last & kProper) != 0) {
    return false;
  }
  const Flags then = flags(end);
  const bool noun = (then & kLower) != 0 && (then & (kKnown | kCanNoun)) == (kKnown | kCanNoun) &&
                    (then & kClosed) == 0;
  return noun || is_finite(then);
}

// "League of Cities officials said": one of something, without an article, is a name.
bool SentenceTagger::opens_divided_name(std::uint32_t i, Flags f) const {
  constexpr Flags kOther = kCanAdv | kVerbFirst | kEndsS | kPlural | kIng | kPast | kPart;
  if ((f & (kCanNoun | kKnown)) != (kCanNoun | kKnown) || (f & kOther) != 0) return false;
  const std::uint32_t end = end_of_capitals(i + 2, i + 2 + kLongestBody);
  if (end == i + 2 || end == end_) return false;
  const Flags then = flags(end);
  const bool noun = (then & kLower) != 0 && (then & (kKnown | kCanNoun)) == (kKnown | kCanNoun) &&
                    (then & kClosed) == 0 &&
                    ((then & kAnyVerb) == 0 || (next(end) & (kCap | kUpper)) != 0);
  return noun || is_finite(then);
}

// "Trade and Industry Secretary Ana Ruiz said", "Culture, Media and Sport Minister": behind the
// small word the name goes on, with words that are none by themselves.
bool SentenceTagger::opens_joined_name(std::uint32_t i, Flags f) const {
  constexpr Flags kOther = kCanAdv | kVerbFirst | kEndsS | kPlural | kIng | kPast | kPart;
  if ((f & kKnown) == 0 || (f & (kCanNoun | kCanAdj)) == 0 || (f & kOther) != 0) return false;
  bool joined = false;
  std::uint32_t part = i;
  for (; part < std::min(end_, i + kLongestBody) && !joined; part += 2) {
    joined = (next(part) & kCoordinator) != 0;
    if (!joined && (next(part) & kComma) == 0) return false;
    const Flags half = next(part + 1);
    if ((half & (kCap | kKnown)) != (kCap | kKnown) || (half & (kCanNoun | kCanAdj)) == 0 ||
        (half & (kProper | kClosed)) != 0) {
      return false;
    }
  }
  return joined && (next(part) & (kCap | kUpper)) != 0 && (next(part) & kClosed) == 0;
}

void SentenceTagger::note_name(std::uint32_t i, Flags f) {
  if (headline_ || at_start_ || tag_before(i) != Tag::kPropn || (f & kCap) == 0) return;
  const Flags given = before(i);
  if ((given & kKnown) != 0 && (given & (kProper | kInitial)) == 0) return;
  if ((next(i) & (kCap | kUpper)) != 0 || names_.size() >= kMostNames) return;
  const WordId word = words_[i].word;
  if (std::find(names_.begin(), names_.end(), word) == names_.end()) names_.push_back(word);
}

bool SentenceTagger::is_known_name(std::uint32_t i) const {
  if (std::find(names_.begin(), names_.end(), words_[i].word) == names_.end()) return false;
  std::uint32_t verb = i + 1;
  // "Young also said", "Young, who"
  if (verb < end_ && (flags(verb) & kCanAdv) != 0 && (flags(verb) & kPast) == 0) ++verb;
  const Flags after = verb < end_ ? flags(verb) : Flags{kFullStop};
  const Flags further = next(verb);
  if ((after & kComma) != 0) {
    // "Young, however, said"
    if ((further & kCanAdv) != 0 && (next(verb + 1) & kComma) != 0) return true;
    return (further & (kWhPronoun | kArticle | kNumber)) != 0;
  }
  if ((after & (kFiniteAux | kModalVerb | kCliticS | kPast)) != 0) return true;
  return (after & k3sg) != 0 &&
         ((after & kCanNoun) == 0 ||
          (further & (kToParticle | kArticle | kThat | kPronPoss | kPronSubj | kQuoteMark)) != 0);
}

bool SentenceTagger::singular_known(std::uint32_t i) const {
  const std::string_view token = surface(i);
  return rules_.is_common(token.substr(0, token.size() - 1)) ||
         (token.ends_with("ies") && token.size() > 4) || token.ends_with("ers") ||
         token.ends_with("ors") || token.ends_with("ists") || token.ends_with("ions") ||
         token.ends_with("ants") || token.ends_with("ents");
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
