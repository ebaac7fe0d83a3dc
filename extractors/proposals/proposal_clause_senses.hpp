// extractors/proposals/proposal_clause_senses.hpp
// Whether the words of a content say what somebody does or should do, not what is, was or will
// happen.
//
// cost    linear in the tokens of the content
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// "failed to consider", "was considered safe", "considering the odds": nobody weighs it.
bool considers_nothing(const ProposalSentence& s, const ProposalCandidate& candidate,
                       const VerbGroup& group);

// "any attack would be met with force"
bool threatens_fate(const ProposalSentence& s, TokenRange content);

// "warned it would close the road", not "would go bankrupt": somebody does it.
bool wills(const ProposalSentence& s, TokenRange content);

// "that Mali ease the rules", not "that we saw".
bool is_subjunctive(const ProposalSentence& s, TokenRange content);

// "that members realise": words, which nobody can be asked for.
bool is_thought(const ProposalSentence& sentence, TokenRange content);

// "the suggestion that she had left": what has been is not proposed.
bool tells_past(const ProposalSentence& s, TokenRange content);

// "ask that kind of question": no clause follows.
bool lacks_verb(const ProposalSentence& s, TokenRange content);

// "the idea that it rains": what somebody thinks, not what should be done.
bool is_opinion(const ProposalSentence& s, TokenRange content);

// "suggested keeping troops there could cost more": what follows has a verb.
bool is_claim(const ProposalSentence& s, TokenRange content);

// "hopes it will be a boost": nobody brings it about.
bool foresees_state(const ProposalSentence& s, TokenRange content);

// "Seeking asylum is no crime", "but signing it has proved hard": a clause that is a subject.
bool is_subject_clause(const ProposalSentence& s, std::uint32_t trigger, ContentForm form,
                       TokenRange content);

// "what he wants to hear", "the last thing she wants": the content stands before.
bool lacks_object(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, std::string_view act, const ProposalContent& content);

}  // namespace onrecord
