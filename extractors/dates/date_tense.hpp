// extractors/dates/date_tense.hpp
// Which way a date without a year or week points: whether its clause lies ahead or is over.
//
// cost    a look at a few tokens on either side
#pragma once

#include "corpus/document.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {

// The tense of the clause that a date stands in: by the nearest verb before it, or, where none is,
// the first after it.
Tense tense_around(const DateWords& words, const Reading& reading, const DateClasses& classes,
                   TokenRange date, const Sentence& sentence);

}  // namespace onrecord
