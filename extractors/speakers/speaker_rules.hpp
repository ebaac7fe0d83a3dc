// extractors/speakers/speaker_rules.hpp
// What the words and phrases of an article say of who is who, one trait a bit; only the finding of
// speakers needs this.
//
// owns    everything but lexicon and phrase rules; immutable after construction
// cost    traits() is one array access
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/speakers/speakers.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

using Traits = std::uint64_t;

enum Trait : Traits {
  // of phrases
  kIsPerson = 1ULL << 0,
  kIsOrg = 1ULL << 1,
  kIsPlace = 1ULL << 2,
  kIsGov = 1ULL << 3,
  kIsNation = 1ULL << 4,
  kIsHe = 1ULL << 5,
  kIsShe = 1ULL << 6,
  kIsThey = 1ULL << 7,
  kIsIt = 1ULL << 8,
  kIsI = 1ULL << 9,
  kIsWe = 1ULL << 10,
  kIsWho = 1ULL << 11,
  kIsHuman = 1ULL << 12,
  kIsGroup = 1ULL << 13,
  kIsOrgNoun = 1ULL << 14,
  kIsDocNoun = 1ULL << 15,
  kIsTime = 1ULL << 16,
  kIsQuantity = 1ULL << 17,
  kIsPlural = 1ULL << 18,
  kIsDefinite = 1ULL << 19,
  kIsIndefinite = 1ULL << 20,
  kIsOwner = 1ULL << 21,
  kIsMale = 1ULL << 22,
  kIsFemale = 1ULL << 23,
  kIsTitled = 1ULL << 24,
  // of words
  kMediaNounWord = 1ULL << 25,  // "newspaper": stands for one of its kind
  kMediaNameWord = 1ULL << 26,  // "Gazette"
  kThingWord = 1ULL << 27,      // "number": ends like "painter" and does nothing
  kBearerWord = 1ULL << 28,     // "administration", "wife": of a person
  kMarkWord = 1ULL << 29,       // a quotation mark
  kManyWord = 1ULL << 30,       // "series": of many who follow
  kTradeWord = 1ULL << 31,      // "airline": of a trade
  kSuffixWord = 1ULL << 32,     // "Jr.", "PhD"
  kParticleWord = 1ULL << 33,   // "van", "al"
  kSmallWord = 1ULL << 34,      // "of", "and": no letter of an acronym
  kOrdinaryWord = 1ULL << 35,   // no name by itself
  kPlaceWord = 1ULL << 36,      // a country, a capital, a nationality, a large place
  kSameOrgWord = 1ULL << 37,    // "company": may stand for an organisation named before
  kBeWord = 1ULL << 38,
  kHisWord = 1ULL << 39,           // "his", "their": whose phrase it is
  kAbroadWord = 1ULL << 40,        // "in", "near": what follows is a place
  kStateWord = 1ULL << 41,         // "government": speaks for its country
  kAideWord = 1ULL << 42,          // "spokesman": says "we" for others
  kGivenWord = 1ULL << 43,         // a listed given name
  kFirmWord = 1ULL << 44,          // "Inc.", "Ministry": part of the name of an organisation
  kPairWord = 1ULL << 45,          // "pair", "two": for two who were named together
  kOtherWord = 1ULL << 46,         // "another", "second": not the one before
  kBareTitleWord = 1ULL << 47,     // "Mr.": a title that is no role
  kOfficeWord = 1ULL << 48,        // "minister": told apart by the words before it
  kCapitalWord = 1ULL << 49,       // a capital that stands for its government
  kSeatWord = 1ULL << 50,          // "Kremlin": speaks under a name of its own
  kObjectWord = 1ULL << 51,        // "him": no subject
  kCompanyWord = 1ULL << 52,       // "company": may stand for a company named before
  kLettersWord = 1ULL << 53,       // "MP"
  kEraWord = 1ULL << 54,           // "former"
  kSoleWord = 1ULL << 55,          // "Inc.": ends the name of a company
  kNoShortWord = 1ULL << 56,       // "House": means something else alone
  kPartyWord = 1ULL << 57,         // "Labour"
  kKindWord = 1ULL << 58,          // "newspaper": says what a name before it is
  kCalledWord = 1ULL << 59,        // "a group called ..."
  kEpithetWord = 1ULL << 60,       // "tycoon": another word for somebody known
  kOfficeHolderWord = 1ULL << 61,  // "president": for somebody whom all readers know
  kPlainWord = 1ULL << 62,         // "woman", "source": for nobody known
  kCourtesyWord = 1ULL << 63,      // "Sir": no role, though a noun
};

struct SpeakerRules::State {
  State(const Lexicon& words, const PhraseRules& phrase_rules);

  Traits traits(Kind kind) const { return kind < by_kind.size() ? by_kind[kind] : Traits{0}; }
  // The full form of a title: "senator" for "Sen."; the word itself when it is none.
  std::string_view full_title(WordId word, std::string_view folded) const;
  // "volkswagen" for "VW"; nothing for other words.
  std::string_view full_firm(WordId word) const;
  // "william" for "bill"; the name itself when it is no short form.
  std::string_view full_given(std::string_view folded) const;

