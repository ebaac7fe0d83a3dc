#include "extractors/dates/date_tense.hpp"

#include <algorithm>
#include <optional>

#include "extractors/dates/date_clause.hpp"
#include "extractors/dates/date_over.hpp"
#include "extractors/dates/date_phrase.hpp"
#include "extractors/dates/date_verb_beside.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kNearWeekday = 8;

// "want a ruling before Friday's match", "is a doubt for Friday's match"
bool lies_before(const DateClause& c) {
  if (!c.is_weekday() || !c.owns() || !(c.stands(1, "before") || c.stands(1, "for"))) return false;
  const std::optional<TenseFound> verb = tense_before(c);
  return verb ? verb->tense == Tense::kPresent : tense_after(c, true) != Tense::kPast;
}

// "The election in November gave them a majority": a form that is past alone, right behind a month
// that its subject ends with.
bool has_its_verb_behind(const DateClause& c) {
  const std::uint32_t next = c.date().end;
  const DateClasses& classes = c.classes();
  return c.stands(1, "in") && c.inside(next) && c.is(next - 1, classes.month) &&
         c.tag(next) == Tag::kVerb && c.is(next, classes.past_form) &&
         !c.is(next, classes.base_form);
}

// "can win in November", but not "could win in November", which it may have.
bool may_happen_in(const DateClause& c, const TenseFound& modal) {
  constexpr std::uint32_t kFew = 5;
  const std::uint32_t at = c.date().first - modal.away - 1;
  if (!c.stands(1, "in") || modal.away > kFew || modal.away < 2 || c.text(at).ends_with('d'))
    return false;
  const std::uint32_t verb = c.date().first - 2;
  return c.tag(verb) == Tag::kVerb && c.is(verb, c.classes().base_form);
}

Tense tense(const DateClause& c) {
  if (is_traded(c) || lies_before(c)) return Tense::kFuture;
  if (is_condition(c)) return Tense::kFuture;
  if (opens_with_its_verb(c)) return Tense::kPresent;
  if (is_habit(c)) return Tense::kHabit;
  if (has_until(c))
    return was_over(c) || was_done_by(c) || was_before(c) ? Tense::kPast : Tense::kUntil;
  if (is_since(c)) return Tense::kSince;
  if (is_moved_to(c)) return was_to_be_held_on(c) ? Tense::kDue : Tense::kUntil;
  if (is_as_of(c) || is_measure(c) || names_past_event(c) || follows_mishap(c) ||
      follows_message(c) || has_past_behind(c) || opens_with_participle(c) || says_earlier(c)) {
    return Tense::kPast;
  }
  if (starts_then(c)) {
    const std::optional<TenseFound> verb = tense_before(c);
    // "were mended beginning on Sunday"
    constexpr std::uint32_t kBeside = 4;
    if (verb && verb->tense == Tense::kPast && verb->away <= kBeside &&
        !c.is(c.date().first - verb->away - 1, c.classes().report_cue)) {
      return Tense::kPast;
    }
    const bool ahead = verb && (verb->tense == Tense::kFuture || verb->tense == Tense::kModal);
    return ahead ? Tense::kFuture : Tense::kDue;
  }
  if (follows_participle(c)) return Tense::kPast;
  if (begins_clause(c)) {
    if (const Tense after = tense_after(c, true); after != Tense::kNone) return after;
  }
  // "his performance Thursday drew praise": a day right after a noun that has its verb behind it.
  if (c.is_subject()) {
    if (const Tense after = tense_after(c, true); after != Tense::kNone) return after;
    // "The game Saturday is at noon."
    if (c.is_present_aux(c.date().end)) return Tense::kPresent;
  }
  const std::optional<TenseFound> found = tense_before(c);
  const Tense before = found ? found->tense : Tense::kNone;
  // "When they meet in Rome on Friday, it is feared"
  if (before != Tense::kPresent && ends_first_clause(c)) {
    if (const Tense after = tense_beyond_comma(c); after != Tense::kNone) return after;
  }
  const std::uint32_t near = c.is_weekday() ? kNearWeekday : kNear;
  // "likened November's election to a duel" may be of one to come, "said Friday's vote" less so.
  const bool names_month =
      c.is(c.date().end - 1, c.classes().month) &&
      (c.owns() || (c.inside(c.date().end) &&
                    (c.tag(c.date().end) == Tag::kNoun || c.tag(c.date().end) == Tag::kAdj)));
  if (c.is_of_scheduled_event() &&
      (!found || (found->tense == Tense::kPast && (found->away > near || names_month)))) {
    if (!found && has_its_verb_behind(c)) return Tense::kPast;
    // "Friday's vote was a surprise", "Friday's vote could be one"
    const bool opens = c.date().first <= c.sentence().first_token + 2;
    const bool tells_behind = c.is_weekday() || opens_aside(c) || (opens && c.owns());
    const Tense after = !found && tells_behind ? tense_after(c, true) : Tense::kNone;
    if (opens && (after == Tense::kFuture || after == Tense::kModal)) return Tense::kFuture;
    // "The September election is likely to be close."
    if (opens && !found && !c.is_weekday() && tense_after(c, true) == Tense::kFuture)
      return Tense::kFuture;
    return after == Tense::kPast ? Tense::kPast : Tense::kHeld;
  }
  // "could win in a November election"
  if (before == Tense::kModal && c.is_of_scheduled_event()) return Tense::kFuture;
  if (!found && leads_into(c)) return Tense::kUntil;
  if (before == Tense::kModal && may_happen_in(c, *found)) return Tense::kFuture;
  // "will speak of the July 25 call": which day it was is no matter of the verb.
  const char last = c.text(c.date().end - 1).front();
  const bool has_day = !c.is_weekday() && last >= '0' && last <= '9';
  if (before == Tense::kFuture && has_day && c.inside(c.date().end) &&
      c.tag(c.date().end) == Tag::kNoun) {
    return Tense::kHeld;
  }
  // "will report the February deficit": it may be that of last February.
  const bool names_thing = c.date().end - c.date().first == 1 && c.inside(c.date().end) &&
                           c.tag(c.date().end) == Tag::kNoun && !c.is_weekday();
  if (before == Tense::kFuture && names_thing) return Tense::kModal;
  // "the talks planned for Friday were cancelled"
  const bool was = c.inside(c.date().end) && is_was(c.text(c.date().end));
  if (was && (before == Tense::kFuture || before == Tense::kDue)) return Tense::kPast;
  if (found && happened_on(c, *found)) return Tense::kSince;
  if (found) return before;
  // "At its meeting on Friday, the guild sang", but not "After talks on Friday, they will rest".
  const std::uint32_t first = c.sentence().first_token;
  const bool opens =
      c.date().first <= first + 2 || (opens_aside(c) && c.is(first, c.classes().alongside));
  const Tense after = tense_after(c, opens);
  // "An agreement in February is expected to hold": it may be that of last February.
  const bool month_alone = c.is(c.date().end - 1, c.classes().month);
  return after == Tense::kFuture && !opens && month_alone ? Tense::kModal : after;
}

}  // namespace

Tense tense_around(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence) {
  return tense(DateClause(words, reading, classes, date, sentence));
}

}  // namespace onrecord
