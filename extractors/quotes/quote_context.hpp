// extractors/quotes/quote_context.hpp
// When and where something was said: the day and the occasion that stand near the cue and in no
// content.
//
// needs   dates when there are any     gives   Quote::said, Quote::venue
// cost    a bounded look around the cue
#pragma once

#include <span>

#include "corpus/document.hpp"
#include "extractors/quotes/quote_content.hpp"

namespace onrecord {

// `parts` is the content of the attribution.
void read_context(const SentenceView& view, const Frame& frame, std::span<const TokenRange> parts,
                  Quote& quote);

}  // namespace onrecord
