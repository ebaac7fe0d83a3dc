// extractors/rulebook/word_entries.hpp
// One line of a word list: entries separated by commas, each with its forms and its value.
//
// shape   entry := words [/v | /vv | /n [(irregular ...)]] [= value], the mark on any word of it:
//         "say/v(said)", "put/v(put) forward", "man/n(men)", "January = 01", "\"3,5\""
//         /v inflects a verb, /vv with a doubled consonant (permit), /n a noun
// errors  Error(kRules) for an entry that does not parse
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

std::vector<ParsedEntry> parse_word_entries(std::string_view line, bool exact,
                                            const RuleSource& source);

// The tokens that a written word becomes: hyphens and clitics stand alone, the curly apostrophe is
// the straight one. Must agree with tokens.hpp.
std::vector<std::string> split_written_word(std::string_view word);

}  // namespace onrecord
