// extractors/speakers/actor_offices.hpp
// Who holds an office: the person whose role a noun like "the foreign minister" names.
//
// needs   gather_roles()
// cost    at most as many comparisons as people have a role with the same head
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the shadow secretary", "the deputy secretary": not the secretary.
bool has_rank(const Scene& scene, TokenRange words);

bool has_same_words(Scene& scene, TokenRange one, TokenRange other);

// The last word of a role in its full form: "senator" of "Sen.".
NameId role_head(Scene& scene, std::uint32_t token);

// The one person whom the article calls so: "the minister", "the Ulm senator"; kNone.
ActorId person_with_role(Scene& scene, std::size_t phrase, std::uint32_t sentence);

// Where somebody holds his role; kNone.
ActorId house_of(const Scene& scene, const Actor& actor);

// The person who holds the role of a noun at its owner: "the union's president"; kNone.
ActorId person_at(Scene& scene, std::size_t index, ActorId owner);

}  // namespace onrecord
