#include "extractors/dates/date_triggers.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "extractors/rulebook/pattern_triggers.hpp"

namespace onrecord {

DateTriggers::DateTriggers(const Rulebook& rulebook, const Lexicon& lexicon,
                           const Patterns& patterns)
    : flags_(lexicon.kind_count()) {
  const NeededSymbols finder(rulebook, lexicon);
  const SymbolCodes& codes = patterns.codes();
  std::vector<std::uint64_t> triggers((codes.size() + 63) / 64);  // a bit each
  for (const Rule* rule : patterns.rules()) {
    const std::optional<Needed> needed = finder.needed(rule->tree);
    if (!needed) {
      std::fill(flags_.begin(), flags_.end(), 1);
      return;
    }
    for (const Test* test : needed->tests) {
      const std::span<const std::uint64_t> passing = codes.passing(patterns.tests().id(*test));
      for (std::size_t word = 0; word < triggers.size(); ++word) triggers[word] |= passing[word];
    }
  }
  std::vector<char> rows(codes.row_count());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t tag = 0; tag < kTags && rows[row] == 0; ++tag) {
      const std::uint16_t code = codes.code_in(row, static_cast<Tag>(tag));
      rows[row] = static_cast<char>(triggers[code / 64] >> code % 64 & 1U);
    }
  }
  for (std::size_t kind = 0; kind < flags_.size(); ++kind) {
    flags_[kind] = rows[codes.row(static_cast<Kind>(kind))];
  }
}

}  // namespace onrecord
