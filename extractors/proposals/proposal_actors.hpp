// extractors/proposals/proposal_actors.hpp
// Who can do an act: somebody, not a thing; and who "I", "we" and "it" are.
//
// cost    linear in the phrase
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_subjects.hpp"

namespace onrecord {

// A thing, a time or a text: nobody who acts.
bool is_thing(const ProposalSentence& s, const Phrase& phrase);

// Whether the phrase may do the act: an unknown noun may where only somebody can, and a report may
// recommend.
bool may_act(const ProposalSentence& s, const Phrase& phrase, std::string_view act);

// Adds the subject of a verb to who proposes: "I" and "we" in a quotation are who is quoted, "it"
// right after the cue the organisation that speaks.
void add_subject(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase,
                 Proposal& proposal);

// "a spokesman for the yard": the yard; null for others.
const Phrase* spoken_for_by(const ProposalSentence& s, const Phrase& reporter);

// "the yard's owner, Tom Berg, said it", "the yard's owner Tom Berg": the yard; null without one.
const Phrase* body_of(const ProposalSentence& s, const Phrase& reporter);

// "asked the town's council": the council; the phrase itself where it owns nobody.
const Phrase& owned_or(const ProposalSentence& s, const Phrase& owner);

bool is_first_person(const ProposalSentence& s, const Phrase& phrase);

// "if the board agrees to", "whether it will": nobody says that it does.
bool is_open_question(const ProposalSentence& s, const Phrase& subject);

// The subject of a verb; of "led the yard to announce", the yard.
Subjects agent_of(const ProposalSentence& sentence, const VerbGroup& group);

// "Marlow confirmed it was looking at boats, but said it would": an "it" that nobody else explains
// is whose name opens the sentence.
void name_by_opener(const ProposalSentence& sentence, const PartyNames& names, Proposal& proposal);

// Who reports, where the sentence gave nobody, or a noun without a name: another layer knows
// better.
void adopt_reporter(const ProposalSentence& sentence, const PartyNames& names, Proposal& proposal);

}  // namespace onrecord
