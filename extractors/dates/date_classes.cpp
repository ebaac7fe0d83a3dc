// The classes of dates.words that the program reads, by name.
#include <vector>

#include "corpus/error.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

DateClasses::DateClasses(const Lexicon& lexicon) {
  const auto find = [&](std::string_view name) {
    const ClassId id = lexicon.find_class(name);
    if (id == kNoClass) {
      throw Error(Error::Kind::kRules, "dates.words", "no class " + std::string(name),
                  "declare it, empty if need be");
    }
    return id;
  };
  month = find("MONTH");
  month_lower = find("MONTH_LOWER");
  month_word = find("MONTH_WORD");
  month_short = find("MONTH_SHORT");
  month_name = find("MONTH_NAME");
  weekday = find("WEEKDAY");
  weekday_short = find("WEEKDAY_SHORT");
  weekday_plural = find("WEEKDAY_PLURAL");
  weekday_clipped = find("WEEKDAY_CLIPPED");
  unit = find("UNIT");
  unit_second = find("UNIT_SECOND");
  big_unit = find("BIG_UNIT");
  big_units = find("BIG_UNITS");
  number = find("SPELLED");
  scale = find("NUMBER_SCALE");
  a = find("A");
  half = find("HALF");
  vague = find("VAGUE");
  ordinal = find("ORDINAL");
  ordinal_last = find("ORDINAL_LAST");
  direction = find("DIRECTION");
  day_from_now = find("DAY_FROM_NOW");
  daypart = find("DAYPART");
  daypart_hour = find("DAYPART_HOUR");
  edge = find("EDGE");
  season = find("SEASON");
  holiday = find("HOLIDAY");
  new_year = find("NEW_YEAR");
  meridiem = find("MERIDIEM");
  zone = find("ZONE");
  era = find("ERA");
  decade_word = find("DECADE_WORD");
  frequency = find("FREQUENCY");
  long_word = find("LONG");
  nearly = find("NEARLY");
  future_cue = find("FUTURE_CUE");
  future_cue_before_to = find("FUTURE_CUE_BEFORE_TO");
  modal_cue = find("MODAL_CUE");
  until_cue = find("UNTIL_CUE");
  reschedule_cue = find("RESCHEDULE_CUE");
  present_form = find("PRESENT_FORM");
  past_cue = find("PAST_CUE");
  since_cue = find("SINCE_CUE");
  report_cue = find("REPORT_CUE");
  fiscal = find("FISCAL");
  federal = find("FEDERAL");
  fiscal_year = find("FISCAL_YEAR");
  day_first = find("DAY_FIRST");
  figures = find("FIGURES");
  year_verb = find("YEAR_VERB");
  message = find("MESSAGE");
  halted = find("HALTED");
  past_event = find("PAST_EVENT");
  settled = find("SETTLED");
  formerly = find("FORMERLY");
  alongside = find("ALONGSIDE");
  starting = find("STARTING");
  into_word = find("INTO_WORD");
  missed = find("MISSED");
  meanwhile = find("MEANWHILE");
  aftermath = find("AFTERMATH");
  range_word = find("RANGE_WORD");
  present_perfect = find("PRESENT_PERFECT");
  mishap = find("MISHAP");
  taken = find("TAKEN");
  where = find("WHERE");
  expects = find("EXPECTS");
  awaits = find("AWAITS");
  accounts = find("ACCOUNTS");
  shipped = find("SHIPPED");
  forecasts = find("FORECASTS");
  helps = find("HELPS");
  game = find("GAME");
  play = find("PLAY");
  stays = find("STAYS");
  condition = find("CONDITION");
  compared = find("COMPARED");
  contract = find("CONTRACT");
  tells = find("TELLS");
  set_cue = find("SET_CUE");
  habit = find("HABIT");
  every = find("EVERY");
  record = find("RECORD");
  scheduled = find("SCHEDULED");
  prospect = find("PROSPECT");
  urges = find("URGES");
  past_form = find("VPAST");
  base_form = find("VBASE");
  third_form = find("V3SG");
  plural = find("PLUR");
  std::vector<std::uint8_t> telling(lexicon.tables().named);
  for (const ClassId id : {future_cue, future_cue_before_to, past_cue, since_cue, prospect,
                           present_form, expects, forecasts, report_cue}) {
    telling[id] = DateCue::kAlways;
  }
  telling[third_form] |= DateCue::kBesideWeekday;
  telling[habit] |= DateCue::kHabit;
  telling[every] |= DateCue::kHabit;
  cues.resize(lexicon.kind_count());
  for (std::size_t kind = 0; kind < cues.size(); ++kind) {
    for (const ClassId id : lexicon.classes(static_cast<Kind>(kind))) {
      if (id < telling.size()) cues[kind] |= telling[id];
    }
  }
}

}  // namespace onrecord
