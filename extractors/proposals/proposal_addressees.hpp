// extractors/proposals/proposal_addressees.hpp
// Whom a proposal is put to, whom it answers, and who stands behind its content.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// "Malta and others on the coast": all who are joined before the content begins. Anybody of a
// kind ("a mediator to") is asked of nobody.
void add_addressees(const ProposalSentence& s, const PartyNames& names, const Phrase& asked,
                    const ProposalCandidate& candidate, Proposal& proposal);

// "recommends that the board close": the board is asked to.
void add_clause_subject(const ProposalSentence& s, const PartyNames& names,
                        const ProposalCandidate& candidate, Proposal& proposal);

// "wrote to the mayor demanding", "in a note to Ruiz, Berg asked for": whom what is asked
// was written to; "asking her to" means the same one.
void add_written_to(const ProposalSentence& s, const PartyNames& names,
                    const ProposalCandidate& candidate, Proposal& proposal);

// "rejected Ruiz's request", "a request from Ruiz": whom somebody answers.
void add_answered(const ProposalSentence& s, const PartyNames& names,
                  const ProposalCandidate& candidate, Proposal& proposal);

// "are promised lower fares by the party": who does so may stand behind the content.
void add_agent_behind(const ProposalSentence& s, const PartyNames& names, Proposal& proposal);

// "an exemption from Washington": of whom something is asked is no part of it.
void split_source(const ProposalSentence& s, const PartyNames& names, const ProposalRule& rule,
                  ProposalContent& content, Proposal& proposal);

}  // namespace onrecord
