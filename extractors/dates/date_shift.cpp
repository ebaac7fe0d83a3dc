// So long before or after a day, or the time last spoken of.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

namespace chrono = std::chrono;

constexpr int kMost = 3000;  // units that are counted out

// How many years a unit is; 0 for shorter ones.
int years_of(std::string_view unit) {
  return unit == "Y" ? 1 : unit == "DE" ? 10 : unit == "CE" ? 100 : unit == "ML" ? 1000 : 0;
}

// A day moved by so many units, and halves of one; as a day where `to_day`, else as the unit.
std::optional<std::string> moved(Day day, std::string_view unit, int distance, int half,
                                 bool to_day) {
  if (unit == "D") return iso_day(day + chrono::days(distance));
  if (unit == "W" || unit == "FN") {
    const int days = unit == "FN" ? 14 * distance + 7 * half : 7 * distance + 3 * half;
    return to_day ? iso_day(day + chrono::days(days)) : iso_week(day + chrono::days(days));
  }
  if (unit == "M") return iso_day(add_months(day, distance) + chrono::days(15 * half)).substr(0, 7);
  if (unit == "Q") return iso_quarter(year_of(day), quarter_of(day) + distance);
  if (unit == "WE") return iso_week(day + chrono::days(7 * distance)) + "-WE";
  if (const int years = years_of(unit); years > 0) {
    if (half == 0) return iso_year(year_of(day) + distance * years);
    return iso_year(year_of(add_months(day, years * (12 * distance + 6 * half))));
  }
  if (unit == "TH") return iso_day(day + chrono::days(distance / 24));
  if (unit.starts_with('T')) return iso_day(day);
  return std::nullopt;
}

}  // namespace

// "It opens in May. Two months later it shut": nobody says later than what.
bool DateResolver::only_tells_how_long(const Emission& emission, const DateGroups& groups,
                                       Tense tense, std::optional<Day> day) const {
  return emission.sign > 0 && tense == Tense::kPast && !groups.count.empty() && day &&
         memory_.reference && *day > *memory_.reference;
}

// Whether "two weeks later" is counted from the day last spoken of.
bool DateResolver::counts_from_last(const Emission& emission, Tense tense) const {
  if (!emission.anchored_to_last || !memory_.day) return false;
  // "It fell in May. Four days later it rose": nobody says which day of May.
  const bool month_named_last = !memory_.month.empty() &&
                                memory_.month_sentence >= memory_.day_sentence &&
                                memory_.month != iso_day(*memory_.day).substr(0, 7);
  // "Four years ago she won, and was sworn in two weeks later": nor of the year.
  const bool year_named_last =
      emission.sign > 0 && memory_.year && *memory_.year != year_of(*memory_.day);
  // A day to come is not what "three weeks later" is counted from, some sentences on.
  const bool ahead = memory_.reference && *memory_.day > *memory_.reference &&
                     sentence_ > memory_.day_sentence + 1 && tense != Tense::kFuture &&
                     tense != Tense::kModal;
  return !month_named_last && !year_named_last && !ahead;
}

