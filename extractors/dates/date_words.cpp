#include "extractors/dates/date_words.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <vector>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The number that a token begins with, as in "5th", "30pm" and "1980s".
std::optional<int> leading_number(std::string_view token) {
  int value = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  if (error != std::errc() || value < 0) return std::nullopt;
  return value;
}

// "2024Q4", where the year stands first
bool begins_with_year(std::string_view token) {
  return token.size() == 6 && is_digit(token[0]) && (token[4] == 'Q' || token[4] == 'H');
}

// The year of "1990", "FY24", "2H24" and "2024Q4".
std::string_view year_digits(std::string_view token) {
  if (begins_with_year(token)) return token.substr(0, 4);
  std::size_t begin = token.size();
  while (begin > 0 && is_digit(token[begin - 1])) --begin;
  return token.substr(begin);
}

bool is_joint(std::string_view word) {
  return word == "-" || word == "\u2013" || word == "to" || word == "or";
}

std::optional<int> to_int(std::string_view value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || value.empty()) return std::nullopt;
  return number;
}

}  // namespace

bool DateWords::has_word(TokenRange range, std::string_view word) const {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const std::string_view found = text(i);
    if (std::equal(found.begin(), found.end(), word.begin(), word.end(), same)) return true;
  }
  return false;
}

std::string_view DateWords::value(TokenRange range, std::initializer_list<ClassId> ids) const {
  const std::uint32_t size = range.end - range.first;
  const auto has_phrases = [&] {
    return std::any_of(ids.begin(), ids.end(),
                       [&](ClassId id) { return lexicon_.has_phrases(id); });
  };
  if (size > 1 && size <= 6 && has_phrases()) {
    for (const bool exact : {false, true}) {
      std::string words;
      for (std::uint32_t i = range.first; i < range.end; ++i) {
        std::string word = exact ? std::string(text(i)) : lower(text(i));
        if (word == "\u2019s") word = "'s";
        if (word == "\u2019") word = "'";
        if (i > range.first) words += ' ';
        words += word;
      }
      for (const ClassId id : ids) {
        if (const auto found = lexicon_.phrase_value(id, words)) return *found;
      }
    }
  }
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    for (const ClassId id : ids) {
      if (is(i, id)) {
        const std::string_view found = lexicon_.value(reading_.words[i].word, id);
        if (!found.empty()) return found;
      }
    }
  }
  return {};
}

std::optional<int> DateWords::month(TokenRange range) const {
  if (range.empty()) return std::nullopt;
  const std::string_view named = value(
      range, {classes_.month, classes_.month_lower, classes_.month_word, classes_.month_short});
  return named.empty() ? leading_number(text(range.first)) : to_int(named);
}

std::optional<int> DateWords::weekday(TokenRange range) const {
  return to_int(value(range, {classes_.weekday, classes_.weekday_short, classes_.weekday_clipped}));
}

std::optional<int> DateWords::direction(TokenRange range) const {
  return to_int(value(range, {classes_.direction, classes_.day_from_now}));
}

std::optional<int> DateWords::ordinal(TokenRange range) const {
  if (range.empty()) return std::nullopt;
  int sum = 0;
  bool seen = false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const std::string_view word = text(i);
    std::optional<int> part;
    if (begins_with_year(word)) {
      part = word[5] - '0';
    } else if (is_digit(word.front())) {
      part = leading_number(word);
    } else if (word.size() >= 2 && is_digit(word[1])) {
      part = word[1] - '0';  // Q3, H1, Q3FY25
    } else {
      part = to_int(value({i, i + 1}, {classes_.ordinal, classes_.ordinal_last}));
      if (!part) part = number(i);
    }
    if (part) {
      sum += *part;
      seen = true;
    }
  }
  return seen ? std::optional<int>(sum) : std::nullopt;
}

std::optional<int> DateWords::day_number(TokenRange range) const {
  return ordinal(range);
}

std::optional<int> DateWords::number(std::uint32_t token) const {
  return to_int(value({token, token + 1}, {classes_.number}));
}

std::optional<int> DateWords::year(TokenRange range, int reference_year) const {
  if (range.empty()) return std::nullopt;
  bool before_christ = false;
  bool has_era = false;
  std::vector<int> parts;
  std::size_t digits = 0;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (is(i, classes_.era)) {
      has_era = true;
      before_christ = lexicon_.value(reading_.words[i].word, classes_.era) == "BC";
      continue;
    }
    const std::string_view word = text(i);
    if (is_digit(word.back())) {
      const std::string_view last = year_digits(word);
      digits = last.size();
      if (const std::optional<int> part = to_int(last)) parts.push_back(*part);
    } else if (is(i, classes_.scale)) {
      const std::optional<int> times = to_int(value({i, i + 1}, {classes_.scale}));
      if (times && !parts.empty()) parts.back() *= *times;
    } else if (const std::optional<int> part = number(i)) {
      parts.push_back(*part);
    }
  }
  if (parts.empty()) return std::nullopt;
  int year = parts[0];
  if (digits == 2 && parts.size() == 1 && !has_era) {
    // '98 is the nearest such year that is not far ahead.
    const int century = reference_year / 100 * 100;
    year += century;
    if (year > reference_year + 20) year -= 100;
  } else if (digits == 0 && parts.size() > 1) {
    int rest = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) rest += parts[i];
    year = year < 100 ? year * 100 + rest : year + rest;
  }
  return before_christ ? 1 - year : year;
}

