#include "extractors/dates/date_narrative.hpp"

#include <algorithm>

#include "extractors/dates/date_context.hpp"

namespace onrecord {
namespace {

// "On March 25," "But by December," "It was in May 2019 that"
bool opens_sentence(const DateWords& words, TokenRange date, const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  const bool cleft =
      date.first == first + 3 && words.text(first) == "It" && words.text(first + 1) == "was";
  return cleft || date.first <= first + 2;
}

// "The mill, which opened in May 2000, shut in April": the clause behind is not that of the year.
bool ends_relative_clause(const DateWords& words, std::uint32_t end, const Sentence& sentence) {
  if (end >= sentence.end_token || words.text(end) != ",") return false;
  for (std::uint32_t i = end; i > sentence.first_token + 1; --i) {
    const std::string_view word = words.text(i - 1);
    if (words.text(i - 2) == ",") return word == "which" || word == "who" || word == "whose";
  }
  return false;
}

bool points_ahead(Tense tense) {
  return tense == Tense::kFuture || tense == Tense::kModal || tense == Tense::kPresent;
}

}  // namespace

void Narrative::tell(const std::string& value, TokenRange date, const Sentence& sentence,
                     std::size_t number, bool names_year, bool goes_on, Day reference) {
  const int year = leading_number(value);
  if (value.size() == 4 && date.end + 1 < sentence.end_token && words_.text(date.end) == ",") {
    const bool clause = words_.is(date.end + 1, classes_.meanwhile);
    if (clause || words_.is(date.end + 1, classes_.alongside))
      apposed_ = Apposed{date.end + 2, year, clause};
  }
  const bool lent = lent_to_ == date.first;
  // What is of this year ends a story of another.
  const bool over = year < onrecord::year_of(reference);
  if (!over) told_.reset();
  if ((!names_year && !goes_on && !lent) || !over ||
      words_.has_any({std::max(sentence.first_token + 2, date.first) - 2, date.first},
                     classes_.compared)) {
    return;
  }
  if (value.size() == 4 && date.first > sentence.first_token + 1) return;
  Told told;
  told.sentence = number;
  told.end = date.end;
  told.year = year;
  if (const std::optional<Days> days = days_of(value); days && value.size() > 4)
    told.month = month_of(days->begin);
  told.opens = opens_sentence(words_, date, sentence);
  told.label = date.first == sentence.first_token && date.end < sentence.end_token &&
               words_.text(date.end) == ":";
  told.names_day = parse_day(value).has_value();
  told.lent = lent || goes_on;
  told.goes_on = goes_on || (lent && told_ && told_->goes_on);
  constexpr std::uint32_t kClause = 12;  // tokens
  const std::uint32_t begin = date.first > kClause ? date.first - kClause : 0;
  told.measures =
      words_.has_any({std::max(sentence.first_token, begin), date.first}, classes_.compared);
  told_ = told;
}

// "In 2021, it was sold in May", "It was shut on May 3, 2021, and sold by June."
bool Narrative::is_of_clause(TokenRange date, const Sentence& sentence, std::size_t number) const {
  const TokenRange between = {told_->end, date.first};
  return told_->sentence == number && is_in_clause(words_, between) &&
         !words_.has_any(between, classes_.present_perfect) &&
         !ends_relative_clause(words_, told_->end, sentence);
}

// "It was shut on May 3, 2021; the mill burned in August."
bool Narrative::is_of_next_clause(TokenRange date, std::size_t number) const {
  if (told_->sentence != number || told_->month == 0 || told_->measures) return false;
  constexpr std::uint32_t kReach = 12;  // tokens
  if (date.first > told_->end + kReach || words_.text(told_->end) != ";") return false;
  const TokenRange clause = {told_->end + 1, date.first};
  return is_in_clause(words_, clause) && !words_.has_any(clause, classes_.present_perfect);
}

// "It was shut on May 3, 2015. The mill burned on June 9": close behind what was told, and long
// before the day of writing.
bool Narrative::goes_on_soon(int month, std::size_t number, Day reference) const {
  constexpr std::size_t kReach = 2;  // sentences
  constexpr int kSoon = 3;           // months
  constexpr int kLong = 4;
  constexpr int kYear = 12;
  if (told_->month == 0 || told_->measures || number <= told_->sentence ||
      number > told_->sentence + kReach) {
    return false;
  }
  const int behind = (month - told_->month + kYear) % kYear;
  const int ago = (month_of(reference) - month + kYear) % kYear;
  return behind <= kSoon && ago >= kLong;
}

bool Narrative::lends_to(TokenRange date, const Sentence& sentence, std::size_t number,
                         bool past) const {
  constexpr std::size_t kReach = 2;    // sentences
  constexpr std::size_t kFarther = 4;  // of a story told by its days
  if (number <= told_->sentence || number > told_->sentence + kFarther) return false;
  if (told_->month == 0) return false;
  const bool by_days = past && told_->names_day && told_->opens &&
                       words_.text(sentence.first_token) == "On" &&
                       date.first == sentence.first_token + 1 && date.end > date.first + 1;
  if (number > told_->sentence + kReach) return by_days;
  // "That summer they met. They parted when, in October, it rained."
  if (past && told_->goes_on) return true;
  // "On March 2, 2015, it burned. He fled; by July he was back."
  const bool opens_clause = date.first >= sentence.first_token + 2 &&
                            words_.text(date.first - 2) == ";" &&
                            (words_.is(date.first - 1, classes_.alongside) ||
                             words_.is(date.first - 1, classes_.until_cue));
  if (past && told_->opens && opens_clause) return true;
  if (!opens_sentence(words_, date, sentence) || date.first == sentence.first_token) return false;
  // "They sang until May 3, 1993. By August 9, they had parted."
  const bool aside = date.first == sentence.first_token + 1 && date.end > date.first + 1 &&
                     date.end < sentence.end_token && words_.text(date.end) == ",";
  const bool on_day =
      told_->names_day && words_.text(sentence.first_token) == "On" && date.end > date.first + 1;
  return told_->opens || on_day || (past && aside && !told_->measures);
}

// "1934: The bridge opens to traffic on Oct. 4."
bool Narrative::is_label(const Sentence& sentence, std::size_t number) const {
  return told_->sentence == number && told_->opens && told_->end < sentence.end_token &&
         words_.text(told_->end) == ":";
}

std::optional<int> Narrative::year_of(int month, TokenRange date, const Sentence& sentence,
                                      std::size_t number, Tense tense, Day reference) {
  if (apposed_ &&
      (apposed_->token == date.first ||
       (apposed_->clause && apposed_->token > sentence.first_token &&
        apposed_->token < date.first && is_in_clause(words_, {apposed_->token, date.first})))) {
    return apposed_->year;
  }
  if (!told_) return std::nullopt;
  if (is_label(sentence, number)) return told_->year;
  // "May 2019: A mill opens. June: It burns."
  const bool label = date.first == sentence.first_token && date.end < sentence.end_token &&
                     words_.text(date.end) == ":";
  if (label && told_->label && told_->month != 0) {
    lent_to_ = date.first;
    return told_->year + (month < told_->month ? 1 : 0);
  }
  if (points_ahead(tense)) return std::nullopt;
  const bool past = tense == Tense::kPast;
  constexpr int kHalfYear = 6;  // months
  const bool wraps = month < told_->month && month + 12 - told_->month <= kHalfYear;
  if (is_of_clause(date, sentence, number)) {
    // "approved it on May 3, but did not expect it before June"
    if (told_->lent && !past) return std::nullopt;
    // "It was shut in December 2020, and in January it was sold."
    const bool goes_on = date.first >= told_->end + 2 && words_.text(date.first - 2) == "and";
    return told_->year + (wraps && goes_on ? 1 : 0);
  }
  // "burned on June 9", but not "has burned since June"
  const bool happened = past || (tense == Tense::kSince && words_.text(date.first - 1) != "since");
  const bool next_clause = past && is_of_next_clause(date, number);
  if (!next_clause && !lends_to(date, sentence, number, past) &&
      !(happened && goes_on_soon(month, number, reference))) {
    return std::nullopt;
  }
  const int year = told_->year + (wraps ? 1 : 0);
  if (year >= onrecord::year_of(reference)) return std::nullopt;
  lent_to_ = date.first;
  return year;
}

std::optional<Day> Narrative::before_feast(TokenRange date, const Sentence& sentence,
                                           std::size_t number, Tense tense) const {
  // "established Juneteenth" is of no year.
  if (!told_ || points_ahead(tense) || date.first <= sentence.first_token ||
      !(words_.is(date.first - 1, classes_.alongside) ||
        words_.is(date.first - 1, classes_.until_cue)) ||
      !(is_of_clause(date, sentence, number) ||
        lends_to(date, sentence, number, tense == Tense::kPast))) {
    return std::nullopt;
  }
  return make_day(told_->year, told_->month == 0 ? 1 : told_->month, 1);
}

bool goes_on(const DateWords& words, const Emission& emission, const DateGroups& groups) {
  if (emission.resolver == Resolver::kQuarter) return false;
  for (std::uint32_t i = groups.date.first; i < groups.date.end; ++i) {
    const std::string_view word = words.text(i);
    if (word == "that" || word == "That" || word == "following") return true;
  }
  return emission.anchored_to_last && emission.sign != 0;
}

}  // namespace onrecord
