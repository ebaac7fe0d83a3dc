// extractors/dates/date_values.hpp
// The TIMEX3 value of an expression from its parts, the day of publication and what was last
// spoken of.
//
// shape   what a rule emits is read once into an Emission; a Match of that rule becomes one value,
//         or two for a range
// units   ISO 8601 as TIMEX3 writes it
// errors  Error(kRules) for an emission that names no resolver, type or unit
// cost    constant in the length of the text
#pragma once

#include <array>
#include <optional>
#include <string>

#include "corpus/document.hpp"
#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_reference.hpp"
#include "extractors/dates/date_words.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

enum class Resolver : std::uint8_t {
  kFixed,
  kCalendar,
  kNumeric,
  kYear,
  kDecade,
  kCentury,
  kUnit,
  kWeekend,
  kSame,
  kEdge,
  kQuarter,
  kHalf,
  kSeason,
  kFeast,
  kToday,
  kShift,
  kYearAgo,
  kDuration,
  kEvery,
  kFrequency,
  kClock,
  kNth,
  kWeekOf,
  kDayOfMonth,
  kEvent,
  kWeeksFromDay
};

// Whether the tense of its clause can tell when such an expression is.
bool points_a_way(Resolver resolver);

// What the two ends of a range share.
enum class DateRange : std::uint8_t { kNone, kYears, kDays, kNames, kCounts, kClocks };

// What a rule says of its matches.
struct Emission {
  explicit Emission(const Rule& rule);

  DateType type = DateType::kDate;
  Resolver resolver = Resolver::kFixed;
  std::string value;
  std::string mod;
  std::string unit;
  std::optional<int> shift;
  int sign = -1;
  bool anchored_to_last = false;
  bool vague = false;
  DateRange range = DateRange::kNone;
};

// The groups of dates.rules by what they hold.
struct DateGroups {
  TokenRange date, second, year, month, day, weekday, count, unit, part, edge, dir, name;
};

// Which way an underspecified date points, as the words around it tell.
// kDue: what was to be, and may have been by now.
// kHabit: what comes again and again, so that no one of its days is meant.
// kHeld: of an event whose day is known before and after it, so that the nearest one is meant.
enum class Tense : std::uint8_t {
  kNone,
  kPast,
  kPresent,
  kFuture,
  kModal,
  kUntil,
  kSince,
  kDue,
  kHeld,
  kHabit
};

// What a verb in the present or a "by" before a date tells lies ahead as surely as "will".
bool is_ahead(Tense tense);

// The days that an article named last.
struct NamedDays {
  void add(Day day);
  // The one of that month and day.
  std::optional<Day> find(int month, int day) const;

  std::array<Day, 24> days{};
  std::size_t count = 0;  // of all that were added
};

// What an article has spoken of so far.
struct DateMemory {
  std::optional<Day> reference;  // the day of publication
  std::optional<Day> day;        // the last day named
  std::size_t day_sentence = 0;
  std::optional<Day> past_day;  // the last one that was over by then
  std::size_t past_day_sentence = 0;
  std::optional<int> year;
  std::size_t year_sentence = 0;
  std::optional<int> decade;     // the first year of the last one that was named: "the 1990s"
  std::optional<int> year_told;  // the last one that is not what something is measured by
  std::size_t year_told_sentence = 0;
  std::string quarter;  // "1989-Q3"
  std::size_t quarter_sentence = 0;
  std::string quarter_told;  // the last one that is not what something is measured by
  std::size_t quarter_told_sentence = 0;
  std::string half_told;  // "2025-H1"
  std::size_t half_told_sentence = 0;
  std::string month;
  std::size_t month_sentence = 0;
  std::string month_told;  // the last one that was named without a day
  std::size_t month_told_sentence = 0;
  std::optional<Day> week;  // the begin of the last week named
  std::size_t week_sentence = 0;
  bool reports_week = false;  // and it is the one that ends on a day, which the article is about
  TokenRange day_tokens;
  std::optional<std::chrono::sys_seconds> instant;  // of publication
  bool day_first = false;                           // 3/5/2025 is the third of May
  std::optional<int> listed_year;   // of the list or sentence that the expression stands in
  std::optional<Day> listed_after;  // the day of the line above in a list
  NamedDays named;
  std::optional<Day> clock_day;  // the day of its sentence that a time of the clock belongs to
  std::optional<Day> said_on;    // the day of the speech that the expression stands in
  FiscalYear fiscal;
};

struct ResolvedDate {
  DateType type = DateType::kDate;
  std::string value;
  std::string mod;
  std::string second;  // the value of the second expression of a range
  std::optional<Day> anchor;
  std::optional<Days> days;  // where they are not those of the value
};

