#include "extractors/speakers/speaker_rules.hpp"

#include <string>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

struct ClassTrait {
  std::string_view name;
  Traits traits;
};

constexpr ClassTrait kClassTraits[] = {
    {"PERSON", kIsPerson},
    {"ORG", kIsOrg},
    {"PLACE", kIsPlace},
    {"GOV", kIsGov},
    {"NATION", kIsNation},
    {"PRON_HE", kIsHe},
    {"PRON_SHE", kIsShe},
    {"PRON_THEY", kIsThey},
    {"PRON_IT", kIsIt},
    {"PRON_I", kIsI},
    {"PRON_WE", kIsWe},
    {"PRON_WHO", kIsWho},
    {"HUMAN", kIsHuman},
    {"GROUPNOUN", kIsGroup},
    {"ORGNOUN", kIsOrgNoun},
    {"DOCNOUN", kIsDocNoun},
    {"TIME", kIsTime},
    {"QUANTITY", kIsQuantity},
    {"PLURAL", kIsPlural},
    {"DEFINITE", kIsDefinite},
    {"INDEFINITE", kIsIndefinite},
    {"POSS_OWNER", kIsOwner},
    {"MALE", kIsMale},
    {"FEMALE", kIsFemale},
    {"TITLED", kIsTitled},
    {"NAME_SUFFIX", kSuffixWord},
    {"DEGREE", kSuffixWord},
    {"NAME_PARTICLE", kParticleWord},
    {"NAME_MIDDLE", kSmallWord},
    {"ARTICLE", kSmallWord},
    {"PREPOSITION", kSmallWord},
    {"NOUN_WORDS", kOrdinaryWord},
    {"NOUN_OR_VERB", kOrdinaryWord},
    {"VERB_OR_NOUN", kOrdinaryWord},
    {"VERB_WORDS", kOrdinaryWord},
    {"ADJ_WORDS", kOrdinaryWord},
    {"ADJ_OR_NOUN", kOrdinaryWord},
    {"ADJ_OR_VERB", kOrdinaryWord},
    {"ROLE", kOrdinaryWord},
    {"ORG_NOUN", kOrdinaryWord},
    {"GROUP_NOUN", kOrdinaryWord},
    {"COUNTRY", kPlaceWord},
    {"CAPITAL", kPlaceWord},
    {"NATIONALITY", kPlaceWord},
    {"AFFILIATION", kPlaceWord | kPartyWord},
    {"PARTY_NAME", kPartyWord},
    {"KIND_NOUN", kKindWord},
    {"CALLED", kCalledWord},
    {"PLACE_NAME", kPlaceWord},
    {"CAPITAL", kCapitalWord},
    {"SEAT", kSeatWord},
    {"THIRD_HE", kIsHe},
    {"THIRD_SHE", kIsShe},
    {"THIRD_THEY", kIsThey},
    {"THIRD_IT", kIsIt},
    {"FIRST_SINGULAR", kIsI},
    {"FIRST_PLURAL", kIsWe},
    {"PRON_OBJ", kObjectWord},
    {"SAME_ORG", kSameOrgWord},
    {"BE", kBeWord},
    {"PRON_POSS", kHisWord},
    {"PLACE_PREPOSITION", kAbroadWord},
    {"STATE_NOUN", kStateWord},
    {"AIDE", kAideWord},
    {"MALE_NAME", kGivenWord},
    {"FEMALE_NAME", kGivenWord},
    {"COMPANY_SUFFIX", kFirmWord | kSoleWord},
    {"COMPANY_NOUN", kCompanyWord},
    {"LETTERS_AFTER", kLettersWord},
    {"ERA_WORD", kEraWord},
    {"NO_SHORT", kNoShortWord},
    {"ORG_DESIGNATOR", kFirmWord},
    {"PAIR", kPairWord},
    {"ANOTHER", kOtherWord},
    {"HONORIFIC", kBareTitleWord},
    {"OFFICE", kOfficeWord},
    {"MEDIA_NOUN", kMediaNounWord | kSameOrgWord},
    {"MEDIA_NAME", kMediaNameWord},
    {"THING_IN_ER", kThingWord},
    {"EPITHET", kEpithetWord},
    {"OFFICE_HOLDER", kOfficeHolderWord},
    {"PLAIN_PERSON", kPlainWord},
    {"COURTESY", kCourtesyWord},
    {"BEARER", kBearerWord},
    {"QUOTEMARK", kMarkWord},
    {"MANY", kManyWord},
    {"TRADE_FLIGHT", kTradeWord},
    {"TRADE_MONEY", kTradeWord},
    {"TRADE_MAKE", kTradeWord},
    {"TRADE_SHOP", kTradeWord},
    {"TRADE_MEDIA", kTradeWord},
    {"TRADE_POWER", kTradeWord},
    {"TRADE_PHONE", kTradeWord},
    {"TRADE_MINE", kTradeWord},
    {"TRADE_UNION", kTradeWord},
    {"TRADE_CARE", kTradeWord},
    {"TRADE_PLAY", kTradeWord},
    {"TRADE_TEACH", kTradeWord},
    {"TRADE_POLICE", kTradeWord},
};

}  // namespace

