// extractors/proposals/proposal_times.hpp
// By when, or when, what is proposed should happen.
//
// cost    a binary search, and the dates inside the content
#pragma once

#include "corpus/document.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

// Points at the dates inside the content that bound the act; those that describe its object, and
// those that were over when the article appeared, do not, unless the act was told of back then
// ("said it would begin on Friday").
void find_timeframe(const Document& document, TokenRange content, Proposal& proposal);

}  // namespace onrecord