// "In 2016 he left. The next year, he was back": the year, quarter or month last spoken of, and so
// many after or before it. nullopt where none was.
DateResolver::Value DateResolver::shift_of_last(const Emission& emission, const DateGroups& groups,
                                                const Count& count, Tense tense,
                                                ResolvedDate& out) const {
  const std::string_view unit_name = unit_of_shift(emission, groups);
  const int unit_years = years_of(unit_name);
  const int distance = emission.sign * count.whole;
  if (unit_years > 0 && memory_.year && (!count.half || unit_years > 1)) {
    const int half = count.half ? emission.sign * unit_years / 2 : 0;
    const int year = *memory_.year + distance * unit_years + half;
    // "Now, eight years later": nobody says later than what.
    if (!groups.count.empty() && year > reference_year() && *memory_.year <= reference_year() &&
        tense != Tense::kFuture) {
      out.type = DateType::kDuration;
      return duration(emission, groups, out);
    }
    return iso_year(year);
  }
  if (count.half) return std::nullopt;
  // "It grew in the fourth quarter of 2020 as it had in the previous quarter."
  if (unit_name == "Q" && !memory_.quarter_told.empty() &&
      sentence_ <= memory_.quarter_told_sentence + 1) {
    return iso_quarter(std::atoi(memory_.quarter_told.c_str()),
                       memory_.quarter_told[6] - '0' + distance);
  }
  // "It set aside 3 million in the quarter, up from 2 million three months earlier."
  const bool of_quarter = !memory_.quarter_told.empty() &&
                          sentence_ == memory_.quarter_told_sentence &&
                          (memory_.month.empty() || sentence_ != memory_.month_sentence);
  if (unit_name == "M" && count.whole == 3 && of_quarter) {
    return iso_quarter(std::atoi(memory_.quarter_told.c_str()),
                       memory_.quarter_told[6] - '0' + emission.sign);
  }
  if (unit_name != "M" || memory_.month.empty()) return std::nullopt;
  // "Prices rose in May, it said on June 9. They had fallen the month before."
  constexpr std::size_t kReach = 2;  // sentences
  const bool of_report =
      memory_.reference && memory_.month == iso_day(*memory_.reference).substr(0, 7) &&
      !memory_.month_told.empty() && sentence_ <= memory_.month_told_sentence + kReach;
  const std::string& month = of_report ? memory_.month_told : memory_.month;
  const std::string value =
      iso_month(std::atoi(month.c_str()), std::atoi(month.substr(5).c_str()) + distance);
  if (only_tells_how_long(emission, groups, tense, parse_day(value + "-01"))) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  return value;
}

std::string_view DateResolver::unit_of_shift(const Emission& emission,
                                             const DateGroups& groups) const {
  return groups.unit.empty() ? std::string_view(emission.unit) : unit_of(groups.unit);
}

DateResolver::Value DateResolver::shift(const Emission& emission, const DateGroups& groups,
                                        Tense tense, ResolvedDate& out) const {
  const std::string_view unit_name = unit_of_shift(emission, groups);
  std::optional<Count> count = words_.count(groups.count);
  if (!count && groups.count.empty()) count = Count{emission.shift.value_or(1), false, false, {}};
  if (!count) return std::nullopt;
  // "in the 2010s as in the previous decade"
  if (groups.count.empty() && (unit_name == "DE" || unit_name == "CE")) {
    std::optional<int> year = memory_.decade ? memory_.decade : memory_.year;
    if (!year && memory_.reference) year = year_of(*memory_.reference);
    if (!year) return std::nullopt;
    const std::string first = iso_year(*year + emission.sign * years_of(unit_name));
    return first.substr(0, unit_name == "DE" ? 3 : 2);
  }
  for (std::uint32_t i = groups.unit.end; !groups.unit.empty() && i < groups.date.end; ++i)
    count->half = count->half || words_.is(i, classes_.half);
  if (count->vague && emission.anchored_to_last) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  if (count->vague) return emission.sign < 0 ? "PAST_REF" : "FUTURE_REF";
  // "two years and four months ago"
  if (const std::optional<Count> months = words_.count(groups.second); months) {
    if (!memory_.reference || months->vague || count->whole > kMost || months->whole > 99)
      return std::nullopt;
    out.anchor = memory_.reference;
    const int distance = emission.sign * (12 * count->whole + months->whole);
    return iso_month(year_of(*memory_.reference), month_of(*memory_.reference) + distance);
  }
  constexpr int kMostFromLast = 1000;
  if (emission.anchored_to_last && std::abs(count->whole) < kMostFromLast) {
    if (Value value = shift_of_last(emission, groups, *count, tense, out)) return value;
  }
  const bool told = tense == Tense::kFuture || tense == Tense::kModal;
  const bool from_last = counts_from_last(emission, tense);
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
  const bool counted = std::abs(distance) <= kMost;
  const int unit_days = unit_name == "D" ? 1 : unit_name == "W" ? 7 : 0;
  if ((count->half && from_last && emission.sign > 0 && !told) ||
      (from_last && unit_days != 0 && counted &&
       only_tells_how_long(emission, groups, tense, *base + chrono::days(unit_days * distance)))) {
    out.type = DateType::kDuration;
    return duration(emission, groups, out);
  }
  const std::string part(part_of(groups.part));
  if (!base || !counted) {
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
  Value value = moved(*base, unit_name, distance, half,
                      from_last && emission.sign > 0 && !groups.count.empty());
  if (value) *value += part;
  return value;
}

}  // namespace onrecord
