// extractors/proposals/proposal_quotes.hpp
// The quotes around, before and behind the words of a proposal.
//
// needs   quotes sorted by where they begin
// cost    a search by halves, and a few quotes beside what it finds
#pragma once

#include "corpus/document.hpp"

namespace onrecord {

// The innermost quote that holds the span; kNone.
std::int32_t quote_at(const Document& document, Span span);

// The last quote that begins before the byte; null without one.
const Quote* quote_before(const Document& document, std::uint32_t byte);

// The quote that the verb at `trigger` reports ("called for talks"); null when it reports none.
const Quote* reported_by(const Document& document, Span trigger);

}  // namespace onrecord
