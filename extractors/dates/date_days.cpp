// Days of the calendar, by month and number or as they stand to today.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {

namespace chrono = std::chrono;

DateResolver::Value DateResolver::calendar(const DateGroups& groups, Tense tense, DateRange range,
                                           ResolvedDate& out) const {
  if (range == DateRange::kNames) return names_in_turn(groups, tense, out);
  const std::optional<int> month = words_.month(groups.month);
  const std::optional<int> day = words_.day_number(groups.day);
  const std::optional<int> weekday = words_.weekday(groups.weekday);
  const std::optional<int> year = words_.year(groups.year, reference_year());
  if (month && (*month < 1 || *month > 12)) return std::nullopt;
  Value value;
  if (month && !groups.day.empty()) {
    if (!day) return std::nullopt;
    value = month_day(groups, *month, *day, year, tense, out);
    const std::optional<int> second = words_.day_number(groups.second);
    if (range == DateRange::kDays && value && second) {
      if (*second < 1 || *second > 31) return std::nullopt;
      out.second = value->substr(0, value->size() - 2) + two_digits(*second);
      // "from February 27 to 29" of a year that is no leap year
      if (memory_.reference && !parse_day(out.second)) out.second.clear();
    }
  } else if (month && year) {
    value = iso_month(*year, *month);
  } else if (month) {
    value = month_alone(groups, *month, tense, out);
  } else if (weekday && day) {
    value = weekday_of_number(*weekday, *day, out);
  } else if (weekday) {
    value = weekday_alone(groups, *weekday, tense, out);
  }
  if (value && !groups.part.empty()) *value += part_of(groups.part);
  return value;
}

// "will open on May 3", "by May 3", but not "effective May 3".
bool DateResolver::lies_ahead(TokenRange date, Tense tense) const {
  if (tense == Tense::kFuture) return true;
  const std::string_view before = date.first > 0 ? words_.text(date.first - 1) : "";
  return tense == Tense::kUntil && (before == "by" || before == "until");
}

DateResolver::Value DateResolver::month_day(const DateGroups& groups, int month, int day,
                                            std::optional<int> year, Tense tense,
                                            ResolvedDate& out) const {
  const std::optional<int> direction = words_.direction(groups.dir);
  if (!year && memory_.reference && direction && words_.has_word(groups.date, "year"))
    year = reference_year() + *direction;
  if (!year) year = memory_.listed_year;
  if (year) {
    const std::optional<Day> found = make_day(*year, month, day);
    return found ? Value(iso_day(*found)) : std::nullopt;
  }
  if (!memory_.reference || (tense == Tense::kHabit && groups.dir.empty())) {
    return make_day(2000, month, day) ? Value("XXXX-" + two_digits(month) + "-" + two_digits(day))
                                      : std::nullopt;
  }
  // "ran from 28 December to 3 January", "opens on 9 June in Ulm and closes on 10 October"
  constexpr chrono::days kHalfYear(200);
  const bool goes_on_ahead = is_ahead(tense) && memory_.day && memory_.day_sentence == sentence_ &&
                             *memory_.day > *memory_.reference;
  const std::optional<Day> after = memory_.listed_after                       ? memory_.listed_after
                                   : ends_range(groups.date) || goes_on_ahead ? memory_.day
                                                                              : std::nullopt;
  if (after) {
    std::optional<Day> next = make_day(year_of(*after), month, day);
    if (next && *next < *after) next = make_day(year_of(*after) + 1, month, day);
    if (next && *next < *after + kHalfYear) return iso_day(*next);
  }
  // "is set for October 6, with a second round on October 27"
  if (tense == Tense::kNone && memory_.day && memory_.day_sentence == sentence_ &&
      *memory_.day > *memory_.reference) {
    constexpr chrono::days kNear(60);
    const std::optional<Day> next = make_day(year_of(*memory_.day), month, day);
    if (next && *next > *memory_.day && *next < *memory_.day + kNear) return iso_day(*next);
  }
  // Where nothing tells of another, it is the day that was called so before; and so it is in a
  // story of long ago.
  if (const std::optional<Day> named = memory_.named.find(month, day)) {
    // "matures on 7 May 1997; the payment date is 7 May"
    constexpr chrono::days kYear(366);
    const bool of_story = !words_.has_word(groups.date, "this") &&
                          (tense == Tense::kPast || tense == Tense::kSince) &&
                          *named + 2 * kYear < *memory_.reference;
    if (of_story || (tense == Tense::kNone && *named < *memory_.reference + kYear))
      return iso_day(*named);
  }
  const std::optional<Day> nearest = nearest_day(groups, month, day, tense);
  if (!nearest) return std::nullopt;
  out.anchor = memory_.reference;
  return iso_day(*nearest);
}

