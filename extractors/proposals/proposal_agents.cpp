#include "extractors/proposals/proposal_agents.hpp"

#include <algorithm>
#include <string_view>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

bool is_expected(const ProposalSentence& s, const VerbGroup& group) {
  const Phrase* object = group.after_to && group.governor != 0 ? s.phrase(group.governor) : nullptr;
  return object != nullptr && object->tokens.first > s.first && is_actor(s, *object) &&
         s.tag(object->tokens.first - 1) == Tag::kVerb &&
         s.is(object->tokens.first - 1, s.rules.clause_verb);
}

bool performs(const ProposalSentence& s, const ProposalCandidate& candidate, const VerbGroup& group,
              const Phrase& subject, const Proposal& proposal) {
  const std::uint32_t verb = candidate.trigger.first;
  if (subject.tokens.end != skip_back(s, group.first)) return false;
  const std::string_view act = proposal.act;
  if (act != "urge" && act != "request" && act != "demand" && act != "order" &&
      act != "recommend" && act != "pledge") {
    return false;
  }
  const Phrase* asked = candidate.addressee.empty() ? nullptr : s.phrase(candidate.addressee.first);
  return candidate.rule->trigger == TriggerKind::kVerb && group.first == verb &&
         s.is(verb, s.rules.base) && !s.is(verb, s.rules.past) &&
         (asked == nullptr || asked->kind != PhraseKind::kPronoun);
}

bool follows_object_pronoun(const ProposalSentence& s, const VerbGroup& group) {
  const std::uint32_t first = skip_back(s, group.first);
  return first > s.first && s.tag(group.first) == Tag::kVerb && s.is(group.first, s.rules.base) &&
         s.is(first - 1, s.rules.object_pronoun);
}

const Phrase* asked_before(const ProposalSentence& s, const ProposalCandidate& candidate,
                           const Subjects& subjects) {
  if (subjects.size() != 1 || candidate.rule->form != ContentForm::kTo ||
      !candidate.addressee.empty() || !s.text(candidate.trigger.first).starts_with("ask")) {
    return nullptr;
  }
  const std::uint32_t begin = subjects[0]->tokens.first;
  const Phrase* before = begin > s.first ? s.phrase(begin - 1) : nullptr;
  return before != nullptr && is_actor(s, *before) ? before : nullptr;
}

bool would_be(const ProposalSentence& s, std::uint32_t happy) {
  const std::uint32_t be = skip_back(s, happy);
  return be > s.first + 1 && s.word_is(be - 1, "be") && s.word_is(be - 2, "would");
}

bool is_anybody(const ProposalSentence& s, const VerbGroup& group, const Phrase& subject) {
  const std::uint32_t first = skip_back(s, group.first);
  if (first <= s.first || subject.kind == PhraseKind::kName) return false;
  const Phrase* who = s.phrase(first - 1);
  const bool relative = who != nullptr
                            ? s.phrase_is(*who, s.rules.pron_who) || s.tag(first) == Tag::kVing
                            : s.word_is(first - 1, "that");
  if (!relative ||
      (who != nullptr && who->tokens.first > s.first && s.text(who->tokens.first - 1) == ",")) {
    return false;
  }
  return !s.phrase_is(subject, s.rules.definite);
}

bool tells_of_anybody(const ProposalSentence& s, const ProposalCandidate& candidate,
                      const VerbGroup& group, const Phrase& subject, const Proposal& proposal) {
  const ProposalRule& rule = *candidate.rule;
  const bool anybody = s.is(subject.head, s.rules.anybody);
  // "you want to", "you vote against it"
  if (s.phrase_is(subject, s.rules.pron_you) &&
      (proposal.tier == 2 || (rule.answer && is_advice(s, candidate)))) {
    return true;
  }
  if (proposal.act == "want" && (anybody || s.is(subject.head, s.rules.polled))) return true;
  // "keen on telling people to", "anyone planning to"
  if (s.tag(group.first) == Tag::kVing && anybody &&
      !is_asked_by_text(s, candidate.trigger.first) &&
      (!candidate.addressee.empty() || proposal.tier == 2 || proposal.act == "request")) {
    return true;
  }
  // "clerks who refuse to share": whoever does.
  const bool often =
      (s.is(candidate.trigger.first, s.rules.base) ||
       s.is(candidate.trigger.first, s.rules.third)) &&
      group.first == candidate.trigger.first &&
      (proposal.act == "reject" || proposal.act == "breach" || proposal.act == "request");
  const bool hypothetical =
      often || proposal.act == "want" || rule.trigger == TriggerKind::kAdjective;
  return hypothetical && is_anybody(s, group, subject);
}

bool is_poll(const ProposalSentence& s, const ProposalCandidate& candidate, const Phrase& subject) {
  const std::uint32_t verb = candidate.trigger.first;
  const std::string_view text = s.text(verb);
  if (!text.starts_with("support") && !text.starts_with("oppos") && !text.starts_with("favo") &&
      !text.starts_with("back")) {
    return false;
  }
  if (s.tag(verb) == Tag::kVing && verb > s.first && s.word_is(verb - 1, "for")) return true;
  if (s.word_is(subject.tokens.first, "most")) return true;
  // "half", "a majority", not "the group"
  if (s.is(subject.head, s.rules.amount) && !s.is(subject.head, s.rules.own_side)) return true;
  return s.is(subject.head, s.rules.polled);
}

bool is_nobody_named(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t first = subject.tokens.first;
  if (first > s.first && (s.word_is(first - 1, "nor") || s.word_is(first - 1, "neither"))) {
    return true;
  }
  return s.word_is(first, "none") || s.word_is(first, "nobody") || s.word_is(first, "neither") ||
         s.word_is(first, "no");
}

bool is_few(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t first = subject.tokens.first;
  return s.word_is(first, "few") || (first > s.first && s.tag(first - 1) == Tag::kNeg);
}

bool was_helped(const ProposalSentence& s, const VerbGroup& group) {
  return s.is_finite(group.first) || s.is(group.first, s.rules.be);
}

const Phrase* main_subject(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t last = std::min(s.end, candidate.content.first + kMarkReach);
  for (std::uint32_t i = candidate.content.first; i + 1 < last; ++i) {
    if (s.text(i) == ",") return s.phrase(i + 1);
  }
  return nullptr;
}

bool is_advice(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t verb = candidate.trigger.first;
  return s.is(verb, s.rules.base) && !s.is(verb, s.rules.third) && !s.is(verb, s.rules.past);
}

bool is_question(const ProposalSentence& s, const ProposalCandidate& candidate) {
  return candidate.rule->trigger != TriggerKind::kNoun && s.text(s.first) != "“" &&
         s.text(s.first) != "\"" && ends_as_question(s, candidate.trigger.first);
}

}  // namespace onrecord
