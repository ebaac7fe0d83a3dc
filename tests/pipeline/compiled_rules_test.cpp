#include "pipeline/compiled_rules.hpp"

#include <gtest/gtest.h>

#include "corpus/jsonl.hpp"
#include "extractors/rulebook/rule_layers.hpp"
#include "pipeline/stages.hpp"

namespace onrecord {
namespace {

const Rules& from_files() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

// The program must have been built with compiled rules for these tests to say anything.
class CompiledRules : public testing::Test {
 protected:
  void SetUp() override {
    if (compiled_rules().empty()) GTEST_SKIP() << "built without compiled rules";
  }
};

std::string facts(const std::string& text, const std::string& at, const Rules& rules) {
  Document document;
  document.article.id = "example";
  document.article.text = text;
  document.article.published = at.empty() ? "2025-05-03T16:41:00+09:00" : at;
  Scratch scratch;
  run_stages(all_stages(), rules, document, scratch);
  std::string line;
  write_document(document, {.tokens = true}, line);
  return line;
}

TEST_F(CompiledRules, AreThoseOfTheFiles) {
  EXPECT_TRUE(compile_rules("en") == compiled_rules()) << "build again";
}

TEST_F(CompiledRules, FindTheSameInEveryExample) {
  const std::unique_ptr<const Rules> compiled = load_rules("en", "", compiled_rules());
  std::size_t examples = 0;
  for (const Rule& rule : from_files().book.rules) {
    for (const RuleExample& example : rule.examples) {
      ++examples;
      EXPECT_EQ(facts(example.text, example.at, *compiled),
                facts(example.text, example.at, from_files()))
          << example.source.where();
    }
  }
  EXPECT_GT(examples, 500U);
}

// What is too long for the automata is read by regular expressions, which are compiled of the
// patterns themselves.
TEST_F(CompiledRules, FindTheSameInSentencesWithoutEnd) {
  const std::unique_ptr<const Rules> compiled = load_rules("en", "", compiled_rules());
  for (const std::string_view words :
       {"on Monday and Tuesday, ", "June 5, 6, ", "the first, second and ", "she said he said ",
        "must not plan to offer to ", "a very very big plan of the ", "\"no\" "}) {
    std::string text = "Ruiz ";
    while (text.size() < 12'000) text += words;
    EXPECT_EQ(facts(text, "", *compiled), facts(text, "", from_files())) << words;
  }
}

TEST_F(CompiledRules, AreKnownByTheSameHashes) {
  const Rulebook compiled = load_rulebook("en", "", compiled_rules());
  EXPECT_EQ(compiled.hash, from_files().book.hash);
  EXPECT_EQ(hash_layers(compiled), hash_layers(from_files().book));
}

TEST_F(CompiledRules, AreNotUsedForAnotherLanguage) {
  EXPECT_THROW(load_rulebook("xx", "", compiled_rules()), std::exception);
}

}  // namespace
}  // namespace onrecord
