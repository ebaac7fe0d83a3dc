#include "corpus/timestamp_clock.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "corpus/time_zone.hpp"

namespace onrecord {
namespace {

bool is_weekday(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return std::any_of(kDays.begin(), kDays.end(), [word](std::string_view day) {
    return same_word(word, day) ||
           (word.size() >= 3 && word.size() <= 5 && same_word(word, day.substr(0, word.size())));
  });
}

bool is_at(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kAt = {"at",  "on", "um", "à",   "às", "alle",
                                                           "ore", "om", "kl", "las", "a",  "в"};
  return std::any_of(kAt.begin(), kAt.end(),
                     [word](std::string_view at) { return same_word(word, at); });
}
bool is_hours(std::string_view word) {
  return same_word(word, "hrs") || same_word(word, "uhr") || same_word(word, "uur") ||
         same_word(word, "h");
}

class ClockReader {
 public:
  explicit ClockReader(const TimestampParts& parts) : parts_(parts) {}

  // T16:41, T164100Z, or 164100 glued to the day
  bool iso_clock_at(std::size_t i, const StatedDay& day, StatedClock& clock,
                    std::size_t& end) const {
    const bool stamp = i > 0 && parts_[i - 1].text.size() == 14;
    const bool t = parts_.word(i) && parts_.glued(i) && same_word(parts_[i].text, "t");
    if (!stamp && !t) return false;
    std::string_view digits;
    std::size_t next = i;
    if (stamp) {
      digits = parts_[i - 1].text.substr(8);
    } else if (parts_.number(i + 1, 6, 6) || parts_.number(i + 1, 4, 4)) {
      digits = parts_[i + 1].text;
      next = i + 2;
    } else {
      return clock_at(i + 1, day, clock, end);
    }
    const int value = std::atoi(std::string(digits).c_str()) * (digits.size() == 4 ? 100 : 1);
    StatedClock found{value / 10000, value / 100 % 100, value % 100, {}};
    if (!is_clock(found)) return false;
    next = skip_fraction(next);
    zone_at(next, day, found, next);
    clock = found;
    end = next;
    return true;
  }

  std::size_t skip_fraction(std::size_t i) const {
    const bool fraction = (parts_.mark(i, '.') || parts_.mark(i, ',')) && parts_.glued(i) &&
                          parts_.number(i + 1, 1, 9) && parts_.glued(i + 1);
    return fraction ? i + 2 : i;
  }

  // "am", "p.m.": 1 or 2; 0 when it is neither.
  int half_of_day(std::size_t i, std::size_t& next) const {
    if (!parts_.word(i)) return 0;
    const std::string_view text = parts_[i].text;
    const int half = same_word(text, "am") || same_word(text, "a")   ? 1
                     : same_word(text, "pm") || same_word(text, "p") ? 2
                                                                     : 0;
    if (half == 0) return 0;
    next = i + 1;
    if (text.size() == 2) {
      if (parts_.mark(next, '.') && parts_.glued(next)) ++next;
      return half;
    }
    if (!parts_.mark(i + 1, '.') || !parts_.word(i + 2) || !same_word(parts_[i + 2].text, "m"))
      return 0;
    next = parts_.mark(i + 3, '.') ? i + 4 : i + 3;
    return half;
  }

  bool clock_at(std::size_t i, const StatedDay& day, StatedClock& clock, std::size_t& end) const {
    if (!parts_.number(i, 1, 2) && !parts_.number(i, 4, 4)) return false;
    StatedClock found;
    std::size_t next = i + 1;
    bool colon = false;
    bool written = false;  // by a mark that dates do not use
    if (parts_[i].text.size() == 4) {
      found.hour = parts_[i].number / 100;
      found.minute = parts_[i].number % 100;
    } else {
      found.hour = parts_[i].number;
      colon = parts_.mark(next, ':') ||
              (parts_.word(next) && parts_.glued(next) && same_word(parts_[next].text, "h"));
      if ((colon || parts_.mark(next, '.')) && parts_.glued(next) &&
          parts_.number(next + 1, 2, 2) && parts_.glued(next + 1)) {
        written = colon;
        found.minute = parts_[next + 1].number;
        next += 2;
        if (parts_.mark(next, ':') && parts_.number(next + 1, 2, 2)) {
          found.second = parts_[next + 1].number;
          next = skip_fraction(next + 2);
        }
      } else if (colon) {
        return false;
      }
    }
    std::size_t after = next;
    if (const int half = half_of_day(next, after)) {
      if (found.hour > 12 && half == 1) return false;
      if (found.hour <= 12) found.hour = found.hour % 12 + (half == 2 ? 12 : 0);
      written = true;
      next = after;
    }
    if (!is_clock(found)) return false;
    if (parts_.word(next) && is_hours(parts_[next].text)) {
      ++next;
      written = true;
    }
    if (zone_at(next, day, found, next)) written = true;
    if (!written) return false;
    clock = found;
    end = next;
    return true;
  }

