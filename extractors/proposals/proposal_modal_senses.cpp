#include "extractors/proposals/proposal_modal_senses.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {

std::uint32_t verb_after(const ProposalSentence& s, const ProposalCandidate& candidate) {
  std::uint32_t verb = candidate.trigger.end;
  while (verb + 1 < s.end &&
         (s.tag(verb) == Tag::kNeg || s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kTo)) {
    ++verb;
  }
  return std::min(verb, s.end - 1);
}

bool modal_acts(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t trigger = candidate.trigger.first;
  if (trigger > s.first + 1 && s.is(trigger - 2, s.rules.wh)) return false;
  if (trigger > s.first + 2 && s.is(trigger - 3, s.rules.wh) && !s.word_is(trigger - 3, "that")) {
    return false;
  }
  const std::uint32_t before = skip_back(s, trigger);
  if (before > s.first && s.is(before - 1, s.rules.wh)) return false;
  // "how we should respond"
  if (const Phrase* subject = trigger > s.first ? s.phrase(trigger - 1) : nullptr) {
    const std::uint32_t begin = subject->tokens.first;
    const bool why = s.word_is(trigger, "should") && begin > s.first && s.word_is(begin - 1, "why");
    if (begin > s.first && s.is(begin - 1, s.rules.wh_adverb) && !why) {
      return false;
    }
    // "how much it will pay"
    if (begin > s.first + 1 && s.word_is(begin - 2, "how")) return false;
  }
  const std::uint32_t verb = verb_after(s, candidate);
  if (verb + 1 >= s.end) return true;
  // "I'd been", "he'd seen": had.
  if (s.is(verb, s.rules.part) && !s.is(verb, s.rules.base)) return false;
  std::uint32_t next = verb + 1;
  while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
  if (s.word_is(verb, "have") &&
      (s.tag(next) == Tag::kVpart || s.is(next, s.rules.be) || s.is(next, s.rules.past))) {
    return false;
  }
  if (s.word_is(verb, "be") && s.is(next, s.rules.done)) return false;
  if (s.word_is(trigger, "should") && s.word_is(verb, "like")) return false;
  // "they must be wizards"
  if (s.word_is(trigger, "must") && s.word_is(verb, "be") && s.phrase(next) != nullptr &&
      s.tag(next) != Tag::kAdj) {
    return false;
  }
  if (!candidate.rule->own) return true;
  // "we will be closing the pier", not "it will be very exciting"
  if (s.word_is(verb, "be")) {
    return s.tag(next) == Tag::kVing && (next == verb + 1 || s.phrase(next + 1) != nullptr);
  }
  // "I would suggest that": the verb is the act.
  if (s.word_is(trigger, "would") && s.is(verb, s.rules.act_that)) return false;
  return !s.is(verb, s.rules.mind) && !s.is(verb, s.rules.unwilled);
}

bool follows_modal(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t before = skip_back(s, trigger);
  return before > s.first && s.tag(before - 1) == Tag::kModal;
}

bool is_would(const ProposalSentence& s, std::uint32_t trigger) {
  return s.word_is(trigger, "would") || s.word_is(trigger, "'d") || s.word_is(trigger, "’d");
}

bool is_nobody(const ProposalSentence& s, const Phrase& subject) {
  if (s.phrase_is(subject, s.rules.pron_it)) return true;
  return !is_actor(s, subject) && is_thing(s, subject);
}

bool is_done_to(const ProposalSentence& s, const ProposalCandidate& candidate) {
  for (std::uint32_t i = candidate.trigger.end; i + 1 < s.end && i < candidate.trigger.end + 4;
       ++i) {
    if (!s.word_is(i, "be") && !s.word_is(i, "get")) continue;
    std::uint32_t next = i + 1;
    while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    return s.tag(next) == Tag::kVpart || (s.tag(next) == Tag::kVerb && s.is(next, s.rules.past));
  }
  return false;
}

bool is_likened(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t begin = subject.tokens.first;
  return begin > s.first && (s.word_is(begin - 1, "like") || s.word_is(begin - 1, "though"));
}

bool helps(const ProposalSentence& s, const ProposalCandidate& candidate, const Phrase& subject) {
  return (s.phrase_is(subject, s.rules.pron_it) || s.phrase_is(subject, s.rules.pron_they)) &&
         s.word_is(verb_after(s, candidate), "help");
}

}  // namespace onrecord
