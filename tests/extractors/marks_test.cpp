#include "extractors/text/marks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

struct Found {
  std::string text;
  int depth = 0;
  friend bool operator==(const Found&, const Found&) = default;
  friend void PrintTo(const Found& found, std::ostream* out) {
    *out << found.depth << ":" << found.text;
  }
};

std::vector<Quotation> pair(const std::string& text) {
  std::vector<Quotation> quotations;
  pair_marks(text, {0, static_cast<std::uint32_t>(text.size())}, false, quotations);
  return quotations;
}

std::vector<Found> read(const std::string& text) {
  std::vector<Found> found;
  for (const Quotation& quotation : pair(text)) {
    found.push_back({std::string(slice(text, quotation.span)), quotation.depth});
  }
  return found;
}

// Paragraphs as body zones of one document.
Document paragraphs(const std::vector<std::string>& texts) {
  Document document;
  for (const std::string& text : texts) {
    const auto begin = static_cast<std::uint32_t>(document.article.text.size());
    document.article.text += text;
    const auto end = static_cast<std::uint32_t>(document.article.text.size());
    document.zones.push_back({{begin, end}, ZoneKind::kBody});
    document.article.text += "\n";
  }
  return document;
}

TEST(Marks, PairsEveryHouseStyle) {
  struct Case {
    std::string name, text;
    std::vector<Found> expect;
  };
  const std::vector<Case> cases = {
      {"none", "Nothing is quoted here.", {}},
      {"curly", "“We are late,” she said.", {{"“We are late,”"}}},
      {"straight", "\"We are late,\" she said. \"Run.\"", {{"\"We are late,\""}, {"\"Run.\""}}},
      {"wire", "``We are late,'' she said.", {{"``We are late,''"}}},
      {"two apostrophes", "''We are late,'' she said.", {{"''We are late,''"}}},
      {"guillemets", "«Nous partons», dit-elle.", {{"«Nous partons»"}}},
      {"guillemets pointing inward", "Sie sagte: »Wir gehen.«", {{"»Wir gehen.«"}}},
      {"single ones doubled", "‘‘We are late,’’ she said.", {{"‘‘We are late,’’"}}},
      {"single ones doubled as its end", "“We are late,’’ she said.", {{"“We are late,’’"}}},
      {"a possessive before its end",
       "‘We are at the dogs’’ she said.",
       {{"‘We are at the dogs’’"}}},
      {"no blank before it", "She said,“Run.” He said:\"No.\"", {{"“Run.”"}, {"\"No.\""}}},
      {"a bracket first", "She ran. ”[We] are late,” she said.", {{"”[We] are late,”"}}},
      {"low-high", "„Wir gehen“, sagte sie.", {{"„Wir gehen“"}}},
      {"low and closing curly", "„Idziemy” powiedziała.", {{"„Idziemy”"}}},
      {"corner brackets", "首相は「行く」と述べた。", {{"「行く」"}}},
      {"white corners inside", "「『行く』と言った」", {{"「『行く』と言った」"}, {"『行く』", 1}}},
      {"Swedish", "”Vi går”, sade hon.", {{"”Vi går”"}}},
      {"single curly", "‘We are late,’ she said.", {{"‘We are late,’"}}},
      {"single straight", "'We are late,' she said.", {{"'We are late,'"}}},
      {"backtick", "The `deal' was signed.", {{"`deal'"}}},
      {"two in a row", "“One” “two”", {{"“One”"}, {"“two”"}}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.expect) << c.name;
}

TEST(Marks, KeepsInnerQuoteInsideOuter) {
  EXPECT_EQ(read("“He told me, ‘Go home,’ and I went,” she said."),
            (std::vector<Found>{{"“He told me, ‘Go home,’ and I went,”"}, {"‘Go home,’", 1}}));
  EXPECT_EQ(read("'She called it \"a joke\" twice,' he said."),
            (std::vector<Found>{{"'She called it \"a joke\" twice,'"}, {"\"a joke\"", 1}}));
  EXPECT_EQ(read("\"They said \"no\" again,\" he said."),
            (std::vector<Found>{{"\"They said \"no\" again,\""}, {"\"no\"", 1}}));
  EXPECT_EQ(
      read("``He told us, `We are both going.' ''"),
      (std::vector<Found>{{"``He told us, `We are both going.' ''"}, {"`We are both going.'", 1}}));
  EXPECT_EQ(read("''I hate the word 'late,''' she said."),
            (std::vector<Found>{{"''I hate the word 'late,'''"}, {"'late,'", 1}}));
  EXPECT_EQ(read("“‘Enough,’ he said to me.”"),
            (std::vector<Found>{{"“‘Enough,’ he said to me.”"}, {"‘Enough,’", 1}}));
}

TEST(Marks, TellsAnApostropheFromAMark) {
  const std::vector<std::string> none = {
      "The dogs’ bowl and the cats’ basket", "The dogs' bowl and the cats' basket",
      "It’s the ’90s and rock ’n’ roll",     "It's the '90s and rock 'n' roll",
      "’Tis the season; don’t go",           "Get 'em while they're hot, the workers' union said",
      "O'Brien's and D’Arcy’s plan",         "goin’ home, comin’ back",
  };
  for (const std::string& text : none) EXPECT_EQ(read(text), std::vector<Found>{}) << text;
  EXPECT_EQ(read("'The dogs' bowl isn't full,' he said."),
            (std::vector<Found>{{"'The dogs' bowl isn't full,'"}}));
  EXPECT_EQ(read("‘The workers’ union can’t win,’ he said."),
            (std::vector<Found>{{"‘The workers’ union can’t win,’"}}));
  EXPECT_EQ(read("the so-called ‘big dogs’ and ‘small cats’ of the ’90s"),
            (std::vector<Found>{{"‘big dogs’"}, {"‘small cats’"}}));
}

TEST(Marks, RepairsWhatEditorsLeft) {
  struct Case {
    std::string name, text;
    std::vector<Found> expect;
  };
  const std::vector<Case> cases = {
      {"reversed closing mark", "“We stay here,“ said Ana Ruiz.", {{"“We stay here,“"}}},
      {"curly closed by straight", "“We stay here,\" said Ana Ruiz.", {{"“We stay here,\""}}},
      {"doubled", "\"\"We stay,\"\" said Ana Ruiz.", {{"\"\"We stay,\"\""}}},
      {"spaced", "She said: \" We stay. \" Then she left.", {{"\" We stay. \""}}},
      {"blank behind the mark",
       "Ruiz said,\" We stay here\". Then she left.",
       {{"\" We stay here\""}}},
      {"no blank behind the last", "We stay,\" said Ana Ruiz, \"for now.\"", {{"\"for now.\""}}},
      {"closing mark that opens", "” … we stay,” said Ana Ruiz.", {{"” … we stay,”"}}},
      {"inches", "A 6\" pipe, 5'10\" tall", {}},
      {"empty", "An empty pair “” is nothing", {}},
      {"only a closing mark", "We stay,” said Ana Ruiz.", {}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.expect) << c.name;

  const std::vector<Quotation> open = pair("She said: “We stay. Nobody “leaves” now.");
  ASSERT_EQ(open.size(), 2U);
  EXPECT_FALSE(open[0].closed);
  EXPECT_TRUE(open[1].closed);
}

TEST(Marks, EndsAnUnclosedQuotationBeforeTheNextOne) {
  const std::string text = "“We stay, she said. “We always did,” she added.";
  const std::vector<Quotation> quotations = pair(text);
  ASSERT_EQ(quotations.size(), 2U);
  EXPECT_EQ(slice(text, quotations[0].span), "“We stay, she said.");
  EXPECT_FALSE(quotations[0].closed);
  EXPECT_EQ(slice(text, quotations[1].span), "“We always did,”");
  EXPECT_EQ(quotations[1].depth, 0);
}

TEST(Marks, JoinsAQuotationThatEachParagraphOpensAgain) {
  const Document document = paragraphs(
      {"“We began in May.", "“Then it rained.", "“We stopped,” Ana Ruiz said.", "“New,” he said."});
  std::vector<Quotation> quotations;
  find_quotations(document, quotations);
  ASSERT_EQ(quotations.size(), 4U);
  const std::vector<std::vector<bool>> expect = {// closed, continues, continued
                                                 {false, false, true},
                                                 {false, true, true},
                                                 {true, true, false},
                                                 {true, false, false}};
  for (std::size_t i = 0; i < expect.size(); ++i) {
    EXPECT_EQ(quotations[i].closed, expect[i][0]) << i;
    EXPECT_EQ(quotations[i].continues, expect[i][1]) << i;
    EXPECT_EQ(quotations[i].continued, expect[i][2]) << i;
  }
}

TEST(Marks, ClosesWhatTheParagraphBeforeOpened) {
  const Document document = paragraphs({"“We began in May.", "Then it rained,” Ana Ruiz said."});
  std::vector<Quotation> quotations;
  find_quotations(document, quotations);
  ASSERT_EQ(quotations.size(), 2U);
  EXPECT_EQ(slice(document.article.text, quotations[1].span), "Then it rained,”");
  EXPECT_TRUE(quotations[1].continues);
  EXPECT_TRUE(quotations[0].continued);
}

TEST(Marks, LosesNoMoreThanTheParagraphOfABadMark) {
  const Document document = paragraphs({"He said: “We stay.", "Nobody left.", "“Good,” she said."});
  std::vector<Quotation> quotations;
  find_quotations(document, quotations);
  ASSERT_EQ(quotations.size(), 2U);
  EXPECT_FALSE(quotations[0].continued);
  EXPECT_EQ(slice(document.article.text, quotations[0].span), "“We stay.");
  EXPECT_FALSE(quotations[1].continues);
  EXPECT_EQ(slice(document.article.text, quotations[1].span), "“Good,”");
}

TEST(Marks, DropsASingleMarkThatNothingAnswers) {
  const Document document = paragraphs({"'Course we stay, he thought.", "Nobody left."});
  std::vector<Quotation> quotations;
  find_quotations(document, quotations);
  EXPECT_TRUE(quotations.empty());
}

// Spans nest or are disjoint, inner lies in span, depth counts what is around.
void expect_sound(const std::string& text) {
  const std::vector<Quotation> quotations = pair(text);
  std::vector<Span> around;
  for (const Quotation& quotation : quotations) {
    ASSERT_LE(quotation.span.end, text.size());
    ASSERT_LT(quotation.span.begin, quotation.span.end);
    ASSERT_TRUE(quotation.span.contains(quotation.inner)) << text;
    while (!around.empty() && around.back().end <= quotation.span.begin) around.pop_back();
    if (!around.empty()) {
      ASSERT_TRUE(around.back().contains(quotation.span)) << text;
    }
    ASSERT_EQ(quotation.depth, around.size()) << text;
    around.push_back(quotation.span);
  }
}

TEST(Marks, NestSoundlyWhateverTheText) {
  const std::vector<std::string> pieces = {"\"", "'",  "“",  "”", "‘", "’", "``", "''", "«", "»",
                                           "„",  "「", "」", " ", "a", "s", ".",  ",",  "(", "9"};
  std::uint32_t state = 7;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    expect_sound(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Marks, AreLinearInMarksAlone) {
  for (const std::string piece : {"“", "”", "\"", "'", "‘a", "“a ", "(“", "\"a\" '"}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    std::vector<Quotation> quotations;
    pair_marks(text, {0, static_cast<std::uint32_t>(text.size())}, false, quotations);
    EXPECT_LE(quotations.size(), text.size());
  }
}

}  // namespace
}  // namespace onrecord
