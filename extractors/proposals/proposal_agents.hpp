// extractors/proposals/proposal_agents.hpp
// Whether the subject of a trigger does the act, or the words only look so: polls, advice, anybody.
//
// cost    constant, or a few tokens around the trigger
#pragma once

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// "expects the board to table a plan": nobody has.
bool is_expected(const ProposalSentence& s, const VerbGroup& group);

// "We call on Malta to": words of a statement that are the act itself.
bool performs(const ProposalSentence& s, const ProposalCandidate& candidate, const VerbGroup& group,
              const Phrase& subject, const Proposal& proposal);

bool follows_object_pronoun(const ProposalSentence& s, const VerbGroup& group);

// "the clerk they asked to count boats": whom they asked, before the clause.
const Phrase* asked_before(const ProposalSentence& s, const ProposalCandidate& candidate,
                           const Subjects& subjects);

bool would_be(const ProposalSentence& s, std::uint32_t happy);

// "people who want to": whoever they are.
bool is_anybody(const ProposalSentence& s, const VerbGroup& group, const Phrase& subject);

// What anybody does, wants or asks: "you want to", "anyone planning to", "clerks who refuse to".
bool tells_of_anybody(const ProposalSentence& s, const ProposalCandidate& candidate,
                      const VerbGroup& group, const Phrase& subject, const Proposal& proposal);

// "most divers support the ban", "for supporting the bill": an opinion.
bool is_poll(const ProposalSentence& s, const ProposalCandidate& candidate, const Phrase& subject);

bool is_nobody_named(const ProposalSentence& s, const Phrase& subject);

// "few of them", "not all of them"
bool is_few(const ProposalSentence& s, const Phrase& subject);

bool was_helped(const ProposalSentence& s, const VerbGroup& group);

const Phrase* main_subject(const ProposalSentence& s, const ProposalCandidate& candidate);

// "Opt for rice": what anybody is told to do.
bool is_advice(const ProposalSentence& s, const ProposalCandidate& candidate);

bool is_question(const ProposalSentence& s, const ProposalCandidate& candidate);

}  // namespace onrecord
