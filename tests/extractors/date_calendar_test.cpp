#include "extractors/dates/date_calendar.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string feast(const char* rule, int year) {
  const std::optional<Day> day = feast_day(rule, year);
  return day ? iso_day(*day) : "none";
}

std::string days(const char* value) {
  const std::optional<Days> covered = days_of(value);
  return covered ? iso_day(covered->begin) + " " + iso_day(covered->until) : "none";
}

TEST(DateCalendar, CountsWeeksAsIsoDoes) {
  EXPECT_EQ(iso_week(*make_day(2024, 12, 30)), "2025-W01");
  EXPECT_EQ(iso_week(*make_day(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(iso_week(*make_day(2025, 5, 3)), "2025-W18");
}

TEST(DateCalendar, FindsFeastsThatMove) {
  EXPECT_EQ(feast("easter+0", 2024), "2024-03-31");
  EXPECT_EQ(feast("easter-2", 2025), "2025-04-18");
  EXPECT_EQ(feast("easter+49", 2011), "2011-06-12");
  EXPECT_EQ(feast("11-4-4", 2025), "2025-11-27");
  EXPECT_EQ(feast("05--1-1", 2025), "2025-05-26");
  EXPECT_EQ(feast("thanksgiving+4", 2025), "2025-12-01");
  EXPECT_EQ(feast("12-25", 2025), "2025-12-25");
  EXPECT_EQ(feast("11-1-1+1", 2024), "2024-11-05");
  EXPECT_EQ(feast("orthodox-easter+0", 2024), "2024-05-05");
  EXPECT_EQ(feast("orthodox-easter+0", 2025), "2025-04-20");
}

TEST(DateCalendar, FindsFeastsOfOtherCalendars) {
  EXPECT_EQ(feast("chinese-1-1", 2025), "2025-01-29");
  EXPECT_EQ(feast("hebrew-1-10", 2023), "2023-09-25");
  EXPECT_EQ(feast("hebrew-8-15", 2024), "2024-04-23");
  EXPECT_EQ(feast("hebrew-3-25", 2024), "2024-12-26");
  EXPECT_EQ(feast("islamic-10-1", 2025), "2025-03-30");
}

TEST(DateCalendar, RefusesRulesThatAreNone) {
  for (const char* rule :
       {"", "-", "13-01", "02-30", "12-", "1-5-5", "moon-1-1", "easter+x", "11-4-9", "hebrew-1"}) {
    if (std::string(rule) == "1-5-5") {
      EXPECT_EQ(feast(rule, 2026), "2026-01-30");  // 2026 has five Fridays in January
      EXPECT_EQ(feast(rule, 2025), "2025-01-31");
      EXPECT_EQ(feast(rule, 2027), "2027-01-29");
      continue;
    }
    EXPECT_EQ(feast(rule, 2025), "none") << rule;
  }
}

TEST(DateCalendar, KnowsTheDaysOfAValue) {
  EXPECT_EQ(days("2025-05-02"), "2025-05-02 2025-05-02");
  EXPECT_EQ(days("2025-05-02T15:00"), "2025-05-02 2025-05-02");
  EXPECT_EQ(days("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(days("2025-Q3"), "2025-07-01 2025-09-30");
  EXPECT_EQ(days("2025-H2"), "2025-07-01 2025-12-31");
  EXPECT_EQ(days("2025-W01"), "2024-12-30 2025-01-05");
  EXPECT_EQ(days("2025-W46-WE"), "2025-11-15 2025-11-16");
  EXPECT_EQ(days("2025-SU"), "2025-06-01 2025-08-31");
  EXPECT_EQ(days("199"), "1990-01-01 1999-12-31");
  EXPECT_EQ(days("18"), "1800-01-01 1899-12-31");
}

TEST(DateCalendar, CoversNoDaysWhereNoneAreMeant) {
  for (const char* value : {"P3D", "PRESENT_REF", "XXXX-WXX-5", "XXXX-06-05", "2025-WXX", "2025-13",
                            "2025-02-30", "BC0044", "", "2025-W54", "2025-Q5", "0000"}) {
    EXPECT_EQ(days(value), "none") << value;
  }
}

TEST(DateCalendar, StaysInTheMonthWhenMonthsAreAdded) {
  EXPECT_EQ(iso_day(add_months(*make_day(2024, 1, 31), 1)), "2024-02-29");
  EXPECT_EQ(iso_month(2025, 13), "2026-01");
  EXPECT_EQ(iso_month(2025, 0), "2024-12");
  EXPECT_EQ(iso_year(-43), "BC0044");
}

}  // namespace
}  // namespace onrecord
