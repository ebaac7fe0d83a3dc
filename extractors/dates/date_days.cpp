// Expressions that name a day, a month or a weekday.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

namespace chrono = std::chrono;

bool is_ahead(Tense tense) {
  return tense == Tense::kFuture || tense == Tense::kPresent || tense == Tense::kUntil;
}

}  // namespace

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

// "from May to August", "Friday through Sunday": two names, the second the next of its kind.
DateResolver::Value DateResolver::names_in_turn(const DateGroups& groups, Tense tense,
                                                ResolvedDate& out) const {
  const TokenRange second = {groups.second.first, groups.second.first + 1};
  if (!groups.weekday.empty()) {
    const std::optional<int> from = words_.weekday(groups.weekday);
    const std::optional<int> to = words_.weekday(second);
    if (!from || !to || *from == *to) return std::nullopt;
    if (!memory_.reference) {
      out.second = "XXXX-WXX-" + std::to_string(*to);
      return "XXXX-WXX-" + std::to_string(*from);
    }
    const Day today = *memory_.reference;
    out.anchor = today;
    Day begin = on_or_after(today, *from);
    if (!is_ahead(tense) && tense != Tense::kModal)
      begin = on_or_before(on_or_before(today, *to), *from);
    out.second = iso_day(on_or_after(begin, *to));
    return iso_day(begin);
  }
  const std::optional<int> from = words_.month(groups.month);
  const std::optional<int> to = words_.month(second);
  if (!from || !to) return std::nullopt;
  const int over_new_year = *to < *from ? 1 : 0;
  std::optional<int> year_said = words_.year(groups.year, reference_year());
  const std::optional<int> direction = words_.direction(groups.dir);
  if (direction && memory_.reference) year_said = reference_year() + *direction;
  if (const std::optional<int> year = year_said) {
    out.second = iso_month(*year, *to);
    return iso_month(*year - over_new_year, *from);
  }
  if (!memory_.reference) {
    out.second = "XXXX-" + two_digits(*to);
    return "XXXX-" + two_digits(*from);
  }
  out.anchor = memory_.reference;
  const int now = month_of(*memory_.reference);
  int year = reference_year();  // of the first
  if (is_ahead(tense) || tense == Tense::kModal) {
    if (*from < now && (*to < now || over_new_year > 0)) ++year;
  } else if (*to > now || over_new_year > 0) {
    --year;
  }
  out.second = iso_month(year + over_new_year, *to);
  return iso_month(year, *from);
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
  if (!memory_.reference) {
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
  // Where nothing tells, it is the day that was called so before.
  if (tense == Tense::kNone) {
    const std::optional<Day> named = memory_.named.find(month, day);
    // "matures on 7 May 1997; the payment date is 7 May"
    constexpr chrono::days kYear(366);
    if (named && *named < *memory_.reference + kYear) return iso_day(*named);
  }
  // The nearest such day, but one that is the weekday that was said before one that is not.
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
  if (!best) return std::nullopt;
  out.anchor = memory_.reference;
  return iso_day(*best);
}

DateResolver::Value DateResolver::month_alone(const DateGroups& groups, int month, Tense tense,
                                              ResolvedDate& out) const {
  if (!memory_.reference) return "XXXX-" + two_digits(month);
  out.anchor = memory_.reference;
  const int year = reference_year();
  const int now = month_of(*memory_.reference);
  const std::optional<int> direction = words_.direction(groups.dir);
  if (direction && (words_.has_word(groups.date, "year") || words_.has_word(groups.dir, "year")))
    return iso_month(year + *direction, month);
  if (memory_.year &&
      (words_.has_word(groups.date, "year") || words_.has_word(groups.date, "that")))
    return iso_month(*memory_.year, month);
  if (memory_.listed_year) return iso_month(*memory_.listed_year, month);
  // "It fell in November 1989; the following October it rose."
  constexpr std::size_t kReach = 3;  // sentences
  if (words_.has_word(groups.dir, "following") && memory_.year && *memory_.year < year &&
      sentence_ <= memory_.year_sentence + kReach) {
    const bool of_year = memory_.month.substr(0, 4) == iso_year(*memory_.year);
    const bool to_come = of_year && std::atoi(memory_.month.c_str() + 5) < month;
    return iso_month(*memory_.year + (to_come ? 0 : 1), month);
  }
  // In March, "last February" is not last month.
  if (direction == -1) return iso_month(month < now - 1 ? year : year - 1, month);
  if (direction == 1) return iso_month(month > now ? year : year + 1, month);
  if (direction == 0) return iso_month(year, month);
  const int to_come = (month - now + 12) % 12;
  // What opens in a month, or may, opens in one that is not just over.
  const bool ahead = is_ahead(tense) || tense == Tense::kModal;
  if (tense == Tense::kFuture || (ahead && to_come <= 9)) {
    return iso_month(month >= now ? year : year + 1, month);
  }
  // What was due is likely near.
  if (tense == Tense::kDue || tense == Tense::kHeld) {
    const bool ahead = to_come <= (tense == Tense::kHeld ? 6 : 4);
    return iso_month(ahead ? (month >= now ? year : year + 1) : (month <= now ? year : year - 1),
                     month);
  }
  // Where no verb tells, a month that is near lies ahead.
  if (tense == Tense::kNone && to_come <= 2)
    return iso_month(month >= now ? year : year + 1, month);
  return iso_month(month <= now ? year : year - 1, month);
}

DateResolver::Value DateResolver::weekday_alone(const DateGroups& groups, int weekday, Tense tense,
                                                ResolvedDate& out) const {
  if (!memory_.reference) return "XXXX-WXX-" + std::to_string(weekday);
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
  if (direction == -1) return iso_day(on_or_before(from - one, weekday));
  if (direction == 1) return iso_day(on_or_after(from + one, weekday));
  if (direction == 0 && tense != Tense::kPast) return iso_day(on_or_after(today, weekday));
  if (goes_on(groups.date) && weekday_of(*memory_.day) != weekday) {
    const Day next = on_or_after(*memory_.day + one, weekday);
    if (tense != Tense::kPast || next <= today) return iso_day(next);
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

// "from May 3 to June 9": a day right behind another that it ends.
bool DateResolver::ends_range(TokenRange date) const {
  if (!memory_.day || memory_.day_sentence != sentence_ || date.first < 2 ||
      memory_.day_tokens.end + 1 != date.first || words_.text(date.first - 2).size() == 4) {
    return false;  // a year of its own ends what they share
  }
  return words_.is(date.first - 1, classes_.range_word);
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
