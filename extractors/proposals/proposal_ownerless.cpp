#include "extractors/proposals/proposal_ownerless.hpp"

#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_unreal.hpp"

namespace onrecord {
namespace {

// "will vote on a proposal to": somebody's, whoever made it.
bool is_voted_on(const ProposalSentence& s, std::uint32_t noun) {
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->tokens.first <= s.first || s.is(noun, s.rules.weak_noun) ||
      !s.word_is(phrase->tokens.first - 1, "on")) {
    return false;
  }
  const std::uint32_t on = phrase->tokens.first - 1;
  for (std::uint32_t i = on; i > s.first && i + 4 > on; --i) {
    if (s.is(i - 1, s.rules.votes)) return true;
  }
  return false;
}

// "worried about plans to lift the ban": what is to be done is said, if not by whom.
bool says_what_to_do(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t noun = candidate.trigger.first;
  const std::uint32_t to = candidate.content.first;
  if (candidate.rule->form != ContentForm::kNoun || s.is(noun, s.rules.weak_noun)) return false;
  if (!s.word_is(to, "to") || to + 1 >= s.end || s.tag(to + 1) != Tag::kVerb) return false;
  if (is_mind(s, to + 1) || ends_as_question(s, noun)) return false;
  // "there is a plan to"
  const std::uint32_t verb = verb_over(s, noun);
  if (verb > s.first && s.is(verb, s.rules.be) && s.word_is(verb - 1, "there")) return false;
  // "has no plans to"
  return noun == s.first || (!s.word_is(noun - 1, "no") && !s.word_is(noun - 1, "any"));
}

// "in protest at plans for 800 redundancies": a deed, whoever plans it.
bool plans_deed(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t noun = candidate.trigger.first;
  const std::uint32_t first = candidate.content.first;
  if (!(s.word_is(noun, "plans") || s.word_is(noun, "proposals")) || !s.word_is(first - 1, "for")) {
    return false;
  }
  if (noun > s.first && (s.word_is(noun - 1, "no") || s.word_is(noun - 1, "any"))) return false;
  const Phrase* phrase = s.phrase(first);
  if (phrase == nullptr || phrase->kind != PhraseKind::kCommon) return false;
  return has_number(s, phrase->tokens) || has_word(s, phrase->tokens, s.rules.announced) ||
         ends_in(s.text(phrase->head), s.rules.event_endings, 3);
}

}  // namespace

bool stands_alone(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const Proposal& proposal) {
  // "there is pressure on Malta to": whoever is asked stands for who asks.
  const std::uint32_t noun = candidate.trigger.first;
  if (s.text(noun).starts_with("deadline")) return false;
  // "calls for a new pier are growing"
  if (s.word_is(noun, "calls") && s.word_is(candidate.content.first - 1, "for") &&
      verb_over(s, noun) == 0) {
    return true;
  }
  // "ideas already floated include closing the pier"
  if (candidate.rule->form == ContentForm::kNp && !s.is(noun, s.rules.weak_noun)) return true;
  // "ignored a court order blocking the sale": a court's.
  if (proposal.act == "order" && s.tag(candidate.content.first) == Tag::kVing) return true;
  const bool asks = proposal.act == "urge" || proposal.act == "request" || proposal.act == "demand";
  if (asks && !proposal.addressee.empty() && s.word_is(candidate.content.first, "to")) return true;
  return is_voted_on(s, noun) || says_what_to_do(s, candidate) || plans_deed(s, candidate);
}

bool only_names_again(const ProposalSentence& s, std::uint32_t noun) {
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->head != noun || s.is(noun, s.rules.weak_noun)) return false;
  const std::uint32_t verb = verb_over(s, noun);
  return s.phrase_is(*phrase, s.rules.definite) && owner_of(s, noun).empty() &&
         (verb == 0 || !s.is(verb, s.rules.answers));
}

}  // namespace onrecord
