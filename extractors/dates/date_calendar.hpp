// extractors/dates/date_calendar.hpp
// The arithmetic of days, weeks, months and feasts, and the days that a TIMEX3 value covers.
//
// units   days of the proleptic Gregorian calendar; weeks as in ISO 8601
// errors  none: a day that no calendar has is nullopt
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

using Day = std::chrono::sys_days;

// The day of an ISO date or date-time; nullopt when it does not begin with one.
std::optional<Day> parse_day(std::string_view iso);

// nullopt for February 30.
std::optional<Day> make_day(int year, int month, int day);

int year_of(Day day);
int month_of(Day day);
int quarter_of(Day day);
int weekday_of(Day day);  // 1 is Monday

std::string iso_day(Day day);  // 2025-05-02
std::string iso_month(int year,
                      int month);  // 2025-05, for any month: 13 is January of the next year
std::string iso_quarter(int year, int quarter);  // 2025-Q2; 5 is the first of the next year
std::string iso_week(Day day);                   // 2025-W18
std::string iso_year(int year);                  // 2025; BC0044 for -43, the astronomical year

// 05 for 5.
std::string two_digits(int n);

// The number that a value begins with; 0 when it begins with none.
int leading_number(std::string_view value);

// The nearest such weekday on that side, the day itself included.
Day on_or_before(Day day, int weekday);
Day on_or_after(Day day, int weekday);

// Whole months away, on the last day of the month where the day does not exist.
Day add_months(Day day, int months);

// The day of a feast in a year, from its rule as the class HOLIDAY writes it ("12-25", "11-4-4",
// "easter-2", "hebrew-1-10", "diwali"); nullopt when the rule is none.
std::optional<Day> feast_day(std::string_view rule, int year);

// As in the calendars of India: the last day whose dusk is over before the first new moon on or
// after a day, and the first day whose noon comes behind the first full moon.
Day eve_of_new_moon(Day day);
Day morrow_of_full_moon(Day day);

// A feast of the calendar that ICU calls so ("hebrew", month and day), in a Gregorian year.
std::optional<Day> foreign_feast_day(std::string_view calendar, int month, int day, int year);

struct Days {
  Day begin;
  Day until;
};

// The days that a TIMEX3 value covers; nullopt for durations, references and what is
// underspecified.
std::optional<Days> days_of(std::string_view value);

}  // namespace onrecord