  bool has(Kind kind, ClassId id) const { return lexicon->has(kind, id); }

  const Lexicon* lexicon = nullptr;
  const PhraseRules* phrases = nullptr;
  std::vector<Traits> by_kind;
  ClassId short_name = kNoClass;
  ClassId title_form = kNoClass;
  ClassId firm_short = kNoClass;
  ClassId role = kNoClass;
  ClassId human_noun = kNoClass;
  ClassId rank = kNoClass;        // "shadow", "deputy": not whom the same words without it mean
  ClassId leader = kNoClass;      // "leader", "boss", "president": at the head of something
  ClassId shares = kNoClass;      // of a firm
  ClassId takes_post = kNoClass;  // "elected", "office"
  ClassId player = kNoClass;      // "striker"
  // In which somebody may be called by several words: sports, politics, the arts, ...
  std::array<ClassId, 14> fields{};
  std::array<ClassId, 13> trades{};   // of bodies: airlines, banks, makers, unions, ...
  ClassId asks = kNoClass;            // "asked" of "asked Ruiz whether"
  ClassId consort = kNoClass;         // "lady" of "the first lady"
  ClassId own_state = kNoClass;       // "UK"
  ClassId foremost = kNoClass;        // "largest"
  ClassId firm_too = kNoClass;        // "rival": a person or a firm
  ClassId trainer = kNoClass;         // "coach": nobody is both
  ClassId young = kNoClass;           // "teenager"
  ClassId state_leader = kNoClass;    // "leader" of "the Maltese leader"
  ClassId state_head = kNoClass;      // "president": such a leader
  ClassId prime = kNoClass;           // "prime" of "the prime minister"
  ClassId past = kNoClass;            // "former"
  ClassId ranked = kNoClass;          // "baseman" of "the second baseman"
  ClassId onlooker = kNoClass;        // "expert"
  ClassId gives_name = kNoClass;      // "gave" of "who gave her name as"
  ClassId degree = kNoClass;          // "Ph.D."
  ClassId bystander = kNoClass;       // "analyst"
  ClassId no_firm = kNoClass;         // "charity"
  ClassId campaign = kNoClass;        // "consumer" of "a consumer group"
  ClassId force = kNoClass;           // "army" of "the army chief"
  ClassId commander = kNoClass;       // "general"
  ClassId hopeful = kNoClass;         // "candidate"
  ClassId reads = kNoClass;           // of a text: "it read"
  ClassId parent = kNoClass;          // "mum" of "the mum-of-two"
  ClassId kin = kNoClass;             // "son" of "his son"
  ClassId legal_form = kNoClass;      // "Ltd"
  ClassId name_adjective = kNoClass;  // "Northern": begins the name of an organisation
  ClassId become = kNoClass;          // "become", "as": what follows is whoever stands before
  ClassId who = kNoClass;             // "who": the end of a role
  ClassId thing_never = kNoClass;     // what no thing does
  ClassId indefinite = kNoClass;      // "a", "an": of a role that is no name
  ClassId definite = kNoClass;
  ClassId both = kNoClass;            // "both" of "both men"
  ClassId fellow = kNoClass;          // of "fellow baker Ana Ruiz"
  ClassId role_link = kNoClass;       // "for" of "a spokesman for the president"
  ClassId near_source = kNoClass;     // "close" of "sources close to the talks"
  ClassId near_noun = kNoClass;       // "knowledge" of "people with knowledge of the talks"
  ClassId member = kNoClass;          // "lawmakers" of "lawmakers on the committee"
  ClassId letter = kNoClass;          // "letter": says what its sender says
  ClassId send = kNoClass;            // "sent" a letter
  ClassId written_in = kNoClass;      // "in" a statement
  ClassId authored = kNoClass;        // "Remarks" of the title "Remarks by Ana Ruiz"
  ClassId unnamed = kNoClass;         // "unnamed" of "an unnamed senator"
  ClassId you = kNoClass;             // whom a question is put to
  ClassId party_of = kNoClass;        // "GOP": of which party
  ClassId state_opener = kNoClass;    // "New" of "New York"
  ClassId state_short = kNoClass;     // "Ky."
  ClassId from = kNoClass;            // a letter "from"
  ClassId capital_noun = kNoClass;    // "Olympian": a noun all the same
  ClassId demonym = kNoClass;         // "Londoner"
  ClassId party_end = kNoClass;       // "Dem" of "Lib Dem Ana Ruiz"
  ClassId to = kNoClass;              // "to" of "to Ulm"
  ClassId name_middle = kNoClass;     // "on" of it
  ClassId divided_office = kNoClass;  // "Committee" of "Committee on the Harbour"
  ClassId cabinet = kNoClass;         // "secretary" of "the education secretary": a minister
  ClassId known_as = kNoClass;        // "known" of "known as"
  ClassId peer = kNoClass;            // "Lord"
  ClassId before_general = kNoClass;  // "attorney" of "the attorney general"
  ClassId desk = kNoClass;            // "home" of "the home secretary"
};

}  // namespace onrecord
