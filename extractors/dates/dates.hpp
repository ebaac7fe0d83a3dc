// extractors/dates/dates.hpp
// Temporal expressions: each with its TIMEX3 type and value, and the days that the value covers.
//
// needs   tokens, sentences, Reading::words and phrases   gives   dates
// shape   sorted by span, not overlapping. Relative and underspecified expressions are resolved
//         against the day of article.published in its own zone; without one the value stays
//         underspecified (XXXX-WXX-5) and begin, until and anchor are empty
// owns    DateRules is immutable after construction and shared by all threads
// steps   of a sentence: date_search finds matches of the rules, date_choice the dates among them;
//         of a date: date_tense which way it points (date_phrase, date_verb_beside, date_over),
//         date_setting what it takes from the dates around it, date_values its value (date_days,
//         date_months, date_weekdays, date_periods, date_clock and others, one kind each)
// errors  Error(kRules) for rules/en/dates.* that do not compile or name an unknown resolver
// cost    linear in the tokens; patterns run on the neighbourhood of temporal words alone
// source  TIMEX3 as in the TimeML guidelines 1.2.1, with the conventions of TempEval-3
#pragma once

#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/described.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

class DateRules {
 public:
  // Rulebook and lexicon must outlive this.
  DateRules(const Rulebook& rulebook, const Lexicon& lexicon);
  ~DateRules();
  DateRules(DateRules&&) noexcept;
  DateRules& operator=(DateRules&&) noexcept;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// All dates of a document; `out` is emptied first.
void find_dates(const Document& document, const Reading& reading, const DateRules& rules,
                std::vector<Date>& out);

// Keys: date (the surface), type, value, mod, begin, until, anchor.
Described describe(const Document& document, const Date& date);

}  // namespace onrecord
