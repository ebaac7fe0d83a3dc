// extractors/speakers/speaker_output.hpp
// Actors as speakers of the document: the name each goes by, its kind, role and mentions.
//
// needs   everybody resolved     gives   Document::speakers, Quote::speaker_id
// cost    linear in the mentions
#pragma once

#include <vector>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// Appends the actors that are mentioned, and turns the actors of quotes into their indexes.
void write_speakers(const Scene& scene, std::vector<Speaker>& out);

}  // namespace onrecord
