// extractors/proposals/proposal_pairs.hpp
// Those who are told of together before: whom "they", "both sides" and "the two countries" mean.
//
// needs   tags and phrases of the sentences before
// cost    a bounded number of tokens of three sentences
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_subjects.hpp"

namespace onrecord {

// "Ruiz and Berg met. They plan to", "Ruiz has bought a boat with Tom Berg. They plan to": the
// several of the sentence before, or the two of whom one does something with the other; none
// without them.
Subjects several_before(const ProposalSentence& s, const PartyNames& names);

// "Malta and Cyprus met. Both sides want", "talks between Malta and Cyprus. The two countries
// agreed": the last two of that kind; none for other phrases.
Subjects both_meant_by(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase);

// The body of which the sentence before speaks first, for "it" that nobody explains; null without
// one.
const Phrase* body_before(const ProposalSentence& s);

}  // namespace onrecord
