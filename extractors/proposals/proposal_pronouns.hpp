// extractors/proposals/proposal_pronouns.hpp
// Whom "it" and "they" stand for where the sentence tells better than the speakers do.
//
// needs   speakers, quotes and phrases     gives   the party with another name, or as it was
// cost    linear in the tokens of two sentences
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// "The yard said it had agreed", "Marlow is to meet Brandt and it is said to be ready": the body
// that says so, that opens the sentence, or that the quotation is of.
void name_it(const ProposalSentence& s, const PartyNames& names, const Phrase& it,
             const Proposal& proposal, Party& subject);

// "Ruiz's office said she planned to": of whom it speaks.
void name_he(const ProposalSentence& s, const PartyNames& names, const Phrase& he, Party& subject);

// "They" that nobody explains, or that was taken for a body or an unnamed source.
bool is_open_they(const ProposalSentence& s, const Phrase& phrase, const Party& subject);

}  // namespace onrecord
