// extractors/rulebook/rule_lines.hpp
// The parts of one line of a rule file.
//
// needs   a line without its indentation, and where it stands, for messages
// errors  Error(kRules, "file:line", ...) for a line that does not parse
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

[[noreturn]] void refuse(const RuleSource& source, const std::string& what,
                         const std::string& todo);

std::string_view trim(std::string_view text);

// A line of words up to its comment: a "#" after a blank and outside quotation marks.
std::string_view without_comment(std::string_view text);

// Takes the first word off `rest`.
std::string_view take_word(std::string_view& rest);

// key=value key="value with blanks" ...; a value without marks runs up to the next " key=".
std::vector<std::pair<std::string, std::string>> parse_pairs(std::string_view text,
                                                             const RuleSource& source);

// What follows "yes" or "no", and "unless".
RuleExample parse_example(bool positive, std::string_view text, const RuleSource& source);
Guard parse_guard(std::string_view text, const RuleSource& source);

}  // namespace onrecord
