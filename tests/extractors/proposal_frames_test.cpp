#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {
namespace {

// --- Frames in which news tells of an act

struct Case {
  const char* name;
  const char* text;
  std::vector<std::pair<std::string, std::string>> any;  // of one of the proposals
};

class ProposalFrame : public testing::TestWithParam<Case> {};

TEST_P(ProposalFrame, IsFound) {
  const Document document = read(GetParam().text);
  bool found = false;
  for (const Proposal& proposal : document.proposals) {
    const Described values = describe(document, proposal);
    bool holds = true;
    for (const auto& [key, value] : GetParam().any) holds = holds && values.value(key) == value;
    found = found || holds;
  }
  EXPECT_TRUE(found) << GetParam().text << " gives" << shown(document);
}

INSTANTIATE_TEST_SUITE_P(
    English, ProposalFrame,
    testing::Values(
        Case{"AskedByNobodyYet",
             "Owners will be asked to mend their boats.",
             {{"act", "request"}, {"content", "to mend their boats"}, {"addressee", "Owners"}}},
        Case{"SoManyPercent", "The firm has offered 7%.", {{"act", "offer"}, {"content", "7%"}}},
        Case{"AsOldAsThey",
             "Doctors recommend that boys as young as nine sail.",
             {{"act", "recommend"}, {"content", "that boys as young as nine sail"}}},
        Case{"OpposedIt",
             "Malta proposed a ban on nets. The union opposes it and wants talks.",
             {{"act", "reject"}, {"content", "it"}}},
        Case{"DemandBeforeWhatWasTold",
             "Divers are holding out for a rise and have told the firm so.",
             {{"act", "demand"}, {"content", "a rise"}}},
        Case{"MotionThatIsToFollow",
             "Ana Ruiz promised that a bill would follow.",
             {{"act", "pledge"}, {"content", "that a bill would follow"}}},
        Case{"UrgedTheBodyBefore",
             "Marlow Council met on Monday. Divers urged it to sell the pier.",
             {{"act", "urge"}, {"content", "to sell the pier"}}},
        Case{"PassedLastYearOverObjections",
             "The House passed the measure last year over the objections of divers.",
             {{"act", "agree"}, {"content", "the measure"}}},
        Case{"NameWithAPlus",
             "Malta is pushing Opec+ to cut its output.",
             {{"act", "urge"}, {"content", "to cut its output"}, {"addressee", "Opec+"}}},
        Case{"AdvisedItsNationals",
             "Malta advised its nationals to stay indoors.",
             {{"act", "recommend"}, {"content", "to stay indoors"}}},
        Case{"TwoYearFreeze",
             "The guild called for a two-year freeze on fees.",
             {{"act", "urge"}, {"content", "a two-year freeze on fees"}}},
        Case{"ReadyInMarks",
             "Malta said Chad was \"ready to share its wells\" in May.",
             {{"act", "offer"}, {"content", "to share its wells"}, {"proposer", "Chad"}}},
        Case{"BidThatIsKnockedBack",
             "Marlow has knocked back a bid from Brandt.",
             {{"act", "reject"}, {"content", "a bid from Brandt"}}},
        Case{"PetitionOfPeople",
             "More than 300 people have signed a petition asking Corvane Homes to mend the pier.",
             {{"act", "request"}, {"content", "to mend the pier"}, {"proposer", "300 people"}}},
        Case{"ItWillPay",
             "Corvane Ltd closed its pier. It will pay divers nine euros a day.",
             {{"act", "plan"}, {"content", "pay divers nine euros a day"}}},
        Case{
            "AdviceOfAnEconomist",
            "Tom Berg, an economist, said the government should delay the toll.",
            {{"act", "recommend"}, {"content", "delay the toll"}, {"addressee", "the government"}}},
        Case{"AdviceOfAnalysts",
             "Analysts said the firm should sell its pier.",
             {{"act", "recommend"}, {"content", "sell its pier"}}},
        Case{"AcceptedAndCalledOn",
             "Chad has accepted the offer and called on Malta to wait.",
             {{"act", "agree"}, {"content", "the offer"}}},
        Case{"RequestThatIsTabled",
             "The council tabled a request from Marlow Ltd to build a pier.",
             {{"act", "request"}, {"content", "to build a pier"}, {"proposer", "Marlow Ltd"}}},
        Case{"BillByACount",
             "The Senate blocked the bill 51-49.",
             {{"act", "reject"}, {"content", "the bill"}}},
        Case{"MergerThatIsCleared",
             "Regulators cleared the merger on Monday.",
             {{"act", "agree"}, {"content", "the merger"}}},
        Case{"AimOfASuit",
             "The divers’ union has sued to stop the layoffs.",
             {{"act", "request"}, {"content", "to stop the layoffs"}}},
        Case{"TimeIsHigh",
             "“It’s about time to mend the dam,” Ana Ruiz said.",
             {{"act", "urge"}, {"content", "to mend the dam"}}},
        Case{"AmendmentThatIsMoved",
             "The party moved an amendment that would spare divers.",
             {{"act", "propose"}, {"content", "an amendment that would spare divers"}}},
        Case{"TariffThatIsFloated",
             "The palace floated a tariff on imported boats.",
             {{"act", "propose"}, {"content", "a tariff on imported boats"}}},
        Case{"SaleThatIsExplored",
             "Marlow Ltd is exploring a sale of its dock.",
             {{"act", "consider"}, {"content", "a sale of its dock"}}},
        Case{"BillThatIsPrepared",
             "The ministry is preparing a bill on tolls.",
             {{"act", "plan"}, {"content", "a bill on tolls"}}},
        Case{"MotionOfSomething",
             "The party tabled a motion of no confidence.",
             {{"act", "propose"}, {"content", "no confidence"}}},
        Case{"MotionThatCalls",
             "The council passed a motion calling on Malta to close the pier.",
             {{"act", "urge"}, {"content", "to close the pier"}, {"proposer", "The council"}}},
        Case{"MotionThatUrges",
             "The party tabled a motion urging Malta to act.",
             {{"act", "urge"}, {"content", "to act"}, {"proposer", "The party"}}},
        Case{"AgreementEnteredInto",
             "Marlow Ltd has entered into an agreement to buy the yard.",
             {{"act", "agree"}, {"content", "to buy the yard"}}},
        Case{"Hinted",
             "The ministry signaled it would cut tolls.",
             {{"act", "plan"}, {"content", "cut tolls"}, {"proposer", "The ministry"}}},
        Case{"FateOfSomebodyElse",
             "Malta warned that any attack would be met with force.",
             {{"act", "threaten"}, {"proposer", "Malta"}}},
        Case{"SwornOfAThing",
             "Ana Ruiz swore that the mill would not be sold.",
             {{"act", "pledge"}, {"content", "that the mill would not be sold"}}},
        Case{"CampaignOfSomebody",
             "Her campaign said Ana Ruiz would scrap the toll.",
             {{"act", "plan"}, {"content", "scrap the toll"}, {"proposer", "Ana Ruiz"}}},
        Case{"OfficialsOfACountry",
             "MALTA - Officials said Malta may ban exports of oats.",
             {{"act", "consider"}, {"proposer", "Malta"}}},
        Case{"CityOfAMayor",
             "The mayor, Ana Ruiz, said the city would sue.",
             {{"act", "plan"}, {"content", "sue"}, {"proposer", "the city"}}},
        Case{"CountryBehindADateline",
             "ROME - Malta said no. Ana Ruiz, the foreign minister, met the press. She said Malta "
             "would send a letter.",
             {{"act", "plan"}, {"content", "send a letter"}, {"proposer", "Malta"}}},
        Case{"ForceThatSomebodyWillFace",
             "Malta warned that Chad would face sanctions.",
             {{"act", "threaten"}, {"proposer", "Malta"}}},
        Case{"OrderBehindAnOrder",
             "The court barred Malta from closing the port, ordering clerks to wait.",
             {{"act", "order"}, {"content", "to wait"}}},
        Case{"OfferThatIsRaised",
             "Marlow Ltd raised its offer to $12 a share.",
             {{"act", "offer"}, {"content", "its offer to $12 a share"}}},
        Case{"PlansForSoMany",
             "Plans for 90 homes have been approved.",
             {{"act", "plan"}, {"content", "90 homes"}}},
        Case{"StrikeThatIsSuspended",
             "The union has suspended the strike.",
             {{"act", "defer"}, {"content", "the strike"}}},
        Case{"VerbWithAHyphen",
             "Malta urged both sides to de-escalate the conflict.",
             {{"act", "urge"}, {"content", "to de-escalate the conflict"}}},
        Case{"PleaOfSomebody",
             "The bench rejected the plea of four ports for more time.",
             {{"act", "reject"}, {"content", "the plea of four ports for more time"}}},
        Case{"WhoSaysItAndWhen",
             "The ministry plans to close nine ports, the minister said on Friday, and will row.",
             {{"act", "plan"}, {"content", "to close nine ports"}}},
        Case{"AnotherWhoOffered",
             "Malta has committed $20 million and Chad offered to send boats.",
             {{"act", "offer"}, {"content", "to send boats"}, {"proposer", "Chad"}}},
        Case{"VotedToPut",
             "The council voted unanimously on Monday to put the toll to residents.",
             {{"act", "plan"}, {"content", "to put the toll to residents"}}},
        Case{"FacesAreNoNoun",
             "The minister is facing growing calls to resign.",
             {{"act", "urge"}, {"content", "to resign"}, {"addressee", "The minister"}}}),
    [](const auto& info) { return std::string(info.param.name); });

class NoFrame : public testing::TestWithParam<const char*> {};

TEST_P(NoFrame, IsRead) {
  const Document document = read(GetParam());
  EXPECT_TRUE(document.proposals.empty()) << GetParam() << shown(document);
}

INSTANTIATE_TEST_SUITE_P(
    English, NoFrame,
    testing::Values("Malta denied that it would sell the pier.",
                    "Ana Ruiz stopped short of saying she would sell the pier.",
                    "Ana Ruiz suggested the claim that boats sank was false.",
                    "She had to leave school at nine, Ana Ruiz said.",
                    "“You should see my boats,” Ana Ruiz said.", "Voters want change.",
                    "The divers explored a cave.", "The cook is preparing a meal.",
                    "The firm said it would break even by May.",
                    "“He must be happy,” Ana Ruiz said.", "The firm expects to post a loss.",
                    "Divers pledged allegiance to Malta.",
                    "“You think I’m going to sail?” Ana Ruiz asked on Friday.",
                    "Ana Ruiz is known for her willingness to row.",
                    "“What divers want to see is a map,” Ana Ruiz said."));

}  // namespace
}  // namespace onrecord
