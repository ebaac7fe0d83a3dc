#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestOpening = 7;  // tokens of "In a long statement"
constexpr std::uint32_t kLongestPhrase = 12;  // tokens of "for a new bridge over the river"
constexpr std::uint32_t kLongestAside = 15;   // tokens
constexpr std::uint32_t kLongestSubject = 6;  // tokens of ", new official figures"

}  // namespace

bool SentenceTagger::ends_noun_phrase(std::uint32_t i, Flags f, Flags after) const {
  if ((f & kBase) == 0 || (before(i) & kCanAdj) == 0) return false;
  const std::uint32_t limit = i > begin_ + kLongestPhrase ? i - kLongestPhrase : begin_;
  std::uint32_t first = i;
  while (first > limit && (flags(first - 1) & kCanAdj) != 0) --first;
  const bool determined =
      (before(first) & (kArticle | kPronPoss)) != 0 || tag_before(first) == Tag::kPoss;
  // "the poor": those who may want something
  const bool people =
      first + 1 == i && (before(i) & kCanNoun) != 0 && (before(first) & kArticle) != 0;
  if (!determined || (people && (after & kPreposition) != 0)) return false;
  return after_present(after, f) < 0 || (after & (kPreposition | kFullStop | kComma | kPast)) != 0;
}

bool SentenceTagger::opens_compound(std::uint32_t i) const {
  const std::uint32_t head = (next(i) & kDash) != 0 ? i + 2 : i + 1;
  return head < end_ && rules_.is_compound(words_[i].kind, words_[head].kind);
}

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
    // "its overseas debut", "no further details"
    const bool inside =
        previous == Tag::kDet || previous == Tag::kPoss || (before(i) & kNegatedDet) != 0;
    if (inside && (after & kCanNoun) != 0 && (f & (kByEnding | kCanNoun)) == 0) return Tag::kAdj;
    if ((f & kCanAdj) != 0) return is_nominal(after) ? Tag::kAdj : Tag::kAdv;
    if ((f & kCanNoun) == 0) return Tag::kAdv;
    // "Malta forward Ana Ruiz"
    const bool title = previous == Tag::kPropn && (after & kCap) != 0;
    return previous == Tag::kDet || previous == Tag::kPrep || title ? Tag::kNoun : Tag::kAdv;
  }
  if ((f & kCanAdj) != 0) {
    if ((f & kCanNoun) == 0) return adjective_or_head(i, after);
    // "the firm plans to close"
    if (needed_ > 0 && (before(i) & kArticle) != 0 && (after & k3sg) != 0 &&
        (next(i + 1) & kToParticle) != 0) {
      return Tag::kNoun;
    }
    if (is_nominal(after) && (after & (kPast | kPart | kFiniteAux)) == 0) return Tag::kAdj;
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
      if (subordinate == 0) return true;
      --subordinate;
    }
  }
  return false;
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

Tag SentenceTagger::choose_present(std::uint32_t i, Flags f, Flags after) const {
  const Tag other = (f & kCanNoun) == 0 && (f & kCanAdj) != 0 ? Tag::kAdj : Tag::kNoun;
  const Tag previous = tag_before(i);
  const bool base = (f & kBase) != 0;
  int score = (f & kVerbFirst) != 0 ? 4 : (f & kNounFirst) != 0 ? -2 : 0;
  if ((f & kVerbFirst) != 0 && previous != Tag::kDet && previous != Tag::kPoss &&
      ((f & kCanNoun) == 0 ||
       (previous != Tag::kPrep && previous != Tag::kNum && previous != Tag::kAdj))) {
    return Tag::kVerb;
  }
  score += after_present(after, f);
  if (other == Tag::kAdj && (after & (kArticle | kPronPoss)) != 0) score += 3;  // "own a car"
  switch (previous) {
    case Tag::kTo:
      return base ? Tag::kVerb : other;
    case Tag::kModal:
      return base ? Tag::kVerb : other;
    case Tag::kDet:
    case Tag::kPoss:
    case Tag::kNum:
      return score >= 6 ? Tag::kVerb : other;
    case Tag::kPrep:
    case Tag::kAdj:
      return other;
    case Tag::kAux:
      return other;
    case Tag::kPron: {
      const Flags who = before(i);
      if ((who & kPronSubj) != 0) {
        const bool third = (who & kThirdSingular) != 0;
        if ((who & kWhPronoun) != 0 || third == !base) return Tag::kVerb;
        return score > 1 ? Tag::kVerb : other;
      }
      if ((who & kWhPronoun) != 0 && !base && (who & kPronPoss) == 0) return Tag::kVerb;
      score += needed_ > 0 ? 2 : -1;
      break;
    }
    case Tag::kNoun:
    case Tag::kPropn: {
      // "demands that the board coordinate repairs"
      if (asked_ && base && needed_ > 0 &&
          ((f & kNounFirst) == 0 ? opens_noun_phrase(after)
                                 : (after & (kArticle | kPronPoss | kPronObj)) != 0)) {
        return Tag::kVerb;
      }
      // "Norland coach Ida Roth"
      if (base && (f & kNounFirst) != 0 && (after & kCap) != 0) return other;
      const bool plural = is_plural(before(i));
      // "an appeals court": no plural has this article.
      if (plural && i >= begin_ + 2 && (flags(i - 2) & kArticle) != 0 &&
          document_.tokens[i - 2].span.size() <= 2) {
        return other;
      }
      const bool agrees = previous == Tag::kPropn ? (!base || plural) : plural == base;
      // "Prices doubled, figures show."
      const bool closes = (f & kClauseVerb) != 0 && (after & kFullStop) != 0 && agrees;
      if (needed_ == 0) {
        score += closes && opens_subject(i) ? 4 : -3;
      } else {
        score += !agrees ? -2 : headline_ && !base ? 3 : 2;
        // "a bill which critics claim would"
        const bool relative = i >= begin_ + 2 && (flags(i - 2) & kWhPronoun) != 0;
        if (agrees && relative && (f & kClauseVerb) != 0 && (after & kModalVerb) != 0) score += 5;
        // "Ruiz points out"
        if (agrees && i + 1 < end_ && rules_.follows_verb(words_[i + 1].kind)) ++score;
        if (agrees && i + 1 < end_ && rules_.links_object(words_[i + 1].kind) &&
            !finite_before_mark(i)) {
          ++score;
        }
      }
      break;
    }
    case Tag::kVerb:
    case Tag::kVing:
      score += (before(i) & kBareVerb) != 0 && base ? 2 : -3;
      break;
    case Tag::kVpart:
      score -= 2;
      break;
    case Tag::kConj:
      score += last_verb_ == Tag::kVerb && !last_was_nominal_ ? 2 : -1;
      break;
    case Tag::kNeg:
      score += base ? 2 : -1;
      break;
    case Tag::kAdv:
      score += needed_ > 0 ? 2 : 0;
      break;
    case Tag::kSubord: {
      // "a law that bans boats", where no other verb follows
      const bool relative = (before(i) & kThat) != 0 && !base && i >= begin_ + 2 &&
                            words_[i - 2].tag == Tag::kNoun && (after & kBase) == 0 &&
                            !finite_before_mark(i);
      score += relative ? 3 : -2;
      break;
    }
    case Tag::kPunct:
      // "It was late, reports Ruiz."
      if ((before(i) & (kComma | kQuoteMark)) != 0 && !base && (f & kClauseVerb) != 0 &&
          (after & kCap) != 0) {
        score += 3;
      }
      // “We must go,” comments Ruiz.
      if (!base && (after & kCap) != 0 && follows_quotation(i)) score += 3;
      // "Malta, unlike its rival Chad, hopes divers will"
      if ((before(i) & kComma) != 0 && !base && needed_ > 0 && closes_aside(i - 1)) score += 2;
      break;
    default:
      break;
  }
  return score > 0 ? Tag::kVerb : other;
}

