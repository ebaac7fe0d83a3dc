// Expressions that name a year, a quarter, a season or another period as a whole.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};

int season_month(std::string_view season) {
  for (std::size_t i = 0; i < kSeasons.size(); ++i) {
    if (kSeasons[i] == season) return static_cast<int>(i) * 3 + 3;
  }
  return 0;
}

}  // namespace

DateResolver::Value DateResolver::year(const Emission& emission, const DateGroups& groups,
                                       ResolvedDate& out) const {
  const std::optional<int> year = words_.year(groups.year, reference_year());
  if (!year || *year > 2999) return std::nullopt;
  if (emission.range == DateRange::kYears) {
    std::optional<int> second = words_.year(groups.second, reference_year());
    if (second && words_.text(groups.second.first).size() == 2) {
      second = *year / 100 * 100 + *second % 100;
    }
    if (!second || *second <= *year) return std::nullopt;
    out.second = iso_year(*second);
  }
  return iso_year(*year);
}

DateResolver::Value DateResolver::unit_named(const DateGroups& groups, Tense tense,
                                             ResolvedDate& out) const {
  const int distance = words_.direction(groups.dir).value_or(0) + fiscal_lead(groups);
  const std::string_view name = unit_of(groups.unit);
  // Early in the week "this weekend" may be over.
  if (name == "WE" && distance == 0 && tense == Tense::kPast && memory_.reference &&
      weekday_of(*memory_.reference) <= 3) {
    return unit(name, -1, out);
  }
  // At its end "this past week" is the one that goes on.
  constexpr int kSaturday = 6;
  if (name == "W" && words_.has_word(groups.dir, "past") && memory_.reference &&
      weekday_of(*memory_.reference) >= kSaturday) {
    return unit(name, 0, out);
  }
  // "in the first nine months of the year": of the last year that has had so many
  if (!groups.count.empty() && name == "Y" && memory_.reference) {
    const std::optional<Count> count = words_.count(groups.count);
    const std::string_view counted = words_.text(groups.date.first - 2);
    const int months = counted == "months" ? 1 : counted == "quarters" ? 3 : 0;
    const bool over = !count || count->whole * months <= month_of(*memory_.reference);
    return unit(name, over || is_ahead(tense) ? 0 : -1, out);
  }
  // "Profit rose in the fourth quarter. For the full year it fell."
  constexpr std::size_t kReach = 8;  // sentences
  constexpr int kReports = 3;        // months
  const bool of_last = memory_.quarter == iso_quarter(reference_year() - 1, 4) &&
                       sentence_ <= memory_.quarter_sentence + kReach;
  const bool of_accounts =
      words_.has_any(groups.date, classes_.fiscal) || words_.has_word(groups.date, "whole") ||
      words_.has_word(groups.date, "entire") || words_.has_word(groups.date, "date");
  if (name == "Y" && groups.dir.empty() && tense == Tense::kPast && memory_.reference &&
      !of_accounts && (of_last || month_of(*memory_.reference) <= kReports)) {
    return iso_year(reference_year() - 1);
  }
  // "In 2021 it lost 2 million in May, and 5 million for the full year."
  const bool told_of = tense == Tense::kPast || tense == Tense::kNone;
  if (name == "Y" && groups.dir.empty() && told_of && memory_.year &&
      memory_.year_sentence == sentence_ && *memory_.year < reference_year()) {
    return iso_year(*memory_.year);
  }
  return unit(name, distance, out);
}

DateResolver::Value DateResolver::unit(std::string_view unit, int distance,
                                       ResolvedDate& out) const {
  if (!memory_.reference) {
    if (unit == "D") return "XXXX-XX-XX";
    if (unit == "W") return "XXXX-WXX";
    if (unit == "M") return "XXXX-XX";
    if (unit == "Y") return "XXXX";
    if (unit == "Q") return "XXXX-QX";
    if (unit == "WE") return "XXXX-WXX-WE";
    return std::nullopt;
  }
  const Day today = *memory_.reference;
  out.anchor = today;
  if (unit == "D") return iso_day(today + chrono::days(distance));
  if (unit == "W") return iso_week(today + chrono::days(7 * distance));
  if (unit == "WE") return iso_week(today + chrono::days(7 * distance)) + "-WE";
  if (unit == "M") return iso_month(year_of(today), month_of(today) + distance);
  if (unit == "Y") return iso_year(year_of(today) + distance);
  if (unit == "Q") return iso_quarter(year_of(today), quarter_of(today) + distance);
  if (unit == "DE") return std::to_string(year_of(today) / 10 + distance);
  if (unit == "CE") return two_digits(year_of(today) / 100 + distance);
  return std::nullopt;
}

