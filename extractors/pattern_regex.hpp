// extractors/pattern_regex.hpp
// A pattern as a regular expression over the codes of its layer.
//
// shape   RE2 syntax; a class with entries of several words is a choice of them, longest first
// cost    linear in the pattern and the entries that it names
#pragma once

#include <string>

#include "extractors/lexicon.hpp"
#include "extractors/pattern_syntax.hpp"
#include "extractors/symbol_codes.hpp"

namespace onrecord {

enum class Captures { kNone, kGroups };

std::string pattern_regex(const Node& tree, Captures captures, const Lexicon& lexicon,
                          const SymbolTests& tests, const SymbolCodes& codes);

}  // namespace onrecord