bool SentenceTagger::follows_quotation(std::uint32_t i) const {
  return (before(i) & kQuoteMark) != 0 && i >= begin_ + 2 &&
         (flags(i - 2) & (kComma | kFullStop)) != 0;
}

bool SentenceTagger::finite_before_mark(std::uint32_t i) const {
  const std::uint32_t stop = std::min(end_, i + kLongestPhrase);
  for (std::uint32_t k = i + 1; k < stop; ++k) {
    const Flags f = flags(k);
    if ((f & (kPunct | kThat | kWhPronoun)) != 0) return false;
    if ((f & kCoordinator) != 0 && (next(k) & (kVerbFirst | kClauseVerb)) != 0) return false;
    if ((f & (kFiniteAux | kModalVerb)) != 0 || (f & (kPast | kPart | kBase)) == kPast) return true;
  }
  return false;
}

bool SentenceTagger::opens_subject(std::uint32_t i) const {
  const std::uint32_t begin = i > begin_ + kLongestSubject ? i - kLongestSubject : begin_;
  for (std::uint32_t k = i; k > begin; --k) {
    if ((flags(k - 1) & kComma) != 0) return true;
    const Tag tag = words_[k - 1].tag;
    if (tag != Tag::kDet && tag != Tag::kAdj && tag != Tag::kNoun && tag != Tag::kPropn)
      return false;
  }
  return false;
}

bool SentenceTagger::introduces_quotation(std::uint32_t i) const {
  return i + 2 < end_ && (flags(i + 1) & kFullStop) != 0 && (flags(i + 2) & kQuoteMark) != 0;
}

bool SentenceTagger::closes_aside(std::uint32_t comma) const {
  const std::uint32_t last = comma > begin_ + kLongestAside ? comma - kLongestAside : begin_;
  for (std::uint32_t i = comma; i > last + 1; --i) {
    const std::uint32_t at = i - 1;
    if ((flags(at) & kComma) == 0) continue;
    const Tag before = words_[at - 1].tag;
    return comma > at + 2 && (before == Tag::kNoun || before == Tag::kPropn);
  }
  return false;
}

int SentenceTagger::after_present(Flags after, Flags f) {
  if ((after & (kFiniteAux | kModalVerb | kCliticS)) != 0) return -5;
  if ((after & kOf) != 0) return -3;
  if ((after & (kArticle | kPronPoss | kDemonstrative)) != 0) return 3;
  if ((after & (kPronObj | kPronSubj | kPronOther)) != 0) return 2;
  if ((after & kThat) != 0) return 2;
  if ((after & kToParticle) != 0) return 1;
  if ((after & (kQuantifier | kNegatedDet)) != 0) return 2;
  if ((after & kCurrency) != 0) return 1;
  if ((after & kPast) != 0 && (after & kPart) == 0) return -4;
  if ((after & kCanAdj) != 0 && (after & kKnown) != 0) return 1;
  if ((after & (kWhAdverb | kWhPronoun)) != 0) return 1;
  if ((after & kCoordinator) != 0) return (f & kNounFirst) != 0 ? -1 : 0;
  if ((after & (kFullStop | kComma)) != 0) return (f & kNounFirst) != 0 ? -1 : 0;
  if ((after & kCap) != 0) return 1;
  return 0;
}

}  // namespace onrecord
