#include "extractors/dates/date_events.hpp"

#include <algorithm>
#include <charconv>

namespace onrecord {
namespace {

// Words of a noun phrase that are looked at for its head.
constexpr std::uint32_t kPhrase = 6;
constexpr int kMostUnits = 1000;

}  // namespace

void DatedEvents::anchor(const DateWords& words, const Reading& reading, const Sentence& sentence,
                         const std::vector<PlacedDate>& placed, std::vector<Date>& dates) {
  std::optional<Day> only;
  bool one = true;
  for (const PlacedDate& date : placed) {
    if (date.day && only && *date.day != *only) one = false;
    if (date.day) only = date.day;
  }
  for (const PlacedDate& duration : placed) {
    Date& date = dates[duration.index];
    const std::uint32_t end = duration.tokens.end;
    if (date.type != DateType::kDuration || end + 1 >= sentence.end_token) continue;
    const std::string_view side = words.text(end);
    if (side != "after" && side != "before") continue;
    std::optional<Day> day = day_of(words, reading, end + 1, sentence);
    auto other = std::upper_bound(
        placed.begin(), placed.end(), end,
        [](std::uint32_t token, const PlacedDate& date) { return token < date.tokens.first; });
    for (; other != placed.end() && other->tokens.first <= end + 2; ++other) {
      if (other->day) day = other->day;
    }
    const std::optional<Days> days =
        day ? days_from(*day, date.value, side == "after") : std::nullopt;
    if (!days) continue;
    date.anchor = iso_day(*day);
    date.begin = iso_day(days->begin);
    date.until = iso_day(days->until);
  }
  if (one && only) unread_.push_back({{sentence.first_token, sentence.end_token}, *only});
}

void DatedEvents::learn(const DateWords& words, const Reading& reading) {
  for (const auto& [tokens, day] : unread_) {
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
      if (reading.words[i].tag == Tag::kNoun) days_.emplace(words.text(i), day);
    }
  }
  unread_.clear();
}

std::optional<Day> DatedEvents::day_of(const DateWords& words, const Reading& reading,
                                       std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t end = std::min(sentence.end_token, token + kPhrase);
  if (token >= end || reading.words[token].tag != Tag::kDet || words.text(token).front() == 'a')
    return std::nullopt;
  std::optional<std::uint32_t> head;
  for (std::uint32_t i = token + 1; i < end; ++i) {
    const Tag tag = reading.words[i].tag;
    if (tag == Tag::kNoun) head = i;
    if (tag != Tag::kNoun && (head || (tag != Tag::kAdj && tag != Tag::kPropn))) break;
  }
  if (!head) return std::nullopt;
  learn(words, reading);
  const auto found = days_.find(words.text(*head));
  return found == days_.end() ? std::nullopt : std::optional<Day>(found->second);
}

std::optional<Days> days_from(Day day, std::string_view duration, bool after) {
  if (duration.size() < 3 || duration.front() != 'P') return std::nullopt;
  int count = 0;
  const char* const last = duration.data() + duration.size() - 1;
  const auto [end, error] = std::from_chars(duration.data() + 1, last, count);
  if (error != std::errc() || end != last || count > kMostUnits) return std::nullopt;
  const int signed_count = after ? count : -count;
  Day other = day;
  switch (duration.back()) {
    case 'D':
      other = day + std::chrono::days(signed_count);
      break;
    case 'W':
      other = day + std::chrono::days(7 * signed_count);
      break;
    case 'M':
      other = add_months(day, signed_count);
      break;
    case 'Y':
      other = add_months(day, 12 * signed_count);
      break;
    default:
      return std::nullopt;
  }
  return Days{std::min(day, other), std::max(day, other)};
}

}  // namespace onrecord
