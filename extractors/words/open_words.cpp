#include <algorithm>
#include <iterator>

#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestOpening = 7;      // tokens of "In a long statement"
constexpr std::uint32_t kLongestAttribution = 8;  // tokens of "a person close to the talks"

}  // namespace

Tag SentenceTagger::choose_open(std::uint32_t i, Flags f) {
  const Flags after = next(i);
  if (expect_ != Expect::kNothing && (f & kCanAdv) != 0 && (f & kCanNoun) == 0) return Tag::kAdv;
  if ((f & kNationality) != 0) {
    if ((after & (kCanNoun | kCanAdj | kCap | kUpper)) != 0 && (after & kClosed) == 0 &&
        (f & kEndsS) == 0) {
      return Tag::kAdj;
    }
    return Tag::kPropn;
  }
  const Tag previous = tag_before(i);
  if (expect_ == Expect::kBaseForm) {
    if ((f & kBase) != 0) return Tag::kVerb;
    // A word after a modal that no list has as a verb.
    const bool verb_place = previous == Tag::kModal || previous == Tag::kAdv ||
                            previous == Tag::kTo || previous == Tag::kNeg;
    if (verb_place && (f & (kCanAdj | kCanAdv | kCap | kUpper | kEndsS)) == 0) return Tag::kVerb;
  }
  if ((f & kKnown) == 0 && (f & kLower) != 0 && needed_ > 0 &&
      (after & (kArticle | kPronPoss | kPronObj)) != 0 &&
      (previous == Tag::kNoun || previous == Tag::kPropn || previous == Tag::kAdv)) {
    return Tag::kVerb;  // "builders flout them"
  }
  if ((f & kKnown) == 0 && (f & kLower) != 0 && previous == Tag::kPron &&
      (before(i) & kPronSubj) != 0 && (before(i) & kPronObj) == 0) {
    return Tag::kVerb;  // "she foretells", "they outnumber"
  }
  if (inverted_ != Expect::kNothing &&
      (previous == Tag::kNoun || previous == Tag::kPropn || previous == Tag::kPron)) {
    if (inverted_ == Expect::kBaseForm && (f & kBase) != 0) return Tag::kVerb;
    if (inverted_ != Expect::kBaseForm && (f & kPart) != 0) return Tag::kVpart;
  }
  if ((f & (kCanAdv | kBase)) == (kCanAdv | kBase) && !is_nominal(after) && previous != Tag::kDet &&
      previous != Tag::kTo && previous != Tag::kPrep && (after & (kArticle | kPronPoss)) == 0 &&
      needed_ == 0) {
    return Tag::kAdv;  // "want their money back"
  }
  if ((f & (kPast | kPart)) != 0) return choose_past(i, f, after);
  if ((f & kIng) != 0) return choose_ing(i, f, after);
  if ((f & (kBase | k3sg)) != 0) {
    if (opens_compound(i) || ends_noun_phrase(i, f, after)) return Tag::kNoun;
    if ((f & (kCanNoun | kCanAdj)) == 0 && (f & kVerbFirst) == 0) return Tag::kVerb;
    return choose_present(i, f, after);
  }
  if ((f & kCanAdv) != 0) {
    // "They no longer work"
    if (previous == Tag::kAdv && (before(i) & kNegatedDet) != 0) return Tag::kAdv;
    // "its overseas debut", "no further details"
    const bool inside =
        previous == Tag::kDet || previous == Tag::kPoss || (before(i) & kNegatedDet) != 0;
    if (inside && (after & kCanNoun) != 0 && (f & (kByEnding | kCanNoun)) == 0) return Tag::kAdj;
    // "the firm further said"
    const bool behind = previous == Tag::kNoun || previous == Tag::kPropn || previous == Tag::kPron;
    if (behind && (f & kCanAdj) != 0) return Tag::kAdv;
    if ((f & kCanAdj) != 0) return is_nominal(after) ? Tag::kAdj : Tag::kAdv;
    if ((f & kCanNoun) == 0) return Tag::kAdv;
    // "Malta forward Ana Ruiz"
    const bool title = previous == Tag::kPropn && (after & kCap) != 0;
    // "the Velden forward said"
    const bool player = (f & kParticle) != 0 && previous == Tag::kPropn && i > begin_ + 1 &&
                        tag_before(i - 1) == Tag::kDet &&
                        (after & (kPast | k3sg | kHave | kModalVerb)) != 0;
    const bool noun = previous == Tag::kDet || previous == Tag::kPrep || title || player;
    return noun ? Tag::kNoun : Tag::kAdv;
  }
  if ((f & kCanAdj) != 0) {
    if ((f & kCanNoun) == 0) return adjective_or_head(i, after);
    // "the firm plans to close", "the firm posts a loss"
    constexpr Flags kBehindVerb = kToParticle | kArticle | kPronPoss | kCurrency | kThat;
    if (needed_ > 0 && (before(i) & kArticle) != 0 && (after & k3sg) != 0 &&
        (next(i + 1) & kBehindVerb) != 0) {
      return Tag::kNoun;
    }
    // "Presidential hopeful Ana Ruiz"
    const bool title = (previous == Tag::kPropn || previous == Tag::kAdj) && (f & kCap) == 0 &&
                       (after & kCap) != 0 && (next(i + 1) & kCap) != 0;
    if (!title && is_nominal(after) && (after & (kPast | kPart | kFiniteAux)) == 0) {
      return Tag::kAdj;
    }
    return tag_before(i) == Tag::kAux ? Tag::kAdj : Tag::kNoun;
  }
  return Tag::kNoun;
}

