#include "pipeline/stages.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"

namespace onrecord {
namespace {

const Rules& rules() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

TEST(Stages, EveryStageFindsItsNeedsBeforeIt) {
  EXPECT_EQ(missing_layer(all_stages(), 0), "");
  EXPECT_EQ(missing_layer(token_stages(), 0), "");
}

TEST(Stages, NamesAreUniqueAndEveryLayerIsGivenOnce) {
  std::set<std::string_view> names;
  unsigned given = 0;
  for (const Stage& stage : stages()) {
    EXPECT_TRUE(names.insert(stage.name).second) << stage.name;
    EXPECT_FALSE(stage.help.empty()) << stage.name;
    EXPECT_EQ(given & stage.gives, 0U) << stage.name;
    given |= stage.gives;
  }
}

TEST(Stages, SelectionsHoldWhatTheyNeed) {
  for (const char* names : {"dates", "quotes", "speakers", "proposals", "proposals,dates", ""}) {
    EXPECT_EQ(missing_layer(select_stages(names), 0), "") << names;
  }
  EXPECT_EQ(select_stages("").size(), token_stages().size());
}

TEST(Stages, UnknownLayersAreRefused) {
  EXPECT_THROW(select_stages("verbs"), Error);
  EXPECT_THROW(select_stages("dates,verbs"), Error);
}

TEST(Stages, WhatIsMissingIsNamed) {
  const Stage needy{"needy", "", layer_set({Layer::kDates}), 0, nullptr};
  EXPECT_NE(missing_layer({&needy}, 0).find("needy"), std::string::npos);
  EXPECT_EQ(missing_layer({&needy}, layer_set({Layer::kDates})), "");
}

TEST(Stages, AMistakeOfOursCostsOneArticle) {
  const Stage broken{"broken", "", 0, layer_set({Layer::kDates}),
                     [](Document&, const Rules&, Scratch&) { throw std::out_of_range("at 7"); }};
  Document document;
  document.article.id = "a-1";
  Scratch scratch;
  try {
    for (const StageStep& step : steps_of({&broken})) run_step(step, rules(), document, scratch);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Error::Kind::kInput);
    EXPECT_STREQ(error.what(), "a-1: broken stopped: at 7; please report it with the article");
  }
  EXPECT_FALSE(document.has(Layer::kDates));
}

TEST(Stages, DocumentsMayGoThroughAStepTogether) {
  const char* const texts[] = {"“It is over,” said Zoé Ruiz on Friday.",
                               "Storm\n\nThe port agreed to reopen by 3 May, Ana Lind said."};
  std::vector<Document> alone(std::size(texts));
  std::vector<Document> together(std::size(texts));
  std::vector<Scratch> scratch(std::size(texts));
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    alone[i].article.text = texts[i];
    alone[i].article.published = "2025-05-03";
    together[i] = alone[i];
    run_stages(all_stages(), rules(), alone[i], scratch[0]);
  }
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    begin_stages(all_stages(), rules(), together[i], scratch[i]);
  }
  for (const StageStep& step : steps_of(all_stages())) {
    for (std::size_t i = 0; i < std::size(texts); ++i) {
      run_step(step, rules(), together[i], scratch[i]);
    }
  }
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    end_stages(together[i], scratch[i]);
    std::string one;
    std::string other;
    write_document(alone[i], {}, one);
    write_document(together[i], {}, other);
    EXPECT_EQ(one, other);
    EXPECT_NE(one.find("\"quotes\":[{"), std::string::npos) << one;
  }
}

TEST(Stages, RunningTwiceChangesNothing) {
  Document document;
  document.article.text = "Storm\n\n“It is over,” said Zoé Ruiz on Friday. She left.\n";
  document.article.published = "2025-05-03";
  Scratch scratch;
  run_stages(all_stages(), rules(), document, scratch);
  const std::size_t tokens = document.tokens.size();
  EXPECT_GT(tokens, 10U);
  EXPECT_EQ(check(document), "");
  run_stages(all_stages(), rules(), document, scratch);
  EXPECT_EQ(document.tokens.size(), tokens);
}

TEST(Stages, AnotherLanguageIsLeftWithoutFacts) {
  const std::pair<const char*, bool> cases[] = {{"", true},    {"en", true},   {"en-GB", true},
                                                {"de", false}, {"enm", false}, {"fr-CA", false}};
  for (const auto& [language, spoken] : cases) {
    Document document;
    document.article.text = "“Es ist vorbei”, sagte Zoé Ruiz.";
    document.article.language = language;
    Scratch scratch;
    run_stages(all_stages(), rules(), document, scratch);
    EXPECT_EQ(document.layers != 0, spoken) << language;
  }
}

TEST(Stages, AStageBehindSpeakersSeesEveryActor) {
  // What a document read from a line knows: the speakers in use, and no others.
  Document document;
  document.article.text = "Zoé Ruiz met Ann Lee. “It is over,” said Ruiz.";
  Scratch scratch;
  run_stages(select_stages("speakers"), rules(), document, scratch);
  ASSERT_EQ(document.speakers.size(), 1U);

  static std::size_t actors = 0;
  const Stage counter{
      "counter", "", layer_set({Layer::kSpeakers}), layer_set({Layer::kProposals}),
      [](Document& seen, const Rules&, Scratch&) { actors = seen.speakers.size(); }};
  Selection selection = select_stages("speakers");
  selection.push_back(&counter);
  run_stages(selection, rules(), document, scratch);
  EXPECT_GE(actors, 2U);
  EXPECT_EQ(document.speakers.size(), 1U);
}

TEST(Stages, HostileTextsKeepEveryPromise) {
  const std::string quotes(5000, '"');
  std::string mixed;
  for (int i = 0; i < 3000; ++i) mixed += i % 2 == 0 ? "\" " : "' said ";
  const std::string texts[] = {"",
                               " ",
                               "\n\n\n",
                               quotes,
                               mixed,
                               std::string(20000, 'a'),
                               std::string(5000, '.'),
                               "“",
                               "”",
                               "\xE2\x80\x8B",
                               "said said said",
                               std::string(3000, '1') + " May 1"};
  Scratch scratch;
  for (const std::string& text : texts) {
    Document document;
    document.article.text = text;
    EXPECT_NO_THROW(run_stages(all_stages(), rules(), document, scratch)) << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace onrecord
