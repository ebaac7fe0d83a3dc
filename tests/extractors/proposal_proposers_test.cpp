#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {
namespace {

// --- Who proposes where he is told of with others, by a text, by "it" or by a description

struct ProposerCase {
  const char* name;
  const char* text;
  const char* act;  // of the last proposal with it
  std::vector<std::string> proposer;
};

class Proposers : public testing::TestWithParam<ProposerCase> {};

TEST_P(Proposers, AreNamed) {
  const Document document = read(GetParam().text);
  const auto found =
      std::find_if(document.proposals.rbegin(), document.proposals.rend(),
                   [](const Proposal& proposal) { return proposal.act == GetParam().act; });
  ASSERT_NE(found, document.proposals.rend()) << GetParam().text << shown(document);
  EXPECT_EQ(names_of(found->proposer), GetParam().proposer) << shown(document);
}

INSTANTIATE_TEST_SUITE_P(
    English, Proposers,
    testing::Values(
        ProposerCase{"SeveralWithTheirPlaces",
                     "Sens. Ana Ruiz of Oregon and Tom Berg of Utah demanded a ban on boats.",
                     "demand",
                     {"Ana Ruiz", "Tom Berg"}},
        ProposerCase{"NameWithAnd",
                     "The Transport and Allied Workers Union has rejected the offer of Marlow.",
                     "reject",
                     {"Transport and Allied Workers Union"}},
        ProposerCase{"UnionsOfStates",
                     "The African Union and the Economic Community of West African States proposed "
                     "a joint force.",
                     "propose",
                     {"African Union", "Economic Community of West African States"}},
        ProposerCase{"NamesBesideADescription",
                     "Two firms, Marlow Ltd and Brandt Plc, have offered 40 euros for the yard.",
                     "offer",
                     {"Marlow Ltd", "Brandt Plc"}},
        ProposerCase{
            "NamesBesideMayorsOfAParty",
            "Two mayors from her own party, Joseph Lind and Ivo Berg, said Ruiz should go.",
            "recommend",
            {"Joseph Lind", "Ivo Berg"}},
        ProposerCase{"BothWhoSaySo",
                     "Ruiz and Berg said the board must close the pier.",
                     "demand",
                     {"Ruiz", "Berg"}},
        ProposerCase{"VerbTakenForTheEndOfAName",
                     "Lind and Berg plan to build a pier.",
                     "plan",
                     {"Lind", "Berg"}},
        ProposerCase{"PairThatSpeaksAsOne",
                     "\"Boats are slow,\" Ana Ruiz and Tom Berg said. They want to build a pier.",
                     "want",
                     {"Ana Ruiz", "Tom Berg"}},
        ProposerCase{
            "TheyAreNotWhoToldOfThem",
            "Marlow Ltd and Brandt Plc have offered 40 euros for the yard, people familiar "
            "with the talks said. They intend to bid again.",
            "plan",
            {"Marlow Ltd", "Brandt Plc"}},
        ProposerCase{"OwnerOfABudget",
                     "President Ana Ruiz's budget proposed 36 million euros in cuts.",
                     "propose",
                     {"Ana Ruiz"}},
        ProposerCase{"MakerOfAReport",
                     "A report by the Harbour Trust recommended closing the pier.",
                     "recommend",
                     {"Harbour Trust"}},
        ProposerCase{"WhoPassedAResolution",
                     "The Security Council passed Resolution 12, which demanded that Malta wait.",
                     "demand",
                     {"Security Council"}},
        ProposerCase{"WhoPutThePlanForward",
                     "A proposal to close the pier, put forward by the mayor, was rejected by the "
                     "council.",
                     "propose",
                     {"mayor"}},
        ProposerCase{"ItIsWhoOpensTheSentence",
                     "Marlow Plc is the largest yard. Brandt Ltd has asked for talks with Marlow. "
                     "Brandt is due to meet Marlow this week and it is said to be ready to raise a "
                     "fund.",
                     "offer",
                     {"Brandt Ltd"}},
        ProposerCase{
            "ItMayNameItself",
            "Marlow rejected Brandt's offer in May. But it agreed to leave the door open if "
            "it was in the interests of Marlow's shareholders.",
            "agree",
            {"Marlow"}},
        ProposerCase{"BodyOfASpokesman",
                     "A Harbour Board spokesman said it had no plans to close the pier.",
                     "plan",
                     {"Harbour Board"}},
        ProposerCase{"NamesWithTheirPlacesBesideADescription",
                     "Two moderate Republicans, Sens. Ana Ruiz of Maine and Tom Berg of Utah, "
                     "proposed a toll.",
                     "propose",
                     {"Ana Ruiz", "Tom Berg"}},
        ProposerCase{"VerbBehindBut",
                     "Marlow will comply with the order but plans to appeal.",
                     "plan",
                     {"Marlow"}},
        ProposerCase{"MakerIsTheFirm",
                     "Lind Steel rejected a bid from Marlow Ltd. The steelmaker said it would buy "
                     "back shares.",
                     "plan",
                     {"Lind Steel"}},
        ProposerCase{"GivenNameInFull",
                     "\"I am glad,\" said Paula Lind. Now Paula wants to swim.",
                     "want",
                     {"Paula Lind"}},
        ProposerCase{
            "SuitorIsNotWhoTellsOfHim",
            "\"We wait,\" Brandt Ltd said. The Harbour Times said the German suitor wants to "
            "build a pier.",
            "want",
            {"Brandt Ltd"}},
        ProposerCase{"PartyThatSheLeads",
                     "Ana Ruiz, the leader of the Greens, said her party would vote against the "
                     "bill.",
                     "reject",
                     {"Greens"}},
        ProposerCase{
            "PartyThatHeWasSaidToLead",
            "Tom Berg resigned on Monday. Berg leads the Harbour Alliance. His party wants "
            "to cut income tax.",
            "want",
            {"Harbour Alliance"}},
        ProposerCase{
            "BlocNamedLast",
            "European Commission spokeswoman Lena Brandt met divers. The bloc plans to ban "
            "boats.",
            "plan",
            {"European Union"}},
        ProposerCase{"OneOfThem",
                     "Two parties met. One of them, the League, wants to close the pier.",
                     "want",
                     {"League"}},
        ProposerCase{
            "BothOfTheSentenceBefore",
            "The Senate Budget Committee and the House Budget Committee met on Monday. Both "
            "want to cut taxes.",
            "want",
            {"Senate Budget Committee", "House Budget Committee"}},
        ProposerCase{
            "TwoCountriesAndThey",
            "Malta and Cyprus met on Monday. The two countries agreed to share wells. They "
            "also pledged to build a pier.",
            "pledge",
            {"Malta", "Cyprus"}},
        ProposerCase{
            "TwoLeadersOneOfThemACounterpart",
            "President Ana Ruiz and her Maltese counterpart, Tom Berg, promised to build a "
            "pier. The two leaders also agreed to meet in May.",
            "agree",
            {"Ana Ruiz", "Tom Berg"}},
        ProposerCase{"CourtOfAnOrder",
                     "The ministry ignored a Malta court order blocking the sale.",
                     "order",
                     {"court"}},
        ProposerCase{"BothSidesOfTalks",
                     "Talks between Malta and Cyprus ended on Monday. Both sides agreed to share "
                     "wells.",
                     "agree",
                     {"Malta", "Cyprus"}},
        ProposerCase{
            "WhoIncludesThem",
            "Several divers, including Ana Ruiz, Tom Berg and Ivo Lind have pledged to swim.",
            "pledge",
            {"divers"}},
        ProposerCase{"FirmOfANation",
                     "\"We are open,\" Marlow Ltd said. The Maltese shipbuilder plans to cut jobs.",
                     "plan",
                     {"Marlow Ltd"}},
        ProposerCase{
            "GroupByItsPlace",
            "\"We are open,\" Corvane Ltd said. The Ulm-based group has decided to build a "
            "pier.",
            "plan",
            {"Corvane Ltd"}},
        ProposerCase{"WhoMeansWeForACompany",
                     "Corvane Ltd shut its pier. \"We will reopen it,\" a company spokesman said.",
                     "pledge",
                     {"Corvane Ltd"}},
        ProposerCase{"WhoMeansWeForACouncilOfNoName",
                     "\"We will reopen it,\" a council spokeswoman said.",
                     "pledge",
                     {"council"}},
        ProposerCase{"WhoMeansWeForADepartment",
                     "\"We will reopen it,\" a spokesman for the Department of Ports said.",
                     "pledge",
                     {"Department of Ports"}},
        ProposerCase{"TwoOfThem",
                     "Two of the divers urged the board to reopen the pier.",
                     "urge",
                     {"two of the divers"}},
        ProposerCase{"EnvoysOfTwoCountries",
                     "Envoys from Malta and Chad have proposed a truce.",
                     "propose",
                     {"envoys from Malta"}},
        ProposerCase{"OwnerOfWhoTells",
                     "Divers like tolls. Labour will scrap them, its secretary has said.",
                     "plan",
                     {"Labour"}},
        ProposerCase{"OfWhomAnOfficeSpeaks",
                     "Ana Ruiz met Tom Berg. Ivo Lind left. Berg's office said he has no intention "
                     "of resigning.",
                     "plan",
                     {"Tom Berg"}},
        ProposerCase{"PresidentOfWhomThePalaceTells",
                     "The White House said the president would sign the bill.",
                     "plan",
                     {"president"}},
        ProposerCase{"MilitaryOfWhomAGeneralTells",
                     "General Tom Berg said the military would seize the port.",
                     "plan",
                     {"military"}},
        ProposerCase{"PartyOfAnAdjective",
                     "Ana Ruiz attacked Liberal Democrat plans to cut tax.",
                     "plan",
                     {"Liberal Democrats"}},
        ProposerCase{
            "PlansOfACouncil", "Ana Ruiz attacked council plans to cut jobs.", "plan", {"council"}},
        ProposerCase{
            "PartyOfItsLeader",
            "Tom Berg, the Green leader, met Ana Ruiz. Berg said his party wants to cut tax.",
            "want",
            {"Greens"}},
        ProposerCase{"WeOfAMinister",
                     "Harbour Office minister Tom Berg said: \"We have no plans to close it.\"",
                     "plan",
                     {"Harbour Office"}},
        ProposerCase{"WeOfASpokesmanForAGrocer",
                     "A spokesman for grocer Corvane said: \"We will mend the pier.\"",
                     "pledge",
                     {"Corvane"}},
        ProposerCase{"WhoSignedALetter",
                     "A letter signed by nine divers asks the mayor to mend the pier.",
                     "request",
                     {"nine divers"}},
        ProposerCase{"WhoSentALetterToSomebody",
                     "Marlow Ltd sent the council a letter calling for new piers.",
                     "urge",
                     {"Marlow Ltd"}},
        ProposerCase{"NameInShortBeforeWhatIsSubmitted",
                     "The Harbour Board (HB) submitted a report calling for new piers.",
                     "urge",
                     {"Harbour Board"}},
        ProposerCase{
            "UnionsOfWelders",
            "The board is reviewing pay, prompting unions representing welders to threaten "
            "a strike.",
            "threaten",
            {"unions"}},
        ProposerCase{"WorkersOfTheirSpokesman",
                     "Port officials left. A spokesman for the workers said they would go on "
                     "strike.",
                     "plan",
                     {"workers"}},
        ProposerCase{"NotWhomAnotherWatches",
                     "The judge is watching Malta and Chad is considering a ban.",
                     "consider",
                     {"Chad"}},
        ProposerCase{"MembersWhoAreToldOf",
                     "Tom Berg said around eight members were planning to quit.",
                     "plan",
                     {"eight members"}},
        ProposerCase{"ItOfAFirm",
                     "Corvane Ltd shut its pier. It will sell the pier in May.",
                     "plan",
                     {"Corvane Ltd"}},
        ProposerCase{
            "NotThoseOfARelativeClause",
            "Malta proposed a fund to reward ports that build piers, and said it would pay.",
            "plan",
            {"Malta"}}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Proposals, WhoSpeaksIsNotWhatIsUrged) {
  const Document document = read("\"The council must close the pier,\" urged Ana Ruiz.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].act, "demand");
}

}  // namespace
}  // namespace onrecord
