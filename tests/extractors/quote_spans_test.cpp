#include <gtest/gtest.h>

#include <string>

#include "extractors/quotes/quotes.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {
namespace {

std::string joined(const std::string& text, Span Quote::*what, const char* between) {
  const Document document = read_article(text, Layer::kQuotes);
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : between;
    out += slice(document.article.text, quote.*what);
  }
  return out;
}

std::string speakers_in(const std::string& text) {
  return joined(text, &Quote::speaker, "; ");
}

std::string contents_in(const std::string& text) {
  return joined(text, &Quote::span, "|");
}

TEST(QuoteSpans, AreSaidByAllThatTheirSubjectIsMadeOf) {
  EXPECT_EQ(speakers_in("The “Halo” singer said it was late."), "The “Halo” singer");
  EXPECT_EQ(speakers_in("Voters here in Ulm said it was late."), "Voters here in Ulm");
  EXPECT_EQ(speakers_in("Traders away from the pit said it was late."),
            "Traders away from the pit");
  EXPECT_EQ(speakers_in("A group of clerks and peers has said it was late."),
            "A group of clerks and peers");
  EXPECT_EQ(speakers_in("“It is late,” a visibly angry Ana Ruiz told the crew."),
            "a visibly angry Ana Ruiz");
  EXPECT_EQ(speakers_in("Ana Ruiz, head of the guild of Ulm, who lost, said it was late."),
            "Ana Ruiz");
  EXPECT_EQ(speakers_in("A clerk of the board which runs the Ulm Guild said it was late."),
            "A clerk of the board");
  EXPECT_EQ(speakers_in("The study, titled “Sleep and the City,” found that it was late."),
            "The study");
}

TEST(QuoteSpans, AreSaidByThoseWhoDoWhatTheRelativeClauseTells) {
  EXPECT_EQ(speakers_in("Two aides who were not authorized to speak publicly said it was late."),
            "Two aides");
  EXPECT_EQ(speakers_in("Two clerks who asked not to be named said it was late."), "Two clerks");
  EXPECT_EQ(speakers_in("Those who had fled said it was late."), "Those");
}

TEST(QuoteSpans, AreSaidByWhomTheRelativeClauseNamesOrTellsOf) {
  EXPECT_EQ(
      speakers_in("It was backed by the Ulm Trust, whose director, Ana Ruiz, said it was late."),
      "Ana Ruiz");
  EXPECT_EQ(speakers_in("Her note vexed the mayor, Ana Ruiz, who left early, saying it was late."),
            "Ana Ruiz");
}

TEST(QuoteSpans, AreSaidInHeadlinesByWhoStandsBeforeTheAdverb) {
  EXPECT_EQ(speakers_in("Ana Ruiz Just Announced That Late Boats Will Go."), "Ana Ruiz");
  EXPECT_EQ(speakers_in("Ana Ruiz Denies That Late Boats Will Go."), "Ana Ruiz");
}

TEST(QuoteSpans, AreSaidByThePersonWhoseRoleLacksItsComma) {
  EXPECT_EQ(speakers_in("Ana Ruiz, of Brandvik Steel said it was late."), "Ana Ruiz");
  EXPECT_EQ(speakers_in("Ana Ruiz, of Martin Lind Hill said it was late."), "Ana Ruiz");
  EXPECT_EQ(speakers_in("“It is late,” Ana Ruiz, head of the guild of Ulm said."), "Ana Ruiz");
  EXPECT_EQ(speakers_in("Lost are Ivo Lind, Ana Ruiz and Tom Hill, chief Ole Berg said."),
            "chief Ole Berg");
  EXPECT_EQ(speakers_in("In a note by Ana Ruiz, of the guild, the board said it was late."),
            "the board");
}

TEST(QuoteSpans, AreAddedByWhoReportsAndNotByWhoIsReported) {
  EXPECT_EQ(speakers_in("Ruiz came close to admitting that clerks had slept there, saying, “We "
                        "never said nobody did.”"),
            "Ruiz; Ruiz");
}

