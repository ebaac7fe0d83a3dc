// extractors/proposals/proposal_unreal.hpp
// Acts that a sentence names and nobody performs: in a condition, in a contrast, as a duty, in a
// question.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// "if the offer were accepted", "once a deal is reached"
bool is_supposed(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger);

// "rather than asking", "stopped short of calling for"
bool is_put_aside(const ProposalSentence& s, std::uint32_t trigger);

// "should require clerks to", "may want to think again": what somebody is told to do.
bool is_advised(const ProposalSentence& s, const VerbGroup& group, std::string_view act);

// "helped them reach a deal", "a chance to sign the treaty": no answer yet.
bool is_answer_to_come(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger,
                       std::string_view act);

// The sentence asks, aloud or not.
bool ends_as_question(const ProposalSentence& s, std::uint32_t trigger);

}  // namespace onrecord
