// extractors/text/clitics.hpp
// What is joined to a word by an apostrophe and is a token of its own: "'s", "'ll", "n't".
#pragma once

#include <cstddef>
#include <string_view>

namespace onrecord {

// `lower_case` is the text in small ASCII letters.
bool folds_to(std::string_view text, std::string_view lower_case);

// The bytes of the apostrophe that begins at `at`, 0 when there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at);

// The letters behind an apostrophe are one: "s", "LL".
bool is_clitic(std::string_view letters);

// Where the clitic at the end of [begin, end) begins; `end` when there is none.
std::size_t last_clitic(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace onrecord
