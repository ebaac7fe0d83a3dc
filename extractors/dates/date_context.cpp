#include "extractors/dates/date_context.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"
#include "extractors/dates/date_clause.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kRate = 5;  // tokens between a rate and its number

bool is_capital(const DateWords& words, std::uint32_t token) {
  const CodePoint c = code_point_at(words.text(token), 0);
  return is_upper(c.value);
}

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

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
  // "to April Ryan"
  const auto asks_for_name = [&](std::uint32_t i) {
    const std::string_view word = words.text(i);
    return word == "to" || word == "with" || word == "about" || word == "like";
  };
  // "May the best team win"
  if (opens && !closes && reading.words[token + 1].tag == Tag::kDet) return true;
  // "to April Ryan", ", April Ryan and"
  const bool names_thing =
      token + 2 < sentence.end_token && reading.words[token + 2].tag == Tag::kNoun;
  const bool may_be_named =
      !opens && (asks_for_name(token - 1) || (words.text(token - 1) == "," && !names_thing));
  if (may_be_named && !closes && is_capital(words, token + 1) &&
      !words.is(token + 1, classes.month) && !words.is(token + 1, classes.weekday)) {
    return true;
  }
  if (opens) {
    // "May I", "March on": months open sentences in lists and before their verbs alone.
    return closes ? false
                  : !(words.text(token + 1) == "," || words.text(token + 1) == ":" ||
                      is_prep(token + 1) || reading.words[token + 1].tag == Tag::kAux ||
                      words.text(token + 1) == "'s" || words.text(token + 1) == "\u2019s");
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

// "reported 2024 profit", "said 2024 had been hard", "began 2024 with", but not "sold 2000 cars".
bool is_year_after_verb(const DateWords& words, const Reading& reading, const DateClasses& classes,
                        std::uint32_t token, const Sentence& sentence) {
  const std::string_view digits = words.text(token);
  if (token + 1 >= sentence.end_token || digits.ends_with("00")) return false;
  const Tag after = reading.words[token + 1].tag;
  if (words.is(token + 1, classes.figures)) return true;
  if (words.is(token - 1, classes.year_verb) &&
      (after == Tag::kPrep || after == Tag::kPunct || after == Tag::kConj)) {
    return true;
  }
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
  // but not "FY25"
  const bool far = is_number(digits) && digits.size() == 4 && (digits < "1850" || digits > "2050");
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

bool is_of_person(const DateWords& words, const Reading& reading, const DateClasses& classes,
                  TokenRange date, const Sentence& sentence) {
  const std::uint32_t token = date.first;
  if (date.end - token != 1 || token == sentence.first_token ||
      reading.words[token - 1].tag != Tag::kPropn || words.text(token - 1).ends_with('.') ||
      words.is(token - 1, classes.weekday)) {
    return false;
  }
  if (words.is(token, classes.holiday)) return true;
  if (!words.is(token, classes.big_units)) return false;
  const std::string_view next =
      date.end < sentence.end_token ? words.text(date.end) : std::string_view();
  return next != "before" && next != "after" && next != "ahead";
}

bool is_of_longer_name(const DateWords& words, const Reading& reading, TokenRange date,
                       const Sentence& sentence) {
  return date.end - date.first == 2 && date.first > sentence.first_token + 1 &&
         words.text(date.end - 1) == "Day" && reading.words[date.first - 1].tag == Tag::kPropn &&
         is_capital(words, date.first - 1) && reading.words[date.first - 2].tag != Tag::kPrep;
}

bool is_title(const DateWords& words, TokenRange date) {
  if (date.end - date.first < 2) return false;
  const char first = words.text(date.first).front();
  if (!is_capital(words, date.first) && !(first >= '0' && first <= '9')) return false;
  const std::string_view last = words.text(date.end - 1);
  return is_capital(words, date.end - 1) && last.size() > 1 && last[1] >= 'a' && last[1] <= 'z';
}

bool is_such_a_day(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence) {
  std::uint32_t article = date.first;
  while (article > sentence.first_token && reading.words[article - 1].tag == Tag::kAdj) --article;
  if (article == sentence.first_token) return false;
  const std::string_view before = words.text(article - 1);
  if (before != "a" && before != "A") return false;
  // "attended a Sunday night memorial service"
  const Tag behind = date.end < sentence.end_token ? reading.words[date.end].tag : Tag::kPunct;
  return (behind != Tag::kNoun && behind != Tag::kAdj) || words.is(date.end, classes.daypart);
}

bool is_in_clause(const DateWords& words, TokenRange between) {
  constexpr std::uint32_t kReach = 30;  // tokens
  if (between.end > between.first + kReach) return false;
  for (std::uint32_t i = between.first; i < between.end; ++i) {
    if (ends_clause(words.text(i))) return false;
  }
  return true;
}

bool is_list_item(const DateWords& words, const Reading& reading, TokenRange date,
                  const Sentence& sentence) {
  constexpr std::uint32_t kLine = 30;  // tokens
  if (date.first != sentence.first_token || sentence.end_token - sentence.first_token > kLine)
    return false;
  // "June 9 - a night in Ulm"
  if (date.end < sentence.end_token && reading.words[date.end].tag == Tag::kPunct &&
      words.text(date.end) != ",") {
    return true;
  }
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
  // The number stands before its noun: "90 boats a week", "3 million crates of figs a day".
  const std::uint32_t begin =
      std::max(sentence.first_token, date.first > kRate ? date.first - kRate : std::uint32_t{0});
  for (std::uint32_t i = date.first; i > begin; --i) {
    if (is_number(i - 1)) return true;
    const Tag tag = reading.words[i - 1].tag;
    if (tag != Tag::kNoun && tag != Tag::kPropn && tag != Tag::kAdj && words.text(i - 1) != "of")
      return false;
  }
  return false;
}

bool comes_every_year(const DateWords& words, TokenRange date) {
  return words.text(date.end - 1) == "year";
}

bool is_half_of_game(const DateWords& words, const DateClasses& classes, TokenRange date,
                     const Sentence& sentence) {
  constexpr std::uint32_t kReach = 40;  // tokens
  if (date.end - date.first != 3 || words.text(date.first) != "the") return false;
  const std::uint32_t begin = date.first > kReach ? date.first - kReach : 0;
  return !words.has_any(
      {std::max(sentence.first_token, begin), std::min(sentence.end_token, date.end + kReach)},
      classes.accounts);
}

namespace {

// "20-10", but not "3-5 percent" and "12-18 months".
bool is_score(const DateWords& words, const DateClasses& classes, std::uint32_t token,
              std::uint32_t end) {
  constexpr std::size_t kDigits = 3;
  const auto is_points = [&](std::uint32_t i) {
    return words.text(i).size() <= kDigits && is_number(words.text(i));
  };
  if (token + 2 >= end || words.text(token + 1) != "-" || !is_points(token) ||
      !is_points(token + 2)) {
    return false;
  }
  if (token + 3 == end) return true;
  const std::string_view next = words.text(token + 3);
  return next != "%" && next != "percent" && next != "-" && !words.is(token + 3, classes.unit);
}

}  // namespace

bool is_in_game(const DateWords& words, const DateClasses& classes, const Sentence& sentence) {
  bool game = false;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (words.is(i, classes.accounts) || words.is(i, classes.figures)) return false;
    game = game || words.is(i, classes.play) || is_score(words, classes, i, sentence.end_token);
  }
  return game;
}

bool is_compared(const DateWords& words, const DateClasses& classes, TokenRange date,
                 const Sentence& sentence) {
  constexpr std::uint32_t kReach = 5;  // tokens
  const std::uint32_t begin = date.first > kReach ? date.first - kReach : 0;
  return words.has_any({std::max(sentence.first_token, begin), date.first}, classes.compared);
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
