// extractors/dates/date_setting.hpp
// What a date takes from the dates before it and from those beside it in its sentence.
//
// needs   the dates of an article in their order   gives   what DateMemory holds for the next one
// shape   lists and headings, the story that is told, the clock and its day, speech and the day on
//         which it was said
// cost    a look at the words of the clause
#pragma once

#include <optional>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/dates/date_events.hpp"
#include "extractors/dates/date_narrative.hpp"
#include "extractors/dates/date_rules.hpp"

namespace onrecord {

class DateSetting {
 public:
  // All must outlive this; `memory` is what it changes.
  DateSetting(const Document& document, const Reading& reading, const DateWords& words,
              const DateRules::State& rules, DateMemory& memory)
      : document_(document),
        reading_(reading),
        words_(words),
        rules_(rules),
        memory_(memory),
        narrative_(words, rules.classes) {}

  // The date that is about to be resolved, the one behind it in its sentence, if any, and the dates
  // of the sentence before it that name a day.
  void prepare(const DateCandidate& date, const DateCandidate* next, Tense tense,
               const std::vector<PlacedDate>& days, const std::vector<Date>& dates,
               std::size_t sentence);

  // What a date that was resolved leaves to those behind it.
  struct Told {
    TokenRange tokens;
    std::optional<Day> day;
    bool names_year = false;
    bool clock_alone = false;  // of the clock, and nobody names its day
    bool compares = false;     // what something is compared with
    bool goes_on = false;      // of the year last spoken of
  };
  void tell(const std::string& value, const Told& told, std::size_t sentence);

  // A sentence, before and after its dates.
  void begin(const Sentence& sentence);
  void end(const Sentence& sentence, const std::vector<PlacedDate>& dates);

 private:
  void read_list(const DateGroups& groups, std::size_t sentence);
  void read_story(Resolver resolver, const DateGroups& groups, const DateCandidate* next,
                  Tense tense, std::size_t sentence);
  void read_clock(Resolver resolver, const DateGroups& groups, Tense tense,
                  const std::vector<PlacedDate>& days, const std::vector<Date>& dates);
  void read_heading(const DateGroups& groups, const Sentence& line);
  void read_speech(const DateGroups& groups, Tense tense, std::size_t sentence);
  void read_accounts(TokenRange date, const Sentence& sentence);

  const Document& document_;
  const Reading& reading_;
  const DateWords& words_;
  const DateRules::State& rules_;
  DateMemory& memory_;
  Narrative narrative_;
  bool order_known_ = false;  // of the parts of 3/5/2025
  // The day that heads the lines that are read, as of fixtures and programmes.
  std::optional<Day> heading_day_;
  std::optional<std::size_t> year_named_in_;  // the last sentence that names a year, or lists
  bool is_item_ = false;                      // whether what is read opens a line of a list
  std::optional<Day> item_day_;               // the day of the last such line
  std::size_t item_sentence_ = 0;
};

}  // namespace onrecord
