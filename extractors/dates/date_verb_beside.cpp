#include "extractors/dates/date_verb_beside.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::uint32_t kReachOfFirst = 25;  // after a date that opens its sentence
constexpr std::uint32_t kQuotedWords = 5;    // within marks that do not end a clause

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

}  // namespace

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
        // "which had been set for December", "had been due to open on July 2" may be to come.
        const char last = c.text(c.date().end - 1).back();
        const bool names_day = last >= '0' && last <= '9';
        const bool set = !c.is_weekday() && (c.stands(1, "for") || names_day);
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

}  // namespace onrecord
