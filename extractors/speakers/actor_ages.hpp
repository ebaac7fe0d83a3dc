// extractors/speakers/actor_ages.hpp
// How old the article says somebody is, and who is meant by it: "Ana Ruiz, 45, ... the
// 45-year-old".
//
// needs   mentions noted so far           gives   Actor::age
// cost    a look at the words behind a name; one pass over who was spoken of lately
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// Of a name and its age behind a comma or bracket: "Ana Ruiz, 45, ..."; 0 for none.
std::uint8_t age_behind(const Scene& scene, const Phrase& name);

// The last of that age who was spoken of; kNone.
ActorId actor_of_age(const Scene& scene, int years);

// "46" of "the 46-year-old"; 0 for another phrase.
int years_of(const Scene& scene, const Phrase& phrase);

}  // namespace onrecord
