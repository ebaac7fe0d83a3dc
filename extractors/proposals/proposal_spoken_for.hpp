// extractors/proposals/proposal_spoken_for.hpp
// For whom somebody speaks by his role: "Harbour spokesman", "chief executive of Marlow".
//
// needs   speakers, tags and phrases
// gives   the body under the same mention; the speaker himself where he speaks for none
// cost    linear in the words of a role, and what BodyNames asks for
#pragma once

#include "extractors/proposals/proposal_bodies.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

Party body_spoken_for(const Document& document, const ProposalRules::State& rules,
                      const BodyNames& bodies, Party speaker);

}  // namespace onrecord
