#include "extractors/dates/date_tense.hpp"

#include <algorithm>
#include <optional>

#include "extractors/dates/date_clause.hpp"
#include "extractors/dates/date_phrase.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kReachOfFirst = 25;  // after a date that opens its sentence
constexpr std::uint32_t kNear = 5;           // so near a verb tells of a date for sure
constexpr std::uint32_t kNearWeekday = 8;
constexpr std::uint32_t kQuotedWords = 5;  // within marks that do not end a clause

bool is_quote_mark(std::string_view mark) {
  return mark == "\u201C" || mark == "\u201D" || mark == "\"";
}

// The mark that opens what a mark closes a few words behind it; the mark itself where none does.
std::uint32_t other_quote_mark(const DateClause& c, std::uint32_t mark) {
  for (std::uint32_t i = mark; i > c.first() && i + kQuotedWords + 1 > mark; --i) {
    if (is_quote_mark(c.text(i - 1))) return i - 1;
  }
  return mark;
}

// The comma before "who" or "which" that opens what a comma closes; the comma itself where none
// does.
std::uint32_t begin_of_aside(const DateClause& c, std::uint32_t comma) {
  for (std::uint32_t i = comma; i > c.first() + 1; --i) {
    const std::string_view word = c.text(i - 1);
    if (word == "," || ends_clause(word)) break;
    if (c.text(i - 2) == "," && (word == "who" || word == "which" || word == "whose")) return i - 2;
  }
  return comma;
}

// What tells the tense, and how many words it is away.
struct TenseFound {
  Tense tense = Tense::kNone;
  std::uint32_t away = 0;
};

// nullopt where nothing before the date tells.
std::optional<TenseFound> tense_before(const DateClause& c) {
  std::uint32_t commas = 0;
  std::uint32_t last_comma = 0;
  bool present = false;
  bool planned = false;
  for (std::uint32_t i = c.date().first; i > c.first(); --i) {
    if (c.is_plain(i - 1)) continue;
    const std::string_view word = c.text(i - 1);
    if (is_quote_mark(word)) {
      // "likely to reach “severe” levels on Friday"
      const std::uint32_t other = other_quote_mark(c, i - 1);
      if (other == i - 1) break;
      i = other + 1;
      continue;
    }
    if (ends_clause(word) || c.is_dash(i - 1)) break;
    // "it is likely that Friday's deal may hold"
    if (word == "that" && c.owns() && c.tag(i - 1) == Tag::kSubord) break;
    if (word == "but" && i > c.first() + 1 && c.text(i - 2) == ",") break;
    if (word == "," && commas == 0) {
      // "The choir, whose tour begins in May, sang in June": an aside tells of itself.
      if (const std::uint32_t aside = begin_of_aside(c, i - 1); aside < i - 1) {
        i = aside + 1;
        continue;
      }
    }
    if (word == ",") {
      // "will fly to Phoenix, Arizona, on Friday": what stands between two commas is no clause.
      const bool inserted = commas == 1 && last_comma - (i - 1) <= 3;
      if (!inserted && ++commas > 1) break;
      last_comma = i - 1;
    }
    // "plays his first match since May on Monday"
    if (c.is(i - 1, c.classes().since_cue) && c.tag(i - 1) != Tag::kVerb && i < c.date().first &&
        (c.is(i, c.classes().month) || c.is(i, c.classes().weekday))) {
      continue;
    }
    if (c.is_planned_thing(i - 1)) {
      planned = true;
      continue;
    }
    if (c.is_of_prospect(i - 1)) {
      planned = true;
      continue;
    }
    const std::uint32_t away = c.date().first - i;
    // "faces a trial after falling from a horse on Monday"
    if ((word == "after" || word == "After") && commas == 0 && i < c.date().first &&
        c.text(i).ends_with("ing") && c.tag(i) != Tag::kNoun) {
      return TenseFound{Tense::kPast, away};
    }
    const Tense tense = c.tense_of(i - 1, true);
    // "to open on Friday", "will open", "did open": what goes before tells.
    if (tense == Tense::kPresent) {
      const bool planned_verb = c.is(i - 1, c.classes().present_form);
      if (commas > 0 && !planned_verb && !c.is_weekday()) continue;
      if (commas == 0 && (planned_verb || !c.is_weekday()) && c.has_subject(i - 1))
        return TenseFound{tense, away};
      if (c.is_urged(i - 1)) return TenseFound{Tense::kFuture, away};
      present = true;
      continue;
    }
    if (tense == Tense::kFuture || tense == Tense::kModal || tense == Tense::kDue) {
      // What had been due is over.
      for (std::uint32_t k = i - 1; k > c.first() && k + 4 > i; --k) {
        if (c.text(k - 1) != "had") continue;
        // "which had been set for December" may be to come.
        const bool set = !c.is_weekday() && c.stands(1, "for");
        return TenseFound{set ? Tense::kHeld : Tense::kPast, away};
      }
    }
    // "would look at Friday's ruling": what belongs to a day is over more often.
    if ((tense == Tense::kModal || tense == Tense::kDue) && c.owns())
      return TenseFound{Tense::kNone, away};
    // "would have taken effect in May": that may lie ahead.
    if (tense == Tense::kPast && !c.is_weekday()) {
      const std::uint32_t have = c.text(i - 1) == "have" ? i - 1 : i - 2;
      if (have > c.first() && have < i && c.text(have) == "have" && c.text(have - 1) == "would")
        return TenseFound{Tense::kDue, away};
    }
    if (tense != Tense::kNone) return TenseFound{tense, away};
  }
  if (present) return TenseFound{Tense::kPresent, kClauseReach};
  if (planned) return TenseFound{Tense::kFuture, kClauseReach};
  return std::nullopt;
}

