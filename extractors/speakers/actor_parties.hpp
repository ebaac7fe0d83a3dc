// extractors/speakers/actor_parties.hpp
// Of which party and state politicians are, and whom "the Kentucky Republican" means.
//
// needs   note_party() for the names of persons, before anybody is resolved
// cost    a few words a name; at most as many comparisons a question as a pronoun takes
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "Republican", "GOP" and "R" are one party; kNoName for no party.
NameId party_at(Scene& scene, std::uint32_t token);

// "Sen. Tom Hart (R-Ky.)", "Tom Hart of Kentucky", "Kentucky Sen. Tom Hart", "Democrat Tom Hart"
void note_party(Scene& scene, std::size_t name, ActorId id);

// "the Republican", "the Kentucky Republican": one person of a party.
bool is_partisan(const Scene& scene, const Phrase& phrase);

// Who that is; kNone.
ActorId partisan_actor(Scene& scene, const Phrase& phrase);

// "the Ealing North MP": who was called an MP and is spoken of; kNone.
ActorId member_for(Scene& scene, const Phrase& phrase);

}  // namespace onrecord
