#include "extractors/dates/date_context.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 14;
constexpr std::uint32_t kReachOfFirst = 25;  // after a date that opens its sentence

bool ends_clause(std::string_view mark) {
  return mark == ";" || mark == ":" || mark == "\u201C" || mark == "\u201D" || mark == "\"" ||
         mark == "\u2014" || mark == "--";
}

Tense tense_of(const DateWords& words, const Reading& reading, const DateClasses& classes,
               std::uint32_t token, TokenRange date) {
  const Tag tag = reading.words[token].tag;
  // "revealed its plans on Monday", but "its plans to sell it on Monday".
  const bool names_plan = tag == Tag::kNoun && words.is(token, classes.future_cue_before_to);
  if (words.is(token, classes.future_cue) && !names_plan &&
      (tag != Tag::kVerb || !words.is(token, classes.past_form) ||
       (token + 1 < reading.words.size() && words.text(token + 1) == "to"))) {
    return Tense::kFuture;
  }
  if (words.is(token, classes.future_cue_before_to) && token + 1 < reading.words.size() &&
      (words.text(token + 1) == "to" || words.text(token + 1) == "for")) {
    return Tense::kFuture;
  }
  if (words.is(token, classes.modal_cue) && reading.words[token].tag == Tag::kModal) {
    return Tense::kModal;
  }
  // "an order issued Thursday" as well.
  if ((words.is(token, classes.past_form) || words.text(token).ends_with("ed")) &&
      (tag == Tag::kVerb || (tag == Tag::kVpart && token + 1 == date.first))) {
    return Tense::kPast;
  }
  // "we have a meeting on Thursday" lies ahead, "we have met" does not.
  const bool holds = words.text(token) == "have" && token + 1 < reading.words.size() &&
                     reading.words[token + 1].tag == Tag::kDet;
  if (holds) return Tense::kPresent;
  if (words.is(token, classes.past_cue)) return Tense::kPast;
  // "the budget approved by both houses in April", "another passed in May": a participle right
  // after its noun.
  if (tag == Tag::kVpart && token > 0 && token + 1 < reading.words.size()) {
    const Tag before = reading.words[token - 1].tag;
    if (before == Tag::kNoun || before == Tag::kPropn || words.text(token - 1) == ")")
      return Tense::kPast;
    const bool stands_for_noun = before == Tag::kPron || before == Tag::kDet;
    if (stands_for_noun && reading.words[token + 1].tag == Tag::kPrep) return Tense::kPast;
  }
  const bool may_be_verb = tag == Tag::kVerb || token + 1 == date.first ||
                           (token + 1 < reading.words.size() &&
                            (words.text(token + 1) == "on" || words.text(token + 1) == "at"));
  if (may_be_verb && words.is(token, classes.present_form) &&
      (words.is(token, classes.base_form) || words.is(token, classes.third_form))) {
    return Tense::kPresent;
  }
  return Tense::kNone;
}

// "By Friday, half had voted", "they had until May told no one": the end of a time that is over.
bool was_over(const DateWords& words, const Reading& reading, const DateClasses& classes,
              TokenRange date, const Sentence& sentence) {
  const std::uint32_t first =
      std::max(sentence.first_token, date.first > kReach ? date.first - kReach : 0);
  for (std::uint32_t i = date.first; i > first && !ends_clause(words.text(i - 1)); --i) {
    if (words.text(i - 1) == "had") return words.text(i) != "until" && words.text(i) != "to";
    if (reading.words[i - 1].tag == Tag::kModal) return false;
    // "it was not signed until May"
    if (words.text(date.first - 1) == "until" && words.text(i - 1) == "not" && i > first + 1 &&
        (words.text(i - 2) == "was" || words.text(i - 2) == "were" || words.text(i - 2) == "did")) {
      return true;
    }
  }
  if (date.first > sentence.first_token + 2) return false;
  const std::uint32_t end = std::min(sentence.end_token, date.end + kReach);
  for (std::uint32_t i = date.end; i < end && !ends_clause(words.text(i)); ++i) {
    if (words.text(i) == "had" || words.text(i) == "was" || words.text(i) == "were") return true;
    const Tag tag = reading.words[i].tag;
    if (tag == Tag::kModal) return false;
    if (tag == Tag::kVerb) return words.is(i, classes.past_form);
  }
  return false;
}

