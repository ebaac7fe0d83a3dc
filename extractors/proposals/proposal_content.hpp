// extractors/proposals/proposal_content.hpp
// How far the content of a proposal goes, and the condition and purpose that follow it.
//
// cost    linear in the tokens of the sentence
#pragma once

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

struct ProposalContent {
  TokenRange content;
  TokenRange condition;
  TokenRange purpose;
  std::uint32_t head = 0;  // token: the first verb, or the head of the noun phrase
};

// The content that begins at `start`. `open_subject`: the content belongs to a noun that is the
// subject of its sentence, so that a finite verb ends it.
ProposalContent read_content(const ProposalSentence& sentence, std::uint32_t start,
                             ContentForm form, bool open_subject);

}  // namespace onrecord
