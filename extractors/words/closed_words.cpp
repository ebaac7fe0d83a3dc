#include "extractors/words/word_tagger.hpp"

namespace onrecord {

Tag SentenceTagger::choose_closed(std::uint32_t i, Flags f) {
  const Flags after = next(i);
  const Tag previous = tag_before(i);
  // "the all-party group", "its in-house lawyer"
  if (previous == Tag::kDet && (after & kDash) != 0 && (f & kNumber) == 0 && !spaced_dash(i + 1)) {
    return Tag::kAdj;
  }
  // Most small words are of one class alone.
  switch (f & kClosed) {
    case kArticle:
      return Tag::kDet;
    case kPreposition:
      return preposition(i, f, after);
    case kNumber:
      return Tag::kNum;
    default:
      break;
  }
  if ((f & kCliticS) != 0) return clitic_s(i, after);
  if ((f & kApostrophe) != 0) return apostrophe(i, after);
  if ((f & kCurrency) != 0) return Tag::kNum;
  if ((f & kPercent) != 0) return Tag::kNoun;
  if ((f & kCliticD) != 0) return Tag::kModal;
  if ((f & kModalVerb) != 0) {
    // "the will of the people", "a can"
    const bool verb = previous == Tag::kAdj && (after & (kBe | kHave | kDo | kNegation)) != 0;
    if ((f & kCap) != 0 || verb ||
        (previous != Tag::kDet && previous != Tag::kPoss && previous != Tag::kAdj)) {
      return Tag::kModal;
    }
    return Tag::kNoun;
  }
  if ((f & kToParticle) != 0) return to_or_preposition(i);
  if ((f & kExistential) != 0) {
    return (after & (kBe | kModalVerb | kCliticS | kHave)) != 0 || (next(i + 1) & kBe) != 0
               ? Tag::kPron
               : Tag::kAdv;
  }
  if ((f & (kBe | kHave | kDo)) != 0) return auxiliary(i, f, after);
  if ((f & kThat) != 0) return that(i, after);
  if ((f & kNegation) != 0)
    return (f & kCanAdv) == 0 || (f & kCoordinator) == 0 ? Tag::kNeg : Tag::kConj;
  if ((f & kNegatedDet) != 0) {
    // "no further talks", but "no longer talks"
    constexpr Flags kBoth = kCanAdv | kCanAdj;
    const bool further = (after & kBoth) == kBoth && is_nominal(next(i + 1));
    return opens_noun_phrase(after) || further ? Tag::kDet : Tag::kAdv;
  }
  if ((f & kPronPoss) != 0 && (f & kWhPronoun) == 0) {
    if ((f & (kPronObj | kPronOther)) == 0) return Tag::kDet;
    // "his launch": no verb in its base form follows "his" alone.
    const bool launch = (f & kPronObj) == 0 && (after & kBase) != 0;
    return launch || modifies(i + 1) ? Tag::kDet : Tag::kPron;
  }
  if ((f & kWhAdverb) != 0) {
    if ((f & kCanAdv) != 0 && ((after & kComma) != 0 || (before(i) & kComma) != 0))
      return Tag::kAdv;
    return Tag::kSubord;
  }
  if ((f & kWhPronoun) != 0) return Tag::kPron;
  if ((f & kArticle) != 0) return Tag::kDet;
  if ((f & (kDemonstrative | kQuantifier)) != 0) return determiner_or_pronoun(i, f, after);
  if ((f & kNumber) != 0) return Tag::kNum;
  if ((f & (kPronSubj | kPronObj | kPronOther)) != 0) return Tag::kPron;
  if ((f & kPrepOrSubord) != 0) return preposition_or_subordinator(i, f, after);
  if ((f & kCoordinator) != 0) return coordinator(i, f, after);
  if ((f & kPreposition) != 0) return preposition(i, f, after);
  if ((f & kSubordinator) != 0) return subordinator(i, f, after);
  return Tag::kOther;
}

Tag SentenceTagger::clitic_s(std::uint32_t i, Flags after) const {
  const Flags owner = before(i);
  if ((owner & (kPronSubj | kExistential | kWhPronoun | kWhAdverb | kThat)) != 0 &&
      tag_before(i) != Tag::kPropn) {
    return Tag::kAux;
  }
  if ((owner & kCanAdv) != 0 && (owner & kCanNoun) == 0 && (after & kCanNoun) == 0)
    return Tag::kAux;
  if ((owner & kBase) != 0 && (owner & kBareVerb) != 0) return Tag::kPron;  // let's
  if ((after & (kArticle | kNegation | kBe | kPronPoss)) != 0) return Tag::kAux;
  if ((owner & kPronOther) != 0 && (after & (kPart | kCanAdj)) != 0 && !is_nominal(next(i + 1))) {
    return Tag::kAux;  // "everybody's stuck"
  }
  if ((after & kIng) != 0 && (after & (kCanNoun | kCanAdj)) == 0 && !is_nominal(next(i + 1))) {
    return Tag::kAux;
  }
  return Tag::kPoss;
}

Tag SentenceTagger::apostrophe(std::uint32_t i, Flags after) const {
  const bool glued =
      i > begin_ && document_.tokens[i - 1].span.end == document_.tokens[i].span.begin;
  const bool spaced =
      i + 1 < end_ && document_.tokens[i].span.end < document_.tokens[i + 1].span.begin;
  const Tag previous = tag_before(i);
  const bool nominal = previous == Tag::kNoun || previous == Tag::kPropn;
  const bool plural = (before(i) & (kEndsS | kSingularS)) != 0;
  // "Cass’ office"
  const bool named = previous == Tag::kPropn && surface(i - 1).ends_with('s');
  return glued && spaced && nominal && (plural || named) && (after & kPunct) == 0 &&
                 is_nominal(after)
             ? Tag::kPoss
             : Tag::kPunct;
}

Tag SentenceTagger::to_or_preposition(std::uint32_t i) const {
  std::uint32_t verb = i + 1;
  while (verb < end_ && (flags(verb) & (kCanAdv | kNegation)) != 0 && (flags(verb) & kBase) == 0) {
    ++verb;
  }
  const Flags f = verb < end_ ? flags(verb) : Flags{0};
  if ((f & (kBe | kHave | kDo)) != 0 && (f & kFiniteAux) == 0) return Tag::kTo;
  if ((f & kFiniteAux) != 0 && (f & kBase) == 0 && (f & (kHave | kDo)) != 0) return Tag::kTo;
  if ((f & kBase) == 0 || (f & (kArticle | kQuantifier | kDemonstrative)) != 0) {
    // "to privatise the": a verb that no list has.
    const bool unknown = (f & kLower) != 0 && (f & (kKnown | kClosed | kEndsS)) == 0;
    return unknown && (next(verb) & (kArticle | kPronPoss)) != 0 ? Tag::kTo : Tag::kPrep;
  }
  if ((f & (kCap | kUpper)) != 0 && !headline_) return Tag::kPrep;
  if ((f & kVerbFirst) != 0 || verb > i + 1) return Tag::kTo;
  const Flags object = next(verb);
  if ((f & kNounFirst) != 0) {
    if ((f & kCanAdj) != 0 && is_nominal(object) && (object & kCap) == 0) {
      return (before(i) & (kIng | kPreposition)) != 0 ? Tag::kPrep : Tag::kTo;
    }
    if ((object & (kPunct | kOf | kFiniteAux | kModalVerb)) != 0 && (object & kQuoteMark) == 0 &&
        (object & kCurrency) == 0) {
      // "want to vote.", "a plan to vote.", but "cuts to aid."
      const Tag previous = tag_before(i);
      const bool takes_infinitive = previous == Tag::kVerb || previous == Tag::kAdj ||
                                    previous == Tag::kVpart ||
                                    (previous == Tag::kNoun && (before(i) & kPlanNoun) != 0);
      return takes_infinitive && (object & (kOf | kFiniteAux | kModalVerb)) == 0 ? Tag::kTo
                                                                                 : Tag::kPrep;
    }
    // "planning to fund schools", but "leading to share sales"
    if ((before(i) & (kIng | kPlanNoun)) == kIng && (object & (kArticle | kPronPoss)) == 0) {
      return Tag::kPrep;
    }
  }
  return Tag::kTo;
}

Tag SentenceTagger::auxiliary(std::uint32_t i, Flags f, Flags after) const {
  if ((f & kBe) != 0) return Tag::kAux;
  if ((f & kUpper) != 0 && !headline_) return Tag::kPropn;
  // "Does the president know?", "What did the banks say?"
  const Tag previous = tag_before(i);
  if ((f & kFiniteAux) != 0 && opens_noun_phrase(after) &&
      (at_start_ || previous == Tag::kSubord ||
       ((f & kDo) != 0 && (before(i) & kWhPronoun) != 0 && (before(i) & kPronSubj) == 0))) {
    return Tag::kAux;
  }
  // Main verbs: "has a plan", "did nothing".
  std::uint32_t look = i + 1;
  while (look < end_ && (flags(look) & (kCanAdv | kNegation)) != 0 &&
         (flags(look) & (kAnyVerb | kCanNoun)) == 0) {
    ++look;
  }
  const Flags verb = look < end_ ? flags(look) : Flags{0};
  if ((f & kHave) != 0) {
    if ((verb & (kPart | kBe | kToParticle)) != 0 && (verb & kArticle) == 0) return Tag::kAux;
    if ((verb & (kHave | kDo)) != 0) return Tag::kAux;
    if ((f & kIng) != 0) return Tag::kVing;
    return (after & kPronSubj) != 0 && (after & kPronObj) == 0 ? Tag::kAux : Tag::kVerb;
  }
  if ((f & (kIng | kPart)) != 0 && (f & kFiniteAux) == 0) {
    return (f & kIng) != 0 ? Tag::kVing : Tag::kVpart;
  }
  if (look > i + 1 && (before(look) & kNegation) != 0) return Tag::kAux;
  if ((verb & (kBase | kBe | kHave | kDo)) != 0 && (verb & kNounFirst) == 0) return Tag::kAux;
  return (after & (kPronSubj | kNegation)) != 0 ? Tag::kAux : Tag::kVerb;
}

Tag SentenceTagger::that(std::uint32_t i, Flags after) const {
  const Tag previous = tag_before(i);
  const bool verb_follows = (after & (kFiniteAux | kModalVerb | kCliticS | kCliticD)) != 0 ||
                            ((after & (k3sg | kPast)) != 0 && (after & kCanNoun) == 0);
  if (verb_follows) return Tag::kPron;
  if (previous == Tag::kPrep && (before(i) & kSubordinator) == 0) {
    return is_nominal(after) ? Tag::kDet : Tag::kPron;
  }
  // "said in May that, if it rained, ...", "saying that as mayor she would"
  const bool reports = last_verb_ != Tag::kOther && needed_ > 0 && (after & kFullStop) == 0;
  if ((after & (kPunct | kPreposition | kComma)) != 0 && previous != Tag::kVerb) {
    return reports ? Tag::kSubord : Tag::kPron;
  }
  if ((after & (kPunct | kComma)) != 0 && i + 1 < end_ && (after & kQuoteMark) == 0) {
    return (after & kFullStop) != 0 ? Tag::kPron : Tag::kSubord;
  }
  if (previous == Tag::kVerb || previous == Tag::kNoun || previous == Tag::kAdj ||
      previous == Tag::kVpart || previous == Tag::kVing || previous == Tag::kPropn ||
      previous == Tag::kConj || previous == Tag::kAdv) {
    return Tag::kSubord;
  }
  if ((after & kCanNoun) != 0 && (after & (kEndsS | kCap | kClosed)) == 0) return Tag::kDet;
  return Tag::kSubord;
}

Tag SentenceTagger::determiner_or_pronoun(std::uint32_t i, Flags f, Flags after) const {
  if ((f & kCanAdv) != 0 && (f & kQuantifier) != 0) {  // most, more, enough, much
    if ((after & (kCanAdj | kCanAdv)) != 0 && (after & kCanNoun) == 0) return Tag::kAdv;
    if ((after & (kPrepOrSubord | kComma | kPunct)) != 0) return Tag::kAdv;
  }
  // "have both urged Malta"
  if (expect_ == Expect::kParticipleForm && tag_before(i) == Tag::kAux && (after & kPart) != 0) {
    return Tag::kPron;
  }
  if (is_nominal(after) || (after & kNumber) != 0 || (after & (kArticle | kPronPoss)) != 0) {
    return modifies(i + 1) || (after & (kArticle | kPronPoss | kNumber)) != 0 ? Tag::kDet
                                                                              : Tag::kPron;
  }
  return Tag::kPron;
}

Tag SentenceTagger::coordinator(std::uint32_t i, Flags f, Flags after) const {
  const Tag previous = tag_before(i);
  if ((f & kCanAdv) != 0 && (previous == Tag::kNeg || previous == Tag::kAux ||
                             previous == Tag::kConj || (after & kPunct) != 0)) {
    return Tag::kAdv;
  }
  if ((f & kCanAdv) != 0 && (f & kSubordinator) == 0 && (after & (kAnyVerb | kCanAdj)) != 0 &&
      (f & kPreposition) == 0) {
    return Tag::kAdv;  // "yet"
  }
  return Tag::kConj;
}

Tag SentenceTagger::preposition(std::uint32_t i, Flags f, Flags after) const {
  // "analyst Per Lund": a given name, where nothing but a name has a capital.
  constexpr Flags kName = kProper | kCap;
  if ((f & kName) == kName && (after & kCap) != 0 && i > begin_ && !headline_) return Tag::kPropn;
  // "the Under Secretary", "the League Against Bets"
  if ((f & kInName) != 0 && (after & (kCap | kClosed)) == kCap && !at_start_ && !headline_ &&
      tag_before(i) != Tag::kPunct) {
    return Tag::kPropn;
  }
  if ((f & kIng) != 0) {  // "following", "including"
    if (tag_before(i) == Tag::kAux || tag_before(i) == Tag::kDet) return choose_ing(i, f, after);
    return Tag::kPrep;
  }
  const bool this_one = tag_before(i) == Tag::kDet && (before(i) & kDemonstrative) != 0;
  if (is_nominal(after) && (after & kCap) == 0 &&
      (tag_before(i) == Tag::kPoss || (before(i) & kArticle) != 0 || this_one)) {
    return Tag::kAdj;  // "an outside expert", "this past week"
  }
  if ((f & kCanAdj) != 0) {  // "next", "past", "opposite", "worth"
    const Tag previous = tag_before(i);
    // "homes near Velden"
    const bool place = (after & kCap) != 0 && previous == Tag::kNoun && !headline_;
    if (is_nominal(after) && previous != Tag::kVerb && !place) return Tag::kAdj;
    if (previous == Tag::kDet) return Tag::kNoun;
  }
  if ((f & kParticle) != 0 && ((after & kCap) == 0 || headline_) &&
      (after & (kPunct | kPreposition | kFiniteAux | kModalVerb)) != 0 &&
      (after & kCurrency) == 0 && (after & kQuoteMark) == 0) {
    return Tag::kAdv;
  }
  return Tag::kPrep;
}

// The hyphen of "boat-building".
bool SentenceTagger::joins_words(std::uint32_t i) const {
  const std::vector<Token>& tokens = document_.tokens;
  return i > begin_ && i + 1 < end_ && tokens[i - 1].span.end == tokens[i].span.begin &&
         tokens[i].span.end == tokens[i + 1].span.begin;
}

bool SentenceTagger::clause_follows(std::uint32_t i) const {
  const Flags first = next(i);
  if ((first & kPronSubj) != 0) {
    if ((first & kPronObj) == 0) return true;
    return (next(i + 1) & (kAnyVerb | kFiniteAux | kModalVerb | kCliticS | kCliticD | kCanAdv)) !=
           0;
  }
  if ((first & kExistential) != 0) return true;
  if ((first & kIng) != 0) return false;
  const std::uint32_t stop = std::min<std::uint32_t>(end_, i + 8);
  for (std::uint32_t k = i + 1; k < stop; ++k) {
    const Flags f = flags(k);
    const bool hyphen = (f & kDash) != 0 && joins_words(k);
    if ((f & (kPunct | kSubordinator)) != 0 && (f & kApostrophe) == 0 && !hyphen) return false;
    if (is_finite_auxiliary(f)) return true;
    if ((f & kPast) != 0 && (f & kPart) == 0) return true;
    if ((f & (kPast | k3sg)) != 0 && (f & (kCanNoun | kCanAdj)) == 0 && k > i + 1 &&
        is_nominal(flags(k - 1))) {
      return true;
    }
    // "after the firm cut its price": two phrases side by side have their verb between them.
    if ((f & kPast) != 0 && k > i + 1 && is_nominal(flags(k - 1)) &&
        (next(k) & (kArticle | kPronPoss | kDemonstrative)) != 0) {
      return true;
    }
  }
  return false;
}

Tag SentenceTagger::preposition_or_subordinator(std::uint32_t i, Flags f, Flags after) const {
  if ((f & kBase) != 0) {  // "like"
    const Tag previous = tag_before(i);
    if (expect_ == Expect::kBaseForm || previous == Tag::kTo) return Tag::kVerb;
    if (previous == Tag::kPron && needed_ > 0) return Tag::kVerb;
  }
  if ((f & kCoordinator) != 0) return Tag::kConj;
  if ((after & (kPunct | kComma)) != 0 && (after & (kCurrency | kQuoteMark)) == 0) return Tag::kAdv;
  // "Ruiz once joked"
  const Tag previous = tag_before(i);
  const bool nominal = previous == Tag::kNoun || previous == Tag::kPropn || previous == Tag::kPron;
  if ((f & kCanAdv) != 0 && (after & kPast) != 0 && nominal && needed_ > 0) return Tag::kAdv;
  // "He won and once told a clerk"
  if ((f & kCanAdv) != 0 && (after & kPast) != 0 && previous == Tag::kConj) return Tag::kAdv;
  // "has since asked"
  if ((f & kCanAdv) != 0 && previous == Tag::kAux && expect_ == Expect::kParticipleForm &&
      (after & kPart) != 0) {
    return Tag::kAdv;
  }
  return clause_follows(i) ? Tag::kSubord : Tag::kPrep;
}

Tag SentenceTagger::subordinator(std::uint32_t i, Flags f, Flags after) const {
  if ((after & kOf) != 0) return Tag::kPrep;  // "because of"
  if ((f & kCanAdv) != 0) {                   // "so", "though"
    if ((after & (kCanAdj | kCanAdv | kComma | kQuantifier)) != 0) return Tag::kAdv;
    if ((after & kPunct) != 0) return Tag::kAdv;
    return clause_follows(i) || (after & kThat) != 0 ? Tag::kSubord : Tag::kAdv;
  }
  return Tag::kSubord;
}

bool SentenceTagger::modifies(std::uint32_t i) const {
  if (i >= end_) return false;
  const Flags f = flags(i);
  if ((f & kClosed) != 0 && (f & kNumber) == 0 && (f & (kCanAdj | kCanNoun)) == 0) return false;
  if ((f & (kCap | kUpper | kNumber | kNationality)) != 0) return true;
  if ((f & kCanNoun) != 0) {
    // "told her plans had changed" and "told her": a noun that is a verb first needs more.
    return true;
  }
  if ((f & (kCanAdj | kIng)) != 0) return is_nominal(next(i)) || (f & kCanAdj) != 0;
  if ((f & (kPart | kPast)) != 0) return (f & kPart) != 0 && is_nominal(next(i));
  if ((f & kCanAdv) != 0) return i + 1 < end_ && (flags(i + 1) & (kCanAdj | kPart)) != 0;
  return (f & kBase) == 0 && (f & kWordShape) != 0;
}

}  // namespace onrecord
