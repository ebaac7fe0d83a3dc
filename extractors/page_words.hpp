// extractors/page_words.hpp
// The words of rules/<language>/pages.words, by which web pages are read.
//
// shape   no fact depends on them: the rules of the extractors do not hold this file
// errors  Error(kRules) for a file that does not parse
// cost    a millisecond
#pragma once

#include <string>
#include <string_view>

#include "corpus/readers/html_lines.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

bool is_of_pages(const RuleFile& file);

// The built-in words; those of `directory`, unless empty, are added.
PageLines load_page_lines(std::string_view language, const std::string& directory);

}  // namespace onrecord