Tag SentenceTagger::adjective_or_head(std::uint32_t i, Flags after) const {
  const bool determined = (before(i) & kArticle) != 0 || tag_before(i) == Tag::kPoss;
  if (determined && (after & (kFiniteAux | kModalVerb)) != 0) return Tag::kNoun;
  if (tag_before(i) == Tag::kPoss && (after & (kPreposition | kPunct)) != 0) return Tag::kNoun;
  return Tag::kAdj;
}

Tag SentenceTagger::choose_past(std::uint32_t i, Flags f, Flags after) const {
  const Tag previous = tag_before(i);
  const bool adjective = (f & kCanAdj) != 0;
  const bool noun = (f & kCanNoun) != 0;
  if ((f & kBase) != 0) {  // put, cut, set, hit: past, participle and base look alike
    if (previous == Tag::kTo || expect_ == Expect::kBaseForm) return Tag::kVerb;
    if (noun && (after & (kFiniteAux | kModalVerb | kOf)) != 0 && ends_noun_phrase(i, f, after)) {
      return Tag::kNoun;
    }
  }
  if (expect_ == Expect::kParticipleForm || expect_ == Expect::kPassive) {
    if ((f & kPart) != 0) {
      if (previous == Tag::kDet || previous == Tag::kPrep || previous == Tag::kAdj) {
        return noun && !is_nominal(after) ? Tag::kNoun : Tag::kAdj;
      }
      return Tag::kVpart;
    }
  }
  if (previous == Tag::kDet || previous == Tag::kPoss || previous == Tag::kNum ||
      previous == Tag::kPrep || previous == Tag::kAdj) {
    if (noun && (previous != Tag::kAdj || (f & kNounFirst) != 0)) return Tag::kNoun;
    if (is_nominal(after) && (previous != Tag::kNum || (f & kPart) != 0) &&
        !(previous == Tag::kAdj && needed_ > 0 && !inside_phrase(i - 1))) {
      return Tag::kAdj;
    }
    if (previous == Tag::kDet && (before(i) & kArticle) != 0) return Tag::kNoun;  // the accused
    if (previous == Tag::kNum) return needed_ > 0 && (f & kPast) != 0 ? Tag::kVerb : Tag::kVpart;
    return previous == Tag::kAdj && needed_ > 0 ? Tag::kVerb : Tag::kVpart;
  }
  if ((f & kPart) == 0) return Tag::kVerb;
  if (adjective && previous == Tag::kAux) return Tag::kAdj;
  if ((f & kPast) == 0 && (f & kBase) == 0) {  // given, taken
    return Tag::kVpart;
  }
  if ((f & (kBase | kCanNoun)) == (kBase | kCanNoun) && needed_ == 0) {
    return choose_present(i, f, after);
  }
  switch (previous) {
    case Tag::kPron:
      return needed_ > 0 || (before(i) & kPronSubj) != 0 ? Tag::kVerb : Tag::kVpart;
    case Tag::kConj:
      if (last_verb_ == Tag::kVpart) return Tag::kVpart;
      return Tag::kVerb;
    case Tag::kNoun:
    case Tag::kPropn:
    case Tag::kAdv:
      if ((after & kBy) != 0 && (f & kClauseVerb) == 0) return Tag::kVpart;
      if ((after & kOf) != 0 && needed_ > 0 && finite_follows(i)) return Tag::kVpart;
      if (needed_ > 0 && opens_with_preposition(i) && finite_follows(i)) return Tag::kVpart;
      if (needed_ > 0) return Tag::kVerb;
      // "Prices could double, the agency warned."
      if ((f & kClauseVerb) != 0 && (after & kPunct) != 0) return Tag::kVerb;
      return previous == Tag::kAdv && last_verb_ != Tag::kVpart ? Tag::kVerb : Tag::kVpart;
    case Tag::kPunct:
      if ((before(i) & kComma) != 0) {
        if ((f & kClauseVerb) != 0 && (after & (kCap | kArticle | kPronSubj)) != 0) {
          return Tag::kVerb;
        }
        // "its treasurer, retired clerk Ana Ruiz"
        if (adjective && needed_ == 0 && is_nominal(after)) return Tag::kAdj;
        // "It was a surprise, Ruiz, the mayor, added that"
        if ((after & kThat) != 0 && !finite_follows(i)) return Tag::kVerb;
        if ((after & (kPreposition | kPrepOrSubord | kToParticle)) != 0) {
          return needed_ > 0 && !finite_follows(i) ? Tag::kVerb : Tag::kVpart;
        }
        return needed_ > 0 || is_nominal(after) ? Tag::kVerb : Tag::kVpart;
      }
      if ((before(i) & (kQuoteMark | kDash)) != 0) return Tag::kVerb;
      if ((f & kClauseVerb) != 0 && (f & kLower) != 0) return Tag::kVerb;
      return is_nominal(after) && (after & kCap) == 0 ? Tag::kAdj : Tag::kVpart;
    case Tag::kVerb:
    case Tag::kVing:
    case Tag::kVpart:
      return (before(i) & kClauseVerb) != 0 && is_nominal(after) ? Tag::kAdj : Tag::kVpart;
    default:
      return needed_ > 0 ? Tag::kVerb : Tag::kVpart;
  }
}

