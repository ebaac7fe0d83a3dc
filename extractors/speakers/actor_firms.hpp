// extractors/speakers/actor_firms.hpp
// Which organisation a noun means: "the company", "the bank", "the newspaper".
//
// needs   the actors before the phrase
// shape   kNone where the noun means none
// cost    at most as many comparisons as actors are recent
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the bank" after "Deutsche Bank"; "the company" after any.
ActorId organisation_before(Scene& scene, std::size_t index, std::uint32_t sentence);

}  // namespace onrecord
