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

TEST(Dates, KeepsThePartOfADayThatNobodyNames) {
  EXPECT_EQ(dates_of("It burned the next morning.", ""), "the next morning=XXXX-XX-XXTMO");
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
      {"years of accounts in short", "The FY25 loss was small; 2H24 was flat.",
       "FY25=2025; 2H24=2024-H2"},
      {"days of a weekend", "The weekend of May 9-10 was dry.", "May 9=2025-05-09; 10=2025-05-10"},
      {"later than planned", "It opens a year later than planned.", "a year=P1Y"},
      {"of a school", "They met in the academic years behind them.", ""},
      {"nobody says", "After months of talks they rest.", "months=PXM"},
      {"century", "It is from the 1300s, not the 1990s.", "the 1300s=13; the 1990s=199"},
  };
  for (const DateCase& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, ReadsNumbersByOutlet) {
  for (const auto& [url, value] : {std::pair{"https://news.example.co.uk/a", "2024-05-03"},
                                   std::pair{"https://news.example.com/a", "2024-03-05"}}) {
    const Document document = read("It was filed on 3/5/2024 there.", "", url);
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
      read("It fell in financial year 2024.", kWednesday, "https://news.example.co.uk/a");
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
