#include "extractors/proposals/proposal_own_acts.hpp"

#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_agents.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_reporters.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

bool is_own_of_author(const ProposalSentence& s, const Phrase& subject) {
  if (s.phrase_is(subject, s.rules.nation) || s.phrase_is(subject, s.rules.gov)) return true;
  return s.is(subject.tokens.first, s.rules.pron_poss) && s.is(subject.head, s.rules.own_side);
}

// "investor Marlow Capital, which holds": no person.
bool is_which(const ProposalSentence& s, const Phrase& reporter) {
  const std::uint32_t comma = reporter.tokens.end;
  return comma + 1 < s.end && s.text(comma) == "," && s.word_is(comma + 1, "which");
}

// "the watchdog": which says "it" of itself.
bool is_body(const ProposalSentence& s, const Phrase& reporter) {
  return reporter.kind == PhraseKind::kCommon && !s.phrase_is(reporter, s.rules.plural) &&
         (s.is(reporter.head, s.rules.own_side) || s.is(reporter.head, s.rules.somebody) ||
          s.phrase_is(reporter, s.rules.org_noun));
}

// "crews will stop, their union said", "Ruiz said traders would leave unless rents fell"
bool speaks_for(const ModalClaim& c, const Proposal& proposal) {
  const ProposalSentence& s = c.s;
  const bool unless = !proposal.condition.empty() &&
                      s.word_is(token_at(s.document, proposal.condition.begin), "unless");
  return c.reporter != nullptr && (unless || s.is(c.reporter->head, s.rules.speaks_for)) &&
         s.is(verb_after(s, c.candidate), s.rules.harm_verb) &&
         c.subject->kind == PhraseKind::kCommon && s.phrase_is(*c.subject, s.rules.plural) &&
         is_actor(s, *c.subject);
}

// "the ministry said the toll would not be abolished": by the body that says so.
bool is_refused(const ProposalSentence& s, const ProposalCandidate& candidate,
                const Phrase& reporter) {
  const bool body = s.phrase_is(reporter, s.rules.gov) || s.phrase_is(reporter, s.rules.org) ||
                    s.phrase_is(reporter, s.rules.org_noun);
  return body && s.tag(candidate.trigger.end) == Tag::kNeg;
}

// "The watchdog said it would": the body that says "it" of itself, or for which somebody speaks.
bool add_body_of_it(ModalClaim& c, Proposal& proposal) {
  const ProposalSentence& s = c.s;
  if (const Phrase* body = spoken_for_by(s, *c.reporter)) {
    add_party(proposal.proposer, c.names.party(*body, "reporter"));
    return true;
  }
  const Phrase* body = body_of(s, *c.reporter);
  if (body != nullptr && c.names.speaker_at(span_of(s.document, c.subject->tokens)) == kNone &&
      !has_effect(s, c.candidate)) {
    add_party(proposal.proposer, c.names.party(*body, "reporter"));
    return true;
  }
  if (const Phrase* named = c.names.name_beside(*c.reporter);
      named != nullptr && !s.phrase_is(*named, s.rules.person)) {
    add_party(proposal.proposer, c.names.party(*named, "reporter"));
    return true;
  }
  if (is_body(s, *c.reporter) ||
      (c.reporter->kind == PhraseKind::kName &&
       (c.own.is_organisation(c.speaker.speaker_id) || is_which(s, *c.reporter) ||
        s.tag(c.reporter->tokens.first) == Tag::kDet))) {
    add_party(proposal.proposer, std::move(c.speaker));
    return true;
  }
  if (c.own.speaks_of_own(*c.subject, c.speaker) && !has_effect(s, c.candidate)) {
    add_party(proposal.proposer, c.own.whole_body(std::move(c.speaker)));
    return true;
  }
  return false;
}

// "Ruiz said her party would", "the union said its members would": the union does.
void add_own_side(ModalClaim& c, Proposal& proposal) {
  const ProposalSentence& s = c.s;
  const bool members = s.is(c.subject->tokens.first, s.rules.pron_poss) &&
                       c.own.is_organisation(c.speaker.speaker_id);
  for (const Phrase* phrase : members ? Subjects() : c.subjects) {
    if (c.own.is_text(*phrase)) continue;
    const bool own =
        phrase->tokens.end - phrase->tokens.first == 2 && c.own.is_person(c.speaker) &&
        (s.word_is(phrase->tokens.first, "his") || s.word_is(phrase->tokens.first, "her"));
    const std::int32_t body = own ? c.names.bodies().body_of(c.speaker.speaker_id) : kNone;
    Party party = c.names.party(*phrase, "subject");
    if (body != kNone) party = c.own.body_party(body, std::move(party));
    add_party(proposal.proposer, std::move(party));
  }
  if (proposal.proposer.empty()) add_party(proposal.proposer, std::move(c.speaker));
}

// "her campaign said she would", "aides said Ruiz would": of whom they speak for.
bool is_spoken_for(const ModalClaim& c) {
  const ProposalSentence& s = c.s;
  if (c.aloud || c.reporter == nullptr || !s.is(c.reporter->head, s.rules.spoken_for)) return false;
  if (s.phrase_is(*c.subject, s.rules.pron_he) || s.phrase_is(*c.subject, s.rules.pron_she)) {
    return true;
  }
  const TokenRange owner = owner_of(s, c.reporter->head);
  if (!owner.empty() && !s.is(owner.first, s.rules.pron_poss)) return false;
  return c.subject->kind == PhraseKind::kName &&
         !c.own.is_organisation(c.names.speaker_at(span_of(s.document, c.subject->tokens)));
}

