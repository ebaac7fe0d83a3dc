// extractors/quotes/quote_chains.hpp
// The phrases that one subject is made of: "the spokesman for the party", "Ruiz and Lind both",
// "voters here in Ulm".
//
// units   indexes of symbols
// cost    a bounded look to the left
#pragma once

#include <cstddef>

#include "extractors/quotes/quote_symbols.hpp"

namespace onrecord {

// Where what ends with the phrase begins: "the spokesman for the party" ends with "the party".
std::size_t chain_begin(const QuoteSymbols& symbols, std::size_t phrase);

// "both" of "Ruiz and Lind both".
bool is_floating(const QuoteSymbols& symbols, std::size_t symbol);

}  // namespace onrecord
