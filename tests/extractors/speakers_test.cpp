#include "extractors/speakers/speakers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractors/speakers/speaker_mentions.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {
namespace {

Document read(const std::string& text) {
  return read_article(text, Layer::kSpeakers);
}

// The name of the speaker of each quote.
std::string who_speaks(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : "; ";
    out += quote.speaker_id == kNone
               ? "?"
               : document.speakers[static_cast<std::size_t>(quote.speaker_id)].name;
  }
  return out;
}

TEST(Speakers, WhoSpeakAsOneAreTold) {
  const Document document = read("Ana Ruiz and Ivo Lind said the fair was late.");
  ASSERT_EQ(who_speaks(document), "Ana Ruiz and Ivo Lind");
  const std::vector<std::int32_t>& members =
      document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)].members;
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(members[0])].name, "Ana Ruiz");
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(members[1])].name, "Ivo Lind");
}

TEST(Speakers, OfWhatSomebodyElseSaidAreNamed) {
  const Document document =
      read("Ana Ruiz met Ivo Lind. Ruiz said that Lind had told her that the fair was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  const NestedQuote& nested = document.quotes[0].nested;
  EXPECT_EQ(slice(document.article.text, nested.span), "that the fair was late");
  ASSERT_NE(nested.speaker_id, kNone);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(nested.speaker_id)].name, "Ivo Lind");
}

