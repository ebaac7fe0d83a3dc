// extractors/proposals/proposal_parts.hpp
// What is inside a content: its parts where it is several things, and the end that it serves.
//
// shape   parts cover the content in order, without what joins them; none where it is one thing or
//         where it is open to what a conjunction joins ("to help divers who sail and fish")
// cost    linear in the tokens of the content
#pragma once

#include <vector>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// "to sell the pier and close the yard": both.
std::vector<TokenRange> parts_of(const ProposalSentence& sentence, const ProposalContent& content,
                                 ContentForm form);

// "to sell the pier to pay for a school": the end of the content is its purpose too.
void split_purpose(const ProposalSentence& sentence, ProposalContent& content);

}  // namespace onrecord
