// extractors/dates/date_clause.hpp
// The words of a clause around a date, and what each tells of when it is.
//
// owns    refers to the words, reading and classes of the document: lives as long as one call does
// cost    a look at one word and its neighbours
#pragma once

#include <string_view>

#include "corpus/document.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

class DateClause {
 public:
  DateClause(const DateWords& words, const Reading& reading, const DateClasses& classes,
             TokenRange date, const Sentence& sentence);

  Tag tag(std::uint32_t token) const { return reading_.words[token].tag; }
  std::string_view text(std::uint32_t token) const { return words_.text(token); }
  bool is(std::uint32_t token, ClassId id) const { return words_.is(token, id); }
  bool has_cue(std::uint32_t token, std::uint8_t cues) const {
    return (classes_.cues[reading_.words[token].kind] & cues) != 0;
  }
  bool inside(std::uint32_t token) const { return token < sentence_.end_token; }
  // Whether the word so many tokens before the date is this one.
  bool stands(std::uint32_t back, std::string_view word) const {
    return date_.first >= first_ + back && text(date_.first - back) == word;
  }
  bool is_dash(std::uint32_t token) const;  // a hyphen between spaces as well

  bool is_present_aux(std::uint32_t token) const;  // "is", "are", "'re"

  // What one word tells of its clause.
  Tense tense_of(std::uint32_t token, bool before_date) const;
  // Most words of a clause: no verb, no mark and no word that speaks of what is to come or is over.
  bool is_plain(std::uint32_t token) const {
    switch (tag(token)) {
      case Tag::kNoun:
      case Tag::kPropn:
      case Tag::kPron:
      case Tag::kDet:
      case Tag::kAdj:
      case Tag::kAdv:
      case Tag::kNum:
        return !has_cue(token, cues_);
      default:
        return false;
    }
  }
  // "began the planned cuts in May": what was planned need not lie ahead.
  bool is_planned_thing(std::uint32_t token) const;
  // "they meet", "is meeting", but not "to meet".
  bool has_subject(std::uint32_t verb) const;
  // "urged them to vote on Friday"
  bool is_urged(std::uint32_t verb) const;
  bool is_helped(std::uint32_t subject) const;
  bool is_second_verb(std::uint32_t token) const;
  bool is_verb_behind_aside(std::uint32_t token) const;
  // "to shut it and cut jobs", where the form alone may be past
  bool is_second_infinitive(std::uint32_t token) const;
  // "the convention in July", "November's election": what is held on a day known before.
  bool is_of_scheduled_event() const;
  // "his performance Thursday drew praise"
  bool is_subject() const;
  // "your chances of a win in November"
  bool is_of_prospect(std::uint32_t token) const;

  const DateClasses& classes() const { return classes_; }
  TokenRange date() const { return date_; }
  const Sentence& sentence() const { return sentence_; }
  std::uint32_t first() const { return first_; }
  bool is_weekday() const { return is_weekday_; }
  bool owns() const { return owns_; }  // "Friday's"

 private:
  bool tells_nothing(std::uint32_t token) const;
  Tense due(std::uint32_t token) const;
  bool looks_ahead(std::uint32_t token) const;
  bool is_because(std::uint32_t token) const;
  bool is_measure_of_gain(std::uint32_t token) const;
  bool is_participle_of_noun(std::uint32_t token) const;
  bool is_planned_in_present(std::uint32_t token, bool before_date) const;
  bool is_between_names(std::uint32_t token) const;
  bool may_be_subject(std::uint32_t token) const;

  const DateWords& words_;
  const Reading& reading_;
  const DateClasses& classes_;
  TokenRange date_;
  const Sentence& sentence_;
  std::uint32_t first_ = 0;  // the first word that is looked at
  bool is_weekday_ = false;
  bool owns_ = false;
  std::uint8_t cues_ = 0;  // what counts here
};

// Words on either side of a date that are looked at.
inline constexpr std::uint32_t kClauseReach = 14;

bool is_was(std::string_view word);

bool is_quote_mark(std::string_view mark);

// A mark that words beyond it say nothing of the clause.
bool ends_clause(std::string_view mark);

}  // namespace onrecord
