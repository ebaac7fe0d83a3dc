#include "extractors/words/word_flags.hpp"

#include <array>
#include <string>
#include <string_view>

#include "corpus/error.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {
namespace {

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
    ClassFlag{"NAME_PREPOSITION", kInName},
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
    ClassFlag{"NAME_OPENER", kProper},
    ClassFlag{"HONORIFIC", kProper},
    ClassFlag{"LOWER", kLower},
    ClassFlag{"CAP", kCap},
    ClassFlag{"UPPER", kUpper},
    ClassFlag{"MIXED", kUpper},
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
    if ((ending & (kCanAdv | kCanAdj | kPart | kIng)) != 0) flags |= kKnown | kByEnding;
  }
  return flags;
}

}  // namespace

WordRules::WordRules(const Lexicon& lexicon)
    : lexicon_(&lexicon),
      verb_particle_(lexicon.find_class("VERB_PARTICLE")),
      verb_preposition_(lexicon.find_class("VERB_PREPOSITION")),
      asking_verb_(lexicon.find_class("ASKING_VERB")),
      compound_verb_(lexicon.find_class("COMPOUND_VERB")),
      compound_head_(lexicon.find_class("COMPOUND_HEAD")) {
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

}  // namespace onrecord
