#include "extractors/dates/date_over.hpp"

#include <algorithm>

namespace onrecord {

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
    // "By Friday he would have left", but "he will have left"
    if (c.tag(i) == Tag::kModal) {
      return !c.is(i, c.classes().future_cue) && c.inside(i + 1) && c.text(i + 1) == "have";
    }
    // "By the end of May it is thought that"
    if (c.tag(i) == Tag::kVerb) return c.is(i, c.classes().past_form) && !c.is_present_aux(i - 1);
  }
  return false;
}

namespace {

// Whether a verb in the past is one of what was done, and not of what was to be done by some time.
bool sets_no_date(const DateClause& c, const TenseFound& verb) {
  const std::uint32_t at = c.date().first - verb.away - 1;
  const DateClasses& classes = c.classes();
  for (std::uint32_t i = at; i + 1 < c.date().first; ++i) {
    if (c.text(i) == "to" || c.text(i) == "not" || c.tag(i) == Tag::kNeg) return false;
  }
  return c.tag(at) == Tag::kVerb && !c.is(at, classes.report_cue) && !c.is(at, classes.set_cue) &&
         !c.is(at, classes.future_cue_before_to) && !c.is(at, classes.reschedule_cue) &&
         !c.is(at, classes.expects) && !c.is(at, classes.urges);
}

}  // namespace

bool was_done_by(const DateClause& c) {
  if (!c.stands(1, "by") || c.owns()) return false;
  // "dumped three inches by Tuesday afternoon"
  const bool names_part = c.is(c.date().end - 1, c.classes().daypart);
  if (names_part && c.is_weekday()) {
    const std::optional<TenseFound> verb = tense_before(c);
    if (verb && verb->tense == Tense::kPast && sets_no_date(c, *verb)) return true;
  }
  for (std::uint32_t i = c.date().first; i > c.first() + 1 && !ends_clause(c.text(i - 1)); --i) {
    const Tag tag = c.tag(i - 1);
    if (tag == Tag::kTo || tag == Tag::kModal || tag == Tag::kConj) return false;
    // "was gone by Friday", but not "was due by Friday"
    if (is_was(c.text(i - 1))) return i + 1 < c.date().first;
    if (c.is(i - 1, c.classes().future_cue) || c.is(i - 1, c.classes().set_cue)) return false;
    if (tag != Tag::kVerb && tag != Tag::kVpart) continue;
    const DateClasses& classes = c.classes();
    return is_was(c.text(i - 2)) && !c.is(i - 1, classes.future_cue) &&
           !c.is(i - 1, classes.future_cue_before_to) && !c.is(i - 1, classes.reschedule_cue) &&
           !c.is(i - 1, classes.set_cue) && !c.is(i - 1, classes.urges);
  }
  return false;
}

bool was_before(const DateClause& c) {
  if (!c.stands(1, "before") || c.is_weekday() || c.owns()) return false;
  const std::optional<TenseFound> verb = tense_before(c);
  if (!verb || verb->tense != Tense::kPast || verb->away > kNear) return false;
  return sets_no_date(c, *verb);
}

namespace {

// "fell at her home on 3 May", "met in Rome on 3 May": between the verb and the day stands but
// where it was.
bool tells_where(const DateClause& c, std::uint32_t verb) {
  const std::uint32_t on = c.date().first - 1;
  if (!c.is(verb + 1, c.classes().where)) return false;
  for (std::uint32_t i = verb + 2; i < on; ++i) {
    const Tag tag = c.tag(i);
    const bool named = tag == Tag::kDet || tag == Tag::kAdj || tag == Tag::kNoun ||
                       tag == Tag::kPropn || tag == Tag::kPoss || c.is(i, c.classes().where);
    if (!named) return false;
  }
  return true;
}

}  // namespace

bool happened_on(const DateClause& c, const TenseFound& verb) {
  constexpr std::uint32_t kPhrase = 3;
  constexpr std::uint32_t kPlace = 10;
  const std::uint32_t at = c.date().first - verb.away - 1;
  const char last = c.text(c.date().end - 1).front();
  const bool names_month =
      (last >= '0' && last <= '9') || c.is(c.date().end - 1, c.classes().month);
  const bool right_before =
      verb.away == 0 && names_month && c.tag(at) == Tag::kVerb && c.is(at, c.classes().year_verb);
  const bool somewhere = verb.away > 2 && verb.away <= kPlace && tells_where(c, at);
  if (verb.tense != Tense::kPast || (verb.away > kPhrase && !somewhere) || c.is_weekday() ||
      (!right_before && !c.stands(1, "on") && !c.stands(1, "from") && !c.stands(1, "between"))) {
    return false;
  }
  if (c.is(at, c.classes().set_cue) || c.is(at, c.classes().reschedule_cue) ||
      c.is(at, c.classes().report_cue) || (at > c.first() && c.text(at - 1) == "to")) {
    return false;
  }
  if (somewhere) return c.tag(at) == Tag::kVerb || c.tag(at) == Tag::kVpart;
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

}  // namespace onrecord
