#include "extractors/dates/dates.hpp"

#include <string>
#include <vector>

#include "tests/extractors/dates_of_text.hpp"

namespace onrecord {
namespace {

// --- The examples of the rules

TEST(Dates, KeepsTheExamplesOfItsRules) {
  for (const Rule* rule : english().book.rules_of("dates")) {
    for (const RuleExample& example : rule->examples) {
      const Document document = read(example.text, example.at);
      bool found = false;
      std::string all;
      for (const Date& date : document.dates) {
        const Described described = describe(document, date);
        all +=
            "\n  " + described.rule + " " + std::string(described.value("date")) + "=" + date.value;
        if (described.rule != rule->name) continue;
        bool agrees = true;
        for (const auto& [key, value] : example.expect) {
          agrees = agrees && described.value(key) == value;
        }
        found = found || agrees || !example.positive;
      }
      EXPECT_EQ(found, example.positive)
          << example.source.where() << ": " << rule->name << ": " << example.text << all;
    }
  }
}

TEST(Dates, FindsNoQuartersAndClocksOfGames) {
  EXPECT_EQ(dates_of("He threw a touchdown before halftime. The quarterback left at 3:08 of the "
                     "third quarter. They meet in Q3 2026.",
                     kWednesday),
            "Q3 2026=2026-Q3");
  const char* const games[] = {
      "Ulm led 20-10 after the first quarter.",
      "Ferro ran for a touchdown in the fourth quarter.",
      "The Gulls outscored the Herons in the second quarter.",
  };
  for (const char* game : games) EXPECT_EQ(dates_of(game, kWednesday), "") << game;
  const char* const accounts[] = {
      "The baker sold less in the third quarter.",
      "Wages grew by 3-5 percent in the third quarter.",
      "Wages grew because of overtime in the third quarter.",
  };
  for (const char* text : accounts)
    EXPECT_EQ(dates_of(text, kWednesday), "the third quarter=2025-Q3") << text;
}

TEST(Dates, KnowsTheYearOfAListAcrossItsLines) {
  EXPECT_EQ(
      dates_of("Fairs of 2027:\nJune 9 - Ada Ruiz sings in Ulm\nJune 23 - The Moss Club plays",
               kWednesday),
      "2027=2027; June 9=2027-06-09; June 23=2027-06-23");
}

TEST(Dates, TakesThePastWeekAtItsEnd) {
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-15"), "this past week=2025-W46");
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-12"), "this past week=2025-W45");
}

TEST(Dates, CountsFromTheDayThatHeadsATranscript) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\nThe talk was of fish. It ends today.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; today=2025-11-10");
}

TEST(Dates, TakesTheDayThatHeadsLinesForTheirClocks) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\n5:32 P.M. EST\n\nThe talk was of fish.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; 5:32 P.M. EST=2025-11-10T17:32");
}

