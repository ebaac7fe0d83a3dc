// What the phrase that a date stands in says of it, without a look at the verb of its clause.
#include "extractors/dates/date_phrase.hpp"

#include <algorithm>

namespace onrecord {
namespace {

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

// "ahead of the final round on Friday", "ahead of voting Friday"
bool is_ahead_of_event(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 5;
  const bool bare = c.date().first > c.first() && c.is(c.date().first - 1, c.classes().scheduled);
  if (!c.stands(1, "on") && !(bare && c.is_weekday())) return false;
  std::uint32_t i = c.date().first - 1;
  for (const std::uint32_t end = i; i > c.first() && i + kPhrase > end; --i) {
    if (c.text(i - 1) == "of") break;
    const Tag tag = c.tag(i - 1);
    if (tag != Tag::kNoun && tag != Tag::kPropn && tag != Tag::kAdj && tag != Tag::kDet)
      return false;
  }
  return i >= c.first() + 2 && c.text(i - 1) == "of" &&
         (c.text(i - 2) == "ahead" || c.text(i - 2) == "Ahead");
}

}  // namespace

bool has_until(const DateClause& c) {
  // "ahead of", "in the run-up to"
  bool until =
      (c.stands(1, "of") && (c.stands(2, "ahead") || c.stands(2, "Ahead"))) ||
      (c.stands(1, "and") && c.stands(2, "now")) || is_ahead_of_event(c) ||
      (c.stands(1, "for") && c.date().first >= c.first() + 2 &&
       c.is(c.date().first - 2, c.classes().awaits)) ||
      (c.stands(1, "to") && c.stands(2, "up") && (c.stands(3, "lead") || c.stands(3, "-")));
  const std::uint32_t begin = begin_of_phrase(c);
  for (std::uint32_t i = begin; i > c.first() && i + 3 > begin; --i) {
    const std::string_view word = c.text(i - 1);
    // "said before that May 3 was a dark day"
    if (word == "that" && c.tag(i - 1) == Tag::kSubord) break;
    // "a rally held by students on Friday" names who, "before Friday's vote" what has been.
    if (word == "by" && i < begin && c.tag(begin - 1) == Tag::kPrep) break;
    if (word == "before" && c.owns()) break;
    // "before dawn on Monday" is a part of Monday.
    if ((word == "before" || word == "Before") && i + 1 < begin && c.stands(1, "on") &&
        c.tag(begin - 2) == Tag::kNoun) {
      break;
    }
    // "before cheering crowds Monday" names who was there.
    if (i < begin && (c.tag(begin - 1) == Tag::kNoun || c.tag(begin - 1) == Tag::kPropn)) break;
    // "was helped by Friday's deal", "was caused by the Friday release"
    if (word == "by" && (c.owns() || names_agent(c, i - 1))) break;
    if (c.is(i - 1, c.classes().until_cue)) until = true;
    // "as soon as May", but "as recently as May"
    if (word == "as" && i > c.first() + 2 && c.text(i - 3) == "as" && c.text(i - 2) != "recently")
      until = true;
  }
  return until;
}

bool is_habit(const DateClause& c) {
  constexpr std::uint32_t kBefore = 6;
  constexpr std::uint32_t kBehind = 4;
  // "the usually quiet clerks": how they are, not when.
  const auto describes = [&](std::uint32_t i) {
    return i > c.first() && c.tag(i - 1) == Tag::kDet && c.inside(i + 1) &&
           c.tag(i + 1) != Tag::kPunct;
  };
  const auto tells = [&](std::uint32_t i) {
    return c.has_cue(i, DateCue::kHabit) && ((c.is(i, c.classes().habit) && !describes(i)) ||
                                             (c.inside(i + 1) && c.text(i + 1) == "year"));
  };
  const auto is_of_clause = [&](std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i < end; ++i) {
      if (ends_clause(c.text(i)) || (i < c.date().first && c.text(i) == ",")) return false;
    }
    return true;
  };
  for (std::uint32_t i = c.date().first; i > c.first() && i + kBefore > c.date().first; --i) {
    if (tells(i - 1)) return is_of_clause(i, c.date().first);
  }
  // "In May, they usually sing."
  const std::uint32_t end = std::min(c.sentence().end_token, c.date().end + kBehind);
  for (std::uint32_t i = c.date().end; i < end; ++i) {
    if (tells(i)) return is_of_clause(c.date().end, i);
  }
  return false;
}

bool starts_then(const DateClause& c) {
  const std::uint32_t first = c.date().first;
  const bool bare = first > c.first() && c.tag(first - 1) != Tag::kPrep;
  if (first < c.first() + 2 || c.stands(1, "at")) return false;
  return c.is(bare ? first - 1 : first - 2, c.classes().starting);
}

