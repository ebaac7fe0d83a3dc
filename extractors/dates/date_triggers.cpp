#include "extractors/dates/date_triggers.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace onrecord {

DateTriggers::DateTriggers(const Lexicon& lexicon, const Patterns& patterns)
    : flags_(lexicon.kind_count()) {
  const SymbolCodes& codes = patterns.codes();
  const std::span<const std::uint8_t> needed = patterns.needed();
  std::vector<char> rows(codes.row_count());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t tag = 0; tag < kTags && rows[row] == 0; ++tag) {
      rows[row] = static_cast<char>(needed[codes.code_in(row, static_cast<Tag>(tag))]);
    }
  }
  for (std::size_t kind = 0; kind < flags_.size(); ++kind) {
    flags_[kind] = rows[codes.row(static_cast<Kind>(kind))];
  }
}

}  // namespace onrecord
