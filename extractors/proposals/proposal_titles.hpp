// extractors/proposals/proposal_titles.hpp
// Who acts in a title: what stands before the verb, or before the colon.
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Fills proposer and addressee; false when nobody who could do the act does it there.
bool title_parties(const ProposalSentence& sentence, const PartyNames& names,
                   const ProposalCandidate& candidate, Proposal& proposal);

}  // namespace onrecord
