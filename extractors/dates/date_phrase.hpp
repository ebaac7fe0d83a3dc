// extractors/dates/date_phrase.hpp
// What the phrase that a date stands in says of it, without a look at the verb of its clause.
//
// cost    a look at a few tokens on either side
#pragma once

#include "extractors/dates/date_clause.hpp"

namespace onrecord {

// "until May", "ahead of Friday", "no later than the end of June"
bool has_until(const DateClause& c);

// "usually opens in May", "held every year in May"
bool is_habit(const DateClause& c);

// "deliveries starting April", "starting on Monday"
bool starts_then(const DateClause& c);

// "going into November"
bool leads_into(const DateClause& c);

// "since May"
bool is_since(const DateClause& c);

// "80 percent as of Monday", but "as of Monday, shops must close".
bool is_as_of(const DateClause& c);

// "postponed to Friday", "extended the loan through May", "set a hearing on the case for July 28"
bool is_moved_to(const DateClause& c);

// "had been set for July 28"
bool was_to_be_held_on(const DateClause& c);

// "asked for the money in a letter Friday": it was asked in what went out that day.
bool follows_message(const DateClause& c);

// "will review Friday's attack", "the Monday loss": what is called so is over.
bool names_past_event(const DateClause& c);

// "for the killing of two men in Oslo on Friday": what befell somebody is over.
bool follows_mishap(const DateClause& c);

// "talks on Monday failed": a verb in the past right behind a day.
bool has_past_behind(const DateClause& c);

// "plans announced in January": a participle without its auxiliary tells of what is over.
bool follows_participle(const DateClause& c);

// "Asked on Monday whether he would": a participle that opens its sentence.
bool opens_with_participle(const DateClause& c);

// "Saturday looks dry"
bool opens_with_its_verb(const DateClause& c);

// "if approved on Tuesday"
bool is_condition(const DateClause& c);

// "earlier Tuesday"
bool says_earlier(const DateClause& c);

// "At the debate in August, he wept"
bool opens_aside(const DateClause& c);

// "They went home, and from October they will sing": what goes before says nothing of it.
bool begins_clause(const DateClause& c);

// "the June contract", "crude for January delivery": traded for a month to come.
bool is_traded(const DateClause& c);

// "will be better than in May": what another time is measured by is known.
bool is_measure(const DateClause& c);

}  // namespace onrecord