TEST(Speakers, WhoTellOfThemselvesAreNobodyElse) {
  const Document document = read("Ana Ruiz said that she had told Ivo Lind that it was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_TRUE(document.quotes[0].nested.span.empty());
}

struct Case {
  const char* name;
  const char* text;
  const char* speakers;
};

class SpeakerTable : public testing::TestWithParam<Case> {};

TEST_P(SpeakerTable, NamesWhoSpeaks) {
  EXPECT_EQ(who_speaks(read(GetParam().text)), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, SpeakerTable,
    testing::Values(
        Case{"SurnameAfterFullName",
             "Mayor Ana Ruiz opened the fair on Monday.\n\n“It is a start,” Ruiz said.",
             "Ana Ruiz"},
        Case{"SurnameBeforeFullName", "Ruiz said the fair was late. Ana Ruiz is the mayor of Ulm.",
             "Ana Ruiz"},
        Case{"PronounIsTheLastSpeaker",
             "“It is a start,” said Thomas Weber. “It is late,” he added.",
             "Thomas Weber; Thomas Weber"},
        Case{"PronounIsOfTheLastClause",
             "Tom Hale said the map was lost, and Ivo Lind told the clerks to look. “It is old,” "
             "he wrote.",
             "Tom Hale; Ivo Lind; Ivo Lind"},
        Case{"PronounIsOfTheClauseBehindWhile",
             "Tom Hale said the map was lost, while Ivo Lind told the clerks to look. “It is old,” "
             "he wrote.",
             "Tom Hale; Ivo Lind; Ivo Lind"},
        Case{"NounBehindMarksOfATitle",
             "Mia Dorn is back with an album. Dorn, who was born in Ulm, has sold a lot. “I needed "
             "a rest,” the ‘Halo’ singer said.",
             "Mia Dorn"},
        Case{"NameBehindAnAdjective", "Ana Ruiz lost. “It is over,” a wry Ruiz said.", "Ana Ruiz"},
        Case{"SpokesmanBehindATicker",
             "A slump is unlikely this year, Marsh Bank AG <MBKG.F> spokesman Ivo Lind said.",
             "Ivo Lind"},
        Case{"MemberForASeat",
             "Ivo Lind urged the board to sell the ferry. “It is too old,” the MP for Selby Marl "
             "said.",
             "Ivo Lind; Ivo Lind"},
        Case{"WhoPaidTributeThough",
             "Ivo Marsh said: “This was wrong.” He urged clerks to speak. Local woman Sue Dunne "
             "paid tribute. “She lit up every room,” the 45-year-old said.",
             "Ivo Marsh; Ivo Marsh; Sue Dunne"},
        Case{"LettersOfACommission",
             "The US Securities Commission fined two firms. It said so to the SC. The SC said it "
             "was late.",
             "US Securities Commission"},
        Case{"NeitherOfTwo",
             "Tory leader Ivo Lind came with Tom Hart. Neither Mr Lind nor Mr Hart would say how "
             "late it was. “It is late,” they said.",
             "Ivo Lind and Tom Hart; Ivo Lind and Tom Hart"},
        Case{"FirmCalledLikeAThing",
             "Anchor Glass Corp split its stock. Anchor also said it was late.",
             "Anchor Glass Corp"},
        Case{"NoFirmButBankers", "The Bankers' Federation met. Bankers said it was late.",
             "bankers"},
        Case{"HalfOfAFirm", "Harbour Power and Light Co closed. Harbour Power said it was late.",
             "Harbour Power and Light Co"},
        Case{"FirmCalledLikeAWoman", "Diana Corp closed. Diana said it was late.", "Diana Corp"},
        Case{"WomanOfAFirm", "Ana Lind Inc closed. Ana Lind, a baker, said it was late.",
             "Ana Lind"},
        Case{"FirmWithADash", "Marsh-Lind Hotels Inc closed. Marsh-Lind said it was late.",
             "Marsh-Lind Hotels Inc"},
        Case{"PartOfAFirm",
             "Brandvik sold two boats. Ivo Lind of Brandvik's Tide Studies Group left. Brandvik "
             "said it was late.",
             "Brandvik"},
        Case{"FirmWrittenInASentence",
             "Quantum Fund, a trust, closed. If Quantum buys it, all is lost. Quantum said it was "
             "late.",
             "Quantum Fund"},
        Case{"HalfOfARole", "The pier was late, according to media and tide expert Ana Ruiz.",
             "Ana Ruiz"},
        Case{"WhoGoesOn", "Ms Ruiz said: “It is late.” And continued: “It is over.”", "Ruiz; Ruiz"},
        Case{"SourcesAndNotTheRailways",
             "Union sources said mines were shut. A stoppage at the state railways MARLO, in part "
             "today, was certain. They said it was late.",
             "union sources; union sources"},
        Case{"MakerAndNotTheProduct",
             "Brandvik said the film was safe. Tidewall is expected to be sold in May, the "
             "company said.",
             "Brandvik; Brandvik"},
        Case{"PaperOfLetters",
             "According to the HT, Brandvik will woo the port. The newspaper said it was late.",
             "HT; HT"},
        Case{"RoleBeforeAVerb",
             "Nora Quist, Ulm Tide Board president favoured it. “It is late,” she said.",
             "Nora Quist"},
        Case{"OfficialOfAFirm",
             "The pier was late, an official of Malta's state oil company, Petroleo Marlow "
             "(Pemar), told a group.",
             "official"},
        Case{"GivenNameOfTwo",
             "Minister Jean-Bernard Lind said it was late. “It is over,” he said.",
             "Jean-Bernard Lind; Jean-Bernard Lind"},
        Case{"InitialsAndANickname",
             "The pier is late, C.J. “Pete” Lind, chairman, told the press. “It is over,” he said.",
             "C.J. “Pete” Lind; C.J. “Pete” Lind"},
        Case{"HisOfSomebodyElse",
             "Secretary Solita Marsod accused the chief negotiator of softening his stand. Marsod "
             "said it was late. She said it was over.",
             "Solita Marsod; Solita Marsod; Solita Marsod"},
        Case{"FirstWordOfAFirm",
             "Continental Mail Corp of Malta closed. Continental Mail said it was late.",
             "Continental Mail Corp of Malta"},
        Case{"SonWithAName",
             "Engineer Tom Hart died. “We had it,” Hart's son Ivo said. Hart made two. “He called "
             "it late,” his son said.",
             "Ivo; Ivo"},
        Case{"IndustryBody", "The IFPI industry body said it was late.", "IFPI"},
        Case{"FirmByItsBoat",
             "Brandvik has grown its fleet. Its latest boats include a ferry. The company, which "
             "is in Ulm, said it was late.",
             "Brandvik"},
        Case{"TwoCrowds", "The pier was late, brokers and clerks said.", "brokers and clerks"},
        Case{"OneAndACrowd", "Ivo Lind and other officials said it was late. He said it was over.",
             "Ivo Lind and other officials; Ivo Lind"},
        Case{"OneCrowdOfTwoLands", "Thai and Maltese officials said it was late.",
             "Thai and Maltese officials"},
        Case{"PremierWhoIsNoChancellor",
             "Ivo Lind spoke first. The chancellor had won the vote with the help of Tom Hart. The "
             "premier said it was late.",
             "Tom Hart"},
        Case{"UnnamedSenator",
             "• Sen. Ivo Lind: “We won.”\n\n• Unnamed Harbour Senator: “It is over.”",
             "Ivo Lind; Harbour Senator"},
        Case{"AccordingToBeforeAColon",
             "It was late, according to Rep. Ana Ruiz, the number two: “We lost.”",
             "Ana Ruiz; Ana Ruiz"},
        Case{"FormerPlayer",
             "Dan Camposo, a veteran, said Ulm lost. And the ex-Quist added: “It is late.”",
             "Dan Camposo; Dan Camposo"},
        Case{"WhoRuled", "Law lords ruled against the port. They said it was late.", "law lords"},
        Case{"FirmOfAPlace", "Harbour Mail Corp of Malta closed. Harbour Mail said it was late.",
             "Harbour Mail Corp of Malta"},
        Case{"NameBehindACommission",
             "In a filing with the Tides and Ferries Commission, Quantum, which owns a pier, said "
             "it was late.",
             "Quantum"},
        Case{"MonthBehindATitle", "Mayor June Park disagreed. “It is late,” she said.",
             "June Park"},
        Case{"MonthBehindAResident", "Resident June Hughes said it was late.", "June Hughes"},
        Case{"PartiesAsOne", "Labour and the Greens said it was late.", "Labour and Greens"},
        Case{"WhoIsQuotedByAPaper",
             "“We must go,” the newspaper quoted Brandvik boss Ana Ruiz as saying.", "Ana Ruiz"},
        Case{"WhoseMoveStandsBeforeDashes",
             "Unions criticised the move - which may affect staff - saying it was late.",
             "unions; unions"},
        Case{"PartyInBracketsBehindAComma", "Rep. Ivo Lind, (D-Ulm) said the bill was dead.",
             "Ivo Lind"},
        Case{"PronounAgreesInGender",
             "Mrs. Helen Carter met Mr. Thomas Weber. “It is late,” she said.", "Helen Carter"},
        Case{"Role", "Finance minister Anna Lind spoke first. “It is late,” the minister said.",
             "Anna Lind"},
        Case{"TwoAnonymousSources",
             "“It is a start,” a senior ministry official said. “It is late,” a police officer "
             "said.",
             "senior ministry official; police officer"},
        Case{"RoleBeforeTheName",
             "The minister of trade, Ana Ruiz, came late. “It is a start,” the minister said.",
             "Ana Ruiz"},
        Case{"RoleBehindTheName",
             "Ana Ruiz, 45, the mayor of Ulm, came late. “It is a start,” the mayor said.",
             "Ana Ruiz"},
        Case{"RoleWithoutArticleBeforeTheName",
             "The plan was praised by Harbour chief, Ivo Lind, in May. The Harbour chief said the "
             "fair was late.",
             "Ivo Lind"},
        Case{"RoleWithARelativeClause",
             "Ivo Lind met Ana Ruiz, a baker who sells bread in Ulm. The baker said the fair was "
             "late.",
             "Ana Ruiz"},
        Case{"ShortNameOfAnEnding", "Flic Everson, a painter, said it was late. Ms Everson left.",
             "Flic Everson"},
        Case{"RoleBetweenDashes",
             "The pier was closed. Quill Bergas - a painter and leading interpreter of Lind - has "
             "left. He said it was late.",
             "Quill Bergas"},
        Case{"DirectorBetweenCommas", "Director, David Cald, said it was late.", "David Cald"},
        Case{"AuthorOfAUniversity",
             "The study's lead author, Hiroshi Tanabe of Kobe University, said it was late.",
             "Hiroshi Tanabe"},
        Case{"LawyerOfSeveral", "The men's solicitor Matthew Knight, said it was late.",
             "Matthew Knight"},
        Case{"OneWhoIsThey", "Sam Rivers said it was late. “It is closed,” they said.",
             "Sam Rivers; Sam Rivers"},
        Case{"InspectorInShort",
             "Detective Inspector Gail Storey came late. DI Storey said the pier was closed.",
             "Gail Storey"},
        Case{"AmpersandBehindAVerb", "Marks & Lind said it was late.", "Marks & Lind"},
        Case{"SpokesmanOfABankOf", "Bank of Malta spokesman Gil Wray said it was late.",
             "Gil Wray"},
        Case{"SpokesmanOfASociety",
             "Royal Society for the Protection of Harbours spokesman Gil Wray said it was late.",
             "Gil Wray"},
        Case{"ResearcherWithADegree",
             "“It is a first,” said lead researcher Dr Ana Ruiz. The astronomer said it was late.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"RivalThatIsAFirm", "Its rival Corrino Resources said it was late.",
             "Corrino Resources"},
        Case{"DoctorOfTwoOfOneName",
             "Dr. Alan Reed runs the lab. Susan Reed runs the firm. Dr. Reed said it was late.",
             "Alan Reed"},
        Case{"SeniorOfTwoOfOneName",
             "George Pratt Sr. built the pier. George Pratt Jr. runs it. Pratt Sr. said it was "
             "late. Pratt Jr. said it was early.",
             "George Pratt Sr.; George Pratt Jr."},
        Case{"OneOfThemAlone", "Engineers met. One, Ilona Toth, said it was late.", "Ilona Toth"},
        Case{"LabelOfASinger", "Ana Ruiz sang. Her label, Hardtop Records, said it was late.",
             "Hardtop Records"},
        Case{"MemberByHerSeat",
             "Labour MP Ana Ruiz came late. “It is closed,” said the Harrow North MP.", "Ana Ruiz"},
        Case{"ChampionOfTwo",
             "Ana Ruiz, the Maltese and European champion, came late. Her coach Tom Hart said the "
             "pier was closed. “It is late,” he said.",
             "Tom Hart; Tom Hart"},
        Case{"ChairmanWhoIsAWoman",
             "Harbour Federation chairman Jan Barry said it was late. “It is closed,” she said. Ms "
             "Barry said no ferry would sail.",
             "Jan Barry; Jan Barry; Jan Barry"},
        Case{"FriendWhoIsMore",
             "Tom Hart died. His friend and fellow baker Mick Pointer said it was late.",
             "Mick Pointer"},
        Case{"PartyBeforeAName", "Lib Dem Norman Parker said it was late.", "Norman Parker"},
        Case{"CommaMissingBehindARole",
             "Ana Ruiz, executive partner of Marsh Lind said it was late. She said it was closed.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"CoachOfTwoNations", "British and Irish Lions coach Clive Woodham said it was late.",
             "Clive Woodham"},
        Case{"NameBeforeAnAside",
             "It was funded by Andrew Foster. Foster, however, was late. He said it was closed.",
             "Andrew Foster"},
        Case{"OneOfAParty", "Ana Ruiz met Tom Hart, a Republican who said that the fair was late.",
             "Tom Hart"},
        Case{"PossessionIsNoRole",
             "Asked about the mayor's boat, Ana Ruiz said no. The mayor said the fair was late.",
             "mayor"},
        Case{"CompanyOfTheSentence",
             "Harbour Systems Ltd. said no.\n\nBrandvik is at work on a plan, but the company has "
             "said that it will be late.",
             "Brandvik"},
        Case{"NicknameOfMany", "The “Red Harbourhood” won. He said that the fair was late.", "?"},
        Case{"BearerOfAnAdministration",
             "Brandvik said that the fair was late. The Brandvik administration was sorry. “Go,” "
             "she said.",
             "Brandvik; Brandvik"},
        Case{"TogetherBefore",
             "Ana Ruiz and Ivo Lind said the fair was late. Some friends of Tom Hart waited. Ruiz "
             "and Lind replied that it was late. They said that it was over.",
             "Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind"},
        Case{"OrdinaryWordForASurname",
             "Tom Cook met Ivo Lind. Lind said that it was late. Cook, in his report, was brief. "
             "“Go,” he said.",
             "Ivo Lind; Tom Cook"},
        Case{"WhoseClaimItIs",
             "Ana Ruiz left. Everybody laughed at her claim that the fair was late.", "Ana Ruiz"},
        Case{"KnownByAName",
             "“It is late,” said the harbour chief known as Bob. The harbour chief said no more "
             "than that it was late.",
             "Bob; Bob"},
        Case{"RoleBeforeARetiredPerson",
             "The fair was late, according to its treasurer, retired clerk Wen Castellan. The "
             "treasurer said he was sorry.",
             "Wen Castellan; Wen Castellan"},
        Case{"GivenNameOfAWife", "Ivo Lind left. “It is late,” said his wife, Helen.", "Helen"},
        Case{"CommaBehindTheSubject",
             "Late in May, the union's chairman Ivo Lind, has said that it was late.", "Ivo Lind"},
        Case{"MisspeltBehindATitle", "Ana Castellan left. “It is late,” said Ms Castelan.",
             "Ana Castellan"},
        Case{"FirmOfTheFounder",
             "“Go,” says Ivo Lind, founder of Brandvik Systems, whose chair is older than his "
             "company. The company says that it is late.",
             "Ivo Lind; Brandvik Systems"},
        Case{"FirmOfAnotherCountry",
             "Brandvik met Malta's Marsh Technologies. The Danish company said that it was late.",
             "Brandvik"},
        Case{"WordsOfOneField",
             "It was late. The fair was shut. The board was told. Nobody came.\n\nMP Ivo Lind "
             "blasted National Ferries. The Tory backbencher said that it was late.",
             "Ivo Lind; Ivo Lind"},
        Case{"WhatSomebodyWantedToBe",
             "Novelist Ivo Lind hoped to become a poet. The poet said that it was late.",
             "Ivo Lind"},
        Case{"SenderOfALetter",
             "The Harbour Union sent a letter to Ivo Lind on Friday. The letter said that it was "
             "late. Lind's email said that it was over.",
             "Harbour Union; Ivo Lind"},
        Case{"MembersWhoSpeakAsOne",
             "Lawmakers on the Harbour Committee said it was late. The lawmakers said it was over. "
             "Two members of the Harbour Board said no more than that it was late.",
             "Harbour Committee; Harbour Committee; two members of the Harbour Board"},
        Case{"BankWhoseNameEndsSo",
             "The harbour is owned by Nordbank. The bank said it was late. The Central Bank of Ulm "
             "said that it was over.",
             "Nordbank; Central Bank"},
        Case{"OfficeOfWhomTheEndNames",
             "Nobody came. The fair was shut. The clerks left. The hall is sold, Malta's interior "
             "minister said. It was late. “It is over,” Interior Minister Ana Ruiz said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"KindOfFirmThatOpensASentence",
             "Developer Brandvik said it was late. Brandvik said it was over.",
             "Brandvik; Brandvik"},
        Case{"HisIsWhoActs",
             "Tom Hart said it was late. Hart's lawyer said it was over. Hart saw his earlier "
             "report, "
             "in which he said two clerks were gone.",
             "Tom Hart; Tom Hart's lawyer; Tom Hart"},
        Case{"WhoHelpsACampaign",
             "“Go,” said Ana Ruiz, 32, a former clerk for the Lind campaign in Ulm who said she "
             "was sorry.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"WomanOfATown",
             "Ana Ruiz, 58, pleaded guilty on Friday. “I am sorry,” the Ulm woman told the court. "
             "“Go,” a woman said.",
             "Ana Ruiz; woman"},
        Case{"AttorneyIsAProsecutor",
             "Attorney Ana Ruiz said it was late. “It is over,” the prosecutor said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"SpokesmanForAPresident",
             "A spokesman for the president, Ivo Lind, said it was late. The president said it was "
             "over.",
             "Ivo Lind; president"},
        Case{"TopRepublican",
             "The panel's top Republican, Sen. Tom Hart of Ohio, said it was late. “Go,” the "
             "Ohioan said.",
             "Tom Hart; Tom Hart"},
        Case{"OnceIsNoPreposition", "Tom Hart once joked that it was late.", "Tom Hart"},
        Case{"DayBeforeTheSpeaker", "In a note sent out on Friday Lord Hart said: “It is late.”",
             "Hart"},
        Case{"BothMen", "Tom Hart and Ivo Lind were late. Both men said it was over.",
             "Tom Hart and Ivo Lind"},
        Case{"MotherOfTwo", "Ana Ruiz said it was late. “It is over,” the mother of two said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"AnotherWithAName", "Another, Ana Ruiz of the Herald, said it was late.", "Ana Ruiz"},
        Case{"WhomTheClauseBeforeSpeaksOf",
             "Ivo Lind said it was late. While the vote did not please Tom Hart, he said it was "
             "fair. When he was asked, he said it was dull.",
             "Ivo Lind; Tom Hart; Tom Hart"},
        Case{"KindOfCompanyInItsName",
             "Velden Productions made the film. Nobody saw it. It is said that the production "
             "company said it was late.",
             "Velden Productions"},
        Case{"ShortFormsOfOrganisations",
             "The Velden Reserve said it was late. The Vel said it was over. The Ministry of "
             "Trade "
             "said it was fair. The MoT said it was fun.",
             "Velden Reserve; Velden Reserve; Ministry of Trade; Ministry of Trade"},
        Case{"InitialsWithAnAmpersand",
             "Roth & Quist said it was late. The retailer said it was over. R&Q said no more than "
             "that it was fair.",
             "Roth & Quist; Roth & Quist; Roth & Quist"},
        Case{"ThePaperOfThatName", "The Velden Times said it was late. The Times said it was over.",
             "Velden Times; Velden Times"},
        Case{"NicknameInMarks",
             "“It is late,” Ida \"Dot\" Lind said. Lind said that it was over. “Go,” Dot said.",
             "Ida \"Dot\" Lind; Ida \"Dot\" Lind; Ida \"Dot\" Lind"},
        Case{"GivenNameLikeANoun", "Singer Ally Ruiz said the fair was late.", "Ally Ruiz"},
        Case{"RoleWithAParticiple", "Ulm sporting director Ivo Lind said the fair was late.",
             "Ivo Lind"},
        Case{"InitialsWithDots", "J.C. Ruiz came home. “It is late,” he said.", "J.C. Ruiz"},
        Case{"TheirUnion",
             "Workers were angry. Their union said it was late. Their union said it was over.",
             "Workers' union; Workers' union"},
        Case{"SurnameOfTwoWords",
             "Ana Torres Ruiz runs the hall. Mrs Torres Ruiz said the fair was late.",
             "Ana Torres Ruiz"},
        Case{"PersonByARole",
             "“It is late,” said Skip Lindqvist, a longtime sailor and dean of the school. “Go,” "
             "Lindqvist said.",
             "Skip Lindqvist; Skip Lindqvist"},
        Case{"RelativeClauseBeforeTheVerb",
             "Clerks who have worked with Ivo Lind say the fair was late.", "clerks"},
        Case{"CompanyByItsLastWord",
             "Ida Berg Productions said the fair was late. It said no more than that.",
             "Ida Berg Productions; Ida Berg Productions"},
        Case{
            "RoleBeforeANameWithItsHouse",
            "Tom Hart was late. His lawyer, Ana Ruiz of the Guild of Divers for Malta, said it was "
            "over.",
            "Ana Ruiz"},
        Case{"OfficeOfANameInS", "Gov. Hal Cass’ office said it was late.", "Hal Cass's office"},
        Case{"BodyOfSomethingAtTheBeginning", "League of Harbours officials said it was late.",
             "League of Harbours officials"},
        Case{"BodyOfSomethingBeforeARole",
             "Republic of Malta coach Ana Ruiz said it was late. Part of Malta was flooded.",
             "Ana Ruiz"},
        Case{"FirmsAtTheBeginning",
             "Continental Harbour Corp said it was late.\n\nHarbour-Marsh Inc said it was "
             "over.\n\nNorwegian Harbour Corp said it was time.\n\nEx-Mayor Ana Ruiz said it was a "
             "start.",
             "Continental Harbour Corp; Harbour-Marsh Inc; Norwegian Harbour Corp; Ana Ruiz"},
        Case{"MinutesOfAMeeting",
             "The board met on Monday.\n\n“It was late,” the minutes said. Ten minutes said to be "
             "long "
             "went by.",
             "minutes"},
        Case{"BodyOfWhichMoreIsTold",
             "The Boat Guild urged Malta to close the pier. Brandvik Europe, which makes boats, "
             "rejected "
             "that call. “It is late,” it said in a letter.",
             "Boat Guild; Brandvik Europe"},
        Case{"FellowIsAnother",
             "Ida Berg has left her firm, the singer announced on Monday. Fellow singer Ana Ruiz "
             "said "
             "it was late.",
             "Ida Berg; Ana Ruiz"},
        Case{"PairsOfSeveral",
             "Current and former clerks said it was late.\n\nU.S. and Maltese divers said it was "
             "over.\n\nDanish and Maltese pilots said it was time.",
             "current and former clerks; U.S. and Maltese divers; Danish and Maltese pilots"},
        Case{"OwnerWhoActsInTheClause",
             "Pilot Tom Hart praised his crew after Ivo Lind docked on Saturday.\n\nLind said he "
             "had "
             "told his mother of it. “I knew it,” his mother said.",
             "Tom Hart; Ivo Lind; Ivo Lind's mother"},
        Case{"ManyOfThem", "Two Norwegians were late. The email was short. “Go on,” it said.",
             "email"},
        Case{"AnotherOffice",
             "Foreign Minister Ana Ruiz met Finance Minister Ivo Lind. The finance minister said "
             "the fair was late.",
             "Ivo Lind"},
        Case{"TitleWithItsOffice", "Minister of Energy Selma Brandvik said the fair was late.",
             "Selma Brandvik"},
        Case{"Acronym",
             "The Harbour Workers Federation (HWF) met in Ulm. “It is a start,” the HWF said.",
             "Harbour Workers Federation"},
        Case{"ShortFormOfACompany", "Brandvik Inc. was sold. Brandvik said it would appeal.",
             "Brandvik Inc."},
        Case{"PlaceThatIsASurname", "Ulla Paris met Ana Ruiz. Paris said the fair was late.",
             "Ulla Paris"},
        Case{"AnotherOfTheSameKind",
             "An official said the fair was late. Another official said it was not.",
             "official; official"},
        Case{"Company", "Brandvik Inc. was sold. The company said it would appeal.",
             "Brandvik Inc."},
        Case{"NoCompanyIsAMinistry",
             "The Trade Ministry met Ana Ruiz. The company said it would appeal.", "company"},
        Case{"ProductIsNoCompany", "Brandvik said the fair was late. Brandvik TV was sold.",
             "Brandvik"},
        Case{"SurnameThatIsAWord", "Tim Cook opened the fair. Cook said the fair was late.",
             "Tim Cook"},
        Case{"FamilyNameWithParticles",
             "Ruben van der Laan left. Van der Laan said the fair was late.", "Ruben van der Laan"},
        Case{"FamilyNameThatIsAGivenName",
             "Thomas Carol met Helen Weber. Carol said the fair was late. He said it was dull.",
             "Thomas Carol; Thomas Carol"},
        Case{"WhoIsNeitherAgeNorPlace",
             "“It is a start,” said Helen Carter, 24, from Ohio, who said the fair was late.",
             "Helen Carter; Helen Carter"},
        Case{"OfficeThatNobodyExplains",
             "Ivo Lind has opened the fair. The chancellor said the fair was late.", "Ivo Lind"},
        Case{"OfficeBesideAnotherRole",
             "Ivo Lind, the mayor of Ulm, has opened the fair. The chancellor said it was late.",
             "chancellor"},
        Case{"DescriptionOfWhoActs",
             "Ivo Lind played for an hour. “It is a start,” the striker said.", "Ivo Lind"},
        Case{"DescriptionOfTwo",
             "Ivo Lind and Tom Hart played for an hour. “It is a start,” the striker said.",
             "striker"},
        Case{"TradeOfWhoIsNew",
             "Helen Carter came late to the fair. The flower shop manager said she liked it. "
             "She said it was late.",
             "Helen Carter; Helen Carter"},
        Case{"SourceIsNobodyNamed",
             "Helen Carter opened the fair. “It is a start,” the source said.", "source"},
        Case{"RoleWithBracketsBeforeTheName",
             "The head of the HWF (Harbour Workers Federation), Ivo Lind, said the fair was late.",
             "Ivo Lind"},
        Case{"GovernmentSpokenOfBefore",
             "The German government met. The government said the fair was late.", "Germany"},
        Case{"PronounBehindItsWords",
             "Helen Carter spoke first. Mary Weber would win the race, she said.", "Helen Carter"},
        Case{"NameOfCapitalsThroughout",
             "The Bavarian Central News Agency (BCNA) met. BCNA said the fair was late.",
             "Bavarian Central News Agency"},
        Case{"AcronymWrittenAsAWord",
             "The Union of Northern Saddlers (UNS) met. Uns said the fair was late.",
             "Union of Northern Saddlers"},
        Case{"OrganisationNamedAfterItsMembers",
             "The Seafarers' Guild met. The National Farmers' Union said the fair was late.",
             "National Farmers' Union"},
        Case{"LinesAreACompany",
             "Kestrel Lines cut its boats. Ivo Lind met the Seafarers' Guild. The company called "
             "the "
             "fair \"late\".",
             "Kestrel Lines"},
        Case{"AttorneyGeneralIsNoGeneral",
             "Judge Ivo Lind left. The attorney general said the fair was late.",
             "attorney general"},
        Case{"NamedWill", "Will Lind said the fair was late.", "Will Lind"},
        Case{"NamedAfterANation",
             "The fair was late, said Michael German, a clerk. “It is bad,” he said.",
             "Michael German; Michael German"},
        Case{"NationWithoutAGivenName", "The Germans said the fair was late.", "Germans"},
        Case{"NamedAfterAHill", "The mayor, Tom Hill, said the fair was late.", "Tom Hill"},
        Case{"NamedAfterAMonth", "Minister April Lind said the fair was late.", "April Lind"},
        Case{"KnownAsSomebody", "The head of the guild, known as Ivo Lind, said the fair was late.",
             "Ivo Lind"},
        Case{"KnownByANickname", "The head of the guild, known as Sparrow, said the fair was late.",
             "head of the guild"},
        Case{"NgoWithFor", "Airlines for Europe said the fair was late.", "Airlines for Europe"},
        Case{"WithTheNameOfAThingAndAPlace", "Lori Banner of Velden, Ohio, said the fair was late.",
             "Lori Banner"},
        Case{"CompanyOfWhoSpeaksForIt",
             "The Harbour Agency met. Brandvik's chief medical officer, Ivo Lind, said that the "
             "company "
             "was late. \"It is sorry,\" the company added.",
             "Ivo Lind; Brandvik"},
        Case{"OneAndOthers", "The Saddlers' Guild met. The guild and 40 others said it was late.",
             "Saddlers' Guild"},
        Case{"NamedAfterSomebody", "The Alzheimer's Coalition said the fair was late.",
             "Alzheimer's Coalition"},
        Case{"AUnionIsNoCompany",
             "Kestrel Lines cut its boats. The Harbour Hands union said it would fight. Its head "
             "Ivo "
             "Lind left. The company called the fair \"late\".",
             "Harbour Hands; Kestrel Lines"},
        Case{"FirmOfAnotherLanguage",
             "Kestrel Lines turned down an offer of Maltese rival Ruiz Energie. Ruiz said it would "
             "not raise it.",
             "Ruiz Energie"},
        Case{"NotHimselfInHisWords",
             "Ivo Lind met the board on Friday, an aide said.\n\n\"He told us: 'It is late,'\" the "
             "aide said. \"Lind added: 'Too late.'\"",
             "aide; aide; aide"},
        Case{"UnionOfSomebody", "Malta's oldest nurses' union said the fair was late.",
             "Malta's oldest nurses' union"},
        Case{"Reflexive", "Helen Carter met Tom Hart. Hart himself said the fair was late.",
             "Tom Hart"},
        Case{"AdjectiveOfAName", "British Tobacco (BT) was sold. The company said it would appeal.",
             "British Tobacco"},
        Case{"SpokesmanWhoSpokeLast",
             "Ivo Lind said the fair was late. A ministry spokesman said it was not. He added that "
             "it was early.",
             "Ivo Lind; ministry spokesman; ministry spokesman"},
        Case{"PronounThatMayMeanTwo",
             "Robin Lind heard that Tom Hart was ill but took his cough for a joke. Lind said "
             "the fair was late. She said it was dull.",
             "Robin Lind; Robin Lind"},
        Case{"MisspeltFamilyName", "Helen Maurer opened the fair. The fair, said Mauer, was late.",
             "Helen Maurer; Helen Maurer"},
        Case{"NameThatLooksLikeAVerb",
             "Kipling Street said that it was late. Visiting Ulm, he said that it was dull.",
             "Kipling Street; ?"},
        Case{"ParticipleThatOpensAName",
             "Unlimited Boats said that it was late. Retired General Tom Lind said that it was "
             "dull. "
             "Allied Quist said that it was dear. Asked on Monday, Ida Roth said that it was wet.",
             "Unlimited Boats; Tom Lind; Allied Quist; Ida Roth"},
        Case{"PlaceOfAPersonBeforeARelativeClause",
             "Ida Roth, of the University of Ulm, who led the study, said that it was late. Tom "
             "Lind, from Age Marsh, which runs the home, said that it was dull.",
             "Ida Roth; Tom Lind"},
        Case{"FirmOfPartners",
             "Quist Partners said that it was late. The fund said that it was dull.",
             "Quist Partners; Quist Partners"},
        Case{
            "DescribedThenNamed",
            "A witness said that the car was red. It was late. The witness, Tom Lind, said that it "
            "was dull. A guild spokesman said that it was wet. The Labour spokesman, Ivo Quist, "
            "said that it was dry.",
            "Tom Lind; Tom Lind; guild spokesman; Ivo Quist"},
        Case{"ListedNameThatOpensASentence",
             "Save the Children said that it was late. Human Rights Watch said that it was dull.",
             "Save the Children; Human Rights Watch"},
        Case{"ThingThatSpeaks",
             "Orchard said that it was late. Research says that it was dull. The orchard was wet.",
             "Orchard; research"},
        Case{"TwoOfOneNameSideBySide",
             "President Quist and First Lady Dana Quist opened the fair. “It is late,” Dana Quist "
             "said. The president said it was dull.",
             "Dana Quist; Quist"},
        Case{"WellSpeltNameOfAnother",
             "Helen Maurer has told investors that it was late. “We are changing,” Mr Maurer told "
             "the guild in Ulm.",
             "Helen Maurer; Maurer"},
        Case{"MisspeltNameOfTwo",
             "Helen Maurer met Tom Maurer and Ana Mauser. The fair, said Mauer, was late.",
             "Mauer; Mauer"},
        Case{"GiantBesideItsName",
             "The oil giant Brandvik was sold. The company said it would appeal.", "Brandvik"},
        Case{
            "DescribedBeforeTheName",
            "The fair will be late, a trade minister has said. Ana Ruiz said it would be dull. “It "
            "is a start,” the minister added.",
            "Ana Ruiz; Ana Ruiz; Ana Ruiz"},
        Case{"SourceBeforeAName",
             "The fair will be late, an official has said. Ana Ruiz said it would be dull.",
             "official; Ana Ruiz"},
        Case{"OfficeOfARival",
             "The talks were late, said Ivo Lind, her rival. “It is a start,” the senator said.",
             "Ivo Lind; Ivo Lind"},
        Case{"OfficeBesideAReporter",
             "Harbour News's Ana Ruiz asked first. “It is a start,” the senator said.", "senator"},
        Case{"NewspaperWithAnAdjective",
             "The Harbour Gazette called for calm. “It is a start,” the popular newspaper wrote.",
             "Harbour Gazette; Harbour Gazette"},
        Case{"NewspaperBesideACollege",
             "The Harbour Gazette called for calm. Ulm College closed. “It is a start,” the "
             "newspaper wrote.",
             "Harbour Gazette; Harbour Gazette"},
        Case{"NounThatNoListHas",
             "Helen Carter found the fair a surprise. “It is a start,” the balladeer said.",
             "Helen Carter"},
        Case{"VerbThatLooksLikeANoun",
             "Helen Carter spoke first. “We have all waited for this fair for a long time,” "
             "comments Carter.",
             "Helen Carter"},
        Case{"NewspaperCalledLeader",
             "Ivo Lind opened the fair. The fair was late, according to the Ulm Argus Leader.",
             "Ulm Argus Leader"},
        Case{
            "PronounOfTheSubjectBefore",
            "Ivo Lind and Tom Hart came late. Lind said the fair was dull. Hart was the second man "
            "on the stage at noon. He said it was good.",
            "Ivo Lind; Tom Hart"},
        Case{"PronounOfWhoIsTalkedOf",
             "Ivo Lind won the race. Ivo Lind said Tom Hart had been second when he fell.\n\nTom "
             "Hart is the captain of the ferry, which Ivo Lind owns. He said it was good.",
             "Ivo Lind; Tom Hart"},
        Case{"PronounBehindWhatOpensItsSentence",
             "While Ivo Lind was ill, Tom Hart won the race. He said it was good.", "Tom Hart"},
        Case{"PronounOfWhoIsSpokenOf",
             "Ivo Lind opened the fair. Tom Hart called off the race, and he said it was late.",
             "Tom Hart"},
        Case{
            "DescriptionOfWhoSpokeBefore",
            "Ulm team member Mary Weber said Helen Carter had been late when Carter came. “It is a "
            "start,” said the swimming champion.",
            "Mary Weber; Mary Weber"},
        Case{"TradeThatNoListHas",
             "The harbour's controller of lights, Mary Weber, said it was late. The controller "
             "said it was dull.",
             "Mary Weber; Mary Weber"},
        Case{
            "RankInCapitals",
            "DCI Hart opened the fair. DCI Hart said the fair was late. Tom Hart added that it was "
            "dull.",
            "Tom Hart; Tom Hart"},
        Case{"StatementOfSomebody",
             "Lind's campaign laughed at once, putting out a statement denying the deal. The fair, "
             "it said, was late.",
             "Lind's campaign; Lind's campaign; Lind's campaign"},
        Case{"WhoAreBriefed",
             "Three clerks warned of the sale said it was late. Officials close to the guild said "
             "it "
             "was dull.",
             "three clerks; officials close to the guild"},
        Case{"PartOfAGroup", "Most of the farmers said the fair was late.", "farmers"},
        Case{"CouncilOfTwoThings", "The Ulm Travel and Ferry Council said the fair was late.",
             "Ulm Travel and Ferry Council"},
        Case{
            "NounInSomebodysWords",
            "The Harbour Agency said it was late. “As a press agency, we were late,” a clerk said. "
            "The agency added that it was dull.",
            "Harbour Agency; clerk; Harbour Agency"},
        Case{
            "PossessiveThatMayMeanTwo",
            "Ivo Brandvik opened the fair. Robin Weber thought that Brandvik was ill and took home "
            "his coat. “It is a start,” said Weber. She said it was late.",
            "Robin Weber; Robin Weber; Robin Weber"},
        Case{"CommaThatIsForgotten",
             "Mary Weber, a regional candidate said the fair was late. She said it was dull.",
             "Mary Weber; Mary Weber"},
        Case{"ChairmanOfSomebodysBoard",
             "The chairman of the port's ferry board, Ivo Lind, said the fair was late.",
             "Ivo Lind"},
        Case{"FormerTrade",
             "Ivo Lind, the mayor, said the fair was late. The former port secretary said it was "
             "dull.",
             "Ivo Lind; Ivo Lind"},
        Case{"ShadowMinister",
             "The port secretary, Ana Ruiz, said the fair was late. The shadow port secretary said "
             "it was dull.",
             "Ana Ruiz; shadow port secretary"},
        Case{"SomebodysShadow",
             "Ana Ruiz was late. Her party shadow, Ivo Lind, called the fair “a very long dinner”.",
             "Ivo Lind"},
        Case{"LeaderOfWhatSheLeads",
             "The Harbour Workers Union was late. Its president, Ana Ruiz, said the fair was dull. "
             "The union leader said it was over.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"BossOfTheSamePlace",
             "Ulm coach Ana Ruiz met Bern coach Ivo Lind. “It is a start,” the Bern boss said.",
             "Ivo Lind"},
        Case{"StrikerIsNoCoach",
             "Ulm coach Ivo Lind said it was late. Ulm captain Tom Hart has scored again. “It is a "
             "start,” the striker said.",
             "Ivo Lind; Tom Hart"},
        Case{"OfficeNamedLater",
             "The first minister has spoken of the fair. It was told by Ana Ruiz on Monday. Ruiz "
             "was "
             "late. The first minister said that it was over.",
             "Ana Ruiz; Ana Ruiz"},
        Case{
            "CandidateOfAHeadline",
            "Republican candidate is late.\n\nTom Hart says the fair is dull. “It is a start,” the "
            "Republican candidate said.",
            "Tom Hart; Tom Hart"},
        Case{"MumOfTwo", "Ana Ruiz was at the fair when it began. The mum-of-two said it was late.",
             "Ana Ruiz"},
        Case{"LettersBeforeTheName", "Greens MP Ana Ruiz-Lind said it was late.", "Ana Ruiz-Lind"},
        Case{"WhatSheIsOpensTheSentence", "Archivist Ana Ruiz said it was late.", "Ana Ruiz"},
        Case{"HyphenInAGivenName",
             "Director of Public Art Anna-Lena Berg was late. Ms Berg said it was dull.",
             "Anna-Lena Berg"},
        Case{"ParticleForAGivenName", "Mayor Di Weber came late. Ms Weber said it was dull.",
             "Di Weber"},
        Case{"TitleBeforeAGivenName", "Tom Hart came late. Sir Tom said it was dull.", "Tom Hart"},
        Case{"FamilyNameFirst", "Pu Jinwei came late. President Pu said it was dull.", "Pu Jinwei"},
        Case{"MiddleOfALongName",
             "Luis Ana Brandvik da Lind came late. President Brandvik said it was dull.",
             "Luis Ana Brandvik da Lind"},
        Case{"YoungerOfTwo",
             "Wayne Hart’s son came late. Tom Hart, a baker, said it was dull. “It is over,” the "
             "younger Mr. Hart said.",
             "Tom Hart; Tom Hart"},
        Case{"PaperOfAName",
             "The Harbour Observer reported that it was late. The paper said that it was dull.",
             "Harbour Observer; Harbour Observer"},
        Case{"PaperOfOneWord", "The Observer reported that it was late.", "Observer"},
        Case{"SameNameWithAndWithoutTitle",
             "Quo Lindwei said it was dull. “It is late,” said chief executive Quo Lindwei.",
             "Quo Lindwei; Quo Lindwei"},
        Case{"MinisterWhenTheShadowIsKnown",
             "Shadow port secretary Ivo Lind was late. The port secretary said it was dull.",
             "port secretary"},
        Case{
            "DescribedThenNamedAsSubject",
            "The head of the board of the port has resigned. Ana Ruiz, 41, was late when it began. "
            "The head said it was dull.",
            "Ana Ruiz"},
        Case{"DescribedByTheSameTitle",
             "The envoy said it was late. Special Envoy Ana Ruiz said it was dull.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"WhoseTalkOpensTheSentence",
             "Tom Hart said it was late. In a talk of how sad Ivo Lind was, he used a letter which "
             "he "
             "said was dull.",
             "Tom Hart; Ivo Lind"},
        Case{"AdjectiveOfARailway", "Northern Line Railways said it was late.",
             "Northern Line Railways"},
        Case{"DeskOfASecretary",
             "The plan was unveiled by Ana Ruiz. It is new. The home secretary said it was late.",
             "Ana Ruiz"},
        Case{"SpokesmanOfAParty",
             "“It is late,” shadow port secretary Tom Hart said. The Tory spokesman also said it "
             "was "
             "dull.",
             "Tom Hart; Tom Hart"},
        Case{"BossBehindAQuotation",
             "Ivo Lind met Tom Hart, who came as caretaker boss. Ana Ruiz said: “It is late. It is "
             "a "
             "long way. We are tired.” The Ulm boss continued: “It is over.”",
             "Ana Ruiz; Ana Ruiz"},
        Case{"OfficeAtTheBeginOfASentence",
             "Tom Hart said it was late. Prime minister’s questions went on. The prime minister "
             "said "
             "it was dull.",
             "Tom Hart; Tom Hart"},
        Case{"PersonWhoIsCalledLikeALake",
             "Tom Lake, a baker from Ulm, said it was late. “It is over,” he said.",
             "Tom Lake; Tom Lake"},
        Case{"WriterOfAParty",
             "Ivo Lind, who wrote the speech for the mayor, said it was late. The Republican "
             "speechwriter said it was dull.",
             "Ivo Lind; Ivo Lind"},
        Case{"LeaderWhoSpokeLast",
             "Ivo Lind has had a year to act, Tom Hart has said.\n\n“It is late for us,” the "
             "Conservative leader said.",
             "Tom Hart; Tom Hart"},
        Case{"NameThatIsAPreposition", "“It is over,” analyst Per Lund at Ulm Markets said.",
             "Per Lund"},
        Case{
            "LettersBehindWhatANameIsFor",
            "The Ulm Economic Commission for the Harbour (UECH) said it was late. The UECH said it "
            "was dull.",
            "Ulm Economic Commission for the Harbour; Ulm Economic Commission for the Harbour"},
        Case{"OneOfAPlace", "“It is late,” said one Paris-based clerk.", "Paris-based clerk"},
        Case{"AskedAndThenQuoted",
             "Tom Hart was asked whether Ulm was late. “I am not sure of that.”", "?; Tom Hart"},
        Case{"ChiefOfAFirmNamedNext",
             "The fair is late, the port’s chief has said.\n\nTom Hart told the Harbour News that "
             "it was dull.",
             "Tom Hart; Tom Hart"},
        Case{"CompanyOfTheSentenceBefore",
             "Brandvik is at work on a new plan. The German carmaker said it will be late.",
             "Brandvik"},
        Case{"CompanyThatOnlyOneOfIsNamed",
             "The land is owned by a company from Ulm. The Harbour Group said it was late. The "
             "company added that it was dull.",
             "Harbour Group; Harbour Group"},
        Case{"NameBehindARelativeClause",
             "The firm that owns most of the boats, Brandvik Lines, said it was late.",
             "Brandvik Lines"},
        Case{"RoleOfABareName",
             "Ana Ruiz came late. Ruiz was the third witness. The third witness said it was dull.",
             "Ana Ruiz"},
        Case{"RoleAtItsOwner",
             "The Harbour Union’s chairman, Tom Hart, met the Ulm Union. The Harbour Union’s "
             "chairman "
             "said it was late.",
             "Tom Hart"},
        Case{"ProtagonistIsTheActor",
             "Veteran comedian Tom Hart was in Ulm. In his play he was a man like Ivo Lind. The "
             "actor "
             "explained that it was late.",
             "Tom Hart"},
        Case{"FamilyNameThatIsAnAdjective",
             "Helen Carter met Mary Young. Young said the fair was late.", "Mary Young"},
        Case{"FamilyNameThatIsAMonth", "Theresa May met Helen Carter. May said the fair was late.",
             "Theresa May"},
        Case{"ShortFormOfALongCompanyName",
             "Brandvik Home Builders Co. was sold. Brandvik Home said it would appeal.",
             "Brandvik Home Builders Co."},
        Case{"CompanyCalledLikeAnOwner",
             "Brandvik's Inc. was sold. Brandvik's said it would appeal.", "Brandvik's Inc."},
        Case{"ThreeOfWhomTwoStandBesideTheCue",
             "In May, Kestrel, Brandvik and Otter Bros. said they would appeal.",
             "Kestrel, Brandvik and Otter Bros."},
        Case{"AdjectiveThatOpensTheSentence", "Defiant Tom Hart said the fair was late.",
             "Tom Hart"},
        Case{"BishopWithADegree", "The Bishop of Ulm Dr Ana Ruiz said the fair was late.",
             "Ana Ruiz"},
        Case{"CodeOfAShare", "Brandvik Inc. <BRVK.O> said it would appeal.", "Brandvik Inc."},
        Case{"CompanyOfAKind", "Brandvik Inc. was sold. “It is a start,” the timber company said.",
             "timber company"},
        Case{"LettersBehindTheName", "Labour MP Ana Ruiz said the fair was late.", "Ana Ruiz"},
        Case{"LongTitle", "Harbour TV News Editor Ana Ruiz said the fair was late.", "Ana Ruiz"},
        Case{"Dashes", "The former candidate -- Ana Ruiz, who lost -- said the fair was late.",
             "Ana Ruiz"},
        Case{"Aged", "Ana Ruiz won the race in Ulm. The 46-year-old said the fair was late.",
             "Ana Ruiz"},
        Case{"AnotherParty",
             "Labour spokesman Ivo Lind met Conservative spokesman Tom Hart. The Labour spokesman "
             "said the fair was late.",
             "Ivo Lind"},
        Case{"ShoutedName", "ANA RUIZ: The fair was late.\n\nRUIZ: It will be later.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"Both", "Ana Ruiz and Ivo Lind said the fair was late. They said it was a start.",
             "Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind"},
        Case{"SpokesmanForSomebody",
             "A spokesman for the port said the fair was late. A spokesman for the city said it "
             "was not.",
             "spokesman for the port; spokesman for the city"},
        Case{"LawyerOfSomebody", "Ana Ruiz left Ulm. Her lawyer said the fair was late.",
             "Ana Ruiz's lawyer"},
        Case{"NameAndKind", "The Ulm Herald newspaper said the fair was late.", "Ulm Herald"},
        Case{"OrganisationBehindItsNoun",
             "A group was formed. The group, Harbour Watch, met in Ulm. The group said the fair "
             "was late.",
             "Harbour Watch"},
        Case{"Compatriot", "Ana Ruiz won the race. The Spaniard said the fair was late.",
             "Ana Ruiz"},
        Case{"WhoeverHasARoleIsAPerson",
             "The fair was late, said the club's treasurer, Wen Li Castellan.", "Wen Li Castellan"},
        Case{"OwnerThatIsAFirm", "The fair was late, said its owner, Marsh Holdings.",
             "Marsh Holdings"},
        Case{"HoursDoNotSpeak", "Hours later said the fair was late.", ""},
        Case{"WhoIsNotThePlace",
             "Thomas Weber, a professor at the Ulm School, met a student from Linz, who said it "
             "was late.",
             "student"},
        Case{"WhoIsTheNounBefore", "Thomas Weber, who said the fair was late, left on Monday.",
             "Thomas Weber"}),
    [](const auto& info) { return info.param.name; });

TEST(Speakers, GiveRoleAndKind) {
  const Document document = read(
      "Prime Minister Shigeru Tanaka said the fair was late. A government source denied that.");
  ASSERT_FALSE(document.quotes.empty());
  const Speaker& speaker =
      document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)];
  EXPECT_EQ(speaker.name, "Shigeru Tanaka");
  EXPECT_EQ(speaker.role, "Prime Minister");
  EXPECT_EQ(speaker.kind, SpeakerKind::kPerson);
}

TEST(Speakers, OfATranscriptMayBeACrowd) {
  const Document document = read_article(
      "MS. RUIZ: Good evening.\n\nAUDIENCE: Good evening!\n\nMS. RUIZ: The pier is open.",
      Layer::kSpeakers);
  ASSERT_EQ(document.speakers.size(), 2U);
  EXPECT_EQ(document.speakers[1].name, "AUDIENCE");
  EXPECT_EQ(document.speakers[1].kind, SpeakerKind::kGroup);
}

TEST(Speakers, KnowWhoSpeakAsOne) {
  const Document document = read("Ivo Lind left. Tom Hart and Ana Ruiz said the fair was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  const Speaker& both = document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)];
  EXPECT_EQ(both.kind, SpeakerKind::kGroup);
  EXPECT_EQ(both.name, "Tom Hart and Ana Ruiz");
}

TEST(Speakers, IndexKnowsWhoAMentionIs) {
  const std::string text = "Ana Ruiz met Thomas Weber in Ulm.";
  const Document document = read(text);
  const MentionIndex index(document.speakers);
  const std::int32_t ruiz = index.speaker_at({0, 8});
  ASSERT_NE(ruiz, kNone);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(ruiz)].name, "Ana Ruiz");
  EXPECT_EQ(index.speaker_at({9, 12}), kNone);
  EXPECT_NE(index.speaker_at({13, 25}), ruiz);
}

