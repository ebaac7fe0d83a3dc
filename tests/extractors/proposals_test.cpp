#include "tests/extractors/proposals.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace onrecord {
namespace {

// --- The examples of the rules

struct NamedExample {
  std::string rule;
  RuleExample example;
};

void PrintTo(const NamedExample& named, std::ostream* out) {
  *out << named.rule;
}

std::vector<NamedExample> examples() {
  std::vector<NamedExample> out;
  for (const Rule* rule : english().book.rules_of("proposals")) {
    for (const RuleExample& example : rule->examples) out.push_back({rule->name, example});
  }
  return out;
}

class ProposalRule : public testing::TestWithParam<NamedExample> {};

TEST_P(ProposalRule, KeepsItsExample) {
  const auto& [rule, example] = GetParam();
  std::string text = example.text;
  for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  const Document document = read(text);
  bool found = false;
  for (const Proposal& proposal : document.proposals) {
    const Described values = describe(document, proposal);
    bool holds = values.rule == rule;
    for (const auto& [key, value] : example.expect) holds = holds && values.value(key) == value;
    found = found || holds;
  }
  EXPECT_EQ(found, example.positive)
      << example.source.where() << ": " << example.text << " gives" << shown(document);
}

INSTANTIATE_TEST_SUITE_P(English, ProposalRule, testing::ValuesIn(examples()),
                         [](const auto& info) {
                           std::string name = info.param.rule +
                                              (info.param.example.positive ? "_yes" : "_no") +
                                              std::to_string(info.param.example.source.line);
                           for (char& c : name) {
                             if (c == '-') c = '_';
                           }
                           return name;
                         });

// --- Parties, the end of content, and what follows it

struct Case {
  const char* name;
  const char* text;
  std::vector<std::pair<std::string, std::string>> first;  // of the first proposal
};

class ProposalTable : public testing::TestWithParam<Case> {};

TEST_P(ProposalTable, ReadsTheProposal) {
  const Document document = read(GetParam().text);
  ASSERT_FALSE(document.proposals.empty()) << GetParam().text;
  const Described values = describe(document, document.proposals[0]);
  for (const auto& [key, value] : GetParam().first) {
    EXPECT_EQ(values.value(key), value) << key << " of" << shown(document);
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, ProposalTable,
    testing::Values(
        Case{"ContentStopsAtAttribution",
             "The firm plans to sell its pier, a spokesman said.",
             {{"content", "to sell its pier"}}},
        Case{"ContentKeepsItsList",
             "The company plans to sell its pier, close the yard and move north.",
             {{"content", "to sell its pier, close the yard and move north"}}},
        Case{"ConditionIsApart",
             "The union threatened to strike unless wages rise.",
             {{"content", "to strike"}, {"condition", "unless wages rise"}}},
        Case{"StatementThatActsItself",
             "We call on Malta to close its wells.",
             {{"act", "urge"}, {"content", "to close its wells"}, {"addressee", "Malta"}}},
        Case{"FollowingBehindAnArticle",
             "The mayor announced her intent to name the following clerks to the board.",
             {{"act", "plan"}, {"content", "to name the following clerks to the board"}}},
        Case{"AdjectivesThatAndJoins",
             "Ana Ruiz is eager to draft a broad and balanced law.",
             {{"act", "want"}, {"content", "to draft a broad and balanced law"}}},
        Case{"UntilAfterATime",
             "Traders made calls to delay the move until after the summer.",
             {{"content", "to delay the move until after the summer"}}},
        Case{"TimeOfTheActIsNoContent",
             "Ana Ruiz proposed a toll last week.",
             {{"act", "propose"}, {"content", "a toll"}}},
        Case{"SayingEndsAThing",
             "Divers campaigned for a ban saying the lake was dirty.",
             {{"act", "urge"}, {"content", "a ban"}}},
        Case{"WhereItWasSaid",
             "Ana Ruiz called for a toll on boats in a letter to clerks.",
             {{"act", "urge"}, {"content", "a toll on boats"}, {"addressee", "clerks"}}},
        Case{"BothAreHelped",
             "Ivo Lind is offering to help Malta and the divers achieve a lasting peace.",
             {{"act", "offer"},
              {"content", "to help Malta and the divers achieve a lasting peace"}}},
        Case{"AdjectiveBeforeANounThatIsAVerb",
             "Ana Ruiz dropped her own municipal bid in May.",
             {{"act", "withdraw"}, {"content", "her own municipal bid"}}},
        Case{"ConditionOfAnotherSentence",
             "“The fog must lift. If asked, I will build a pier,” Ana Ruiz said.",
             {{"act", "demand"}, {"condition", ""}}},
        Case{"ListBehindAClause",
             "Ana Ruiz delivered a promise to strengthen guilds, mend pumps that keep boats "
             "dry, raise the wage and make bread cheap.",
             {{"act", "pledge"},
              {"content",
               "to strengthen guilds, mend pumps that keep boats dry, raise the wage and make "
               "bread cheap"}}},
        Case{"ClauseThatOpensAClause",
             "Ministers hope that as the tide falls, Malta will close its wells.",
             {{"act", "want"}, {"content", "that as the tide falls, Malta will close its wells"}}},
        Case{"OrEvenAnotherVerb",
             "The guild suggested that Ana Ruiz leave the board or even soften her tone.",
             {{"act", "propose"},
              {"content", "that Ana Ruiz leave the board or even soften her tone"}}},
        Case{"AdjectivesBehindACommaAreOfOneNoun",
             "Ana Ruiz accepted their proposal that the thorough, public survey be closed.",
             {{"act", "agree"},
              {"content", "their proposal that the thorough, public survey be closed"}}},
        Case{"FailedAcrossATime",
             "Ministers failed on Thursday night to agree on a fund.",
             {{"act", "reject"}, {"content", "a fund"}}},
        Case{"CliticOfAModal",
             "“We won’t sell the pier,” Ana Ruiz said.",
             {{"trigger", "won’t"}, {"content", "sell the pier"}, {"polarity", "-"}}},
        Case{"DemandForAWeek",
             "The guild is demanding a 35-hour week and a bonus.",
             {{"act", "demand"}, {"content", "a 35-hour week and a bonus"}}},
        Case{"WillingUnderWill",
             "Chad said it would be willing to pay for guards.",
             {{"act", "offer"}, {"trigger", "willing"}, {"content", "to pay for guards"}}},
        Case{"AskedInAQuotation",
             "Ana Ruiz urged divers “not to go home”.",
             {{"act", "urge"}, {"content", "“not to go home”"}, {"addressee", "divers"}}},
        Case{
            "OthersWillLeaveUnless",
            "Ana Ruiz, head of the guild, said traders would boycott the market unless rents fell.",
            {{"act", "threaten"}, {"condition", "unless rents fell"}}},
        Case{"PurposeIsApart",
             "Malta plans to hold talks with the aim of ending the dispute.",
             {{"content", "to hold talks"}, {"purpose", "with the aim of ending the dispute"}}},
        Case{"SubjectBeforeRelativeClause",
             "The senator, who met farmers on Monday, proposed a tax on yachts.",
             {{"proposer", "The senator"}}},
        Case{"SubjectOfParticiple",
             "The union wrote to the mayor, asking for a new depot.",
             {{"proposer", "The union"}, {"content", "a new depot"}}},
        Case{"SubjectOfTheVerbBefore",
             "The mayor closed the pier in May and has called for a new depot.",
             {{"proposer", "The mayor"}}},
        Case{"SubjectBeforeTheParticiple",
             "Ana Ruiz, vowing to rebuild the pier, left for Oslo.",
             {{"proposer", "Ana Ruiz"}}},
        Case{"SubjectAcrossDashes",
             "The island council - which met twice in May - called for a new depot.",
             {{"proposer", "The island council"}}},
        Case{"SubjectOfAPastThatLooksLikeAParticiple",
             "Families of those hurt by the wave urged the council to move the wall.",
             {{"proposer", "Families"}, {"addressee", "the council"}}},
        Case{"VerbTakenForANoun",
             "The firm plans to sell its pier.",
             {{"act", "plan"}, {"proposer", "The firm"}}},
        Case{"WhoReportsOpensTheClause",
             "The report says Ana Ruiz said in May that she would sell the pier.",
             {{"act", "plan"}, {"proposer", "Ana Ruiz"}}},
        Case{"SideOfWhoSpeaks",
             "Ana Ruiz, who runs the yard, said her company would build six ferries.",
             {{"act", "plan"}, {"proposer", "her company"}}},
        Case{"NounOfAnActBeforeTheTextVerb",
             "The minister unveiled proposals for a joint fund.",
             {{"trigger", "proposals"}, {"content", "a joint fund"}}},
        Case{"ContentKeepsAnAsideBehindItsSubject",
             "The court demanded that the operator, Marlow & Dunn, hand back the pier.",
             {{"content", "that the operator, Marlow & Dunn, hand back the pier"}}},
        Case{"ContentKeepsATime",
             "The board decided to move the race from a 4:25 start to noon.",
             {{"content", "to move the race from a 4:25 start to noon"}}},
        Case{"ContentKeepsItsParenthesis",
             "Malta wants Marlow to pay 400m lira ($13m; £7m) for the pier.",
             {{"content", "to pay 400m lira ($13m; £7m) for the pier"}}},
        Case{"AgentBehindTheContent",
             "Fishermen were promised lower fees by the Harbour Party in May.",
             {{"proposer", "the Harbour Party"}, {"content", "lower fees"}}},
        Case{"SubjectOfTheClauseThatFollows",
             "Seeking approval from the board, Ana Ruiz flew to Oslo.",
             {{"act", "request"}, {"proposer", "Ana Ruiz"}}},
        Case{"PronounAheadOfItsName",
             "As he prepares to sell the pier, Tom Berg counts the boats.",
             {{"act", "plan"}, {"proposer", "Tom Berg"}}},
        Case{"NegationBeforeTheMark",
             "The divers were not “asking for a new pier.”",
             {{"act", "request"}, {"polarity", "-"}}},
        Case{"SubjectAfterAppears",
             "It appears Ana Ruiz is keen to sell the pier.",
             {{"act", "want"}, {"proposer", "Ana Ruiz"}}},
        Case{"AmountOfSomebody",
             "A bunch of divers want to close the pier.",
             {{"act", "want"}, {"content", "to close the pier"}}},
        Case{"WhatIsOrderedIsDone",
             "The court ordered 30 ferries halted.",
             {{"act", "order"}, {"proposer", "The court"}}},
        Case{"WhoFacesCallsIsAsked",
             "On Monday Tom Berg faced calls to close the pier.",
             {{"act", "urge"}, {"addressee", "Tom Berg"}}},
        Case{"PlansOfAParty",
             "The clerk praised Tory plans to close the pier.",
             {{"act", "plan"}, {"proposer", "Tory"}}},
        Case{"CouldNotRuleOut",
             "The mayor said he could not rule out closing the pier.",
             {{"act", "consider"}, {"content", "closing the pier"}}},
        Case{"MembersStandForTheirBody",
             "The union said its members would strike on Monday.",
             {{"act", "plan"}, {"proposer", "The union"}}},
        Case{"NeededInWhatIsReported",
             "Ana Ruiz said the council needed to close the pier.",
             {{"act", "urge"}, {"addressee", "the council"}}},
        Case{"NotRuledOutIsConsidered",
             "The club has not ruled out a move to Oslo.",
             {{"act", "consider"}, {"polarity", "+"}, {"status", "under_consideration"}}},
        Case{"SomebodyElseShould",
             "Tom Berg pays nothing. Ana Ruiz said he should pay for the pier.",
             {{"act", "recommend"}, {"proposer", "Ana Ruiz"}, {"addressee", "he"}}},
        Case{"ShouldBeAbleTo",
             "The guild said divers should be able to choose their boats.",
             {{"act", "recommend"}, {"content", "be able to choose their boats"}}},
        Case{"MarkBehindTheModal",
             "Ana Ruiz said the council should “put divers first.”",
             {{"act", "recommend"}, {"content", "put divers first"}}},
        Case{"InfinitiveOfANounBehindOf",
             "The mayor reminded divers of his plan to sell the pier.",
             {{"act", "plan"}, {"content", "to sell the pier"}}},
        Case{"IfThatIsWhether",
             "The club wants to see if it can move to Oslo.",
             {{"content", "to see if it can move to Oslo"}, {"condition", ""}}},
        Case{"SubjectBeforeWhatIsJoinedBehindAPreposition",
             "Twelve unions in Western and Eastern Malta have agreed to share pilots.",
             {{"proposer", "Twelve unions"}}},
        Case{"SubjectBeforeItsCode",
             "Marlow Harbours Ltd <MRLW>, which has agreed to buy the pier, is old.",
             {{"proposer", "Marlow Harbours Ltd"}}},
        Case{"HoweverBetweenTheVerbs",
             "Malta has however declined the offer.",
             {{"act", "reject"}, {"proposer", "Malta"}}},
        Case{"WhomTheyAskedStandsBefore",
             "Malta trusts the diver it asked to count boats.",
             {{"act", "request"}, {"addressee", "the diver"}}},
        Case{"ContentKeepsASecondObjectBetweenCommas",
             "The club plans to close the first pier, and the last one, by the end of the war.",
             {{"content", "to close the first pier, and the last one, by the end of the war"}}},
        Case{"LetterAsks",
             "The letter urged the board to resign.",
             {{"act", "urge"}, {"proposer", "The letter"}}},
        Case{"RemainsReady",
             "Malta remains ready to send forty doctors.",
             {{"act", "offer"}, {"proposer", "Malta"}}},
        Case{"PartyThatHasTheNameOfAThing",
             "Labour has pledged to close the pier.",
             {{"act", "pledge"}, {"proposer", "Labour"}}},
        Case{"ThereShouldBe",
             "Ana Ruiz said there should be a vote on the pier.",
             {{"act", "recommend"}, {"content", "be a vote on the pier"}}},
        Case{"DayBetweenWhomAndWhat",
             "Divers called on Malta Wednesday to sell the pier.",
             {{"act", "urge"}, {"addressee", "Malta"}, {"content", "to sell the pier"}}},
        Case{"ThingInMarksIsWanted",
             "Ana Ruiz said she wants “a long shutdown” of the port.",
             {{"act", "want"}, {"content_head", "shutdown"}}},
        Case{"NobodyOffers", "None has offered to sell.", {{"polarity", "-"}}},
        Case{"NotInPrincipleOpposed",
             "Malta is not at heart opposed to a ban.",
             {{"act", "reject"}, {"polarity", "-"}}},
        Case{"AgentBehindAPassiveOfANoun",
             "Plans to close the pier have been unveiled by the Harbour Party.",
             {{"act", "plan"}, {"proposer", "the Harbour Party"}}},
        Case{"HyphenInsideWhatIsSigned",
             "Malta signed a long-term supply deal with Cyprus.",
             {{"act", "agree"}, {"content", "a long-term supply deal with Cyprus"}}},
        Case{"AdverbInsideTheInfinitive",
             "Ana Ruiz urged Malta to fully de-regulate its ports.",
             {{"act", "urge"}, {"addressee", "Malta"}}},
        Case{"ClauseBehindWhoShould",
             "Tom Berg is suggesting that divers from ports he runs should move to Oslo.",
             {{"act", "propose"}, {"proposer", "Tom Berg"}}},
        Case{"CalledForHimToGo",
             "Tom Berg is ill, and divers called for him to resign.",
             {{"act", "urge"}, {"content", "him to resign"}}},
        Case{
            "GovernmentOfItsMinister",
            "“We pay,” said Prime Minister Ana Ruiz. Ms Ruiz said the government would build forty "
            "ferries.",
            {{"act", "plan"}, {"proposer", "the government"}}},
        Case{"MarkBeforeWhatIsConsidered",
             "The board was “seriously considering” closing the pier.",
             {{"act", "consider"}, {"content", "closing the pier"}}},
        Case{"LoanIsAgreed",
             "The Harbour Bank agreed a 900m lira loan to pay for the pier.",
             {{"act", "agree"}, {"trigger", "agreed"}}},
        Case{"PromisedThatHeStays",
             "Tom Berg promised that he is staying on the board.",
             {{"act", "pledge"}, {"content", "that he is staying on the board"}}},
        Case{"ReasonWhyItSeeks",
             "That is the reason Malta is seeking approval of the treaty.",
             {{"act", "request"}, {"proposer", "Malta"}}},
        Case{"VerbBehindARelativeClause",
             "Ana Ruiz has praised a clerk who reports to her, and called for a vote.",
             {{"proposer", "Ana Ruiz"}}},
        Case{"PastThatReports",
             "Boats sank and Tom Berg pledged support for the divers.",
             {{"act", "pledge"}, {"proposer", "Tom Berg"}}},
        Case{"MinistryOfItsOfficials",
             "The Ministry of Ports will revise its tariff by August, ministry officials said.",
             {{"act", "plan"}, {"proposer", "The Ministry of Ports"}}},
        Case{"MustBeReady",
             "Ana Ruiz said Malta must be ready to pay.",
             {{"act", "demand"}, {"content", "be ready to pay"}}},
        Case{"FirmOfWhoRunsIt",
             "Tom Berg, the yard's chief executive, said Tyvorn would build six ferries.",
             {{"act", "plan"}, {"proposer", "Tyvorn"}}},
        Case{"WhoWasLedToAnnounce",
             "Its losses led the shipyard Marlow Ltd to announce it would close.",
             {{"act", "plan"}, {"proposer", "Marlow Ltd"}}},
        Case{"SubjectsThatShareAVerbOfTheContent",
             "Ana Ruiz said she hoped other ports and old yards would follow suit.",
             {{"act", "want"}, {"content", "other ports and old yards would follow suit"}}},
        Case{"VerbBehindACommaIsOfWhoConcluded",
             "The board concluded that Tom Berg had been careless, but has not recommended that he "
             "resign.",
             {{"act", "recommend"}, {"proposer", "The board"}, {"polarity", "-"}}},
        Case{"VerbTakenForTheEndOfAName",
             "Divers on the Board of Marlow plan to sell the pier.",
             {{"act", "plan"}, {"proposer", "Divers"}}},
        Case{"WillLookAt",
             "The union said it would look at the offer.",
             {{"act", "plan"}, {"content", "look at the offer"}}},
        Case{"TimeOfTheAnswer",
             "Kestrel Lines rejected the demand on Monday.",
             {{"act", "reject"}, {"content", "the demand"}}},
        Case{"TimeOfWhatIsAnswered",
             "Kestrel Lines rejected the plan for Monday.",
             {{"act", "reject"}, {"content", "the plan for Monday"}}},
        Case{"TextShould",
             "Marlow Ltd said any offer should mirror its debts.",
             {{"act", "recommend"}, {"content", "mirror its debts"}}},
        Case{"Hearsay",
             "The firm reportedly plans to sell its pier.",
             {{"certainty", "PR"}, {"polarity", "+"}}},
        Case{"Possible", "The company may plan to sell its pier.", {{"certainty", "PS"}}},
        Case{"WhoIsPromptedActs",
             "The storm may prompt Cyprus to ask Malta to share its wells.",
             {{"act", "request"}, {"proposer", "Cyprus"}}},
        Case{"WithSomebodyEagerIsHis",
             "The hall was loud, with divers eager to buy the pier.",
             {{"act", "want"}, {"proposer", "divers"}}},
        Case{"UnionThreatensForItsMembers",
             "Divers will walk out in June unless pay rises, their union said.",
             {{"act", "threaten"},
              {"content", "walk out in June"},
              {"condition", "unless pay rises"},
              {"proposer", "their union"}}},
        Case{"IfNotThreatens",
             "Malta said it would shut the port if the toll is not lifted.",
             {{"act", "threaten"}, {"condition", "if the toll is not lifted"}}},
        Case{"ThirdPartyIsThreatenedByNobody",
             "Malta said it would sign the pact if the toll is not lifted.",
             {{"act", "plan"}}},
        Case{"ContentOfASubjectEndsAtItsVerb",
             "Ana Ruiz said the club's plans to buy the pier would please divers.",
             {{"act", "plan"}, {"content", "to buy the pier"}}},
        Case{"ContentOfASubjectKeepsItsParticiple",
             "Ana Ruiz said the club's plans to use coins saved from tolls would please divers.",
             {{"content", "to use coins saved from tolls"}}},
        Case{"AdjectiveBehindItsNounEndsAtTheVerb",
             "The ministers opposed to the toll were ill.",
             {{"act", "reject"}, {"content", "the toll"}}},
        Case{"FailedToKeepIsABreach",
             "Malta failed to fulfil its promise to share the wells.",
             {{"act", "breach"}}},
        Case{"ButLeadsBackToWhoOpensTheSentence",
             "Malta has a list of divers who own boats, but rejected a plan to buy them.",
             {{"act", "reject"}, {"proposer", "Malta"}}},
        Case{"AsEarlyAsIsTheTimeOfTheAnswer",
             "Malta may reject the offer as early as May.",
             {{"content", "the offer"}}},
        Case{"Denied", "The firm does not plan to sell its pier.", {{"polarity", "-"}}},
        Case{"SomebodyElseMayBegin",
             "The fund wants the board to begin talks.",
             {{"act", "want"}, {"content", "to begin talks"}}},
        Case{"VerbThatNoListHas",
             "Malta wants its neighbours to phase out the toll.",
             {{"act", "want"}, {"content", "to phase out the toll"}}},
        Case{"ClauseBehindWhomItIsTold",
             "Ana Ruiz has told her sister she wants to move to Malta.",
             {{"act", "want"}, {"content", "to move to Malta"}}},
        Case{"NotToLose",
             "The guild said divers must not lose pay.",
             {{"act", "demand"}, {"polarity", "-"}}},
        Case{"ObjectEndsBeforeAnotherVerb",
             "The board has turned down the offer and recommended a sale.",
             {{"act", "reject"}, {"content", "the offer"}}},
        Case{"AgeIsNoEnd",
             "Malta wants Spain to send home Tom Berg, 47, over a theft.",
             {{"content", "to send home Tom Berg, 47, over a theft"}}},
        Case{"WhatIsIncludedBelongsToIt",
             "Malta plans to take several steps, including closing the port.",
             {{"content", "to take several steps, including closing the port"}}},
        Case{"ConditionAtTheHeadOfAClause",
             "The board recommended that if tolls rise, the port should close.",
             {{"content", "that if tolls rise, the port should close"},
              {"condition", "if tolls rise"}}},
        Case{"VerbOfThoseWhoPlan",
             "Divers who plan to visit the feast include Tom Berg.",
             {{"content", "to visit the feast"}}},
        Case{"WhatWasBefore",
             "Clerks decided to reopen the case after he was taken to Malta.",
             {{"content", "to reopen the case"}}},
        Case{"ClauseThatTellsWhatANounIs",
             "The rumours that Malta intended to close the port were false.",
             {{"content", "to close the port"}}},
        Case{"LongSubjectOfAnotherClause",
             "Divers were invited to send maps and a board of clerks and bishops will read them.",
             {{"content", "to send maps"}}},
        Case{"VerbBeforeItsPluralObject",
             "Ana Ruiz has offered to chair talks.",
             {{"act", "offer"}, {"content", "to chair talks"}}},
        Case{"DayBetweenAPassiveAndItsContent",
             "Envoys were told on Saturday to agree on a text.",
             {{"act", "order"}, {"content", "to agree on a text"}}},
        Case{"EndOfAnObject",
             "The council plans to sell the pier to pay for a school.",
             {{"content", "to sell the pier"}, {"purpose", "to pay for a school"}}},
        Case{"InfinitiveOfAnObjectIsNoEnd",
             "The council plans to help divers to pay for boats.",
             {{"content", "to help divers to pay for boats"}, {"purpose", ""}}},
        Case{"Unrealised",
             "The mayor had planned to sell the pier but dropped it.",
             {{"realis", "past_unrealised"}}}),
    [](const auto& info) { return std::string(info.param.name); });

class NoProposal : public testing::TestWithParam<const char*> {};

TEST_P(NoProposal, IsRead) {
  const Document document = read(GetParam());
  EXPECT_TRUE(document.proposals.empty()) << GetParam() << shown(document);
}

INSTANTIATE_TEST_SUITE_P(
    English, NoProposal,
    testing::Values(
        "I asked the waiter to bring a map.", "I ask you to wait.",
        "Ana Ruiz holds considered views on ports.",
        "“We look forward to being a port,” Ana Ruiz said.",
        "“Tom Berg should win,” Ana Ruiz said.", "“I’d like Tom Berg to win,” Ana Ruiz said.",
        "“People should now believe the divers,” Ana Ruiz said.",
        "Ana Ruiz will be sad if the pier goes.",
        "The guild expects up to nine divers to sail to Malta.",
        "Ana Ruiz demanded to know whether the pier would close.",
        "Tom Berg was not brave enough to demand a vote.",
        "Fog lifted, something the firm wants to do by May.",
        "Ivo Lind, chair of the port, said Ana Ruiz worked with a clerk to ensure that his "
        "supporters will row.",
        "“You vote against the plan and nobody cares,” Ana Ruiz said.",
        "She met clerks whom divers would consider friends.",
        "“It’d offer more jobs,” Ana Ruiz said.",
        "Ana Ruiz said she knew what the goal of the port should be.",
        "“Some people think that divers should stay home,” Ana Ruiz said.",
        "Divers say closing the dam would hurt Malta.",
        "Marlow Ltd was confident that it would sell the yard, Tom Berg said.",
        "“You have to know that dams are old,” Ana Ruiz said.", "Lightning will strike on Monday.",
        "The petition was signed by nine divers.",
        "Malta rejected the argument that wells are safe.", "The shop offers a discount on boots.",
        "The singer offered a long look at her youth.",
        "The lender considered the flood as a warning.", "Guests could refuse the tea.",
        "The survey suggests the mayor is popular.",
        "Both men agree it will be hard to find a buyer.", "The mayor opposes crime.",
        "The drought threatens the health of the herd.", "The mayor sought shelter in the hall.",
        "“I would sell the pier,” Ana Ruiz said.", "“We will win this match,” Ana Ruiz said.",
        "“He'd seen the pier,” Ana Ruiz said.", "Ana Ruiz wrote that he’d been named a fool.",
        "“We expect the board to present a plan,” Ana Ruiz said.",
        "Malta looks unlikely to consent to close the port.",
        "Nine firms are eligible to bid for work.", "Tom Berg believes they will beat the guests.",
        "Opt for rice rather than bread.", "The song makes me want to sail.",
        "The mission is to raise awareness.", "The court still considers all piers illegal.",
        "Piers arranged by Malta block the bay.", "There were calls for a new pier.",
        "The mayor did not answer a request for comment.", "Ana Ruiz said she had to leave early.",
        "“The storm should ease tonight,” Ana Ruiz said.", "Neither clerk wished to comment.",
        "“I felt as though I was going to faint,” Ana Ruiz said.",
        "Divers do not ask that kind of question.", "Boats can be arranged to save room.",
        "Ruiz said the cards were new and they would help fight crime.",
        "The mayor said the toll was high, and this will hurt divers.",
        "It was a mistake to have rejected the treaty.", "Divers who ordered prints had to wait.",
        "The pier is a task which requires divers to wait.",
        "“It will be very exciting,” Ana Ruiz said of Marlow Ltd.",
        "“You will never have to buy a boat,” Ana Ruiz said.",
        "“We needed to win that race,” Ana Ruiz said.", "Seeking shelter is not a crime.",
        "It rained more than divers had been told to expect.",
        "Ana Ruiz would not say how much it will pay for the pier.",
        "Asked about the pier, the mayor refused to be drawn.",
        "“We should like it to be remembered,” Ana Ruiz said.",
        "It was time for the judges to consider the case.", "That is what people want to hear.",
        "If Malta accepts the offer, Cyprus will wait.",
        "The pier opens once an agreement is signed by Malta.",
        "The mayor closed the pier rather than ask divers to pay.",
        "Ana Ruiz stopped short of calling for a boycott.",
        "Divers said the town helped them to reach a deal.",
        "Clerks say Malta may want to think again.", "Holding off on payments may hurt the club.",
        "Tom Berg asked, “Would you like to sell the pier?”",
        "Ana Ruiz would not say what form the vote should take.",
        "A merger announced on Monday would turn the club into a firm.",
        "“I'll say it again,” Ana Ruiz said.", "Ana Ruiz would make no comment, Tom Berg said.",
        "Ana Ruiz gave divers the boats they need to reach the pier.",
        "“I fear that next week will bring rain,” Ana Ruiz said.",
        "Tom Berg left, alleging this will hurt divers.", "Ana Ruiz signed an order on boats.",
        "In a poll 51% said the toll should be banned.",
        "A painting of the talks was denied by Ana Ruiz.",
        "“Let's go back to the pier,” Ana Ruiz said.", "“Let's be clear,” Ana Ruiz said.",
        "“She must be hiding something odd,” Ana Ruiz said of Tom Berg.",
        "“I will do well in Oslo,” Ana Ruiz said.",
        "Tom Berg said Ana Ruiz has the skill needed to sail.", "Tom Berg is opposed to Ana Ruiz.",
        "Tom Berg campaigned for a senator.",
        "Ana Ruiz sat in the Court of Appeals for the northern ports.",
        "Ana Ruiz said it would make life easier.", "Demanding order.",
        "The club is set to receive a grant.",
        "Ana Ruiz said she found a map that would please Tom Berg.",
        "“The divers we need to find are old,” Ana Ruiz said.",
        "Divers asked whether or not Malta wants to sell the pier.",
        "Ana Ruiz refused to say that Malta should pay.",
        "Tom Berg rejected the suggestion that he had left early.",
        "Ana Ruiz could arrange a pact to share the wells.", "Most divers support the ban.",
        "The clerk, whose hardest task is to count boats, is ill.",
        "Two divers did not want to be named.", "Ana Ruiz doubts it will rain.",
        "Tom Berg rejected her latest remarks.",
        "“This is a contract that the government will keep,” diver Tom Berg said.",
        "Ana Ruiz said Tom Berg must win half of the votes.",
        "Ana Ruiz said she does not believe any of her friends will sell.",
        "Malta was close to agreeing to the deal.",
        "Analysts said lower prices should bring more boats.",
        "It takes clerks who are willing to count boats.",
        "It rained, but closing an accord has turned out hard.",
        "Thirty divers are a large enough minority to veto the bill.",
        "“There is one tool you need in order to draw up a route,” Ana Ruiz said.",
        "Boats were arranged in rows by colour.",
        "When asked to confirm the report, a clerk said nothing.",
        "Ana Ruiz suggested keeping boats in Malta could cost more.",
        "“Our mission is to teach divers,” Ana Ruiz said.", "Anyone planning to sail has to wait.",
        "Ana Ruiz said it was not certain that her firm would sail.",
        "The firm sails soon after the treaty is signed.",
        "Ten Things to Know About Boots\n\nIt rained."));

TEST(Proposals, WhatIsOverBoundsNothing) {
  const Document over = read("Cyprus asked Malta for an answer to its letter of 3 May 2019.");
  ASSERT_EQ(over.proposals.size(), 1U) << shown(over);
  ASSERT_FALSE(over.dates.empty());
  EXPECT_TRUE(over.proposals[0].timeframe.empty());
  const Document ahead = read("Cyprus asked Malta for an answer by 3 June 2024.");
  ASSERT_EQ(ahead.proposals.size(), 1U) << shown(ahead);
  EXPECT_EQ(ahead.proposals[0].timeframe.size(), 1U);
  const Document told = read("Ana Ruiz said she would close the pier on 3 May 2019.");
  ASSERT_EQ(told.proposals.size(), 1U) << shown(told);
  EXPECT_EQ(told.proposals[0].timeframe.size(), 1U);
}

TEST(Proposals, CodesFollowTheAct) {
  const Document document = read("Malta threatened to close the strait.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].plover, "THREATEN");
  EXPECT_EQ(document.proposals[0].cameo, "130");
}

TEST(Proposals, CodesFollowTheContent) {
  const std::pair<const char*, const char*> cases[] = {
      {"Malta offered to meet Cyprus in May.", "036"},
      {"Malta asked Cyprus for aid.", "023"},
      {"Malta demanded the resignation of the envoy.", "105"},
      {"Malta refused to negotiate with Cyprus.", "125"},
      {"Malta threatened to attack Cyprus.", "138"},
      {"Malta offered to paint the pier.", "030"},
  };
  for (const auto& [text, code] : cases) {
    const Document document = read(text);
    ASSERT_EQ(document.proposals.size(), 1U) << text << shown(document);
    EXPECT_EQ(document.proposals[0].cameo, code) << text;
  }
}

TEST(Proposals, LengthOfAThingIsNoTimeframe) {
  const Document thing = read("The union threatened to hold a 48-hour strike.");
  ASSERT_EQ(thing.proposals.size(), 1U) << shown(thing);
  ASSERT_FALSE(thing.dates.empty());
  EXPECT_TRUE(thing.proposals[0].timeframe.empty());
  const Document bound = read("The union threatened to strike within 48 hours.");
  ASSERT_EQ(bound.proposals.size(), 1U) << shown(bound);
  EXPECT_EQ(bound.proposals[0].timeframe.size(), 1U);
}

TEST(Proposals, EvidenceOfASentenceWithoutEndStaysBesideTheAct) {
  std::string filler;
  for (int i = 0; i < 2000; ++i) filler += " and ran";
  const std::string text = "The clerk ran" + filler + " and Malta urged Cyprus to pay" + filler;
  const Document document = read(text + ".");
  ASSERT_EQ(document.proposals.size(), 1U);
  const Proposal& proposal = document.proposals[0];
  EXPECT_TRUE(proposal.evidence.contains(proposal.trigger));
  EXPECT_TRUE(proposal.evidence.contains(proposal.content));
  EXPECT_LT(proposal.evidence.size(), text.size() / 4);
}

TEST(Proposals, ContentWithoutEndIsCutOff) {
  std::string text = "Malta plans to pay Cyprus";
  for (int i = 0; i < 1000; ++i) text += " for the wells of the old town";
  const Document document = read(text + ".");
  ASSERT_EQ(document.proposals.size(), 1U);
  EXPECT_LT(document.proposals[0].content.size(), text.size() / 5);
}

TEST(Proposals, ContentEndsBeforeWhatHadHappened) {
  const Document document =
      read("Divers urged Malta to share its wells after Cyprus proposed in May to seal them.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(slice(document.article.text, document.proposals[0].content), "to share its wells");
  EXPECT_TRUE(document.proposals[0].timeframe.empty());
  EXPECT_EQ(slice(document.article.text, document.proposals[1].content), "to seal them");
}

TEST(Proposals, ContentEndsBeforeAnotherThat) {
  const Document document =
      read("Ana Ruiz said the firm had proposed a new pier, and that Malta had rejected the idea.");
  ASSERT_FALSE(document.proposals.empty()) << shown(document);
  EXPECT_EQ(slice(document.article.text, document.proposals[0].content), "a new pier");
}

TEST(Proposals, TimeOfAnotherThingIsNoTimeframe) {
  const Document document = read(
      "Malta plans to talk about Friday's game on Monday. Malta plans to sell more boats than "
      "a year ago.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(document.proposals[0].timeframe.size(), 1U);
  EXPECT_TRUE(document.proposals[1].timeframe.empty());
}

TEST(Proposals, PlaceBeforeAParticipleProposesNothing) {
  const Document document =
      read("Clerks filled the harbours of Malta demanding that the toll be cut.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  ASSERT_EQ(document.proposals[0].proposer.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].proposer[0].name, "clerks");
}

// --- What is inside a content

std::vector<std::string> parts_of(const std::string& text) {
  const Document document = read(text);
  std::vector<std::string> out;
  for (const Proposal& proposal : document.proposals) {
    for (const Span span : proposal.content_parts) {
      out.emplace_back(slice(document.article.text, span));
    }
  }
  return out;
}

TEST(Proposals, PartsOfAContentStandApart) {
  using Parts = std::vector<std::string>;
  EXPECT_EQ(parts_of("Malta plans to sell its pier, close the yard and sell forty boats."),
            (Parts{"to sell its pier", "close the yard", "sell forty boats"}));
  EXPECT_EQ(parts_of("The mayor proposed closing the pier and selling the yard."),
            (Parts{"closing the pier", "selling the yard"}));
  EXPECT_EQ(parts_of("The union demanded a pay rise and an apology."),
            (Parts{"a pay rise", "an apology"}));
}

TEST(Proposals, ContentThatIsOneThingHasNoParts) {
  for (const char* text :
       {"Malta plans to help divers who sail and fish.", "Malta plans to design and build a pier.",
        "The union demanded the sale of the pier and the yard.",
        "The mayor asked divers to agree to sail and fish."}) {
    EXPECT_TRUE(parts_of(text).empty()) << text;
  }
}

TEST(Proposals, ActInsideAContentIsInner) {
  const Document document = read("The mayor urged Malta to ask Cyprus to share its wells.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  const InnerAct& inner = document.proposals[0].inner;
  EXPECT_EQ(inner.act, "request");
  EXPECT_EQ(slice(document.article.text, inner.trigger), "ask");
  EXPECT_EQ(slice(document.article.text, inner.content), "to share its wells");
  EXPECT_EQ(names_of(inner.addressee), std::vector<std::string>{"Cyprus"});
  EXPECT_EQ(names_of(document.proposals[0].addressee), std::vector<std::string>{"Malta"});
}

TEST(Proposals, ActBehindAnotherVerbIsNotInner) {
  const Document document =
      read("The mayor urged Malta to sell the hall in which it plans to vote.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].inner.act, "");
}

}  // namespace
}  // namespace onrecord
