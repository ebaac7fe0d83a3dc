// extractors/dates/date_reference.hpp
// What an article as a whole tells of the dates in it: when it went out, whether it writes the day
// before the month, where its year of accounts begins.
//
// cost    instant_of is constant, day_of_writing at most a look at a few hundred tokens;
// numeric_order and reports_game are linear in the tokens, for
//         articles that hold a date in numbers alone, a quarter or a bare clock; the rest looks at
//         a few tokens
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "corpus/article.hpp"
#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

enum class NumericOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

// How the article writes 3/5/2025: by its other dates in numbers, one of which can be read one way
// alone or names the day of publication; else by the country of its outlet (DAY_FIRST).
NumericOrder numeric_order(const Document& document, const Lexicon& lexicon,
                           const DateClasses& classes);

// The moment of publication; nullopt where `published` has no time of day or no zone.
std::optional<std::chrono::sys_seconds> instant_of(std::string_view published);

// The day on which an article was written: that of publication, but for an evening in America that
// is stamped in universal time the day before. Its first words tell: American writers put a day
// right behind a verb or a noun ("said Tuesday"), and that day is yesterday by the stamp.
// Of a transcript that went out a day or two later, the day that stands in brackets at its head.
// nullopt without a day of publication.
std::optional<Day> day_of_writing(const Document& document, const Reading& reading,
                                  const DateWords& words, const DateClasses& classes);

// The year of accounts that a date speaks of.
struct FiscalYear {
  int first_month = 1;
  bool named_by_end = false;  // fiscal 2025 ends in 2025
};

// By the country of the outlet (FISCAL_YEAR), or by words of the sentence that name the government
// of the United States (FEDERAL); calendar years where nothing tells.
FiscalYear fiscal_year(const Article& article, const DateWords& words, const Lexicon& lexicon,
                       const DateClasses& classes, const Sentence& sentence);

// Whether an article reports a game that is played in quarters or by a running clock.
bool reports_game(const Document& document, const DateWords& words, const DateClasses& classes);

}  // namespace onrecord