// "In a statement released Friday, Ruiz said": what follows a preposition is no subject; but "In
// 2019 the bank pledged to".
bool SentenceTagger::opens_with_preposition(std::uint32_t i) const {
  if (i < begin_ + 2 || i > begin_ + kLongestOpening) return false;
  if (words_[begin_].tag != Tag::kPrep) return false;
  for (std::uint32_t k = begin_ + 1; k < i; ++k) {
    const Tag tag = words_[k].tag;
    if (tag != Tag::kDet && tag != Tag::kAdj && tag != Tag::kNoun && tag != Tag::kPropn &&
        tag != Tag::kNum) {
      return false;
    }
    const Tag last = words_[k - 1].tag;
    if (tag == Tag::kDet && (last == Tag::kNum || last == Tag::kNoun || last == Tag::kPropn)) {
      return false;
    }
  }
  return true;
}

// "will", "has"; "3 May" and "Will Lind" are none, unless all is in capitals.
bool SentenceTagger::is_finite_auxiliary(Flags f) const {
  return (f & kFiniteAux) != 0 || ((f & kModalVerb) != 0 && ((f & kCap) == 0 || headline_));
}

bool SentenceTagger::finite_follows(std::uint32_t i) const {
  const std::uint32_t stop = std::min<std::uint32_t>(end_, i + 40);
  int subordinate = 0;
  for (std::uint32_t k = i + 1; k < stop; ++k) {
    const Flags f = flags(k);
    if ((f & kFullStop) != 0) return false;
    if ((f & (kWhPronoun | kWhAdverb | kThat)) != 0 ||
        ((f & kSubordinator) != 0 && (f & kPreposition) == 0)) {
      ++subordinate;
    } else if (is_finite_auxiliary(f) ||
               ((f & (kPast | kBase)) == kPast &&
                (before(k) & (kArticle | kHave | kBe | kToParticle)) == 0)) {
      if (subordinate == 0) return !ends_with_attribution(i, k);
      --subordinate;
    }
  }
  return false;
}

