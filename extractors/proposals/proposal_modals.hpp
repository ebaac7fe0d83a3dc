// extractors/proposals/proposal_modals.hpp
// Who asks or promises what a modal verb says: "Chad said that Mali must", "we will".
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Fills proposer and addressee; false when nobody who could do the act does it there.
bool modal_parties(const ProposalSentence& sentence, const PartyNames& names,
                   const ProposalCandidate& candidate, Proposal& proposal);

}  // namespace onrecord
