#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {
namespace {

// --- Parties that a noun with its complement names, and those whom a proposal concerns

struct ConcernedCase {
  const char* name;
  const char* text;
  const char* act;  // of the proposal that is looked at
  std::vector<std::string> proposer;
  std::vector<std::string> addressee;
};

class ProposalConcerned : public testing::TestWithParam<ConcernedCase> {};

TEST_P(ProposalConcerned, AreNamed) {
  const Document document = read(GetParam().text);
  const auto found =
      std::find_if(document.proposals.begin(), document.proposals.end(),
                   [](const Proposal& proposal) { return proposal.act == GetParam().act; });
  ASSERT_NE(found, document.proposals.end()) << GetParam().text << shown(document);
  EXPECT_EQ(names_of(found->proposer), GetParam().proposer) << shown(document);
  EXPECT_EQ(names_of(found->addressee), GetParam().addressee) << shown(document);
}

INSTANTIATE_TEST_SUITE_P(
    English, ProposalConcerned,
    testing::Values(
        ConcernedCase{"WhoeverIsPunishedIsNobody",
                      "The mayor pledged to punish violators.",
                      "pledge",
                      {"mayor"},
                      {}},
        ConcernedCase{"DelegationOfThoseItIsMadeOf",
                      "A delegation of coastal towns demanded more boats.",
                      "demand",
                      {"delegation of coastal towns"},
                      {}},
        ConcernedCase{"SomeOfAParty",
                      "Some in the Green party are urging Mr Berg to announce a toll.",
                      "urge",
                      {"some in the Green party"},
                      {"Berg"}},
        ConcernedCase{"MostOfTheMembers",
                      "Most of the members demanded that the pier be closed.",
                      "demand",
                      {"most of the members"},
                      {}},
        ConcernedCase{"LawyerForSomebodyOfWhomMoreIsTold",
                      "A lawyer for Tom Berg, who owns the pier, asked the court to close it.",
                      "request",
                      {"lawyer for Tom Berg"},
                      {"court"}},
        ConcernedCase{"MinistersOfSeveralStates",
                      "The finance ministers of Malta, Chad and Mali urged Iran to sail.",
                      "urge",
                      {"finance ministers of Malta, Chad and Mali"},
                      {"Iran"}},
        ConcernedCase{"OwnerInAFirmBehindItsKind",
                      "A shareholder in the boat firm Marlow has gone to court, hoping to get a "
                      "better price.",
                      "want",
                      {"shareholder"},
                      {}},
        ConcernedCase{"BodyThatALongAsideExplains",
                      "The Toll Commission, an independent body including two judges, a senior "
                      "clerk and divers, had been asked to consider the toll.",
                      "request",
                      {},
                      {"Toll Commission"}},
        ConcernedCase{"WhoMadeAProposedOffer",
                      "The Marlow Bank rejected Harbour Industries' proposed £1.3bn offer.",
                      "reject",
                      {"Marlow Bank"},
                      {"Harbour Industries"}},
        ConcernedCase{"NobodyMadeTheTakeoverOfAFirm",
                      "The council has approved the takeover of the Marlow Bank.",
                      "agree",
                      {"council"},
                      {}},
        ConcernedCase{"WhoIsHopedToAct",
                      "“I hope Malta will close the pier,” Tom Berg said.",
                      "want",
                      {"Tom Berg"},
                      {"Malta"}},
        ConcernedCase{"WhoIsSued",
                      "Marlow Ltd said it would sue Harbour Industries for damages.",
                      "plan",
                      {"Marlow Ltd"},
                      {"Harbour Industries"}},
        ConcernedCase{"WhoGetsALoan",
                      "Marlow Ltd plans to lend Brandvik Ltd 70 mln dlrs.",
                      "plan",
                      {"Marlow Ltd"},
                      {"Brandvik Ltd"}},
        ConcernedCase{"WhoGetsWhatIsSold",
                      "Malta plans to sell ten boats to Chad.",
                      "plan",
                      {"Malta"},
                      {"Chad"}},
        ConcernedCase{"FirmNotItsTicker",
                      "NV Marlow Werkhuizen <MRLW.AS> raised its prices. The Dutch company said it "
                      "will buy a pier.",
                      "plan",
                      {"NV Marlow Werkhuizen"},
                      {}},
        ConcernedCase{"WhoOpensTheSentenceOfAnItThatNobodyExplains",
                      "Qualis confirmed it was looking at whether it might hire clerks overseas, "
                      "but said it would create jobs in Malta.",
                      "plan",
                      {"Qualis"},
                      {}},
        ConcernedCase{"NameInBracketsBehindAPronoun",
                      "Mr Lind spoke to Tom Berg. “He (Berg) is willing to give Mr Lind some "
                      "time,” Ana Moos said.",
                      "offer",
                      {"Tom Berg"},
                      {"Lind"}},
        ConcernedCase{"CenterByTheFirstWordOfItsName",
                      "The Center for Boat Safety sought a recall of boats. The center said it "
                      "asked the council to recall them.",
                      "request",
                      {"Center for Boat Safety"},
                      {"council"}},
        ConcernedCase{"GroupOfAllParties",
                      "The all-party group recommended ten ways to protect divers.",
                      "recommend",
                      {"all-party group"},
                      {}},
        ConcernedCase{"WhoMadeWhatIsWelcomed",
                      "Malta welcomed the proposals just announced by the Green Party.",
                      "agree",
                      {"Malta"},
                      {"Green Party"}},
        ConcernedCase{"WeOfASpokesman",
                      "“We intend to pursue this,” Harbour spokesman Mike Lund told reporters. "
                      "Harbour was founded in May.",
                      "plan",
                      {"Harbour"},
                      {}},
        ConcernedCase{"TheCountryNamedLast",
                      "China's Premier Li Wen said the country must continue to mend its piers.",
                      "demand",
                      {"Li Wen"},
                      {"China"}},
        ConcernedCase{"TheCountryOfACapital",
                      "The toll fell in Riyadh. The country plans to join the league.",
                      "plan",
                      {"Saudi Arabia"},
                      {}},
        ConcernedCase{"WhatAFirmIsInTwoWords",
                      "Marlow Boats, Malta's state-owned car and engine maker, grew. Bankers said "
                      "that it wants to have a range of loans.",
                      "want",
                      {"Marlow Boats"},
                      {}},
        ConcernedCase{"ParentWithoutAnArticle",
                      "A spokesman for Nordkraft, parent company of Brandvik Trucks, said it was "
                      "late. It is to close the factory in Ulm on Monday.",
                      "plan",
                      {"Nordkraft"},
                      {}},
        ConcernedCase{"WeOfASpokesmanWithoutAName",
                      "Marlow Mobile grew. “We expect to resist the toll,” said a Marlow Mobile "
                      "spokesman.",
                      "plan",
                      {"Marlow Mobile"},
                      {}},
        ConcernedCase{"CommitteeOfAPartyThatAgrees",
                      "The decision to close the pier was ratified by the Green Party's ruling "
                      "National Executive Committee.",
                      "agree",
                      {"National Executive Committee"},
                      {}},
        ConcernedCase{"TwoOfWhomOneDoesSomethingWithTheOther",
                      "Tom Berg runs the stall with business partner Ana Ruiz. They plan to open "
                      "it every day.",
                      "plan",
                      {"Tom Berg", "Ana Ruiz"},
                      {}},
        ConcernedCase{"CountryOfTheMinisterWhoSpeaks",
                      "Kenya will cap its deficit, the minister said.",
                      "plan",
                      {"Kenya"},
                      {}},
        ConcernedCase{"FirmOfANation",
                      "Chiefs of Rhein Boerse and the London Boat Company are to meet. In May, the "
                      "German exchange tabled an offer for the pier.",
                      "offer",
                      {"Rhein Boerse"},
                      {}},
        ConcernedCase{"OfficeThatIsNamedInFullOnce",
                      "By the authority vested in me as President by the law, it is ordered: The "
                      "Director of the Office of Tides opened it. The Director shall close the "
                      "pier.",
                      "order",
                      {"President"},
                      {"Director of the Office of Tides"}},
        ConcernedCase{"OfficeThatIsCalledSoInBrackets",
                      "By the authority vested in me as President by the law, it is ordered: The "
                      "Secretary of State slept. The Secretary of Energy (Secretary) woke. The "
                      "Secretary shall close the pier.",
                      "order",
                      {"President"},
                      {"Secretary of Energy"}},
        ConcernedCase{"WhomSomebodyTellsWhatHeWillDo",
                      "Tom Berg spoke. He told members: “We will mend the pier in May.”",
                      "pledge",
                      {"Tom Berg"},
                      {"members"}},
        ConcernedCase{"WhoIsYou",
                      "Tom Berg told the council: “You must close the pier.”",
                      "demand",
                      {"Tom Berg"},
                      {"council"}},
        ConcernedCase{"CallsThatSomebodySidesteps",
                      "The council sidestepped calls to close the pier.",
                      "urge",
                      {},
                      {"council"}},
        ConcernedCase{"WhomSomebodyWillMeet",
                      "Ana Ruiz said she will meet Tom Berg on Friday.",
                      "plan",
                      {"Ana Ruiz"},
                      {"Tom Berg"}}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace onrecord
