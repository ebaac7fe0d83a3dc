// extractors/speakers/actor_firm_words.hpp
// Which organisation the words of a description name themselves: "the Brandvik group", "the league"
// of the MFL, "the production company" of Harbour Productions; and where they say it is.
//
// needs   the actors before the phrase
// shape   kNone where the words name none
// cost    at most as many comparisons as actors are recent
#pragma once

#include <string_view>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// A name that nothing was said of yet, and that is not written like that of a person or a thing:
// "A350".
bool is_open_name(const Scene& scene, const Actor& actor);

// "the nation's largest lender": there is one, which readers know.
bool is_foremost(const Scene& scene, const Phrase& phrase);

// "the Ulm hedge fund", "the Ulm-based carmaker": it says where it is.
bool is_placed(const Scene& scene, const Phrase& phrase);

// "the bank" after "Nordbank": the one whose name ends so.
ActorId named_with_noun(const Scene& scene, std::string_view noun, std::uint32_t sentence);

// "the league" of "the MFL", "the agency" of "the EPA": the only one of these letters.
ActorId spelt_with_noun(Scene& scene, const Phrase& phrase, std::uint32_t sentence);

// "the production company" of Harbour Productions: the one whose name has the word.
ActorId named_like(const Scene& scene, const Phrase& phrase);

// The last word of a name before the noun: "Brandvik" of "the Ulm-based Brandvik group"; the noun
// when there is none.
std::uint32_t name_in(const Scene& scene, const Phrase& phrase);

// The organisation of that name; kNone.
ActorId called_by(Scene& scene, std::uint32_t token);

// "The young Senate committee" of the Senate Committee on Tides: all capitals before the noun, and
// it, stand in the name.
ActorId body_named_later(Scene& scene, const Phrase& phrase, NameId head);

}  // namespace onrecord
