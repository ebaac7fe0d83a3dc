// extractors/proposals/proposal_content_heads.hpp
// Which word a content is about: "pier" of "a ban on the pier" is not, "ban" is.
//
// needs   the tags and phrases of a sentence
// cost    linear in the content
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// The noun of a thing, the verb of what is to be done; the first word where there is neither.
std::uint32_t head_of(const ProposalSentence& s, TokenRange content, ContentForm form);

}  // namespace onrecord