DateResolver::Value DateResolver::weekend(Tense tense, ResolvedDate& out) const {
  if (!memory_.reference) return "XXXX-WXX-WE";
  const Day today = *memory_.reference;
  out.anchor = today;
  const bool ahead = tense == Tense::kFuture || tense == Tense::kModal || tense == Tense::kUntil;
  const bool now = weekday_of(today) >= 6;
  return iso_week(ahead || now ? today : today - chrono::days(7)) + "-WE";
}

DateResolver::Value DateResolver::same(const DateGroups& groups, ResolvedDate& out) const {
  // "that evening" where no day was named.
  const bool points_back =
      words_.has_word(groups.date, "that") || words_.has_word(groups.date, "same");
  if (points_back && !memory_.day && (!groups.part.empty() || unit_of(groups.unit) == "D"))
    return "XXXX-XX-XX" + std::string(part_of(groups.part));
  if (!groups.part.empty()) {
    // "It opens on May 9. By late afternoon the quay was full" tells of today.
    const bool ahead = !groups.edge.empty() && memory_.day && memory_.reference &&
                       *memory_.day > *memory_.reference;
    out.anchor = memory_.day && (points_back || !ahead) ? memory_.day : memory_.reference;
    return (out.anchor ? iso_day(*out.anchor) : "XXXX-XX-XX") + std::string(part_of(groups.part));
  }
  if (const std::string_view season = words_.value(groups.unit, {classes_.season});
      !season.empty()) {
    return iso_year(memory_.year.value_or(reference_year())) + "-" + std::string(season);
  }
  const std::string_view unit_name = unit_of(groups.unit);
  if (unit_name == "Q" && !groups.month.empty()) return quarter_ended(groups, out);
  if (unit_name == "Q" || words_.has_word(groups.unit, "period")) {
    if (!memory_.quarter.empty()) return memory_.quarter;
    return unit("Q", -1, out);
  }
  out.anchor = memory_.day ? memory_.day : memory_.reference;
  if (unit_name == "D") {
    if (memory_.day) return iso_day(*memory_.day);
  } else if (unit_name == "Y" && memory_.year) {
    return iso_year(*memory_.year);
  } else if (unit_name == "M" && !memory_.month.empty()) {
    return memory_.month;
  } else if (unit_name == "W" && memory_.day) {
    return iso_week(*memory_.day);
  } else if (unit_name == "WE" && memory_.day) {
    return iso_week(*memory_.day) + "-WE";
  } else if (unit_name == "DE" && memory_.year) {
    return std::to_string(*memory_.year / 10);
  }
  return unit(unit_name, 0, out);
}

// "the quarter ended Aug. 31": the three months before that day, by the one in their middle, unless
// the firm has just called them otherwise ("its fiscal first quarter").
DateResolver::Value DateResolver::quarter_ended(const DateGroups& groups, ResolvedDate& out) const {
  if (!memory_.quarter.empty() && sentence_ <= memory_.quarter_sentence + 1) return memory_.quarter;
  const Value end = calendar(groups, Tense::kNone, DateRange::kNone, out);
  const std::optional<Day> day = end ? parse_day(*end) : std::nullopt;
  if (!day) return std::nullopt;
  const Day middle = *day - chrono::days(45);
  out.days = Days{add_months(*day + chrono::days(1), -3), *day};
  return iso_quarter(year_of(middle), quarter_of(middle));
}