TEST(QuoteSpans, AreAddedByWhoeverTheLastClauseIsAbout) {
  EXPECT_EQ(
      speakers_in("Ulm has said it is late, while Velden has rejected help, saying it can go."),
      "Ulm; Velden; Velden");
}

TEST(QuoteSpans, AreAskedOfWhomTheAsideBelongsTo) {
  EXPECT_EQ(contents_in("Ruiz, asked whether she would go, said it was late."),
            "whether she would go|it was late");
  EXPECT_EQ(contents_in("Ruiz, asked about the losses of the fleet, had said, “We need a plan.”"),
            "“We need a plan.”");
}

TEST(QuoteSpans, EndWhereTheirSpeakerDoesMore) {
  EXPECT_EQ(contents_in("Ruiz said “we stay” and sat down."), "“we stay”");
  EXPECT_EQ(contents_in("Ruiz shouted “I will get you” at the crew."), "“I will get you”");
  EXPECT_EQ(contents_in("The plan, which many have called a “floating joke” took a blow."),
            "a “floating joke”");
  EXPECT_EQ(contents_in("Ruiz called Lind a “fine man” and she was late."), "Lind a “fine man”");
  EXPECT_EQ(contents_in("The guild proposed ways to save the port and improve the pier."),
            "ways to save the port and improve the pier");
}

TEST(QuoteSpans, GoOnPastAsidesBeforeTheirVerb) {
  EXPECT_EQ(contents_in("Ruiz added that after the fair, as a crew, they were late."),
            "that after the fair, as a crew, they were late");
  EXPECT_EQ(contents_in("According to Ruiz, the club was rich, but is now late."),
            "the club was rich, but is now late");
  EXPECT_EQ(contents_in("A clerk who said that the clubs, and Ulm in particular, must go left."),
            "that the clubs, and Ulm in particular, must go left");
}

TEST(QuoteSpans, GoOnBehindALinkWithWordsThatAreQuoted) {
  EXPECT_EQ(contents_in("Ruiz said the pier was “sound”, while the budget “is a bad joke”."),
            "the pier was “sound”, while the budget “is a bad joke”");
  EXPECT_EQ(contents_in("Ruiz said the pier was old, but it “is only a pier”."),
            "the pier was old, but it “is only a pier”");
  EXPECT_EQ(contents_in("Ruiz said the pier was old, but Lind replied: “It is a pier.”"),
            "the pier was old|“It is a pier.”");
  EXPECT_EQ(contents_in("Ruiz said the pier was old, while the “green” boats sold well."),
            "the pier was old");
}

TEST(QuoteSpans, BeginBehindAColonOrADash) {
  EXPECT_EQ(contents_in("Ruiz knew the rules of the house: “Nobody is late,” he said."),
            "“Nobody is late,”");
  EXPECT_EQ(contents_in("The plan was thin - “We need more,” she said - and late."),
            "“We need more,”");
}

TEST(QuoteSpans, DoNotGoOnWithWhatTellsTheirSpeaker) {
  EXPECT_EQ(contents_in("“No,” replied Tom Weber, head of the guild of Ulm."), "“No,”");
  EXPECT_EQ(contents_in("“All the way!” Ruiz shouted, shorthand for the long race."),
            "“All the way!”");
}

TEST(QuoteSpans, GoOnBehindAnAsideBetweenDashes) {
  EXPECT_EQ(contents_in("Ruiz said, “We will mend it” - and they rose - “and the pier.”"),
            "“We will mend it”|“and the pier.”");
  EXPECT_EQ(contents_in("Ruiz said, “We will mend it” - and they cried “Now!” - “and the pier.”"),
            "“We will mend it”|“and the pier.”");
}

