// extractors/proposals/proposal_answers.hpp
// What became of a proposal: later words for it join it, answers point at it and move its status.
//
// needs   proposals sorted by trigger, with parties
// cost    linear in the proposals; an answer looks at a bounded number of those before it
#pragma once

#include <vector>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_answer_fit.hpp"

namespace onrecord {

// Proposals that only name an earlier one again become its mentions; the rest keep their order. Of
// those whose trigger is among `again`, sorted, none is one of its own.
void merge_mentions(const Document& document, const std::vector<Span>& again,
                    std::vector<Proposal>& proposals);

// Each answer finds what it answers and moves its status.
void link_answers(const ProposalWords& words, std::vector<Proposal>& proposals);

}  // namespace onrecord
