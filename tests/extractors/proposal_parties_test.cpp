#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractors/proposal_party_cases.hpp"

namespace onrecord {
namespace {

// --- Who proposes, and to whom, by the names that others use

class ProposalParties : public testing::TestWithParam<PartyCase> {};

TEST_P(ProposalParties, AreNamed) {
  expect_parties(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    English, ProposalParties,
    testing::Values(
        PartyCase{"WhoReportsAndNotWhoIsReported",
                  "Ana Ruiz said Malta opposed all tolls and urged Chad to stop.",
                  "urge",
                  {"Ana Ruiz"},
                  {"Chad"}},
        PartyCase{
            "BodyThatSaysOnADayWhatItDoes",
            "Malta has called for aid. The Harbour Union said on Tuesday it was considering a "
            "toll.",
            "consider",
            {"Harbour Union"},
            {}},
        PartyCase{"CompanyOfTheSpokesman",
                  "Lind Capital wants two seats on the board of Brandvik. A Brandvik spokesman "
                  "said the company would review the letter.",
                  "plan",
                  {"Brandvik"},
                  {}},
        PartyCase{"WhoSaidItWithinATurn",
                  "MS. RUIZ: Good morning. In May, Tom Hart said, “We must mend the "
                  "pier.” He left.\n\nQ: Why?\n\nMS. RUIZ: Because.",
                  "demand",
                  {"Tom Hart"},
                  {}},
        PartyCase{"PledgeOfATurn",
                  "MS. RUIZ: Not now. We will mend the pier in May.\n\nQ: Why?\n\nMS. RUIZ: "
                  "Because.",
                  "pledge",
                  {"RUIZ"},
                  {}},
        PartyCase{"OwnClauseOfATitle",
                  "Council Votes Down Toll; Harbour Owner Threatens to Leave\n\nIt rained.",
                  "threaten",
                  {"Harbour Owner"},
                  {}},
        PartyCase{"ClauseBehindTheFirstOfATitle",
                  "As Mayor Leaves, Council Plans to Close Library\n\nIt rained.",
                  "plan",
                  {"Council"},
                  {}},
        PartyCase{"CouncilBehindItsTown",
                  "Quillport council will shut the pier, its leader, Ana Ruiz, said.",
                  "plan",
                  {"Quillport council"},
                  {}},
        PartyCase{
            "BodyOfTheClauseWhosePlansTheyAre",
            "The Port Authority said Marlow Ltd had not spoken about its plans to sell boats.",
            "plan",
            {"Marlow Ltd"},
            {}},
        PartyCase{"GovernmentOfACountry",
                  "The Swedish government plans to sell boats.",
                  "plan",
                  {"Sweden government"},
                  {}},
        PartyCase{"PoliceOfWhomTheirSpokesmanTells",
                  "Tom Berg, a police spokesman, said police would close the pier.",
                  "plan",
                  {"police"},
                  {}},
        PartyCase{"ManWithTwoRoles",
                  "Veteran clerk and former minister Tom Berg said he would sell the pier.",
                  "plan",
                  {"Tom Berg"},
                  {}},
        PartyCase{"WhoHasNoPlans",
                  "Marlow Ltd said there were no plans to sell the pier.",
                  "plan",
                  {"Marlow Ltd"},
                  {}},
        PartyCase{"TwoWhoAreSaidToWantSomething",
                  "The envoy said Malta and Chad hoped to sell boats.",
                  "want",
                  {"Malta", "Chad"},
                  {}},
        PartyCase{"BothWhoUrge",
                  "Ana Ruiz and Tom Berg have both urged Malta to sail.",
                  "urge",
                  {"Ana Ruiz", "Tom Berg"},
                  {"Malta"}},
        PartyCase{"HimWhoConsidersBetweenDashes",
                  "It was news to Tom Berg - who is considering the offer - and his crew.",
                  "consider",
                  {"Tom Berg"},
                  {}},
        PartyCase{"SuperintendentForHisDistrict",
                  "Superintendent Tom Berg said the district will fight the lawsuit.",
                  "plan",
                  {"district"},
                  {}},
        PartyCase{"NamesInAListWithACommaBeforeAnd",
                  "Ana Ruiz, Tom Berg, and Ivo Lind promised to sell the pier.",
                  "pledge",
                  {"Ana Ruiz", "Tom Berg", "Ivo Lind"},
                  {}},
        PartyCase{"CommissionThatShouldCoordinate",
                  "Malta suggested that the European Commission coordinate repairs.",
                  "propose",
                  {"Malta"},
                  {"European Commission"}},
        PartyCase{"PremierForHisCountry",
                  "Chadian Prime Minister Tom Berg sang. Berg said Chad would sell its boats.",
                  "plan",
                  {"Chad"},
                  {}},
        PartyCase{"PlansWithAWordThatNoListHas",
                  "Tom Berg revealed floopy plans to sell the pier.",
                  "plan",
                  {"Tom Berg"},
                  {}},
        PartyCase{"CouncilOfTheTownThatIsAsked",
                  "Ana Ruiz asked the town’s council to open the letters.",
                  "request",
                  {"Ana Ruiz"},
                  {"town's council"}},
        PartyCase{"NoviceWhoWantsSomething",
                  "The novice who wants to sell the pier has a map.",
                  "want",
                  {"novice"},
                  {}},
        PartyCase{"BothWhoSayWhatTheyWillDo",
                  "Ana Ruiz and Tom Berg said they would sell the pier.",
                  "plan",
                  {"Ana Ruiz", "Tom Berg"},
                  {}},
        PartyCase{"PlansOfWhoTurnedSomethingDown",
                  "Tom Berg has rejected a new contract and plans to leave in June.",
                  "plan",
                  {"Tom Berg"},
                  {}},
        PartyCase{"StudioWhereSomebodySang",
                  "The company where Ivo Lind spent his last years wants to sell its boats.",
                  "want",
                  {"company"},
                  {}},
        PartyCase{"WhoDemandedADayBefore",
                  "The news came a day after Cyprus, which has two wells, demanded that Malta "
                  "close them.",
                  "demand",
                  {"Cyprus"},
                  {"Malta"}},
        PartyCase{"DividedDeveloping",
                  "The agency recommends that developing countries cut their tariffs.",
                  "recommend",
                  {"agency"},
                  {"countries"}},
        PartyCase{"OwnDemandThatIsDropped",
                  "Chad spoke of the fund. Malta dropped its demand for a veto.",
                  "demand",
                  {"Malta"},
                  {}},
        PartyCase{"TheFirmOfWhoSpeaks",
                  "Divers of the Harbour Guild met. Marlow Ltd’s chief executive, Tom Berg, said "
                  "the firm was ready to sell the pier. “It rained,” the Harbour Guild said.",
                  "offer",
                  {"Marlow Ltd"},
                  {}},
        PartyCase{"TheAuthorityOfWhoSpeaks",
                  "Quillport Borough Council met on Monday. Council leader Ana Ruiz said the "
                  "authority would sell the pier.",
                  "plan",
                  {"Quillport Borough Council"},
                  {}},
        PartyCase{"BodyWithTheNounInItsName",
                  "The Marlow Pension Fund met. The pier is old. Fog came. The fund plans to sell "
                  "the pier.",
                  "plan",
                  {"Marlow Pension Fund"},
                  {}},
        PartyCase{"ItIsNotWhoIsNamedBehind",
                  "“It rained,” Brandt Corp said. Brandt Corp is old. The port met. "
                  "Halden Corp had nine boats. It said it would row if Brandt Corp sank.",
                  "plan",
                  {"Halden Corp"},
                  {}},
        PartyCase{"PastACondition",
                  "Halden Corp said it would raise the bid if Brandt opened its books, and asked "
                  "the mayor to wait.",
                  "request",
                  {"Halden Corp"},
                  {"mayor"}},
        PartyCase{"GuildOfItsMembers",
                  "Crews will walk out on Friday, the Ferry Workers’ Guild announced.",
                  "plan",
                  {"Ferry Workers’ Guild"},
                  {}},
        PartyCase{"HeadOfACharity",
                  "The creator of the charity Marlow Aid has offered to buy the pier.",
                  "offer",
                  {"creator of the charity Marlow Aid"},
                  {}},
        PartyCase{"OnePersonOfTwoRoles",
                  "Former Finance Minister and candidate Ana Ruiz called for the pier in Malta to "
                  "be closed.",
                  "urge",
                  {"Ana Ruiz"},
                  {}},
        PartyCase{"WhoVowsInASpeech",
                  "The mayor met students in a speech that included Tom Berg vowing to close the "
                  "pier.",
                  "pledge",
                  {"Tom Berg"},
                  {}},
        PartyCase{"WhoSaidTwoThings",
                  "Ana Ruiz said Tom Berg was ill and said Malta should sell the pier.",
                  "recommend",
                  {"Ana Ruiz"},
                  {"Malta"}},
        PartyCase{"WhomItWasWrittenTo",
                  "Divers wrote to the mayor on Monday, demanding a hearing.",
                  "demand",
                  {"divers"},
                  {"mayor"}},
        PartyCase{"PronounOfALetter",
                  "Ana Ruiz has written to the bishop asking him to open the crypt.",
                  "request",
                  {"Ana Ruiz"},
                  {"bishop"}},
        PartyCase{"ReaderOfALetter",
                  "In a letter to Tom Berg on Monday, Ana Ruiz called for a review.",
                  "urge",
                  {"Ana Ruiz"},
                  {"Tom Berg"}},
        PartyCase{"BehindWhoSpeaksForIt",
                  "A spokeswoman for the Ministry of Ports said it would reply by May.",
                  "plan",
                  {"Ministry of Ports"},
                  {}},
        PartyCase{"PastAfterAClauseOfWould",
                  "Ana Ruiz said the yard would close early and advised divers to stay away.",
                  "recommend",
                  {"Ana Ruiz"},
                  {"divers"}},
        PartyCase{"NumberApartFromItsName",
                  "Governors at two Marlow schools have asked parents to wait.",
                  "request",
                  {"governors"},
                  {"parents"}},
        PartyCase{"WholeOfAList",
                  "An alliance of Malta, Chad and Mali called for a toll-free canal.",
                  "urge",
                  {"alliance"},
                  {}},
        PartyCase{"MinisterForMinisters",
                  "Interior Minister Ana Ruiz said officials would inspect the pier.",
                  "plan",
                  {"officials"},
                  {}},
        PartyCase{"RoleByTheWay",
                  "Ana Ruiz, head of Marlow and Brandt, plans to sell a yard.",
                  "plan",
                  {"Ana Ruiz"},
                  {}},
        PartyCase{"GroupWithWhichItIsAgreed",
                  "Marlow Ltd announced an agreement with a group of banks to share the costs.",
                  "agree",
                  {"Marlow Ltd"},
                  {"group of banks"}},
        PartyCase{"BodyThatSaysWhoIsInvited",
                  "Divers will be invited to sail in May, the Interior Ministry said.",
                  "request",
                  {"Interior Ministry"},
                  {"divers"}},
        PartyCase{"OthersAskTheBodyThatSaysSo",
                  "The Interior Ministry said it was asked to sell boats.",
                  "request",
                  {},
                  {"Interior Ministry"}},
        PartyCase{"AdjectiveBehindItsNoun",
                  "Boats could be bought by firms keen to win a prize.",
                  "want",
                  {"firms"},
                  {}},
        PartyCase{"SpokenToIsNotAsked",
                  "Speaking to divers in Malta, Ana Ruiz called for a truce.",
                  "urge",
                  {"Ana Ruiz"},
                  {}},
        PartyCase{"MembersOfAGroup",
                  "A group of five senators asked the mayor to act.",
                  "request",
                  {"group of five senators"},
                  {"mayor"}},
        PartyCase{"BracketsBehindANameThatIsJoined",
                  "Ana Ruiz (Malta) and Tom Berg urged the court to act.",
                  "urge",
                  {"Ana Ruiz", "Tom Berg"},
                  {"court"}},
        PartyCase{"ItIsWhatThePersonRuns",
                  "The league’s chief executive, Tom Hale, said it was open to talks.",
                  "consider",
                  {"league"},
                  {}},
        PartyCase{"WarnsForOthersUnless",
                  "Tom Berg warned that boats would block the port unless the toll is cut.",
                  "threaten",
                  {"Tom Berg"},
                  {}},
        PartyCase{"BodyThatIsAsked",
                  "The guild wants the trust to share its maps.",
                  "want",
                  {"guild"},
                  {"trust"}},
        PartyCase{"StateThatGrantsIt",
                  "Malta is seeking the extradition of a clerk from Spain over a theft.",
                  "request",
                  {"Malta"},
                  {"Spain"}},
        PartyCase{"CountryOfAnAdjective",
                  "Cuba rejected a Spanish proposal for a fund.",
                  "reject",
                  {"Cuba"},
                  {"Spain"}},
        PartyCase{"SpeakerWithoutAName",
                  "The diocese has promised to repair the crypt.",
                  "pledge",
                  {"diocese"},
                  {}}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Proposals, NameWithoutEndIsCutOff) {
  std::string name = "Marlow";
  for (int i = 0; i < 400; ++i) name += " Marlow";
  const Document document = read(name + " Ltd wants to sell the pier.");
  ASSERT_FALSE(document.proposals.empty());
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U);
  EXPECT_LE(document.proposals[0].proposer[0].name.size(), 500U);
}

TEST(Proposals, AllWhoAreAskedAreNamed) {
  const Document document = read("Ana Ruiz urged Malta and Cyprus to share their wells.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].addressee.size(), 2U);
  EXPECT_EQ(document.proposals[0].addressee[1].name, "Cyprus");
}

TEST(Proposals, ItAfterTheCueIsTheOrganisationThatSpeaks) {
  const Document document = read("Marlow Harbours Ltd said it agreed to hire forty divers.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "Marlow Harbours Ltd");
}

TEST(Proposals, ItInReportedSpeechIsTheFirmThatSpeaks) {
  const Document document =
      read("Marlow Ltd said it would sail on. It added it was hoping to buy the pier.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  ASSERT_EQ(document.proposals[1].proposer.size(), 1U);
  EXPECT_EQ(document.proposals[1].proposer[0].name, "Marlow Ltd");
}

TEST(Proposals, ItIsWhoeverToldSo) {
  for (const char* text :
       {"Marlow Telephone and Telegraph Co said it plans to hire forty divers.",
        "Marlow Telephone and Telegraph Co told the clerks that it plans to hire divers."}) {
    const Document document = read(text);
    ASSERT_EQ(document.proposals.size(), 1U) << text << shown(document);
    ASSERT_EQ(document.proposals[0].proposer.size(), 1U) << text;
    EXPECT_EQ(document.proposals[0].proposer[0].name, "Marlow Telephone and Telegraph Co") << text;
  }
}

TEST(Proposals, WhoJoinsSomebodyInAskingAsksAsWell) {
  const Document document =
      read("Ana Ruiz is joining her running mate Tom Berg in calling for the pier to be closed.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 2U);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "Ana Ruiz");
  EXPECT_EQ(document.proposals[0].proposer[1].name, "Tom Berg");
}

TEST(Proposals, NobodyAsksHimself) {
  const Document document =
      read("Marlow Ports said it was ill. Marlow Ports said the firm must pay the toll.");
  for (const Proposal& proposal : document.proposals) {
    for (const Party& party : proposal.addressee) EXPECT_NE(party.name, "Marlow Ports");
  }
  EXPECT_FALSE(document.proposals.empty());
}

TEST(Proposals, AmountsAreNamedByWhatTheyCount) {
  for (const auto& [text, name] : std::vector<std::pair<std::string, std::string>>{
           {"Tens of thousands of young divers demanded new ports.", "young divers"},
           {"Half of Malta's divers demanded new ports.", "Malta's divers"}}) {
    const Document document = read(text);
    ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
    ASSERT_EQ(document.proposals[0].proposer.size(), 1U) << shown(document);
    EXPECT_EQ(document.proposals[0].proposer[0].name, name);
  }
}

TEST(Proposals, PartyIsNamedByItsApposition) {
  const Document document =
      read("\"We float,\" said Marlow Divers. The club, Marlow Divers, wants to buy the pier.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "Marlow Divers");
}

TEST(Proposals, WordsOfAStatementAreTheirs) {
  const Document document = read("A statement from Marlow Ltd read: \"We will buy the pier.\"");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "Marlow Ltd");
}

TEST(Proposals, CapitalStandsForItsCountryInsideAPhrase) {
  const Document document = read("Output grew by July and Lisbon plans to build dams by 2030.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "Portugal");
}

TEST(Proposals, PartOfAnotherIsNone) {
  const Document document = read("Malta plans to ask Cyprus to share its wells.");
  EXPECT_EQ(document.proposals.size(), 1U) << shown(document);
}

TEST(Proposals, PlanToAskIsPutToWhomItAsks) {
  const Document document = read("Malta plans to ask Cyprus to share its wells.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Cyprus"});
}

}  // namespace
}  // namespace onrecord
