// extractors/page_words.hpp
// The words of rules/<language>/pages.words, by which web pages are read.
//
// errors  Error(kRules) for a file that does not parse
// cost    a millisecond
#pragma once

#include <string>
#include <string_view>

#include "corpus/readers/html_lines.hpp"

namespace onrecord {

// The built-in words; those of `directory`, unless empty, are added.
PageLines load_page_lines(std::string_view language, const std::string& directory);

}  // namespace onrecord
