#include "extractors/dates/date_calendar.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace onrecord {
namespace {

namespace chrono = std::chrono;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads exactly `digits` digits and drops them from `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<int> to_int(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <class... Values>
std::string printed(const char* format, Values... values) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), format, values...);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

// Writes a number so that it ends at `end`, over zeros.
void write_digits(std::string& text, std::size_t end, unsigned value) {
  for (; value > 0; value /= 10) text[--end] = static_cast<char>('0' + value % 10);
}

// Easter of the churches that keep the Julian calendar, which is behind by whole days.
std::optional<Day> orthodox_easter(int year) {
  if (year < 1900 || year > 2099) return std::nullopt;
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  return *make_day(year, month, (d + e + 114) % 31 + 1) + chrono::days(13);
}

Day easter(int year) {
  // The anonymous Gregorian computus.
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  const int day = (h + l - 7 * m + 114) % 31 + 1;
  return *make_day(year, month, day);
}

// The nth weekday of a month, from its end when `which` is negative.
std::optional<Day> nth_weekday(int year, int month, int which, int weekday) {
  const chrono::weekday day(static_cast<unsigned>(weekday % 7));
  const chrono::year_month in = chrono::year(year) / chrono::month(static_cast<unsigned>(month));
  if (which < 0) return Day(in / day[chrono::last]);
  const chrono::year_month_weekday found = in / day[static_cast<unsigned>(which)];
  return found.ok() ? std::optional<Day>(Day(found)) : std::nullopt;
}

Day monday_of_week(int year, int week) {
  const Day fourth = *make_day(year, 1, 4);
  return fourth - chrono::days(weekday_of(fourth) - 1) + chrono::days(7 * (week - 1));
}

int weeks_in(int year) {
  const int last = weekday_of(*make_day(year, 12, 31));
  const int first = weekday_of(*make_day(year, 1, 1));
  return last == 4 || first == 4 ? 53 : 52;
}

Days months(int year, int first, int count) {
  const Day begin = *make_day(year, first, 1);
  return {begin, add_months(begin, count) - chrono::days(1)};
}

// What stands after the year.
std::optional<Days> days_in_year(int year, std::string_view rest) {
  if (rest.empty()) return months(year, 1, 12);
  if (!take(rest, "-")) return std::nullopt;
  if (take(rest, "Q")) {
    const std::optional<int> quarter = take_digits(rest, 1);
    if (!quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
    return months(year, *quarter * 3 - 2, 3);
  }
  if (take(rest, "H")) {
    const std::optional<int> half = take_digits(rest, 1);
    if (!half || *half < 1 || *half > 2) return std::nullopt;
    return months(year, *half * 6 - 5, 6);
  }
  if (take(rest, "SP")) return months(year, 3, 3);
  if (take(rest, "SU")) return months(year, 6, 3);
  if (take(rest, "FA")) return months(year, 9, 3);
  if (take(rest, "WI")) return months(year, 12, 3);
  if (take(rest, "W")) {
    const std::optional<int> week = take_digits(rest, 2);
    if (!week || *week < 1 || *week > weeks_in(year)) return std::nullopt;
    const Day monday = monday_of_week(year, *week);
    if (take(rest, "-WE")) return Days{monday + chrono::days(5), monday + chrono::days(6)};
    return Days{monday, monday + chrono::days(6)};
  }
  const std::optional<int> month = take_digits(rest, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (rest.empty() || rest.starts_with("-XX")) return months(year, *month, 1);
  if (!take(rest, "-")) return std::nullopt;
  const std::optional<int> day_number = take_digits(rest, 2);
  if (!day_number || (!rest.empty() && rest.front() != 'T')) return std::nullopt;
  const std::optional<Day> day = make_day(year, *month, *day_number);
  if (!day) return std::nullopt;
  return Days{*day, *day};
}

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  const std::optional<int> year = take_digits(iso, 4);
  if (!year || !take(iso, "-")) return std::nullopt;
  const std::optional<int> month = take_digits(iso, 2);
  if (!month || !take(iso, "-")) return std::nullopt;
  const std::optional<int> day = take_digits(iso, 2);
  if (!day) return std::nullopt;
  return make_day(*year, *month, *day);
}

std::optional<Day> make_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const chrono::year_month_day date(chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(day)));
  return date.ok() ? std::optional<Day>(Day(date)) : std::nullopt;
}

int year_of(Day day) {
  return static_cast<int>(chrono::year_month_day(day).year());
}

int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(chrono::year_month_day(day).month()));
}

int quarter_of(Day day) {
  return (month_of(day) + 2) / 3;
}

int weekday_of(Day day) {
  return static_cast<int>(chrono::weekday(day).iso_encoding());
}

std::string iso_day(Day day) {
  const chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  const auto of_month = static_cast<unsigned>(date.day());
  if (year < 0 || year > 9999) return printed("%04d-%02u-%02u", year, month, of_month);
  std::string iso = "0000-00-00";
  write_digits(iso, 4, static_cast<unsigned>(year));
  write_digits(iso, 7, month);
  write_digits(iso, 10, of_month);
  return iso;
}

std::string iso_month(int year, int month) {
  const int months = year * 12 + month - 1;
  if (months < 0 || months >= 12 * 10000) return printed("%04d-%02d", months / 12, months % 12 + 1);
  std::string iso = "0000-00";
  write_digits(iso, 4, static_cast<unsigned>(months / 12));
  write_digits(iso, 7, static_cast<unsigned>(months % 12 + 1));
  return iso;
}

std::string iso_quarter(int year, int quarter) {
  const int quarters = year * 4 + quarter - 1;
  return iso_year(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1);
}

std::string iso_week(Day day) {
  // A week belongs to the year of its Thursday.
  const Day thursday = day + chrono::days(4 - weekday_of(day));
  const int year = year_of(thursday);
  const auto since = (thursday - *make_day(year, 1, 1)).count();
  return printed("%04d-W%02d", year, static_cast<int>(since / 7 + 1));
}

std::string iso_year(int year) {
  if (year <= 0 || year > 9999)
    return year > 0 ? printed("%04d", year) : printed("BC%04d", 1 - year);
  std::string iso = "0000";
  write_digits(iso, 4, static_cast<unsigned>(year));
  return iso;
}

std::string two_digits(int n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

int leading_number(std::string_view value) {
  int number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

Day on_or_before(Day day, int weekday) {
  return day - std::chrono::days((weekday_of(day) - weekday + 7) % 7);
}
Day on_or_after(Day day, int weekday) {
  return day + std::chrono::days((weekday - weekday_of(day) + 7) % 7);
}

Day add_months(Day day, int months) {
  const chrono::year_month_day date(day);
  const chrono::year_month_day moved = date + chrono::months(months);
  return moved.ok() ? Day(moved) : Day(moved.year() / moved.month() / chrono::last);
}

std::optional<Day> feast_day(std::string_view rule, int year) {
  if (take(rule, "easter")) {
    const std::optional<int> offset = to_int(rule);
    return offset ? std::optional<Day>(easter(year) + chrono::days(*offset)) : std::nullopt;
  }
  if (take(rule, "orthodox-easter")) {
    const std::optional<int> offset = to_int(rule);
    const std::optional<Day> day = orthodox_easter(year);
    return offset && day ? std::optional<Day>(*day + chrono::days(*offset)) : std::nullopt;
  }
  if (take(rule, "thanksgiving")) {
    const std::optional<int> offset = to_int(rule);
    if (!offset) return std::nullopt;
    return *nth_weekday(year, 11, 4, 4) + chrono::days(*offset);
  }
  if (rule == "diwali") return eve_of_new_moon(*make_day(year, 10, 17));
  if (rule == "holi") return morrow_of_full_moon(*make_day(year, 2, 28));
  const std::size_t dash = rule.find('-');
  if (dash == std::string_view::npos || dash == 0) return std::nullopt;
  if (!is_digit(rule.front())) {
    const std::size_t second = rule.find('-', dash + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::optional<int> month = to_int(rule.substr(dash + 1, second - dash - 1));
    const std::optional<int> day = to_int(rule.substr(second + 1));
    if (!month || !day) return std::nullopt;
    return foreign_feast_day(rule.substr(0, dash), *month, *day, year);
  }
  const std::optional<int> month = to_int(rule.substr(0, dash));
  const std::string_view rest = rule.substr(dash + 1);
  const std::size_t second = rest.find('-', 1);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (second == std::string_view::npos) {
    const std::optional<int> day = to_int(rest);
    return day ? make_day(year, *month, *day) : std::nullopt;
  }
  const std::size_t plus = std::min(rest.find('+'), rest.size());
  const std::optional<int> which = to_int(rest.substr(0, second));
  const std::optional<int> weekday = to_int(rest.substr(second + 1, plus - second - 1));
  const std::optional<int> offset = plus == rest.size() ? 0 : to_int(rest.substr(plus));
  if (!which || !weekday || !offset || *weekday < 1 || *weekday > 7) return std::nullopt;
  const std::optional<Day> day = nth_weekday(year, *month, *which, *weekday);
  return day ? std::optional<Day>(*day + chrono::days(*offset)) : std::nullopt;
}

std::optional<Days> days_of(std::string_view value) {
  std::size_t digits = 0;
  while (digits < value.size() && value[digits] >= '0' && value[digits] <= '9') ++digits;
  if (digits == 2 && value.size() == 2) {
    const int century = *take_digits(value, 2) * 100;
    if (century == 0) return std::nullopt;
    return Days{*make_day(century, 1, 1), *make_day(century + 99, 12, 31)};
  }
  if (digits == 3 && value.size() == 3) {
    const int decade = *take_digits(value, 3) * 10;
    return Days{*make_day(decade, 1, 1), *make_day(decade + 9, 12, 31)};
  }
  const std::optional<int> year = take_digits(value, 4);
  if (!year || *year == 0) return std::nullopt;
  return days_in_year(*year, value);
}

}  // namespace onrecord
