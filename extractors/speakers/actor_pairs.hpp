// extractors/speakers/actor_pairs.hpp
// Those who are named together and act or speak as one: "Ana Ruiz and Ivo Lind said".
//
// needs   Scene::actor_of for the phrases up to the last of them
// shape   one actor of its own, a group with members; the same names in another place are the same
//         actor
// cost    constant work a phrase
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// The phrases that are joined with this one as their last, from the first on: itself alone when it
// is joined with nobody who has a name.
std::size_t first_joined(const Scene& scene, std::size_t last);

// The firm that two names are short for: "Rodman and Lind" of "Rodman and Lind Group Inc."; kNone.
ActorId firm_of_partners(Scene& scene, std::size_t first, std::size_t last);

// The actor for the phrases from `first` to `last`.
ActorId joint_actor(Scene& scene, std::size_t first, std::size_t last);

}  // namespace onrecord
