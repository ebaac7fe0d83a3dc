// extractors/speakers/actor_trims.hpp
// Where a person begins in a name that a title, a role or an adjective runs into.
//
// needs   Reading::phrases
// gives   Scene::trimmed, for "Minister of Education Ana Ruiz", "Harbour TV News Editor Ana Ruiz",
//         "Greens MP Ana Ruiz", "Defiant Ana Ruiz", "Archivist Ana Ruiz"
// cost    linear in the words of the name
#pragma once

#include <cstddef>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

void trim_title(Scene& scene, std::size_t index);

}  // namespace onrecord
