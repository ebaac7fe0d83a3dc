#include "extractors/rulebook/patterns.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

// Rules and words of a test, and sentences whose tokens are separated by blanks.
class Bench {
 public:
  Bench(const std::string& words, const std::string& rules)
      : book_(parse_rules("xx", {{{"t.words", words}, {"t.rules", rules}}})),
        lexicon_(book_),
        patterns_(book_, lexicon_, "t") {}

  // The matches as "rule: group=words ...", joined by "; ".
  std::string find(const std::string& sentence) const {
    std::vector<std::string> tokens;
    std::istringstream in(sentence);
    for (std::string token; in >> token;) tokens.push_back(token);
    std::vector<Symbol> symbols;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      symbols.push_back({lexicon_.look_up(tokens[i]).kind, Tag::kOther, i, i + 1});
    }
    std::vector<Match> matches;
    PatternBuffer buffer;
    patterns_.find(symbols, buffer, matches);
    std::string out;
    for (const Match& match : matches) {
      const Rule& rule = *patterns_.rules()[match.rule];
      out += (out.empty() ? "" : "; ") + rule.name + ":";
      for (const std::string name : {"a", "b", "c"}) {
        const std::size_t id = patterns_.group(name);
        if (id == kMostGroups || match.groups[id].empty()) continue;
        out += " " + name + "=";
        for (std::uint32_t i = match.groups[id].first; i < match.groups[id].end; ++i) {
          out += (i > match.groups[id].first ? "_" : "") + tokens[i];
        }
      }
    }
    return out;
  }

 private:
  Rulebook book_;
  Lexicon lexicon_;
  Patterns patterns_;
};

constexpr const char* kWords =
    "class SAY : speech verbs\n"
    "  say/v(said), announce/v, speak/v(spoke spoken) out\n"
    "class MONTH exact\n"
    "  May = 05, June = 06\n"
    "class TITLE\n"
    "  prime minister/n, minister/n, U.S.\n";

std::string rule(const std::string& body) {
  return "rule r\n  " + body + "\n  yes x\n  no y\n";
}

struct Case {
  const char* name;
  const char* match;
  const char* sentence;
  const char* expected;
};

class PatternTable : public testing::TestWithParam<Case> {};

