// extractors/proposals/proposal_senses.hpp
// What a match says is done, and whether the words mean an act there: an offer of help, not of
// thanks.
//
// cost    linear in the tokens of the sentence
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Whether the candidate has a content, which goes into `content`.
bool find_content(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, ProposalContent& content);

// Guards that need more than a pattern: senses of the object, facts, states.
bool content_holds(const ProposalSentence& s, const ProposalCandidate& candidate,
                   const VerbGroup& group, std::string_view act, const ProposalContent& content);

}  // namespace onrecord
