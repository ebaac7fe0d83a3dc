// extractors/dates/date_names.hpp
// Whether what a rule of dates has found is a name or part of a longer word, and no date.
//
// cost    a look at a few tokens on either side
#pragma once

#include "corpus/document.hpp"
#include "extractors/dates/date_context.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

// "Ada March", "Last Christmas", the song, "the quarter-finals".
bool is_name(const Document& document, const Reading& reading, const DateWords& words,
             const DateClasses& classes, Resolver resolver, const DateGroups& groups,
             const Sentence& sentence);

}  // namespace onrecord
