// extractors/speakers/role_words.hpp
// What a role is, where it ends, and how it is kept with its person.
//
// cost    constant work a question
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// A noun for one person: "the mayor", "a Republican", "the panel's top Republican".
bool is_role(const Scene& scene, const Phrase& phrase);

// A mark, a conjunction, or the end of the article.
bool closes(const Scene& scene, std::uint32_t token);

// "Current" of "Current and former clerks", "Maltese" of "Maltese and Danish clerks".
bool is_half_of_pair(const Scene& scene, std::size_t index);

// A comma or a dash.
bool comma_at(const Scene& scene, std::uint32_t token);

// Where an apposition may end: "Ana Ruiz, a baker who lives in Ulm,".
bool closes_role(const Scene& scene, std::uint32_t token);

// Keeps a role with its person; `span` is the role as given.
void give_role(Scene& scene, ActorId id, TokenRange words, TokenRange span, bool title);

// Where a role is held: "its president", "the party's spokesman", "a spokesman for the party"; and
// for whom those speak who say "we" for others.
void note_house(Scene& scene, ActorId id, std::size_t role, std::size_t last);

// Whether who has the role is a person, be it that only the role says so.
bool turns_out_person(Scene& scene, ActorId id, std::size_t name, std::size_t role);

}  // namespace onrecord
