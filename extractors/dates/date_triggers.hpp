// extractors/dates/date_triggers.hpp
// Which words a rule of dates cannot do without: where none of them stands, no pattern is run.
//
// shape   one flag for each kind of word; worked out from the patterns themselves, so that a new
//         rule needs no list of its own
// cost    made once; each look is one load
#pragma once

#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

class DateTriggers {
 public:
  DateTriggers(const Lexicon& lexicon, const Patterns& patterns);

  bool is(Kind kind) const { return flags_[kind] != 0; }

 private:
  std::vector<char> flags_;
};

}  // namespace onrecord