  bool zone_at(std::size_t i, const StatedDay& day, StatedClock& clock, std::size_t& end) const {
    const bool bracket = parts_.mark(i, '(');
    if (bracket) ++i;
    std::size_t next = i;
    std::string zone = offset_at(i, next);
    if (zone.empty() && parts_.word(i) && parts_[i].text.size() <= 5 &&
        std::none_of(parts_[i].text.begin(), parts_[i].text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; })) {
      // GMT+7, UTC-03:00
      zone = offset_at(i + 1, next);
      if (zone.empty() || !parts_.glued(i + 1)) {
        next = i + 1;
        zone = offset_of_zone(parts_[i].text, {day.year, day.month, day.day, clock.hour});
      }
    }
    if (zone.empty()) return false;
    clock.zone = zone;
    end = bracket && parts_.mark(next, ')') ? next + 1 : next;
    return true;
  }

  // +09:00, -0500, +7
  std::string offset_at(std::size_t i, std::size_t& end) const {
    if (!parts_.mark(i, '+') && !parts_.mark(i, '-')) return {};
    if (!parts_.has(i + 1) || !parts_.glued(i + 1) ||
        parts_[i + 1].kind != TimestampPart::Kind::kNumber)
      return {};
    const int sign = parts_.mark(i, '-') ? -1 : 1;
    int minutes = 0;
    std::size_t next = i + 2;
    if (parts_.number(i + 1, 4, 4)) {
      minutes = parts_[i + 1].number / 100 * 60 + parts_[i + 1].number % 100;
    } else if (parts_.number(i + 1, 1, 2)) {
      minutes = parts_[i + 1].number * 60;
      if (parts_.mark(next, ':') && parts_.number(next + 1, 2, 2)) {
        minutes += parts_[next + 1].number;
        next += 2;
      }
    } else {
      return {};
    }
    if (minutes > 14 * 60) return {};
    end = next;
    return offset_name(sign * minutes);
  }

  // What may stand between a day and its time of day.
  bool joins(std::size_t i) const {
    if (!parts_.has(i)) return false;
    if (parts_[i].kind == TimestampPart::Kind::kMark) {
      static constexpr std::array<std::string_view, 10> kMarks = {
          ",", "|", "/", "-", "(", "@", "\u2013", "\u2014", "\u00B7", "\u2022"};
      return std::find(kMarks.begin(), kMarks.end(), parts_[i].text) != kMarks.end();
    }
    return parts_.word(i) && (is_at(parts_[i].text) || is_weekday(parts_[i].text));
  }

  bool clock_after(const StatedDay& day, StatedClock& clock, std::size_t& end) const {
    for (std::size_t i = end; i < end + 4; ++i) {
      if (clock_at(i, day, clock, end)) return true;
      if (!joins(i)) return false;
    }
    return false;
  }

  bool clock_before(const StatedDay& day, StatedClock& clock, std::size_t& begin) const {
    for (std::size_t back = 1; back <= 14 && back <= begin; ++back) {
      std::size_t end = 0;
      StatedClock found;
      const std::size_t i = begin - back;
      if (!clock_at(i, day, found, end) || end > begin) continue;
      // "16:41", not the "41" in it.
      if (i > 0 && parts_.glued(i) && (parts_.mark(i - 1, ':') || parts_.mark(i - 1, '.')))
        continue;
      bool joined = true;
      for (std::size_t k = end; k < begin; ++k) joined = joined && joins(k);
      if (!joined) return false;
      clock = found;
      begin = i;
      return true;
    }
    return false;
  }

 private:
  const TimestampParts& parts_;
};

}  // namespace

bool is_clock(const StatedClock& clock) {
  return clock.hour >= 0 && clock.hour < 24 && clock.minute < 60 && clock.second < 61;
}

bool read_clock(const TimestampParts& parts, const StatedDay& day, StatedClock& clock,
                std::size_t& begin, std::size_t& end) {
  const ClockReader reader(parts);
  return reader.iso_clock_at(end, day, clock, end) || reader.clock_after(day, clock, end) ||
         reader.clock_before(day, clock, begin);
}

}  // namespace onrecord
