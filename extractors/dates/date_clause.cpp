#include "extractors/dates/date_clause.hpp"

#include <algorithm>

namespace onrecord {

bool is_quote_mark(std::string_view mark) {
  return mark == "\u201C" || mark == "\u201D" || mark == "\"";
}

bool ends_clause(std::string_view mark) {
  return mark == ";" || mark == ":" || is_quote_mark(mark) || mark == "\u2014" || mark == "--";
}

bool is_was(std::string_view word) {
  return word == "was" || word == "were";
}

DateClause::DateClause(const DateWords& words, const Reading& reading, const DateClasses& classes,
                       TokenRange date, const Sentence& sentence)
    : words_(words),
      reading_(reading),
      classes_(classes),
      date_(date),
      sentence_(sentence),
      first_(std::max(sentence.first_token,
                      date.first > kClauseReach ? date.first - kClauseReach : 0)),
      is_weekday_(words.has_any(date, classes.weekday) ||
                  words.has_any(date, classes.weekday_short) ||
                  words.has_any(date, classes.weekday_clipped)),
      owns_(date.end < sentence.end_token && tag(date.end) == Tag::kPoss),
      cues_(is_weekday_ ? DateCue::kAlways | DateCue::kBesideWeekday : DateCue::kAlways) {}

// Articles, prepositions, marks and numbers, but for those before a date that lead to it.
bool DateClause::tells_nothing(std::uint32_t token) const {
  switch (tag(token)) {
    case Tag::kDet:
    case Tag::kPrep:
    case Tag::kPunct:
    case Tag::kNum:
      break;
    default:
      return false;
  }
  return token + 1 != date_.first && !words_.is(token, classes_.future_cue) &&
         !words_.is(token, classes_.future_cue_before_to) && !words_.is(token, classes_.past_cue);
}

// What one word tells of its clause.
Tense DateClause::tense_of(std::uint32_t token, bool before_date) const {
  if (tells_nothing(token) || is_measure_of_gain(token)) return Tense::kNone;
  const std::string_view word = text(token);
  // "is coming off a debate on Thursday"
  if (before_date && (word == "coming" || word == "comes") && inside(token + 1) &&
      text(token + 1) == "off") {
    return Tense::kPast;
  }
  // "the ring, to be shown on Saturday"
  if (before_date && word == "to" && token > first_ && inside(token + 2) &&
      text(token + 1) == "be" && (text(token - 1) == "," || tag(token - 1) == Tag::kNoun) &&
      (tag(token + 2) == Tag::kVpart || tag(token + 2) == Tag::kVerb)) {
    return Tense::kFuture;
  }
  // "the surge was to reach its height on Saturday", "the ban was to be lifted in May"
  if (before_date && is_was(word) && inside(token + 2) && text(token + 1) == "to" &&
      (tag(token + 2) == Tag::kVerb || text(token + 2) == "be")) {
    return Tense::kDue;
  }
  // "raised its bid to 48 dollars" bids for nothing.
  const bool to_number =
      inside(token + 2) && text(token + 1) == "to" && tag(token + 2) == Tag::kNum;
  const bool before_to_or_for = token + 1 < reading_.words.size() && !to_number &&
                                (text(token + 1) == "to" || text(token + 1) == "for");
  // "revealed its plans on Monday", but "its plans to sell it on Monday".
  const bool names_plan =
      tag(token) == Tag::kNoun && words_.is(token, classes_.future_cue_before_to);
  // "below the record set on Aug. 6", but "with the record set for Aug. 6"
  if (word == "set" && token > first_ && is(token - 1, classes_.record) &&
      (token + 1 == date_.first || (token + 2 == date_.first && text(token + 1) != "for"))) {
    return Tense::kPast;
  }
  if (words_.is(token, classes_.future_cue) && !names_plan && !is_because(token)) {
    const bool past_verb = tag(token) == Tag::kVerb && words_.is(token, classes_.past_form);
    // "with a result expected on Saturday"
    const bool of_noun = token > first_ && tag(token - 1) == Tag::kNoun && inside(token + 1) &&
                         ((token + 1 == date_.first && !owns_) || tag(token + 1) == Tag::kPrep);
    if (!past_verb || before_to_or_for || of_noun) return due(token);
  }
  if (looks_ahead(token)) return is(token, classes_.forecasts) ? Tense::kDue : Tense::kFuture;
  // "is likely on Friday"
  if (tag(token) == Tag::kAdj && words_.is(token, classes_.future_cue_before_to) &&
      (token + 1 == date_.first || (token + 2 == date_.first && text(token + 1) == "on")) &&
      (token == first_ || text(token - 1) != "more")) {
    return due(token);
  }
  // "made its offer to Brandvik on Friday", "made an offer to its drivers on Friday"
  const bool to_whom = before_to_or_for && text(token + 1) == "to" && inside(token + 2) &&
                       (tag(token + 2) == Tag::kPropn || tag(token + 2) == Tag::kPron ||
                        (tag(token + 2) == Tag::kDet && tag(token) == Tag::kNoun));
  if (words_.is(token, classes_.future_cue_before_to) && before_to_or_for && !to_whom) {
    // "In May, the guild called for a vote."
    const bool tells_of_past = !before_date && tag(token) == Tag::kVerb &&
                               words_.is(token, classes_.past_form) &&
                               (token == first_ || !is_present_aux(token - 1));
    // "was bold enough to say so"
    const bool was = word == "enough" && token > first_ + 1 &&
                     (is_was(text(token - 1)) || is_was(text(token - 2)));
    // "agreed to a call on Friday", "were called to a fire on Friday"
    const bool done = tag(token) == Tag::kVerb || (token > first_ && is_was(text(token - 1)));
    const bool of_a_thing = done && words_.is(token, classes_.past_form) &&
                            text(token + 1) == "to" && inside(token + 2) &&
                            tag(token + 2) == Tag::kDet;
    return tells_of_past || was || of_a_thing ? Tense::kPast : due(token);
  }
  // "having met in March"
  if ((word == "having" || word == "Having") && inside(token + 1) &&
      (tag(token + 1) == Tag::kVpart || tag(token + 1) == Tag::kVerb)) {
    return Tense::kPast;
  }
  if (words_.is(token, classes_.modal_cue) && tag(token) == Tag::kModal) {
    // "could not be reached on Friday"
    if (word == "could" && inside(token + 1) && tag(token + 1) == Tag::kNeg) return Tense::kPast;
    return inside(token + 1) && text(token + 1) == "have" ? Tense::kPast : Tense::kModal;
  }
  // "the U.S.-hosted talks" were not hosted by Friday.
  if (token > first_ && text(token - 1) == "-") return Tense::kNone;
  // "should beat her in May": a form that may be past is none there.
  const bool bare = token > first_ &&
                    ((words_.is(token, classes_.base_form) &&
                      (text(token - 1) == "to" || tag(token - 1) == Tag::kModal ||
                       is_second_infinitive(token))) ||
                     (token > first_ + 1 && text(token - 1) == "be" && text(token - 2) == "to"));
  // "an order issued Thursday" as well, but not "will stay closed Thursday".
  if (!bare && (words_.is(token, classes_.past_form) || word.ends_with("ed")) &&
      (tag(token) == Tag::kVerb ||
       (tag(token) == Tag::kVpart && token + 1 == date_.first && text(token - 1) != "be" &&
        !(token > first_ && (is_present_aux(token - 1) || is(token - 1, classes_.stays)))))) {
    return Tense::kPast;
  }
  // "we have a meeting on Thursday" lies ahead, "we have met" does not.
  if ((word == "have" || word == "has") && token + 1 < reading_.words.size() &&
      tag(token + 1) == Tag::kDet) {
    return Tense::kPresent;
  }
  // "there is a vote on Friday"
  if (is_present_aux(token) && token > first_ && inside(token + 1) && tag(token + 1) == Tag::kDet &&
      (text(token - 1) == "there" || text(token - 1) == "There")) {
    return Tense::kPresent;
  }
  if ((word == "have" || word == "has") && inside(token + 1) && text(token + 1) == "to")
    return Tense::kModal;
  // "kick-off is at eight on Tuesday"
  if (before_date && is_weekday_ && !owns_ && is_present_aux(token) && inside(token + 1) &&
      (text(token + 1) == "on" || text(token + 1) == "at" ||
       (text(token + 1) == "in" && inside(token + 2) && tag(token + 2) == Tag::kPropn))) {
    return Tense::kFuture;
  }
  // "a warning is in force from Saturday"
  if (before_date && is_weekday_ && !owns_ && is_present_aux(token) && inside(token + 2) &&
      text(token + 1) == "in" && is(token + 2, classes_.taken)) {
    return Tense::kFuture;
  }
  // "the deadline is May 3"
  if (before_date && !owns_ && is_present_aux(token) && token + 1 == date_.first)
    return Tense::kPresent;
  // "the vote is to be held"
  if ((word == "is" || word == "are") && inside(token + 2) && text(token + 1) == "to" &&
      (tag(token + 2) == Tag::kVerb || tag(token + 2) == Tag::kAux)) {
    return Tense::kFuture;
  }
  if (words_.is(token, classes_.past_cue)) return Tense::kPast;
  if (is_participle_of_noun(token)) return Tense::kPast;
  return is_planned_in_present(token, before_date) ? Tense::kPresent : Tense::kNone;
}

// "was due to open", "decided to open": by now it may have.
Tense DateClause::due(std::uint32_t token) const {
  const bool was = token > first_ &&
                   (is_was(text(token - 1)) ||
                    (token > first_ + 1 && is_was(text(token - 2)) && tag(token - 1) == Tag::kAdv));
  // "missed the sum due on Friday"
  constexpr std::uint32_t kObject = 6;
  for (std::uint32_t i = token; text(token) == "due" && i > first_ && i + kObject > token; --i) {
    if (words_.is(i - 1, classes_.missed) && words_.is(i - 1, classes_.past_form))
      return Tense::kPast;
  }
  // "once expected in May"
  const bool once = token > first_ && words_.is(token - 1, classes_.formerly);
  const bool decided = tag(token) == Tag::kVerb && words_.is(token, classes_.settled);
  return was || once || decided ? Tense::kDue : Tense::kFuture;
}

// "planned a rally on Friday", "expects a vote in May", "forecast a cut in June": what the verb has
// for its object lies ahead of it.
bool DateClause::looks_ahead(std::uint32_t token) const {
  const bool goes_on = text(token).ends_with("ing") && token > first_ && is_present_aux(token - 1);
  if ((tag(token) != Tag::kVerb && !goes_on) || !inside(token + 1)) return false;
  // "await Friday's ruling"
  if (token + 1 >= date_.first) return owns_ && is_weekday_ && is(token, classes_.expects);
  const bool forecasts = is(token, classes_.forecasts);
  // "forecast a loss on Friday" tells when it did.
  if (!is(token, classes_.expects) && (!forecasts || is_weekday_)) return false;
  const Tag next = tag(token + 1);
  return next == Tag::kDet || next == Tag::kAdj || (next == Tag::kNoun && !forecasts);
}

// "larger than expected gains", "better-than-expected results"
bool DateClause::is_measure_of_gain(std::uint32_t token) const {
  if (token <= first_ || !words_.is(token, classes_.future_cue)) return false;
  return text(token - 1) == "than" ||
         (token > first_ + 1 && text(token - 1) == "-" && text(token - 2) == "than");
}

// "due to the strike"
bool DateClause::is_because(std::uint32_t token) const {
  return text(token) == "due" && inside(token + 2) && text(token + 1) == "to" &&
         tag(token + 2) != Tag::kVerb && tag(token + 2) != Tag::kAux && tag(token + 2) != Tag::kAdv;
}

// "began the planned cuts in May"
bool DateClause::is_planned_thing(std::uint32_t token) const {
  return tag(token) != Tag::kVerb && words_.is(token, classes_.future_cue) &&
         words_.is(token, classes_.past_form) && inside(token + 1) && token + 1 < date_.first &&
         tag(token + 1) == Tag::kNoun;
}

// "the budget approved by both houses in April", "another passed in May": a participle right
// after its noun.
bool DateClause::is_participle_of_noun(std::uint32_t token) const {
  if (tag(token) != Tag::kVpart || token == 0 || token + 1 >= reading_.words.size()) return false;
  const Tag before = tag(token - 1);
  if (before == Tag::kNoun || before == Tag::kPropn || text(token - 1) == ")") return true;
  const bool stands_for_noun = before == Tag::kPron || before == Tag::kDet;
  return stands_for_noun && tag(token + 1) == Tag::kPrep;
}

bool DateClause::is_of_scheduled_event() const {
  constexpr std::uint32_t kPhrase = 4;
  std::uint32_t i = date_.end + (owns_ ? 1 : 0);
  for (const std::uint32_t end = i + kPhrase; i < end && inside(i); ++i) {
    if (words_.is(i, classes_.scheduled)) return true;
    if (tag(i) != Tag::kNoun && tag(i) != Tag::kAdj && tag(i) != Tag::kPropn) break;
  }
  // "the convention in Oslo in July"
  for (i = date_.first; i > first_ && i + kPhrase + 1 > date_.first; --i) {
    // but not "the Ulm Convention Centre"
    if (words_.is(i - 1, classes_.scheduled))
      return i < date_.first && tag(i) != Tag::kNoun && tag(i) != Tag::kPropn;
    const Tag before = tag(i - 1);
    if (before != Tag::kPrep && before != Tag::kPropn && before != Tag::kDet) return false;
  }
  return false;
}

bool DateClause::is_subject() const {
  if (!is_weekday_ || date_.first <= first_ || !inside(date_.end) ||
      tag(date_.first - 1) != Tag::kNoun) {
    return false;
  }
  // "three suspects due in court Thursday are thought to"
  constexpr std::uint32_t kPhrase = 4;
  for (std::uint32_t i = date_.first; i > first_ && i + kPhrase > date_.first; --i) {
    if (words_.is(i - 1, classes_.future_cue)) return false;
  }
  const Tag next = tag(date_.end);
  return next == Tag::kAux || (next == Tag::kVerb && words_.is(date_.end, classes_.past_form));
}

bool DateClause::is_of_prospect(std::uint32_t token) const {
  return words_.is(token, classes_.prospect) && tag(token) == Tag::kNoun;
}

bool DateClause::is_present_aux(std::uint32_t token) const {
  const std::string_view word = text(token);
  const bool clitic = word == "'s" || word == "\u2019s" || word == "'re" || word == "\u2019re" ||
                      word == "'m" || word == "\u2019m";
  return word == "is" || word == "are" || word == "am" || (clitic && tag(token) != Tag::kPoss);
}

// A hyphen between spaces.
bool DateClause::is_dash(std::uint32_t token) const {
  const std::string_view word = text(token);
  return word == "\u2013" ||
         (word == "-" && token > first_ && inside(token + 1) &&
          text(token - 1).end() != word.begin() && text(token + 1).begin() != word.end());
}

}  // namespace onrecord
