// Expressions that name a day by what it is known for: a feast, an event.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {

namespace chrono = std::chrono;

namespace {

// How many days a feast seems away: what the verb says tips the scale, and that it matters little
// every other year.
int distance(Day feast, Day today, Tense tense, bool of_even_years) {
  constexpr int kMoreLikely = 120;
  constexpr int kSurely = 300;
  constexpr int kLittleKnown = 200;
  int against = of_even_years && year_of(feast) % 2 != 0 ? kLittleKnown : 0;
  if (feast > today && tense == Tense::kPast) against += kMoreLikely;
  if (feast < today && tense == Tense::kPresent) against += kMoreLikely;
  if (feast < today && (tense == Tense::kFuture || tense == Tense::kUntil)) against += kSurely;
  if (feast > today && tense == Tense::kSince) against += kSurely;
  return std::abs(static_cast<int>((feast - today).count())) + against;
}

}  // namespace

// "the Friday before Christmas", "the Monday after Easter"
Day DateResolver::beside(Day feast, const DateGroups& groups) const {
  const int wanted = words_.weekday(groups.weekday).value_or(weekday_of(feast));
  const int step = words_.has_word(groups.date, "before") ? -1 : 1;
  Day day = feast + chrono::days(step);
  while (weekday_of(day) != wanted) day += chrono::days(step);
  return day;
}

DateResolver::Value DateResolver::feast(const DateGroups& groups, Tense tense,
                                        ResolvedDate& out) const {
  std::string_view rule = words_.value(groups.name, {classes_.holiday, classes_.new_year});
  if (rule.empty()) rule = "12-25";
  const bool of_even_years = rule.ends_with("/2");
  if (of_even_years) rule.remove_suffix(2);
  const auto with_part = [&](Day day) {
    if (!groups.weekday.empty()) return iso_day(beside(day, groups));
    const bool before = words_.has_word(groups.date, "before");
    if (!groups.unit.empty() && (before || words_.has_word(groups.date, "after"))) {
      const bool week = unit_of(groups.unit) == "W";
      const Day then = day + chrono::days((week ? 7 : 1) * (before ? -1 : 1));
      return week ? iso_week(then) : iso_day(then);
    }
    if (!groups.unit.empty() && unit_of(groups.unit) == "W") return iso_week(day);
    // The weekend of a Monday is the one before it.
    if (!groups.unit.empty())
      return iso_week(day - chrono::days(weekday_of(day) == 1 ? 1 : 0)) + "-WE";
    return iso_day(day) + std::string(part_of(groups.part));
  };
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    const std::optional<Day> day = feast_day(rule, *year);
    return day ? Value(with_part(*day)) : std::nullopt;
  }
  if (!memory_.reference) {
    const bool fixed = rule.size() == 5 && rule[2] == '-' && rule[3] != '-';
    return fixed ? "XXXX-" + std::string(rule) : "XXXX-XX-XX";
  }
  const Day today = *memory_.reference;
  out.anchor = today;
  const std::optional<int> direction = words_.direction(groups.dir);
  if ((words_.has_word(groups.date, "that") || words_.has_word(groups.date, "same")) &&
      memory_.year) {
    const std::optional<Day> day = feast_day(rule, *memory_.year);
    return day ? Value(with_part(*day)) : std::nullopt;
  }
  // "It was shut on May 3, 1905, and sold before Christmas."
  if (memory_.listed_after && !direction) {
    for (int ahead = 0; ahead <= 1; ++ahead) {
      const std::optional<Day> day =
          feast_day(rule, onrecord::year_of(*memory_.listed_after) + ahead);
      if (day && *day >= *memory_.listed_after) return with_part(*day);
    }
  }
  if (direction && words_.has_word(groups.date, "year")) {
    const std::optional<Day> day = feast_day(rule, reference_year() + *direction);
    return day ? Value(with_part(*day)) : std::nullopt;
  }
  // "before Christmas" may have been that of last year.
  if (tense == Tense::kUntil && groups.date.first > 0 &&
      words_.text(groups.date.first - 1) == "before") {
    tense = Tense::kPresent;
  }
  std::optional<Day> best;
  for (int ahead = -1; ahead <= 1; ++ahead) {
    const std::optional<Day> day = feast_day(rule, reference_year() + ahead);
    if (!day || (direction == -1 && *day >= today) || (direction == 1 && *day <= today)) continue;
    if (!best || distance(*day, today, tense, of_even_years) <
                     distance(*best, today, tense, of_even_years)) {
      best = day;
    }
  }
  return best ? Value(with_part(*best)) : std::nullopt;
}

// The day that an event is known by; before it happened, such a day as any other.
DateResolver::Value DateResolver::event(const Emission& emission, const DateGroups& groups,
                                        ResolvedDate& out) const {
  const std::optional<Day> day = parse_day(emission.value);
  if (day && memory_.reference && *day > *memory_.reference)
    return calendar(groups, Tense::kPast, DateRange::kNone, out);
  // "after Sept. 11" in the summer is said of the one nearby.
  if (emission.vague && memory_.reference) {
    constexpr chrono::days kNear(60);
    const Value nearest = calendar(groups, Tense::kNone, DateRange::kNone, out);
    const std::optional<Day> there = nearest ? parse_day(*nearest) : std::nullopt;
    if (there && chrono::abs(*there - *memory_.reference) < kNear) return nearest;
    out.anchor.reset();
  }
  return emission.value;
}

}  // namespace onrecord
