#include "extractors/proposals/proposal_modality.hpp"

#include <algorithm>

namespace onrecord {
namespace {

// Words of hearsay in the verb group: "is said to be considering", "reportedly asked".
std::string_view certainty_of(const ProposalSentence& s, const VerbGroup& group,
                              std::uint32_t trigger) {
  if (s.tag(trigger) == Tag::kModal && s.is(trigger, s.rules.possibly)) return "PS";
  const std::uint32_t begin = group.first > s.first + 4 ? group.first - 4 : s.first;
  for (std::uint32_t i = trigger; i > begin; --i) {
    const std::uint32_t at = i - 1;
    if (s.text(at) == ",") break;
    if (s.tag(at) == Tag::kModal && s.is(at, s.rules.possibly)) return "PS";
    if (s.tag(at) == Tag::kAdv && s.is(at, s.rules.possibly)) return "PS";
    if (s.is(at, s.rules.probably)) return "PR";
    if (at > s.first && at + 1 < s.end && s.is(at, s.rules.hearsay) && s.is(at - 1, s.rules.be) &&
        s.tag(at + 1) == Tag::kTo) {
      return "PR";
    }
  }
  return "CT";
}

bool contrast_follows(const ProposalSentence& s, std::uint32_t from) {
  for (std::uint32_t i = from; i < std::min(s.end, from + kMarkReach); ++i) {
    if (s.word_is(i, "but") || s.word_is(i, "until") || s.word_is(i, "however")) return true;
  }
  return false;
}

}  // namespace

void read_modality(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger,
                   TriggerKind kind, TokenRange content, Proposal& proposal) {
  proposal.certainty = certainty_of(s, group, trigger);
  bool negated = group.negated;
  if (kind == TriggerKind::kNoun) {
    const Phrase* phrase = s.phrase(trigger);
    const std::uint32_t first =
        phrase != nullptr ? phrase->tokens.first : (trigger > s.first ? trigger - 1 : trigger);
    negated = s.word_is(first, "no") || s.word_is(first, "any");
  }
  if (kind == TriggerKind::kModal && trigger + 1 < s.end) {
    for (std::uint32_t i = trigger + 1; i < std::min(s.end, trigger + 3); ++i) {
      negated = negated || s.tag(i) == Tag::kNeg || s.word_is(i, "never");
    }
  }
  if (negated) proposal.polarity = "-";
  const bool was = kind == TriggerKind::kVerb && s.is(trigger, s.rules.past);
  if (proposal.tier == 2 && was && contrast_follows(s, content.end)) {
    proposal.realis = "past_unrealised";
  } else if (group.conditional && !proposal.condition.empty()) {
    proposal.realis = "hypothetical";
  } else {
    proposal.realis = proposal.tier == 2 ? "planned" : "performed";
  }
}

}  // namespace onrecord
