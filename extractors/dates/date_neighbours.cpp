#include "extractors/dates/date_neighbours.hpp"

#include <algorithm>
#include <iterator>

#include "extractors/dates/date_context.hpp"

namespace onrecord {

std::optional<Day> day_beside(const DateWords& words, const DateClasses& classes,
                              const DateGroups& clock, const std::vector<PlacedDate>& days,
                              const std::vector<Date>& dates) {
  constexpr std::uint32_t kBeside = 2;
  const std::uint32_t end = clock.second.empty() ? clock.date.end : clock.second.end;
  const auto next = std::lower_bound(
      days.begin(), days.end(), end,
      [](const PlacedDate& day, std::uint32_t token) { return day.tokens.first < token; });
  const bool right_before = next != days.begin() && std::prev(next)->tokens.end == clock.date.first;
  const bool beside = next != days.end() && next->tokens.first <= end + kBeside && !right_before;
  if (beside) {
    const std::optional<ClockTime> time = words.clock(clock.name, clock.date);
    return time ? day_in_other_zone(*next->day, dates[next->index].value, time->value) : next->day;
  }
  if (next != days.begin()) {
    // "Rain will fall through Friday, it said in its 5 a.m. report."
    const TokenRange before = std::prev(next)->tokens;
    const bool ends_then = before.first > 0 && before.end + kBeside < clock.date.first &&
                           (words.is(before.first - 1, classes.until_cue) ||
                            words.text(before.first - 1) == "through");
    if (ends_then) return std::nullopt;
    return std::prev(next)->day;
  }
  constexpr std::uint32_t kClause = 15;
  if (next == days.end() || next->tokens.first > end + kClause ||
      !is_in_clause(words, {end, next->tokens.first}) ||
      words.has_any({end, next->tokens.first}, classes.compared)) {
    return std::nullopt;
  }
  return next->day;
}

std::optional<int> year_of_range(const DateWords& words, const DateClasses& classes,
                                 const DateGroups& begin, const DateGroups& next) {
  if (next.month.empty() || next.date.first != begin.date.end + 1 ||
      !words.is(begin.date.end, classes.range_word)) {
    return std::nullopt;
  }
  const std::optional<int> year = words.year(next.year, 0);
  const std::optional<int> from = words.month(begin.month);
  const std::optional<int> to = words.month(next.month);
  if (!year || *year < 1000 || !from || !to) return std::nullopt;
  return *from > *to ? *year - 1 : *year;
}

std::optional<Day> day_of_quote(const DateWords& words, const DateClasses& classes,
                                const DateMemory& memory, const Sentence& sentence,
                                TokenRange date) {
  constexpr std::chrono::days kFew(2);
  constexpr std::uint32_t kReach = 60;  // tokens
  if (date.first > sentence.first_token + kReach || !memory.day || !memory.reference ||
      *memory.day + kFew > *memory.reference || memory.day_tokens.first < sentence.first_token ||
      memory.day_tokens.end > date.first) {
    return std::nullopt;
  }
  bool quoted = false;
  bool reported = false;
  for (std::uint32_t i = sentence.first_token; i < date.first; ++i) {
    reported = reported || words.is(i, classes.report_cue) || words.is(i, classes.message);
    const std::string_view mark = words.text(i);
    const bool opens = mark == "\u201C" || (mark == "\"" && !quoted);
    const bool closes = mark == "\u201D" || (mark == "\"" && quoted);
    if (opens && i < memory.day_tokens.end) return std::nullopt;
    quoted = opens || (quoted && !closes);
  }
  return quoted && reported ? memory.day : std::nullopt;
}

bool is_heading(const std::vector<PlacedDate>& dates, const DateWords& words,
                const Sentence& sentence) {
  if (dates.size() != 1 || !dates.front().day) return false;
  TokenRange date = dates.front().tokens;
  if (date.first == sentence.first_token + 1 && date.end < sentence.end_token &&
      words.text(date.first - 1) == "(" && words.text(date.end) == ")") {
    --date.first;
    ++date.end;
  }
  if (date.first != sentence.first_token) return false;
  const std::uint32_t marks = sentence.end_token - date.end;
  return marks == 0 || (marks == 1 && words.text(date.end) == ":");
}

}  // namespace onrecord
