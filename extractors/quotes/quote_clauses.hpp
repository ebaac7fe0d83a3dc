// extractors/quotes/quote_clauses.hpp
// Where content on the right of a cue ends: at the end of its clause or object, or where the
// writer goes on.
//
// shape   quote_clauses.cpp finds the end of clauses, quote_objects.cpp that of objects
// units   tokens; `begin` is the first of the content of `frames[index]`
// cost    linear in the tokens up to the end
#pragma once

#include <cstdint>

#include "extractors/quotes/quote_view.hpp"

namespace onrecord {

// No content is longer, outside quotations: a hostile sentence costs no more than its length.
inline constexpr std::uint32_t kLongestContent = 400;  // tokens

// Where the content must end: at the next attribution that goes on from the same subject, or at one
// of another speaker behind a comma or conjunction.
std::uint32_t next_attribution(const SentenceView& view, std::size_t index, std::uint32_t begin);

std::uint32_t end_of_clause(const SentenceView& view, std::size_t index, std::uint32_t begin);
std::uint32_t end_of_object(const SentenceView& view, std::size_t index, std::uint32_t begin);

}  // namespace onrecord
