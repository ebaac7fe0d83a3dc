// Verbs in the present that tell what is planned, and whose they are.
#include "extractors/dates/date_clause.hpp"

namespace onrecord {

// "opens on Friday", "are playing on Sunday"
bool DateClause::is_planned_in_present(std::uint32_t token, bool before_date) const {
  const std::string_view word = text(token);
  if (words_.is(token, classes_.present_form) && word.ends_with("ing") && token > first_) {
    return is_present_aux(token - 1) || (token > first_ + 1 && is_present_aux(token - 2) &&
                                         (tag(token - 1) == Tag::kAdv || text(token - 1) == "not"));
  }
  const bool third = words_.is(token, classes_.third_form);
  const bool tells = words_.is(token, classes_.tells);
  // "is published on Friday", but "is seen on Friday"
  if (before_date && is_weekday_ && !owns_ && !tells && token > first_ && inside(token + 1) &&
      (text(token - 1) == "is" || text(token - 1) == "are") &&
      (tag(token) == Tag::kVpart || tag(token) == Tag::kVerb ||
       words_.is(token, classes_.present_form)) &&
      word.ends_with("ed") &&
      (token + 1 == date_.first || (token + 2 == date_.first && text(token + 1) == "on"))) {
    return true;
  }
  // "plays two shows on Friday", "reports earnings Friday"
  if (before_date && third && is_weekday_ && !owns_ && !tells && token + 1 < date_.first &&
      !words_.is(token, classes_.past_form)) {
    const Tag next = tag(token + 1);
    if (words_.is(token + 1, classes_.figures)) return true;
    if (tag(token) == Tag::kVerb && next != Tag::kVerb && next != Tag::kVpart) return true;
    // "enters its third week on Monday"
    if (text(token + 1) == "its" || text(token + 1) == "their") return true;
  }
  if (tells && !before_date) return false;
  // "at his stops Monday"
  const bool has_owner =
      token > first_ && tag(token) == Tag::kNoun &&
      (tag(token - 1) == Tag::kPoss || tag(token - 1) == Tag::kPron || tag(token - 1) == Tag::kDet);
  if (has_owner) return false;
  // "at the ten-mile mark on Friday"
  const bool after_noun = token > first_ && tag(token) == Tag::kNoun && !third &&
                          (tag(token - 1) == Tag::kNoun || tag(token - 1) == Tag::kAdj);
  if (after_noun) return false;
  // "40 billion marks in June"
  const bool counted = token > first_ && tag(token - 1) == Tag::kNum;
  const bool may_be_verb =
      tag(token) == Tag::kVerb || token + 1 == date_.first ||
      (inside(token + 1) &&
       (text(token + 1) == "on" || text(token + 1) == "at" ||
        (third && !counted &&
         (text(token + 1) == "in" || text(token + 1) == "from" || text(token + 1) == "off")))) ||
      is_between_names(token) ||
      (before_date && (is_second_verb(token) || is_verb_behind_aside(token)));
  if (!may_be_verb || (!third && !words_.is(token, classes_.base_form))) return false;
  if (words_.is(token, classes_.present_form)) return true;
  // "whoever wins in November", but "continues under a June agreement"
  const bool names_thing = inside(date_.end) && tag(date_.end) == Tag::kNoun;
  return before_date && !is_weekday_ && !names_thing && !tells && tag(token) == Tag::kVerb &&
         !words_.is(token, classes_.past_form) && !words_.is(token, classes_.report_cue);
}

// "Otters host Badgers on Sunday", "Ulm name their side on Sunday"
bool DateClause::is_between_names(std::uint32_t token) const {
  return token > first_ && inside(token + 1) && tag(token - 1) == Tag::kPropn &&
         (tag(token + 1) == Tag::kPropn || text(token + 1) == "their") &&
         words_.is(token, classes_.present_form) && !words_.is(token, classes_.past_form);
}

bool DateClause::may_be_subject(std::uint32_t token) const {
  const Tag before = tag(token);
  return before == Tag::kNoun || before == Tag::kPropn || before == Tag::kPron ||
         before == Tag::kSubord;
}

bool DateClause::has_subject(std::uint32_t verb) const {
  if (verb <= first_) return false;
  // is_planned_in_present() saw its auxiliary
  if (text(verb).ends_with("ing") && !words_.is(verb, classes_.base_form)) return true;
  if (is_second_verb(verb) || is_verb_behind_aside(verb)) return true;
  // "The ban, in force since May, ends in June."
  if (text(verb - 1) == "," && tag(verb) == Tag::kVerb &&
      (words_.is(verb, classes_.third_form) ||
       (words_.is(verb, classes_.present_form) && !words_.is(verb, classes_.past_form)))) {
    return true;
  }
  const bool adverb = tag(verb - 1) == Tag::kAdv && verb > first_ + 1;
  const std::uint32_t subject = verb - (adverb ? 2 : 1);
  // "they saw the ferry leave": the form must agree with its subject.
  const bool disagrees = tag(subject) == Tag::kNoun && !words_.is(verb, classes_.third_form) &&
                         !words_.is(subject, classes_.plural) && !text(subject).ends_with("s");
  return tag(verb) == Tag::kVerb && !disagrees && may_be_subject(subject) && !is_helped(subject);
}

// "They have won and face Hull on Sunday."
bool DateClause::is_second_verb(std::uint32_t token) const {
  if (token < first_ + 2 || !inside(token + 1)) return false;
  const std::uint32_t before = token - (tag(token - 1) == Tag::kAdv ? 2 : 1);
  const Tag object = tag(token + 1);
  return text(before) == "and" && (object == Tag::kPropn || object == Tag::kDet) &&
         words_.is(token, classes_.present_form) && !words_.is(token, classes_.past_form) &&
         (words_.is(token, classes_.base_form) || words_.is(token, classes_.third_form));
}

bool DateClause::is_second_infinitive(std::uint32_t token) const {
  if (token <= first_ || (text(token - 1) != "and" && text(token - 1) != "or")) return false;
  for (std::uint32_t i = token - 1; i > first_; --i) {
    if (tag(i - 1) == Tag::kTo || tag(i - 1) == Tag::kModal) return true;
    const bool past = tag(i - 1) == Tag::kVerb && words_.is(i - 1, classes_.past_form) &&
                      !words_.is(i - 1, classes_.base_form);
    if (past || text(i - 1) == "," || ends_clause(text(i - 1))) return false;
  }
  return false;
}

// "Payments, halted in 2020, resume in October."
bool DateClause::is_verb_behind_aside(std::uint32_t token) const {
  // "Ada Lund, named last month, starts work in July."
  if (token > first_ && text(token - 1) == "," && inside(token + 1) &&
      tag(token + 1) == Tag::kNoun && words_.is(token, classes_.present_form) &&
      words_.is(token, classes_.third_form)) {
    return true;
  }
  return token > first_ && text(token - 1) == "," && token + 2 == date_.first &&
         tag(token + 1) == Tag::kPrep && words_.is(token, classes_.present_form) &&
         words_.is(token, classes_.base_form) && !words_.is(token, classes_.past_form);
}

// "saw the ferry leave", "for helping the firms merge"
bool DateClause::is_helped(std::uint32_t subject) const {
  constexpr std::uint32_t kObject = 3;
  if (tag(subject) != Tag::kNoun && tag(subject) != Tag::kPropn) return false;
  for (std::uint32_t i = subject; i > first_ && i + kObject > subject; --i) {
    if (words_.is(i - 1, classes_.helps)) return true;
    if (tag(i - 1) != Tag::kDet && tag(i - 1) != Tag::kAdj && tag(i - 1) != Tag::kNoun)
      return false;
  }
  return false;
}

bool DateClause::is_urged(std::uint32_t verb) const {
  constexpr std::uint32_t kObject = 4;
  if (verb <= first_ || text(verb - 1) != "to") return false;
  for (std::uint32_t i = verb - 1; i > first_ && i + kObject + 1 > verb; --i) {
    if (words_.is(i - 1, classes_.urges)) return true;
    if (tag(i - 1) == Tag::kPunct) return false;
  }
  return false;
}

}  // namespace onrecord
