// extractors/speakers/actor_called.hpp
// Whom a noun beside a name means: "a group called Harbour Watch", "the bank, Brandvik,", "his
// wife, Helen,"; and a code or a pronoun beside one.
//
// needs   gather_names()
// cost    constant work a name
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "a group called Harbour Watch", "the chief known as Tom": the noun means it.
void read_called(Scene& scene, std::size_t name);

// "the group, Harbour Watch,", "Harbour Watch, a group of sailors,": the noun means it.
void read_organisation(Scene& scene, std::size_t name);

// "Ruiz, the mayor,", "Ruiz was the mayor": of the one person whose family name it is; kNone.
ActorId one_of_family(Scene& scene, std::size_t name);

// "his wife, Helen,": a given name alone, of whoever has no other in the article; kNone.
ActorId relative_called(Scene& scene, std::size_t name);

// "the China Daily newspaper", "the Brandvik company": a name, and what it is.
ActorId name_before_noun(Scene& scene, const Phrase& phrase);

// "The Observer said": in the name of many papers, and nobody who observes.
ActorId medium_called(Scene& scene, const Phrase& phrase);

}  // namespace onrecord
