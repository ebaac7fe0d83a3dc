#include "extractors/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

using Flags = std::uint64_t;

// What a kind can be.
enum Flag : Flags {
  kCanNoun = 1ULL << 0,
  kCanAdj = 1ULL << 1,
  kCanAdv = 1ULL << 2,
  kBase = 1ULL << 3,
  k3sg = 1ULL << 4,
  kPast = 1ULL << 5,
  kPart = 1ULL << 6,
  kIng = 1ULL << 7,
  kVerbFirst = 1ULL << 8,
  kNounFirst = 1ULL << 9,
  kArticle = 1ULL << 10,
  kQuantifier = 1ULL << 11,
  kDemonstrative = 1ULL << 12,
  kThat = 1ULL << 13,
  kPronSubj = 1ULL << 14,
  kPronObj = 1ULL << 15,
  kPronPoss = 1ULL << 16,
  kPronOther = 1ULL << 17,
  kWhPronoun = 1ULL << 18,
  kWhAdverb = 1ULL << 19,
  kExistential = 1ULL << 20,
  kBe = 1ULL << 21,
  kHave = 1ULL << 22,
  kDo = 1ULL << 23,
  kFiniteAux = 1ULL << 24,
  kModalVerb = 1ULL << 25,
  kNegation = 1ULL << 26,
  kToParticle = 1ULL << 27,
  kPreposition = 1ULL << 28,
  kPrepOrSubord = 1ULL << 29,
  kParticle = 1ULL << 30,
  kOf = 1ULL << 31,
  kBy = 1ULL << 32,
  kCoordinator = 1ULL << 33,
  kSubordinator = 1ULL << 34,
  kNegatedDet = 1ULL << 35,
  kNumber = 1ULL << 36,
  kCliticS = 1ULL << 37,
  kCliticD = 1ULL << 38,
  kApostrophe = 1ULL << 39,
  kLower = 1ULL << 40,
  kCap = 1ULL << 41,
  kUpper = 1ULL << 42,
  kMixed = 1ULL << 43,
  kInitial = 1ULL << 44,
  kPunct = 1ULL << 45,
  kDash = 1ULL << 46,
  kQuoteMark = 1ULL << 47,
  kCurrency = 1ULL << 48,
  kPercent = 1ULL << 49,
  kName = 1ULL << 50,  // @handles and #tags
  kEndsS = 1ULL << 51,
  kPlural = 1ULL << 52,  // without -s
  kSingularS = 1ULL << 53,
  kNationality = 1ULL << 54,
  kClauseVerb = 1ULL << 55,
  kBareVerb = 1ULL << 56,
  kGetVerb = 1ULL << 57,
  kProper = 1ULL << 58,  // a name wherever it has a capital
  kKnown = 1ULL << 59,   // some open class has it
  kThirdSingular = 1ULL << 60,
  kFullStop = 1ULL << 61,  // ends a clause: . ! ? ; :
  kComma = 1ULL << 62,
  kPlanNoun = 1ULL << 63,  // takes an infinitive: "a plan to vote"
};

constexpr Flags kAnyVerb = kBase | k3sg | kPast | kPart | kIng;
constexpr Flags kClosed = kArticle | kQuantifier | kDemonstrative | kThat | kPronSubj | kPronObj |
                          kPronPoss | kPronOther | kWhPronoun | kWhAdverb | kExistential | kBe |
                          kHave | kDo | kModalVerb | kNegation | kToParticle | kPreposition |
                          kPrepOrSubord | kCoordinator | kSubordinator | kNegatedDet | kNumber |
                          kCliticS | kCliticD | kApostrophe | kCurrency | kPercent;
constexpr Flags kWordShape = kLower | kCap | kUpper | kMixed;

struct ClassFlag {
  std::string_view name;
  Flags flags;
};

