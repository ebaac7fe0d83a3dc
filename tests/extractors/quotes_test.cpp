#include "extractors/quotes/quotes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "tests/extractors/english.hpp"

namespace onrecord {
namespace {

Document read(const std::string& text) {
  return read_article(text, Layer::kQuotes);
}

std::vector<Described> described(const Document& document) {
  std::vector<Described> out;
  for (const Quote& quote : document.quotes) out.push_back(describe(document, quote));
  return out;
}

std::string shown(const std::vector<Described>& quotes) {
  std::string out;
  for (const Described& quote : quotes) {
    out += "\n  " + quote.rule;
    for (const auto& [key, value] : quote.values) {
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

std::vector<NamedExample> examples() {
  std::vector<NamedExample> out;
  for (const Rule* rule : english().book.rules_of("quotes")) {
    for (const RuleExample& example : rule->examples) out.push_back({rule->name, example});
  }
  return out;
}

class QuoteRule : public testing::TestWithParam<NamedExample> {};

TEST_P(QuoteRule, KeepsItsExample) {
  const auto& [rule, example] = GetParam();
  std::string text = example.text;
  for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  const std::vector<Described> quotes = described(read(text));
  bool found = false;
  for (const Described& quote : quotes) {
    bool holds = quote.rule == rule;
    for (const auto& [key, value] : example.expect) holds = holds && quote.value(key) == value;
    found = found || holds;
  }
  EXPECT_EQ(found, example.positive)
      << example.source.where() << ": " << example.text << " gives" << shown(quotes);
}

INSTANTIATE_TEST_SUITE_P(English, QuoteRule, testing::ValuesIn(examples()), [](const auto& info) {
  std::string name = info.param.rule + (info.param.example.positive ? "_yes" : "_no") +
                     std::to_string(info.param.example.source.line);
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
});

// --- What patterns cannot say

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> quotes;  // "rule-independent" surfaces, in order
};

class QuoteTable : public testing::TestWithParam<Case> {};

TEST_P(QuoteTable, FindsTheContent) {
  const Document document = read(GetParam().text);
  std::vector<std::string> found;
  for (const Quote& quote : document.quotes) {
    found.emplace_back(slice(document.article.text, quote.span));
  }
  EXPECT_EQ(found, GetParam().quotes) << shown(described(document));
}

INSTANTIATE_TEST_SUITE_P(
    English, QuoteTable,
    testing::Values(
        Case{"Interrupted",
             "“We lost the map,” Ana Ruiz said. “We will draw a new one.”",
             {"“We lost the map,”", "“We will draw a new one.”"}},
        Case{"MixedIsTheWholeClause",
             "The ferry was kept “on a leash,” a retired pilot said.",
             {"The ferry was kept “on a leash,”"}},
        Case{"ScareQuote", "The so-called “mountain” is a hill of 90 meters.", {}},
        Case{"TitleOfAWork", "She played the aunt in “The Long Winter” for two years.", {}},
        Case{"Apposition",
             "“It is late,” said Tom Weber, a baker from Ulm, who had waited.",
             {"“It is late,”"}},
        Case{"InnerQuotationEndsIt",
             "“They say ‘it is done,’” Ana Ruiz said.",
             {"“They say ‘it is done,’”"}},
        Case{"SpeakerBetweenDashes",
             "Ana Ruiz — a baker from Ulm — says she has waited for years.",
             {"she has waited for years"}},
        Case{"WordsOfAnotherClause",
             "“People are tired,” said Ana Ruiz, who wants a “better town” for all.",
             {"“People are tired,”"}},
        Case{"PartOfTheVoters", "One in three said the bridge was safe.", {"the bridge was safe"}},
        Case{"PollConductedInMay",
             "A poll conducted in May said the bridge was safe.",
             {"the bridge was safe"}},
        Case{"SubjectWithAnAside",
             "Tom Weber, a baker, said the mayor and the council had lied.",
             {"the mayor and the council had lied"}},
        Case{"LastReportHoldsTheOthers",
             "The mayor said the bridge was safe and warned of delays, two aides recalled.",
             {"The mayor said the bridge was safe and warned of delays"}},
        Case{"AccordingHoldsTheOthers",
             "Ruiz said the bridge was safe, according to a letter to the council.",
             {"Ruiz said the bridge was safe"}},
        Case{"QuotationOfItsOwn",
             "Ruiz said the bridge was safe, and “We will cross it tonight,” Tom Weber said.",
             {"the bridge was safe", "“We will cross it tonight,”"}},
        Case{"WriterGoesOn", "“We plan it,” she said, but she named no day.", {"“We plan it,”"}},
        Case{"Declined", "A spokesman would not comment on reports that the bank is broke.", {}},
        Case{"QuotedAsSaying",
             "The paper quoted the mayor as saying the bridge was safe.",
             {"the bridge was safe"}},
        Case{"LabelAlone", "RUIZ:\n\nThe bridge was built in May.", {}},
        Case{"QuotationAsAHeading",
             "“We lost the map,” Ruiz said.\n\n“A good map”\n\nThe boat sank.",
             {"“We lost the map,”"}},
        Case{"QuotationAsAParagraph",
             "“We lost the map,” Ruiz said.\n\n“It was a good map.”\n\nThe boat sank.",
             {"“We lost the map,”", "“It was a good map.”"}},
        Case{"OwnOpinion", "I think the bridge is safe.", {}},
        Case{"SecondVerb",
             "Ruiz said the bridge was safe and warned that the road was not.",
             {"the bridge was safe", "that the road was not"}},
        Case{"Parenthesis",
             "The bridge, the engineer said, will be closed in May.",
             {"The bridge", "will be closed in May"}}),
    [](const auto& info) { return info.param.name; });

TEST(Quotes, PartsOfAnInterruptedQuoteShareAGroup) {
  const Document document = read(
      "“We lost the map,” Ana Ruiz said. “We will draw a new one.”\n\n“It is late,” said Tom.");
  ASSERT_EQ(document.quotes.size(), 3U);
  EXPECT_EQ(document.quotes[0].group, document.quotes[1].group);
  EXPECT_NE(document.quotes[1].group, document.quotes[2].group);
}

TEST(Quotes, OfSeveralParagraphsWaitForTheirSpeaker) {
  const Document document = read(
      "The boat sank in May.\n\n“We lost the map.\n\n“Then the boat sank,” Ana Ruiz said.\n\n"
      "“Tom left,” she added. “I stayed.\n\n“I had no choice,” she said.");
  ASSERT_EQ(document.quotes.size(), 5U) << shown(described(document));
  EXPECT_EQ(document.quotes[0].group, document.quotes[1].group);
  EXPECT_EQ(describe(document, document.quotes[0]).value("speaker"), "Ana Ruiz");
  EXPECT_NE(document.quotes[1].group, document.quotes[2].group);
  EXPECT_EQ(document.quotes[3].group, document.quotes[4].group);
}

std::vector<std::string> turns(const std::string& text) {
  const Document document = read_article(text, Layer::kQuotes);
  std::vector<std::string> out;
  for (const Quote& quote : document.quotes) {
    out.push_back(std::string(slice(document.article.text, quote.speaker)) + ": " +
                  std::string(slice(document.article.text, quote.span)));
  }
  return out;
}

TEST(Quotes, OfATranscriptGoOnUntilSomebodyElseHasTheWord) {
  EXPECT_EQ(turns("MS. RUIZ:  The bridge is open.\n\nIt was closed for a year.\n\n(Applause.)\n\n"
                  "Thank you all.\n\nQ    Why was it closed?\n\nIt was a long year.\n\n"
                  "MR. LIND:  It was old.\n\nTHE MAYOR:  Very old.\n\nEND          9:28 P.M."),
            (std::vector<std::string>{
                "MS. RUIZ: The bridge is open.", "MS. RUIZ: It was closed for a year.",
                "MS. RUIZ: Thank you all.", "MR. LIND: It was old.", "THE MAYOR: Very old."}));
}

TEST(Quotes, OfAnInterviewBelongToTheNamesThatItsParagraphsBeginWith) {
  const std::string questions =
      "Harbour News: Why?\n\nRuiz: It was late.\n\nWe had no boat.\n\n"
      "Harbour News: And now?\n\nRuiz: It is early.\n\nHarbour News: So?\n\n";
  EXPECT_EQ(turns(questions + "Ruiz: We go."),
            (std::vector<std::string>{"Harbour News: Why?", "Ruiz: It was late.",
                                      "Ruiz: We had no boat.", "Harbour News: And now?",
                                      "Ruiz: It is early.", "Harbour News: So?", "Ruiz: We go."}));
  EXPECT_EQ(turns("Ruiz: It was late. The bridge was old.\n\nIt rained.").size(), 1U);
}

TEST(Quotes, OfOneLabelEndWithTheParagraph) {
  EXPECT_EQ(turns("MS. RUIZ: The bridge is open.\n\nIt was closed for a year."),
            std::vector<std::string>{"MS. RUIZ: The bridge is open."});
}

TEST(Quotes, BelongToWhomTheSentenceBeforeIsAbout) {
  const Document document = read(
      "“We lost the map,” said Ana Ruiz. Tom Weber is tired of the rain. “It fell for days.” "
      "The rain fell in May. “It was bad.”");
  ASSERT_EQ(document.quotes.size(), 3U) << shown(described(document));
  EXPECT_EQ(describe(document, document.quotes[1]).value("speaker"), "Tom Weber");
  EXPECT_NE(document.quotes[0].group, document.quotes[1].group);
  EXPECT_EQ(describe(document, document.quotes[2]).value("speaker"), "Tom Weber");
}

TEST(Quotes, OfAHeadingAreSaidByNobody) {
  const Document document =
      read("\"It is late,\" Ruiz said.\n\n'A race to the end.'\n\nThe bridge opened in May.");
  EXPECT_EQ(document.quotes.size(), 1U) << shown(described(document));
}

TEST(Quotes, AreNeverPunctuationAlone) {
  const std::vector<std::string> pieces = {
      "“", "”",  "\"",     "''",     "‘",  "’",     " ",    ",", ".", ":",
      "—", "he", " said ", " that ", "\n", " Ruiz", "told", "…", "?", "according to ",
      "!"};
  std::uint32_t state = 11;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 16; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    const Document document = read(text);
    for (const Quote& quote : document.quotes) {
      const std::string_view words = slice(text, quote.span);
      EXPECT_TRUE(std::any_of(words.begin(), words.end(), [](unsigned char c) {
        return std::isalnum(c) != 0;
      })) << text;
    }
  }
}

TEST(Quotes, KnowTheirVenueAndPolarity) {
  const Document document = read(
      "In a phone interview with the paper, Ana Ruiz said the bridge was safe.\n\n"
      "She did not say that the road was safe.");
  ASSERT_EQ(document.quotes.size(), 2U);
  const Described first = describe(document, document.quotes[0]);
  EXPECT_EQ(first.value("venue"), "In a phone interview");
  EXPECT_EQ(first.value("polarity"), "+");
  EXPECT_EQ(describe(document, document.quotes[1]).value("polarity"), "-");
}

TEST(Quotes, TellThoughtFromSpeech) {
  const Document document =
      read("Ana Ruiz believes that the bridge is safe. Tom Weber said that it was late.");
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_EQ(document.quotes[0].kind, QuoteKind::kBelief);
  EXPECT_EQ(document.quotes[1].kind, QuoteKind::kSpeech);
}

struct Day {
  std::string_view words;
  const char* begin;
  const char* until;
};

// The quotes of a text whose dates are known.
Document read_with_days(const std::string& text, std::initializer_list<Day> days,
                        const char* published = "") {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.published = published;
  read_phrases(document, reading);
  for (const Day& day : days) {
    Date date;
    const auto at = static_cast<std::uint32_t>(text.find(day.words));
    date.span = {at, at + static_cast<std::uint32_t>(day.words.size())};
    date.begin = day.begin;
    date.until = day.until;
    document.dates.push_back(date);
  }
  find_quotes(document, reading, english().quotes, document.quotes);
  return document;
}

TEST(Quotes, KnowTheDayTheyWereSaid) {
  const std::string text =
      "Ana Ruiz, mayor since 2019, said on Friday that the bridge would open on Monday.";
  const auto days = {Day{"2019", "2019-01-01", "2019-12-31"},
                     {"Friday", "2025-05-02", "2025-05-02"},
                     {"Monday", "2025-05-05", "2025-05-05"}};
  const Document document = read_with_days(text, days);
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_EQ(document.quotes[0].said, 1);  // not the year

  const Document early = read_with_days(text, days, "2025-05-01");
  ASSERT_EQ(early.quotes.size(), 1U);
  EXPECT_EQ(early.quotes[0].said, kNone);  // that Friday is still to come
}

TEST(Quotes, AreNotSaidOnADayOfWhichOthersSpeak) {
  const Document document =
      read_with_days("Ana Ruiz called it “Friday talk”, but she said that it was late.",
                     {{"Friday", "2025-05-02", "2025-05-02"}});
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_EQ(document.quotes[1].said, kNone);
}

TEST(Quotes, BelongToWhoeverWordsBeforeAColonName) {
  for (const char* head : {"Ana Ruiz, mayor of Ulm", "Ana Ruiz on the harbour", "From Ana Ruiz",
                           "- Ana Ruiz", "Asked about the fair, Ana Ruiz", "Ana Ruiz (R-Ohio)",
                           "And then there was Ana Ruiz", "What Ana Ruiz had to say"}) {
    const Document document =
        read("Tom Hart said it was late.\n\n" + std::string(head) + ": “We have to go home.”");
    ASSERT_EQ(document.quotes.size(), 2U) << head;
    EXPECT_EQ(slice(document.article.text, document.quotes[1].speaker), "Ana Ruiz") << head;
  }
}

TEST(Quotes, AreNotMadeByNobody) {
  EXPECT_TRUE(read("But it is hard to talk about the plan without a map.").quotes.empty());
  EXPECT_TRUE(read("It is far too soon to say that the plan is late.").quotes.empty());
  EXPECT_EQ(read("It was eager to argue that the plan was late.").quotes.size(), 1U);
}

TEST(Quotes, OfARelativeClauseEndBeforeTheVerbOfTheSentence) {
  const Document document =
      read("Ana Ruiz, who had said that no mill would be sold, did not come to the fair.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_EQ(slice(document.article.text, document.quotes[0].span), "that no mill would be sold");
}

TEST(Quotes, OfOneQuotationAreOne) {
  const Document document =
      read("Ana Ruiz fired back: “We must go home,” she wrote, “since we are late.”");
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_EQ(document.quotes[0].group, document.quotes[1].group);
}

TEST(Quotes, OfOneLongSentenceAreAllFound) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "“we lost the map” and Weber said the plan was late, ";
  EXPECT_GE(read(text).quotes.size(), 5000U);
}

TEST(Quotes, IsLinearInQuotationMarks) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "\" ";
  EXPECT_TRUE(read(text).quotes.empty());
}

TEST(Quotes, IsLinearInMarksBehindManyCues) {
  std::string text = "Ruiz ";
  for (int i = 0; i < 20000; ++i) text += "said it was late, Lind ";
  text += "left";
  for (int i = 0; i < 20000; ++i) text += " )";
  EXPECT_EQ(read(text).quotes.size(), 20000U);
}

// Who speaks, as the words say.
std::string speakers_in(const std::string& text) {
  const Document document = read_article(text, Layer::kQuotes);
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : "; ";
    out += slice(document.article.text, quote.speaker);
  }
  return out;
}

TEST(Quotes, AddToTheReportAndNotToWhatItReports) {
  EXPECT_EQ(speakers_in("Ruiz said that Ulm had found that it was late, adding that it was dull."),
            "Ruiz; Ruiz");
  EXPECT_EQ(speakers_in("Ruiz mocked critics who say that it is late, adding that it is dull."),
            "Ruiz; Ruiz");
}

TEST(Quotes, AreSaidByWhoMeantToDoSomething) {
  EXPECT_EQ(speakers_in("Clerks trying to regain the town in May say it is late."), "Clerks");
  EXPECT_EQ(speakers_in("The only clerks to have signed the letter said it was late."),
            "The only clerks");
}

TEST(Quotes, AreSaidByBothAndNotByTheirLetters) {
  EXPECT_EQ(speakers_in("The fair was old, and both the board and the union said it was late."),
            "both the board and the union");
  EXPECT_EQ(speakers_in("Ruiz was not there, but in a letter said it was late."), "Ruiz");
}

TEST(Quotes, AreNotSaidByNobody) {
  EXPECT_EQ(speakers_in("Neither Ruiz nor Lind commented on the fair."), "");
  EXPECT_EQ(speakers_in("There is good reason to suspect that it is late."), "");
  EXPECT_EQ(speakers_in("The town is just beginning to wake, and the baker is beginning."), "");
}

TEST(Quotes, OfARelativeClauseEndAtItsDash) {
  const Document document = read_article(
      "The board - which has praised the new plan - called for a talk in Ulm.", Layer::kQuotes);
  ASSERT_FALSE(document.quotes.empty());
  EXPECT_EQ(slice(document.article.text, document.quotes[0].span), "the new plan");
}

std::string contents_of(const std::string& text) {
  const Document document = read_article(text, Layer::kQuotes);
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : "; ";
    out += slice(document.article.text, quote.span);
  }
  return out;
}

