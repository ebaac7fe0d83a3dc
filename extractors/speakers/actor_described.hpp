// extractors/speakers/actor_described.hpp
// By which words a source without a name is known.
//
// needs   link_speakers()
// gives   a range of tokens that begins with the core of the phrase
// cost    a look at the phrases right behind it
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// The words of a source without a name: "spokesman for the port", "authors of the study", "sources
// close to the talks", "doctors in Velden", "poll by the Harbour News".
TokenRange described(const Scene& scene, std::size_t index, bool acts);

}  // namespace onrecord
