// extractors/quotes/quote_sites.hpp
// Where a cue may stand: which rules are worth a try at a symbol.
//
// units   indexes of symbols
// cost    a bounded look to both sides
#pragma once

#include <cstddef>

#include "extractors/quotes/quote_cues.hpp"
#include "extractors/quotes/quote_symbols.hpp"

namespace onrecord {

inline constexpr std::size_t kLongestHead =
    12;  // symbols before the colon of "Ruiz, the mayor: ..."
inline constexpr std::size_t kRightReach = 14;  // symbols that a rule sees behind a cue

// The rules whose cue the symbol may be where it stands: none for most, which no pattern sees.
QuoteRuleSet rules_at(const QuoteSymbols& symbols, std::size_t index, bool has_quotation);

}  // namespace onrecord
