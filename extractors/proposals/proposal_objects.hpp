// extractors/proposals/proposal_objects.hpp
// Whether the noun phrase behind a verb is something that is proposed, asked for or refused: an
// offer of help, not of thanks.
//
// cost    linear in the tokens of the content
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// A noun of the class stands in the range.
bool has_word(const ProposalSentence& s, TokenRange range, Feature id);

// The noun phrase that a content begins with, with what "of" adds to it.
TokenRange first_group(const ProposalSentence& s, TokenRange content);

// What somebody is asked to grant or to do, not to sell.
bool is_granted(const ProposalSentence& s, TokenRange content);

// "a motion calling on": what a text asks for is an act of its own.
bool is_asked_by_text(const ProposalSentence& s, std::uint32_t verb);
// "tabled a motion urging Malta to": the verb of the text is the trigger.
bool asks_in_text(const ProposalSentence& s, TokenRange content);

// "nine homes"
bool has_number(const ProposalSentence& s, TokenRange group);

// A noun of the content is a trigger of its own, with what it proposes behind it.
bool names_act(const ProposalSentence& s, TokenRange content);

// The sense of the object of a verb: "sought permission", not "sought shelter".
bool is_object_sense(const ProposalSentence& s, const ProposalCandidate& candidate,
                     std::string_view act, const ProposalContent& content);

}  // namespace onrecord
