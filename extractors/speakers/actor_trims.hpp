// extractors/speakers/actor_trims.hpp
// Where the name of a person or a firm begins behind a title, a role, a trade or an adjective that
// runs into it.
//
// needs   Reading::phrases
// gives   Scene::trimmed, for "Minister of Education Ana Ruiz", "Harbour TV News Editor Ana Ruiz",
//         "Greens MP Ana Ruiz", "Defiant Ana Ruiz", "Archivist Ana Ruiz"
// cost    linear in the words of the name
#pragma once

#include <cstddef>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "Developer Brandvik said", "Developer Brandvik Homes said": whether it was trimmed.
bool trim_trade(Scene& scene, std::size_t index);

void trim_title(Scene& scene, std::size_t index);

}  // namespace onrecord
