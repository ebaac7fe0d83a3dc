#include "corpus/timestamp_day.hpp"

#include <array>
#include <cstdlib>
#include <string>

#include "corpus/month_names.hpp"

namespace onrecord {
namespace {

// "3 de mayo de 2024", "le 3 mai 2024 à 14h30", "3. Mai 2024 um 14.30 Uhr"
bool is_of(std::string_view word) {
  return same_word(word, "of") || same_word(word, "de") || same_word(word, "del") ||
         same_word(word, "di");
}
class DayReader {
 public:
  DayReader(const TimestampParts& parts, bool day_first) : parts_(parts), day_first_(day_first) {}

  bool read(std::size_t i, StatedDay& day, std::size_t& end) const {
    if (i > 0 && parts_.glued(i) &&
        (parts_[i - 1].kind == TimestampPart::Kind::kNumber || parts_.word(i - 1))) {
      if (!parts_.word(i - 1) || parts_.word(i)) return false;
    }
    // The middle of a longer number: a version, an address.
    if (i > 1 && parts_.glued(i) && parts_.glued(i - 1) &&
        parts_[i - 2].kind == TimestampPart::Kind::kNumber &&
        (parts_.mark(i - 1, '.') || parts_.mark(i - 1, '/') || parts_.mark(i - 1, '-'))) {
      return false;
    }
    if (parts_.number(i, 4, 4)) return year_first(i, day, end);
    if (parts_.number(i, 8, 8) || parts_.number(i, 14, 14)) return compact(i, day, end);
    if (parts_.number(i, 1, 2)) return day_first(i, day, end);
    if (parts_.word(i)) return month_first(i, day, end);
    return false;
  }

 private:
  bool take(StatedDay& day, int year, int month, int number, std::size_t& end,
            std::size_t next) const {
    const StatedDay found{year, month, number};
    // A number that goes on ("2025-05-031", "3.5.2025.1") was no date.
    if (!is_day(found) || (number_follows(next))) return false;
    day = found;
    end = next;
    return true;
  }
  bool number_follows(std::size_t next) const {
    return parts_.has(next) && parts_[next].glued &&
           parts_[next].kind == TimestampPart::Kind::kNumber;
  }

  std::size_t skip_ordinal(std::size_t i) const {
    if (!parts_.word(i) || !parts_.glued(i)) return i;
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
      if (same_word(parts_[i].text, ending)) return i + 1;
    }
    return i;
  }
  std::size_t skip_marks(std::size_t i, std::string_view marks) const {
    while (parts_.has(i) && parts_[i].kind == TimestampPart::Kind::kMark &&
           marks.find(parts_[i].text[0]) != std::string_view::npos) {
      ++i;
    }
    return i;
  }

  // 2025-05-03, 2025/05/03, 2025.05.03, 2025年5月3日, 2025년 5월 3일
  bool year_first(std::size_t i, StatedDay& day, std::size_t& end) const {
    if (!parts_.has(i + 4) || !parts_.number(i + 2, 1, 2) || !parts_.number(i + 4, 1, 2))
      return false;
    const std::string_view mark = parts_[i + 1].text;
    if ((mark == "年" && parts_[i + 3].text == "月") ||
        (mark == "년" && parts_[i + 3].text == "월")) {
      const std::size_t next = parts_.has(i + 5) && !parts_.number(i + 5, 1, 9) ? i + 6 : i + 5;
      return take(day, parts_[i].number, parts_[i + 2].number, parts_[i + 4].number, end, next);
    }
    if ((mark != "-" && mark != "/" && mark != ".") || parts_[i + 3].text != mark) return false;
    return take(day, parts_[i].number, parts_[i + 2].number, parts_[i + 4].number, end, i + 5);
  }

  // 20250503, also with the time of day behind T or glued to it
  bool compact(std::size_t i, StatedDay& day, std::size_t& end) const {
    const std::string_view digits = parts_[i].text;
    const bool alone = parts_.size() == 1;
    const bool timed =
        parts_.word(i + 1) && parts_.glued(i + 1) && same_word(parts_[i + 1].text, "t");
    if (!alone && !timed && digits.size() == 8) return false;
    const int date = std::atoi(std::string(digits.substr(0, 8)).c_str());
    return take(day, date / 10000, date / 100 % 100, date % 100, end, i + 1);
  }

  // 3 May 2025, 3rd of May, 2025, 26-FEB-1987, 3.5.2025, 31/12/2025
  bool day_first(std::size_t i, StatedDay& day, std::size_t& end) const {
    std::size_t next = skip_ordinal(i + 1);
    next = skip_marks(next, "-.");
    if (parts_.word(next) && is_of(parts_[next].text)) ++next;
    if (parts_.word(next)) {
      const int month = month_of(parts_[next].text);
      if (month == 0) return false;
      next = skip_marks(next + 1, "-.,");
      if (parts_.word(next) && is_of(parts_[next].text)) ++next;
      if (!parts_.number(next, 4, 4)) return false;
      return take(day, parts_[next].number, month, parts_[i].number, end, next + 1);
    }
    if (!parts_.number(i + 2, 1, 2) || !parts_.number(i + 4, 4, 4)) return false;
    const std::string_view mark = parts_[i + 1].text;
    if (parts_[i + 3].text != mark || !parts_.glued(i + 2) || !parts_.glued(i + 4)) return false;
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
  bool month_first(std::size_t i, StatedDay& day, std::size_t& end) const {
    const int month = month_of(parts_[i].text);
    if (month == 0) return false;
    const std::size_t number_at = skip_marks(i + 1, ".-");
    if (!parts_.number(number_at, 1, 2)) return false;
    const std::size_t next = skip_marks(skip_ordinal(number_at + 1), ",-");
    if (parts_.number(next, 4, 4) && !parts_.mark(next + 1, ':')) {
      return take(day, parts_[next].number, month, parts_[number_at].number, end, next + 1);
    }
    // As the C library writes it: the year stands behind the time of day.
    if (!parts_.mark(next + 1, ':')) return false;
    for (std::size_t at = next + 5; at < next + 9; ++at) {
      if (!parts_.number(at, 4, 4) || parts_.mark(at - 1, '+') || parts_.mark(at - 1, '-'))
        continue;
      std::size_t unused = 0;
      if (!take(day, parts_[at].number, month, parts_[number_at].number, unused, at + 1)) continue;
      end = next;
      return true;
    }
    return false;
  }

  const TimestampParts& parts_;
  bool day_first_;
};

}  // namespace

bool is_day(const StatedDay& day) {
  static constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.year < 1600 || day.year > 2199 || day.month < 1 || day.month > 12 || day.day < 1) {
    return false;
  }
  const bool leap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0);
  if (day.month == 2 && day.day == 29 && !leap) return false;
  return day.day <= kDays[static_cast<std::size_t>(day.month - 1)];
}

bool read_day(const TimestampParts& parts, std::size_t i, bool day_first, StatedDay& day,
              std::size_t& end) {
  return DayReader(parts, day_first).read(i, day, end);
}

}  // namespace onrecord
