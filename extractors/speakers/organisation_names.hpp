// extractors/speakers/organisation_names.hpp
// Names of organisations: their short forms, acronyms and what stands in brackets behind them.
//
// cost    linear in the tokens of the name
#pragma once

#include <string_view>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// "UN", "U.N."
bool is_acronym(std::string_view word);

// "DfE", "MoD": the letters of small words too.
bool is_mixed_acronym(std::string_view word);

// Whom a name of several words without signs of a person means; made when there is none.
ActorId long_name(Scene& scene, TokenRange core, const NameKey& key, SpeakerKind kind);

// "Office for the Harbour of Ulm", "Committee on the Dispute Between Malta and Ulm": all of it.
void read_full_name(Scene& scene, std::size_t index, ActorId id);

// "World Health Organization (WHO)": the letters in brackets name the same.
void read_brackets(Scene& scene, std::size_t index, ActorId id);

// "Central News Agency", read as common nouns: a name when every word has a capital.
bool is_all_capitals(const Scene& scene, const Phrase& phrase);

// Keeps such a name, with what stands in brackets behind it.
void gather_all_capitals(Scene& scene, std::size_t index);

// "Goldman" of Goldman Sachs, "the Fed" of the Federal Reserve; kNone.
ActorId clipped_name(const Scene& scene, NameId name, bool article);

// "Tidal" of the Tidal Mail Corp., though the word means something else; kNone.
ActorId firm_beginning_with(const Scene& scene, NameId name);

}  // namespace onrecord