TEST(QuoteSpans, OfThoseWhoEndBeforeTheVerbOfTheSentence) {
  EXPECT_EQ(contents_in("Parents who refuse to let clerks in could be late."), "to let clerks in");
  EXPECT_EQ(contents_in("Clerks who accused Lind of being late were tired."), "Lind of being late");
  EXPECT_EQ(contents_in("Ruiz said it would be late, as well as dull."),
            "it would be late, as well as dull");
}

TEST(QuoteSpans, BehindAColonAreNotLeftOfTheirCue) {
  EXPECT_EQ(contents_in("Asked if she was “tired”, Ruiz replied: “No, I am fine.”"),
            "if she was “tired”|“No, I am fine.”");
}

TEST(QuoteSpans, EndWhereTheWriterSaysHowOrWhenTheyWereSaid) {
  EXPECT_EQ(contents_in("Ruiz mocked the plan by laughing."), "the plan");
  EXPECT_EQ(contents_in("Ruiz rejected the plan as costs rose."), "the plan");
  EXPECT_EQ(contents_in("Ruiz rejected the plan as a joke."), "the plan as a joke");
  EXPECT_EQ(contents_in("Ruiz told Lind to leave, a jury heard yesterday."), "to leave");
  EXPECT_EQ(contents_in("Ruiz shouted “Let us go” minutes after the vote."), "“Let us go”");
  EXPECT_EQ(contents_in("Ruiz said Lind bore a grudge – a claim that made Ulm laugh."),
            "Lind bore a grudge");
  EXPECT_EQ(contents_in("Ruiz endorsed Lind before leaving Ulm."), "Lind");
  EXPECT_EQ(contents_in("Ruiz praised the plan at a time when Ulm was poor."), "the plan");
  EXPECT_EQ(contents_in("Ruiz announced his plans a day after leaving."), "his plans");
  EXPECT_EQ(contents_in("Ruiz praised Lind but stopped short of a deal."), "Lind");
  EXPECT_EQ(contents_in("Ulm has made a deal, according to Ruiz, taking a step to peace."),
            "Ulm has made a deal");
}

TEST(QuoteSpans, EndBeforeTheClauseThatTheirSentenceIsAbout) {
  EXPECT_EQ(contents_in("When Ruiz asked Lind if it was late, he looked at the sea."),
            "if it was late");
  EXPECT_EQ(contents_in("While Ruiz said the pier was safe, sailors kept away."),
            "the pier was safe");
}

TEST(QuoteSpans, GoOnWithWhatTellsOfTheirLastWord) {
  EXPECT_EQ(
      contents_in("More than half of them said they had fears about the boats, which can sink."),
      "they had fears about the boats, which can sink");
}

TEST(QuoteSpans, AreSaidByWhomTheNearestClauseIsAbout) {
  EXPECT_EQ(speakers_in("When clerks met Lind, he looked at the sea, smiled and said, “We must go "
                        "now.”"),
            "he");
  EXPECT_EQ(speakers_in("It went on, forcing Ulm aides like Tom Weber to say, “We must go now.”"),
            "Ulm aides like Tom Weber");
}

TEST(QuoteSpans, ThatLeadASentenceGoOnWithTheOneBefore) {
  EXPECT_EQ(
      speakers_in("“We lost the map,” Ruiz said.\n\n“It is late. ” And Lind said it was old."),
      "Ruiz; Ruiz; Lind");
}

TEST(QuoteSpans, AreNoNames) {
  EXPECT_EQ(contents_in("The dish, called “halvick,” is made of eel."), "");
  EXPECT_EQ(contents_in("The dish, called “a joke” by Ruiz, is made of eel."), "“a joke”");
}

TEST(QuoteSpans, HaveNoCueBehindAHyphen) {
  EXPECT_EQ(contents_in("The clerks are left with the now-derided “deal” of May."), "");
}

TEST(QuoteSpans, OfASubordinateClauseEndBeforeTheMainOne) {
  EXPECT_EQ(contents_in("It was late when Ruiz found that he was “no threat,” the guild lost him."),
            "that he was “no threat,”");
}

}  // namespace
}  // namespace onrecord
