// Feasts of other calendars, by those of ICU and by the moon.
#include <unicode/calendar.h>

#include <cmath>
#include <memory>
#include <string>

#include "extractors/dates/date_calendar.hpp"

namespace onrecord {

std::optional<Day> foreign_feast_day(std::string_view calendar, int month, int day, int year) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string name =
      "en@calendar=" + std::string(calendar == "islamic" ? "islamic-umalqura" : calendar);
  const std::unique_ptr<icu::Calendar> foreign(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale(name.c_str()), status));
  if (U_FAILURE(status) ||
      std::string_view(foreign->getType()).substr(0, 3) != calendar.substr(0, 3))
    return std::nullopt;
  // The year of that calendar on the first of January, and the one after, hold every feast.
  const std::optional<Day> new_year = make_day(year, 1, 1);
  constexpr double kDay = 24.0 * 60 * 60 * 1000;
  foreign->setTime(static_cast<double>(new_year->time_since_epoch().count()) * kDay, status);
  const int era = foreign->get(UCAL_ERA, status);
  const int first = foreign->get(UCAL_YEAR, status);
  // Chinese years are counted in cycles of sixty; ICU carries the overflow.
  for (int ahead = 0; ahead < 2; ++ahead) {
    foreign->clear();
    foreign->set(UCAL_ERA, era);
    foreign->set(UCAL_YEAR, first + ahead);
    foreign->set(UCAL_MONTH, month - 1);
    foreign->set(UCAL_DATE, day);
    const double time = foreign->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    const Day found{std::chrono::days(static_cast<int>(time / kDay + (time < 0 ? -1 : 0)))};
    if (year_of(found) == year) return found;
  }
  return std::nullopt;
}

namespace {

// The day, and the part of it, of the new moon number k, or of the full moon number k and a half,
// from the first of 2000: the mean one and the largest corrections, which the two have nearly in
// common (Meeus, Astronomical Algorithms, chapter 49).
double moon_phase(double k) {
  constexpr double kDegree = 3.14159265358979323846 / 180;
  const double sun = (2.5534 + 29.1053567 * k) * kDegree;
  const double moon = (201.5643 + 385.81693528 * k) * kDegree;
  const double node = (160.7108 + 390.67050274 * k) * kDegree;
  constexpr double kFirst = 10962.59766;  // days from 1970
  return kFirst + 29.530588861 * k - 0.4072 * std::sin(moon) + 0.17241 * std::sin(sun) +
         0.01608 * std::sin(2 * moon) + 0.01039 * std::sin(2 * node);
}

double phase_from(Day day, double part) {
  const auto begin = static_cast<double>(day.time_since_epoch().count());
  double k = std::floor((begin - 10962.6) / 29.530588861) - 1 + part;
  while (moon_phase(k) < begin) ++k;
  return moon_phase(k);
}

Day day_of(double time) {
  return Day(std::chrono::days(static_cast<int>(std::floor(time))));
}

}  // namespace

Day eve_of_new_moon(Day day) {
  constexpr double kDusk = 13.5 / 24;  // in India, universal time
  return day_of(phase_from(day, 0) - kDusk);
}

Day morrow_of_full_moon(Day day) {
  constexpr double kNoon = 9.0 / 24;
  return day_of(phase_from(day, 0.5) - kNoon) + std::chrono::days(1);
}

}  // namespace onrecord
