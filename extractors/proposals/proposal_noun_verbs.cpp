#include "extractors/proposals/proposal_noun_verbs.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

const Phrase* subject_across(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t noun = candidate.trigger.first;
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->kind == PhraseKind::kPronoun || phrase->head != noun ||
      phrase->tokens.first <= s.first + 1 || noun == phrase->tokens.first ||
      s.tag(phrase->tokens.first - 1) != Tag::kPrep || !s.word_is(noun, "plan") ||
      !s.word_is(candidate.content.first, "to") || s.tag(noun - 1) != Tag::kPropn) {
    return nullptr;
  }
  const Subjects subjects = subjects_of(s, phrase->tokens.first - 1);
  return !subjects.empty() && is_actor(s, *subjects[0]) && subjects[0]->tokens.first == s.first
             ? subjects[0]
             : nullptr;
}

bool is_taken_for_verb(const ProposalSentence& s, std::uint32_t noun) {
  if (noun == s.first || !s.is(noun, s.rules.third)) return false;
  const Phrase* before = s.phrase(noun - 1);
  if (before == nullptr || before->kind == PhraseKind::kPronoun) return false;
  // "Tory plans to": an adjective does not plan.
  if (before->tokens.first == s.first) {
    return before->tokens.end - s.first == 1 && noun == s.first + 1 &&
           (s.is(s.first, s.rules.nationality) || !is_actor(s, *before));
  }
  const std::uint32_t first = before->tokens.first;
  const Tag tag = s.tag(first - 1);
  const bool object = (tag == Tag::kVerb && !s.is(first - 1, s.rules.state_verb) &&
                       !s.is(first - 1, s.rules.clause_verb)) ||
                      tag == Tag::kVing || tag == Tag::kPrep || s.word_is(first - 1, "to");
  // "revealed lofty plans": an adjective that no list has.
  const bool unknown = before->kind == PhraseKind::kCommon && !is_actor(s, *before) &&
                       s.tag(first - 1) == Tag::kVerb;
  return (object || unknown) && before->tokens.end - first == 1;
}

TokenRange name_before(const ProposalSentence& s, std::uint32_t noun) {
  const Phrase* before = s.phrase(noun - 1);
  const bool owner = before != nullptr &&
                     (before->kind == PhraseKind::kName ||
                      (before->tokens.first == s.first && s.is(s.first, s.rules.nationality)));
  return owner ? before->tokens : TokenRange{};
}

bool is_verb_after_aside(const ProposalSentence& s, std::uint32_t noun) {
  const Phrase* phrase = s.phrase(noun);
  return phrase != nullptr && phrase->tokens.end - phrase->tokens.first == 1 && noun > s.first &&
         s.is(noun, s.rules.third) && (s.text(noun - 1) == "," || s.text(noun - 1) == ")");
}

TokenRange subject_in_phrase(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t noun = candidate.trigger.first;
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->tokens.first >= noun || phrase->head != noun) return {};
  const bool agrees =
      s.is(noun, s.rules.third) ||
      (s.is(noun, s.rules.base) && (s.text(noun - 1).ends_with("s") || s.word_is(noun - 1, "all")));
  if (!agrees || s.is(noun - 1, s.rules.pron_poss) ||
      (s.tag(noun - 1) == Tag::kAdj && !s.is(noun - 1, s.rules.own_side)))
    return {};
  const std::uint32_t begin = noun > s.first + kMarkReach ? noun - kMarkReach : s.first;
  for (std::uint32_t i = begin; i < std::min(s.end, noun + kMarkReach); ++i) {
    if (i == noun || (s.tag(i) != Tag::kVerb && s.tag(i) != Tag::kAux && s.tag(i) != Tag::kModal)) {
      continue;
    }
    // Another verb of the clause: behind "to" or a comma it is not.
    if (s.tag(i - (i > s.first ? 1 : 0)) == Tag::kTo || s.is(i, s.rules.state_verb)) continue;
    return {};
  }
  return {phrase->tokens.first, noun};
}

JointPlanners joint_planners(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t noun = candidate.trigger.first;
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->head != noun || noun < s.first + 3 ||
      s.is(noun, s.rules.third) || !s.is(noun, s.rules.base) || s.tag(noun - 1) != Tag::kPropn ||
      phrase->tokens.first <= s.first + 1 || !s.word_is(phrase->tokens.first - 1, "and") ||
      !s.word_is(candidate.content.first, "to")) {
    return {};
  }
  const Phrase* first = s.phrase(phrase->tokens.first - 2);
  if (first == nullptr || first->kind != PhraseKind::kName || !is_actor(s, *first)) return {};
  return {first, {phrase->tokens.first, noun}};
}

}  // namespace onrecord
