// extractors/speakers/actor_names.hpp
// Whom a name names: full names first, over the whole article, then what is short for them.
//
// needs   phrases; gather_names() before name_actor()
// cost    linear in the tokens of names
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// Every name of more than one word, and every acronym in brackets behind one, so that a headline's
// short name finds the full one in the text below.
void gather_names(Scene& scene);

// The actor of a name phrase, made when there is none; kNone for what is no name.
ActorId name_actor(Scene& scene, std::size_t index);

// Whom one capitalised word names that looks like a noun where it opens a sentence; kNone when no
// name of the article has it.
ActorId known_name(Scene& scene, std::size_t index);

}  // namespace onrecord
