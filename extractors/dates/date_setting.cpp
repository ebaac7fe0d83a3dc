#include "extractors/dates/date_setting.hpp"

#include "extractors/dates/date_context.hpp"
#include "extractors/dates/date_neighbours.hpp"
#include "extractors/dates/date_reference.hpp"

namespace onrecord {

void DateSetting::prepare(const DateCandidate& date, const DateCandidate* next, Tense tense,
                          const std::vector<PlacedDate>& days, const std::vector<Date>& dates,
                          std::size_t sentence) {
  const DateGroups& groups = date.groups;
  const Resolver resolver = rules_.emission(date).resolver;
  if (resolver == Resolver::kNumeric && !order_known_) {
    memory_.day_first =
        numeric_order(document_, rules_.lexicon, rules_.classes) == NumericOrder::kDayFirst;
    order_known_ = true;
  }
  read_list(groups, sentence);
  read_story(resolver, groups, next, tense, sentence);
  read_speech(groups, tense, sentence);
  read_clock(resolver, groups, tense, days, dates);
  read_heading(groups, document_.sentences[sentence]);
  read_accounts(groups.date, document_.sentences[sentence]);
}

// Days of a list are of the year that its heading, or an item above, names.
void DateSetting::read_list(const DateGroups& groups, std::size_t sentence) {
  memory_.listed_year.reset();
  memory_.listed_after.reset();
  is_item_ = groups.year.empty() && !groups.month.empty() && !groups.day.empty() &&
             is_list_item(words_, reading_, groups.date, document_.sentences[sentence]);
  if (!groups.year.empty()) {
    year_named_in_ = sentence;
  } else if (is_item_ && year_named_in_ && memory_.year && sentence - *year_named_in_ <= 2) {
    memory_.listed_year = memory_.year;
    year_named_in_ = sentence;
  } else if (is_item_ && item_day_ && sentence - item_sentence_ <= 2) {
    memory_.listed_after = item_day_;
  }
}

void DateSetting::read_story(Resolver resolver, const DateGroups& groups, const DateCandidate* next,
                             Tense tense, std::size_t sentence) {
  if (!groups.year.empty() || !groups.dir.empty()) return;
  const std::optional<int> month = resolver == Resolver::kSeason
                                       ? month_of_season(words_, rules_.classes, groups.name)
                                       : words_.month(groups.month);
  if (month && memory_.reference) {
    const std::optional<int> told = narrative_.year_of(
        *month, groups.date, document_.sentences[sentence], sentence, tense, *memory_.reference);
    if (told) memory_.listed_year = told;
  }
  if (resolver == Resolver::kFeast) {
    memory_.listed_after =
        narrative_.before_feast(groups.date, document_.sentences[sentence], sentence, tense);
  }
  if (!groups.month.empty() && next != nullptr) {
    if (const std::optional<int> year = year_of_range(words_, rules_.classes, groups, next->groups))
      memory_.listed_year = year;
  }
}

void DateSetting::read_speech(const DateGroups& groups, Tense tense, std::size_t sentence) {
  memory_.said_on.reset();
  if (!groups.weekday.empty() && memory_.day && memory_.day_sentence == sentence &&
      memory_.day_tokens.end <= groups.date.first && memory_.reference &&
      *memory_.day <= *memory_.reference &&
      is_reported(words_, rules_.classes, memory_.day_tokens, groups.date, tense)) {
    memory_.said_on = memory_.day;
  }
}

void DateSetting::read_clock(Resolver resolver, const DateGroups& groups, Tense tense,
                             const std::vector<PlacedDate>& days, const std::vector<Date>& dates) {
  memory_.clock_day.reset();
  if (resolver != Resolver::kClock) return;
  memory_.clock_day = day_beside(words_, rules_.classes, groups, days, dates);
  // "The storm of May 3, 1998, will be remembered at 9 a.m.", "It peaked on May 3; at 9 a.m. it
  // fell."
  constexpr std::chrono::days kWeek(7);
  const bool to_come = tense == Tense::kFuture || tense == Tense::kModal;
  const bool apart = memory_.clock_day && memory_.day_tokens.end <= groups.date.first &&
                     !is_in_clause(words_, {memory_.day_tokens.end, groups.date.first});
  if ((to_come || apart) && memory_.clock_day && memory_.reference &&
      *memory_.clock_day + kWeek < *memory_.reference) {
    memory_.clock_day.reset();
  }
  if (!memory_.clock_day) memory_.clock_day = heading_day_;
}

// The heading "Sunday" below what was headed "Saturday, April 6".
void DateSetting::read_heading(const DateGroups& groups, const Sentence& line) {
  if (!groups.weekday.empty() && groups.month.empty() && heading_day_ &&
      groups.date.first == line.first_token && groups.date.end == line.end_token) {
    memory_.listed_after = heading_day_;
  }
}

void DateSetting::read_accounts(TokenRange date, const Sentence& sentence) {
  memory_.fiscal = {};
  if (words_.has_any(date, rules_.classes.fiscal)) {
    memory_.fiscal =
        fiscal_year(document_.article, words_, rules_.lexicon, rules_.classes, sentence);
  }
}

void DateSetting::tell(const std::string& value, const Told& told, std::size_t sentence) {
  const Sentence& line = document_.sentences[sentence];
  // "since May 2010" and "a year earlier" are no times that are spoken of, nor is the day of a
  // clock that names none.
  const bool since =
      told.tokens.first > line.first_token && words_.text(told.tokens.first - 1) == "since";
  if (!since && !told.clock_alone && !told.compares) {
    remember(value, told.day, sentence, words_.has_any(told.tokens, rules_.classes.fiscal),
             is_compared(words_, rules_.classes, told.tokens, line), memory_);
  }
  if (memory_.year_sentence == sentence && memory_.reference) {
    narrative_.tell(value, told.tokens, line, sentence, told.names_year, told.goes_on,
                    *memory_.reference);
  }
  if (!told.day) return;
  memory_.day_tokens = told.tokens;
  if (is_item_) {
    item_day_ = told.day;
    item_sentence_ = sentence;
  }
}

void DateSetting::begin(const Sentence& sentence) {
  constexpr std::uint32_t kLine = 16;  // tokens; what is longer is no line below a heading
  if (sentence.end_token - sentence.first_token > kLine) heading_day_.reset();
}

void DateSetting::end(const Sentence& sentence, const std::vector<PlacedDate>& dates) {
  if (is_heading(dates, words_, sentence)) heading_day_ = dates.front().day;
}

}  // namespace onrecord
