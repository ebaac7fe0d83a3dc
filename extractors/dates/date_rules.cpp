#include "extractors/dates/date_rules.hpp"

#include <string_view>

namespace onrecord {
namespace {

// The groups of dates.rules, in the order of DateGroups.
constexpr std::array<std::string_view, 12> kGroups = {"date", "second",  "year",  "month",
                                                      "day",  "weekday", "count", "unit",
                                                      "part", "edge",    "dir",   "name"};

}  // namespace

DateRules::State::State(const Rulebook& rulebook, const Lexicon& words)
    : lexicon(words),
      classes(words),
      patterns(rulebook, words, "dates"),
      triggers(words, patterns) {
  for (const Rule* rule : patterns.rules()) emissions.emplace_back(*rule);
  for (std::size_t i = 0; i < kGroups.size(); ++i) groups[i] = patterns.group(kGroups[i]);
}

DateGroups DateRules::State::groups_of(const Match& match) const {
  const auto at = [&](std::size_t i) {
    return groups[i] == kMostGroups ? TokenRange{} : match.groups[groups[i]];
  };
  DateGroups found{at(0), at(1), at(2), at(3), at(4),  at(5),
                   at(6), at(7), at(8), at(9), at(10), at(11)};
  if (found.date.empty()) found.date = match.tokens;
  return found;
}

bool DateRules::State::is_bare_clock(const DateCandidate& date) const {
  return emission(date).resolver == Resolver::kClock && date.groups.month.empty() &&
         date.groups.weekday.empty() && date.groups.dir.empty();
}

DateRules::DateRules(const Rulebook& rulebook, const Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
DateRules::~DateRules() = default;
DateRules::DateRules(DateRules&&) noexcept = default;
DateRules& DateRules::operator=(DateRules&&) noexcept = default;

}  // namespace onrecord
