// extractors/proposals/proposal_modality.hpp
// How certain an act is, whether it is denied, and whether it came to be.
//
// source  certainty and polarity as in FactBank (Sauri and Pustejovsky 2009)
#pragma once

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// Fills certainty, polarity and realis.
void read_modality(const ProposalSentence& sentence, const VerbGroup& group, std::uint32_t trigger,
                   TriggerKind kind, TokenRange content, Proposal& proposal);

}  // namespace onrecord