DateResolver::Value DateResolver::quarter(const DateGroups& groups, Tense tense,
                                          ResolvedDate& out) const {
  std::optional<int> which = words_.ordinal(groups.name);
  if (const std::optional<int> month = words_.month(groups.month)) which = (*month + 2) / 3;
  if (which == -1) which = 4;
  if (!which || *which < 1 || *which > 4) return std::nullopt;
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return iso_quarter(*year, *which);
  }
  if (!memory_.reference) return "XXXX-Q" + std::to_string(*which);
  out.anchor = memory_.reference;
  int year = reference_year();
  if (const std::optional<int> direction = words_.direction(groups.dir)) {
    return iso_quarter(year + *direction, *which);
  }
  // Reports speak of the quarter just over; one far ahead is that of last year.
  const int now = quarter_of(*memory_.reference);
  const bool ahead = tense == Tense::kFuture || tense == Tense::kUntil;
  const bool of_accounts = words_.has_any(groups.date, classes_.fiscal);
  if ((*which - now >= 2 && !ahead) || (*which > now && tense == Tense::kPast && !of_accounts))
    --year;
  if (now - *which >= 2 && (ahead || tense == Tense::kModal)) ++year;
  if (words_.has_word(groups.date, "ago") || words_.has_word(groups.date, "earlier")) --year;
  return iso_quarter(year, *which);
}

DateResolver::Value DateResolver::half(const DateGroups& groups, Tense tense,
                                       ResolvedDate& out) const {
  std::optional<int> which = words_.ordinal(groups.name);
  if (which == -1) which = 2;
  if (!which || *which < 1 || *which > 2) return std::nullopt;
  const std::string end = "-H" + std::to_string(*which);
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return iso_year(*year) + end;
  }
  if (!memory_.reference) return "XXXX" + end;
  out.anchor = memory_.reference;
  // "It lost 2 million in 2021, all of it in the second half."
  if (groups.dir.empty() && memory_.year_told && sentence_ == memory_.year_told_sentence &&
      *memory_.year_told < reference_year() && !words_.has_word(groups.date, "of")) {
    return iso_year(*memory_.year_told) + end;
  }
  constexpr int kHalfYear = 6;  // months
  if (groups.dir.empty() && *which == 2 && tense == Tense::kPast &&
      month_of(*memory_.reference) <= kHalfYear) {
    return iso_year(reference_year() - 1) + end;
  }
  return iso_year(reference_year() + words_.direction(groups.dir).value_or(0)) + end;
}

DateResolver::Value DateResolver::season(const DateGroups& groups, Tense tense,
                                         ResolvedDate& out) const {
  const std::string name(words_.value(groups.name, {classes_.season}));
  const int start = season_month(name);
  if (start == 0) return std::nullopt;
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return iso_year(*year) + "-" + name;
  }
  if (!memory_.reference) return "XXXX-" + name;
  out.anchor = memory_.reference;
  const int year = reference_year();
  const int month = month_of(*memory_.reference);
  // The year in which the season that is now, or was last, began.
  const int latest = start <= month ? year : year - 1;
  const bool is_now = (month - start + 12) % 12 < 3;
  if (memory_.year && words_.has_word(groups.date, "that"))
    return iso_year(*memory_.year) + "-" + name;
  // "It sank in May 1805. The following spring it was raised."
  constexpr std::size_t kReach = 3;  // sentences
  if (words_.has_word(groups.dir, "following") && memory_.year && *memory_.year < year &&
      sentence_ <= memory_.year_sentence + kReach) {
    const bool of_year = memory_.month.substr(0, 4) == iso_year(*memory_.year);
    const bool to_come = of_year && std::atoi(memory_.month.c_str() + 5) < start;
    return iso_year(*memory_.year + (to_come ? 0 : 1)) + "-" + name;
  }
  const std::optional<int> direction = words_.direction(groups.dir);
  if (memory_.listed_year && !direction) return iso_year(*memory_.listed_year) + "-" + name;
  int found = latest;
  if (direction == -1) {
    found = is_now ? latest - 1 : latest;
  } else if (direction == 1) {
    found = latest + 1;
  } else if (direction == 0) {
    found = is_now ? latest : year;
    if (!is_now && tense == Tense::kFuture && start < month) found = year + 1;
  } else if (!is_now && (tense == Tense::kFuture || tense == Tense::kPresent ||
                         tense == Tense::kModal || tense == Tense::kUntil)) {
    found = latest + 1;
  }
  return iso_year(found) + "-" + name;
}

