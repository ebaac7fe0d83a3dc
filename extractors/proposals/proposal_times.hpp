// extractors/proposals/proposal_times.hpp
// By when, or when, what is proposed should happen.
//
// cost    a binary search, and the dates inside the content
#pragma once

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

// Points at the dates inside the content that bound the act; those that describe its object, and
// those that were over when the article appeared, do not, unless the act was told of back then
// ("said it would begin on Friday"). A time to come between the trigger and the content is one too
// ("plans next week to vote"), as is the time that opens the clause of a modal ("next week we
// will").
void find_timeframe(const ProposalSentence& s, const ProposalCandidate& candidate,
                    TokenRange content, Proposal& proposal);

// "rejected the demand on Monday": the content without the time at its end, which is that of the
// answer. What has a verb of its own keeps it: "rejected calls to resign by Monday".
TokenRange without_time_of_answer(const ProposalSentence& sentence, TokenRange content);

// The same of a time that lies before the article: "proposed a toll last week".
TokenRange without_time_that_is_over(const ProposalSentence& sentence, TokenRange content);

}  // namespace onrecord
