// extractors/speakers/speaker_phrases.hpp
// Which phrase of a speaker's words says who speaks: "Ana Ruiz" of "media and tide expert Ana
// Ruiz".
//
// needs   names and roles gathered     gives   an index into reading.phrases
// cost    a binary search, and the phrases of the span

#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// The phrase that says who a speaker span is: the first of "a spokesman for the party", the last
// owner's possession of "the party's spokesman".
std::int32_t phrase_in(const Scene& scene, Span span);

// "tide experts" of "tide experts Ana Ruiz and Ivo Lind"
bool is_named_several(const Scene& scene, std::size_t index);

// "Dutch bank" of "Dutch bank and insurer Brandvik": one firm, which the next phrase names.
bool is_half_of_firm(const Scene& scene, std::size_t index);

}  // namespace onrecord
