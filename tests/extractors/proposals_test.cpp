#include "extractors/proposals.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {
namespace {

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

Document read(const std::string& text) {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.published = "2024-05-06";
  const Rules& rules = english();
  find_zones(document.article, rules.zones, document.zones);
  find_tokens(document, rules.tokens, document.tokens, document.sentences);
  read_words(document, rules.lexicon, rules.words, reading.words);
  find_phrases(document, rules.lexicon, rules.phrases, reading);
  find_dates(document, reading, rules.dates, document.dates);
  find_quotes(document, reading, rules.quotes, document.quotes);
  find_speakers(document, reading, rules.speakers, document.quotes, document.speakers);
  find_proposals(document, reading, rules.proposals, document.proposals);
  document.layers = 0x3F;
  EXPECT_EQ(check(document), "") << text;
  return document;
}

std::string shown(const Document& document) {
  std::string out;
  for (const Proposal& proposal : document.proposals) {
    const Described values = describe(document, proposal);
    out += "\n  " + values.rule;
    for (const auto& [key, value] : values.values) {
      if (!value.empty()) out += " " + key + "=" + value;
    }
  }
  return out.empty() ? " nothing" : out;
}

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

}  // namespace
}  // namespace onrecord
