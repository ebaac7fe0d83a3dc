// extractors/speakers/actor_houses.hpp
// Which organisation "the company" and "the union" mean by who speaks: the one that he leads or
// speaks for.
//
// needs   roles and where they are held
// shape   kNone where nobody leads or speaks for one
// cost    one pass over who was spoken of lately
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "Brandvik's chief Ana Ruiz said that the company", "a Brandvik spokesman said the company": of
// who acts in the same sentence.
ActorId house_of_speaker(const Scene& scene, std::uint32_t sentence);

// "..., said Ana Ruiz, secretary of Harbour Hands. The union": whom whoever spoke last leads or
// speaks for.
ActorId house_of_last_speaker(const Scene& scene, Traits noun, Trades trades,
                              std::uint32_t sentence);

}  // namespace onrecord
