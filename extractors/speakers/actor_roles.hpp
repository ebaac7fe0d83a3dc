// extractors/speakers/actor_roles.hpp
// What people are: titles, appositions and "is the mayor".
//
// needs   gather_names() before gather_roles()
// shape   a common noun means somebody who has a name only when an apposition, a title or a role
//         of that one person says so
// cost    linear in the phrases
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// The roles of everyone whose full name or title is given, over the whole article. A noun in
// apposition means its person.
void gather_roles(Scene& scene);

// The title of a name that was found only now.
void note_title(Scene& scene, std::size_t index, ActorId id);

}  // namespace onrecord
