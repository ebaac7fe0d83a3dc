#include "extractors/dates/date_names.hpp"

namespace onrecord {
namespace {

// Whether a hyphen behind makes an expression part of a word that is no time.
bool breaks_at_hyphen(const DateWords& words, const DateClasses& classes, Resolver resolver,
                      const DateGroups& groups) {
  switch (resolver) {
    case Resolver::kFixed:
      return !words.text(groups.date.end - 1).ends_with("ly");
    case Resolver::kSame:
    case Resolver::kSeason:
    case Resolver::kQuarter:
    case Resolver::kFeast:
    case Resolver::kCentury:
      return true;
    case Resolver::kDuration:
      return !groups.count.empty() && words.is(groups.count.first, classes.a);
    default:
      return false;
  }
}

}  // namespace

bool is_name(const Document& document, const Reading& reading, const DateWords& words,
             const DateClasses& classes, Resolver resolver, const DateGroups& groups,
             const Sentence& sentence) {
  const std::uint32_t first = groups.date.first;
  const bool one_word = groups.date.end - first == 1;
  if (breaks_at_hyphen(words, classes, resolver, groups) &&
      is_part_of_word(document, groups.date, sentence)) {
    return true;
  }
  if (is_of_person(words, reading, classes, groups.date, sentence)) return true;
  if (resolver == Resolver::kFeast && is_of_longer_name(words, reading, groups.date, sentence))
    return true;
  // "on a cold Sunday morning"
  if (!groups.weekday.empty() && !groups.part.empty() && groups.month.empty() &&
      groups.dir.empty() && is_such_a_day(words, reading, classes, groups.date, sentence)) {
    return true;
  }
  if (!groups.unit.empty()) {
    if (!groups.weekday.empty()) return false;
    return one_word ? is_capital_inside(words, first, sentence) : is_title(words, groups.date);
  }
  // "Last Christmas", the song
  if (resolver == Resolver::kFeast && !groups.dir.empty() && groups.dir.first == first)
    return is_capital_inside(words, first, sentence);
  // "Fostering the Future"
  if (resolver == Resolver::kFixed && !one_word)
    return is_capital_inside(words, groups.date.end - 1, sentence);
  if (!one_word) return false;
  if (groups.month.empty() && groups.weekday.empty() && groups.year.empty() &&
      resolver != Resolver::kFeast) {
    return is_capital_inside(words, first, sentence);
  }
  if (!groups.year.empty())
    return groups.second.empty() && is_no_year(words, reading, classes, first, sentence);
  if (!groups.weekday.empty()) return is_such_a_day(words, reading, classes, groups.date, sentence);
  return !groups.month.empty() && is_name_not_month(words, reading, classes, first, sentence);
}

}  // namespace onrecord
