// extractors/dates/date_events.hpp
// When what an article speaks of happened, so that "two days after the attack" has days.
//
// shape   the nouns of the sentences that name one day; of a noun the first such day counts
// owns    the nouns are views of the text of the article, and live as long as it does
// cost    linear in the tokens of sentences that name one day; a look-up is one probe
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

// A date of the sentence that is read.
struct PlacedDate {
  TokenRange tokens;
  std::size_t index = 0;   // among the dates of the document
  std::optional<Day> day;  // the one day that it names
};

class DatedEvents {
 public:
  // Gives the durations of a sentence that run from a day their days, and learns what happened.
  // `placed` is in the order of the text.
  void anchor(const DateWords& words, const Reading& reading, const Sentence& sentence,
              const std::vector<PlacedDate>& placed, std::vector<Date>& dates);

 private:
  // Everything that the sentences about one day name: put off until somebody asks, as few do.
  void learn(const DateWords& words, const Reading& reading);

  // The day of the thing that a definite noun phrase beginning at `token` names.
  std::optional<Day> day_of(const DateWords& words, const Reading& reading, std::uint32_t token,
                            const Sentence& sentence);

  std::vector<std::pair<TokenRange, Day>> unread_;
  std::unordered_map<std::string_view, Day> days_;
};

// The days that a duration ("P2D", "P3W") covers that ends or begins on a day; nullopt for one
// without a number or of less than a day.
std::optional<Days> days_from(Day day, std::string_view duration, bool after);

}  // namespace onrecord