TEST(Speakers, IndexTellsAPossessiveFromItsPhrase) {
  const std::string text = "Ana Ruiz said her lawyer was late.";
  const Document document = read(text);
  const MentionIndex index(document.speakers);
  const std::int32_t ruiz = index.speaker_at({0, 8});
  ASSERT_NE(ruiz, kNone);
  EXPECT_EQ(index.speaker_at({14, 17}), ruiz);
  EXPECT_NE(index.speaker_at({14, 24}), ruiz);
}

// The name of the speaker whom the first `words` of a text mention.
std::string who_is(const Document& document, const std::string& words) {
  const std::size_t at = document.article.text.find(words);
  const std::uint32_t begin = static_cast<std::uint32_t>(at);
  const std::uint32_t end = static_cast<std::uint32_t>(at + words.size());
  const std::int32_t id = MentionIndex(document.speakers).speaker_at({begin, end});
  return id == kNone ? "?" : document.speakers[static_cast<std::size_t>(id)].name;
}

TEST(Speakers, SpeakOfOthersInTheirWords) {
  const Document document =
      read("Ana Ruiz spoke first.\n\n“Mrs. Lind was late, and she knows it,” said Ana Ruiz.");
  EXPECT_EQ(who_is(document, "she"), "Lind");
}

TEST(Speakers, AreNotThosePronounsOfWhomTheySpeak) {
  const Document document = read(
      "Kai Mabel owns the ferry. Ishbel Roe leads a group. Roe spoke on Monday. “He wants to "
      "sell it,” she said.");
  EXPECT_EQ(who_is(document, "He"), "Kai Mabel");
  EXPECT_EQ(who_is(document, "she"), "Ishbel Roe");
}

TEST(Speakers, SpeakOfThemselvesInTheirWords) {
  EXPECT_EQ(who_is(read("“We will appeal,” said Ana Ruiz."), "We"), "Ana Ruiz");
  EXPECT_EQ(who_is(read("Ana Ruiz spoke. “It is my plan,” she said."), "my"), "Ana Ruiz");
  EXPECT_EQ(who_is(read("We met in Ulm. “It is late,” said Ana Ruiz."), "We"), "?");
}

TEST(Speakers, SpeakForTheirSide) {
  const Document document =
      read("“We will appeal,” said Ana Ruiz, a spokeswoman for the Harbour Workers Federation.");
  EXPECT_EQ(who_is(document, "We"), "Harbour Workers Federation");
}

TEST(Speakers, KeepThoseInUse) {
  Document document = read("Ana Ruiz met Thomas Weber. “It is late,” Weber said.");
  const std::size_t all = document.speakers.size();
  keep_speakers_in_use(document);
  ASSERT_EQ(document.speakers.size(), 1U);
  EXPECT_LT(document.speakers.size(), all);
  EXPECT_EQ(who_speaks(document), "Thomas Weber");
  EXPECT_EQ(check(document), "");
}

}  // namespace
}  // namespace onrecord
