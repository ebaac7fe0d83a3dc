// extractors/dates/date_context.hpp
// What the words around a date tell of it: whether it is one at all, and what it belongs to.
//
// cost    a look at a few tokens on either side
#pragma once

#include "corpus/document.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

// "Tess May", "April Jones", "March on": a month's word that stands alone and is none.
bool is_name_not_month(const DateWords& words, const Reading& reading, const DateClasses& classes,
                       std::uint32_t token, const Sentence& sentence);

// "the Russell 2000 index", "his 1987 Chevrolet": a number in a name.
bool is_no_year(const DateWords& words, const Reading& reading, const DateClasses& classes,
                std::uint32_t token, const Sentence& sentence);

// "a week-old kitten", "the quarter-finals": the first part of a longer word.
bool is_part_of_word(const Document& document, TokenRange date, const Sentence& sentence);

// "Jamie Noon", "the Today programme": an ordinary word with a capital after another word.
bool is_capital_inside(const DateWords& words, std::uint32_t token, const Sentence& sentence);

// "the Lind years", "Ada Christmas": what a name stands before.
bool is_of_person(const DateWords& words, const Reading& reading, const DateClasses& classes,
                  TokenRange date, const Sentence& sentence);

// "Harbour Remembrance Day": a feast whose name has one more word than any that is known.
bool is_of_longer_name(const DateWords& words, const Reading& reading, TokenRange date,
                       const Sentence& sentence);

// "This Week", the programme.
bool is_title(const DateWords& words, TokenRange date);

// "the third of May, a Monday", "on a cold Monday morning": which one nobody says.
bool is_such_a_day(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence);

// Whether a few words are of one clause.
bool is_in_clause(const DateWords& words, TokenRange between);

// "June 9 - Town Hall, Leeds": a line that begins with a day and says nothing of it.
bool is_list_item(const DateWords& words, const Reading& reading, TokenRange date,
                  const Sentence& sentence);

// "90 boats a week": how much comes in a unit of time, not how long something lasts.
bool is_rate(const DateWords& words, const Reading& reading, TokenRange date,
             const Sentence& sentence);

// "$2 million a year" tells how often, "90 boats a week" only how much.
bool comes_every_year(const DateWords& words, TokenRange date);

// "scored in the first half", where no accounts are spoken of.
bool is_half_of_game(const DateWords& words, const DateClasses& classes, TokenRange date,
                     const Sentence& sentence);

// "led 20-10 after the first quarter", "a touchdown in the fourth quarter": whether a sentence
// tells of a game and not of accounts.
bool is_in_game(const DateWords& words, const DateClasses& classes, const Sentence& sentence);

// "up from 3 percent in May": whether something is measured by what was in a time.
bool is_compared(const DateWords& words, const DateClasses& classes, TokenRange date,
                 const Sentence& sentence);

// "said on Monday that they will meet on Friday": whether the day that `report` names is the day on
// which what stands at `date` was said.
bool is_reported(const DateWords& words, const DateClasses& classes, TokenRange report,
                 TokenRange date, Tense tense);

}  // namespace onrecord
