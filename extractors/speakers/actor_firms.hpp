// extractors/speakers/actor_firms.hpp
// Which organisation, body or government a noun means: "the company", "his firm", "members of the
// Harbour Committee".
//
// needs   the actors before the phrase
// shape   kNone where the noun means none
// cost    at most as many comparisons as actors are recent
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the bank" after "Deutsche Bank"; "the company" after any.
ActorId organisation_before(Scene& scene, std::size_t index, std::uint32_t sentence);

// "the Japanese government", "Japan's government"
ActorId state_of(Scene& scene, const Phrase& phrase, ActorId owner);

// "his company" of the founder of Brandvik Systems: Brandvik Systems.
ActorId company_of(Scene& scene, const Phrase& phrase, ActorId owner);

// "members of the Harbour Committee": who speak as one are the committee; not "two members of".
ActorId body_of(Scene& scene, std::size_t index);

}  // namespace onrecord
