// extractors/rulebook/lexicon_builder.hpp
// Makes the tables of a lexicon: numbers classes, kinds and words.
//
// errors  Error(kRules) for more classes or kinds than fit
// cost    a few tens of milliseconds for all words of a language, so that those of the program are
//         made when it is built
#pragma once

#include "extractors/rulebook/lexicon_tables.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

LexiconTables build_lexicon(const Rulebook& rulebook);

// A token in lower case, its apostrophe straight.
std::string fold_word(std::string_view token);

}  // namespace onrecord
