#include "extractors/date_events.hpp"

#include <algorithm>
#include <charconv>

namespace onrecord {
namespace {

// Words of a noun phrase that are looked at for its head.
constexpr std::uint32_t kPhrase = 6;
constexpr int kMostUnits = 1000;

}  // namespace

void DatedEvents::learn(const DateWords& words, const Reading& reading, const Sentence& sentence,
                        Day day) {
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (reading.words[i].tag == Tag::kNoun) days_.emplace(words.text(i), day);
  }
}

std::optional<Day> DatedEvents::day_of(const DateWords& words, const Reading& reading,
                                       std::uint32_t token, const Sentence& sentence) const {
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
