// extractors/proposals/proposal_acts.hpp
// Which act a match is, who would carry it out and where it stands.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// The act that the trigger names in the frame of its rule; empty when it names none there.
std::string_view act_of(const ProposalSentence& s, const ProposalCandidate& candidate);

// "the families of victims urged the board": with an object, or after the subject of another
// verb, what may be a participle is the past.
bool is_past(const ProposalSentence& s, const ProposalCandidate& candidate, const VerbGroup& group);

// What the words around a trigger make of its act: a plan said aloud is a pledge, what was not
// accepted is rejected.
void refine_act(const ProposalSentence& s, const ProposalCandidate& candidate,
                const ProposalContent& content, Proposal& proposal);

// Who would carry it out: proposer, addressee, both, third or unknown.
std::string performer_of(const Proposal& proposal, const ProposalCandidate& candidate);

// The status of a proposal before anybody answers it.
std::string status_of(const Proposal& proposal);

}  // namespace onrecord
