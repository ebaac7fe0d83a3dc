// Expressions that count: the last Friday of May, two weeks from Saturday, ten years ago today.
#include "extractors/dates/date_values.hpp"

namespace onrecord {

namespace chrono = std::chrono;

DateResolver::Value DateResolver::nth(const DateGroups& groups, Tense tense,
                                      ResolvedDate& out) const {
  const std::optional<int> which = words_.ordinal(groups.name);
  DateGroups period = groups;
  period.day = period.weekday = period.unit = {};
  Value in;
  if (!groups.month.empty()) {
    in = calendar(period, tense, DateRange::kNone, out);
    // "the third Friday in May of each year"
    if (tense == Tense::kHabit && groups.year.empty() && groups.dir.empty()) return in;
  } else if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    in = iso_year(*year);
  } else {
    in = unit(words_.has_word(groups.date, "month") ? "M" : "Y",
              words_.direction(groups.dir).value_or(0), out);
  }
  const std::optional<Days> days = in ? days_of(*in) : std::nullopt;
  if (!days || !which || *which == 0 || *which > 5) return std::nullopt;
  const bool from_end = *which < 0;
  if (const std::optional<int> weekday = words_.weekday(groups.weekday)) {
    if (from_end) return iso_day(on_or_before(days->until, *weekday));
    const Day day = on_or_after(days->begin, *weekday) + chrono::days(7 * (*which - 1));
    return day <= days->until ? Value(iso_day(day)) : std::nullopt;
  }
  const std::string_view unit_name = unit_of(groups.unit);
  // The week that lies in the period with most of its days.
  const Day week =
      from_end ? days->until - chrono::days(3) : days->begin + chrono::days(3 + 7 * (*which - 1));
  if (unit_name == "W") return iso_week(week);
  if (unit_name == "WE") {
    const Day saturday = from_end ? on_or_before(days->until, 6)
                                  : on_or_after(days->begin, 6) + chrono::days(7 * (*which - 1));
    return iso_week(saturday) + "-WE";
  }
  return iso_day(from_end ? days->until : days->begin + chrono::days(*which - 1));
}

// "Wednesday week", "a fortnight on Saturday", "a week ago today", "a week last Tuesday", "two
// Thursdays ago", "two weeks from Saturday"
DateResolver::Value DateResolver::weeks_from_day(const DateGroups& groups,
                                                 ResolvedDate& out) const {
  if (!memory_.reference) return std::nullopt;
  const Day today = *memory_.reference;
  out.anchor = today;
  const bool before = !groups.dir.empty() || words_.has_word(groups.date, "ago");
  chrono::days away((before ? -7 : 7) * (unit_of(groups.unit) == "FN" ? 2 : 1));
  if (const std::optional<int> weekday = words_.weekday(groups.weekday)) {
    const chrono::days one(1);
    // "ten years ago on Friday": a day of this week, so many years before
    if (unit_of(groups.unit) == "Y") {
      constexpr int kMost = 3000;
      const std::optional<Count> count = words_.count(groups.count);
      if (!count || count->vague || count->whole > kMost) return std::nullopt;
      constexpr chrono::days kHalfWeek(3);
      return iso_day(add_months(on_or_after(today - kHalfWeek, *weekday), -12 * count->whole));
    }
    if (!groups.count.empty()) {
      constexpr int kMostWeeks = 500;
      const std::optional<Count> count = words_.count(groups.count);
      if (!count || count->vague || count->whole < 1 || count->whole > kMostWeeks)
        return std::nullopt;
      // Of "two Thursdays ago" the first is the nearest, of "two weeks from Thursday" none.
      away *= groups.unit.empty() ? count->whole - 1 : count->whole;
    }
    const Day named =
        before ? on_or_before(today - one, *weekday) : on_or_after(today + one, *weekday);
    return iso_day(named + away);
  }
  // "twenty years ago this month", "two years ago next week"
  const std::string_view unit_named = unit_of(groups.name);
  if (unit_named == "M" || unit_named == "W") {
    constexpr int kMost = 3000;
    const std::optional<Count> count = words_.count(groups.count);
    if (!count || count->vague || count->whole > kMost) return std::nullopt;
    const int ahead = words_.direction(groups.dir).value_or(0);
    const Day then = add_months(today + chrono::days(unit_named == "W" ? 7 * ahead : 0),
                                -12 * count->whole + (unit_named == "M" ? ahead : 0));
    return unit_named == "M" ? iso_day(then).substr(0, 7) : iso_week(then);
  }
  // "this day last year"
  if (groups.name.empty() && unit_of(groups.unit) == "Y")
    return iso_day(add_months(today, 12 * words_.direction(groups.dir).value_or(0)));
  const bool tonight = words_.is(groups.name.first, classes_.daypart);
  const std::optional<int> distance = tonight ? 0 : words_.direction(groups.name);
  if (!distance) return std::nullopt;
  // "ten years ago today", "ten years ago tomorrow"
  if (const std::optional<Count> count = words_.count(groups.count); !groups.count.empty()) {
    constexpr int kMost = 3000;
    if (!count || count->vague || count->whole > kMost) return std::nullopt;
    const std::string_view unit_name = unit_of(groups.unit);
    const Day day = today + chrono::days(*distance);
    if (unit_name == "M") return iso_day(add_months(day, -count->whole));
    if (unit_name == "Y") return iso_day(add_months(day, -12 * count->whole));
    return iso_day(day - chrono::days(count->whole * (unit_name == "W" ? 7 : 1)));
  }
  return iso_day(today + chrono::days(*distance) + away);
}

}  // namespace onrecord
