// extractors/speakers/actor_pronouns.hpp
// Whom a pronoun means: the most salient of those before it who agree; nobody where none does.
//
// needs   everyone before the pronoun
// shape   salience halves from sentence to sentence; who speaks or acts weighs most, who is spoken
//         of in somebody's words least. "I" and "we" are left to actor_quotes.hpp
// cost    at most kRecent comparisons a pronoun
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// How much more readily the topic of a sentence is meant by the next: "Ruiz met Lind. He said".
inline constexpr float kTopicBefore = 3;

struct PronounPlace {
  std::uint32_t sentence = 0;
  Span said;                   // by the pronoun, before it in its sentence: “..., he said”
  bool object = false;         // "him": not who acts in its clause
  bool inside = false;         // in somebody's words
  bool opening = false;        // nobody leads its sentence yet
  bool speaks = false;         // the pronoun says something
  bool reads = false;          // "it read": as a text does
  bool new_paragraph = false;  // its sentence opens one
  bool behind_clause = false;  // "While it did not suit Ruiz, she": first of the clause behind
  ActorId quoted_by = kNone;   // who speaks them
};

// Spoken of in the sentence before, or in the last one before that is not all quotation.
bool was_told_before(const Scene& scene, const Actor& actor, std::uint32_t sentence);

// Whom "he", "she", "it", "they" or a possessive of them means.
ActorId pronoun_actor(Scene& scene, Traits pronoun, const PronounPlace& place);

// "who", "which": the phrase right before.
ActorId antecedent(const Scene& scene, std::size_t index);

// Counts a mention for what pronouns mean from here on; one in somebody's words counts full for
// the pronouns there.
void note_salience(Scene& scene, ActorId id, std::uint32_t sentence, float weight, bool inside);

}  // namespace onrecord