// "thousands of shops", not "thousands of welders", "half of its shops"
bool counts_things(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t of = subject.tokens.end;
  if (of + 1 >= s.end || !s.word_is(of, "of")) return false;
  if (!s.is(subject.head, s.rules.amount) && s.tag(subject.head) != Tag::kNum) return false;
  const Phrase* counted = s.phrase(of + 1);
  return counted != nullptr && !s.is(counted->tokens.first, s.rules.pron_poss) &&
         !is_actor(s, *counted);
}

// "Labour will, its secretary has said"
bool is_owner_of_reporter(const ModalClaim& c) {
  if (c.aloud || c.reporter == nullptr || c.subject->tokens.end > c.reporter->tokens.first) {
    return false;
  }
  const ProposalSentence& s = c.s;
  return s.word_is(c.reporter->tokens.first, "its") && c.subject->kind == PhraseKind::kName &&
         !s.phrase_is(*c.subject, s.rules.person);
}

}  // namespace

OwnAct own_act(ModalClaim& c, Proposal& proposal) {
  const ProposalSentence& s = c.s;
  const ProposalRules::State& rules = s.rules;
  const ProposalCandidate& candidate = c.candidate;
  const std::uint32_t trigger = candidate.trigger.first;
  if (c.subject == nullptr || c.outlook || s.phrase_is(*c.subject, rules.pron_this))
    return OwnAct::kNone;
  // "the minister announced that the yard would be closed": what he decided.
  if (is_done_to(s, candidate)) {
    if (c.aloud || c.reporter == nullptr || is_thing_done(s, candidate) ||
        !is_actor(s, *c.reporter) ||
        !(is_announced(s, *c.reporter, *c.subject) || is_refused(s, candidate, *c.reporter))) {
      return OwnAct::kNone;
    }
    add_party(proposal.proposer, std::move(c.speaker));
    return OwnAct::kTold;
  }
  // "my office will", "Malta will", in a statement of its president
  if (c.author != nullptr && c.reporter == nullptr && is_own_of_author(s, *c.subject)) {
    add_party(proposal.proposer, c.names.party(*c.subject, "subject"));
    return OwnAct::kTold;
  }
  // "Ruiz said it would make life easier": a law would.
  if (s.phrase_is(*c.subject, rules.pron_it) && has_effect(s, candidate) &&
      c.own.is_person(c.speaker)) {
    return OwnAct::kNone;
  }
  // "this year will meet what we hoped"; "we thought we were going to win", aloud
  if (s.phrase_is(*c.subject, rules.time)) return OwnAct::kNone;
  if (c.aloud && s.word_is(trigger, "going") && trigger > s.first &&
      (s.word_is(trigger - 1, "was") || s.word_is(trigger - 1, "were"))) {
    return OwnAct::kNone;
  }
  // "the guild said thousands of shops would close"
  if (counts_things(s, *c.subject)) return OwnAct::kNone;
  // "maybe we will draw a weak side"
  const std::uint32_t opener = c.subject->tokens.first;
  if (opener > s.first && s.is(opener - 1, rules.possibly) && s.tag(opener - 1) == Tag::kAdv) {
    return OwnAct::kNone;
  }
  if (is_confident(s, *c.subject) || s.is(c.subject->head, rules.anybody)) return OwnAct::kNone;
  if (!c.aloud && is_of_another_verb(s, *c.subject)) return OwnAct::kNone;
  // "as if I was going to faint", "they said it would help": nobody decides to.
  if (is_likened(s, *c.subject) || helps(s, candidate, *c.subject)) return OwnAct::kNone;
  // "said it was a gift and would help": the gift would.
  if (!c.aloud && s.tag(trigger - 1) == Tag::kConj &&
      (has_effect(s, candidate) || s.word_is(verb_after(s, candidate), "help"))) {
    return OwnAct::kNone;
  }
  // "I would ask him": aloud, "would" says what somebody does not do.
  if (c.aloud && is_would(s, trigger)) return OwnAct::kNone;
  const bool same_country =
      c.reporter != nullptr && c.subject->country != 0 && c.reporter->country == c.subject->country;
  if (c.reporter != nullptr && s.phrase_is(*c.subject, rules.pron_it) &&
      add_body_of_it(c, proposal)) {
    return OwnAct::kTold;
  }
  // "Ruiz and Berg said they would": both.
  if (c.reporters.size() > 1 && c.quote == nullptr && s.phrase_is(*c.subject, rules.pron_they)) {
    for (const Phrase* phrase : c.reporters) {
      add_party(proposal.proposer, c.names.party(*phrase, "reporter"));
    }
    return OwnAct::kTold;
  }
  // "a spokesman for the workers said they would"
  if (c.reporter != nullptr && s.phrase_is(*c.subject, rules.pron_they)) {
    const Phrase* workers = spoken_for_by(s, *c.reporter);
    if (workers != nullptr && s.phrase_is(*workers, rules.plural)) {
      add_party(proposal.proposer, c.names.party(*workers, "reporter"));
      return OwnAct::kTold;
    }
  }
  if (is_spoken_for(c)) {
    add_subject(s, c.names, *c.subject, proposal);
    return OwnAct::kTold;
  }
  if (same_country || is_owner_of_reporter(c) ||
      c.own.is_own_side(s, c.aloud, c.speaker, *c.subject)) {
    add_own_side(c, proposal);
    return OwnAct::kTold;
  }
  if (!c.own.is_own(s, c.aloud, c.speaker, c.reporter, *c.subject)) {
    if (!speaks_for(c, proposal)) return OwnAct::kNone;
    if (!s.is(c.reporter->head, rules.speaks_for)) c.speaker = c.names.party(*c.subject, "subject");
  }
  if (s.phrase_is(*c.subject, rules.pron_we)) c.speaker = c.names.for_whom(std::move(c.speaker));
  return OwnAct::kOfSpeaker;
}

}  // namespace onrecord
