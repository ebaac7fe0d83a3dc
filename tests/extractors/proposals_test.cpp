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

TEST(Proposals, TimeToComeBeforeTheContentBoundsIt) {
  const struct {
    const char* text;
    std::size_t times;
  } cases[] = {
      {"The council plans next month to sell its pier.", 1},
      {"The firm agreed on Monday to sell its pier.", 0},
      {"“Next month we will sell the pier,” Ana Ruiz said.", 1},
      {"Ana Ruiz said that next month the firm will sell its pier.", 1},
      {"“Now we must sell the pier,” Ana Ruiz said.", 0},
      {"The union set a deadline of next Friday for the board to respond.", 1},
      {"The judge gave the ministry 28 days to pay the clerks.", 1},
  };
  for (const auto& c : cases) {
    const Document document = read(c.text);
    ASSERT_EQ(document.proposals.size(), 1U) << c.text << shown(document);
    EXPECT_EQ(document.proposals[0].timeframe.size(), c.times) << c.text;
  }
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
