#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

bool is_day(std::string_view value) {
  return value.size() >= 10 && value[4] == '-' && value[7] == '-' && value[8] != 'X';
}

}  // namespace

int DateResolver::reference_year() const {
  return memory_.reference ? year_of(*memory_.reference) : 2000;
}

std::string_view DateResolver::unit_of(TokenRange range) const {
  return words_.value(range,
                      {classes_.unit, classes_.big_unit, classes_.big_units, classes_.unit_second});
}

std::string_view DateResolver::part_of(TokenRange range) const {
  return words_.value(range, {classes_.daypart, classes_.daypart_hour});
}

std::optional<ResolvedDate> DateResolver::resolve(const Emission& emission,
                                                  const DateGroups& groups, Tense tense) const {
  ResolvedDate out;
  out.type = emission.type;
  out.mod = emission.mod;
  if (const std::string_view edge = words_.value(groups.edge, {classes_.edge}); !edge.empty()) {
    out.mod = edge;
  }
  if (const std::string_view nearly = words_.value(groups.name, {classes_.nearly});
      !nearly.empty()) {
    out.mod = emission.type == DateType::kDuration ? nearly : "APPROX";
  }
  const Value value = value_of(emission, groups, tense, out);
  if (!value) return std::nullopt;
  out.value = *value;
  if (memory_.fiscal.first_month != 1) use_fiscal_days(out);
  return out;
}

DateResolver::Value DateResolver::value_of(const Emission& emission, const DateGroups& groups,
                                           Tense tense, ResolvedDate& out) const {
  switch (emission.resolver) {
    case Resolver::kFixed:
      return emission.value;
    case Resolver::kCalendar:
      return calendar(groups, tense, emission.range, out);
    case Resolver::kNumeric:
      return numeric(groups);
    case Resolver::kYear:
      return year(emission, groups, out);
    case Resolver::kDecade: {
      const std::optional<int> decade = words_.decade(groups.name);
      return decade ? Value(std::to_string(*decade)) : std::nullopt;
    }
    case Resolver::kCentury: {
      const std::optional<int> century = words_.ordinal(groups.name);
      if (!century || *century < 1 || *century > 29) return std::nullopt;
      const bool before_christ = words_.value(groups.date, {classes_.era}) == "BC";
      return (before_christ ? "BC" : "") + two_digits(*century - 1);
    }
    case Resolver::kUnit:
      return unit_named(groups, tense, out);
    case Resolver::kWeekend:
      return weekend(tense, out);
    case Resolver::kSame:
      return same(groups, out);
    case Resolver::kEdge: {
      const std::string_view of = unit_of(groups.unit);
      // "It rained on Monday. Later in the day it snowed."
      const bool near = memory_.day && sentence_ <= memory_.day_sentence + 1;
      const bool same = near && sentence_ == memory_.day_sentence;
      if (of == "D" && near && memory_.reference && (same || *memory_.day <= *memory_.reference)) {
        out.anchor = memory_.day;
        return iso_day(*memory_.day);
      }
      // "Profit rose in the third quarter. At the end of the quarter it had"
      constexpr std::size_t kReported = 8;  // sentences
      if (of == "Q" && tense == Tense::kPast && !memory_.quarter.empty() &&
          sentence_ <= memory_.quarter_sentence + kReported) {
        return memory_.quarter;
      }
      const std::string_view name = of.empty() ? "Y" : of;
      // "In 2016 they moved; by the end of the year they had left."
      if (name == "Y" && tense == Tense::kPast && memory_.year_told &&
          memory_.year_told_sentence == sentence_ && *memory_.year_told < reference_year()) {
        return iso_year(*memory_.year_told);
      }
      // "Net debt at year-end was": early in a year, that of the last.
      constexpr int kReports = 3;  // months
      const bool of_last = name == "Y" && tense == Tense::kPast && out.mod != "START" &&
                           words_.has_word(groups.date, "end") && memory_.reference &&
                           month_of(*memory_.reference) <= kReports;
      // On a Sunday, what comes by the end of the week comes by that of the next.
      constexpr int kSunday = 7;
      const bool of_next = name == "W" && memory_.reference &&
                           weekday_of(*memory_.reference) == kSunday &&
                           (is_ahead(tense) || tense == Tense::kModal || tense == Tense::kDue);
      return unit(name, of_last ? -1 : of_next ? 1 : 0, out);
    }
    case Resolver::kQuarter:
      return quarter(groups, tense, out);
    case Resolver::kHalf:
      return half(groups, tense, out);
    case Resolver::kSeason:
      return season(groups, tense, out);
    case Resolver::kFeast:
      return feast(groups, tense, out);
    case Resolver::kToday:
      return today(groups, out);
    case Resolver::kShift:
      return shift(emission, groups, tense, out);
    case Resolver::kYearAgo:
      return year_ago(groups, out);
    case Resolver::kDuration:
      return duration(emission, groups, out);
    case Resolver::kEvery:
      return every(groups);
    case Resolver::kFrequency: {
      const std::string_view period =
          words_.value(groups.name, {classes_.frequency, classes_.long_word});
      return period.empty() ? std::nullopt : Value(period);
    }
    case Resolver::kClock:
      return clock(groups, tense, out);
    case Resolver::kNth:
      return nth(groups, tense, out);
    case Resolver::kWeekOf: {
      const Value day = calendar(groups, tense, DateRange::kNone, out);
      const std::optional<Day> found = day ? parse_day(*day) : std::nullopt;
      return found ? Value(iso_week(*found)) : std::nullopt;
    }
    case Resolver::kDayOfMonth:
      return day_of_month(groups, tense, out);
    case Resolver::kWeeksFromDay:
      return weeks_from_day(groups, out);
    case Resolver::kEvent:
      return event(emission, groups, out);
  }
  return std::nullopt;
}

