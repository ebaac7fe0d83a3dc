#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {
namespace {

TEST(Proposals, AnswerMovesTheStatusOfWhatItNames) {
  const Document document =
      read("Malta offered to share its wells. Cyprus rejected the offer on Monday.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "rejected");
  ASSERT_EQ(document.proposals[0].history.size(), 1U);
  EXPECT_EQ(slice(document.article.text, document.proposals[0].history[0].evidence), "rejected");
}

TEST(Proposals, AnswerNamesByAPronounWhatWasJustTold) {
  const Document document =
      read("Malta offered to share its wells, but the divers turned it down.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, AnswerByAPronounDoesNotReachBackFar) {
  const Document document =
      read("Malta offered to share its wells. Fog came. Ana Ruiz had a map. Tom Berg rejected it.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "pending");
}

TEST(Proposals, AnswerPointsAtTheProposalInsideIt) {
  const Document document = read("Cuba rejected a Spanish proposal for a joint fund.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].responds_to, 1);
  EXPECT_EQ(document.proposals[1].status, "rejected");
}

TEST(Proposals, AnswerIsToWhatWasCalledSo) {
  const Document document = read(
      "The ministry published its plan to close the pier. “We will pay for boats,” Ana Ruiz "
      "said. The guild welcomed the plan.");
  ASSERT_EQ(document.proposals.size(), 3U) << shown(document);
  EXPECT_EQ(document.proposals[2].responds_to, 0) << shown(document);
  EXPECT_EQ(document.proposals[1].status, "pending");
}

TEST(Proposals, AnswerThatNobodyKnowsLeavesTheStatus) {
  const Document document =
      read("Malta offered to share its wells. It is unclear whether Cyprus will accept the offer.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].act, "unknown_reaction");
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "pending");
}

TEST(Proposals, AnswerThatSaysItselfWhatItNamesIsLinkedByItsWords) {
  const Document document =
      read("Malta plans to share its wells. Cyprus dismissed the idea of a customs union.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "pending");
}

TEST(Proposals, WhoAnswersIsWhomItWasProposedTo) {
  const Document document =
      read("Malta offered to share its wells. Cyprus rejected the offer on Monday.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  for (const std::size_t i : {0U, 1U}) {
    ASSERT_EQ(document.proposals[i].addressee.size(), 1U) << i;
    const Party& party = document.proposals[i].addressee[0];
    EXPECT_EQ(party.name, i == 0 ? "Cyprus" : "Malta");
    EXPECT_EQ(party.via, "answered");
    EXPECT_TRUE(party.mention.empty());
  }
}

TEST(Proposals, WhatWasNotAcceptedIsRejected) {
  const Document document = read("The harbour board did not accept the offer.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].act, "reject");
  EXPECT_EQ(document.proposals[0].polarity, "+");
}

TEST(Proposals, WhoStaysUnnamedRejectsNothing) {
  EXPECT_TRUE(read("Two pilots declined to be identified.").proposals.empty());
  EXPECT_EQ(read("Two pilots declined to be moved to Oslo.").proposals.size(), 1U);
}

TEST(Proposals, OwnerOfWhatIsAnsweredIsAddressed) {
  const Document document = read(
      "Ana Ruiz offered to sell the pier. Malta has a plan to close it. Cyprus rejected her "
      "offer.");
  ASSERT_EQ(document.proposals.size(), 3U) << shown(document);
  ASSERT_EQ(document.proposals[2].addressee.size(), 1U);
  EXPECT_EQ(document.proposals[2].addressee[0].name, "Ana Ruiz");
  EXPECT_EQ(document.proposals[2].responds_to, 0);
}

TEST(Proposals, NounWithoutOwnerOnlyNamesAnEarlierOneAgain) {
  const Document again =
      read("Malta made a proposal to expand the wells. The proposal for expanding wells was long.");
  ASSERT_EQ(again.proposals.size(), 1U) << shown(again);
  EXPECT_EQ(again.proposals[0].mentions.size(), 1U);
  EXPECT_TRUE(read("The proposal to expand the wells was long.").proposals.empty());
}

TEST(Proposals, TheirPledgeIsThatOfAllWhoRenewIt) {
  const Document document = read("Malta and Cyprus renewed their pledge to share the wells.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].proposer.size(), 2U);
}

TEST(Proposals, AnswerNamesAgainWhatItsNounMayStandFor) {
  const Document demand =
      read("Malta urged Cyprus to share its wells. Cyprus rejected the demand on Monday.");
  ASSERT_EQ(demand.proposals.size(), 2U) << shown(demand);
  EXPECT_EQ(demand.proposals[0].status, "rejected");
  const Document threat =
      read("Malta urged Cyprus to share its wells. Cyprus rejected the threat on Monday.");
  ASSERT_EQ(threat.proposals.size(), 2U) << shown(threat);
  EXPECT_EQ(threat.proposals[0].status, "pending");
}

TEST(Proposals, WhoSignsALetterAnswersNothing) {
  const Document document =
      read("A letter calling for a vote on the toll was signed by nine divers.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].act, "urge");
}

TEST(Proposals, MotionIsAnsweredWhole) {
  const Document document =
      read("A motion by the Greens to put off the sale until September was defeated.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(slice(document.article.text, document.proposals[0].content),
            "to put off the sale until September");
  EXPECT_EQ(document.proposals[0].status, "rejected");
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_TRUE(document.proposals[1].proposer.empty());
}

TEST(Proposals, WhoRefusesToDropADemandDoesNotRefuseIt) {
  const Document document = read("Malta refused to drop its demand for a veto.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].responds_to, kNone);
  EXPECT_EQ(document.proposals[1].status, "pending");
}

TEST(Proposals, RelativeClauseAnswersWhatStandsBefore) {
  const Document document = read("Divers put forward a pay deal, which Malta rejected.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, AnswerOfWhoWasAskedCountsMoreThanWhatIsNear) {
  const Document document = read(
      "Ana Ruiz urged the harbour board to buy a second boat. Marlow Ltd plans to sell a mill. "
      "The harbour board rejected the idea.");
  ASSERT_EQ(document.proposals.size(), 3U) << shown(document);
  EXPECT_EQ(document.proposals[2].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "rejected");
  EXPECT_EQ(document.proposals[1].status, "pending");
}

TEST(Proposals, NewOfferIsNotTheOneThatWasAnswered) {
  const Document document = read(
      "Malta offered to share its wells. Cyprus rejected the offer. In May Cyprus accepted "
      "the new offer.");
  ASSERT_EQ(document.proposals.size(), 3U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "rejected");
  EXPECT_EQ(document.proposals[2].responds_to, kNone);
  EXPECT_EQ(names_of(document.proposals[2].addressee), std::vector<std::string>{"Malta"});
}

TEST(Proposals, RefusedDeedAnswersWhoeverAskedForIt) {
  const Document document =
      read("Malta called for the resignation of Tom Berg. Berg refused to resign.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Tom Berg"});
  EXPECT_EQ(document.proposals[0].status, "rejected");
  EXPECT_EQ(document.proposals[1].responds_to, 0);
}

TEST(Proposals, WhoIsAskedAndWillDoItAccepts) {
  const Document will =
      read("Malta asked Cyprus to share its wells. Cyprus said it will share two wells.");
  ASSERT_EQ(will.proposals.size(), 2U) << shown(will);
  EXPECT_EQ(will.proposals[0].status, "accepted");
  const Document other =
      read("Malta asked Cyprus to share its wells. Cyprus said it will share old boats.");
  ASSERT_EQ(other.proposals.size(), 2U) << shown(other);
  EXPECT_EQ(other.proposals[0].status, "pending");
}

TEST(Proposals, WhoWillStudyAnOfferConsidersIt) {
  const Document document =
      read("Malta offered to share its wells. Cyprus said it will study the offer.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "under_consideration");
}

TEST(Proposals, OpinionOfOthersDecidesNothing) {
  const Document document = read("Malta plans to close the pier. Divers oppose the plan.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].responds_to, 0);
  EXPECT_EQ(document.proposals[0].status, "pending");
  EXPECT_TRUE(document.proposals[0].addressee.empty());
}

TEST(Proposals, ApprovalRefusesWhoeverWantedARefusal) {
  const Document document = read(
      "Divers urged the harbour board to reject the plan. The harbour board approved the "
      "plan.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, AnswerWithoutObjectIsOfWhoWasAsked) {
  const auto status = [](const char* text) {
    const Document document = read(text);
    return document.proposals.empty() ? "" : document.proposals[0].status;
  };
  EXPECT_EQ(status("Malta asked Cyprus to share its wells, but Cyprus refused."), "rejected");
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. Cyprus agreed."), "accepted");
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. Oslo agreed."), "pending");
  EXPECT_EQ(status("Malta offered Cyprus a loan. Cyprus has accepted the loan."), "accepted");
  EXPECT_EQ(status("Malta offered Cyprus a loan. Cyprus has accepted the advice."), "pending");
  EXPECT_EQ(status("Ana Ruiz said the board would vote on Friday. Cyprus rejected the idea."),
            "pending");
  EXPECT_EQ(
      status("The guild asked for the tax to be phased in. Tom Berg said he will sign the bill "
             "the moment it arrives."),
      "pending");
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. If Cyprus agreed, she would sail."),
            "pending");
}

TEST(Proposals, DeedOfWhoWasAskedFulfilsIt) {
  const auto status = [](const char* text) {
    const Document document = read(text);
    return document.proposals.empty() ? "" : document.proposals[0].status;
  };
  EXPECT_EQ(status("Malta asked Cyprus to lift the ban on boats. Cyprus lifted it on Friday."),
            "fulfilled");
  EXPECT_EQ(status("Malta demanded an apology from Cyprus. Cyprus apologised on Friday."),
            "fulfilled");
  EXPECT_EQ(status("Malta asked Cyprus to lift the ban on boats. Cyprus lifted a wreck."),
            "pending");
  EXPECT_EQ(status("Malta asked Cyprus to lift the ban on boats. Chad lifted the ban."), "pending");
}

TEST(Proposals, WhoIsToMeetIsAsked) {
  const Document document = read("Malta proposed talks on the pier with Cyprus. Cyprus agreed.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Cyprus"});
  EXPECT_EQ(document.proposals[0].status, "accepted");
}

TEST(Proposals, WhoMadeAnOfferIsAnsweredBehindWhatItIs) {
  const Document document =
      read("Cyprus rejected an offer of nine euros a share from Malta on Friday.");
  ASSERT_GE(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Malta"});
}

TEST(Proposals, WhoWillVetoAPlanRejectsIt) {
  const Document document =
      read("Malta offered to share its wells. Cyprus said it would veto the offer.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].act, "reject");
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, GovernmentAnswersForItsCountry) {
  const Document document = read(
      "Ana Ruiz asked Cyprus to cut its fees. A minister said the government had accepted "
      "the recommendation.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "accepted");
}

TEST(Proposals, AnswerIsLinkedAcrossTheEndOfALine) {
  const Document document =
      read("Malta offered to share its wells. Cyprus rejected the\noffer on Monday.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, WhoRefusesToDoSoRefusesWhatHeWasAsked) {
  const auto status = [](const char* text) {
    const Document document = read(text);
    return document.proposals.empty() ? "" : document.proposals[0].status;
  };
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. Cyprus agreed to do so."), "accepted");
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. Cyprus has no intention of doing so."),
            "rejected");
  EXPECT_EQ(status("Malta asked Cyprus to share its wells. Chad refused to do so."), "pending");
}

TEST(Proposals, MinisterAnswersForHisCountry) {
  const Document document = read(
      "Chad urged Malta to sell its wells. Maltese finance minister Ana Ruiz promised to sell "
      "two wells.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "accepted");
}

TEST(Proposals, WhatIsAnsweredAgainIsOfTheSameOne) {
  const Document document =
      read("Cyprus rejected a takeover bid from Marlow Bank. Cyprus dismissed the bid as too low.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[1].addressee), std::vector<std::string>{"Marlow Bank"});
}

TEST(Proposals, RelativeClauseTellsWhoGrantedARequest) {
  const Document document =
      read("Divers asked for a longer break, which the harbour board granted.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "accepted");
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"harbour board"});
}

TEST(Proposals, WhatWillBeBackedIsAProposalOfItsOwn) {
  const Document document =
      read("Chad said it would back a Maltese proposal to share the wells of Cyprus.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[1].act, "propose");
  EXPECT_EQ(document.proposals[0].responds_to, 1);
}

TEST(Proposals, WhoHasYetToAgreeDecidesNothing) {
  const Document document =
      read("Malta made an offer to share its wells. Cyprus has yet to agree to the offer.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "pending");
  EXPECT_EQ(document.proposals[1].polarity, "-");
}

TEST(Proposals, WhatIsSaidOfItIsSaidOfTheProposal) {
  const Document document =
      read("Malta offered to share its wells, but this was rejected by the divers.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "rejected");
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"divers"});
}

TEST(Proposals, NobodyWithdrawsTheOfferOfAnother) {
  const Document document =
      read("Malta offered to share its wells. Cyprus withdrew its offer to Chad.");
  EXPECT_EQ(document.proposals[0].status, "pending") << shown(document);
}

TEST(Proposals, WhoIsToBeBoughtOrMetIsOfferedIt) {
  const auto addressee = [](const char* text) {
    const Document document = read(text);
    return document.proposals.empty() ? std::vector<std::string>()
                                      : names_of(document.proposals[0].addressee);
  };
  EXPECT_EQ(addressee("Marlow Ltd offered to buy Ulm Bank for nine euros a share."),
            std::vector<std::string>{"Ulm Bank"});
  EXPECT_EQ(addressee("Ana Ruiz promised to meet the divers on Friday."),
            std::vector<std::string>{"divers"});
  EXPECT_TRUE(addressee("Marlow Ltd offered to buy nine boats.").empty());
}

TEST(Proposals, WhatIsSoughtFromSomebodyIsAskedOfHim) {
  for (const char* text : {"Cyprus sought assurances from Malta that the wells were safe.",
                           "Cyprus requested a reply from Malta by Friday."}) {
    const Document document = read(text);
    ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
    EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Malta"});
  }
}

TEST(Proposals, NounOfADeedNamesIt) {
  const Document document = read("Ana Ruiz offered to resign. Malta rejected the resignation.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, WhatWasWithdrawnWasRejectedOfTheSameOne) {
  const Document document =
      read("Marlow Bank withdrew its bid for Ulm Mills. The harbour board had rejected the bid.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[1].addressee), std::vector<std::string>{"Marlow Bank"});
}

TEST(Proposals, WhatMightBeRejectedIsNot) {
  const Document document =
      read("Malta proposed a levy on boats. The levy might be rejected by Cyprus.");
  EXPECT_EQ(document.proposals[0].status, "pending") << shown(document);
}

TEST(Proposals, NounAloneDoesNotReachBackFar) {
  const std::string near = "Malta plans to sell a pier. ";
  std::string far = near;
  for (int i = 0; i < 12; ++i) far += "It rained on the pier. ";
  EXPECT_EQ(read(near + "The assembly approved the plan.").proposals[0].status, "accepted");
  EXPECT_EQ(read(far + "The assembly approved the plan.").proposals[0].status, "pending");
}

TEST(Proposals, PromiseThatIsStillToBeKeptIsOpen) {
  const Document document =
      read("Malta promised to share its wells. Malta is going to honour that promise.");
  EXPECT_EQ(document.proposals[0].status, "pending") << shown(document);
}

TEST(Proposals, ParticipleBehindAnOfferTellsWhatBecameOfIt) {
  const Document document =
      read("Marlow Ltd, which had an earlier offer for Ulm Bank rejected, will sell a pier.");
  ASSERT_GE(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].act, "offer");
  EXPECT_EQ(document.proposals[0].status, "rejected");
}

TEST(Proposals, OfferForAFirmIsMadeToIt) {
  const Document document = read("Marlow Ltd offered nine euros a share for Ulm Bank.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Ulm Bank"});
}

}  // namespace
}  // namespace onrecord
