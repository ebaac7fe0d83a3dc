#include "extractors/words/phrases.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {
namespace {

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

struct Chunked {
  Document document;
  Reading reading;
};

Chunked read(const std::string& text) {
  Chunked chunked;
  Document& document = chunked.document;
  document.article.text = text;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  read_words(document, english().lexicon, english().words, chunked.reading.words);
  find_phrases(document, english().lexicon, english().phrases, chunked.reading);
  return chunked;
}

std::string surface(const Chunked& chunked, TokenRange range) {
  return std::string(slice(chunked.document.article.text, span_of(chunked.document, range)));
}

// What is expected of the phrase with that surface; empty parts are not looked at.
struct Expected {
  const char* surface;
  const char* features = "";  // blanks between; "!X" must not be there
  const char* core = "";
  const char* title = "";
  const char* country = "";
};

void check_phrases(const std::string& text, const std::vector<Expected>& expected) {
  const Chunked chunked = read(text);
  std::string found;
  for (const Phrase& phrase : chunked.reading.phrases) {
    found += "[" + surface(chunked, phrase.tokens) + "] ";
  }
  std::size_t at = 0;
  const std::vector<Phrase>& phrases = chunked.reading.phrases;
  for (const Expected& want : expected) {
    std::size_t i = at;
    while (i < phrases.size() && surface(chunked, phrases[i].tokens) != want.surface) ++i;
    if (i == phrases.size()) {
      ADD_FAILURE() << "no phrase \"" << want.surface << "\" in: " << found;
      continue;
    }
    at = i + 1;
    const Phrase& phrase = phrases[i];
    std::string_view features = want.features;
    while (!features.empty()) {
      const std::size_t blank = std::min(features.find(' '), features.size());
      std::string_view name = features.substr(0, blank);
      features.remove_prefix(std::min(blank + 1, features.size()));
      const bool wanted = !name.starts_with('!');
      if (!wanted) name.remove_prefix(1);
      const ClassId id = english().lexicon.find_class(name);
      ASSERT_NE(id, kNoClass) << name;
      EXPECT_EQ(english().lexicon.has(phrase.symbol, id), wanted)
          << name << " of \"" << want.surface << "\" in: " << text;
    }
    if (*want.core != '\0') {
      EXPECT_EQ(surface(chunked, phrase.core), want.core);
    }
    if (*want.title != '\0') {
      EXPECT_EQ(surface(chunked, phrase.title), want.title);
    }
    if (*want.country != '\0') {
      EXPECT_EQ(english().phrases.country(phrase.country), want.country);
    }
  }
}

TEST(Phrases, KeepATitleWithItsName) {
  check_phrases("Prime minister Ryo Tanabe met Sen. Dana Kowal.",
                {{"Prime minister Ryo Tanabe", "PERSON TITLED", "Ryo Tanabe", "Prime minister"},
                 {"Sen. Dana Kowal", "PERSON TITLED", "Dana Kowal", "Sen."}});
  check_phrases("Japanese economic revitalization minister Ryo Tanabe spoke.",
                {{"Japanese economic revitalization minister Ryo Tanabe", "PERSON TITLED",
                  "Ryo Tanabe", "Japanese economic revitalization minister", "Japan"}});
  check_phrases("Velden Motors Chief Executive Ida Roth resigned.",
                {{"Velden Motors Chief Executive Ida Roth", "PERSON TITLED", "Ida Roth"}});
  check_phrases("Secretary of State Paul Weems called.",
                {{"Secretary of State Paul Weems", "PERSON TITLED MALE", "Paul Weems",
                  "Secretary of State"}});
  check_phrases("said spokeswoman Orla Quist",
                {{"spokeswoman Orla Quist", "PERSON FEMALE TITLED"}});
  check_phrases("The former French president, Luc Arnal, agreed.",
                {{"The former French president", "HUMAN DEFINITE COMMON", "", "", "France"},
                 {"Luc Arnal", "PERSON !TITLED"}});
  check_phrases("Mr. Otter and Mrs. Otter left.",
                {{"Mr. Otter", "PERSON MALE", "Otter"}, {"Mrs. Otter", "PERSON FEMALE", "Otter"}});
  check_phrases("CROWD: Otter!", {{"CROWD", "COMMON GROUPNOUN"}});
  check_phrases("Speaking in Harrow Mr Otter said Transport Minister Mr Lind had left.",
                {{"Harrow", "!PERSON"},
                 {"Mr Otter", "PERSON MALE", "Otter"},
                 {"Transport Minister Mr Lind", "PERSON MALE", "", "Transport Minister Mr"}});
}

TEST(Phrases, BeginANameBehindItsTitle) {
  check_phrases("He met Harbour Raj Minister Devi Lal Otter.",
                {{"Harbour Raj Minister Devi Lal Otter", "PERSON TITLED", "Devi Lal Otter"}});
  check_phrases("A bench of Chief Justice Ida Roth met.",
                {{"Chief Justice Ida Roth", "PERSON TITLED", "Ida Roth"}});
  check_phrases("He met Under Secretary of State Carl Otter.",
                {{"Under Secretary of State Carl Otter", "PERSON TITLED", "Carl Otter",
                  "Under Secretary of State"}});
  check_phrases("Deputy chief of staff Carl Otter left.",
                {{"Deputy chief of staff Carl Otter", "PERSON TITLED", "Carl Otter"}});
  check_phrases("Under Mr. Otter they left.", {{"Mr. Otter", "PERSON"}});
}

TEST(Phrases, JoinANameAtItsPreposition) {
  check_phrases("the League Against Late Ferries said",
                {{"the League Against Late Ferries", "ORG"}});
  check_phrases("In May, Supermarkets Union said no.", {{"Supermarkets Union", "ORG"}});
  check_phrases("The Public and Harbour Services Union said no.",
                {{"The Public and Harbour Services Union", "ORG"}});
  check_phrases("The Tories and Green Party said no.",
                {{"The Tories", "NAME"}, {"Green Party", "ORG"}});
  check_phrases("Marsh Ltd and Lind Plc said no.", {{"Marsh Ltd", "ORG"}, {"Lind Plc", "ORG"}});
  check_phrases("Marsh and Co Ltd said no.", {{"Marsh and Co Ltd", "ORG"}});
  check_phrases("Trade and Industry Secretary Ida Roth left.",
                {{"Trade and Industry Secretary Ida Roth", "PERSON TITLED", "Ida Roth",
                  "Trade and Industry Secretary"}});
  check_phrases("On Monday Culture, Media and Sport Minister Ida Roth left.",
                {{"Culture, Media and Sport Minister Ida Roth", "PERSON TITLED", "Ida Roth"}});
  check_phrases("They met Otter and Trade Secretary Ida Roth.",
                {{"Otter", ""}, {"Trade Secretary Ida Roth", "PERSON TITLED", "Ida Roth"}});
  check_phrases("The Health and Safety Executive left.", {{"The Health and Safety Executive", ""}});
  check_phrases("Salt and South Otter Corp said it left.", {{"Salt and South Otter Corp", "ORG"}});
  check_phrases("Velly Steel Corp left.", {{"Velly Steel Corp", "ORG"}});
}

TEST(Phrases, TakeAnAdjectiveForARoleBeforeAName) {
  check_phrases("NATO official Ida Roth left.",
                {{"NATO official Ida Roth", "PERSON TITLED", "Ida Roth"}});
}

TEST(Phrases, KeepACompanyInTheTitleOfItsChief) {
  check_phrases("said Brandvik chief executive Ida Roth.",
                {{"Brandvik chief executive Ida Roth", "PERSON TITLED", "Ida Roth"}});
}

TEST(Phrases, TakeANicknameIntoItsName) {
  check_phrases("Councilwoman Ida “Dot” Roth left.",
                {{"Councilwoman Ida “Dot” Roth", "PERSON TITLED FEMALE", "Ida “Dot” Roth"}});
  check_phrases("Orrin \"Big Sky\" Quist left.", {{"Orrin \"Big Sky\" Quist", "PERSON"}});
  check_phrases("Robert (Bob) Lind left.", {{"Robert (Bob) Lind", "PERSON MALE"}});
  check_phrases("Ida Roth of “Harbour” Otter fame left.",
                {{"Ida Roth"}, {"Harbour"}, {"Otter fame"}});
  check_phrases("Ida said “Yes” Monday.", {{"Ida"}});
  check_phrases("Brandvik Bank “Harbour” Fund left.", {{"Brandvik Bank"}, {"Harbour"}});
}

TEST(Phrases, BeginANameWithItsParticle) {
  check_phrases("It was late, van der Roth said.", {{"van der Roth", "PERSON"}});
  check_phrases("He told de Quist it was late.", {{"de Quist", "NAME"}});
  check_phrases("The van Quist drove was late.", {{"The van", "COMMON"}, {"Quist"}});
  check_phrases("Wouter van der Roth left.", {{"Wouter van der Roth", "PERSON"}});
}

TEST(Phrases, TakeWhatOpensASentenceForATitle) {
  check_phrases("Teenager Orla Quist left.", {{"Teenager Orla Quist", "PERSON", "Orla Quist"}});
  check_phrases("Catcher J.T. Quist left.", {{"Catcher J.T. Quist", "PERSON", "J.T. Quist"}});
  check_phrases("Wife Helen left.", {{"Wife Helen", "PERSON FEMALE", "Helen"}});
  check_phrases("Brewer Velden Quist left.", {{"Brewer Velden Quist", "", "Brewer Velden Quist"}});
  check_phrases("Teen Harbour left.", {{"Teen Harbour", "", "Teen Harbour"}});
}

TEST(Phrases, KnowTheRanksOfThePolice) {
  check_phrases("Det Insp Ida Roth left.", {{"Det Insp Ida Roth", "PERSON", "Ida Roth"}});
  check_phrases("neuroscientist Baroness Roth left.",
                {{"neuroscientist Baroness Roth", "PERSON FEMALE", "Roth"}});
}

TEST(Phrases, TakeNoAbstractWordForAPerson) {
  check_phrases("National Ferries left.", {{"National Ferries", "NAME !PERSON"}});
  check_phrases("Velden Productivity left.", {{"Velden Productivity", "NAME !PERSON"}});
  check_phrases("Velden Clive left.", {{"Velden Clive", "PERSON"}});
}

TEST(Phrases, KeepAnAdjectiveBeforeItsPerson) {
  check_phrases("said the county indoor champion.", {{"the county indoor champion", "HUMAN"}});
  check_phrases("told the crew senior clerks left.", {{"the crew"}, {"senior clerks"}});
}

TEST(Phrases, KnowAGivenNameThatEndsLikeAVerb) {
  check_phrases("Mohamed Quist left. Erling Quist left.",
                {{"Mohamed Quist", "PERSON MALE"}, {"Erling Quist", "PERSON MALE"}});
}

TEST(Phrases, KeepAGivenNameOfTwoHalves) {
  check_phrases("Roh Tae-min left.", {{"Roh Tae-min", "PERSON"}});
  check_phrases("said tourist Hae-won Park.", {{"tourist Hae-won Park", "PERSON", "Hae-won Park"}});
  check_phrases("President Lai Mei-te left.", {{"President Lai Mei-te", "PERSON", "Lai Mei-te"}});
  check_phrases("The Velden-led Park left.", {{"The Velden-led Park", "", "Park"}});
  check_phrases("A Harbour Group-run boat left.", {{"A Harbour Group-run boat", "COMMON"}});
}

TEST(Phrases, KeepAnOfficeBehindItsNounWhole) {
  check_phrases("“No,” said one rival chief executive.", {{"one rival chief executive", "HUMAN"}});
}

TEST(Phrases, TellMonthsFromPeople) {
  check_phrases("April Quist, a clerk, left.", {{"April Quist", "PERSON !TIME"}});
  check_phrases("In April Brandvik left.", {{"April", "TIME"}});
  check_phrases("Helen May met Orla Quist. In May, May said so. It was late on May 3.",
                {{"Helen May", "PERSON FEMALE"},
                 {"Orla Quist", "PERSON"},
                 {"May", "TIME"},
                 {"May", "NAME"},
                 {"May 3", "TIME"}});
  check_phrases("Last May was late.", {{"Last May", "TIME"}});
}

TEST(Phrases, TakeWhoIsDescribedForAPerson) {
  check_phrases("The late Thomas Otter wrote it.", {{"The late Thomas Otter", "PERSON MALE"}});
}

TEST(Phrases, EndANameBeforeAScore) {
  check_phrases("Weems beat Orla Quist 6-4 in Velden.", {{"Orla Quist", "PERSON"}, {"6-4"}});
}

TEST(Phrases, KeepTheOwnerThatIsAName) {
  check_phrases("Brandvik's said it would appeal.",
                {{"Brandvik's", "NAME ORG"}, {"it", "PRON_IT"}});
  check_phrases("Brandvik's Inc was sold.", {{"Brandvik's Inc", "NAME ORG"}});
  check_phrases("Brandvik's estranged wife left.",
                {{"Brandvik", "POSS_OWNER"}, {"estranged wife"}});
}

TEST(Phrases, LeaveAPluralOrAnObjectBesideAName) {
  check_phrases("He told reporters Tanabe had lied.",
                {{"He", "PRON_HE"}, {"reporters", "HUMAN PLURAL"}, {"Tanabe", "NAME"}});
  check_phrases("He said in a statement Monday that it was over.",
                {{"a statement", "DOCNOUN INDEFINITE"}, {"Monday", "TIME"}, {"it", "PRON_IT"}});
  check_phrases("It was said by one Quist supporter and two White House officials.",
                {{"It", "PRON_IT"},
                 {"one Quist supporter", "HUMAN"},
                 {"two White House officials", "HUMAN PLURAL"}});
  check_phrases("A pause would be wise, Irish officials said.",
                {{"A pause", "COMMON"}, {"Irish officials", "HUMAN PLURAL"}});
  check_phrases("The minister said Tuesday Norland would act.",
                {{"The minister", "HUMAN"}, {"Tuesday", "TIME"}, {"Norland", "NAME"}});
}

TEST(Phrases, KnowOfficesFromNames) {
  check_phrases("The Prime Minister agreed with the Justice Department.",
                {{"The Prime Minister", "COMMON HUMAN DEFINITE"},
                 {"the Justice Department", "ORG !PERSON", "Justice Department"}});
  check_phrases("General Motors beat Velden Steel Corp., and Stephen King wrote about it.",
                {{"General Motors", "ORG"},
                 {"Velden Steel Corp.", "ORG"},
                 {"Stephen King", "PERSON"},
                 {"it", "PRON_IT"}});
}

TEST(Phrases, JoinTheSmallWordsOfNames) {
  check_phrases("The Bank of England, the University of Velden and Otter & Co. agreed.",
                {{"The Bank of England", "ORG", "Bank of England"},
                 {"the University of Velden", "ORG", "University of Velden"},
                 {"Otter & Co.", "ORG"}});
  check_phrases("Ana van der Meer and Omar bin Saleh met Karl Otter, Jr. in Velden.",
                {{"Ana van der Meer", "PERSON"},
                 {"Omar bin Saleh", "PERSON"},
                 {"Karl Otter, Jr.", "PERSON"},
                 {"Velden", "NAME"}});
  check_phrases("Jean-Luc Arnal praised the Group of Seven.",
                {{"Jean-Luc Arnal", "PERSON"}, {"the Group of Seven", "ORG"}});
  check_phrases("The Ministry of Economy and Trade opposed it.",
                {{"The Ministry of Economy and Trade", "ORG"}});
  check_phrases("John F. Otter and J.B. Quist won.", {{"John F. Otter", "PERSON MALE"}});
}

TEST(Phrases, GiveAnOwnerAPhraseOfItsOwn) {
  check_phrases("Japan's prime minister Ryo Tanabe left.",
                {{"Japan", "GOV PLACE POSS_OWNER", "Japan", "", "Japan"},
                 {"prime minister Ryo Tanabe", "PERSON TITLED", "Ryo Tanabe"}});
  check_phrases("The workers' demands reached Velden's mayor.",
                {{"The workers", "HUMAN PLURAL POSS_OWNER"},
                 {"demands", "DEFINITE PLURAL"},
                 {"Velden", "NAME POSS_OWNER"},
                 {"mayor", "HUMAN DEFINITE"}});
}

TEST(Phrases, KnowCountriesTheirCapitalsAndPeoples) {
  check_phrases("Tokyo asked the United States for help, but Washington refused.",
                {{"Tokyo", "GOV", "", "", "Japan"},
                 {"the United States", "GOV", "United States", "", "United States"},
                 {"Washington", "GOV", "", "", "United States"}});
  check_phrases("South Korean officials met the French and many Germans.",
                {{"South Korean officials", "HUMAN PLURAL", "", "", "South Korea"},
                 {"the French", "NATION", "", "", "France"},
                 {"many Germans", "NATION PLURAL", "", "", "Germany"}});
  check_phrases("The US said U.S. officials told us.",
                {{"The US", "GOV", "US", "", "United States"},
                 {"U.S. officials", "HUMAN PLURAL", "", "", "United States"},
                 {"us", "PRON_WE"}});
  check_phrases("Canberra and Lima agreed; Australians and a Peruvian envoy left Zimbabwe.",
                {{"Canberra", "GOV", "", "", "Australia"},
                 {"Lima", "GOV", "", "", "Peru"},
                 {"Australians", "NATION", "", "", "Australia"},
                 {"a Peruvian envoy", "HUMAN", "", "", "Peru"},
                 {"Zimbabwe", "GOV", "", "", "Zimbabwe"}});
  check_phrases("The Washington Post reported it.", {{"The Washington Post", "ORG !GOV"}});
}

TEST(Phrases, TellWhatCommonNounsDenote) {
  check_phrases("A new poll shows the government and three companies misled voters.",
                {{"A new poll", "DOCNOUN INDEFINITE"},
                 {"the government", "ORGNOUN DEFINITE"},
                 {"three companies", "ORGNOUN PLURAL"},
                 {"voters", "HUMAN PLURAL INDEFINITE"}});
  check_phrases("A senior Foreign Ministry official and a group of activists disagreed.",
                {{"A senior Foreign Ministry official", "COMMON HUMAN INDEFINITE"},
                 {"a group", "GROUPNOUN"},
                 {"activists", "HUMAN PLURAL"}});
  check_phrases("Exports fell 3.5 percent to $4 billion last year.", {{"Exports", "COMMON PLURAL"},
                                                                      {"3.5 percent", "QUANTITY"},
                                                                      {"$4 billion", "QUANTITY"},
                                                                      {"last year", "TIME"}});
  check_phrases("the prime minister", {{"the prime minister", "HUMAN DEFINITE", "prime minister"}});
}

TEST(Phrases, TakeInModifiersAndCompounds) {
  check_phrases(
      "Police said a 63-year-old woman sued the state-owned oil company.",
      {{"a 63-year-old woman", "HUMAN FEMALE"}, {"the state-owned oil company", "ORGNOUN"}});
  check_phrases(
      "It was a big, costly mistake of economic and political judgment.",
      {{"It", "PRON_IT"}, {"a big, costly mistake"}, {"economic and political judgment"}});
  check_phrases("First, local officials said the 46-year-old had left—the police agreed.",
                {{"local officials", "HUMAN"}, {"the 46-year-old"}, {"the police", "GROUPNOUN"}});
  check_phrases("The very senior aide left.", {{"The very senior aide", "HUMAN"}});
}

TEST(Phrases, ReadPronouns) {
  check_phrases("She and I told them that we trust him, who knows everyone.",
                {{"She", "PRON_SHE"},
                 {"I", "PRON_I"},
                 {"them", "PRON_THEY"},
                 {"we", "PRON_WE"},
                 {"him", "PRON_HE"},
                 {"who", "PRON_WHO"},
                 {"everyone", "PRON_INDEFINITE"}});
  check_phrases("The bank that failed said this.",
                {{"The bank", "ORGNOUN"}, {"that", "PRON_WHO"}, {"this", "PRON_THIS"}});
}

TEST(Phrases, PassOverPartyTags) {
  check_phrases("Sen. Dana Kowal (R-Utah) and Rep. Al Otter, D-Mass., left.",
                {{"Sen. Dana Kowal", "PERSON"}, {"Rep. Al Otter", "PERSON"}});
  const Chunked chunked = read("Sen. Dana Kowal (R-Utah) left.");
  EXPECT_EQ(chunked.reading.phrases.size(), 1U);
}

TEST(Phrases, NeverCrossAQuotationMark) {
  const Chunked chunked = read("The “new deal” proposal failed, said the “party of Otter.”");
  for (const Phrase& phrase : chunked.reading.phrases) {
    const std::string text = surface(chunked, phrase.tokens);
    EXPECT_EQ(text.find("“"), std::string::npos) << text;
    EXPECT_EQ(text.find("”"), std::string::npos) << text;
  }
}

TEST(Phrases, AreSortedDisjointAndFoundByToken) {
  const Chunked chunked = read(
      "OTTAWA (Reuters) - Canada's finance minister, Mia Roth, told MPs on Monday that \"we won't "
      "raise taxes,\" a Treasury official said.\n\nThe Bank of Velden & Sons Ltd. declined to "
      "comment -- so did 14 of its 20 owners.");
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < chunked.reading.phrases.size(); ++i) {
    const Phrase& phrase = chunked.reading.phrases[i];
    EXPECT_LE(end, phrase.tokens.first);
    EXPECT_LT(phrase.tokens.first, phrase.tokens.end);
    EXPECT_LE(phrase.tokens.first, phrase.core.first);
    EXPECT_LT(phrase.core.first, phrase.core.end);
    EXPECT_LE(phrase.core.end, phrase.tokens.end);
    EXPECT_LT(phrase.head, phrase.tokens.end);
    end = phrase.tokens.end;
    for (std::uint32_t t = phrase.tokens.first; t < phrase.tokens.end; ++t) {
      EXPECT_EQ(phrase_at(chunked.reading, t), &phrase);
    }
  }
  EXPECT_EQ(chunked.reading.phrase_of.size(), chunked.document.tokens.size());
}

}  // namespace
}  // namespace onrecord
