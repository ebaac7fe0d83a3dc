// extractors/proposals/proposal_roles.hpp
// Who proposes what a trigger names, and to whom, by the kind of the trigger.
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Fills proposer and addressee; false when nobody who could do the act does it there.
bool find_parties(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalCandidate& candidate, const VerbGroup& group, Proposal& proposal);

}  // namespace onrecord
