#include "extractors/words/phrase_rules.hpp"

#include <algorithm>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

struct ClassFeature {
  std::string_view name;
  Features features;
};

// Classes whose entries of several words count as well.
constexpr std::array kListFeatures = {
    ClassFeature{"HONORIFIC", kHonorific},
    ClassFeature{"PLAIN_HONORIFIC", kPlainHonorific},
    ClassFeature{"ROLE", kRole},
    ClassFeature{"HUMAN_NOUN", kHumanNoun},
    ClassFeature{"GROUP_NOUN", kGroupNoun},
    ClassFeature{"ORG_NOUN", kOrgNoun},
    ClassFeature{"DOC_NOUN", kDocNoun},
    ClassFeature{"TIME_NOUN", kTimeNoun},
    ClassFeature{"QUANTITY_NOUN", kQuantityNoun},
    ClassFeature{"COUNTRY", kCountryName},
    ClassFeature{"CAPITAL", kCapitalName},
    ClassFeature{"NATIONALITY", kNationalityWord},
    ClassFeature{"PLACE_NAME", kPlaceName},
    ClassFeature{"ORG_NAME", kOrgName},
};

constexpr std::array kWordFeatures = {
    ClassFeature{"NAME_SUFFIX", kNameSuffix},
    ClassFeature{"DEGREE", kNameSuffix},
    ClassFeature{"NAME_PARTICLE", kNameParticle},
    ClassFeature{"COMPANY_SUFFIX", kCompanySuffix},
    ClassFeature{"ORG_DESIGNATOR", kOrgDesignator},
    ClassFeature{"PLACE_DESIGNATOR", kPlaceDesignator},
    ClassFeature{"EVENT_DESIGNATOR", kEventDesignator},
    ClassFeature{"NAME_MIDDLE", kNameMiddle},
    ClassFeature{"AFFILIATION", kAffiliation},
    ClassFeature{"MALE_NAME", kMaleName},
    ClassFeature{"FEMALE_NAME", kFemaleName},
    ClassFeature{"PARTY_LETTER", kPartyLetter},
    ClassFeature{"CALENDAR", kCalendarWord},
    ClassFeature{"CAP", kCapital},
    ClassFeature{"UPPER", kCapital | kAllCapitals},
    ClassFeature{"MIXED", kCapital},
    ClassFeature{"INITIAL", kCapital | kInitialLetter},
    ClassFeature{"DEFINITE_DET", kDefiniteDet},
    ClassFeature{"INDEFINITE_DET", kIndefiniteDet},
    ClassFeature{"PRON_POSS", kPossessiveDet | kDefiniteDet},
    ClassFeature{"THIRD_HE", kHe},
    ClassFeature{"THIRD_SHE", kShe},
    ClassFeature{"THIRD_IT", kIt},
    ClassFeature{"THIRD_THEY", kThey},
    ClassFeature{"FIRST_SINGULAR", kFirstSingular},
    ClassFeature{"FIRST_PLURAL", kFirstPlural},
    ClassFeature{"SECOND_PERSON", kSecondPerson},
    ClassFeature{"WH_PRONOUN", kWh},
    ClassFeature{"THAT", kThatWord},
    ClassFeature{"DEMONSTRATIVE", kDemonstrativeWord},
    ClassFeature{"PRON_SELF", kReflexive},
    ClassFeature{"EXISTENTIAL", kExistentialWord},
    ClassFeature{"NUMBER_WORD", kNumberWord},
    ClassFeature{"HANDLE", kHandleWord},
    ClassFeature{"DIVIDED_OFFICE", kDividedOffice},
    ClassFeature{"ORDINAL_WORD", kOrdinalWord},
    ClassFeature{"PRON_INDEF", kIndefinitePronoun},
    ClassFeature{"MULTITUDE", kPluralForm},
    ClassFeature{"PLUR", kPluralForm},
    ClassFeature{"ENDS_S", kEndsInS},
    ClassFeature{"S_SINGULAR", kSingularInS},
    ClassFeature{"DASH", kDashMark},
    ClassFeature{"CURRENCY_SIGN", kCurrencySign},
    ClassFeature{"PERCENT_SIGN", kPercentSign},
    ClassFeature{"OF_PARTICLE", kOfWord},
    ClassFeature{"COMMA", kCommaMark},
    ClassFeature{"QUOTEMARK", kNicknameMark},
    ClassFeature{"BRACKET", kNicknameMark},
    ClassFeature{"COMPANY_NOUN", kFirmNoun},
    ClassFeature{"NAME_ADJECTIVE", kNameAdjective},
    ClassFeature{"COMPOUND_END", kCompoundEnd},
    ClassFeature{"ENDS_NESS", kAbstractEnding},
    ClassFeature{"ENDS_ITY", kAbstractEnding},
    ClassFeature{"ENDS_IVE", kAbstractEnding},
    ClassFeature{"ENDS_OUS", kAbstractEnding},
    ClassFeature{"ENDS_FUL", kAbstractEnding},
    ClassFeature{"ENDS_ABLE", kAbstractEnding},
    ClassFeature{"ARTICLE", kThe},
    ClassFeature{"NOUN_WORDS", kCommonWord},
    ClassFeature{"NOUN_OR_VERB", kCommonWord},
    ClassFeature{"VERB_OR_NOUN", kCommonWord},
    ClassFeature{"VERB_WORDS", kCommonWord},
    ClassFeature{"ADJ_WORDS", kCommonWord},
    ClassFeature{"ADJ_OR_NOUN", kCommonWord},
    ClassFeature{"ADJ_OR_VERB", kCommonWord},
};

