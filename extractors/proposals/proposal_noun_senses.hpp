// extractors/proposals/proposal_noun_senses.hpp
// Whether what follows a noun says what is proposed: "a plan for a toll", not "a plan for Malta".
//
// needs   a candidate whose trigger is a noun, and its content
// cost    linear in the first phrase of the content
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// The content is a deed, neither whose the noun is, nor when it was, nor what is paid or feared.
bool names_deed(const ProposalSentence& s, const ProposalCandidate& candidate, std::string_view act,
                TokenRange content);

}  // namespace onrecord
