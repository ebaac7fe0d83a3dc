// Months that stand alone, and names of months or weekdays that follow each other.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

// Within how many months one that was due, or is held when it always is, or of which no verb tells,
// lies ahead.
int months_ahead(Tense tense) {
  if (tense == Tense::kHeld) return 6;
  if (tense == Tense::kDue) return 4;
  return tense == Tense::kNone ? 2 : 0;
}

}  // namespace

DateResolver::Value DateResolver::month_alone(const DateGroups& groups, int month, Tense tense,
                                              ResolvedDate& out) const {
  if (!memory_.reference || (tense == Tense::kHabit && groups.dir.empty()))
    return "XXXX-" + two_digits(month);
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
    const bool ahead = to_come <= months_ahead(tense);
    return iso_month(ahead ? (month >= now ? year : year + 1) : (month <= now ? year : year - 1),
                     month);
  }
  // Where no verb tells, a month that is near lies ahead.
  if (tense == Tense::kNone && to_come <= months_ahead(tense))
    return iso_month(month >= now ? year : year + 1, month);
  return iso_month(month <= now ? year : year - 1, month);
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
  if (!memory_.reference || tense == Tense::kHabit) {
    out.second = "XXXX-" + two_digits(*to);
    return "XXXX-" + two_digits(*from);
  }
  out.anchor = memory_.reference;
  const int now = month_of(*memory_.reference);
  int year = reference_year();  // of the first
  const int to_come = (*from - now + 12) % 12;
  const bool is_near = to_come > 0 && to_come <= months_ahead(tense);
  if (is_ahead(tense) || tense == Tense::kModal || is_near) {
    if (*from < now && (*to < now || over_new_year > 0)) ++year;
  } else if (*to > now || over_new_year > 0) {
    --year;
  }
  out.second = iso_month(year + over_new_year, *to);
  return iso_month(year, *from);
}

}  // namespace onrecord
