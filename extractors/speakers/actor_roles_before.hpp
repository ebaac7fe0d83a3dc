// extractors/speakers/actor_roles_before.hpp
// What a name is by what stands before it: "the minister of trade, Ana Ruiz,".
//
// needs   gather_names()     gives   Scene::actor_of of the role, roles of the actor
// cost    a few phrases left of the name
#pragma once

#include <cstddef>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the mayor, Ana Ruiz,", "the minister of trade, Ana Ruiz,"
void read_role_before(Scene& scene, std::size_t name);

// "The show's director is Ana Ruiz": what stands before is she.
void read_role_that_is(Scene& scene, std::size_t name);

}  // namespace onrecord