constexpr std::array kClassFlags = {
    ClassFlag{"VERB_WORDS", kVerbFirst | kKnown},
    ClassFlag{"VERB_OR_NOUN", kKnown},
    ClassFlag{"NOUN_OR_VERB", kNounFirst | kKnown},
    ClassFlag{"ADJ_OR_VERB", kCanAdj | kNounFirst | kKnown},
    ClassFlag{"NOUN_WORDS", kCanNoun | kKnown},
    ClassFlag{"ADJ_WORDS", kCanAdj | kKnown},
    ClassFlag{"ADJ_OR_NOUN", kCanAdj | kCanNoun | kKnown},
    ClassFlag{"ADV_WORDS", kCanAdv | kKnown},
    ClassFlag{"LY_ADJ", kCanAdj | kKnown},
    ClassFlag{"LY_NOUN", kCanNoun | kKnown},
    ClassFlag{"ED_ADJ", kCanAdj | kKnown},
    ClassFlag{"ED_NOUN", kCanNoun | kKnown},
    ClassFlag{"ING_ADJ", kCanAdj | kIng | kKnown},
    ClassFlag{"ORDINAL_WORD", kCanAdj | kKnown},
    ClassFlag{"MULTITUDE", kCanNoun | kPlural | kKnown},
    ClassFlag{"S_SINGULAR", kSingularS},
    ClassFlag{"CLAUSE_VERB", kClauseVerb},
    ClassFlag{"INFINITIVE_NOUN", kPlanNoun},
    ClassFlag{"BARE_VERB", kBareVerb},
    ClassFlag{"GET_VERB", kGetVerb},
    ClassFlag{"VBASE", kBase},
    ClassFlag{"V3SG", k3sg},
    ClassFlag{"VPAST", kPast},
    ClassFlag{"VPART", kPart},
    ClassFlag{"VING", kIng},
    ClassFlag{"SING", kCanNoun | kKnown},
    ClassFlag{"PLUR", kCanNoun | kPlural | kKnown},
    ClassFlag{"DETERMINER", kArticle},
    ClassFlag{"QUANTIFIER", kQuantifier},
    ClassFlag{"DEMONSTRATIVE", kDemonstrative},
    ClassFlag{"THAT", kThat},
    ClassFlag{"PRON_SUBJ", kPronSubj},
    ClassFlag{"PRON_OBJ", kPronObj},
    ClassFlag{"PRON_POSS", kPronPoss},
    ClassFlag{"PRON_OWN", kPronOther},
    ClassFlag{"PRON_SELF", kPronOther},
    ClassFlag{"PRON_INDEF", kPronOther},
    ClassFlag{"THIRD_HE", kThirdSingular},
    ClassFlag{"THIRD_SHE", kThirdSingular},
    ClassFlag{"THIRD_IT", kThirdSingular},
    ClassFlag{"WH_PRONOUN", kWhPronoun},
    ClassFlag{"WH_ADVERB", kWhAdverb},
    ClassFlag{"EXISTENTIAL", kExistential},
    ClassFlag{"BE", kBe},
    ClassFlag{"HAVE", kHave},
    ClassFlag{"DO", kDo},
    ClassFlag{"FINITE_AUX", kFiniteAux},
    ClassFlag{"MODALVERB", kModalVerb},
    ClassFlag{"NEGATION", kNegation},
    ClassFlag{"TO_PARTICLE", kToParticle},
    ClassFlag{"PREPOSITION", kPreposition},
    ClassFlag{"PREPOSITION_OR_SUBORDINATOR", kPrepOrSubord},
    ClassFlag{"PARTICLE", kParticle},
    ClassFlag{"OF_PARTICLE", kOf},
    ClassFlag{"BY_PARTICLE", kBy},
    ClassFlag{"COORDINATOR", kCoordinator},
    ClassFlag{"SUBORDINATOR", kSubordinator},
    ClassFlag{"NEGATED_DET", kNegatedDet},
    ClassFlag{"NUMBER_WORD", kNumber},
    ClassFlag{"CURRENCY_SIGN", kCurrency},
    ClassFlag{"PERCENT_SIGN", kPercent},
    ClassFlag{"CLITIC_S", kCliticS},
    ClassFlag{"CLITIC_D", kCliticD},
    ClassFlag{"APOSTROPHE", kApostrophe},
    ClassFlag{"CLAUSE_END", kFullStop},
    ClassFlag{"COMMA", kComma},
    ClassFlag{"NATIONALITY", kNationality},
    ClassFlag{"AFFILIATION", kNationality},
    ClassFlag{"CALENDAR", kProper},
    ClassFlag{"MALE_NAME", kProper},
    ClassFlag{"FEMALE_NAME", kProper},
    ClassFlag{"COUNTRY", kProper},
    ClassFlag{"CAPITAL", kProper},
    ClassFlag{"PLACE_NAME", kProper},
    ClassFlag{"ORG_NAME", kProper},
    ClassFlag{"HONORIFIC", kProper},
    ClassFlag{"LOWER", kLower},
    ClassFlag{"CAP", kCap},
    ClassFlag{"UPPER", kUpper},
    ClassFlag{"MIXED", kMixed},
    ClassFlag{"INITIAL", kInitial},
    ClassFlag{"PUNCT", kPunct},
    ClassFlag{"DASH", kDash},
    ClassFlag{"QUOTEMARK", kQuoteMark},
    ClassFlag{"NUM", kNumber},
    ClassFlag{"ORDNUM", kNumber},
    ClassFlag{"DECADENUM", kNumber},
    ClassFlag{"ALNUM", kNumber},
    ClassFlag{"HANDLE", kName},
    ClassFlag{"HASHTAG", kName},
    ClassFlag{"ENDS_S", kEndsS},
};

