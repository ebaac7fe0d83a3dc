// extractors/proposals/proposal_concerned.hpp
// Whom a proposal is put to where only its content tells: whoever is to go, to come or to be sold.
//
// cost    linear in the tokens of the content
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// "called for the resignation of Ruiz", "offered ten euros a share for Marlow Ltd", "has shares in
// Marlow and wants it to": whoever is to go, to be sold or was named just before.
void add_concerned(const ProposalSentence& s, const PartyNames& names, const ProposalRule& rule,
                   const ProposalContent& content, Proposal& proposal);

// "He told clerks: “We will sail”": to whom somebody speaks of his own acts, unless he tells the
// press.
void add_listener(const ProposalSentence& s, const PartyNames& names, const Quote& quote,
                  Proposal& proposal);

}  // namespace onrecord
