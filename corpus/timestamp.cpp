#include "corpus/timestamp.hpp"

#include <algorithm>
#include <cstdio>

#include "corpus/timestamp_clock.hpp"
#include "corpus/timestamp_day.hpp"
#include "corpus/timestamp_parts.hpp"

namespace onrecord {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string two(int number) {
  std::string out(2, '0');
  out[0] = static_cast<char>('0' + number / 10);
  out[1] = static_cast<char>('0' + number % 10);
  return out;
}

}  // namespace

std::optional<Timestamp> find_timestamp(std::string_view text, bool day_first) {
  const TimestampParts parts(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::size_t begin = i;
    std::size_t end = i;
    StatedDay day;
    if (!read_day(parts, i, day_first, day, end)) continue;
    StatedClock clock;
    const bool timed = read_clock(parts, day, clock, begin, end);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.year, day.month, day.day);
    std::string iso = buffer;
    if (timed) {
      iso += "T" + two(clock.hour) + ":" + two(clock.minute) + ":" + two(clock.second) + clock.zone;
    }
    return Timestamp{std::move(iso), {parts[begin].begin, parts[end - 1].end()}};
  }
  return std::nullopt;
}

bool is_iso_timestamp(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd";
  if (text.size() < 10) return false;
  for (std::size_t i = 0; i < std::min(text.size(), kShape.size()); ++i) {
    if (kShape[i] == 'd' ? !is_digit(text[i]) : text[i] != kShape[i]) return false;
  }
  const auto number = [text](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char digit : text.substr(at, size)) value = value * 10 + (digit - '0');
    return value;
  };
  if (!is_day(StatedDay{number(0, 4), number(5, 2), number(8, 2)})) return false;
  if (text.size() == 10) return true;
  if (text.size() < kShape.size() ||
      !is_clock(StatedClock{number(11, 2), number(14, 2), number(17, 2), {}})) {
    return false;
  }
  const std::string_view zone = text.substr(kShape.size());
  if (zone.empty() || zone == "Z") return true;
  return zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && is_digit(zone[1]) &&
         is_digit(zone[2]) && zone[3] == ':' && is_digit(zone[4]) && is_digit(zone[5]);
}

std::string iso_timestamp(std::string_view field, bool day_first) {
  if (field.size() > 200) return {};
  auto found = find_timestamp(field, day_first);
  return found ? std::move(found->iso) : std::string();
}

}  // namespace onrecord
