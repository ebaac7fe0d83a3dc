// extractors/quotes/quote_content.hpp
// How far the content of an attribution goes: what patterns cannot say, since a clause has no
// fixed length.
//
// units   tokens in, tokens out; punctuation at either end is trimmed
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/quotes/quote_view.hpp"

namespace onrecord {

// The content of `frames[index]` after its cue; empty when there is none.
TokenRange content_after(const SentenceView& view, std::size_t index);

// The content before its speaker and cue.
TokenRange content_before(const SentenceView& view, std::size_t index);

// Content that goes on behind "..., he said, ..."; empty when what follows is something else.
TokenRange content_resumed(const SentenceView& view, std::size_t index);

// The quotation behind an aside between dashes: “Remember” - I mean it - “who you are.”
TokenRange content_past_dashes(const SentenceView& view, std::size_t index, TokenRange first);

// A finite verb stands in the range, outside quotations or inside them.
bool has_verb(const SentenceView& view, TokenRange range);

// Without punctuation at the ends; a quotation that begins or ends it stays whole.
TokenRange trimmed(const SentenceView& view, TokenRange range);

}  // namespace onrecord