bool is_capital(const DateWords& words, std::uint32_t token) {
  const CodePoint c = code_point_at(words.text(token), 0);
  return is_upper(c.value);
}

}  // namespace

Tense tense_around(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence) {
  const std::uint32_t first =
      std::max(sentence.first_token, date.first > kReach ? date.first - kReach : 0);
  const bool owns = date.end < sentence.end_token && reading.words[date.end].tag == Tag::kPoss;
  bool until = false;
  for (std::uint32_t i = date.first; i > first && i + 3 > date.first; --i) {
    const std::string_view word = words.text(i - 1);
    // "a rally held by students on Friday" names who, "before Friday's vote" what has been.
    if (word == "by" && i < date.first && reading.words[date.first - 1].tag == Tag::kPrep) break;
    if (word == "before" && owns) break;
    if (words.is(i - 1, classes.until_cue)) until = true;
    if (words.text(i - 1) == "as" && i > first + 2 && words.text(i - 3) == "as") until = true;
  }
  if (date.first > first && words.is(date.first - 1, classes.since_cue)) return Tense::kSince;
  if (until) {
    return was_over(words, reading, classes, date, sentence) ? Tense::kPast : Tense::kUntil;
  }
  if (date.first > first &&
      (words.text(date.first - 1) == "to" || words.text(date.first - 1) == "for")) {
    for (std::uint32_t i = date.first - 1; i > first && i + 4 > date.first; --i) {
      if (words.is(i - 1, classes.reschedule_cue)) return Tense::kFuture;
    }
  }
  // "plans announced in January": a participle without its auxiliary tells of what is over.
  if (date.first >= first + 3 && reading.words[date.first - 1].tag == Tag::kPrep &&
      reading.words[date.first - 2].tag == Tag::kVpart &&
      !words.is(date.first - 2, classes.future_cue)) {
    const Tag before = reading.words[date.first - 3].tag;
    if (before == Tag::kNoun || before == Tag::kPropn || before == Tag::kPunct) return Tense::kPast;
  }
  std::uint32_t commas = 0;
  std::uint32_t last_comma = 0;
  bool present = false;
  for (std::uint32_t i = date.first; i > first; --i) {
    const std::string_view word = words.text(i - 1);
    if (ends_clause(word)) break;
    if (word == ",") {
      // "will fly to Phoenix, Arizona, on Friday": what stands between two commas is no clause.
      const bool inserted = commas == 1 && last_comma - (i - 1) <= 3;
      if (!inserted && ++commas > 1) break;
      last_comma = i - 1;
    }
    const Tense tense = tense_of(words, reading, classes, i - 1, date);
    // "to open on Friday", "will open", "did open": what goes before tells.
    if (tense == Tense::kPresent) {
      present = true;
      continue;
    }
    if (tense == Tense::kFuture || tense == Tense::kModal) {
      // What had been due is over.
      for (std::uint32_t k = i - 1; k > first && k + 4 > i; --k) {
        if (words.text(k - 1) == "had") return Tense::kPast;
      }
    }
    // "would look at Friday's ruling": what belongs to a day is over more often.
    if (tense == Tense::kModal && owns) return Tense::kNone;
    if (tense != Tense::kNone) return tense;
  }
  if (present) return Tense::kPresent;
  // "On Friday, the court will rule", but not "After talks on Friday, the sides will rest".
  const bool opens = date.first <= sentence.first_token + 2;
  const std::uint32_t end =
      std::min(sentence.end_token, date.end + (opens ? kReachOfFirst : kReach));
  if (!opens && date.end < end && words.text(date.end) == ",") return Tense::kNone;
  for (std::uint32_t i = date.end; i < end; ++i) {
    if (ends_clause(words.text(i))) break;
    const Tense tense = tense_of(words, reading, classes, i, date);
    // "sold 100 tons in June to meet demand": an aim tells nothing.
    if (tense == Tense::kPresent && words.text(i - 1) == "to") continue;
    if (tense == Tense::kModal && !opens) return Tense::kNone;
    if (!opens && reading.words[i].tag == Tag::kConj) return Tense::kNone;
    if (tense != Tense::kNone) return tense;
  }
  return Tense::kNone;
}

