// extractors/dates/date_rules.hpp
// The rules of dates, ready to be run: their patterns, what each emits, the words they need.
//
// owns    immutable after construction and shared by all threads
#pragma once

#include <array>
#include <vector>

#include "extractors/dates/date_triggers.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"
#include "extractors/dates/dates.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

// A match that may be a date.
struct DateCandidate {
  std::uint16_t rule = 0;
  TokenRange tokens;  // the expression, without the words that the rule wants around it
  DateGroups groups;
};

struct DateRules::State {
  State(const Rulebook& rulebook, const Lexicon& words);

  DateGroups groups_of(const Match& match) const;
  const Emission& emission(const DateCandidate& date) const { return emissions[date.rule]; }
  // A time of the clock that names no day of its own.
  bool is_bare_clock(const DateCandidate& date) const;

  const Lexicon& lexicon;
  DateClasses classes;
  Patterns patterns;
  DateTriggers triggers;
  std::vector<Emission> emissions;  // by rule
  std::array<std::size_t, 12> groups{};
};

}  // namespace onrecord