// "Ruiz, 43, agreed to a deal, the agent told the Herald": the next finite verb, `verb`, has a
// subject of its own behind a comma, and ends the sentence.
bool SentenceTagger::ends_with_attribution(std::uint32_t i, std::uint32_t verb) const {
  constexpr Tag kOpenings[] = {Tag::kPrep, Tag::kSubord, Tag::kVpart, Tag::kVing, Tag::kVerb};
  const Tag opening = words_[begin_].tag;  // "In a letter", "When asked if", "Asked if"
  if (std::find(std::begin(kOpenings), std::end(kOpenings), opening) != std::end(kOpenings)) {
    return false;
  }
  if ((flags(verb) & kClauseVerb) == 0) return false;
  for (std::uint32_t k = verb + 1; k < end_ && (flags(k) & kFullStop) == 0; ++k) {
    if (k > verb + kLongestAttribution || (flags(k) & kComma) != 0) return false;
  }
  std::uint32_t first = verb;
  while (first > i + 1 && (flags(first - 1) & kComma) == 0) --first;
  return first > i + 1 && first < verb && first + kLongestAttribution > verb &&
         (flags(first) & kCoordinator) == 0;
}

Tag SentenceTagger::choose_ing(std::uint32_t i, Flags f, Flags after) const {
  const Tag previous = tag_before(i);
  const bool noun = (f & kCanNoun) != 0;
  if (expect_ == Expect::kPassive && (previous == Tag::kAdv || previous == Tag::kNeg)) {
    return Tag::kVing;
  }
  const bool object = (after & (kArticle | kPronPoss | kPronObj | kDemonstrative | kThat |
                                kToParticle | kCurrency)) != 0;
  switch (previous) {
    case Tag::kAux:
      return noun && (after & kOf) != 0 ? Tag::kNoun : Tag::kVing;
    case Tag::kDet:
    case Tag::kPoss:
    case Tag::kAdj:
    case Tag::kNum:
      if (noun) return Tag::kNoun;
      return is_nominal(after) && (after & kPart) == 0 ? Tag::kAdj : Tag::kNoun;
    case Tag::kNoun:
    case Tag::kPropn:
      if ((f & kCanAdj) != 0 && !object && is_nominal(after)) return Tag::kAdj;
      return noun && !object && !introduces_quotation(i) ? Tag::kNoun : Tag::kVing;
    default:
      // ", challenging Malta to"
      if ((before(i) & kComma) != 0 && (next(i + 1) & kToParticle) != 0) return Tag::kVing;
      if ((f & kCanAdj) != 0 && is_nominal(after)) return Tag::kAdj;
      if ((before(i) & kComma) != 0 &&
          ((after & (kPreposition | kQuoteMark)) != 0 || introduces_quotation(i))) {
        return Tag::kVing;
      }
      return noun && !object && (after & kCap) == 0 ? Tag::kNoun : Tag::kVing;
  }
}

bool SentenceTagger::introduces_quotation(std::uint32_t i) const {
  return i + 2 < end_ && (flags(i + 1) & kFullStop) != 0 && (flags(i + 2) & kQuoteMark) != 0;
}

}  // namespace onrecord