std::optional<int> DateWords::decade(TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const std::string_view word = text(i);
    if (is_digit(word.front())) {
      const std::optional<int> years = leading_number(word);
      if (!years) return std::nullopt;
      // "the 1300s" are a century, "the 2000s" a decade.
      if (*years >= 1000 && *years < 2000 && *years % 100 == 0) return *years / 100;
      if (*years >= 1000) return *years / 10;
      return *years / 10 + (*years >= 20 && *years < 100 ? 190 : 200);
    }
    if (is(i, classes_.decade_word)) {
      const std::optional<int> tens = to_int(value({i, i + 1}, {classes_.decade_word}));
      if (tens) return 190 + *tens;
    }
  }
  return std::nullopt;
}

std::optional<Count> DateWords::count(TokenRange range) const {
  if (range.empty()) return std::nullopt;
  Count count;
  int current = 0;
  bool seen = false;
  bool only_a = false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const std::string_view word = text(i);
    if (is_digit(word.front())) {
      if (i + 2 < range.end && text(i + 1) == "/" && is_digit(text(i + 2).front())) {
        count.half = true;  // halves, thirds and quarters are rounded to a half
        i += 2;
        seen = true;
        continue;
      }
      std::string plain;
      for (const char c : word) {
        if (c != ',') plain += c;
      }
      const std::optional<int> part = leading_number(plain);
      if (!part) return std::nullopt;
      // "5-8 minutes", "5 to 8 minutes": at least so many.
      if (seen && i > range.first && is_joint(text(i - 1))) break;
      if (plain.ends_with(".5")) {
        count.half = true;
      } else if (const std::size_t point = word.find('.'); point != std::string_view::npos) {
        count.decimals = word.substr(point);
        if (count.decimals == ".0") count.decimals = {};
        if (count.decimals.find_first_not_of("0123456789", 1) != std::string_view::npos)
          count.decimals = {};
      }
      current += *part;
      seen = true;
      only_a = false;
      continue;
    }
    if (const std::optional<int> part = number(i)) {
      current += *part;
      seen = true;
      only_a = false;
    } else if (is(i, classes_.scale)) {
      const std::optional<int> times = to_int(value({i, i + 1}, {classes_.scale}));
      if (!times || current > 1000000 / *times) return Count{0, false, true, {}};
      current = std::max(current, 1) * *times;
      seen = true;
      only_a = false;
    } else if (is(i, classes_.half)) {
      count.half = true;
      if (only_a) current = 0;
      seen = true;
    } else if (is(i, classes_.vague)) {
      const std::string_view many = value({i, i + 1}, {classes_.vague});
      if (many == "X") return Count{0, false, true, {}};
      current = to_int(many).value_or(0);
      seen = true;
      only_a = false;
    } else if (is(i, classes_.a) && !seen) {
      current = 1;
      seen = true;
      only_a = true;
    } else if (word == "another" || word == "Another") {
      current = 1;
      seen = true;
    }
  }
  if (!seen) return std::nullopt;
  count.whole = current;
  return count;
}

std::optional<ClockTime> DateWords::clock(TokenRange name, TokenRange date) const {
  ClockTime clock;
  if (name.empty()) return std::nullopt;
  const std::string_view named = value(name, {classes_.daypart_hour});
  if (!named.empty()) {
    clock.value = named;
    return clock;
  }
  std::vector<int> parts;
  bool afternoon = false;
  bool morning = false;
  for (std::uint32_t i = name.first; i < name.end; ++i) {
    std::string_view word = text(i);
    // The hour of "2025-03-04T15:41" stands in one token with its day.
    if (word.size() == 5 && word[2] == 'T') word.remove_prefix(3);
    if (is_digit(word.front())) {
      const std::optional<int> part = leading_number(word);
      if (!part) return std::nullopt;
      const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
      if (digits == 4) {
        parts.push_back(*part / 100);
        parts.push_back(*part % 100);
      } else {
        parts.push_back(*part);
      }
      std::string_view rest = word.substr(digits);
      if (rest.starts_with('.') && rest.size() > 2) {
        parts.push_back(leading_number(rest.substr(1)).value_or(0));
        rest.remove_prefix(std::min<std::size_t>(3, rest.size()));
      }
      const std::string half = lower(rest);
      afternoon = afternoon || half == "pm" || half == "p.m." || half == "p";
      morning = morning || half == "am" || half == "a.m." || half == "a";
    } else if (const std::optional<int> part = number(i)) {
      // "nine fifty-nine p.m."
      const bool completes = parts.size() > 1 && parts.back() >= 20 && *part < 10;
      if (completes) parts.back() += *part;
      if (!completes) parts.push_back(*part);
    } else if (is(i, classes_.meridiem)) {
      const std::string_view half = value({i, i + 1}, {classes_.meridiem});
      afternoon = half == "PM";
      morning = half == "AM";
    }
  }
  for (std::uint32_t i = name.end; i < date.end; ++i) {
    const std::string_view part = value({i, i + 1}, {classes_.daypart});
    if (part == "TAF" || part == "TEV") afternoon = true;
    if (part == "TNI" && !parts.empty() && parts[0] > 5) afternoon = true;
  }
  if (parts.empty() || parts[0] > 24) return std::nullopt;
  clock.half_said = afternoon || morning;
  if (afternoon && parts[0] < 12) parts[0] += 12;
  if (morning && parts[0] == 12) parts[0] = 0;
  const int minutes = parts.size() > 1 ? parts[1] : 0;
  if (minutes > 59) return std::nullopt;
  char printed[16];
  std::snprintf(printed, sizeof printed, "T%02d:%02d", parts[0] % 100, minutes % 100);
  clock.value = printed;
  for (std::uint32_t i = date.first; i < date.end; ++i) {
    if (text(i).ends_with('Z') && is_digit(text(i).front())) clock.universal = true;
    if (!is(i, classes_.zone)) continue;
    clock.zone = text(i);
    if (value({i, i + 1}, {classes_.zone}) == "Z") clock.universal = true;
  }
  return clock;
}

}  // namespace onrecord