// What the ending of a word says when no open class has it.
constexpr std::array kEndingFlags = {
    ClassFlag{"ENDS_LY", kCanAdv},   ClassFlag{"ENDS_ED", kPast | kPart},
    ClassFlag{"ENDS_ING", kIng},     ClassFlag{"ENDS_AL", kCanAdj | kCanNoun},
    ClassFlag{"ENDS_IVE", kCanAdj},  ClassFlag{"ENDS_OUS", kCanAdj},
    ClassFlag{"ENDS_ABLE", kCanAdj}, ClassFlag{"ENDS_FUL", kCanAdj},
    ClassFlag{"ENDS_IC", kCanAdj},   ClassFlag{"ENDS_EST", kCanAdj | kCanNoun},
};
// Endings of common nouns: such a word is no name only because a sentence begins with it.
constexpr std::array<std::string_view, 4> kNounEndings = {"ENDS_ION", "ENDS_MENT", "ENDS_NESS",
                                                          "ENDS_ITY"};

// The flags that each class gives, by class id.
struct FlagTable {
  explicit FlagTable(const Lexicon& lexicon) {
    const auto add = [&](std::vector<Flags>& table, std::string_view name, Flags flags) {
      const ClassId id = lexicon.find_class(name);
      if (id == kNoClass) {
        throw Error(Error::Kind::kRules, "rules", "no class " + std::string(name),
                    "declare it in a .words file");
      }
      if (table.size() <= id) table.resize(id + std::size_t{1});
      table[id] |= flags;
    };
    for (const ClassFlag& entry : kClassFlags) add(direct, entry.name, entry.flags);
    for (const ClassFlag& entry : kEndingFlags) add(ending, entry.name, entry.flags);
    for (const std::string_view name : kNounEndings) add(noun_ending, name, kKnown);
  }
  static Flags at(const std::vector<Flags>& table, ClassId id) {
    return id < table.size() ? table[id] : 0;
  }
  std::vector<Flags> direct;
  std::vector<Flags> ending;
  std::vector<Flags> noun_ending;
};

Flags flags_of(const Lexicon& lexicon, const FlagTable& table, Kind kind) {
  Flags flags = 0;
  Flags ending = 0;
  Flags noun_ending = 0;
  for (const ClassId id : lexicon.classes(kind)) {
    flags |= FlagTable::at(table.direct, id);
    ending |= FlagTable::at(table.ending, id);
    noun_ending |= FlagTable::at(table.noun_ending, id);
  }
  if ((flags & kKnown) != 0 && (flags & kVerbFirst) == 0 && (flags & (kBase | k3sg)) != 0 &&
      (flags & kCanAdj) == 0) {
    flags |= kCanNoun;
  }
  if ((flags & kAnyVerb) != 0) flags |= kKnown;
  // "general", "conservative": a noun of some list that describes as well.
  if ((flags & (kCanNoun | kCanAdj | kAnyVerb)) == kCanNoun && (flags & kPlural) == 0) {
    flags |= ending & kCanAdj;
  }
  if ((flags & (kKnown | kClosed)) == 0 && (flags & kWordShape) != 0) {
    flags |= ending != 0 ? ending : static_cast<Flags>(kCanNoun);
    flags |= noun_ending;
    if ((ending & (kCanAdv | kCanAdj | kPart | kIng)) != 0) flags |= kKnown;
  }
  return flags;
}

// What the words of a verb group ask of the next verb.
enum class Expect : std::uint8_t { kNothing, kBaseForm, kParticipleForm, kPassive };

class SentenceTagger {
 public:
  SentenceTagger(const Document& document, const WordRules& rules, std::vector<Word>& words,
                 const Sentence& sentence)
      : document_(document),
        rules_(rules),
        words_(words),
        begin_(sentence.first_token),
        end_(sentence.end_token) {}

  void run() {
    headline_ = is_headline();
    at_start_ = true;
    for (std::uint32_t i = begin_; i < end_; ++i) {
      const Flags f = flags(i);
      const Tag tag = (f & kPunct) != 0 && (f & kClosed) == 0 ? Tag::kPunct : choose(i, f);
      words_[i].tag = tag;
      advance(i, f, tag);
    }
  }