ClassId required_class(const Lexicon& lexicon, std::string_view name) {
  const ClassId id = lexicon.find_class(name);
  if (id == kNoClass) {
    throw Error(Error::Kind::kRules, "rules", "no class " + std::string(name),
                "declare it in a .words file");
  }
  return id;
}

Gender gender_of(std::string_view value) {
  return value == "male" ? Gender::kMale : value == "female" ? Gender::kFemale : Gender::kUnknown;
}

template <typename T>
void put(std::vector<T>& table, WordId word, T value) {
  if (table.size() <= word) table.resize(word + std::size_t{1});
  table[word] = value;
}

// Plural, definite, indefinite, owner, titled: one bit each; gender the sixth and seventh.
std::size_t index_of(const PhraseMarks& marks) {
  const std::size_t article = marks.definite ? 1 : marks.indefinite ? 2 : 0;
  return (marks.plural ? 1U : 0U) + (marks.owner ? 2U : 0U) + (marks.titled ? 4U : 0U) +
         8 * article + 24 * static_cast<std::size_t>(marks.gender);
}

using Names = std::vector<std::string_view>;

Names classes_of(PhraseType type) {
  switch (type) {
    case PhraseType::kName:
      return {"NAME"};
    case PhraseType::kPerson:
      return {"NAME", "PERSON"};
    case PhraseType::kOrg:
      return {"NAME", "ORG"};
    case PhraseType::kPlace:
      return {"NAME", "PLACE"};
    case PhraseType::kGov:
      return {"NAME", "PLACE", "GOV"};
    case PhraseType::kOrgGov:
      return {"NAME", "ORG", "GOV"};
    case PhraseType::kNation:
      return {"NAME", "NATION"};
    case PhraseType::kCommon:
      return {"COMMON"};
    case PhraseType::kHuman:
      return {"COMMON", "HUMAN"};
    case PhraseType::kGroup:
      return {"COMMON", "GROUPNOUN"};
    case PhraseType::kOrgCommon:
      return {"COMMON", "ORGNOUN"};
    case PhraseType::kDoc:
      return {"COMMON", "DOCNOUN"};
    case PhraseType::kTime:
      return {"COMMON", "TIME"};
    case PhraseType::kQuantity:
      return {"COMMON", "QUANTITY"};
    case PhraseType::kHe:
      return {"PRON_NP", "PRON_HE"};
    case PhraseType::kShe:
      return {"PRON_NP", "PRON_SHE"};
    case PhraseType::kThey:
      return {"PRON_NP", "PRON_THEY"};
    case PhraseType::kIt:
      return {"PRON_NP", "PRON_IT"};
    case PhraseType::kI:
      return {"PRON_NP", "PRON_I"};
    case PhraseType::kWe:
      return {"PRON_NP", "PRON_WE"};
    case PhraseType::kYou:
      return {"PRON_NP", "PRON_YOU"};
    case PhraseType::kWho:
      return {"PRON_NP", "PRON_WHO"};
    case PhraseType::kThis:
      return {"PRON_NP", "PRON_THIS"};
    case PhraseType::kIndefinite:
      return {"PRON_NP", "PRON_INDEFINITE"};
    case PhraseType::kOtherPronoun:
      return {"PRON_NP"};
  }
  return {};
}

