#include "extractors/dates/date_triggers.hpp"

#include <algorithm>
#include <optional>

#include "extractors/rulebook/pattern_triggers.hpp"

namespace onrecord {

DateTriggers::DateTriggers(const Rulebook& rulebook, const Lexicon& lexicon,
                           const Patterns& patterns)
    : flags_(lexicon.kind_count()) {
  const NeededSymbols finder(rulebook, lexicon);
  const SymbolCodes& codes = patterns.codes();
  std::vector<char> triggers(codes.size());
  for (const Rule* rule : patterns.rules()) {
    const std::optional<Needed> needed = finder.needed(rule->tree);
    if (!needed) {
      std::fill(flags_.begin(), flags_.end(), 1);
      return;
    }
    for (const Test* test : needed->tests) {
      const TestId id = patterns.tests().id(*test);
      for (std::size_t code = 0; code < triggers.size(); ++code) {
        if (codes.passes(id, code)) triggers[code] = 1;
      }
    }
  }
  std::vector<char> rows(codes.row_count());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t tag = 0; tag < kTags && rows[row] == 0; ++tag) {
      rows[row] = triggers[codes.code_in(row, static_cast<Tag>(tag))];
    }
  }
  for (std::size_t kind = 0; kind < flags_.size(); ++kind) {
    flags_[kind] = rows[codes.row(static_cast<Kind>(kind))];
  }
}

}  // namespace onrecord
