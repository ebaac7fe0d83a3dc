#include "db/instant.hpp"

#include <charconv>
#include <chrono>

#include "corpus/near_duplicates.hpp"

namespace onrecord {
namespace {

// The number in `text` at a place, or -1.
int number(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = -1;
  const auto result = std::from_chars(text.data() + at, text.data() + at + digits, value);
  return result.ec == std::errc() && result.ptr == text.data() + at + digits ? value : -1;
}

// "+09:00", "-0500", "Z" at the end of a time, in seconds.
std::int64_t zone_seconds(std::string_view zone) {
  if (zone.empty() || (zone[0] != '+' && zone[0] != '-')) return 0;
  const int hours = number(zone, 1, 2);
  const int minutes = number(zone, zone.size() > 3 && zone[3] == ':' ? 4 : 3, 2);
  const std::int64_t seconds = (hours < 0 ? 0 : hours) * 3600 + (minutes < 0 ? 0 : minutes) * 60;
  return zone[0] == '-' ? -seconds : seconds;
}

}  // namespace

std::int64_t seconds_of(std::string_view iso) {
  const int year = number(iso, 0, 4);
  const int month = number(iso, 5, 2);
  const int day = number(iso, 8, 2);
  if (year < 0 || month < 1 || day < 1) return kNoTime;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return kNoTime;
  std::int64_t seconds =
      std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{86400};
  const int hour = number(iso, 11, 2);
  const int minute = number(iso, 14, 2);
  if (hour < 0 || minute < 0) return seconds;
  seconds += hour * 3600 + minute * 60;
  const int second = iso.size() > 16 && iso[16] == ':' ? number(iso, 17, 2) : 0;
  seconds += second < 0 ? 0 : second;
  const std::size_t zone = iso.find_first_of("+-Z", 16);
  return zone == std::string_view::npos ? seconds : seconds - zone_seconds(iso.substr(zone));
}

}  // namespace onrecord
