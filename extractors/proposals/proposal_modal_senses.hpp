// extractors/proposals/proposal_modal_senses.hpp
// Whether "must", "should" and "will" ask or promise something, or only guess, foresee and tell.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

// The verb of the modal; the last token where there is none.
std::uint32_t verb_after(const ProposalSentence& s, const ProposalCandidate& candidate);

// What is done to somebody ("will be closed") may be an act of whoever announces it.
// Not a guess ("must have failed"), a forecast ("should be ready") or a state ("would like").
bool modal_acts(const ProposalSentence& s, const ProposalCandidate& candidate);

// "know", "seem", "look", which is no act; "look into" is one.
bool is_mind(const ProposalSentence& s, std::uint32_t verb);

// "confident that it would", "sure we will": what somebody foresees.
bool is_confident(const ProposalSentence& s, const Phrase& subject);

// "to check that her crew would": a clause of a verb that reports nothing.
bool is_of_another_verb(const ProposalSentence& s, const Phrase& subject);

// "will fall", "will hold": it happens to somebody; "will hold talks" does not.
bool is_unwilled(const ProposalSentence& s, std::uint32_t verb);

// "you will never have to"
bool follows_modal(const ProposalSentence& s, std::uint32_t trigger);

// "would", also when it is cut short.
bool is_would(const ProposalSentence& s, std::uint32_t trigger);

// A thing does nothing: "the figures have to match".
bool is_nobody(const ProposalSentence& s, const Phrase& subject);

// "must be shut down"
bool is_done_to(const ProposalSentence& s, const ProposalCandidate& candidate);

// "as though I was going to"
bool is_likened(const ProposalSentence& s, const Phrase& subject);

// "it would make life easier", not "it would make sure"
bool has_effect(const ProposalSentence& s, const ProposalCandidate& candidate);

// "there should be a vote", "there has to be a vote", not "there should be no doubt"
bool asks_for_being(const ProposalSentence& s, const ProposalCandidate& candidate);

// A card, a law: "they would help fight crime".
bool helps(const ProposalSentence& s, const ProposalCandidate& candidate, const Phrase& subject);

// "announced last year that": between whoever reports and the clause.
bool is_announced(const ProposalSentence& s, const Phrase& reporter, const Phrase& subject);

// "will be delayed", "would be finished": it happens.
bool is_thing_done(const ProposalSentence& s, const ProposalCandidate& candidate);

}  // namespace onrecord