SpeakerRules::State::State(const Lexicon& words, const PhraseRules& phrase_rules)
    : lexicon(&words),
      phrases(&phrase_rules),
      short_name(words.find_class("SHORT_NAME")),
      title_form(words.find_class("TITLE_FORM")),
      firm_short(words.find_class("FIRM_SHORT")),
      role(words.find_class("ROLE")),
      human_noun(words.find_class("HUMAN_NOUN")),
      rank(words.find_class("RANK")),
      leader(words.find_class("LEADER")),
      shares(words.find_class("SHARES")),
      takes_post(words.find_class("TAKES_POST")),
      player(words.find_class("PLAYER")),
      fields{player,
             words.find_class("POLITICIAN"),
             words.find_class("ARTIST"),
             words.find_class("TYCOON"),
             words.find_class("JURIST"),
             words.find_class("BENCH"),
             words.find_class("DIPLOMAT"),
             words.find_class("SCIENTIST"),
             words.find_class("DOCTOR"),
             words.find_class("CONSTABLE"),
             words.find_class("CLERGY"),
             words.find_class("TEACHER"),
             words.find_class("REPORTER"),
             words.find_class("FILMMAKER")},
      trades{words.find_class("TRADE_FLIGHT"), words.find_class("TRADE_MONEY"),
             words.find_class("TRADE_MAKE"),   words.find_class("TRADE_SHOP"),
             words.find_class("TRADE_MEDIA"),  words.find_class("TRADE_POWER"),
             words.find_class("TRADE_PHONE"),  words.find_class("TRADE_MINE"),
             words.find_class("TRADE_UNION"),  words.find_class("TRADE_CARE"),
             words.find_class("TRADE_PLAY"),   words.find_class("TRADE_TEACH"),
             words.find_class("TRADE_POLICE")},
      asks(words.find_class("ASKS")),
      consort(words.find_class("CONSORT")),
      own_state(words.find_class("OWN_STATE")),
      foremost(words.find_class("FOREMOST")),
      firm_too(words.find_class("FIRM_TOO")),
      trainer(words.find_class("TRAINER")),
      young(words.find_class("YOUNG")),
      state_leader(words.find_class("STATE_LEADER")),
      state_head(words.find_class("STATE_HEAD")),
      prime(words.find_class("PRIME")),
      past(words.find_class("PAST")),
      ranked(words.find_class("RANKED")),
      onlooker(words.find_class("ONLOOKER")),
      gives_name(words.find_class("GIVES_NAME")),
      degree(words.find_class("DEGREE")),
      bystander(words.find_class("BYSTANDER")),
      no_firm(words.find_class("NO_FIRM")),
      campaign(words.find_class("CAMPAIGN")),
      force(words.find_class("FORCE")),
      commander(words.find_class("COMMANDER")),
      hopeful(words.find_class("HOPEFUL")),
      reads(words.find_class("READS")),
      parent(words.find_class("PARENT")),
      kin(words.find_class("KIN_NOUN")),
      legal_form(words.find_class("LEGAL_FORM")),
      name_adjective(words.find_class("NAME_ADJECTIVE")),
      become(words.find_class("BECOME")),
      who(words.find_class("WHO_PRONOUN")),
      thing_never(words.find_class("THING_NEVER")),
      indefinite(words.find_class("INDEFINITE_DET")),
      definite(words.find_class("DEFINITE_DET")),
      both(words.find_class("EACH_OF_TWO")),
      fellow(words.find_class("FELLOW")),
      role_link(words.find_class("ROLE_LINK")),
      near_source(words.find_class("NEAR_SOURCE")),
      near_noun(words.find_class("NEAR_NOUN")),
      member(words.find_class("MEMBER")),
      letter(words.find_class("LETTER")),
      send(words.find_class("SEND")),
      written_in(words.find_class("WRITTEN_IN")),
      authored(words.find_class("AUTHORED")),
      unnamed(words.find_class("UNNAMED")),
      you(words.find_class("PRON_YOU")),
      party_of(words.find_class("PARTY_OF")),
      state_opener(words.find_class("STATE_OPENER")),
      state_short(words.find_class("STATE_SHORT")),
      from(words.find_class("SENT_FROM")),
      capital_noun(words.find_class("CAPITAL_NOUN")),
      demonym(words.find_class("DEMONYM")),
      party_end(words.find_class("PARTY_END")),
      to(words.find_class("TO_PARTICLE")),
      name_middle(words.find_class("NAME_MIDDLE")),
      divided_office(words.find_class("DIVIDED_OFFICE")),
      cabinet(words.find_class("CABINET")),
      known_as(words.find_class("KNOWN_AS")),
      peer(words.find_class("PEER")),
      before_general(words.find_class("BEFORE_GENERAL")),
      desk(words.find_class("DESK")) {
  std::vector<Traits> by_class;
  for (const auto& [class_name, traits] : kClassTraits) {
    const ClassId id = words.find_class(class_name);
    if (id == kNoClass) {
      throw Error(Error::Kind::kRules, "rules", "no class " + std::string(class_name),
                  "declare it in a .words file");
    }
    if (by_class.size() <= id) by_class.resize(id + std::size_t{1});
    by_class[id] |= traits;
  }
  by_kind.reserve(words.kind_count());
  for (std::size_t kind = 0; kind < words.kind_count(); ++kind) {
    Traits traits = 0;
    for (const ClassId id : words.classes(static_cast<Kind>(kind))) {
      if (id < by_class.size()) traits |= by_class[id];
    }
    by_kind.push_back(traits);
  }
}

std::string_view SpeakerRules::State::full_title(WordId word, std::string_view folded) const {
  if (word == kNoWord || title_form == kNoClass) return folded;
  const std::string_view full = lexicon->value(word, title_form);
  return full.empty() ? folded : full;
}

std::string_view SpeakerRules::State::full_firm(WordId word) const {
  if (word == kNoWord || firm_short == kNoClass) return {};
  return lexicon->value(word, firm_short);
}

std::string_view SpeakerRules::State::full_given(std::string_view folded) const {
  if (short_name == kNoClass) return folded;
  const std::string_view full = lexicon->value(lexicon->look_up(folded).word, short_name);
  return full.empty() ? folded : full;
}

}  // namespace onrecord