// "On Friday, the court will rule", but not "After talks on Friday, the sides will rest".
Tense tense_after(const DateClause& c, bool opens) {
  const std::uint32_t end =
      std::min(c.sentence().end_token, c.date().end + (opens ? kReachOfFirst : kClauseReach));
  if (!opens && c.date().end < end && c.text(c.date().end) == ",") return Tense::kNone;
  bool beyond_comma = false;
  for (std::uint32_t i = c.date().end; i < end; ++i) {
    if (c.is_plain(i)) continue;
    if (ends_clause(c.text(i)) || c.is_dash(i)) break;
    beyond_comma = beyond_comma || c.text(i) == ",";
    const Tense tense = c.tense_of(i, false);
    // "sold 100 tons in June to meet demand": an aim tells nothing.
    if (tense == Tense::kPresent && c.text(i - 1) == "to") continue;
    if (tense == Tense::kModal && !opens) return Tense::kNone;
    // "A poll in May shows that they will": what it tells may lie ahead, the poll does not.
    if (!opens && tense == Tense::kNone && c.tag(i) == Tag::kVerb && c.is(i, c.classes().tells)) {
      return Tense::kNone;
    }
    if (!opens && c.tag(i) == Tag::kConj) return Tense::kNone;
    // "at a rally Friday in Rome, the union said"
    if (!opens && beyond_comma && c.is(i, c.classes().report_cue)) return Tense::kNone;
    // "the fire on Friday has a cause"
    if (!opens && tense == Tense::kPresent && (c.text(i) == "has" || c.text(i) == "have"))
      return Tense::kNone;
    // "the talks on Friday in Rome, where he lives": what is added tells nothing.
    if (!opens && beyond_comma && tense == Tense::kPresent) return Tense::kNone;
    if (tense != Tense::kNone) return tense;
  }
  return Tense::kNone;
}

// "As they got ready to sail on Friday, the lights went out": the clause behind tells.
bool ends_first_clause(const DateClause& c) {
  const std::uint32_t first = c.sentence().first_token;
  return c.is(first, c.classes().meanwhile) && c.inside(c.date().end) &&
         c.text(c.date().end) == "," && c.date().end < first + kReachOfFirst;
}

Tense tense_beyond_comma(const DateClause& c) {
  const std::uint32_t end = std::min(c.sentence().end_token, c.date().end + kClauseReach);
  for (std::uint32_t i = c.date().end + 1; i < end && !ends_clause(c.text(i)); ++i) {
    const Tense tense = c.tense_of(i, false);
    if (tense == Tense::kPast || tense == Tense::kFuture) return tense;
    if (tense != Tense::kNone) return Tense::kNone;
  }
  return Tense::kNone;
}

// "By Friday, half had voted", "they had until May told no one": the end of a time that is over.
bool was_over(const DateClause& c) {
  // "Ahead of Friday's vote, he was calm" was told before it.
  if (c.is_weekday() && c.stands(1, "of") && c.date().first <= c.sentence().first_token + 2)
    return false;
  for (std::uint32_t i = c.date().first; i > c.first() && !ends_clause(c.text(i - 1)); --i) {
    if (c.text(i - 1) == "had") return c.text(i) != "until" && c.text(i) != "to";
    if (c.tag(i - 1) == Tag::kModal) return false;
    // "it was not signed until May"
    if (c.text(c.date().first - 1) == "until" && c.text(i - 1) == "not" && i > c.first() + 1 &&
        (c.text(i - 2) == "was" || c.text(i - 2) == "were" || c.text(i - 2) == "did")) {
      return true;
    }
  }
  // "He fled, and by Friday he was in Oslo"
  const bool opens = c.date().first <= c.sentence().first_token + 2 ||
                     (c.date().first >= c.first() + 2 &&
                      (c.tag(c.date().first - 2) == Tag::kConj || c.stands(2, ";")));
  if (!opens) return false;
  const std::uint32_t end = std::min(c.sentence().end_token, c.date().end + kClauseReach);
  for (std::uint32_t i = c.date().end; i < end && !ends_clause(c.text(i)); ++i) {
    if (c.text(i) == "had" || c.text(i) == "was" || c.text(i) == "were") return true;
    if (c.tag(i) == Tag::kModal) return c.inside(i + 1) && c.text(i + 1) == "have";
    // "By the end of May it is thought that"
    if (c.tag(i) == Tag::kVerb) return c.is(i, c.classes().past_form) && !c.is_present_aux(i - 1);
  }
  return false;
}