// The nearest such day, but one that is the weekday that was said before one that is not.
std::optional<Day> DateResolver::nearest_day(const DateGroups& groups, int month, int day,
                                             Tense tense) const {
  const std::optional<int> direction = words_.direction(groups.dir);
  std::optional<int> weekday;
  for (std::uint32_t i = groups.date.first; i < groups.date.end && !weekday; ++i) {
    weekday = words_.weekday({i, i + 1});
  }
  std::optional<Day> best;
  bool best_agrees = false;
  for (int ahead = -1; ahead <= 1; ++ahead) {
    const std::optional<Day> candidate = make_day(reference_year() + ahead, month, day);
    if (!candidate || (tense == Tense::kSince && *candidate > *memory_.reference)) continue;
    // "last June 18", "next June 18"
    const bool led = groups.dir.first == groups.date.first;
    if ((led && direction == -1 && *candidate >= *memory_.reference) ||
        (led && direction == 1 && *candidate <= *memory_.reference)) {
      continue;
    }
    const bool agrees = weekday && weekday_of(*candidate) == *weekday;
    // What the verb says tips the scale between days that are about as near.
    const auto distance = [&](Day d) {
      int against = 0;
      if (d > *memory_.reference && tense == Tense::kPast) against = 130;
      if (d < *memory_.reference && is_ahead(tense)) {
        // In February "will open on Dec. 10" is of the year that goes on.
        const bool of_last_year = year_of(d) < reference_year() && lies_ahead(groups.date, tense);
        against = of_last_year ? 300 : 160;
      }
      if (d < *memory_.reference && (tense == Tense::kDue || tense == Tense::kHeld)) against = 60;
      return std::abs((d - *memory_.reference).count()) + against;
    };
    if (!best || (agrees && !best_agrees) ||
        (agrees == best_agrees && distance(*candidate) < distance(*best))) {
      best = candidate;
      best_agrees = agrees;
    }
  }
  return best;
}

// "from May 3 to June 9": a day right behind another that it ends.
bool DateResolver::ends_range(TokenRange date) const {
  if (!memory_.day || memory_.day_sentence != sentence_ || date.first < 2 ||
      memory_.day_tokens.end + 1 != date.first || words_.text(date.first - 2).size() == 4) {
    return false;  // a year of its own ends what they share
  }
  return words_.is(date.first - 1, classes_.range_word);
}

DateResolver::Value DateResolver::numeric(const DateGroups& groups) const {
  int first = 0;
  int second = 0;
  std::optional<int> year;
  if (groups.month.empty()) {
    // 03.05.2024: the continent writes the day first.
    const std::string_view text = words_.text(groups.date.first);
    int part[3] = {0, 0, 0};
    std::size_t at = 0;
    for (const char c : text) {
      if (c == '.' && at < 2) {
        ++at;
      } else if (c >= '0' && c <= '9') {
        part[at] = part[at] * 10 + (c - '0');
      }
    }
    const int full_year = part[2] < 100 ? part[2] + 2000 : part[2];
    std::optional<Day> day = make_day(full_year, part[1], part[0]);
    if (!day) day = make_day(full_year, part[0], part[1]);
    return day ? Value(iso_day(*day)) : std::nullopt;
  }
  first = words_.month(groups.month).value_or(0);
  second = words_.day_number(groups.day).value_or(0);
  year = words_.year(groups.year, reference_year());
  if (!year) return std::nullopt;
  // The rule has two readings; which one it took does not matter.
  if (groups.day.first < groups.month.first) std::swap(first, second);
  const bool day_first = first > 12 || (second <= 12 && memory_.day_first);
  const std::optional<Day> day =
      day_first ? make_day(*year, second, first) : make_day(*year, first, second);
  return day ? Value(iso_day(*day)) : std::nullopt;
}

DateResolver::Value DateResolver::today(const DateGroups& groups, ResolvedDate& out) const {
  int distance = words_.direction(groups.dir).value_or(0);
  if (!groups.name.empty()) distance = words_.direction(groups.name).value_or(-1);
  const std::string part(part_of(groups.part));
  if (!memory_.reference) return "XXXX-XX-XX" + part;
  out.anchor = memory_.reference;
  return iso_day(*memory_.reference + chrono::days(distance)) + part;
}

DateResolver::Value DateResolver::day_of_month(const DateGroups& groups, Tense tense,
                                               ResolvedDate& out) const {
  const std::optional<int> day = words_.day_number(groups.day);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  Value month;
  if (!groups.dir.empty() || !memory_.reference) {
    month = unit("M", words_.direction(groups.dir).value_or(0), out);
  } else if (!memory_.month.empty() && sentence_ <= memory_.month_sentence + 1) {
    // "It opens on May 3 and closes on the 25th."
    month = memory_.month;
  } else {
    const chrono::year_month_day date(*memory_.reference);
    const int today = static_cast<int>(static_cast<unsigned>(date.day()));
    // Where no verb tells, the nearest such day is meant.
    constexpr int kHalfMonth = 15;
    const bool near = tense == Tense::kNone &&
                      (*day < today ? today - *day > kHalfMonth : *day - today <= kHalfMonth);
    const bool ahead = near || is_ahead(tense) || tense == Tense::kModal || tense == Tense::kDue;
    month = unit("M", ahead && *day < today ? 1 : !ahead && *day > today ? -1 : 0, out);
  }
  if (!month) return std::nullopt;
  const std::string value = *month + "-" + two_digits(*day);
  return !memory_.reference || parse_day(value) ? Value(value) : std::nullopt;
}

}  // namespace onrecord
