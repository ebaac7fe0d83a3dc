#include "extractors/dates/date_tense.hpp"

#include <algorithm>
#include <optional>

#include "extractors/dates/date_clause.hpp"

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

// Where what a date stands in begins: "the end of" belongs to it.
std::uint32_t begin_of_phrase(const DateClause& c) {
  std::uint32_t begin = c.date().first;
  if (c.stands(1, "of") && begin >= c.first() + 2 && c.is(begin - 2, c.classes().edge)) begin -= 2;
  if (begin < c.date().first && begin > c.first() && c.text(begin - 1) == "the") --begin;
  return begin;
}

// "was caused by the early Sunday dive": who did it, not by when.
bool names_agent(const DateClause& c, std::uint32_t by) {
  if (!c.inside(c.date().end) || c.tag(c.date().end) != Tag::kNoun || by <= c.first()) return false;
  return c.tag(by - 1) == Tag::kVpart && c.tag(by + 1) == Tag::kDet &&
         !c.is(c.date().end, c.classes().future_cue);
}

bool has_until(const DateClause& c) {
  // "ahead of", "in the run-up to"
  bool until =
      (c.stands(1, "of") && c.stands(2, "ahead")) || (c.stands(1, "and") && c.stands(2, "now")) ||
      (c.stands(1, "on") && c.stands(3, "of") && c.stands(4, "ahead")) ||
      (c.stands(1, "to") && c.stands(2, "up") && (c.stands(3, "lead") || c.stands(3, "-")));
  const std::uint32_t begin = begin_of_phrase(c);
  for (std::uint32_t i = begin; i > c.first() && i + 3 > begin; --i) {
    const std::string_view word = c.text(i - 1);
    // "a rally held by students on Friday" names who, "before Friday's vote" what has been.
    if (word == "by" && i < begin && c.tag(begin - 1) == Tag::kPrep) break;
    if (word == "before" && c.owns()) break;
    // "before cheering crowds Monday" names who was there.
    if (i < begin && (c.tag(begin - 1) == Tag::kNoun || c.tag(begin - 1) == Tag::kPropn)) break;
    // "was helped by Friday's deal", "was caused by the Friday release"
    if (word == "by" && (c.owns() || names_agent(c, i - 1))) break;
    if (c.is(i - 1, c.classes().until_cue)) until = true;
    if (word == "as" && i > c.first() + 2 && c.text(i - 3) == "as") until = true;
  }
  return until;
}

// "deliveries starting April", "starting on Monday"
bool starts_then(const DateClause& c) {
  const std::uint32_t first = c.date().first;
  const bool bare = first > c.first() && c.tag(first - 1) != Tag::kPrep;
  if (first < c.first() + 2 || c.stands(1, "at")) return false;
  const std::string_view word = c.text(bare ? first - 1 : first - 2);
  return word == "starting" || word == "beginning" || word == "commencing" || word == "ending" ||
         word == "expiring";
}

// "going into November"
bool leads_into(const DateClause& c) {
  if (c.date().first < c.first() + 2) return false;
  const std::string_view word = c.text(c.date().first - 1);
  const std::string_view then = c.text(c.date().first - 2);
  const bool bare = word == "into" || word == "toward" || word == "towards";
  return bare || then == "into" || then == "toward" || then == "towards";
}

bool is_since(const DateClause& c) {
  return c.date().first > c.first() && c.is(c.date().first - 1, c.classes().since_cue);
}

// "80 percent as of Monday", but "as of Monday, shops must close".
bool is_as_of(const DateClause& c) {
  if (!c.stands(1, "of") || !c.stands(2, "as")) return false;
  const std::uint32_t begin =
      std::max(c.sentence().first_token,
               c.date().first > 2 * kClauseReach ? c.date().first - 2 * kClauseReach : 0);
  for (std::uint32_t i = begin; i < std::min(c.sentence().end_token, c.date().end + kClauseReach);
       ++i) {
    if (c.tag(i) == Tag::kModal || c.is(i, c.classes().future_cue)) return false;
  }
  return true;
}

