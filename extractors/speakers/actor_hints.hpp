// extractors/speakers/actor_hints.hpp
// What the words around a name say of its bearer: a person by what is called after one, a term in
// quotation marks that nobody bears.
//
// cost    one look at the neighbours of a phrase
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "the Ruiz administration", "Ruiz's wife": Ruiz is a person, of whom nothing else is told.
void note_bearer(Scene& scene, std::size_t phrase);

// "The “Harbour Guard” won": a name in marks behind an article is a thing or a nickname of many.
bool is_term(const Scene& scene, const Phrase& phrase);

// "Young, in his report, said": an ordinary word with a capital where a name may stand.
bool stands_as_name(const Scene& scene, const Phrase& phrase);

}  // namespace onrecord