TEST(Quotes, EndBeforeTheVerbThatTheirSentenceWaitsFor) {
  EXPECT_EQ(contents_of("His claim that the re-opened ferry was sold is not shared by many."),
            "that the re-opened ferry was sold");
  EXPECT_EQ(contents_of("A note suggesting that clerks want to sell the ferry ran on Friday."),
            "that clerks want to sell the ferry");
  EXPECT_EQ(contents_of("A clerk who says it is late and that she was told to go is wrong."),
            "it is late and that she was told to go");
  EXPECT_EQ(contents_of("Despite his claim that the ferry was safe, the board sold it."),
            "that the ferry was safe");
}

TEST(Quotes, EndWhereTheirSpeakerSaysMoreLater) {
  EXPECT_EQ(contents_of("The captain called the ferry “old” before warning that it was late."),
            "the ferry “old”; that it was late");
}

TEST(Quotes, AreSaidByWhomNounsAroundTheNameTell) {
  EXPECT_EQ(speakers_in("“We are late again,” chairman, owner and captain Ana Ruiz said in May."),
            "chairman, owner and captain Ana Ruiz");
  EXPECT_EQ(speakers_in("Ana Ruiz, the sister of the heir to the ferry, Ivo, said it was late."),
            "Ana Ruiz");
  EXPECT_EQ(speakers_in("“We are late,” said Ana Ruiz in a statement, “as ever in this town.”"),
            "Ana Ruiz in a statement; Ana Ruiz in a statement");
}