TEST(Dates, AnchorsReportedSpeechToItsReport) {
  const DateCase cases[] = {
      {"ahead of the report", "She said on Monday that they will meet on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-11"},
      {"before the report", "She said on Monday that he had left on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-04"},
      {"would, of a day named before",
       "They met on Monday. Both sides said they would begin talks on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-11"},
      {"quoted", "In a speech on Sept. 3 she promised a list by \u201Cnext month\u201D.",
       "Sept. 3=2025-09-03; next month=2025-10"},
      {"not quoted", "In a speech on Sept. 3 she promised the list that is due next month.",
       "Sept. 3=2025-09-03; next month=2025-12"},
      {"no report", "They met on Monday and will meet on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-18"},
  };
  for (const DateCase& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, AnchorsDurationsToWhatHappened) {
  const Document document = read(
      "A bomb killed two in an attack on May 3, 2024. He fled two days after the attack, a week "
      "before Christmas and a month after a storm.",
      kWednesday);
  ASSERT_EQ(document.dates.size(), 5U);
  const Date& after = document.dates[1];
  EXPECT_EQ(after.value + " " + after.anchor, "P2D 2024-05-03");
  EXPECT_EQ(after.begin + " " + after.until, "2024-05-03 2024-05-05");
  const Date& before = document.dates[2];
  EXPECT_EQ(before.begin + " " + before.until, "2025-12-18 2025-12-25");
  EXPECT_EQ(document.dates[4].value + document.dates[4].begin, "P1M");
}

TEST(Dates, TakesTheEveningThatIsStampedInUniversalTime) {
  const std::string evening = "2025-11-12T03:10:00Z";  // a Wednesday
  EXPECT_EQ(dates_of("The mill burned, the guild said Tuesday. It reopens tonight.", evening),
            "Tuesday=2025-11-11; tonight=2025-11-11TNI");
  EXPECT_EQ(dates_of("The mill burned on Tuesday. It reopens tonight.", evening),
            "Tuesday=2025-11-11; tonight=2025-11-12TNI");
  EXPECT_EQ(dates_of("The guild said Tuesday it reopens Wednesday. It sings tonight.", evening),
            "Tuesday=2025-11-11; Wednesday=2025-11-12; tonight=2025-11-12TNI");
  EXPECT_EQ(dates_of("The guild said Tuesday that it sings tonight.", "2025-11-12T09:10:00Z"),
            "Tuesday=2025-11-11; tonight=2025-11-12TNI");
}

TEST(Dates, TakesTheDayOfTheZoneThatAClockNames) {
  // It is still the eleventh in New York.
  const char* published = "2025-11-12T09:41:00+09:00";
  EXPECT_EQ(dates_of("It fell at 3 p.m. EST there.", published), "3 p.m. EST=2025-11-11T15:00");
  EXPECT_EQ(dates_of("It fell at 3 p.m. there.", published), "3 p.m.=2025-11-12T15:00");
  EXPECT_EQ(dates_of("It fell at 3 p.m. EST there.", "2025-11-12"), "3 p.m. EST=2025-11-12T15:00");
}

TEST(Dates, RemembersWhatWasLastSpokenOf) {
  const DateCase cases[] = {
      {"the day that a rain ends",
       "It will rain through Friday, the guild said in its 5 a.m. note.",
       "Friday=2025-11-14; 5 a.m.=2025-11-12T05:00"},
      {"that year", "The mill opened in 1998. It closed later that year.",
       "1998=1998; later that year=1998"},
      {"later than what", "It opens on Dec. 3. The mill was bought two weeks later.",
       "Dec. 3=2025-12-03; two weeks later=P2W"},
      {"months later than what", "It opens in December. The mill was bought two months later.",
       "December=2025-12; two months later=P2M"},
      {"the next day", "Fire broke out on May 3, 2024. It was out the next day.",
       "May 3, 2024=2024-05-03; the next day=2024-05-04"},
      {"the quarter a year before",
       "Output fell in the third quarter. It was nil a year earlier, and 3 percent a year ago.",
       "the third quarter=2025-Q3; a year earlier=2024-Q3; a year ago=2024-Q3"},
      {"the year after", "He left in August 2016. The next year, he was back.",
       "August 2016=2016-08; The next year=2017"},
      {"the year of a story", "It was in May 2019 that it rained. By July the mill had shut.",
       "May 2019=2019-05; July=2019-07"},
      {"the year of the clause before", "It burned on May 3, 2019; a new one was built in June.",
       "May 3, 2019=2019-05-03; June=2019-06"},
      {"the year of the sentence before",
       "On May 3, 2019, it burned. She fled; by June she was back.",
       "May 3, 2019=2019-05-03; June=2019-06"},
      {"close behind", "It was shut on May 3, 2015. The mill burned on June 9.",
       "May 3, 2015=2015-05-03; June 9=2015-06-09"},
      {"close behind, and close to now", "It was shut on May 3, 2015. The mill burned on Sept. 9.",
       "May 3, 2015=2015-05-03; Sept. 9=2025-09-09"},
      {"labels", "May 2019: A mill opens. June: It burns. December: It is mended.",
       "May 2019=2019-05; June=2019-06; December=2019-12"},
      {"a story by its days",
       "On May 3, 2019, it burned. She fled. It rained. She hid. On June 8 she "
       "was found.",
       "May 3, 2019=2019-05-03; June 8=2019-06-08"},
      {"the month before that of a report",
       "Prices rose by a tenth in September, it said on Monday. "
       "They had fallen the previous month.",
       "September=2025-09; Monday=2025-11-10; the previous month=2025-08"},
      {"the quarter before it",
       "It grew in the fourth quarter of 2020, as in the previous quarter.",
       "the fourth quarter of 2020=2020-Q4; the previous quarter=2020-Q3"},
      {"behind an aside", "The mill, which opened in May 2019, said in June that it was shut.",
       "May 2019=2019-05; June=2025-06"},
      {"the month after", "It opened in March 2021 and closed the following month.",
       "March 2021=2021-03; the following month=2021-04"},
      {"a list of that year", "It opened in 1998 and closed in May of that year.",
       "1998=1998; May of that year=1998-05"},
      {"days of a list",
       "Fairs of 2026:\n\nJune 9 - Ulm\n\nSept. 2 - Jena\n\nOn Sept. 3, it rained.",
       "2026=2026; June 9=2026-06-09; Sept. 2=2026-09-02; Sept. 3=2025-09-03"},
      {"weeks after what", "Two weeks later, it was gone.", "Two weeks later=P2W"},
      {"a decade after", "It burned in 1998. A decade later it stood.",
       "1998=1998; A decade later=2008"},
      {"later than what", "Today, eight years later, it stands.",
       "Today=2025-11-12; eight years later=P8Y"},
      {"the night after", "It opened on May 3, 2024. That night, it burned.",
       "May 3, 2024=2024-05-03; That night=2024-05-03TNI"},
      {"a clock after it", "Shots fell on Monday. Guards left at 4 p.m., a boy said.",
       "Monday=2025-11-10; 4 p.m.=2025-11-10T16:00"},
      {"a clock to come, of what is long over",
       "The flood of May 3, 1998, will be marked at 9 a.m.",
       "May 3, 1998=1998-05-03; 9 a.m.=2025-11-12T09:00"},
      {"a clock to come", "Shots fell on Monday. She will speak at 4 p.m. here.",
       "Monday=2025-11-10; 4 p.m.=2025-11-12T16:00"},
      {"no day before it", "That evening, it rained.", "That evening=XXXX-XX-XXTEV"},
      {"a few weeks after", "It opened in 1998. A few weeks later it burned.",
       "1998=1998; A few weeks later=PXW"},
      {"a clock in its sentence", "Shots fell at 4 p.m. as guards left on Monday.",
       "4 p.m.=2025-11-10T16:00; Monday=2025-11-10"},
  };
  for (const DateCase& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, TellsAHyphenFromADash) {
  EXPECT_EQ(dates_of("In a year - and what a year - she sold a week-old kitten.", kWednesday),
            "a year=P1Y");
  EXPECT_EQ(dates_of("It rose in the quarter - the mill said - by a third.", kWednesday),
            "the quarter=2025-Q3");
}

TEST(Dates, LeavesWordsThatOnlyLookLikeDates) {
  const char* const texts[] = {
      "She may sing while the boys march past.",
      "Ada March and April Jones met Tess May.",
      "The Sun and the Times said so.",
      "It took second place in the second round.",
      "Some 1,987 ducks and 2010 goats were sold.",
      "Flight 2024 left from gate 12.",
      "They won 3-2 and lost 16-21.",
      "Ring 24/7 or dial 1-1-2.",
      "It cost $2000 and weighed 1990 pounds.",
      "The ratio is 3:2 at best.",
      "A 22-year-old man and a boy aged 5 were hurt.",
      "A quarter of them left.",
      "He sat in the sun and wed her.",
      "It let 90 boats a week and answers 24 hours a day.",
      "Tim Weeks spoke for Ana Days, light-years ahead.",
      "He told Radio 4's Today so, in the past few matches.",
      "They call it Fostering the Future and ran it.",
      "In the Ruiz years Ada Christmas sang.",
      "The Globe Daily, the People's Daily and the 20th year of it.",
      "They fly from Corpus Christi to Rome.",
      "A free kick by Ada Winter beat Tom Noon on the Today programme.",
  };
  for (const char* text : texts) EXPECT_EQ(dates_of(text, kWednesday), "") << text;
}

TEST(Dates, StaysUnderspecifiedWithoutADayOfPublication) {
  const Document document = read("It opens on Friday, June 5, and shut last week.", "");
  ASSERT_EQ(document.dates.size(), 2U);
  EXPECT_EQ(document.dates[0].value, "XXXX-06-05");
  EXPECT_EQ(document.dates[1].value, "XXXX-WXX");
  for (const Date& date : document.dates) {
    EXPECT_EQ(date.begin + date.until + date.anchor, "") << date.value;
  }
}

TEST(Dates, TellsSumsOfEveryYearFromTime) {
  const Document sums = read("It cost 3 million euros a year.", kWednesday);
  ASSERT_EQ(sums.dates.size(), 1U);
  EXPECT_EQ(sums.dates[0].type, DateType::kSet);
  EXPECT_EQ(sums.dates[0].value, "P1Y");
  const Document time = read("It took a year.", kWednesday);
  ASSERT_EQ(time.dates.size(), 1U);
  EXPECT_EQ(time.dates[0].type, DateType::kDuration);
}

TEST(Dates, ForgetsTheQuarterOfAReport) {
  std::string text = "Output fell in the third quarter.";
  for (int i = 0; i < 9; ++i) text += " The mill is old.";
  EXPECT_EQ(dates_of(text + " It has two doors, up from one a year ago.", kWednesday),
            "the third quarter=2025-Q3; a year ago=2024");
}

TEST(Dates, KnowsWhenFeastsAre) {
  struct Feast {
    const char* published;
    const char* text;
    const char* dates;
  };
  const Feast feasts[] = {
      {"2024-10-02", "They meet on Diwali.", "Diwali=2024-10-31"},
      {"2025-10-02", "They meet on Diwali.", "Diwali=2025-10-20"},
      {"2021-03-02", "They meet on Holi.", "Holi=2021-03-29"},
      {"2025-03-02", "They meet on Holi.", "Holi=2025-03-14"},
      {"2026-02-20", "They meet on Holi.", "Holi=2026-03-04"},
      {"2016-02-09", "Few speak of Election Day.", "Election Day=2016-11-08"},
      {"2017-02-09", "They won on Election Day.", "Election Day=2016-11-08"},
      {"2017-10-20", "They will know on Election Day.", "Election Day=2017-11-07"},
  };
  for (const Feast& feast : feasts)
    EXPECT_EQ(dates_of(feast.text, feast.published), feast.dates) << feast.published;
}

TEST(Dates, CoversTheDaysOfItsValue) {
  const Document document = read("Sales fell last month and in the winter of 2019.", kWednesday);
  ASSERT_EQ(document.dates.size(), 2U);
  EXPECT_EQ(document.dates[0].begin, "2025-10-01");
  EXPECT_EQ(document.dates[0].until, "2025-10-31");
  EXPECT_EQ(document.dates[0].anchor, "2025-11-12");
  EXPECT_EQ(document.dates[1].begin, "2019-12-01");
  EXPECT_EQ(document.dates[1].until, "2020-02-29");
}

TEST(Dates, SaysHowLong) {
  const DateCase cases[] = {
      {"decimals", "It took 3.2 seconds.", "3.2 seconds=PT3.2S"},
      {"from, to", "It takes 5-8 minutes.", "5-8 minutes=PT5M"},
      {"shared unit", "It takes between two and three weeks.", "two=P2W; three weeks=P3W"},
      {"possessive", "She gets five years\u2019 pay.", "five years\u2019=P5Y"},
      {"and a half", "It took the last year and a half.", "the last year and a half=P1Y6M"},
      {"one word", "The yearlong study ended.", "yearlong=P1Y"},
      {"later than planned", "It opens a year later than planned.", "a year=P1Y"},
      {"of a school", "They met in the academic years behind them.", ""},
      {"nobody says", "After months of talks they rest.", "months=PXM"},
      {"century", "It is from the 1300s, not the 1990s.", "the 1300s=13; the 1990s=199"},
  };
  for (const DateCase& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

Document read_from(const char* url, const std::string& text, const std::string& published) {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.url = url;
  document.article.published = published;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  read_words(document, english().lexicon, english().words, reading.words);
  find_dates(document, reading, english().dates, document.dates);
  return document;
}

TEST(Dates, ReadsNumbersByOutlet) {
  for (const auto& [url, value] : {std::pair{"https://news.example.co.uk/a", "2024-05-03"},
                                   std::pair{"https://news.example.com/a", "2024-03-05"}}) {
    const Document document = read_from(url, "It was filed on 3/5/2024 there.", "");
    ASSERT_EQ(document.dates.size(), 1U);
    EXPECT_EQ(document.dates[0].value, value) << url;
  }
}

TEST(Dates, ReadsNumbersByTheOthersOfTheirArticle) {
  EXPECT_EQ(dates_of("It was filed on 3/5/2024 and heard on 25/6/2024.", kWednesday),
            "3/5/2024=2024-05-03; 25/6/2024=2024-06-25");
  EXPECT_EQ(dates_of("It was filed on 3/5/2024 and heard on 6/25/2024.", kWednesday),
            "3/5/2024=2024-03-05; 6/25/2024=2024-06-25");
  EXPECT_EQ(dates_of("Of 12/11/2025: it was filed on 3/5/2024.", kWednesday),
            "12/11/2025=2025-11-12; 3/5/2024=2024-05-03");
}

TEST(Dates, KnowsWhenYearsOfAccountsBegin) {
  const Document federal =
      read("Congress agreed on spending for fiscal 2026 and this fiscal year.", kWednesday);
  ASSERT_EQ(federal.dates.size(), 2U);
  for (const Date& date : federal.dates) {
    EXPECT_EQ(date.value, "2026");
    EXPECT_EQ(date.begin, "2025-10-01");
    EXPECT_EQ(date.until, "2026-09-30");
  }
  const Document budget =
      read_from("https://news.example.co.uk/a", "It fell in financial year 2024.", kWednesday);
  ASSERT_EQ(budget.dates.size(), 1U);
  EXPECT_EQ(budget.dates[0].begin, "2024-04-01");
  EXPECT_EQ(budget.dates[0].until, "2025-03-31");
  const Document firm = read("The firm grew in fiscal 2026.", kWednesday);
  ASSERT_EQ(firm.dates.size(), 1U);
  EXPECT_EQ(firm.dates[0].begin, "2026-01-01");
}

TEST(Dates, SurvivesNumbersThatNoCalendarHas) {
  const char* const texts[] = {
      "On February 30, 2024, and on 31 June.",
      "99999999999999999999 years ago, 5000000 centuries later.",
      "At 99:99 p.m. on Monday.",
      "In the 99th century and the 0th century.",
      "two thousand thousand thousand million weeks ago",
  };
  for (const char* text : texts) read(text, kWednesday);
  read("It fell last week.", "9999-12-31");
  read("It fell last week.", "0001-01-01");
  read("It fell last week.", "not a day");
}

}  // namespace
}  // namespace onrecord