// "postponed to Friday", "extended the loan through May", "set a hearing on the case for July 28"
bool is_moved_to(const DateClause& c) {
  constexpr std::uint32_t kFew = 3;
  constexpr std::uint32_t kMany = 8;
  if (!c.stands(1, "to") && !c.stands(1, "for") && !c.stands(1, "through")) return false;
  if (c.inside(c.date().end) && is_was(c.text(c.date().end))) return false;
  const bool names_day = c.is_weekday() || c.date().end - c.date().first > 1;
  const bool far = c.stands(1, "for") && names_day;
  const std::uint32_t reach = c.stands(1, "through") ? kClauseReach : far ? kMany : kFew;
  for (std::uint32_t i = c.date().first - 1; i > c.first() && i + reach + 1 > c.date().first; --i) {
    if (ends_clause(c.text(i - 1))) return false;
    if (c.is(i - 1, c.classes().reschedule_cue)) return true;
    if (far && c.is(i - 1, c.classes().set_cue)) return true;
  }
  return false;
}

// "will review Friday's attack", "the Monday loss": what is called so is over.
bool names_past_event(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 4;
  std::uint32_t i = c.date().end + (c.owns() ? 1 : 0);
  const std::uint32_t end = std::min(c.sentence().end_token, i + kPhrase);
  // "the attack Friday"
  const std::uint32_t first = c.date().first;
  if (c.is_weekday() && first > c.first() && c.tag(first - 1) == Tag::kNoun &&
      c.is(first - 1, c.classes().past_event)) {
    return true;
  }
  for (; i < end; ++i) {
    if (c.is(i, c.classes().past_event)) {
      return !c.inside(i + 1) || c.tag(i + 1) != Tag::kNoun;
    }
    if (c.tag(i) != Tag::kNoun && c.tag(i) != Tag::kAdj && c.tag(i) != Tag::kPropn) return false;
  }
  return false;
}

// "plans announced in January": a participle without its auxiliary tells of what is over.
bool follows_participle(const DateClause& c) {
  if (c.date().first < c.first() + 3 || c.tag(c.date().first - 1) != Tag::kPrep ||
      c.tag(c.date().first - 2) != Tag::kVpart ||
      c.is(c.date().first - 2, c.classes().future_cue)) {
    return false;
  }
  const Tag before = c.tag(c.date().first - 3);
  return before == Tag::kNoun || before == Tag::kPropn || before == Tag::kPunct;
}

// "Asked on Monday whether he would": a participle that opens its sentence.
bool opens_with_participle(const DateClause& c) {
  const std::uint32_t first = c.sentence().first_token;
  const bool before = c.date().first == first + 1 ||
                      (c.date().first == first + 2 && c.tag(first + 1) == Tag::kPrep);
  return before && c.text(first).ends_with("ed");
}

// "earlier Tuesday"
bool says_earlier(const DateClause& c) {
  const std::string_view word = c.text(c.date().first);
  return c.is_weekday() && (word == "earlier" || word == "Earlier");
}

// "At the debate in August, he wept"
bool opens_aside(const DateClause& c) {
  const std::uint32_t first = c.sentence().first_token;
  return c.tag(first) == Tag::kPrep && c.date().first > first + 1 && c.inside(c.date().end) &&
         c.text(c.date().end) == ",";
}

