// extractors/rulebook/pattern_syntax.hpp
// The pattern language of the rules, read into a tree.
//
// shape   docs/rules.md has the language
// errors  Error(kRules, where, ...) naming the place in the pattern
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/pattern_tree.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// Whole patterns: blanks around them do not count.
Node parse_pattern(std::string_view pattern, const Rulebook& rulebook, const RuleSource& source);

// All alternatives of a rule as one.
Node parse_alternatives(const Rule& rule, const Rulebook& rulebook);

}  // namespace onrecord
