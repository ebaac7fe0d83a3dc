// Whether a word that may be a verb in its present or base form is one.

#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestPhrase = 12;  // tokens of "for a new bridge over the river"
constexpr std::uint32_t kLongestAside = 15;   // tokens
constexpr std::uint32_t kLongestSubject = 6;  // tokens of ", new official figures"

}  // namespace

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
    case Tag::kModal:
      return base ? Tag::kVerb : other;
    case Tag::kDet:
    case Tag::kPoss:
    case Tag::kNum:
      return score >= 6 ? Tag::kVerb : other;
    case Tag::kPrep:
    case Tag::kAdj:
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
      // "She heads the agency and chairs its board."
      if (last_verb_ == Tag::kVerb && !base && (after & (kArticle | kPronPoss)) != 0) score += 3;
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

bool SentenceTagger::follows_quotation(std::uint32_t i) const {
  return (before(i) & kQuoteMark) != 0 && i >= begin_ + 2 &&
         (flags(i - 2) & (kComma | kFullStop)) != 0;
}

}  // namespace onrecord
