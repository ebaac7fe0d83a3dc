// extractors/quotes/quote_nested.hpp
// What somebody else said, as the speaker of an attribution tells: "Oslo had agreed" of "Ruiz said
// the minister had told her Oslo had agreed".
//
// needs   the attributions of the sentence     gives   Quote::nested
// shape   the outermost of several; none where its speaker is not told
// cost    a look at kNearest attributions on either side
#pragma once

#include "corpus/document.hpp"
#include "extractors/quotes/quote_content.hpp"

namespace onrecord {

// Inside `part`, which is content of `frames[index]`.
NestedQuote nested_in(const SentenceView& view, std::size_t index, TokenRange part);

}  // namespace onrecord
