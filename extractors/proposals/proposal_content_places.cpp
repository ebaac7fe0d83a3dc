#include "extractors/proposals/proposal_content_places.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "the rumours that it intended to sail were": a clause that says what the subject of the sentence
// is, which the verb of that one ends.
bool tells_what_a_noun_is(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t that = subject.tokens.first;
  if (that <= s.first + 1 || !s.word_is(that - 1, "that")) return false;
  const Phrase* noun = s.phrase(that - 2);
  if (noun == nullptr || s.phrase_is(*noun, s.rules.time) || !s.is(noun->head, s.rules.told)) {
    return false;
  }
  const std::uint32_t begin = noun->tokens.first;
  return begin == s.first || s.is(begin - 1, s.rules.state_verb) ||
         s.tag(begin - 1) == Tag::kSubord;
}

// "those who want to": the clause of a relative pronoun, which the verb of its sentence ends.
bool is_relative(const ProposalSentence& s, const VerbGroup& group,
                 const ProposalCandidate& candidate) {
  const std::uint32_t first = skip_back(s, group.first);
  if (first <= s.first + 1) return false;
  const Phrase* phrase = s.phrase(first - 1);
  // "the doctors offering to", "ports opposed to"
  if (phrase != nullptr && s.tag(first) == Tag::kVing) return true;
  const std::uint32_t trigger = skip_back(s, candidate.trigger.first);
  if (candidate.rule->trigger == TriggerKind::kAdjective && trigger > s.first &&
      s.phrase(trigger - 1) != nullptr) {
    return true;
  }
  if (phrase != nullptr) {
    return s.phrase_is(*phrase, s.rules.pron_who) || tells_what_a_noun_is(s, *phrase);
  }
  return s.word_is(first - 1, "that") && s.phrase(first - 2) != nullptr;
}

// "a motion by the Greens to sell the pier was defeated": from the noun to the verb.
TokenRange named_before(const ProposalSentence& s, const VerbGroup& group, std::uint32_t end) {
  // "expected to be approved", "the tariffs, which are suspended"
  const std::uint32_t first = skip_back(s, group.first);
  const Phrase* relative = first > s.first ? s.phrase(first - 1) : nullptr;
  const bool told = group.bare || group.after_to ||
                    (relative != nullptr && s.phrase_is(*relative, s.rules.pron_who));
  const Subjects subjects = told ? Subjects() : subjects_of(s, group.first);
  const Phrase* noun = subjects.empty() ? nullptr : subjects[0];
  if (noun == nullptr || noun->tokens.end > end) return {};
  if (!s.is(noun->head, s.rules.shell) && !s.is(noun->head, s.rules.authored)) return {};
  return {noun->tokens.first, end};
}

// "plans to close were dropped", "said its plans to close were": no verb has the noun as its
// object.
bool is_subject(const ProposalSentence& s, std::uint32_t noun) {
  const std::uint32_t verb = verb_over(s, noun);
  return verb == 0 || (s.is(verb, s.rules.state_verb) && !s.is(verb, s.rules.support));
}

}  // namespace

bool find_content(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  if (rule.content_is_subject) {
    std::uint32_t end = skip_back(s, group.first);
    // "the meeting, requested by Ruiz,"
    if (!candidate.agent.empty() && end > s.first && s.text(end - 1) == ",") --end;
    // "a bid that was rejected by Malta"
    if (rule.answer && !candidate.agent.empty() && end > s.first + 1 &&
        s.phrase(end - 1) != nullptr &&
        (s.word_is(end - 1, "that") || s.phrase_is(*s.phrase(end - 1), s.rules.pron_who))) {
      --end;
      if (s.text(end - 1) == ",") --end;
    }
    content.content = noun_group_before(s, end);
    if (rule.shell_only) {
      const TokenRange named = named_before(s, group, end);
      const bool longer = content.content.empty() || named.first < content.content.first;
      if (!named.empty() && longer) content.content = named;
    }
    if (content.content.empty()) return false;
    const Phrase* phrase = s.phrase(content.content.first);
    content.head = phrase == nullptr ? content.content.first : phrase->head;
    return true;
  }
  if (candidate.content.empty()) return false;
  if (rule.form == ContentForm::kTheme) {
    content = read_content(s, candidate.trigger.end, ContentForm::kTo, true);
    return !content.content.empty();
  }
  const bool open = rule.trigger == TriggerKind::kNoun ? is_subject(s, candidate.trigger.first)
                                                       : is_relative(s, group, candidate);
  std::uint32_t start = candidate.content.first;
  if (rule.form == ContentForm::kThat && start > s.first && s.word_is(start - 1, "that")) --start;
  content = read_content(s, start, rule.form, open);
  // "a request the mayor rejected", "had a bid rejected"
  const std::uint32_t behind = candidate.content.end;
  if (rule.trigger == TriggerKind::kVerb &&
      (behind == candidate.trigger.first ||
       (behind < candidate.trigger.first &&
        (s.phrase(behind) != nullptr || s.word_is(behind, "that"))))) {
    content.content.end = std::min(content.content.end, first_group(s, candidate.content).end);
  }
  return !content.content.empty();
}

}  // namespace onrecord
