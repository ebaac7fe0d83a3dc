// extractors/proposals/proposal_senses.hpp
// Whether the words of a match mean an act: an offer of help, not of thanks.
//
// cost    linear in the tokens of the sentence
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// Guards that need more than a pattern: senses of the object, facts, states.
bool content_holds(const ProposalSentence& s, const ProposalCandidate& candidate,
                   const VerbGroup& group, std::string_view act, const ProposalContent& content);

}  // namespace onrecord