// "was used a million times by Friday", but "was expected by Friday".
bool was_done_by(const DateClause& c) {
  if (!c.stands(1, "by") || c.owns()) return false;
  for (std::uint32_t i = c.date().first; i > c.first() + 1 && !ends_clause(c.text(i - 1)); --i) {
    const Tag tag = c.tag(i - 1);
    if (tag == Tag::kTo || tag == Tag::kModal || tag == Tag::kConj) return false;
    if (tag != Tag::kVerb && tag != Tag::kVpart) continue;
    const DateClasses& classes = c.classes();
    return is_was(c.text(i - 2)) && !c.is(i - 1, classes.future_cue) &&
           !c.is(i - 1, classes.future_cue_before_to) && !c.is(i - 1, classes.reschedule_cue) &&
           !c.is(i - 1, classes.set_cue) && !c.is(i - 1, classes.urges);
  }
  return false;
}

// "got the second dose before May 1", but not "wanted it before May 1".
bool was_before(const DateClause& c) {
  if (!c.stands(1, "before") || c.is_weekday() || c.owns()) return false;
  const std::optional<TenseFound> verb = tense_before(c);
  if (!verb || verb->tense != Tense::kPast || verb->away > kNear) return false;
  const std::uint32_t at = c.date().first - verb->away - 1;
  const DateClasses& classes = c.classes();
  for (std::uint32_t i = at; i + 1 < c.date().first; ++i) {
    if (c.text(i) == "to" || c.text(i) == "not" || c.tag(i) == Tag::kNeg) return false;
  }
  return c.tag(at) == Tag::kVerb && !c.is(at, classes.report_cue) && !c.is(at, classes.set_cue) &&
         !c.is(at, classes.future_cue_before_to) && !c.is(at, classes.reschedule_cue) &&
         !c.is(at, classes.expects) && !c.is(at, classes.urges);
}

// "took effect on 1 April", "was sworn in on May 3", "began May 3": a verb in the past right before
// a day. What "was payable on" it may lie ahead.
bool happened_on(const DateClause& c, const TenseFound& verb) {
  constexpr std::uint32_t kPhrase = 3;
  const std::uint32_t at = c.date().first - verb.away - 1;
  const char last = c.text(c.date().end - 1).front();
  const bool names_month =
      (last >= '0' && last <= '9') || c.is(c.date().end - 1, c.classes().month);
  const bool right_before =
      verb.away == 0 && names_month && c.tag(at) == Tag::kVerb && c.is(at, c.classes().year_verb);
  if (verb.tense != Tense::kPast || verb.away > kPhrase || c.is_weekday() ||
      (!right_before && !c.stands(1, "on") && !c.stands(1, "from") && !c.stands(1, "between"))) {
    return false;
  }
  if (c.is(at, c.classes().set_cue) || c.is(at, c.classes().reschedule_cue) ||
      c.is(at, c.classes().report_cue) || (at > c.first() && c.text(at - 1) == "to")) {
    return false;
  }
  // "began their course on May 3"
  const bool began =
      c.tag(at) == Tag::kVerb && c.is(at, c.classes().year_verb) && c.is(at, c.classes().past_form);
  for (std::uint32_t i = at + 1; i + 1 < c.date().first; ++i) {
    const Tag tag = c.tag(i);
    if (began && (tag == Tag::kPron || tag == Tag::kDet || tag == Tag::kAdj || tag == Tag::kNoun ||
                  tag == Tag::kPropn)) {
      continue;
    }
    // "what they were doing on May 3"
    const bool goes_on = c.tag(i) == Tag::kVerb && c.text(i).ends_with("ing");
    if (c.tag(i) != Tag::kAdv && c.tag(i) != Tag::kPrep && !c.is(i, c.classes().taken) && !goes_on)
      return false;
  }
  return true;
}

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

Tense tense(const DateClause& c) {
  if (is_traded(c) || lies_before(c)) return Tense::kFuture;
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
    const Tense after =
        !found && (c.is_weekday() || opens_aside(c)) ? tense_after(c, true) : Tense::kNone;
    const bool opens = c.date().first <= c.sentence().first_token + 2;
    if (opens && (after == Tense::kFuture || after == Tense::kModal)) return Tense::kFuture;
    // "The September election is likely to be close."
    if (opens && !found && !c.is_weekday() && tense_after(c, true) == Tense::kFuture)
      return Tense::kFuture;
    return after == Tense::kPast ? Tense::kPast : Tense::kHeld;
  }
  // "could win in a November election"
  if (before == Tense::kModal && c.is_of_scheduled_event()) return Tense::kFuture;
  if (!found && leads_into(c)) return Tense::kUntil;
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

bool ends_clause(std::string_view mark) {
  return mark == ";" || mark == ":" || is_quote_mark(mark) || mark == "\u2014" || mark == "--";
}

Tense tense_around(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence) {
  return tense(DateClause(words, reading, classes, date, sentence));
}

}  // namespace onrecord
