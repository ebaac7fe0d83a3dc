// extractors/dates/date_narrative.hpp
// The past year that an article tells of, for the months and days behind it that name none.
//
// needs   the dates of an article in their order   gives   the year of one that names none
// shape   a date with its year lends it to the clause behind it, and to a date that opens one of
//         the next two sentences: "On March 2, 2015, she left. On March 25, the firm closed."; a
//         label lends it to all its sentence: "1934: The bridge opens in May."
// cost    constant
#pragma once

#include <optional>
#include <string>

#include "corpus/document.hpp"
#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

class Narrative {
 public:
  // Both must outlive this.
  Narrative(const DateWords& words, const DateClasses& classes)
      : words_(words), classes_(classes) {}

  // A date of `value` at the tokens `date`, in the sentence of that number.
  void tell(const std::string& value, TokenRange date, const Sentence& sentence, std::size_t number,
            bool names_year, bool goes_on, Day reference);

  // The year of a month at `date` that names none.
  std::optional<int> year_of(int month, TokenRange date, const Sentence& sentence,
                             std::size_t number, Tense tense, Day reference);

  // What a feast at `date` that names no year comes after.
  std::optional<Day> before_feast(TokenRange date, const Sentence& sentence, std::size_t number,
                                  Tense tense) const;

 private:
  struct Told {
    std::size_t sentence = 0;
    std::uint32_t end = 0;  // of the date
    int year = 0;
    int month = 0;       // 0 where only a year was named
    bool opens = false;  // whether it opened its sentence
    bool label = false;  // whether a colon stands behind it, and nothing before
    bool names_day = false;
    bool lent = false;      // its year comes from a date before it
    bool goes_on = false;   // "that summer": the story was in the past before
    bool measures = false;  // "since 2019", "compared with May 2019"
  };

  // "two years later, in May": the month that begins at a token is of that year, and all months of
  // its clause in "in 2009, when it closed in May".
  struct Apposed {
    std::uint32_t token = 0;
    int year = 0;
    bool clause = false;
  };

  bool is_label(const Sentence& sentence, std::size_t number) const;
  bool is_of_clause(TokenRange date, const Sentence& sentence, std::size_t number) const;
  bool is_of_next_clause(TokenRange date, std::size_t number) const;
  bool goes_on_soon(int month, std::size_t number, Day reference) const;
  bool lends_to(TokenRange date, const Sentence& sentence, std::size_t number, bool past) const;

  const DateWords& words_;
  const DateClasses& classes_;
  std::optional<Told> told_;
  std::optional<Apposed> apposed_;
  std::optional<std::uint32_t> lent_to_;  // the token at which a date has its year from here
};

// "that summer", "the following spring", "two years later": whether it is of the year last spoken
// of.
bool goes_on(const DateWords& words, const Emission& emission, const DateGroups& groups);

}  // namespace onrecord