bool is_name_not_month(const DateWords& words, const Reading& reading, const DateClasses& classes,
                       std::uint32_t token, const Sentence& sentence) {
  if (!words.is(token, classes.month_name)) return false;
  const bool opens = token == sentence.first_token;
  const bool closes = token + 1 >= sentence.end_token;
  const auto is_prep = [&](std::uint32_t i) {
    const Tag tag = reading.words[i].tag;
    return tag == Tag::kPrep || tag == Tag::kTo || tag == Tag::kConj || tag == Tag::kSubord ||
           words.is(i, classes.direction) || words.is(i, classes.edge) || words.text(i) == "-" ||
           words.text(i) == "," || words.text(i) == "(" || words.is(i, classes.until_cue) ||
           words.is(i, classes.month) || tag == Tag::kDet;
  };
  if (opens) {
    // "May I", "March on": months open sentences in lists and before their verbs alone.
    return closes ? false
                  : !(words.text(token + 1) == "," || is_prep(token + 1) ||
                      reading.words[token + 1].tag == Tag::kAux || words.text(token + 1) == "'s" ||
                      words.text(token + 1) == "\u2019s");
  }
  const std::string_view next = closes ? std::string_view() : words.text(token + 1);
  // "as April said"
  if (!closes && words.is(token + 1, classes.report_cue) &&
      words.is(token + 1, classes.past_form) && reading.words[token - 1].tag != Tag::kPrep &&
      !words.is(token - 1, classes.direction) && words.text(token - 1) != ",") {
    return true;
  }
  const Tag before = reading.words[token - 1].tag;
  if ((before == Tag::kDet || before == Tag::kAdj) &&
      (next == "of" || next == "for" || next == "on"))
    return true;
  // "the “March of the Mothers”"
  if (next == "of" && !is_letter(code_point_at(words.text(token - 1), 0).value) &&
      words.text(token - 1) != "-" && words.text(token - 1) != ",") {
    return true;
  }
  if (before == Tag::kConj && !closes && is_capital(words, token + 1)) return true;
  if (is_prep(token - 1)) return false;
  if (token - 1 > sentence.first_token && is_capital(words, token - 1)) return true;
  if (token - 1 == sentence.first_token && is_capital(words, token - 1)) return true;
  if (!closes && is_capital(words, token + 1)) return true;
  return before == Tag::kPron || before == Tag::kPropn;
}

bool is_part_of_word(const Document& document, TokenRange date, const Sentence& sentence) {
  if (date.end + 1 >= sentence.end_token) return false;
  const Span before = document.tokens[date.end - 1].span;
  const Span hyphen = document.tokens[date.end].span;
  const Span after = document.tokens[date.end + 1].span;
  return slice(document.article.text, hyphen) == "-" && before.end == hyphen.begin &&
         hyphen.end == after.begin;
}

namespace {

// "reported 2024 profit", "said 2024 had been hard", but not "sold 2000 cars".
bool is_year_after_verb(const DateWords& words, const Reading& reading, const DateClasses& classes,
                        std::uint32_t token, const Sentence& sentence) {
  const std::string_view digits = words.text(token);
  if (token + 1 >= sentence.end_token || digits.ends_with("00")) return false;
  const Tag after = reading.words[token + 1].tag;
  if (words.is(token + 1, classes.figures)) return true;
  return words.is(token - 1, classes.report_cue) &&
         (after == Tag::kVerb || after == Tag::kAux || after == Tag::kModal);
}

}  // namespace

