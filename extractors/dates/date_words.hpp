// extractors/dates/date_words.hpp
// What the words of a temporal expression mean: numbers, years, days and times of the clock.
//
// shape   readers of ranges of tokens; an empty range means nothing
// owns    DateWords refers to document, reading and lexicon: it lives as long as one call does
// cost    linear in the tokens of the range
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// The classes of rules/en/dates.words that the program reads itself.
struct DateClasses {
  explicit DateClasses(const Lexicon& lexicon);

  ClassId month, month_lower, month_word, month_short, month_name, weekday, weekday_short,
      weekday_plural, weekday_clipped;
  ClassId unit, unit_second, big_unit, big_units, number, scale, a, half, vague, ordinal,
      ordinal_last;
  ClassId direction, day_from_now, daypart, daypart_hour, edge, season, holiday, new_year, meridiem,
      zone;
  ClassId era, decade_word, frequency, long_word, nearly;
  ClassId future_cue, future_cue_before_to, modal_cue, until_cue, reschedule_cue, present_form,
      past_cue, since_cue, report_cue, fiscal, federal, fiscal_year, day_first, figures, year_verb,
      message, halted, past_event, settled, formerly, alongside, starting, into_word, missed,
      meanwhile, aftermath, range_word, present_perfect, mishap, taken, where, expects, forecasts,
      helps, game, play, stays, condition, compared, contract, tells, set_cue, habit, every, record,
      scheduled, prospect, urges, awaits, accounts, shipped;
  ClassId past_form, base_form, third_form, plural;
  // By kind: whether such a word may tell when its clause is, though it be no verb.
  std::vector<std::uint8_t> cues;
};

// Bits of DateClasses::cues.
struct DateCue {
  static constexpr std::uint8_t kAlways = 1;
  static constexpr std::uint8_t kBesideWeekday = 2;  // "reports earnings Friday"
  static constexpr std::uint8_t kHabit = 4;          // "usually", "every"
};

// How many of something.
struct Count {
  int whole = 0;
  bool half = false;            // and a half
  bool vague = false;           // nobody says how many
  std::string_view decimals{};  // ".2" of 3.2
};

struct ClockTime {
  std::string value;  // "T15:00"
  std::string_view zone;
  bool universal = false;
  bool half_said = false;  // a.m. or p.m.
};

class DateWords {
 public:
  DateWords(const Document& document, const Reading& reading, const Lexicon& lexicon,
            const DateClasses& classes)
      : document_(document), reading_(reading), lexicon_(lexicon), classes_(classes) {}

  std::string_view text(std::uint32_t token) const {
    return slice(document_.article.text, document_.tokens[token].span);
  }
  bool is(std::uint32_t token, ClassId id) const {
    return id != kNoClass && lexicon_.has(reading_.words[token].kind, id);
  }

  bool has_any(TokenRange range, ClassId id) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (is(i, id)) return true;
    }
    return false;
  }

  // Whether a word of the range is this one, which is in lower case, with capitals or without.
  bool has_word(TokenRange range, std::string_view word) const;

  // The value of the first word of the range, or of the whole of it, that one of the classes has.
  std::string_view value(TokenRange range, std::initializer_list<ClassId> ids) const;

  std::optional<int> month(TokenRange range) const;
  std::optional<int> weekday(TokenRange range) const;
  std::optional<int> direction(TokenRange range) const;   // -1, 0, 1
  std::optional<int> day_number(TokenRange range) const;  // "5", "5th", "twenty-first"
  std::optional<int> ordinal(TokenRange range) const;     // "third", "3rd", "q3"
  std::optional<int> year(TokenRange range, int reference_year) const;
  std::optional<int> decade(TokenRange range) const;  // 199 for "the 1990s", 18 for "the 1800s"
  std::optional<Count> count(TokenRange range) const;
  std::optional<ClockTime> clock(TokenRange name, TokenRange date) const;

 private:
  std::optional<int> number(std::uint32_t token) const;

  const Document& document_;
  const Reading& reading_;
  const Lexicon& lexicon_;
  const DateClasses& classes_;
};

}  // namespace onrecord
