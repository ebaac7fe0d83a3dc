// extractors/proposals/proposal_reporters.hpp
// Who reports what somebody must, should or will do, and for whom he can speak.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_subjects.hpp"

namespace onrecord {

// What stands behind a label: "MS. RUIZ: We will mend the pier." A headline has no turns.
bool is_turn(const Quote& quote);

// "we will", of which `modal` is the second word.
bool says_we(const ProposalSentence& s, std::uint32_t modal);

// Whether the token stands between quotation marks.
bool is_aloud(const ProposalSentence& s, const Quote& quote, std::uint32_t token);

// “... In May the mayor said, ‘We must’”: who said so, where the token stands in somebody else's
// marks within the words of one who speaks behind a label; null when nobody did.
const Phrase* quoted_within(const ProposalSentence& s, std::uint32_t token);

// "Ruiz said on Monday that the board must": the subject of the verb that reports the clause of a
// subject, several when they report together; empty when none does.
Subjects reporters_of(const ProposalSentence& s, const Phrase& subject);

// "refused to say that", "did not say that"
bool is_unsaid(const ProposalSentence& s, const VerbGroup& group);

// "does not believe that any will": between who speaks and the modal.
bool is_doubted(const ProposalSentence& s, std::uint32_t trigger);

// "if the board thinks that it should": no mark stands between "if" and the subject.
bool is_within_condition(const ProposalSentence& s, const Phrase& subject);

// "51%", "Fifty-one percent": answers that a poll counts.
bool is_share(const ProposalRules::State& rules, std::string_view name);

// "traders", "two economists"
bool foresees_by_role(const ProposalRules::State& rules, const Speaker& speaker);
bool foresees(const ProposalRules::State& rules, const Party& speaker);

// A chief, a spokesman: who speaks for a firm.
bool runs_it(const ProposalRules::State& rules, const Speaker& speaker);

// "the government", of which not everybody who speaks of it is a part.
bool is_state(const ProposalSentence& s, const Phrase& subject);

// A minister, officials: who speaks for a government.
bool holds_office(const ProposalRules::State& rules, const Speaker& speaker);

}  // namespace onrecord
