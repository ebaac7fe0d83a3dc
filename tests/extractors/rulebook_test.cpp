#include "extractors/rulebook/rulebook.hpp"

#include <gtest/gtest.h>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

Rulebook parse(const std::string& name, const std::string& text) {
  return parse_rules("xx", {{{name, text}}});
}

TEST(Rulebook, ReadsAWholeRule) {
  const Rulebook book =
      parse("rules/xx/quotes.rules",
            "# how it was said\n"
            "rule said-after\n"
            "  match   <quote:QUOTE> ,?\n"
            "          <cue:SAY>\n"
            "  match   <cue:SAY> : <quote:QUOTE>\n"
            "  unless  before: so called\n"
            "  unless  quote has NUM\n"
            "  emit    kind=speech note=\"two words\"\n"
            "  source  PARC 3.0\n"
            "  yes     at 2024-05-03: It is over, said Ruiz.  =>  quote=It is over cue=said\n"
            "  no      Nothing was said.\n");
  ASSERT_EQ(book.rules.size(), 1U);
  const Rule& rule = book.rules[0];
  EXPECT_EQ(rule.name, "said-after");
  EXPECT_EQ(rule.stem, "quotes");
  EXPECT_EQ(rule.source.where(), "rules/xx/quotes.rules:2");
  ASSERT_EQ(rule.match.size(), 2U);
  EXPECT_EQ(rule.match[0], "<quote:QUOTE> ,? <cue:SAY>");
  ASSERT_EQ(rule.guards.size(), 2U);
  EXPECT_EQ(rule.guards[0].pattern, "so called");
  EXPECT_EQ(rule.guards[1].group, "quote");
  EXPECT_EQ(rule.emits("kind"), "speech");
  EXPECT_EQ(rule.emits("note"), "two words");
  EXPECT_EQ(rule.emits("none", "otherwise"), "otherwise");
  EXPECT_EQ(rule.origin, "PARC 3.0");
  ASSERT_EQ(rule.examples.size(), 2U);
  EXPECT_EQ(rule.examples[0].at, "2024-05-03");
  EXPECT_EQ(rule.examples[0].text, "It is over, said Ruiz.");
  ASSERT_EQ(rule.examples[0].expect.size(), 2U);
  EXPECT_EQ(rule.examples[0].expect[0].second, "It is over");
  EXPECT_FALSE(rule.examples[1].positive);
}

TEST(Rulebook, ReadsWordsWithFormsAndValues) {
  const Rulebook book = parse("a.words",
                              "class SAY : speech\n"
                              "  write/v(wrote written), permit/vv  # with a doubled consonant\n"
                              "  so-called = 7, \"a,b\"\n");
  const WordClass* say = book.find_class("SAY");
  ASSERT_NE(say, nullptr);
  EXPECT_EQ(say->description, "speech");
  ASSERT_EQ(say->entries.size(), 4U);
  EXPECT_EQ(say->entries[0].forms[2].text, "wrote");
  EXPECT_EQ(say->entries[0].forms[3].inflection, "VPART");
  EXPECT_EQ(say->entries[1].forms[4].text, "permitting");
  EXPECT_EQ(say->entries[2].forms[0].words(), (std::vector<std::string_view>{"so", "-", "called"}));
  EXPECT_EQ(say->entries[2].value, "7");
  EXPECT_EQ(say->entries[3].lemma, "a,b");
}

TEST(Rulebook, ALaterSourceAddsWordsAndReplacesRules) {
  const std::string rule = "rule r\n  match a\n  yes x\n  no y\n";
  const Rulebook book =
      parse_rules("xx", {{{"a.words", "class SAY\n  say/v(said)\n"}, {"a.rules", rule}},
                         {{"b.words", "class SAY\n  quip/v\n"},
                          {"a.rules", "rule r\n  match b\n  yes x\n  no y\n"}}});
  EXPECT_EQ(book.find_class("SAY")->entries.size(), 2U);
  ASSERT_EQ(book.rules.size(), 1U);
  EXPECT_EQ(book.rules[0].match[0], "b");
}

TEST(Rulebook, ReadsMeasuredPrecision) {
  const Rulebook book = parse_rules("xx", {{{"confidence.tsv", "r\t0.94\t210\n"},
                                            {"a.rules", "rule r\n  match a\n  yes x\n  no y\n"}}});
  EXPECT_DOUBLE_EQ(book.rules[0].confidence, 0.94);
}

TEST(Rulebook, RefusesBrokenFilesByFileAndLine) {
  struct Case {
    const char* file;
    const char* text;
    const char* where;
  };
  for (const Case& broken : {
           Case{"a.rules", "rule r\n  match a\n  yes x\n", "a.rules:1"},
           Case{"a.rules", "rule r\n  yes x\n  no y\n", "a.rules:1"},
           Case{"a.rules", "  match a\n", "a.rules:1"},
           Case{"a.rules", "# c\nruel r\n", "a.rules:2"},
           Case{"a.rules", "rule r\n  match a\n  yes x\n  nope y\n", "a.rules:4"},
           Case{"a.rules", "rule r\n  match a\n  emit kind speech\n", "a.rules:3"},
           Case{"a.rules", "rule r\n  match a\n  unless near b\n", "a.rules:3"},
           Case{"a.rules", "rule r\n match a\n yes x\n no y\nrule r\n", "a.rules:5"},
           Case{"a.rules", "rule r\n  match (a b\n  yes x\n  no y\n", "a.rules:1"},
           Case{"a.rules", "rule r\n  match a{,3}\n  yes x\n  no y\n", "a.rules:1"},
           Case{"a.rules", "rule r\n  match a{3,2}\n  yes x\n  no y\n", "a.rules:1"},
           Case{"a.rules", "rule r\n  match a{2,3,4}\n  yes x\n  no y\n", "a.rules:1"},
           Case{"a.rules", "rule r\n  match a\n  unless before: $NO\n  yes x\n  no y\n",
                "a.rules:3"},
           Case{"a.words", "  say\n", "a.words:1"},
           Case{"a.words", "clas SAY\n", "a.words:1"},
           Case{"a.rules", "rule r\n  match a \xff\n  yes x\n  no y\n", "a.rules:2"},
           Case{"a.words", "class =of\n  of\n", "a.words:1"},
           Case{"a.words", "class say\n  say\n", "a.words:1"},
           Case{"a.words", "symbol A|B : a quotation\n", "a.words:1"},
           Case{"a.words", "class SAY\n  say/q\n", "a.words:2"},
           Case{"a.words", "class MAY exact\n  May\nclass MAY\n  can\n", "a.words:3"},
           Case{"a.words", "class SAY\n  say/v(said\n", "a.words:2"},
       }) {
    try {
      parse(broken.file, broken.text);
      ADD_FAILURE() << broken.text;
    } catch (const Error& error) {
      EXPECT_EQ(std::string(error.what()).rfind(broken.where, 0), 0U) << error.what();
    }
  }
}

}  // namespace
}  // namespace onrecord
