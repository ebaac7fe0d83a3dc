// extractors/dates/date_search.hpp
// Where in a sentence the rules of dates match.
//
// shape   patterns run on the neighbourhood of words that a rule cannot do without
// cost    a look at each token; linear in the tokens of the neighbourhoods
#pragma once

#include <vector>

#include "corpus/document.hpp"
#include "extractors/dates/date_rules.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

class DateSearch {
 public:
  // Both must outlive this.
  DateSearch(const Reading& reading, const DateRules::State& rules);

  // Appends the matches of all rules.
  void find(const Sentence& sentence, std::vector<Match>& out);

 private:
  const Reading& reading_;
  const DateRules::State& rules_;
  std::vector<Symbol> symbols_;
  PatternBuffer buffer_;
};

}  // namespace onrecord
