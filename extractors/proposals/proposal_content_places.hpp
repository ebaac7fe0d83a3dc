// extractors/proposals/proposal_content_places.hpp
// Where a match says what is to be done: behind its trigger, or before it in a passive.
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Whether the candidate has a content, which goes into `content`.
bool find_content(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, ProposalContent& content);

}  // namespace onrecord
