// extractors/speakers/actor_brackets.hpp
// Whom a name or a code in brackets means: the name before it, or the pronoun.
//
// needs   link_speakers(), gather_names()
// cost    constant
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "Marlow Harbours <MRLW.O>": a code, which stands for the name before it.
bool is_ticker(const Scene& scene, std::size_t index);

// Who bears the code: a firm, whatever its name looks like; kNone.
ActorId listed_before(Scene& scene, std::size_t ticker);

// "He (Ruiz) is": the next name says who the pronoun is.
bool is_called_in_brackets(const Scene& scene, std::size_t pronoun);

}  // namespace onrecord