 private:
  Flags flags(std::uint32_t i) const { return rules_.flags(words_[i].kind); }
  Flags next(std::uint32_t i) const {
    return i + 1 < end_ ? flags(i + 1) : Flags{kFullStop | kPunct};
  }
  Tag tag_before(std::uint32_t i) const { return i > begin_ ? words_[i - 1].tag : Tag::kPunct; }
  Flags before(std::uint32_t i) const { return i > begin_ ? flags(i - 1) : Flags{0}; }

  // A line in which all open words are capitalised tells nothing by its capitals.
  bool is_headline() const {
    std::size_t lower = 0;
    std::size_t upper = 0;
    bool all_upper = true;
    for (std::uint32_t i = begin_; i < end_; ++i) {
      const Flags f = flags(i);
      if ((f & (kLower | kCap | kUpper)) == 0) continue;
      if ((f & kLower) != 0) {
        if ((f & kClosed) == 0) ++lower;
      } else {
        ++upper;
        all_upper = all_upper && (f & kUpper) != 0;
      }
    }
    if (upper < 4 || lower * 12 > upper) return false;
    // "Sen. Otter met Mr. Quist." is a sentence, "OTTER MEETS QUIST." is not.
    return all_upper || (flags(end_ - 1) & kFullStop) == 0;
  }

  Tag choose(std::uint32_t i, Flags f) {
    if ((f & (kName | kInitial)) != 0) return Tag::kPropn;
    if ((f & kProper) != 0 && (f & (kCap | kUpper)) != 0 && (f & (kModalVerb | kAnyVerb)) == 0) {
      return Tag::kPropn;
    }
    if (is_name(i, f)) return Tag::kPropn;
    if ((f & kClosed) != 0) {
      const Tag tag = choose_closed(i, f);
      if (tag != Tag::kOther) return tag;
    }
    return choose_open(i, f);
  }

  bool is_name(std::uint32_t i, Flags f) const {
    if ((f & (kCap | kUpper | kMixed)) == 0) return false;
    if (headline_) return (f & (kKnown | kClosed)) == 0 && (f & kNationality) == 0;
    if ((f & kUpper) != 0) {  // "US", "IT", "WHO", but "COULD"
      return (f & kClosed) == 0 || (f & (kPronSubj | kPronObj | kBe)) != 0;
    }
    if ((f & kMixed) != 0) return (f & kClosed) == 0;
    if ((f & kNationality) != 0) return false;
    if (!at_start_) {
      if ((f & kClosed) == 0) return true;
      // "Will Smith", "May": names that are small words too.
      const bool capital_follows = (next(i) & (kCap | kInitial)) != 0;
      return (f & kModalVerb) != 0 &&
             (capital_follows || tag_before(i) == Tag::kPrep || tag_before(i) == Tag::kPropn);
    }
    if ((f & kClosed) != 0) return false;
    const Flags after = next(i);
    if ((f & kKnown) == 0) {
      // "Protesters said": a plural at the beginning, if its singular is no name either.
      return (f & kEndsS) == 0 || (after & (kCap | kUpper | kMixed | kInitial)) != 0 ||
             !singular_known(i);
    }
    // "General Motors said": a noun before a name belongs to it.
    return (after & (kCap | kUpper | kMixed | kInitial)) != 0 && (after & kPronSubj) == 0 &&
           (f & kCanNoun) != 0 && (f & (kCanAdv | kVerbFirst)) == 0;
  }

  bool singular_known(std::uint32_t i) const {
    const std::string_view token = slice(document_.article.text, document_.tokens[i].span);
    return rules_.is_common(token.substr(0, token.size() - 1)) ||
           (token.ends_with("ies") && token.size() > 4) || token.ends_with("ers") ||
           token.ends_with("ors") || token.ends_with("ists") || token.ends_with("ions") ||
           token.ends_with("ants") || token.ends_with("ents");
  }