// "They went home, and from October they will sing": what goes before says nothing of it.
bool begins_clause(const DateClause& c) {
  if (c.date().first < c.first() + 2 || c.tag(c.date().first - 1) != Tag::kPrep ||
      c.tag(c.date().first - 2) != Tag::kConj) {
    return false;
  }
  for (std::uint32_t i = c.date().end; c.inside(i) && i < c.date().end + 3; ++i) {
    if (c.tag(i) == Tag::kPron) return true;
    if (c.tag(i) != Tag::kPunct && c.tag(i) != Tag::kAdv) return false;
  }
  return false;
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
    const std::string_view word = c.text(i - 1);
    if (is_quote_mark(word)) {
      // "likely to reach “severe” levels on Friday"
      const std::uint32_t other = other_quote_mark(c, i - 1);
      if (other == i - 1) break;
      i = other + 1;
      continue;
    }
    if (ends_clause(word) || c.is_dash(i - 1)) break;
    if (word == "but" && i > c.first() + 1 && c.text(i - 2) == ",") break;
    if (word == ",") {
      // "will fly to Phoenix, Arizona, on Friday": what stands between two commas is no clause.
      const bool inserted = commas == 1 && last_comma - (i - 1) <= 3;
      if (!inserted && ++commas > 1) break;
      last_comma = i - 1;
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
        if (c.text(k - 1) == "had") return TenseFound{Tense::kPast, away};
      }
    }
    // "would look at Friday's ruling": what belongs to a day is over more often.
    if ((tense == Tense::kModal || tense == Tense::kDue) && c.owns())
      return TenseFound{Tense::kNone, away};
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

// "By Friday, half had voted", "they had until May told no one": the end of a time that is over.
bool was_over(const DateClause& c) {
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
                     (c.date().first >= c.first() + 2 && c.tag(c.date().first - 2) == Tag::kConj);
  if (!opens) return false;
  const std::uint32_t end = std::min(c.sentence().end_token, c.date().end + kClauseReach);
  for (std::uint32_t i = c.date().end; i < end && !ends_clause(c.text(i)); ++i) {
    if (c.text(i) == "had" || c.text(i) == "was" || c.text(i) == "were") return true;
    if (c.tag(i) == Tag::kModal) return c.inside(i + 1) && c.text(i + 1) == "have";
    if (c.tag(i) == Tag::kVerb) return c.is(i, c.classes().past_form);
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

// "the June contract", "crude for January delivery": traded for a month to come.
bool is_traded(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 3;
  if (c.date().end - c.date().first != 1 || !c.is(c.date().first, c.classes().month)) return false;
  for (std::uint32_t i = c.date().end; i < c.date().end + kPhrase && c.inside(i); ++i) {
    if (c.is(i, c.classes().contract)) return true;
    if (c.tag(i) != Tag::kNoun) return false;
  }
  return false;
}

// "will be better than in May": what another time is measured by is known.
bool is_measure(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 3;
  for (std::uint32_t i = c.date().first; i > c.first() && i + kPhrase > c.date().first; --i) {
    const std::string_view word = c.text(i - 1);
    if (word == "than") return i > c.first() + 1 && !c.is(i - 2, c.classes().edge);
    if (c.tag(i - 1) != Tag::kPrep && c.tag(i - 1) != Tag::kDet) return false;
    if ((word == "with" || word == "to") && i > c.first() + 1 && c.text(i - 2) == "compared")
      return true;
  }
  return false;
}

Tense tense(const DateClause& c) {
  if (is_traded(c)) return Tense::kFuture;
  if (has_until(c)) return was_over(c) || was_done_by(c) ? Tense::kPast : Tense::kUntil;
  if (is_since(c)) return Tense::kSince;
  if (is_moved_to(c)) return Tense::kFuture;
  if (is_as_of(c) || is_measure(c) || names_past_event(c) || opens_with_participle(c) ||
      says_earlier(c))
    return Tense::kPast;
  if (starts_then(c)) {
    const std::optional<TenseFound> verb = tense_before(c);
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
  }
  const std::optional<TenseFound> found = tense_before(c);
  const Tense before = found ? found->tense : Tense::kNone;
  const std::uint32_t near = c.is_weekday() ? kNearWeekday : kNear;
  if (c.is_of_scheduled_event() &&
      (!found || (found->tense == Tense::kPast && found->away > near))) {
    // "Friday's vote was a surprise"
    const bool is_over =
        !found && (c.is_weekday() || opens_aside(c)) && tense_after(c, true) == Tense::kPast;
    return is_over ? Tense::kPast : Tense::kHeld;
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
  return found ? before : tense_after(c, c.date().first <= c.sentence().first_token + 2);
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
