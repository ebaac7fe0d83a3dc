// extractors/dates/date_verb_beside.hpp
// The verb of a clause that tells when its date is: before the date, behind it, or of another
// clause.
//
// cost    linear in the words of the clause that kClauseReach allows
#pragma once

#include <optional>

#include "extractors/dates/date_clause.hpp"

namespace onrecord {

// What tells the tense, and how many words it is away.
struct TenseFound {
  Tense tense = Tense::kNone;
  std::uint32_t away = 0;
};

// nullopt where nothing before the date tells.
std::optional<TenseFound> tense_before(const DateClause& c);

// "On Friday, the court will rule", but not "After talks on Friday, the sides will rest". `opens`:
// the date opens its sentence, and nothing before it can tell.
Tense tense_after(const DateClause& c, bool opens);

// "As they got ready to sail on Friday, the lights went out": the clause behind tells.
bool ends_first_clause(const DateClause& c);
Tense tense_beyond_comma(const DateClause& c);

}  // namespace onrecord
