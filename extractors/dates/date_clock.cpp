// Times of the clock, on the day that their expression, sentence or zone gives.
#include <algorithm>
#include <cstdlib>

#include "corpus/time_zone.hpp"
#include "extractors/dates/date_values.hpp"

namespace onrecord {

namespace chrono = std::chrono;

namespace {

constexpr std::size_t kIsoDay = 10;  // letters

// T05:13 in hours.
int hour_of(std::string_view time) {
  return std::atoi(std::string(time.substr(1, 2)).c_str());
}

}  // namespace

// "at 5:13 a.m. (2113 GMT Tuesday)": no zone is 16 hours behind.
Day day_in_other_zone(Day day, std::string_view value, std::string_view time) {
  constexpr int kFarthest = 12;
  const bool has_time = value.size() >= kIsoDay + 3 && value[kIsoDay] == 'T' &&
                        value[kIsoDay + 1] >= '0' && value[kIsoDay + 1] <= '2';
  if (!has_time || time.size() < 3) return day;
  const int ahead = hour_of(time) - hour_of(value.substr(kIsoDay));
  return day + chrono::days(ahead < -kFarthest ? 1 : ahead > kFarthest ? -1 : 0);
}

DateResolver::Value DateResolver::clock(const DateGroups& groups, Tense tense,
                                        ResolvedDate& out) const {
  std::optional<ClockTime> time = words_.clock(groups.name, groups.date);
  if (!time) return std::nullopt;
  if (!groups.count.empty()) {
    const std::optional<int> minutes = minutes_of(groups.count);
    if (!minutes) return std::nullopt;
    const int hour = std::atoi(time->value.c_str() + 1);
    const bool past = words_.has_word(groups.date, "past");
    time->value = "T" + two_digits(past ? hour : (hour + 23) % 24) + ":" +
                  two_digits(past ? *minutes : 60 - *minutes);
  }
  const Value day = clock_day(groups, time->zone, tense, out);
  if (!day) return std::nullopt;
  if (!groups.second.empty()) {
    const std::optional<ClockTime> second = words_.clock(groups.second, groups.second);
    if (!second) return std::nullopt;
    out.second = *day + second->value;
    // "from 10 p.m. to 5 a.m."
    const std::optional<Day> first_day = parse_day(*day);
    if (first_day && time->half_said && second->half_said && second->value < time->value)
      out.second = iso_day(*first_day + chrono::days(1)) + second->value;
    // "9 to 11 p.m." begins in the evening, "11 to 1 p.m." in the morning.
    const int hour = std::atoi(time->value.c_str() + 1);
    if (!time->half_said && hour < 12 && second->value >= "T12" &&
        hour + 12 <= std::atoi(second->value.c_str() + 1))
      time->value.replace(1, 2, std::to_string(hour + 12));
    // "from 10 until 6 a.m." begins the evening before.
    if (first_day && !time->half_said && second->half_said && hour < 12 &&
        second->value < std::min<std::string_view>(time->value, "T12")) {
      time->value.replace(1, 2, std::to_string(hour + 12));
      out.second = iso_day(*first_day + chrono::days(1)) + second->value;
    }
  }
  return *day + time->value + (time->universal ? "Z" : "");
}

// "half past ten", "twenty-five to six"
std::optional<int> DateResolver::minutes_of(TokenRange count) const {
  if (words_.has_word(count, "half")) return 30;
  if (words_.has_word(count, "quarter")) return 15;
  const std::optional<Count> minutes = words_.count(count);
  if (!minutes || minutes->whole < 1 || minutes->whole > 30) return std::nullopt;
  return minutes->whole;
}

// The day that a time of the clock belongs to.
DateResolver::Value DateResolver::clock_day(const DateGroups& groups, std::string_view zone,
                                            Tense tense, ResolvedDate& out) const {
  if (!groups.month.empty() || !groups.weekday.empty()) {
    DateGroups date = groups;
    date.part = {};
    // "Services: 11 a.m. Saturday": where no verb tells, such notices are of what is near.
    const bool notice = tense == Tense::kNone && groups.month.empty();
    return calendar(date, notice ? Tense::kHeld : tense, DateRange::kNone, out);
  }
  if (!memory_.reference) return "XXXX-XX-XX";
  const bool tonight = words_.has_word(groups.dir, "tonight");
  const std::optional<int> distance = tonight ? 0 : words_.direction(groups.dir);
  Day base = *memory_.reference;
  if (!distance) base = today_in(zone);
  if (!distance && memory_.clock_day) {
    base = *memory_.clock_day;
  } else if (!distance && memory_.past_day && is_near(tense)) {
    base = *memory_.past_day;
  }
  out.anchor = base;
  return iso_day(base + chrono::days(distance.value_or(0)));
}

// "He was shot on Friday. Police were called at 3 a.m.": what happened belongs to the day named
// just before it, what is to come to none.
bool DateResolver::is_near(Tense tense) const {
  constexpr std::size_t kReach = 5;                     // sentences
  if (memory_.day_sentence == sentence_) return false;  // it would be clock_day
  constexpr chrono::days kLately(60);
  const bool named =
      memory_.day == memory_.past_day || *memory_.past_day + kLately > *memory_.reference;
  return tense == Tense::kPast && named && sentence_ <= memory_.past_day_sentence + kReach;
}

// The day of publication as clocks of that zone had it.
Day DateResolver::today_in(std::string_view zone) const {
  const Day today = *memory_.reference;
  if (!memory_.instant || zone.empty()) return today;
  const chrono::year_month_day date(today);
  const std::string offset =
      offset_of_zone(zone, {static_cast<int>(date.year()), month_of(today),
                            static_cast<int>(static_cast<unsigned>(date.day())), 12});
  if (offset.empty()) return today;
  int minutes = 0;
  if (offset.size() == 6) {
    minutes = std::atoi(offset.substr(1, 2).c_str()) * 60 + std::atoi(offset.substr(4).c_str());
    if (offset.front() == '-') minutes = -minutes;
  }
  return chrono::floor<chrono::days>(*memory_.instant + chrono::minutes(minutes));
}

}  // namespace onrecord
