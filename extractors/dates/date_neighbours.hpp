// extractors/dates/date_neighbours.hpp
// What the dates beside a date, in its sentence, tell of it.
//
// cost    a look at the nearest ones, found by halving
#pragma once

#include <optional>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/dates/date_events.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

// "from 4 to 7 p.m. Friday": of the days that a sentence names the one right behind a clock, else
// the last before it, else the first behind it. `days` are those that name one, in the order of the
// text, and index `dates`.
std::optional<Day> day_beside(const DateWords& words, const DateClasses& classes,
                              const DateGroups& clock, const std::vector<PlacedDate>& days,
                              const std::vector<Date>& dates);

// "from June 28 to July 3, 2008": the year that the end of a range gives its begin; nullopt where
// `next`, the expression behind `begin`, ends no range or names no year.
std::optional<int> year_of_range(const DateWords& words, const DateClasses& classes,
                                 const DateGroups& begin, const DateGroups& next);

// The day on which the words were said that the expression at `date` is quoted in: "On March 3 she
// said they would go “next week”".
std::optional<Day> day_of_quote(const DateWords& words, const DateClasses& classes,
                                const DateMemory& memory, const Sentence& sentence,
                                TokenRange date);

// "Saturday, April 6", "(April 6)", "Sunday:" on a line of its own: whether the only date of a
// sentence is all of it, and names a day.
bool is_heading(const std::vector<PlacedDate>& dates, const DateWords& words,
                const Sentence& sentence);

}  // namespace onrecord