TEST(Quotes, AreSaidByWhomAQuotationOrAPlaceDivideFromTheVerb) {
  EXPECT_EQ(speakers_in("Ruiz, who calls the ferry “a relic,” said she would sell it."),
            "who; Ruiz");
  EXPECT_EQ(speakers_in("Ruiz, at a talk in Velden, Ohio, said it was late."), "Ruiz");
  EXPECT_EQ(speakers_in("The mayor of Velden, Ohio, said it was late."), "The mayor of Velden");
  EXPECT_EQ(speakers_in("Ana Ruiz, a baker in La Velda, Ohio, said it was late."), "Ana Ruiz");
  EXPECT_EQ(
      speakers_in("Ana Ruiz, a baker at a mill in La Velda, Ohio, who won, said it was late."),
      "Ana Ruiz");
  EXPECT_EQ(speakers_in("A group led by Ana Ruiz, a Velden, Ohio, baker, said it was late."),
            "A group");
  EXPECT_EQ(speakers_in("“We lost it,” Ruiz said in a statement, “and yet we are all here.”"),
            "Ruiz; Ruiz");
}

TEST(Quotes, AreSaidByWhomTheirSubjectIsNot) {
  EXPECT_EQ(speakers_in("“We lost it,” said Lind. Ruiz “never read the letter that I sent her.”"),
            "Lind; Lind");
  EXPECT_EQ(speakers_in("“We lost it,” said Lind. “She never read the letter that I sent her,” "
                        "which Ruiz doubts."),
            "Lind; Lind");
  EXPECT_EQ(speakers_in("“We lost it,” said Lind. Later on Channel Five: “I have never sent it.”"),
            "Lind; Lind");
}

