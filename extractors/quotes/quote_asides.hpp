// extractors/quotes/quote_asides.hpp
// What stands between a subject and its verb: asides between commas, participles, relative clauses.
//
// units   indexes of symbols; `phrase` is set to that of the phrase which what is found belongs to
// cost    a bounded look to the left
#pragma once

#include <cstddef>

#include "extractors/quotes/quote_symbols.hpp"

namespace onrecord {

inline constexpr std::size_t kLongestAside = 40;  // symbols

// "released", "written": no "releases", which says what somebody does.
bool is_past(const QuoteSymbols& symbols, std::size_t index);

// "Ana Ruiz, of the guild of Ulm", "Ana Ruiz, head of the guild": the person whose place or role
// the phrase only tells.
bool is_placed(const QuoteSymbols& symbols, std::size_t phrase, std::size_t& person);

// An aside that ends with the comma: "Ruiz, 34, a baker,", "Ruiz, who won,".
bool aside_before(const QuoteSymbols& symbols, std::size_t comma, std::size_t& phrase);

// A participle or an infinitive and what follows it: "a poll taken by the paper", "the states to
// have signed a treaty", "clerks trying to stop the sale". `end` is the symbol behind.
bool reduced_before(const QuoteSymbols& symbols, std::size_t end, std::size_t& owner);

// A relative clause without commas, which ends with `last`: "the clerks who have worked with Ruiz".
bool relative_before(const QuoteSymbols& symbols, std::size_t last, std::size_t& owner);

}  // namespace onrecord