// Which marks a type keeps: the others would only multiply the symbols.
PhraseMarks kept(PhraseType type, PhraseMarks marks) {
  const bool name = type <= PhraseType::kNation;
  const bool pronoun = type >= PhraseType::kHe;
  if (name || pronoun) marks.definite = marks.indefinite = false;
  if (pronoun || type == PhraseType::kPlace || type == PhraseType::kGov) marks.plural = false;
  if (type == PhraseType::kPerson) marks.plural = false;
  if (!name || type == PhraseType::kPlace || type == PhraseType::kGov) marks.titled = false;
  if (type != PhraseType::kPerson && type != PhraseType::kHuman) marks.gender = Gender::kUnknown;
  if (marks.definite) marks.indefinite = false;
  return marks;
}

}  // namespace

PhraseRules::State::State(const Rulebook& rulebook, Lexicon& lexicon) {
  country_names.emplace_back();
  std::vector<Features> by_class;
  for (const auto& [name, features] : kListFeatures) {
    put(by_class, required_class(lexicon, name), Features{features});
  }
  for (const auto& [name, features] : kWordFeatures) {
    put(by_class, required_class(lexicon, name), Features{features});
  }
  const ClassId tell = required_class(lexicon, "TELLING");
  const ClassId agency = required_class(lexicon, "AGENCY");
  const ClassId field = required_class(lexicon, "OFFICE_FIELD");
  const ClassId saint = required_class(lexicon, "SAINT");
  by_kind.reserve(lexicon.kind_count());
  fields.reserve(lexicon.kind_count());
  saints.reserve(lexicon.kind_count());
  telling.reserve(lexicon.kind_count());
  agencies.reserve(lexicon.kind_count());
  for (std::size_t kind = 0; kind < lexicon.kind_count(); ++kind) {
    Features features = 0;
    for (const ClassId id : lexicon.classes(static_cast<Kind>(kind))) {
      if (id < by_class.size()) features |= by_class[id];
    }
    by_kind.push_back(features);
    fields.push_back(lexicon.has(static_cast<Kind>(kind), field));
    saints.push_back(lexicon.has(static_cast<Kind>(kind), saint));
    telling.push_back(lexicon.has(static_cast<Kind>(kind), tell));
    agencies.push_back(lexicon.has(static_cast<Kind>(kind), agency));
  }
  add_words(rulebook, lexicon);
  add_symbols(lexicon);
}

CountryId PhraseRules::State::country_id(std::string_view name) {
  if (name.empty()) return 0;
  const auto known = std::find(country_names.begin(), country_names.end(), name);
  const CountryId id = static_cast<CountryId>(known - country_names.begin());
  if (known == country_names.end()) country_names.emplace_back(name);
  return id;
}

