// extractors/proposals/proposal_parties.hpp
// Who proposes, and to whom: the subject of a verb, the owner of a noun, the speaker of a quote.
//
// cost    linear in the tokens before the trigger
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// The verbs around a trigger: "has not been asked", "is said to be considering".
struct VerbGroup {
  std::uint32_t first = 0;  // its first word
  bool passive = false;
  bool bare = false;  // a participle alone: "asked" after a noun may be the past as well
  bool negated = false;
  bool finite = false;  // has a subject of its own
  bool after_to = false;
  bool conditional = false;  // "would"
  bool past_perfect = false;
  std::uint32_t governor = 0;  // for "to ask": the word before "to", else 0
};
VerbGroup verb_group(const ProposalSentence& sentence, std::uint32_t trigger);

// The owner of a noun: "Japan's offer", "an Indian proposal", "its demand". A pronoun or a
// nationality is a range of its own inside the phrase.
TokenRange owner_of(const ProposalSentence& sentence, std::uint32_t noun);

// The verb whose object is the noun, when one stands before it; 0 when none does.
std::uint32_t verb_over(const ProposalSentence& sentence, std::uint32_t noun);

// The first of the adverbs that stand right before token `i`; `i` when none does.
std::uint32_t skip_back(const ProposalSentence& s, std::uint32_t i);

}  // namespace onrecord
