#include "extractors/proposals/proposal_asked_acts.hpp"

#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_agents.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_reporters.hpp"
#include "extractors/proposals/proposal_unreal.hpp"

namespace onrecord {
namespace {

// "any deal should reflect what we own"
bool asks_of_text(const ProposalSentence& s, const Phrase& subject, std::uint32_t verb) {
  return s.is(subject.head, s.rules.shell) && subject.kind == PhraseKind::kCommon &&
         !s.is(verb, s.rules.effect) && !s.is(verb, s.rules.unwilled) && !is_mind(s, verb) &&
         !s.word_is(verb, "help");
}

}  // namespace

bool asks_others(const ModalClaim& c, Proposal& proposal) {
  const ProposalSentence& s = c.s;
  const ProposalRules::State& rules = s.rules;
  const ProposalCandidate& candidate = c.candidate;
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  if (s.phrase_is(*c.subject, rules.pron_this) || s.phrase_is(*c.subject, rules.time)) {
    return false;
  }
  if ((c.outlook || foresees(rules, c.speaker)) && !is_actor(s, *c.subject)) return false;
  // "analysts said prices should recover", not "economists said the state should cut taxes"
  const std::uint32_t verb = verb_after(s, candidate);
  const bool willed = !is_mind(s, verb) && !s.is(verb, rules.unwilled) && !s.is(verb, rules.effect);
  const bool state = s.phrase_is(*c.subject, rules.gov) || s.is(c.subject->head, rules.state_noun);
  const bool asked = is_actor(s, *c.subject) && ((state && willed) || s.is(verb, rules.may_act));
  if (rule.act == "recommend" && c.outlook && !asked) return false;
  // "he must win half of the votes": a sum.
  // "the film should win": an opinion.
  const bool wins = s.word_is(trigger, "must") ? !s.phrase_is(*c.subject, rules.pron_we) : true;
  if (wins && s.tag(trigger + 1) != Tag::kNeg &&
      (s.word_is(verb, "win") || s.word_is(verb, "lose"))) {
    return false;
  }
  if (s.phrase_is(*c.subject, rules.pron_i)) return false;
  // "neither side has to pay"; "nobody should think so", but "nobody should have to pay"
  if (is_nobody_named(s, *c.subject)) {
    const bool minds = is_mind(s, verb) && !s.word_is(verb, "be") && !s.word_is(verb, "have");
    if (s.tag(trigger) != Tag::kModal || minds) return false;
  }
  // "if you want it, you must work": what others ask of anybody.
  if (s.phrase_is(*c.subject, rules.pron_you) && s.tag(trigger) == Tag::kModal) {
    for (std::uint32_t i = c.subject->tokens.first; i > s.first && i + 20 > c.subject->tokens.first;
         --i) {
      if (s.is(i - 1, rules.condition)) return false;
    }
  }
  // "you have to have luck", "you should see it"
  if (s.phrase_is(*c.subject, rules.pron_you) && is_mind(s, verb) &&
      !(s.tag(trigger) == Tag::kModal && s.word_is(verb, "be"))) {
    return false;
  }
  // "said they had to travel": what happened, where no one body or person is told to.
  const bool many =
      s.phrase_is(*c.subject, rules.pron_they) ||
      (c.subject->kind == PhraseKind::kCommon && s.phrase_is(*c.subject, rules.plural));
  if (s.word_is(trigger, "had") && many) return false;
  // "She had to leave school at nine, she said": what happened.
  if (s.word_is(trigger, "had") && !c.own.is_another(*c.subject, c.speaker) &&
      (s.phrase_is(*c.subject, rules.pron_he) || s.phrase_is(*c.subject, rules.pron_she))) {
    return false;
  }
  // "he said he had to": not asked of anybody.
  if (!c.aloud && c.reporter != nullptr && c.quote == nullptr &&
      (s.phrase_is(*c.subject, rules.pron_he) || s.phrase_is(*c.subject, rules.pron_she)) &&
      !c.own.is_another(*c.subject, c.speaker)) {
    return false;
  }
  // "Ruiz said Malta should, because they needed to": nor of oneself.
  if (!c.aloud && !is_done_to(s, candidate) && s.phrase_is(*c.subject, rules.pron_they) &&
      c.speaker.speaker_id != kNone &&
      c.names.speaker_at(span_of(s.document, c.subject->tokens)) == c.speaker.speaker_id) {
    return false;
  }
  // "the skill needed to sail": what needs nothing itself.
  if (s.word_is(trigger, "needed") && c.subject->tokens.end != skip_back(s, trigger)) return false;
  const bool done_to = is_done_to(s, candidate);
  // "the storm should ease"
  if (rule.act == "demand" && !done_to && !is_actor(s, *c.subject) && s.is(verb, rules.effect)) {
    return false;
  }
  if (rule.act == "recommend" && !done_to && !is_actor(s, *c.subject) &&
      (s.is(verb, rules.unwilled) || s.word_is(verb, "help") ||
       (s.is(verb, rules.effect) && !s.is(c.subject->head, rules.amount)))) {
    return false;
  }
  const bool body = s.tag(trigger) == Tag::kModal && !is_mind(s, verb) &&
                    c.own.is_another_body(*c.subject, c.speaker);
  const bool text = s.tag(trigger) == Tag::kModal && asks_of_text(s, *c.subject, verb);
  if (is_nobody(s, *c.subject) && !done_to && !body && !text) return false;
  for (const Phrase* phrase : c.subjects) {
    // "Nobody should"
    if (is_nobody_named(s, *phrase)) {
      proposal.polarity = "-";
      continue;
    }
    if (!done_to && is_actor(s, *phrase) && !s.phrase_is(*phrase, rules.pron_we)) {
      Party asked = c.names.party(*phrase, "subject");
      // "the watchdog said the firm must": nobody asks himself.
      if (asked.speaker_id == c.speaker.speaker_id && phrase->kind == PhraseKind::kCommon) {
        asked.speaker_id = kNone;
        asked.name = slice(s.document.article.text, span_of(s.document, phrase->core));
      }
      add_party(proposal.addressee, std::move(asked));
    }
  }
  return true;
}

}  // namespace onrecord