bool is_no_year(const DateWords& words, const Reading& reading, const DateClasses& classes,
                std::uint32_t token, const Sentence& sentence) {
  if (token == sentence.first_token) return false;
  const Tag before = reading.words[token - 1].tag;
  // Numbers far from our time are years after "in" and the like alone.
  const std::string_view digits = words.text(token);
  const bool far = digits.size() == 4 && (digits < "1850" || digits > "2050");
  if ((far && words.text(token - 1) == "at") ||
      (far && before != Tag::kPrep && before != Tag::kSubord && before != Tag::kConj) ||
      (before == Tag::kVerb && !words.is(token - 1, classes.edge) &&
       !is_year_after_verb(words, reading, classes, token, sentence))) {
    return true;
  }
  if (token + 1 >= sentence.end_token) return false;
  const Tag after = reading.words[token + 1].tag;
  // "the Russell 2000 index", "Kopp's 1987 Chevrolet"; but "the 1996 campaign".
  if (after != Tag::kPropn || words.is(token + 1, classes.season)) return false;
  if (words.is(token - 1, classes.month)) return false;
  return before == Tag::kPropn || before == Tag::kPoss;
}

bool is_capital_inside(const DateWords& words, std::uint32_t token, const Sentence& sentence) {
  if (token == sentence.first_token || !is_capital(words, token)) return false;
  const std::string_view word = words.text(token);
  // "NOON" in a heading and "Q3" are no names.
  const bool is_name =
      word.size() > 1 && !(word[1] >= 'A' && word[1] <= 'Z') && !(word[1] >= '0' && word[1] <= '9');
  const std::string_view before = words.text(token - 1);
  return is_name &&
         (is_letter(code_point_at(before, 0).value) || before == "'s" || before == "\u2019s");
}

bool is_title(const DateWords& words, TokenRange date) {
  if (date.end - date.first < 2) return false;
  const char first = words.text(date.first).front();
  if (!is_capital(words, date.first) && !(first >= '0' && first <= '9')) return false;
  const std::string_view last = words.text(date.end - 1);
  return is_capital(words, date.end - 1) && last.size() > 1 && last[1] >= 'a' && last[1] <= 'z';
}

bool is_list_item(const Reading& reading, TokenRange date, const Sentence& sentence) {
  constexpr std::uint32_t kLine = 30;  // tokens
  if (date.first != sentence.first_token || sentence.end_token - sentence.first_token > kLine)
    return false;
  for (std::uint32_t i = date.end; i < sentence.end_token; ++i) {
    const Tag tag = reading.words[i].tag;
    if (tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal) return false;
  }
  return true;
}

bool is_rate(const DateWords& words, const Reading& reading, TokenRange date,
             const Sentence& sentence) {
  const std::string_view first = words.text(date.first);
  if (date.end - date.first != 2 || (first != "a" && first != "an")) return false;
  const auto is_number = [&](std::uint32_t i) {
    const char c = words.text(i).front();
    return (c >= '0' && c <= '9') || reading.words[i].tag == Tag::kNum;
  };
  // The number stands before its noun, and one word may stand between the two.
  const std::uint32_t begin =
      std::max(sentence.first_token, date.first > 3 ? date.first - 3 : std::uint32_t{0});
  for (std::uint32_t i = date.first; i > begin; --i) {
    if (is_number(i - 1)) return true;
    const Tag tag = reading.words[i - 1].tag;
    if (tag != Tag::kNoun && tag != Tag::kPropn && tag != Tag::kAdj) return false;
  }
  return false;
}

bool is_reported(const DateWords& words, const DateClasses& classes, TokenRange report,
                 TokenRange date, Tense tense) {
  const std::uint32_t first = report.first > 4 ? report.first - 4 : 0;
  bool reported = false;
  bool before = false;  // "had met": what was over by then
  for (std::uint32_t i = first; i < date.first; ++i) {
    if (ends_clause(words.text(i))) return false;
    reported = reported || words.is(i, classes.report_cue);
    before = before || (i >= report.end && words.text(i) == "had");
  }
  return reported && (before || (tense != Tense::kPast && tense != Tense::kNone));
}

}  // namespace onrecord