DateResolver::Value DateResolver::year_ago(const DateGroups& groups, ResolvedDate& out) const {
  const std::optional<int> year = words_.year(groups.year, reference_year());
  if (words_.has_word(groups.date, "month") || words_.has_word(groups.date, "week")) {
    if (!memory_.reference) return std::nullopt;
    out.anchor = memory_.reference;
    const std::string month =
        memory_.month.empty() ? iso_day(*memory_.reference).substr(0, 7) : memory_.month;
    if (words_.has_word(groups.date, "month"))
      return iso_year(year.value_or(std::atoi(month.substr(0, 4).c_str()) - 1)) + month.substr(4);
    return iso_week(*memory_.reference - chrono::days(364));
  }
  // "Deliveries in the first half were below those of the same period of 2021."
  if (!memory_.half_told.empty() && sentence_ == memory_.half_told_sentence) {
    const int told = std::atoi(memory_.half_told.substr(0, 4).c_str());
    return iso_year(year.value_or(told - 1)) + memory_.half_told.substr(4);
  }
  // "It expects 7 cents for the first quarter, up from 6 cents a year earlier."
  if (!memory_.quarter_told.empty() && sentence_ == memory_.quarter_told_sentence) {
    const int told = std::atoi(memory_.quarter_told.substr(0, 4).c_str());
    return iso_year(year.value_or(told - 1)) + memory_.quarter_told.substr(4);
  }
  if (!memory_.quarter.empty() && speaks_of_quarters(groups)) {
    const int reported = std::atoi(memory_.quarter.substr(0, 4).c_str());
    return iso_year(year.value_or(reported - 1)) + memory_.quarter.substr(4);
  }
  // "the same quarter a year ago": of the last that is over.
  if (memory_.reference && words_.has_word(groups.date, "quarter")) {
    const int last = quarter_of(*memory_.reference) - 1;  // 0 is the fourth of the year before
    if (year) return iso_quarter(*year, last == 0 ? 4 : last);
    return iso_quarter(reference_year() - 1, last);
  }
  if (!year && !memory_.month.empty() && words_.has_word(groups.date, "period")) {
    return iso_year(std::atoi(memory_.month.substr(0, 4).c_str()) - 1) + memory_.month.substr(4);
  }
  // "Exports grew in June from a year earlier."
  if (!year && !memory_.month_told.empty() && sentence_ == memory_.month_told_sentence &&
      memory_.month == memory_.month_told && words_.has_word(groups.date, "earlier")) {
    return iso_year(std::atoi(memory_.month.substr(0, 4).c_str()) - 1) + memory_.month.substr(4);
  }
  // "It earned 5 million in 2021, up from 4 million a year earlier."
  const bool earlier =
      words_.has_word(groups.date, "earlier") || words_.has_word(groups.date, "before");
  if (!year && earlier && memory_.year_told && sentence_ == memory_.year_told_sentence)
    return iso_year(*memory_.year_told - 1);
  return year ? Value(iso_year(*year)) : unit("Y", -1, out);
}

// Whether "a year ago" is the quarter a year before the one that a report speaks of: it was named a
// few sentences ago, or the words ask for a period.
bool DateResolver::speaks_of_quarters(const DateGroups& groups) const {
  constexpr std::size_t kReach = 8;
  return sentence_ <= memory_.quarter_sentence + kReach || !groups.year.empty() ||
         words_.has_word(groups.date, "period") || words_.has_word(groups.date, "quarter");
}

// How far the name of the year of accounts that goes on is from that of the calendar year.
int DateResolver::fiscal_lead(const DateGroups& groups) const {
  const FiscalYear& fiscal = memory_.fiscal;
  if (fiscal.first_month == 1 || !memory_.reference || unit_of(groups.unit) != "Y") return 0;
  const bool begun = month_of(*memory_.reference) >= fiscal.first_month;
  if (fiscal.named_by_end) return begun ? 1 : 0;
  return begun ? 0 : -1;
}

// The days of a year of accounts, and of its quarters.
void DateResolver::use_fiscal_days(ResolvedDate& out) const {
  const std::string_view value = out.value;
  const std::optional<Days> calendar = days_of(value);
  if (!calendar || (value.size() != 4 && (value.size() != 7 || value[5] != 'Q'))) return;
  const int months = memory_.fiscal.first_month - 1 - (memory_.fiscal.named_by_end ? 12 : 0);
  const Day begin = add_months(calendar->begin, months);
  out.days = Days{begin, add_months(begin, value.size() == 4 ? 12 : 3) - chrono::days(1)};
}

std::optional<int> month_of_season(const DateWords& words, const DateClasses& classes,
                                   TokenRange name) {
  const int month = season_month(words.value(name, {classes.season}));
  return month == 0 ? std::nullopt : std::optional<int>(month);
}

}  // namespace onrecord
