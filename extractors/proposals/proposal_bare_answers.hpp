// extractors/proposals/proposal_bare_answers.hpp
// Answers without an object, which are no proposals of their own: "asked the board to quit, but it
// refused", "had an offer rejected".
//
// needs   proposals with parties; those that other words answered stay as they are
// cost    a bounded number of tokens behind each proposal
#pragma once

#include <vector>

#include "extractors/proposals/proposal_answer_fit.hpp"
#include "extractors/proposals/proposal_party_names.hpp"

namespace onrecord {

void add_bare_answers(const ProposalWords& words, const PartyNames& names,
                      std::vector<Proposal>& proposals);

}  // namespace onrecord
