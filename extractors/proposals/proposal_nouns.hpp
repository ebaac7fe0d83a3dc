// extractors/proposals/proposal_nouns.hpp
// Whose proposal a noun names: its owner, or the subject of the verb that does what it names.
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Fills proposer and addressee; false when nobody who could do the act does it there.
bool noun_parties(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalCandidate& candidate, Proposal& proposal);

}  // namespace onrecord