TEST(Quotes, AreNoTitles) {
  EXPECT_EQ(contents_of("The bridge was safe, Ruiz wrote in her book, “The Long Winter.”"),
            "The bridge was safe");
  EXPECT_EQ(contents_of("Ruiz said on the show “Harbour Nights” that “the bridge is safe.”"),
            "“the bridge is safe.”");
}

TEST(Quotes, GoOnWithASecondThat) {
  EXPECT_EQ(contents_of("Ruiz said that “the ferry is old,” and that it “will be sold.”"),
            "“the ferry is old,” and that it “will be sold.”");
}

TEST(Quotes, BeginBehindALabel) {
  EXPECT_EQ(contents_of("Breaking: The ferry was sold in May, the board says."),
            "The ferry was sold in May");
}

TEST(Quotes, AreNotWhatSomebodyRefusesToSpeakOf) {
  EXPECT_EQ(contents_of("The board declined to comment on whether it sold the ferry."), "");
}

TEST(Quotes, AreNotSaidByWhatTheirSpeakerOwns) {
  EXPECT_EQ(speakers_in("The singer, whose songs include The Long Winter and The Sea: The End, "
                        "said: “We are late.”"),
            "The singer");
}

TEST(Quotes, GoPastWhatOpensThem) {
  EXPECT_EQ(contents_of("Ruiz said that while it is late, the ferry will sail."),
            "that while it is late, the ferry will sail");
  EXPECT_EQ(contents_of("Ruiz said that, while it is late, the ferry will sail."),
            "that, while it is late, the ferry will sail");
  EXPECT_EQ(contents_of("They described the ferry, bought in May, as a relic."),
            "the ferry, bought in May, as a relic");
}