bool leads_into(const DateClause& c) {
  if (c.date().first < c.first() + 2) return false;
  const std::uint32_t first = c.date().first;
  return c.is(first - 1, c.classes().into_word) || c.is(first - 2, c.classes().into_word);
}

bool is_since(const DateClause& c) {
  return c.date().first > c.first() && c.is(c.date().first - 1, c.classes().since_cue);
}

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

bool is_moved_to(const DateClause& c) {
  constexpr std::uint32_t kFew = 3;
  constexpr std::uint32_t kMany = 8;
  if (!c.stands(1, "to") && !c.stands(1, "for") && !c.stands(1, "through") &&
      !(c.stands(1, "from") && c.inside(c.date().end) && c.text(c.date().end) == "to")) {
    return false;
  }
  if (c.inside(c.date().end) && is_was(c.text(c.date().end))) return false;
  const bool names_day = c.is_weekday() || c.date().end - c.date().first > 1;
  const bool far = c.stands(1, "for") && names_day;
  const std::uint32_t reach = c.stands(1, "through") ? kClauseReach : far ? kMany : kFew;
  for (std::uint32_t i = c.date().first - 1; i > c.first() && i + reach + 1 > c.date().first; --i) {
    if (ends_clause(c.text(i - 1))) return false;
    if (c.is(i - 1, c.classes().reschedule_cue)) return true;
    if (c.stands(1, "through") && c.is_weekday() && c.is(i - 1, c.classes().halted)) return true;
    if (far && c.is(i - 1, c.classes().set_cue)) return true;
  }
  return false;
}

bool was_to_be_held_on(const DateClause& c) {
  constexpr std::uint32_t kFew = 4;
  for (std::uint32_t i = c.date().first; i > c.first() + 1 && i + kFew > c.date().first; --i) {
    if (c.text(i - 1) == "been") return c.text(i - 2) == "had";
  }
  return false;
}

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
  // "the outcome of Friday's vote"
  if (c.owns() && c.stands(1, "of") && first >= c.first() + 2 &&
      c.is(first - 2, c.classes().aftermath)) {
    return true;
  }
  // "await Friday's ruling"
  if (first > c.first() && c.tag(first - 1) == Tag::kVerb && c.is(first - 1, c.classes().expects))
    return false;
  for (; i < end; ++i) {
    if (c.is(i, c.classes().past_event)) {
      if (!c.inside(i + 1)) return true;
      // "first-quarter results are due", "Friday's report will tell"
      const bool due =
          c.inside(i + 2) && c.is_present_aux(i + 1) && c.is(i + 2, c.classes().future_cue);
      return c.tag(i + 1) != Tag::kNoun && !due && (c.is_weekday() || c.tag(i + 1) != Tag::kModal);
    }
    if (c.tag(i) != Tag::kNoun && c.tag(i) != Tag::kAdj && c.tag(i) != Tag::kPropn) return false;
  }
  return false;
}

bool follows_message(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 5;
  std::uint32_t i = c.date().first - (c.stands(1, "on") ? 1 : 0);
  if (!c.is_weekday() || c.owns() || i < c.first() + 3 || !c.is(i - 1, c.classes().message))
    return false;
  for (const std::uint32_t end = i - 1; i > c.first() && i + kPhrase > end; --i) {
    if (c.text(i - 1) == "in") break;
    const Tag tag = c.tag(i - 1);
    if (tag != Tag::kNoun && tag != Tag::kAdj && tag != Tag::kDet && tag != Tag::kPoss)
      return false;
  }
  for (; i > c.first() && !ends_clause(c.text(i - 1)); --i) {
    if (c.tag(i - 1) == Tag::kModal) return false;
  }
  return true;
}

bool follows_mishap(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 8;
  constexpr std::uint32_t kNoun = 4;
  const auto names = [&](std::uint32_t i) {
    return c.tag(i) == Tag::kNoun || c.tag(i) == Tag::kPropn || c.tag(i) == Tag::kAdj;
  };
  for (std::uint32_t i = c.date().first; i > c.first() && i + kPhrase > c.date().first; --i) {
    // "its blast furnace from January" tells of no blast.
    const bool heads = i == c.date().first || c.tag(i) != Tag::kNoun;
    if (!heads || !c.is(i - 1, c.classes().mishap)) {
      const Tag tag = c.tag(i - 1);
      const bool links = tag == Tag::kPrep || tag == Tag::kDet || tag == Tag::kNum;
      // "The trial for the attack enters its third week on Friday."
      if (c.is(i - 1, c.classes().third_form) && (c.text(i) == "its" || c.text(i) == "their"))
        return false;
      if (!links && !names(i - 1)) return false;
      continue;
    }
    // "plans an attack on Friday" is of one to come.
    for (std::uint32_t k = i - 1; k > c.first() && k + kNoun > i; --k) {
      const Tag tag = c.tag(k - 1);
      if (tag == Tag::kDet || tag == Tag::kPoss || tag == Tag::kPron)
        return !c.is(k - 1, c.classes().a);
      if (!names(k - 1)) return false;
    }
    return false;
  }
  return false;
}

