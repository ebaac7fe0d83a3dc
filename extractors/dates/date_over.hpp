// extractors/dates/date_over.hpp
// Whether what a clause tells was over by its date, or happened on it.
//
// cost    a look at the words of the clause
#pragma once

#include "extractors/dates/date_clause.hpp"
#include "extractors/dates/date_verb_beside.hpp"

namespace onrecord {

// Verbs so near a date tell of it for sure.
inline constexpr std::uint32_t kNear = 5;

// "By Friday, half had voted", "they had until May told no one": the end of a time that is over.
bool was_over(const DateClause& c);

// "was used a million times by Friday", but "was expected by Friday".
bool was_done_by(const DateClause& c);

// "got the second dose before May 1", but not "wanted it before May 1".
bool was_before(const DateClause& c);

// "took effect on 1 April", "was sworn in on May 3", "began May 3": a verb in the past right before
// a day. What "was payable on" it may lie ahead.
bool happened_on(const DateClause& c, const TenseFound& verb);

}  // namespace onrecord