  Tag choose_closed(std::uint32_t i, Flags f) {
    const Flags after = next(i);
    const Tag previous = tag_before(i);
    if ((f & kCliticS) != 0) return clitic_s(i, after);
    if ((f & kApostrophe) != 0) return apostrophe(i, after);
    if ((f & kCurrency) != 0) return Tag::kNum;
    if ((f & kPercent) != 0) return Tag::kNoun;
    if ((f & kCliticD) != 0) return Tag::kModal;
    if ((f & kModalVerb) != 0) {
      // "the will of the people", "a can"
      if ((f & kCap) != 0 ||
          (previous != Tag::kDet && previous != Tag::kPoss && previous != Tag::kAdj)) {
        return Tag::kModal;
      }
      return Tag::kNoun;
    }
    if ((f & kToParticle) != 0) return to_or_preposition(i, after);
    if ((f & kExistential) != 0) {
      return (after & (kBe | kModalVerb | kCliticS | kHave)) != 0 || (next(i + 1) & kBe) != 0
                 ? Tag::kPron
                 : Tag::kAdv;
    }
    if ((f & (kBe | kHave | kDo)) != 0) return auxiliary(i, f, after);
    if ((f & kThat) != 0) return that(i, after);
    if ((f & kNegation) != 0)
      return (f & kCanAdv) == 0 || (f & kCoordinator) == 0 ? Tag::kNeg : Tag::kConj;
    if ((f & kNegatedDet) != 0) return opens_noun_phrase(after) ? Tag::kDet : Tag::kAdv;
    if ((f & kPronPoss) != 0 && (f & kWhPronoun) == 0) {
      if ((f & (kPronObj | kPronOther)) == 0) return Tag::kDet;
      return modifies(i + 1) ? Tag::kDet : Tag::kPron;
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

  Tag clitic_s(std::uint32_t i, Flags after) const {
    const Flags owner = before(i);
    if ((owner & (kPronSubj | kExistential | kWhPronoun | kWhAdverb | kThat)) != 0 &&
        tag_before(i) != Tag::kPropn) {
      return Tag::kAux;
    }
    if ((owner & kCanAdv) != 0 && (owner & kCanNoun) == 0 && (after & kCanNoun) == 0)
      return Tag::kAux;
    if ((owner & kBase) != 0 && (owner & kBareVerb) != 0) return Tag::kPron;  // let's
    if ((after & (kArticle | kNegation | kBe | kPronPoss)) != 0) return Tag::kAux;
    if ((after & kIng) != 0 && (after & (kCanNoun | kCanAdj)) == 0 && !is_nominal(next(i + 1))) {
      return Tag::kAux;
    }
    return Tag::kPoss;
  }

  Tag apostrophe(std::uint32_t i, Flags after) const {
    const bool glued =
        i > begin_ && document_.tokens[i - 1].span.end == document_.tokens[i].span.begin;
    const bool spaced =
        i + 1 < end_ && document_.tokens[i].span.end < document_.tokens[i + 1].span.begin;
    const Tag previous = tag_before(i);
    const bool nominal = previous == Tag::kNoun || previous == Tag::kPropn;
    const bool plural = (before(i) & (kEndsS | kSingularS)) != 0;
    return glued && spaced && nominal && plural && (after & kPunct) == 0 && is_nominal(after)
               ? Tag::kPoss
               : Tag::kPunct;
  }

  Tag to_or_preposition(std::uint32_t i, Flags after) const {
    std::uint32_t verb = i + 1;
    while (verb < end_ && (flags(verb) & (kCanAdv | kNegation)) != 0 &&
           (flags(verb) & kBase) == 0) {
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
      if ((before(i) & kIng) != 0 && (object & (kArticle | kPronPoss)) == 0) return Tag::kPrep;
    }
    (void)after;
    return Tag::kTo;
  }

  Tag auxiliary(std::uint32_t i, Flags f, Flags after) const {
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
      return (after & kPronSubj) != 0 && (after & kPronObj) == 0 ? Tag::kAux : Tag::kVerb;
    }
    if ((f & (kIng | kPart)) != 0 && (f & kFiniteAux) == 0) {
      return (f & kIng) != 0 ? Tag::kVing : Tag::kVpart;
    }
    if (look > i + 1 && (before(look) & kNegation) != 0) return Tag::kAux;
    if ((verb & (kBase | kBe | kHave | kDo)) != 0 && (verb & kNounFirst) == 0) return Tag::kAux;
    return (after & (kPronSubj | kNegation)) != 0 ? Tag::kAux : Tag::kVerb;
  }

  Tag that(std::uint32_t i, Flags after) const {
    const Tag previous = tag_before(i);
    const bool verb_follows = (after & (kFiniteAux | kModalVerb | kCliticS | kCliticD)) != 0 ||
                              ((after & (k3sg | kPast)) != 0 && (after & kCanNoun) == 0);
    if (verb_follows) return Tag::kPron;
    if (previous == Tag::kPrep && (before(i) & kSubordinator) == 0) {
      return is_nominal(after) ? Tag::kDet : Tag::kPron;
    }
    if ((after & (kPunct | kPreposition | kComma)) != 0 && previous != Tag::kVerb)
      return Tag::kPron;
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

  Tag determiner_or_pronoun(std::uint32_t i, Flags f, Flags after) const {
    if ((f & kCanAdv) != 0 && (f & kQuantifier) != 0) {  // most, more, enough, much
      if ((after & (kCanAdj | kCanAdv)) != 0 && (after & kCanNoun) == 0) return Tag::kAdv;
      if ((after & (kPrepOrSubord | kComma | kPunct)) != 0) return Tag::kAdv;
    }
    if (is_nominal(after) || (after & kNumber) != 0 || (after & (kArticle | kPronPoss)) != 0) {
      return modifies(i + 1) || (after & (kArticle | kPronPoss | kNumber)) != 0 ? Tag::kDet
                                                                                : Tag::kPron;
    }
    return Tag::kPron;
  }

  Tag coordinator(std::uint32_t i, Flags f, Flags after) const {
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

  Tag preposition(std::uint32_t i, Flags f, Flags after) const {
    if ((f & kIng) != 0) {  // "following", "including"
      if (tag_before(i) == Tag::kAux || tag_before(i) == Tag::kDet) return choose_ing(i, f, after);
      return Tag::kPrep;
    }
    if ((f & kCanAdj) != 0) {  // "next", "past", "opposite", "worth"
      const Tag previous = tag_before(i);
      if (is_nominal(after) && previous != Tag::kVerb) return Tag::kAdj;
      if (previous == Tag::kDet) return Tag::kNoun;
    }
    if ((f & kParticle) != 0 && ((after & kCap) == 0 || headline_) &&
        (after & (kPunct | kPreposition | kFiniteAux | kModalVerb)) != 0 &&
        (after & kCurrency) == 0 && (after & kQuoteMark) == 0) {
      return Tag::kAdv;
    }
    return Tag::kPrep;
  }

  // A clause follows: a subject pronoun, or a noun phrase with a finite verb near it.
  bool clause_follows(std::uint32_t i) const {
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
      if ((f & (kPunct | kSubordinator)) != 0 && (f & kApostrophe) == 0) return false;
      if ((f & (kFiniteAux | kModalVerb)) != 0) return true;
      if ((f & kPast) != 0 && (f & kPart) == 0) return true;
      if ((f & (kPast | k3sg)) != 0 && (f & (kCanNoun | kCanAdj)) == 0 && k > i + 1 &&
          is_nominal(flags(k - 1))) {
        return true;
      }
    }
    return false;
  }

  Tag preposition_or_subordinator(std::uint32_t i, Flags f, Flags after) const {
    if ((f & kBase) != 0) {  // "like"
      const Tag previous = tag_before(i);
      if (expect_ == Expect::kBaseForm || previous == Tag::kTo) return Tag::kVerb;
      if (previous == Tag::kPron && needed_ > 0) return Tag::kVerb;
    }
    if ((f & kCoordinator) != 0) return Tag::kConj;
    if ((after & (kPunct | kComma)) != 0 && (after & (kCurrency | kQuoteMark)) == 0)
      return Tag::kAdv;
    return clause_follows(i) ? Tag::kSubord : Tag::kPrep;
  }

  Tag subordinator(std::uint32_t i, Flags f, Flags after) const {
    if ((after & kOf) != 0) return Tag::kPrep;  // "because of"
    if ((f & kCanAdv) != 0) {                   // "so", "though"
      if ((after & (kCanAdj | kCanAdv | kComma | kQuantifier)) != 0) return Tag::kAdv;
      if ((after & kPunct) != 0) return Tag::kAdv;
      return clause_follows(i) || (after & kThat) != 0 ? Tag::kSubord : Tag::kAdv;
    }
    return Tag::kSubord;
  }

  static bool is_nominal(Flags f) {
    return (f & (kCanNoun | kCanAdj | kNumber | kNationality | kName | kInitial)) != 0 ||
           ((f & (kCap | kUpper | kMixed)) != 0 && (f & kClosed) == 0) ||
           ((f & (kIng | kPart)) != 0 && (f & (kBe | kHave | kDo | kClosed)) == 0);
  }
  static bool opens_noun_phrase(Flags f) {
    return is_nominal(f) || (f & (kArticle | kPronPoss | kQuantifier | kDemonstrative)) != 0;
  }

  // The token goes on with a noun phrase that a determiner before it has begun.
  bool modifies(std::uint32_t i) const {
    if (i >= end_) return false;
    const Flags f = flags(i);
    if ((f & kClosed) != 0 && (f & kNumber) == 0 && (f & (kCanAdj | kCanNoun)) == 0) return false;
    if ((f & (kCap | kUpper | kMixed | kNumber | kNationality)) != 0) return true;
    if ((f & kCanNoun) != 0) {
      // "told her plans had changed" and "told her": a noun that is a verb first needs more.
      return true;
    }
    if ((f & (kCanAdj | kIng)) != 0) return is_nominal(next(i)) || (f & kCanAdj) != 0;
    if ((f & (kPart | kPast)) != 0) return (f & kPart) != 0 && is_nominal(next(i));
    if ((f & kCanAdv) != 0) return i + 1 < end_ && (flags(i + 1) & (kCanAdj | kPart)) != 0;
    return (f & kBase) == 0 && (f & kWordShape) != 0;
  }

  Tag choose_open(std::uint32_t i, Flags f) {
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
    if ((f & kKnown) == 0 && (f & kLower) != 0 && previous == Tag::kPron &&
        (before(i) & kPronSubj) != 0 && (before(i) & kPronObj) == 0) {
      return Tag::kVerb;  // "she foretells", "they outnumber"
    }
    if (inverted_ != Expect::kNothing &&
        (previous == Tag::kNoun || previous == Tag::kPropn || previous == Tag::kPron)) {
      if (inverted_ == Expect::kBaseForm && (f & kBase) != 0) return Tag::kVerb;
      if (inverted_ != Expect::kBaseForm && (f & kPart) != 0) return Tag::kVpart;
    }
    if ((f & (kCanAdv | kBase)) == (kCanAdv | kBase) && !is_nominal(after) &&
        previous != Tag::kDet && previous != Tag::kTo && previous != Tag::kPrep &&
        (after & (kArticle | kPronPoss)) == 0 && needed_ == 0) {
      return Tag::kAdv;  // "want their money back"
    }
    if ((f & (kPast | kPart)) != 0) return choose_past(i, f, after);
    if ((f & kIng) != 0) return choose_ing(i, f, after);
    if ((f & (kBase | k3sg)) != 0) {
      if ((f & (kCanNoun | kCanAdj)) == 0 && (f & kVerbFirst) == 0) return Tag::kVerb;
      return choose_present(i, f, after);
    }
    if ((f & kCanAdv) != 0) {
      if ((f & kCanAdj) != 0) return is_nominal(after) ? Tag::kAdj : Tag::kAdv;
      if ((f & kCanNoun) == 0) return Tag::kAdv;
      return tag_before(i) == Tag::kDet || tag_before(i) == Tag::kPrep ? Tag::kNoun : Tag::kAdv;
    }
    if ((f & kCanAdj) != 0) {
      if ((f & kCanNoun) == 0) return adjective_or_head(i, after);
      if (is_nominal(after) && (after & (kPast | kFiniteAux)) == 0) return Tag::kAdj;
      return tag_before(i) == Tag::kAux ? Tag::kAdj : Tag::kNoun;
    }
    return Tag::kNoun;
  }

  // "the poor", "the accused": an adjective that ends a noun phrase stands for its head.
  Tag adjective_or_head(std::uint32_t i, Flags after) const {
    const bool determined = (before(i) & kArticle) != 0 || tag_before(i) == Tag::kPoss;
    if (determined && (after & (kFiniteAux | kModalVerb)) != 0) return Tag::kNoun;
    if (tag_before(i) == Tag::kPoss && (after & (kPreposition | kPunct)) != 0) return Tag::kNoun;
    return Tag::kAdj;
  }

  Tag choose_past(std::uint32_t i, Flags f, Flags after) const {
    const Tag previous = tag_before(i);
    const bool adjective = (f & kCanAdj) != 0;
    const bool noun = (f & kCanNoun) != 0;
    if ((f & kBase) != 0) {  // put, cut, set, hit: past, participle and base look alike
      if (previous == Tag::kTo || expect_ == Expect::kBaseForm) return Tag::kVerb;
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
          !(previous == Tag::kAdj && needed_ > 0)) {
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
        if (needed_ > 0) return Tag::kVerb;
        // "Prices could double, the agency warned."
        if ((f & kClauseVerb) != 0 && (after & kPunct) != 0) return Tag::kVerb;
        return previous == Tag::kAdv && last_verb_ != Tag::kVpart ? Tag::kVerb : Tag::kVpart;
      case Tag::kPunct:
        if ((before(i) & kComma) != 0) {
          if ((f & kClauseVerb) != 0 && (after & (kCap | kArticle | kPronSubj)) != 0) {
            return Tag::kVerb;
          }
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

  // A finite verb stands further on in the sentence, outside of subordinate clauses.
  bool finite_follows(std::uint32_t i) const {
    const std::uint32_t stop = std::min<std::uint32_t>(end_, i + 40);
    int subordinate = 0;
    for (std::uint32_t k = i + 1; k < stop; ++k) {
      const Flags f = flags(k);
      if ((f & kFullStop) != 0) return false;
      if ((f & (kWhPronoun | kWhAdverb | kThat)) != 0 ||
          ((f & kSubordinator) != 0 && (f & kPreposition) == 0)) {
        ++subordinate;
      } else if ((f & (kFiniteAux | kModalVerb)) != 0 ||
                 ((f & (kPast | kBase)) == kPast &&
                  (before(k) & (kArticle | kHave | kBe | kToParticle)) == 0)) {
        if (subordinate == 0) return true;
        --subordinate;
      }
    }
    return false;
  }

  Tag choose_ing(std::uint32_t i, Flags f, Flags after) const {
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
        return noun && !object ? Tag::kNoun : Tag::kVing;
      default:
        if ((f & kCanAdj) != 0 && is_nominal(after)) return Tag::kAdj;
        if ((before(i) & kComma) != 0 && (after & kPreposition) != 0) return Tag::kVing;
        return noun && !object && (after & kCap) == 0 ? Tag::kNoun : Tag::kVing;
    }
  }

  // A noun or a present or base form, or an adjective: "plans", "lower".
  Tag choose_present(std::uint32_t i, Flags f, Flags after) const {
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
        const bool plural = is_plural(before(i));
        const bool agrees = previous == Tag::kPropn ? (!base || plural) : plural == base;
        if (needed_ == 0) {
          score -= 3;
        } else {
          score += !agrees ? -2 : headline_ && !base ? 3 : 2;
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
      case Tag::kSubord:
        score -= 2;
        break;
      default:
        break;
    }
    return score > 0 ? Tag::kVerb : other;
  }

  static bool is_plural(Flags f) {
    return (f & kPlural) != 0 || ((f & kEndsS) != 0 && (f & kSingularS) == 0);
  }

  // What the next word says for a verb (positive) or a noun.
  static int after_present(Flags after, Flags f) {
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

  void advance(std::uint32_t i, Flags f, Tag tag) {
    switch (tag) {
      case Tag::kPunct:
        if ((f & (kFullStop | kQuoteMark)) != 0 || ((f & kDash) != 0 && spaced_dash(i))) {
          needed_ = 1;
          inverted_ = Expect::kNothing;
          last_verb_ = Tag::kOther;
          // A sentence inside a quotation, a headline after its colon.
          at_start_ = (f & kDash) == 0 && ((f & kQuoteMark) == 0 || at_start_ ||
                                           (before(i) & (kComma | kFullStop)) != 0);
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

  // "How will the voters regard ...?", "Has the president signed ...?"
  void note_inversion(std::uint32_t i, Flags f) {
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

  bool spaced_dash(std::uint32_t i) const {
    return i > begin_ && document_.tokens[i - 1].span.end < document_.tokens[i].span.begin;
  }

  const Document& document_;
  const WordRules& rules_;
  std::vector<Word>& words_;
  std::uint32_t begin_;
  std::uint32_t end_;
  bool headline_ = false;
  bool at_start_ = true;  // nothing but marks since a sentence began
  bool last_was_nominal_ = false;
  int needed_ = 1;  // clauses begun that have no finite verb yet
  Expect expect_ = Expect::kNothing;
  Expect inverted_ = Expect::kNothing;  // the same, of a verb group around its subject
  Tag last_verb_ = Tag::kOther;
};

}  // namespace

WordRules::WordRules(const Lexicon& lexicon) : lexicon_(&lexicon) {
  const FlagTable table(lexicon);
  flags_.reserve(lexicon.kind_count());
  for (std::size_t kind = 0; kind < lexicon.kind_count(); ++kind) {
    flags_.push_back(flags_of(lexicon, table, static_cast<Kind>(kind)));
  }
}

bool WordRules::is_common(std::string_view word) const {
  const Lexicon::Hit hit = lexicon_->look_up(word);
  return hit.word != kNoWord && (flags_[hit.kind] & kCanNoun) != 0;
}

void read_words(const Document& document, const Lexicon& lexicon, const WordRules& rules,
                std::vector<Word>& out) {
  out.clear();
  out.reserve(document.tokens.size());
  for (const Token& token : document.tokens) {
    const Lexicon::Hit hit = lexicon.look_up(document.article.text, token.span);
    out.push_back({hit.kind, hit.word, Tag::kOther});
  }
  for (const Sentence& sentence : document.sentences) {
    SentenceTagger(document, rules, out, sentence).run();
  }
}

}  // namespace onrecord
