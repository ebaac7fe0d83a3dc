// extractors/proposals/proposal_ownerless.hpp
// Nouns that name a proposal of nobody whom the sentence tells: "worried about plans to close the
// pier", "will vote on a proposal for it", "the offer to mend it".
//
// needs   the tags and phrases of a sentence, and a candidate whose trigger is a noun
// gives   whether the noun names a proposal although its owner is unknown
#pragma once

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// What it is about says that somebody made it, whoever that is.
bool stands_alone(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const Proposal& proposal);

// "In addition to the plan to close it": a noun that can only name an earlier proposal again,
// since nobody makes or answers it there.
bool only_names_again(const ProposalSentence& sentence, std::uint32_t noun);

}  // namespace onrecord