bool has_past_behind(const DateClause& c) {
  const std::uint32_t next = c.date().end;
  if (!c.is_weekday() || c.owns() || !c.inside(next) || c.date().first < c.first() + 2)
    return false;
  const DateClasses& classes = c.classes();
  if (c.tag(next) != Tag::kVerb || !c.is(next, classes.past_form) ||
      c.is(next, classes.report_cue) || c.is(next, classes.past_cue)) {
    return false;
  }
  if (!c.is(next, classes.base_form)) return true;
  // "The firm, which is ill, on Friday cut its dividend": such a form is past without a modal.
  if (!c.stands(1, "on")) return false;
  for (std::uint32_t i = c.date().first - 1; i > c.first() && !ends_clause(c.text(i - 1)); --i) {
    if (c.tag(i - 1) == Tag::kModal || c.tag(i - 1) == Tag::kTo) return false;
  }
  const Tag before = c.tag(c.date().first - 2);
  return before == Tag::kPropn || before == Tag::kNoun || c.stands(2, ",");
}

bool follows_participle(const DateClause& c) {
  if (c.date().first < c.first() + 3 || c.tag(c.date().first - 1) != Tag::kPrep ||
      c.tag(c.date().first - 2) != Tag::kVpart ||
      c.is(c.date().first - 2, c.classes().future_cue)) {
    return false;
  }
  const Tag before = c.tag(c.date().first - 3);
  return before == Tag::kNoun || before == Tag::kPropn || before == Tag::kPunct;
}

bool opens_with_participle(const DateClause& c) {
  const std::uint32_t first = c.sentence().first_token;
  const bool before = c.date().first == first + 1 ||
                      (c.date().first == first + 2 && c.tag(first + 1) == Tag::kPrep);
  return before && c.text(first).ends_with("ed");
}

bool opens_with_its_verb(const DateClause& c) {
  const std::uint32_t next = c.date().end;
  if (!c.is_weekday() || c.owns() || next - c.date().first > 1 || !c.inside(next)) return false;
  const bool opens = c.date().first == c.sentence().first_token || c.stands(1, ";");
  return opens && c.tag(next) == Tag::kVerb && c.is(next, c.classes().third_form);
}

bool is_condition(const DateClause& c) {
  const bool led = c.date().first > c.first() && c.tag(c.date().first - 1) == Tag::kPrep;
  const std::uint32_t end = c.date().first - (led ? 1 : 0);
  return end >= c.first() + 2 && c.is(end - 1, c.classes().past_form) &&
         c.is(end - 2, c.classes().condition);
}

bool says_earlier(const DateClause& c) {
  const std::string_view word = c.text(c.date().first);
  return c.is_weekday() && (word == "earlier" || word == "Earlier");
}

bool opens_aside(const DateClause& c) {
  const std::uint32_t first = c.sentence().first_token;
  return c.tag(first) == Tag::kPrep && c.date().first > first + 1 && c.inside(c.date().end) &&
         c.text(c.date().end) == ",";
}

bool begins_clause(const DateClause& c) {
  if (c.date().first < c.first() + 2 || c.tag(c.date().first - 1) != Tag::kPrep) return false;
  // "said that on Friday they will sing"
  if (c.stands(2, "that") && c.tag(c.date().first - 2) == Tag::kSubord) return true;
  if (c.stands(2, ";")) return true;
  if (c.tag(c.date().first - 2) != Tag::kConj) return false;
  for (std::uint32_t i = c.date().end; c.inside(i) && i < c.date().end + 3; ++i) {
    if (c.tag(i) == Tag::kPron) return true;
    if (c.tag(i) != Tag::kPunct && c.tag(i) != Tag::kAdv) return false;
  }
  return false;
}

bool is_traded(const DateClause& c) {
  constexpr std::uint32_t kPhrase = 4;
  if (c.date().end - c.date().first != 1 || !c.is(c.date().first, c.classes().month)) return false;
  for (std::uint32_t i = c.date().end; i < c.date().end + kPhrase && c.inside(i); ++i) {
    if (c.is(i, c.classes().contract) || (c.stands(1, "for") && c.is(i, c.classes().shipped)))
      return true;
    // "for April/October delivery"
    if ((c.text(i) == "/" || c.text(i) == "-") && c.inside(i + 1) &&
        (c.is(i + 1, c.classes().month) || c.is(i + 1, c.classes().month_short))) {
      ++i;
      continue;
    }
    if (c.tag(i) != Tag::kNoun) return false;
  }
  return false;
}

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

}  // namespace onrecord
