// extractors/speakers/actor_misspelt.hpp
// Whom a name means in which a letter is wrong.
//
// needs   gather_names()
// shape   kNone for nobody, or for several
// cost    as many comparisons as actors, at most 200
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "Brandvick said" of an Ole Brandvik: one letter more, less or other, which nobody else is called.
ActorId misspelt_name(const Scene& scene, NameId name);

}  // namespace onrecord
