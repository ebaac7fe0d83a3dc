// extractors/rulebook/pattern_words.hpp
// The words and classes that the patterns of a rulebook name: the lexicon needs them before any
// pattern is compiled.
//
// owns    nothing: the rulebook must outlive what is given
// cost    linear in the patterns
#pragma once

#include <string_view>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

struct PatternWords {
  std::vector<std::string_view> literals;  // words that stand in patterns
  std::vector<std::string_view> classes;   // their entries of several words are found as sequences
};

// Both are sorted.
PatternWords words_of_patterns(const Rulebook& rulebook);

}  // namespace onrecord
