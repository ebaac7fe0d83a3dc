#include "corpus/timestamp.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "corpus/month_names.hpp"
#include "corpus/time_zone.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

struct Part {
  enum class Kind : std::uint8_t { kNumber, kWord, kMark };
  Kind kind;
  std::string_view text;
  std::uint32_t begin;
  int number = 0;      // of at most nine digits
  bool glued = false;  // no space before it

  std::uint32_t end() const { return begin + static_cast<std::uint32_t>(text.size()); }
  bool is(char c) const { return kind == Kind::kMark && text[0] == c; }
};

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::string zone;  // as ISO 8601 writes it; empty when not stated
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return to_lower(x) == y; });
}

bool is_weekday(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return std::any_of(kDays.begin(), kDays.end(), [word](std::string_view day) {
    return same_word(word, day) ||
           (word.size() >= 3 && word.size() <= 5 && same_word(word, day.substr(0, word.size())));
  });
}

// "3 de mayo de 2024", "le 3 mai 2024 à 14h30", "3. Mai 2024 um 14.30 Uhr"
bool is_of(std::string_view word) {
  return same_word(word, "of") || same_word(word, "de") || same_word(word, "del") ||
         same_word(word, "di");
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

// A letter of an alphabet: Chinese and Japanese signs stand for themselves.
bool is_alphabetic(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || bytes.size() != size) return false;
  const char32_t c = code_point_at(bytes, 0).value;
  return c < 0x2E80 && is_letter(c);
}

bool valid(const Day& day) {
  static constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.year < 1600 || day.year > 2199 || day.month < 1 || day.month > 12 || day.day < 1) {
    return false;
  }
  const bool leap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0);
  if (day.month == 2 && day.day == 29 && !leap) return false;
  return day.day <= kDays[static_cast<std::size_t>(day.month - 1)];
}

bool valid(const Clock& clock) {
  return clock.hour >= 0 && clock.hour < 24 && clock.minute < 60 && clock.second < 61;
}

std::vector<Part> split(std::string_view text) {
  std::vector<Part> parts;
  const auto sign_end = [text](std::size_t i) {
    ++i;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) ++i;
    return i;
  };
  const auto letter_end = [&](std::size_t i) {  // i where there is none
    if (i >= text.size()) return i;
    if (static_cast<unsigned char>(text[i]) < 0x80) return is_alpha(text[i]) ? i + 1 : i;
    const std::size_t end = sign_end(i);
    return is_alphabetic(text.substr(i, end - i)) ? end : i;
  };
  bool glued = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::size_t end = i + 1;
    Part::Kind kind = Part::Kind::kMark;
    if (is_digit(c)) {
      kind = Part::Kind::kNumber;
      while (end < text.size() && is_digit(text[end])) ++end;
    } else if (letter_end(i) > i) {
      kind = Part::Kind::kWord;
      end = letter_end(i);
      for (std::size_t next; (next = letter_end(end)) > end;) end = next;
    } else {
      end = sign_end(i);
    }
    const std::string_view word = text.substr(i, end - i);
    // Spaces, and those of French and of typesetters: U+00A0, U+2009, U+202F.
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || word == "\u00A0" || word == "\u2009" ||
        word == "\u202F") {
      glued = false;
    } else {
      Part part{kind, word, static_cast<std::uint32_t>(i), 0, glued};
      if (kind == Part::Kind::kNumber && word.size() <= 9) {
        part.number = std::atoi(std::string(word).c_str());
      }
      parts.push_back(part);
      glued = true;
    }
    i = end;
  }
  return parts;
}

std::string two(int number) {
  std::string out(2, '0');
  out[0] = static_cast<char>('0' + number / 10);
  out[1] = static_cast<char>('0' + number % 10);
  return out;
}

class Finder {
 public:
  Finder(std::string_view text, bool day_first) : parts_(split(text)), day_first_(day_first) {}

