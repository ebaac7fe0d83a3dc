// extractors/dates/date_choice.hpp
// Which matches of the rules are dates.
//
// shape   names, rates and the parts of a game are none; of two that overlap the longer stays, then
//         that of the earlier rule
// cost    a look at a few tokens around each match; whether an article reports a game is asked
//         once, and whether a sentence tells of one once a sentence
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/dates/date_rules.hpp"

namespace onrecord {

class DateChoice {
 public:
  // All must outlive this.
  DateChoice(const Document& document, const Reading& reading, const DateWords& words,
             const DateRules::State& rules)
      : document_(document), reading_(reading), words_(words), rules_(rules) {}

  // The dates among the matches of a sentence, in the order of the text; `out` is emptied first.
  void choose(const Sentence& sentence, std::span<const Match> matches,
              std::vector<DateCandidate>& out);

 private:
  bool is_date(Resolver resolver, const DateGroups& groups, const Sentence& sentence);
  bool is_of_game(Resolver resolver, const DateGroups& groups, const Sentence& sentence);

  const Document& document_;
  const Reading& reading_;
  const DateWords& words_;
  const DateRules::State& rules_;
  std::optional<bool> game_;     // whether the article reports one
  std::optional<bool> in_game_;  // whether the sentence tells of one
};

}  // namespace onrecord