TEST_P(PatternTable, FindsWhatThePatternSays) {
  const Bench bench(kWords, rule(GetParam().match));
  EXPECT_EQ(bench.find(GetParam().sentence), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PatternTable,
    testing::Values(
        Case{"class", "match <a:CAP> <b:SAY>", "Then Ruiz said nothing", "r: a=Ruiz b=said"},
        Case{"inflection", "match <b:SAY&VPAST>", "She announces or announced it",
             "r: b=announced"},
        Case{"literal", "match <a:it> is <b:over>", "But It is over now", "r: a=It b=over"},
        Case{"choice", "match <a:(red|blue sky)>", "a blue sky", "r: a=blue_sky"},
        Case{"set", "match <a:[yes|no|.]>", "well .", "r: a=."},
        Case{"complement", "match <a:CAP&!SAY> said", "Said said Ruiz said", "r: a=Ruiz"},
        Case{"repetition", "match <a:CAP{2,3}> said", "Ana Maria del Sol Ruiz Gil said",
             "r: a=Sol_Ruiz_Gil"},
        Case{"optional", "match <a:CAP> ,? <b:SAY>", "Ruiz , announced", "r: a=Ruiz b=announced"},
        Case{"phrase", "match <a:TITLE> <b:CAP>", "The prime minister Ruiz",
             "r: a=prime_minister b=Ruiz"},
        Case{"inflected phrase", "match <b:SAY>", "He spoke out then", "r: b=spoke_out"},
        Case{"abbreviation", "match <a:TITLE>", "the U.S. fleet", "r: a=U.S."},
        Case{"exact month", "match <a:MONTH> NUM", "May 3", "r: a=May"},
        Case{"exact verb", "match <a:MONTH> NUM", "may 3", ""},
        Case{"begin", "match ^ <a:CAP>", "Ana Ruiz", "r: a=Ana"},
        Case{"end", "match <a:CAP> $", "Ana Ruiz", "r: a=Ruiz"},
        Case{"any", "match <a:SAY> . <b:NUM>", "said only 3", "r: a=said b=3"},
        Case{"every place", "match <a:SAY>", "said , announced", "r: a=said; r: a=announced"},
        Case{"hyphens", "match <a:so-called>", "the so - called deal", "r: a=so_-_called"},
        Case{"clitic", "match <a:don't>", "We do n't", "r: a=do_n't"},
        Case{"curly clitic", "match <a:don't>", "We do n\u2019t", "r: a=do_n\u2019t"},
        Case{"quoted operator", "match <a:\"(\"> NUM", "see ( 3", "r: a=("},
        Case{"guard before", "match <a:SAY>\n  unless before so", "so said he ; said", "r: a=said"},
        Case{"guard after", "match <a:SAY>\n  unless after: to be", "said to be ; said",
             "r: a=said"},
        Case{"guard in group", "match <a:CAP+> said\n  unless a has may",
             "Ana May said ; Ruiz said", "r: a=Ruiz"},
        Case{"no match", "match <a:SAY> <b:NUM>", "nothing here", ""}),
    [](const testing::TestParamInfo<Case>& info) {
      std::string name = info.param.name;
      for (char& c : name) c = c == ' ' ? '_' : c;
      return name;
    });

TEST(Patterns, EveryRuleFindsItsOwnMatches) {
  const Bench bench(kWords,
                    "rule one\n  match <a:CAP> <b:SAY>\n  yes x\n  no y\n"
                    "rule two\n  match <b:SAY>\n  yes x\n  no y\n");
  EXPECT_EQ(bench.find("Ruiz said"), "one: a=Ruiz b=said; two: b=said");
}

TEST(Patterns, FindsInEveryPieceOfAnEndlessSentence) {
  const Bench bench(kWords, rule("match <a:MONTH>"));
  std::string sentence;
  for (int i = 0; i < 3000; ++i) sentence += i % 1000 == 700 ? "May " : "so ";
  EXPECT_EQ(bench.find(sentence), "r: a=May; r: a=May; r: a=May");
}

// More words than an automaton and letters of two bytes tell apart.
TEST(Patterns, ReadsPatternsThatNameThousandsOfWords) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += (i > 0 ? "|w" : "w") + std::to_string(i) + " then";
  const Bench bench(kWords, rule("match <a:NUM> <b:(" + words + ")> <c:.>"));
  EXPECT_EQ(bench.find("so 5 w0 then 6 w2999 then w1 9 w3000 then 7"), "r: a=5 b=w0_then c=6");
  EXPECT_EQ(bench.find("6 w2999 then w1"), "r: a=6 b=w2999_then c=w1");
}

TEST(Patterns, DefinitionsStandForTheirPattern) {
  const Bench bench(kWords, "define DAY = MONTH NUM\n" + rule("match on <a:$DAY>"));
  EXPECT_EQ(bench.find("on May 3"), "r: a=May_3");
}

TEST(Patterns, RefusesWhatItCannotRead) {
  for (const char* match : {"match <a:SAY", "match (said", "match NOSUCHCLASS", "match $NONE",
                            "match \"(", "match SAY{2", "match said )"}) {
    EXPECT_THROW(Bench(kWords, rule(match)), Error) << match;
  }
  std::string groups = "match ";
  for (std::size_t i = 0; i < kMostBrackets; ++i) groups += "<a:NUM>";
  EXPECT_NO_THROW(Bench(kWords, rule(groups)));
  EXPECT_THROW(Bench(kWords, rule(groups + "<a:NUM>")), Error);
}

}  // namespace
}  // namespace onrecord