void PhraseRules::State::add_words(const Rulebook& rulebook, const Lexicon& lexicon) {
  for (const auto& [name, features] : kListFeatures) {
    const WordClass* word_class = rulebook.find_class(name);
    if (word_class == nullptr) continue;
    const bool place = (features & (kCountryName | kCapitalName | kNationalityWord)) != 0;
    for (const WordEntry& entry : word_class->entries) {
      const CountryId nation = place ? country_id(entry.value) : CountryId{0};
      const Gender gender = place ? Gender::kUnknown : gender_of(entry.value);
      for (const WordForm& form : entry.forms) {
        const std::string_view text = form.text;
        const WordId first = lexicon.look_up(text.substr(0, text.find(' '))).word;
        if (!form.is_phrase()) {
          if (nation != 0) put(countries, first, nation);
          if (gender != Gender::kUnknown) put(genders, first, gender);
          continue;
        }
        Entry phrase;
        for (const std::string_view word : form.words())
          phrase.words.push_back(lexicon.look_up(word).word);
        phrase.features = features | (form.inflection == "PLUR" ? kPluralForm : Features{0});
        phrase.country = nation;
        phrase.gender = gender;
        phrase.exact = word_class->exact;
        if (entries.size() <= first) entries.resize(first + std::size_t{1});
        entries[first].push_back(std::move(phrase));
      }
    }
  }
  for (std::vector<Entry>& list : entries) {
    std::stable_sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() > b.words.size();
    });
    begins.push_back(begins.size() != kNoWord && !list.empty());
  }
}

const PhraseRules::State::Entry* PhraseRules::State::longest_entry(const std::vector<Word>& words,
                                                                   std::uint32_t first,
                                                                   std::uint32_t end) const {
  const WordId word = words[first].word;
  if (word >= begins.size() || !begins[word]) return nullptr;
  for (const Entry& entry : entries[word]) {
    if (entry.words.size() > end - first) continue;
    if (entry.exact && (features(words[first].kind) & kCapital) == 0) continue;
    bool same = true;
    for (std::size_t i = 1; same && i < entry.words.size(); ++i) {
      same = words[first + i].word == entry.words[i];
    }
    if (same) return &entry;
  }
  return nullptr;
}

void PhraseRules::State::add_symbols(Lexicon& lexicon) {
  for (std::size_t type = 0; type < kPhraseTypes; ++type) {
    for (std::size_t index = 0; index < symbols[type].size(); ++index) {
      PhraseMarks marks;
      marks.plural = (index & 1U) != 0;
      marks.owner = (index & 2U) != 0;
      marks.titled = (index & 4U) != 0;
      marks.definite = index / 8 % 3 == 1;
      marks.indefinite = index / 8 % 3 == 2;
      if (index / 24 > 2) continue;
      marks.gender = static_cast<Gender>(index / 24);
      const auto phrase_type = static_cast<PhraseType>(type);
      const PhraseMarks canonical = kept(phrase_type, marks);
      if (index_of(canonical) < index) {
        symbols[type][index] = symbols[type][index_of(canonical)];
        continue;
      }
      Names names = classes_of(phrase_type);
      names.push_back("NP");
      if (canonical.plural) names.push_back("PLURAL");
      if (canonical.owner) names.push_back("POSS_OWNER");
      if (canonical.titled) names.push_back("TITLED");
      if (canonical.definite) names.push_back("DEFINITE");
      if (canonical.indefinite) names.push_back("INDEFINITE");
      if (canonical.gender == Gender::kMale) names.push_back("MALE");
      if (canonical.gender == Gender::kFemale) names.push_back("FEMALE");
      symbols[type][index] = lexicon.symbol(names);
    }
  }
}

Kind PhraseRules::State::symbol(PhraseType type, const PhraseMarks& marks) const {
  return symbols[static_cast<std::size_t>(type)][index_of(kept(type, marks))];
}

PhraseRules::PhraseRules(const Rulebook& rulebook, Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
PhraseRules::~PhraseRules() = default;
PhraseRules::PhraseRules(PhraseRules&&) noexcept = default;
PhraseRules& PhraseRules::operator=(PhraseRules&&) noexcept = default;

std::string_view PhraseRules::country(CountryId id) const {
  return state_->country_names[id];
}

}  // namespace onrecord