TEST(Quotes, AreSaidByTwoWhereTheirClauseBegins) {
  EXPECT_EQ(speakers_in("But clerks and sailors said it was late."), "clerks and sailors");
  EXPECT_EQ(speakers_in("The ferry sank and sailors said it was late."), "sailors");
  EXPECT_EQ(speakers_in("<Velden Ferry Ltd> said it was late."), "Velden Ferry Ltd");
}

TEST(Quotes, ThatEndWithAFullStopAreSaidByWhomTheNextWordsName) {
  EXPECT_EQ(speakers_in("“We lost it.” Ruiz wrote on Monday."), "Ruiz");
  EXPECT_EQ(contents_of("“We lost it.” Ruiz wrote on Monday that it was late."),
            "that it was late");
  EXPECT_EQ(speakers_in("“Is it late?” Ana Ruiz, the mayor of the old town and a friend of the "
                        "captain, said."),
            "Ana Ruiz");
}

TEST(Quotes, AreSaidByWhomStandsBeforeTheirColon) {
  EXPECT_EQ(speakers_in("The clerks discussed the map – Ana Ruiz: “We are all late again.”"),
            "Ana Ruiz");
  EXPECT_EQ(speakers_in("He had a letter from Ana Ruiz: “We are all late again.”"), "Ana Ruiz");
}

TEST(Quotes, AreSaidByWhoLeavesAndNotByWhomHeLeft) {
  EXPECT_EQ(speakers_in("Ruiz left Halvik saying it was late."), "Ruiz");
  EXPECT_EQ(speakers_in("Ruiz heard Lind saying it was late."), "Lind");
}

TEST(Quotes, ThatSomebodyDoesNotSayAreNegated) {
  for (const char* text : {"The board declined to say whether it was late.",
                           "The board stopped short of saying it was late."}) {
    const Document document = read(text);
    ASSERT_EQ(document.quotes.size(), 1U) << text;
    EXPECT_TRUE(document.quotes[0].negated) << text;
  }
}

}  // namespace
}  // namespace onrecord
