// extractors/words/phrase_rules.hpp
// The words of phrases.words as the chunker reads them; only phrases.cpp needs this.
//
// owns    everything; immutable after construction
// cost    features() is one array access; longest_entry() one look at the entries of a first word
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

using Features = std::uint64_t;

// What a word adds to a phrase.
enum Feature : Features {
  kHonorific = 1ULL << 0,
  kNameSuffix = 1ULL << 1,
  kNameParticle = 1ULL << 2,
  kCompanySuffix = 1ULL << 3,
  kOrgDesignator = 1ULL << 4,
  kPlaceDesignator = 1ULL << 5,
  kEventDesignator = 1ULL << 6,
  kNameMiddle = 1ULL << 7,
  kRole = 1ULL << 8,
  kHumanNoun = 1ULL << 9,
  kGroupNoun = 1ULL << 10,
  kOrgNoun = 1ULL << 11,
  kDocNoun = 1ULL << 12,
  kTimeNoun = 1ULL << 13,
  kQuantityNoun = 1ULL << 14,
  kCountryName = 1ULL << 15,
  kCapitalName = 1ULL << 16,
  kNationalityWord = 1ULL << 17,
  kAffiliation = 1ULL << 18,
  kPlaceName = 1ULL << 19,
  kOrgName = 1ULL << 20,
  kMaleName = 1ULL << 21,
  kFemaleName = 1ULL << 22,
  kCalendarWord = 1ULL << 23,
  kCapital = 1ULL << 24,  // written with a capital
  kAllCapitals = 1ULL << 25,
  kInitialLetter = 1ULL << 26,
  kDefiniteDet = 1ULL << 27,
  kIndefiniteDet = 1ULL << 28,
  kPossessiveDet = 1ULL << 29,
  kHe = 1ULL << 30,
  kShe = 1ULL << 31,
  kIt = 1ULL << 32,
  kThey = 1ULL << 33,
  kFirstSingular = 1ULL << 34,
  kFirstPlural = 1ULL << 35,
  kSecondPerson = 1ULL << 36,
  kWh = 1ULL << 37,
  kThatWord = 1ULL << 38,
  kDemonstrativeWord = 1ULL << 39,
  kPluralForm = 1ULL << 40,
  kEndsInS = 1ULL << 41,
  kSingularInS = 1ULL << 42,
  kDashMark = 1ULL << 43,
  kCurrencySign = 1ULL << 44,
  kPercentSign = 1ULL << 45,
  kOfWord = 1ULL << 46,
  kCommaMark = 1ULL << 47,
  kPartyLetter = 1ULL << 48,
  kCommonWord = 1ULL << 49,  // an ordinary word of the language
  kThe = 1ULL << 50,
  kReflexive = 1ULL << 51,
  kExistentialWord = 1ULL << 52,
  kNumberWord = 1ULL << 53,
  kHandleWord = 1ULL << 54,
  kDividedOffice = 1ULL << 55,
  kOrdinalWord = 1ULL << 56,
  kIndefinitePronoun = 1ULL << 57,
  kNicknameMark = 1ULL << 58,    // a quotation mark or bracket
  kNameAdjective = 1ULL << 60,   // "Northern": begins the name of an organisation
  kAbstractEnding = 1ULL << 61,  // "Governance", "Technology": no surname ends so
  kCompoundEnd = 1ULL << 62,     // "led" of "Ulm-led"
  kFirmNoun = 1ULL << 59,        // "developer": may be a company
  kPlainHonorific = 1ULL << 63,  // "Mr": with a role or none before it
};

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

// What a phrase is; each gives a list of symbol classes.
enum class PhraseType : std::uint8_t {
  kName,
  kPerson,
  kOrg,
  kPlace,
  kGov,
  kOrgGov,
  kNation,
  kCommon,
  kHuman,
  kGroup,
  kOrgCommon,
  kDoc,
  kTime,
  kQuantity,
  kHe,
  kShe,
  kThey,
  kIt,
  kI,
  kWe,
  kYou,
  kWho,
  kThis,
  kIndefinite,
  kOtherPronoun
};
inline constexpr std::size_t kPhraseTypes = 25;

struct PhraseMarks {
  bool plural = false;
  bool definite = false;
  bool indefinite = false;
  bool owner = false;
  bool titled = false;
  Gender gender = Gender::kUnknown;
};

struct PhraseRules::State {
  State(const Rulebook& rulebook, Lexicon& lexicon);

  Features features(Kind kind) const { return by_kind[kind]; }
  CountryId country(WordId word) const { return word < countries.size() ? countries[word] : 0; }
  bool is_field(Kind kind) const { return fields[kind]; }
  bool is_saint(Kind kind) const { return saints[kind]; }
  bool tells(Kind kind) const { return telling[kind]; }
  bool is_agency(Kind kind) const { return agencies[kind]; }
  Gender gender(WordId word) const {
    return word < genders.size() ? genders[word] : Gender::kUnknown;
  }
  Kind symbol(PhraseType type, const PhraseMarks& marks) const;

  // An entry of several words, by the ids of its words.
  struct Entry {
    std::vector<WordId> words;
    Features features = 0;
    CountryId country = 0;
    Gender gender = Gender::kUnknown;
    bool exact = false;
  };
  // The longest entry that begins at words[first]; null when there is none.
  const Entry* longest_entry(const std::vector<Word>& words, std::uint32_t first,
                             std::uint32_t end) const;

  std::vector<Features> by_kind;
  std::vector<bool> fields;                 // by kind: "Trade" of the Trade and Industry Secretary
  std::vector<bool> saints;                 // by kind: "St." of St. Brigid's Hospital
  std::vector<bool> telling;                // by kind: the one spoken to follows, then a clause
  std::vector<bool> agencies;               // by kind: spoken to without an article: "Reuters"
  std::vector<CountryId> countries;         // by word
  std::vector<Gender> genders;              // by word
  std::vector<std::vector<Entry>> entries;  // by first word, longest first
  std::vector<bool> begins;                 // by word: whether it has any, in few lines of memory
  std::vector<std::string> country_names;   // by id
  std::array<std::array<Kind, 96>, kPhraseTypes> symbols{};

 private:
  void add_symbols(Lexicon& lexicon);
  void add_words(const Rulebook& rulebook, const Lexicon& lexicon);
  CountryId country_id(std::string_view name);
};

}  // namespace onrecord
