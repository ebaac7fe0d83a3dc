#include "extractors/dates/date_narrative.hpp"

#include <algorithm>
#include <cstdlib>

#include "extractors/dates/date_context.hpp"

namespace onrecord {
namespace {

// "On March 25," "But by December,"
bool opens_sentence(TokenRange date, const Sentence& sentence) {
  return date.first <= sentence.first_token + 2;
}

}  // namespace

void Narrative::tell(const std::string& value, TokenRange date, const Sentence& sentence,
                     std::size_t number, bool names_year, Day reference) {
  const int year = std::atoi(value.substr(0, 4).c_str());
  if ((!names_year && lent_to_ != date.first) || year >= onrecord::year_of(reference) ||
      words_.has_any({std::max(sentence.first_token + 2, date.first) - 2, date.first},
                     classes_.compared)) {
    return;
  }
  const bool opens = opens_sentence(date, sentence);
  if (value.size() == 4 && date.first > sentence.first_token + 1) return;
  const bool names_month = value.size() >= 7 && value[5] >= '0' && value[5] <= '9';
  told_ = Told{number, date.end,
               year,   names_month ? std::atoi(value.c_str() + 5) : 0,
               opens,  parse_day(value).has_value()};
}

// "In 2021, it was sold in May", "It was shut on May 3, 2021, and sold by June."
bool Narrative::is_of_clause(TokenRange date, std::size_t number) const {
  const TokenRange between = {told_->end, date.first};
  return told_->sentence == number && is_in_clause(words_, between) &&
         !words_.has_any(between, classes_.present_perfect);
}

bool Narrative::lends_to(TokenRange date, const Sentence& sentence, std::size_t number) const {
  constexpr std::size_t kReach = 2;  // sentences
  const bool on_day =
      told_->names_day && words_.text(sentence.first_token) == "On" && date.end > date.first + 1;
  return told_->month != 0 && number > told_->sentence && number <= told_->sentence + kReach &&
         opens_sentence(date, sentence) && (told_->opens || on_day);
}

std::optional<int> Narrative::year_of(int month, TokenRange date, const Sentence& sentence,
                                      std::size_t number, Day reference) {
  if (!told_) return std::nullopt;
  constexpr int kHalfYear = 6;  // months
  const bool wraps = month < told_->month && month + 12 - told_->month <= kHalfYear;
  if (is_of_clause(date, number)) {
    // "It was shut in December 2020, and in January it was sold."
    const bool goes_on = date.first >= told_->end + 2 && words_.text(date.first - 2) == "and";
    return told_->year + (wraps && goes_on ? 1 : 0);
  }
  if (!lends_to(date, sentence, number)) return std::nullopt;
  const int year = told_->year + (wraps ? 1 : 0);
  if (year >= onrecord::year_of(reference)) return std::nullopt;
  lent_to_ = date.first;
  return year;
}

std::optional<Day> Narrative::before_feast(TokenRange date, const Sentence& sentence,
                                           std::size_t number) const {
  // "established Juneteenth" is of no year.
  if (!told_ || date.first <= sentence.first_token ||
      !(words_.is(date.first - 1, classes_.alongside) ||
        words_.is(date.first - 1, classes_.until_cue)) ||
      !(is_of_clause(date, number) || lends_to(date, sentence, number))) {
    return std::nullopt;
  }
  return make_day(told_->year, told_->month == 0 ? 1 : told_->month, 1);
}

}  // namespace onrecord
