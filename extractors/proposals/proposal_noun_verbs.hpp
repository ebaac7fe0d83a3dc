// extractors/proposals/proposal_noun_verbs.hpp
// Verbs that were taken for nouns, and nouns for verbs: "the firm plans to sell", "unveiled bold
// plans to sell".
//
// needs   the tags and phrases of a sentence
// gives   the subject of such a verb; null or empty for what is no verb
// cost    a bounded number of tokens
#pragma once

#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// "Divers on the Board of Ports plan to": a verb that was taken for the end of a name.
const Phrase* subject_across(const ProposalSentence& s, const ProposalCandidate& candidate);

// "Ruiz and Berg plan to": the second name ends before the verb that was taken for its end.
struct JointPlanners {
  const Phrase* first = nullptr;  // null without two
  TokenRange second;
};
JointPlanners joint_planners(const ProposalSentence& s, const ProposalCandidate& candidate);

// "unveiled bold plans to", "praised Tory plans to": what looks like a subject is an object.
bool is_taken_for_verb(const ProposalSentence& s, std::uint32_t noun);

// Whose plans they are then.
TokenRange name_before(const ProposalSentence& s, std::uint32_t noun);

// "Greece, like others, plans to": a verb that was taken for a noun.
bool is_verb_after_aside(const ProposalSentence& s, std::uint32_t noun);

// "The firm plans to sell": a verb that was taken for the head of a noun phrase.
TokenRange subject_in_phrase(const ProposalSentence& s, const ProposalCandidate& candidate);

}  // namespace onrecord
