// extractors/speakers/actor_nouns.hpp
// Whom a common noun means: somebody with that role, the organisation named before, or somebody
// who stays without a name.
//
// needs   gather_roles(); everyone before the phrase
// shape   anonymous sources of different description stay apart, of equal description are one
// cost    linear in the tokens of the phrase
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// The actor of a phrase whose head is a common noun; kNone where it is nobody who could act.
// `owner` is who "his" in it means; `acts`: it is the subject of its clause.
ActorId noun_actor(Scene& scene, std::size_t index, std::uint32_t sentence, ActorId owner,
                   bool acts);

// A thing that nobody is, whatever the article says, as most nouns are: noun_actor() gives kNone
// for it, and nothing is noted of it.
bool is_only_thing(const Scene& scene, std::size_t index);

// Who speaks exists, whatever the noun: "the silence said it all".
ActorId any_actor(Scene& scene, std::size_t index);

}  // namespace onrecord
