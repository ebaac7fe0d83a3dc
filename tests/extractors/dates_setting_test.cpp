// What a date takes from those before it, and from the day on which something was said.
#include "tests/extractors/dates_of_text.hpp"

namespace onrecord {
namespace {

TEST(DateSetting, KnowsTheYearOfAListAcrossItsLines) {
  EXPECT_EQ(
      dates_of("Fairs of 2027:\nJune 9 - Ada Ruiz sings in Ulm\nJune 23 - The Moss Club plays",
               kWednesday),
      "2027=2027; June 9=2027-06-09; June 23=2027-06-23");
}

TEST(DateSetting, TakesThePastWeekAtItsEnd) {
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-15"), "this past week=2025-W46");
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-12"), "this past week=2025-W45");
}

TEST(DateSetting, CountsFromTheDayThatHeadsATranscript) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\nThe talk was of fish. It ends today.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; today=2025-11-10");
}

TEST(DateSetting, TakesTheDayThatHeadsLinesForTheirClocks) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\n5:32 P.M. EST\n\nThe talk was of fish.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; 5:32 P.M. EST=2025-11-10T17:32");
}

TEST(DateSetting, AnchorsReportedSpeechToItsReport) {
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

TEST(DateSetting, AnchorsDurationsToWhatHappened) {
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

TEST(DateSetting, RemembersWhatWasLastSpokenOf) {
  const DateCase cases[] = {
      {"the month of a year beside it", "It was built in 2007 and sold two years later, in August.",
       "2007=2007; two years later=2009; August=2009-08"},
      {"a range whose end names its day", "The fair runs from 6 to 8 p.m. on Dec. 3.",
       "6=2025-12-03T18:00; 8 p.m. on Dec. 3=2025-12-03T20:00"},
      {"earlier than a year",
       "It burned in 2021. Two decades earlier, it had been sold in December.",
       "2021=2021; Two decades earlier=2001; December=2001-12"},
      {"the early morning of a day", "It burned in the early morning of May 3, 1998.",
       "the early morning of May 3, 1998=1998-05-03TMO"},
      {"by evening", "They met on Monday; by evening they had a deal.",
       "Monday=2025-11-10; evening=2025-11-10TEV"},
      {"later than some time of a year",
       "Four years ago she won, and was sworn in two weeks later.",
       "Four years ago=2021; two weeks later=P2W"},
      {"a clock right behind its day", "3 May 2025 09:15 GMT | Mended 4 May 2025.",
       "3 May 2025=2025-05-03; 09:15 GMT=2025-05-03T09:15; 4 May 2025=2025-05-04"},
      {"when, of a year", "It was sold in 2009, when it rained one May night.",
       "2009=2009; May=2009-05"},
      {"a year before a month", "Output grew by 5 percent in June from a year earlier.",
       "June=2025-06; a year earlier=2024-06"},
      {"a year before a half",
       "Output fell in the first half of 2025, from the same period of 2024.",
       "the first half of 2025=2025-H1; the same period of 2024=2024-H1"},
      {"a quarter before",
       "It lost 3 million in the third quarter, and 2 million three months earlier.",
       "the third quarter=2025-Q3; three months earlier=2025-Q2"},
      {"later than what is to come", "It opens on May 3, 2027, and doubles a year later.",
       "May 3, 2027=2027-05-03; a year later=2028"},
      {"half a century later", "It was built in 1936 and burned half a century later.",
       "1936=1936; half a century later=1986"},
      {"the quarter of another year", "It earned less in the same quarter of 2018.",
       "the same quarter of 2018=2018-Q3"},
      {"a clock in another clause", "It peaked on May 3; by 0915 GMT it was down.",
       "May 3=2025-05-03; 0915 GMT=2025-11-12T09:15"},
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

TEST(DateSetting, ForgetsTheQuarterOfAReport) {
  std::string text = "Output fell in the third quarter.";
  for (int i = 0; i < 9; ++i) text += " The mill is old.";
  EXPECT_EQ(dates_of(text + " It has two doors, up from one a year ago.", kWednesday),
            "the third quarter=2025-Q3; a year ago=2024");
}

}  // namespace
}  // namespace onrecord
