// Which Friday a weekday is.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {

namespace chrono = std::chrono;

DateResolver::Value DateResolver::weekday_alone(const DateGroups& groups, int weekday, Tense tense,
                                                ResolvedDate& out) const {
  if (!memory_.reference || (tense == Tense::kHabit && groups.dir.empty()))
    return "XXXX-WXX-" + std::to_string(weekday);
  const Day today = *memory_.reference;
  out.anchor = today;
  const std::optional<int> direction = words_.direction(groups.dir);
  const chrono::days one(1);
  if (memory_.listed_after) return iso_day(on_or_after(*memory_.listed_after + one, weekday));
  if (direction && (words_.has_word(groups.date, "week") || words_.has_word(groups.dir, "week"))) {
    const Day monday = today - chrono::days(weekday_of(today) - 1);
    return iso_day(monday + chrono::days(7 * *direction + weekday - 1));
  }
  // "It ends on June 14, and begins again the following Monday."
  const bool of_last =
      words_.has_word(groups.dir, "following") || words_.has_word(groups.dir, "previous");
  const bool just_named = memory_.day && sentence_ <= memory_.day_sentence + 1;
  const Day from = of_last && just_named ? *memory_.day : today;
  if (direction == -1) {
    // Yesterday is not called "last Thursday" but "Thursday".
    const bool yesterday = !of_last && weekday_of(from - one) == weekday;
    return iso_day(on_or_before(from - chrono::days(yesterday ? 2 : 1), weekday));
  }
  if (direction == 1) {
    // Nor are the days to come.
    const Day near = on_or_after(from + one, weekday);
    const bool has_own_name =
        !of_last && words_.has_word(groups.dir, "next") && near <= from + 2 * one;
    return iso_day(has_own_name ? near + chrono::days(7) : near);
  }
  if (direction == 0 && tense != Tense::kPast) return iso_day(on_or_after(today, weekday));
  if (goes_on(groups.date) && weekday_of(*memory_.day) != weekday) {
    const Day next = on_or_after(*memory_.day + one, weekday);
    // "forecast snow for Friday and Saturday": as far ahead as the day before it.
    if (tense != Tense::kPast || next <= today || *memory_.day > today) return iso_day(next);
  }
  Day base = memory_.said_on.value_or(today);
  // "They would begin on Friday" lies ahead of what was last spoken of, if that was this week.
  if (tense == Tense::kModal && !memory_.said_on && memory_.day && *memory_.day <= today &&
      *memory_.day > today - chrono::days(7)) {
    base = *memory_.day;
  }
  // "the vote on Friday", and what no verb tells of: tomorrow rather than six days ago.
  const int since = (weekday_of(base) - weekday + 7) % 7;
  constexpr int kHalfWeek = 3;
  if ((tense == Tense::kHeld && since > kHalfWeek) || (tense == Tense::kNone && since == 6))
    return iso_day(on_or_after(base, weekday));
  // What was due yesterday is over.
  const bool was_due = tense == Tense::kDue && weekday_of(base - one) == weekday;
  if ((is_ahead(tense) || tense == Tense::kModal || tense == Tense::kDue) && !was_due)
    return iso_day(on_or_after(base, weekday));
  return iso_day(on_or_before(base, weekday));
}

// "this Wednesday and Thursday": a day named right after another is the next of its name.
bool DateResolver::goes_on(TokenRange date) const {
  if (!memory_.day || memory_.day_sentence != sentence_ || date.first < 2 ||
      memory_.day_tokens.end + 1 != date.first) {
    return false;
  }
  const std::string_view between = words_.text(date.first - 1);
  return between == "and" || between == "or" || words_.is(date.first - 1, classes_.range_word);
}

// "Tuesday the 19th": of the months around, the nearest in which the 19th is a Tuesday.
DateResolver::Value DateResolver::weekday_of_number(int weekday, int day, ResolvedDate& out) const {
  if (!memory_.reference || day < 1 || day > 31) return std::nullopt;
  std::optional<Day> best;
  for (int ahead = -6; ahead <= 6; ++ahead) {
    const std::optional<Day> candidate = parse_day(
        iso_month(reference_year(), month_of(*memory_.reference) + ahead) + "-" + two_digits(day));
    if (!candidate || weekday_of(*candidate) != weekday) continue;
    const auto distance = [&](Day d) { return std::abs((d - *memory_.reference).count()); };
    if (!best || distance(*candidate) < distance(*best)) best = candidate;
  }
  out.anchor = memory_.reference;
  return best ? Value(iso_day(*best)) : std::nullopt;
}

}  // namespace onrecord