void NamedDays::add(Day day) {
  days[count++ % days.size()] = day;
}

std::optional<Day> NamedDays::find(int month, int day) const {
  for (std::size_t i = 0; i < std::min(count, days.size()); ++i) {
    const std::chrono::year_month_day date(days[i]);
    if (month_of(days[i]) == month && static_cast<int>(static_cast<unsigned>(date.day())) == day)
      return days[i];
  }
  return std::nullopt;
}

void remember(const std::string& value, std::optional<Day> day, std::size_t sentence,
              bool of_accounts, bool compared, DateMemory& memory) {
  if (value.size() == 3) memory.decade = 10 * std::atoi(value.c_str());
  if (value.size() < 4 || value[0] < '0' || value[0] > '9' || value[3] < '0' || value[3] > '9')
    return;
  memory.year = leading_number(value);
  memory.year_sentence = sentence;
  if (!compared) memory.year_told = memory.year;
  if (!compared) memory.year_told_sentence = sentence;
  if (value.size() == 8 && value[5] == 'W' && !memory.reports_week) {
    if (const std::optional<Days> days = days_of(value)) memory.week = days->begin;
    memory.week_sentence = sentence;
  }
  if (value.size() == 7 && value[5] == 'Q') {
    if (!compared) memory.quarter_told = value;
    if (!compared) memory.quarter_told_sentence = sentence;
    // Reports speak of quarters that are over; one of accounts may be before that of the calendar.
    const std::optional<Days> days = days_of(value);
    const bool goes_on =
        !of_accounts && days && memory.reference && days->until >= *memory.reference;
    if (!goes_on && (memory.quarter.empty() || value.substr(0, 4) >= memory.quarter.substr(0, 4))) {
      memory.quarter = value;
      memory.quarter_sentence = sentence;
    }
  } else if (value.size() == 7 && value[5] == 'H') {
    memory.half_told = value;
    memory.half_told_sentence = sentence;
  } else if (is_day(value)) {
    memory.day = day;
    if (day) memory.named.add(*day);
    if (day && memory.reference && *day <= *memory.reference) {
      memory.past_day = day;
      memory.past_day_sentence = sentence;
    }
    memory.day_sentence = sentence;
    memory.month = value.substr(0, 7);
    memory.month_sentence = sentence;
  } else if (value.size() == 7 && value[4] == '-') {
    memory.month = value;
    memory.month_sentence = sentence;
    if (!compared) memory.month_told = value;
    if (!compared) memory.month_told_sentence = sentence;
  }
}

}  // namespace onrecord