  std::optional<Timestamp> find() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      std::size_t end = i;
      Day day;
      if (!day_at(i, day, end)) continue;
      Clock clock;
      std::size_t begin = i;
      bool timed = iso_clock_at(end, day, clock, end);
      if (!timed) timed = clock_after(day, clock, end);
      if (!timed) timed = clock_before(day, clock, begin);
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.year, day.month, day.day);
      std::string iso = buffer;
      if (timed) {
        iso +=
            "T" + two(clock.hour) + ":" + two(clock.minute) + ":" + two(clock.second) + clock.zone;
      }
      return Timestamp{std::move(iso), {parts_[begin].begin, parts_[end - 1].end()}};
    }
    return std::nullopt;
  }

 private:
  bool has(std::size_t i) const { return i < parts_.size(); }
  bool number(std::size_t i, std::size_t low, std::size_t high) const {
    return has(i) && parts_[i].kind == Part::Kind::kNumber && parts_[i].text.size() >= low &&
           parts_[i].text.size() <= high;
  }
  bool word(std::size_t i) const { return has(i) && parts_[i].kind == Part::Kind::kWord; }
  bool mark(std::size_t i, char c) const { return has(i) && parts_[i].is(c); }
  bool glued(std::size_t i) const { return has(i) && parts_[i].glued; }

  bool take(Day& day, int year, int month, int number, std::size_t& end, std::size_t next) const {
    const Day found{year, month, number};
    // A number that goes on ("2025-05-031", "3.5.2025.1") was no date.
    if (!valid(found) || (number_follows(next))) return false;
    day = found;
    end = next;
    return true;
  }
  bool number_follows(std::size_t next) const {
    return has(next) && parts_[next].glued && parts_[next].kind == Part::Kind::kNumber;
  }

  std::size_t skip_ordinal(std::size_t i) const {
    if (!word(i) || !glued(i)) return i;
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
      if (same_word(parts_[i].text, ending)) return i + 1;
    }
    return i;
  }
  std::size_t skip_marks(std::size_t i, std::string_view marks) const {
    while (has(i) && parts_[i].kind == Part::Kind::kMark &&
           marks.find(parts_[i].text[0]) != std::string_view::npos) {
      ++i;
    }
    return i;
  }

  bool day_at(std::size_t i, Day& day, std::size_t& end) const {
    if (i > 0 && glued(i) && (parts_[i - 1].kind == Part::Kind::kNumber || word(i - 1))) {
      if (!word(i - 1) || word(i)) return false;
    }
    // The middle of a longer number: a version, an address.
    if (i > 1 && glued(i) && glued(i - 1) && parts_[i - 2].kind == Part::Kind::kNumber &&
        (mark(i - 1, '.') || mark(i - 1, '/') || mark(i - 1, '-'))) {
      return false;
    }
    if (number(i, 4, 4)) return year_first(i, day, end);
    if (number(i, 8, 8) || number(i, 14, 14)) return compact(i, day, end);
    if (number(i, 1, 2)) return day_first(i, day, end);
    if (word(i)) return month_first(i, day, end);
    return false;
  }

  // 2025-05-03, 2025/05/03, 2025.05.03, 2025年5月3日, 2025년 5월 3일
  bool year_first(std::size_t i, Day& day, std::size_t& end) const {
    if (!has(i + 4) || !number(i + 2, 1, 2) || !number(i + 4, 1, 2)) return false;
    const std::string_view mark = parts_[i + 1].text;
    if ((mark == "年" && parts_[i + 3].text == "月") ||
        (mark == "년" && parts_[i + 3].text == "월")) {
      const std::size_t next = has(i + 5) && !number(i + 5, 1, 9) ? i + 6 : i + 5;
      return take(day, parts_[i].number, parts_[i + 2].number, parts_[i + 4].number, end, next);
    }
    if ((mark != "-" && mark != "/" && mark != ".") || parts_[i + 3].text != mark) return false;
    return take(day, parts_[i].number, parts_[i + 2].number, parts_[i + 4].number, end, i + 5);
  }

  // 20250503, also with the time of day behind T or glued to it
  bool compact(std::size_t i, Day& day, std::size_t& end) const {
    const std::string_view digits = parts_[i].text;
    const bool alone = parts_.size() == 1;
    const bool timed = word(i + 1) && glued(i + 1) && same_word(parts_[i + 1].text, "t");
    if (!alone && !timed && digits.size() == 8) return false;
    const int date = std::atoi(std::string(digits.substr(0, 8)).c_str());
    return take(day, date / 10000, date / 100 % 100, date % 100, end, i + 1);
  }

  // 3 May 2025, 3rd of May, 2025, 26-FEB-1987, 3.5.2025, 31/12/2025
  bool day_first(std::size_t i, Day& day, std::size_t& end) const {
    std::size_t next = skip_ordinal(i + 1);
    next = skip_marks(next, "-.");
    if (word(next) && is_of(parts_[next].text)) ++next;
    if (word(next)) {
      const int month = month_of(parts_[next].text);
      if (month == 0) return false;
      next = skip_marks(next + 1, "-.,");
      if (word(next) && is_of(parts_[next].text)) ++next;
      if (!number(next, 4, 4)) return false;
      return take(day, parts_[next].number, month, parts_[i].number, end, next + 1);
    }
    if (!number(i + 2, 1, 2) || !number(i + 4, 4, 4)) return false;
    const std::string_view mark = parts_[i + 1].text;
    if (parts_[i + 3].text != mark || !glued(i + 2) || !glued(i + 4)) return false;
    const int first = parts_[i].number;
    const int second = parts_[i + 2].number;
    const int year = parts_[i + 4].number;
    if (mark == ".") return take(day, year, second, first, end, i + 5);
    if (mark != "/" && mark != "-") return false;
    if (first > 12 || first == second || day_first_)
      return take(day, year, second, first, end, i + 5);
    if (second > 12) return take(day, year, first, second, end, i + 5);
    return false;
  }

  // May 3, 2025; May 3rd 2025; May 3 16:41:00 JST 2025
  bool month_first(std::size_t i, Day& day, std::size_t& end) const {
    const int month = month_of(parts_[i].text);
    if (month == 0) return false;
    const std::size_t number_at = skip_marks(i + 1, ".-");
    if (!number(number_at, 1, 2)) return false;
    const std::size_t next = skip_marks(skip_ordinal(number_at + 1), ",-");
    if (number(next, 4, 4) && !mark(next + 1, ':')) {
      return take(day, parts_[next].number, month, parts_[number_at].number, end, next + 1);
    }
    // As the C library writes it: the year stands behind the time of day.
    if (!mark(next + 1, ':')) return false;
    for (std::size_t at = next + 5; at < next + 9; ++at) {
      if (!number(at, 4, 4) || mark(at - 1, '+') || mark(at - 1, '-')) continue;
      std::size_t unused = 0;
      if (!take(day, parts_[at].number, month, parts_[number_at].number, unused, at + 1)) continue;
      end = next;
      return true;
    }
    return false;
  }

  // T16:41, T164100Z, or 164100 glued to the day
  bool iso_clock_at(std::size_t i, const Day& day, Clock& clock, std::size_t& end) const {
    const bool stamp = i > 0 && parts_[i - 1].text.size() == 14;
    const bool t = word(i) && glued(i) && same_word(parts_[i].text, "t");
    if (!stamp && !t) return false;
    std::string_view digits;
    std::size_t next = i;
    if (stamp) {
      digits = parts_[i - 1].text.substr(8);
    } else if (number(i + 1, 6, 6) || number(i + 1, 4, 4)) {
      digits = parts_[i + 1].text;
      next = i + 2;
    } else {
      return clock_at(i + 1, day, clock, end);
    }
    const int value = std::atoi(std::string(digits).c_str()) * (digits.size() == 4 ? 100 : 1);
    Clock found{value / 10000, value / 100 % 100, value % 100, {}};
    if (!valid(found)) return false;
    next = skip_fraction(next);
    zone_at(next, day, found, next);
    clock = found;
    end = next;
    return true;
  }

  std::size_t skip_fraction(std::size_t i) const {
    const bool fraction =
        (mark(i, '.') || mark(i, ',')) && glued(i) && number(i + 1, 1, 9) && glued(i + 1);
    return fraction ? i + 2 : i;
  }

  // "am", "p.m.": 1 or 2; 0 when it is neither.
  int half_of_day(std::size_t i, std::size_t& next) const {
    if (!word(i)) return 0;
    const std::string_view text = parts_[i].text;
    const int half = same_word(text, "am") || same_word(text, "a")   ? 1
                     : same_word(text, "pm") || same_word(text, "p") ? 2
                                                                     : 0;
    if (half == 0) return 0;
    next = i + 1;
    if (text.size() == 2) {
      if (mark(next, '.') && glued(next)) ++next;
      return half;
    }
    if (!mark(i + 1, '.') || !word(i + 2) || !same_word(parts_[i + 2].text, "m")) return 0;
    next = mark(i + 3, '.') ? i + 4 : i + 3;
    return half;
  }

  bool clock_at(std::size_t i, const Day& day, Clock& clock, std::size_t& end) const {
    if (!number(i, 1, 2) && !number(i, 4, 4)) return false;
    Clock found;
    std::size_t next = i + 1;
    bool colon = false;
    bool written = false;  // by a mark that dates do not use
    if (parts_[i].text.size() == 4) {
      found.hour = parts_[i].number / 100;
      found.minute = parts_[i].number % 100;
    } else {
      found.hour = parts_[i].number;
      colon = mark(next, ':') || (word(next) && glued(next) && same_word(parts_[next].text, "h"));
      if ((colon || mark(next, '.')) && glued(next) && number(next + 1, 2, 2) && glued(next + 1)) {
        written = colon;
        found.minute = parts_[next + 1].number;
        next += 2;
        if (mark(next, ':') && number(next + 1, 2, 2)) {
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
    if (!valid(found)) return false;
    if (word(next) && is_hours(parts_[next].text)) {
      ++next;
      written = true;
    }
    if (zone_at(next, day, found, next)) written = true;
    if (!written) return false;
    clock = found;
    end = next;
    return true;
  }

  bool zone_at(std::size_t i, const Day& day, Clock& clock, std::size_t& end) const {
    const bool bracket = mark(i, '(');
    if (bracket) ++i;
    std::size_t next = i;
    std::string zone = offset_at(i, next);
    if (zone.empty() && word(i) && parts_[i].text.size() <= 5 &&
        std::none_of(parts_[i].text.begin(), parts_[i].text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; })) {
      // GMT+7, UTC-03:00
      zone = offset_at(i + 1, next);
      if (zone.empty() || !glued(i + 1)) {
        next = i + 1;
        zone = offset_of_zone(parts_[i].text, {day.year, day.month, day.day, clock.hour});
      }
    }
    if (zone.empty()) return false;
    clock.zone = zone;
    end = bracket && mark(next, ')') ? next + 1 : next;
    return true;
  }

  // +09:00, -0500, +7
  std::string offset_at(std::size_t i, std::size_t& end) const {
    if (!mark(i, '+') && !mark(i, '-')) return {};
    if (!has(i + 1) || !glued(i + 1) || parts_[i + 1].kind != Part::Kind::kNumber) return {};
    const int sign = mark(i, '-') ? -1 : 1;
    int minutes = 0;
    std::size_t next = i + 2;
    if (number(i + 1, 4, 4)) {
      minutes = parts_[i + 1].number / 100 * 60 + parts_[i + 1].number % 100;
    } else if (number(i + 1, 1, 2)) {
      minutes = parts_[i + 1].number * 60;
      if (mark(next, ':') && number(next + 1, 2, 2)) {
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
    if (!has(i)) return false;
    if (parts_[i].kind == Part::Kind::kMark) {
      static constexpr std::array<std::string_view, 10> kMarks = {
          ",", "|", "/", "-", "(", "@", "\u2013", "\u2014", "\u00B7", "\u2022"};
      return std::find(kMarks.begin(), kMarks.end(), parts_[i].text) != kMarks.end();
    }
    return word(i) && (is_at(parts_[i].text) || is_weekday(parts_[i].text));
  }

  bool clock_after(const Day& day, Clock& clock, std::size_t& end) const {
    for (std::size_t i = end; i < end + 4; ++i) {
      if (clock_at(i, day, clock, end)) return true;
      if (!joins(i)) return false;
    }
    return false;
  }

  bool clock_before(const Day& day, Clock& clock, std::size_t& begin) const {
    for (std::size_t back = 1; back <= 14 && back <= begin; ++back) {
      std::size_t end = 0;
      Clock found;
      const std::size_t i = begin - back;
      if (!clock_at(i, day, found, end) || end > begin) continue;
      // "16:41", not the "41" in it.
      if (i > 0 && glued(i) && (mark(i - 1, ':') || mark(i - 1, '.'))) continue;
      bool joined = true;
      for (std::size_t k = end; k < begin; ++k) joined = joined && joins(k);
      if (!joined) return false;
      clock = found;
      begin = i;
      return true;
    }
    return false;
  }

  std::vector<Part> parts_;
  bool day_first_;
};

}  // namespace

std::optional<Timestamp> find_timestamp(std::string_view text, bool day_first) {
  return Finder(text, day_first).find();
}

bool is_iso_timestamp(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd";
  if (text.size() < 10) return false;
  for (std::size_t i = 0; i < std::min(text.size(), kShape.size()); ++i) {
    if (kShape[i] == 'd' ? !is_digit(text[i]) : text[i] != kShape[i]) return false;
  }
  const auto number = [text](std::size_t at, std::size_t size) {
    return std::atoi(std::string(text.substr(at, size)).c_str());
  };
  if (!valid(Day{number(0, 4), number(5, 2), number(8, 2)})) return false;
  if (text.size() == 10) return true;
  if (text.size() < kShape.size() ||
      !valid(Clock{number(11, 2), number(14, 2), number(17, 2), {}})) {
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