class DateResolver {
 public:
  DateResolver(const DateWords& words, const DateClasses& classes, const DateMemory& memory,
               std::size_t sentence)
      : words_(words), classes_(classes), memory_(memory), sentence_(sentence) {}

  // nullopt when the parts make no date (February 30).
  std::optional<ResolvedDate> resolve(const Emission& emission, const DateGroups& groups,
                                      Tense tense) const;

 private:
  using Value = std::optional<std::string>;

  Value value_of(const Emission& emission, const DateGroups& groups, Tense tense,
                 ResolvedDate& out) const;
  Value calendar(const DateGroups& groups, Tense tense, DateRange range, ResolvedDate& out) const;
  Value names_in_turn(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value month_day(const DateGroups& groups, int month, int day, std::optional<int> year,
                  Tense tense, ResolvedDate& out) const;
  std::optional<Day> nearest_day(const DateGroups& groups, int month, int day, Tense tense) const;
  Value month_alone(const DateGroups& groups, int month, Tense tense, ResolvedDate& out) const;
  Value weekday_alone(const DateGroups& groups, int weekday, Tense tense, ResolvedDate& out) const;
  bool goes_on(TokenRange date) const;
  bool ends_range(TokenRange date) const;
  bool lies_ahead(TokenRange date, Tense tense) const;
  Value weekday_of_number(int weekday, int day, ResolvedDate& out) const;
  Value numeric(const DateGroups& groups) const;
  Value year(const Emission& emission, const DateGroups& groups, ResolvedDate& out) const;
  Value unit_named(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value unit(std::string_view unit, int distance, ResolvedDate& out) const;
  Value weekend(Tense tense, ResolvedDate& out) const;
  Value same(const DateGroups& groups, ResolvedDate& out) const;
  Value quarter_ended(const DateGroups& groups, ResolvedDate& out) const;
  Value quarter(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value half(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value season(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Day beside(Day feast, const DateGroups& groups) const;
  Value feast(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value today(const DateGroups& groups, ResolvedDate& out) const;
  Value shift(const Emission& emission, const DateGroups& groups, Tense tense,
              ResolvedDate& out) const;
  Value shift_of_last(const Emission& emission, const DateGroups& groups, const Count& count,
                      Tense tense, ResolvedDate& out) const;
  std::string_view unit_of_shift(const Emission& emission, const DateGroups& groups) const;
  bool counts_from_last(const Emission& emission, Tense tense) const;
  bool only_tells_how_long(const Emission& emission, const DateGroups& groups, Tense tense,
                           std::optional<Day> day) const;
  Value year_ago(const DateGroups& groups, ResolvedDate& out) const;
  bool speaks_of_quarters(const DateGroups& groups) const;
  Value duration(const Emission& emission, const DateGroups& groups, ResolvedDate& out) const;
  Value with_smaller_units(std::string value, TokenRange rest) const;
  Value every(const DateGroups& groups) const;
  Value clock(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value clock_day(const DateGroups& groups, std::string_view zone, Tense tense,
                  ResolvedDate& out) const;
  bool is_near(Tense tense) const;
  std::optional<int> minutes_of(TokenRange count) const;
  Day today_in(std::string_view zone) const;
  int fiscal_lead(const DateGroups& groups) const;
  void use_fiscal_days(ResolvedDate& out) const;

  Value nth(const DateGroups& groups, Tense tense, ResolvedDate& out) const;
  Value event(const Emission& emission, const DateGroups& groups, ResolvedDate& out) const;
  Value weeks_from_day(const DateGroups& groups, ResolvedDate& out) const;
  Value day_of_month(const DateGroups& groups, Tense tense, ResolvedDate& out) const;

  std::string_view unit_of(TokenRange range) const;
  std::string_view part_of(TokenRange range) const;
  int reference_year() const;

  const DateWords& words_;
  const DateClasses& classes_;
  const DateMemory& memory_;
  std::size_t sentence_;
};

// The day of a time ("T05:13") beside which another zone has `value` ("2025-03-04T21:13") on `day`:
// the day itself where the zones could not be so far apart, or where `value` has no time.
Day day_in_other_zone(Day day, std::string_view value, std::string_view time);

// The month in which the season of that name begins.
std::optional<int> month_of_season(const DateWords& words, const DateClasses& classes,
                                   TokenRange name);

// Remembers a value, of years of accounts or of the calendar, for the expressions that follow;
// `day` is the one that it begins with, if any. `compared` is what something else is measured by.
void remember(const std::string& value, std::optional<Day> day, std::size_t sentence,
              bool of_accounts, bool compared, DateMemory& memory);

}  // namespace onrecord
