// extractors/speakers/actor_bodies.hpp
// Which government, firm or body a noun means by whose it is: "Japan's government", "his company",
// "members of the Harbour Committee".
//
// needs   the actors before the phrase
// shape   kNone where the noun means none
// cost    constant
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the Japanese government", "Japan's government"
ActorId state_of(Scene& scene, const Phrase& phrase, ActorId owner);

// "his company" of the founder of Brandvik Systems: Brandvik Systems.
ActorId company_of(Scene& scene, const Phrase& phrase, ActorId owner);

// "the sheriff's office" of the Velden County Sheriff's Office.
ActorId office_of(Scene& scene, std::size_t index);

// "members of the Harbour Committee": who speak as one are the committee; not "two members of".
ActorId body_of(Scene& scene, std::size_t index);

}  // namespace onrecord
