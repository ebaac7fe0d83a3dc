// extractors/word_file.hpp
// Word files of rules/<language>/ that are for others than the extractors: pages.words for the
// readers of web pages, identity.words for the store.
//
// shape   no fact depends on them: the rules of the extractors do not hold these files
// errors  Error(kRules) for a file that does not parse
// cost    a millisecond
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

bool is_for_others(const RuleFile& file);

// The classes of the built-in file of that name; those of `directory`, unless empty, are added.
Rulebook load_word_file(std::string_view language, std::string_view name,
                        const std::string& directory);

// The entries of a class, words joined by blanks; none where there is no such class.
std::vector<std::string> words_of(const Rulebook& book, std::string_view name);

}  // namespace onrecord
