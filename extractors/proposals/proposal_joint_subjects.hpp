// extractors/proposals/proposal_joint_subjects.hpp
// Which phrases before a verb are told of together: names in a list, beside what they are, or with
// where they are from.
//
// needs   the tags and phrases of a sentence
// cost    a few tokens around the phrase
#pragma once

#include "extractors/proposals/proposal_subjects.hpp"

namespace onrecord {

// "Former Secretary", "chairman": without an article, and no name of anybody.
bool is_bare_role(const ProposalSentence& s, const Phrase& phrase);

// "Ana Ruiz of Malta and Tom Berg": who is told by where she is from; null for others.
const Phrase* named_of_place(const ProposalSentence& s, const Phrase* place, const Phrase& next);

// Names alone stand before the comma at `last`, two or more of them.
bool is_list_of_names(const ProposalSentence& s, std::uint32_t last, const Phrase& end);

// "Two firms, Marlow Ltd and Brandt Plc, have": the names between the commas; none without a
// list. "One of them, the League, wants": the League.
Subjects names_beside(const ProposalSentence& s, const Phrase& several, std::uint32_t verb);

// "a panel including Ana Ruiz and Tom Berg will": the panel; null for who is in no such list.
const Phrase* includer_of(const ProposalSentence& s, const Phrase& member);

}  // namespace onrecord
