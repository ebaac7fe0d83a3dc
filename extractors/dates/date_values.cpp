#include "extractors/dates/date_values.hpp"

#include <cstdlib>

namespace onrecord {
namespace {

namespace chrono = std::chrono;

bool is_day(std::string_view value) {
  return value.size() >= 10 && value[4] == '-' && value[7] == '-' && value[8] != 'X';
}

// How many years a unit is; 0 for shorter ones.
int years_of(std::string_view unit) {
  return unit == "Y" ? 1 : unit == "DE" ? 10 : unit == "CE" ? 100 : unit == "ML" ? 1000 : 0;
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

DateResolver::Value DateResolver::shift(const Emission& emission, const DateGroups& groups,
                                        Tense tense, ResolvedDate& out) const {
  const std::string_view unit_name =
      groups.unit.empty() ? std::string_view(emission.unit) : unit_of(groups.unit);
  std::optional<Count> count = words_.count(groups.count);
  if (!count && groups.count.empty()) count = Count{emission.shift.value_or(1), false, false, {}};
  if (!count) return std::nullopt;
  for (std::uint32_t i = groups.unit.end; !groups.unit.empty() && i < groups.date.end; ++i)
    count->half = count->half || words_.is(i, classes_.half);
  if (count->vague && emission.anchored_to_last) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  if (count->vague) return emission.sign < 0 ? "PAST_REF" : "FUTURE_REF";
  // "two years and four months ago"
  if (const std::optional<Count> months = words_.count(groups.second); months) {
    constexpr int kMostYears = 3000;
    if (!memory_.reference || months->vague || count->whole > kMostYears || months->whole > 99)
      return std::nullopt;
    out.anchor = memory_.reference;
    const int distance = emission.sign * (12 * count->whole + months->whole);
    return iso_month(year_of(*memory_.reference), month_of(*memory_.reference) + distance);
  }
  // "It opens in May. Two months later it shut": nobody says later than what.
  const auto only_tells_how_long = [&](std::optional<Day> day) {
    return emission.sign > 0 && tense == Tense::kPast && !groups.count.empty() && day &&
           memory_.reference && *day > *memory_.reference;
  };
  // "In 2016 he left. The next year, he was back": a year follows the year last spoken of.
  const int unit_years = years_of(unit_name);
  const bool halves_year = count->half && unit_years <= 1;
  if (emission.anchored_to_last && !halves_year && std::abs(count->whole) < 1000) {
    if (unit_years > 0 && memory_.year) {
      const int years = count->whole * unit_years + (count->half ? unit_years / 2 : 0);
      const int year = *memory_.year + emission.sign * years;
      // "Now, eight years later": nobody says later than what.
      if (!groups.count.empty() && year > reference_year() && *memory_.year <= reference_year() &&
          tense != Tense::kFuture) {
        out.type = DateType::kDuration;
        return duration(emission, groups, out);
      }
      return iso_year(year);
    }
    // "It grew in the fourth quarter of 2020 as it had in the previous quarter."
    if (unit_name == "Q" && !count->half && !memory_.quarter_told.empty() &&
        sentence_ <= memory_.quarter_told_sentence + 1) {
      return iso_quarter(std::atoi(memory_.quarter_told.substr(0, 4).c_str()),
                         memory_.quarter_told[6] - '0' + emission.sign * count->whole);
    }
    if (unit_name == "M" && !count->half && !memory_.month.empty()) {
      // "Prices rose in May, it said on June 9. They had fallen the month before."
      constexpr std::size_t kReach = 2;  // sentences
      const bool of_report =
          memory_.reference && memory_.month == iso_day(*memory_.reference).substr(0, 7) &&
          !memory_.month_told.empty() && sentence_ <= memory_.month_told_sentence + kReach;
      const std::string& month = of_report ? memory_.month_told : memory_.month;
      const std::string value =
          iso_month(std::atoi(month.substr(0, 4).c_str()),
                    std::atoi(month.substr(5).c_str()) + emission.sign * count->whole);
      if (only_tells_how_long(parse_day(value + "-01"))) {
        out.type = DateType::kDuration;
        return duration(emission, groups, out);
      }
      return value;
    }
  }
  // "It fell in May. Four days later it rose": nobody says which day of May.
  const bool month_named_last = !memory_.month.empty() && memory_.day &&
                                memory_.month_sentence >= memory_.day_sentence &&
                                memory_.month != iso_day(*memory_.day).substr(0, 7);
  const bool told = tense == Tense::kFuture || tense == Tense::kModal;
  // A day to come is not what "three weeks later" is counted from, some sentences on.
  const bool ahead = memory_.day && memory_.reference && *memory_.day > *memory_.reference &&
                     sentence_ > memory_.day_sentence + 1 && !told;
  const bool from_last = emission.anchored_to_last && memory_.day && !month_named_last && !ahead;
  // Where nothing was spoken of, "two weeks later" only tells how long.
  if (emission.anchored_to_last && emission.sign > 0 && !from_last && !told &&
      !groups.count.empty() && memory_.reference) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  std::optional<Day> base = from_last ? memory_.day : memory_.reference;
  // "They will marry on May 9. Two days earlier he had left": it is over, and so is what it is
  // before.
  if (from_last && emission.sign < 0 && tense == Tense::kPast && memory_.reference &&
      *base > *memory_.reference) {
    base = memory_.past_day ? memory_.past_day : memory_.reference;
  }
  const int distance = emission.sign * count->whole;
  const int half = count->half ? emission.sign : 0;
  const int days = unit_name == "D" ? distance : unit_name == "W" ? 7 * distance : 0;
  if ((count->half && from_last && emission.sign > 0 && !told) ||
      (from_last && days != 0 && std::abs(distance) < 3000 &&
       only_tells_how_long(*base + chrono::days(days)))) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  const std::string part(part_of(groups.part));
  if (!base || std::abs(distance) > 3000) {
    Value near = unit(unit_name, 0, out);
    if (near) *near += part;
    return near;
  }
  // "in the week ended April 2, up from the prior week", "last week, and the week before"
  const bool of_week = emission.anchored_to_last && unit_name == "W" && groups.count.empty();
  if (of_week && memory_.week && (memory_.week_sentence == sentence_ || memory_.reports_week)) {
    out.anchor = memory_.week;
    return iso_week(*memory_.week + chrono::days(7 * distance));
  }
  out.anchor = base;
  if (!groups.weekday.empty()) {
    const std::optional<int> weekday = words_.weekday(groups.weekday);
    if (!weekday) return std::nullopt;
    return iso_day(on_or_after(*base + chrono::days(1), *weekday));
  }
  if (unit_name == "D") return iso_day(*base + chrono::days(distance)) + part;
  if (unit_name == "W" || unit_name == "FN") {
    const Day day = *base + chrono::days(unit_name == "FN" ? 14 * distance + 7 * half
                                                           : 7 * distance + 3 * half);
    // "two weeks later" is a day, "the following week" a week.
    return from_last && emission.sign > 0 && !groups.count.empty() ? iso_day(day) : iso_week(day);
  }
  if (unit_name == "M") {
    return iso_day(add_months(*base, distance) + chrono::days(15 * half)).substr(0, 7);
  }
  if (unit_name == "Q") return iso_quarter(year_of(*base), quarter_of(*base) + distance);
  if (unit_name == "WE") return iso_week(*base + chrono::days(7 * distance)) + "-WE";
  if (const int years = years_of(unit_name); years > 0) {
    if (half == 0) return iso_year(year_of(*base) + distance * years);
    return iso_year(year_of(add_months(*base, years * (12 * distance + 6 * half))));
  }
  if (unit_name == "TH") return iso_day(*base + chrono::days(distance / 24));
  if (unit_name.starts_with('T')) return iso_day(*base);
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
  if (value.size() < 4 || value[0] < '0' || value[0] > '9' || value[3] < '0' || value[3] > '9')
    return;
  memory.year = std::atoi(value.c_str());
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
  } else if (value.size() == 7 && value[5] != 'H' && value[4] == '-') {
    memory.month = value;
    memory.month_sentence = sentence;
    if (!compared) memory.month_told = value;
    if (!compared) memory.month_told_sentence = sentence;
  }
}

}  // namespace onrecord
