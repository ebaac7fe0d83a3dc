#include "extractors/proposals/proposal_modals.hpp"

#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_agents.hpp"
#include "extractors/proposals/proposal_asked_acts.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_own_acts.hpp"
#include "extractors/proposals/proposal_own_side.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_reporters.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

class ModalRoles {
 public:
  ModalRoles(const ProposalSentence& sentence, const PartyNames& names)
      : document_(sentence.document),
        reading_(sentence.reading),
        rules_(sentence.rules),
        names_(names),
        own_(sentence, names) {}

  bool modal_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.conditional) return conditional_parties(s, candidate, proposal);
    ModalClaim c{s, candidate, names_, own_};
    c.quote = quote_of(proposal);
    if (c.quote == nullptr) c.author = names_.author();
    const std::uint32_t trigger = candidate.trigger.first;
    const bool our_turn = c.quote != nullptr && is_turn(*c.quote) && says_we(s, trigger);
    c.aloud =
        c.author != nullptr || our_turn || (c.quote != nullptr && is_aloud(s, *c.quote, trigger));
    // "We will", of a turn: not "we will get to that".
    if (rule.own && our_turn && s.is(verb_after(s, candidate), rules_.turn_verb)) return false;
    if (!may_be_meant(c) || !read_subject(c) || !read_source(c)) return false;
    if (rule.own) {
      const OwnAct act = own_act(c, proposal);
      if (act != OwnAct::kOfSpeaker) return act == OwnAct::kTold;
    } else if (c.subject != nullptr && !asks_others(c, proposal)) {
      return false;
    }
    for (const Phrase* phrase : c.joint ? c.subjects : Subjects()) {
      if (phrase != c.subject) add_party(proposal.proposer, names_.party(*phrase, "subject"));
    }
    // "Ruiz and Berg said the board must": both.
    if (!rule.own && c.reporter != nullptr && c.quote == nullptr && c.reporters.size() > 1) {
      for (const Phrase* phrase : c.reporters) {
        add_party(proposal.proposer, names_.party(*phrase, "reporter"));
      }
      return true;
    }
    add_party(proposal.proposer, std::move(c.speaker));
    return true;
  }

 private:
  // Whether the modal says at all what somebody means to do or asks for.
  static bool may_be_meant(const ModalClaim& c) {
    const ProposalRule& rule = *c.candidate.rule;
    const ProposalSentence& s = c.s;
    const std::uint32_t trigger = c.candidate.trigger.first;
    // "believes they will win the race": what somebody thinks is no plan.
    if (rule.own && !c.aloud && c.quote != nullptr && c.quote->kind == QuoteKind::kBelief) {
      return false;
    }
    if (rule.within == Within::kQuote && !c.aloud) return false;
    // "We needed to win": aloud it is the past; reported, it may be "need".
    const bool had = s.word_is(trigger, "had");
    const bool told = c.aloud || (had && c.quote != nullptr && is_turn(*c.quote));
    if (told && (had || s.word_is(trigger, "needed"))) return false;
    // "said clerks had to be moved": what happened.
    if (had && s.word_is(verb_after(s, c.candidate), "be")) return false;
    // "Banks will have to, the watchdog said"; "you will never have to": no duty.
    const bool must = !c.aloud && trigger > s.first && s.word_is(trigger - 1, "will");
    if (s.tag(trigger) != Tag::kModal && follows_modal(s, trigger) && !must) return false;
    // A question asks, and "should" may stand for "if".
    if (ends_as_question(s, trigger) || !modal_acts(s, c.candidate)) return false;
    if (is_doubted(s, trigger)) return false;
    // "this will hurt divers"
    return trigger <= s.first || s.tag(trigger - 1) != Tag::kDet;
  }

  // Of whom it is said; false where that is left open.
  static bool read_subject(ModalClaim& c) {
    const ProposalRule& rule = *c.candidate.rule;
    const ProposalSentence& s = c.s;
    const std::uint32_t trigger = c.candidate.trigger.first;
    // "it is vital that": nobody is its subject.
    const bool there = trigger > s.first && s.word_is(trigger - 1, "there");
    const bool impersonal = there || rule.within == Within::kQuote ||
                            rule.form == ContentForm::kThat || rule.form == ContentForm::kTo;
    if (!impersonal) c.subjects = subjects_of(s, skip_back(s, trigger));
    c.subject = c.subjects.empty() ? nullptr : c.subjects[0];
    // "Ruiz and I will": who speaks, and others.
    c.joint =
        rule.own && c.subjects.size() > 1 && is_first_person(s, *c.subjects[c.subjects.size() - 1]);
    if (c.joint) c.subject = c.subjects[c.subjects.size() - 1];
    if (c.subject != nullptr &&
        (is_open_question(s, *c.subject) || is_within_condition(s, *c.subject))) {
      return false;
    }
    // "more than it would pay back"
    if (c.subject != nullptr && c.subject->tokens.first > s.first &&
        s.word_is(c.subject->tokens.first - 1, "than")) {
      return false;
    }
    // "there should be a vote", not "there must be a fault"
    return !there || asks_for_being(s, c.candidate);
  }

  // Who says it; false where nobody does who could.
  bool read_source(ModalClaim& c) const {
    const ProposalRule& rule = *c.candidate.rule;
    const ProposalSentence& s = c.s;
    if (c.subject != nullptr) c.reporters = reporters_of(s, *c.subject);
    c.reporter = c.reporters.empty() ? nullptr : c.reporters[0];
    if (c.aloud && c.reporter != nullptr) {
      // "some people think that divers should", said aloud: others do.
      const bool own = s.is(c.reporter->tokens.first, rules_.pron_poss);  // "in my mind, we must"
      if (c.reporter->kind == PhraseKind::kCommon && !own) return false;
      // "the Greens have said they will", said aloud: told of them.
      if (c.reporter->kind == PhraseKind::kName && rule.own) {
        c.aloud = false;
        c.quote = nullptr;
      } else {
        c.reporter = nullptr;
      }
    }
    if (c.quote != nullptr && is_turn(*c.quote)) {
      if (const Phrase* other = quoted_within(s, c.candidate.trigger.first)) c.reporter = other;
    }
    if (is_taken_back(c)) return false;
    if (c.reporter == nullptr && c.quote != nullptr && !c.quote->speaker.empty()) {
      c.reporter = chief_phrase(c.quote->speaker);
    } else if (c.reporter != nullptr) {
      c.quote = nullptr;
    }
    if (c.reporter != nullptr && s.phrase_is(*c.reporter, rules_.pron_you)) return false;
    // "people understand that it has to"
    if (c.reporter != nullptr && !rule.own && s.is(c.reporter->head, rules_.anybody)) return false;
    if (c.reporter == nullptr && c.author == nullptr &&
        (c.quote == nullptr || c.quote->speaker_id == kNone)) {
      return false;
    }
    if (c.reporter != nullptr && counts_some(s, *c.reporter)) return false;
    c.speaker = c.quote != nullptr      ? names_.speaker_party(*c.quote, "quote")
                : c.reporter == nullptr ? *c.author
                                        : names_.party(*c.reporter, "reporter");
    if (is_share(rules_, c.speaker.name)) return false;
    // "Martin, an analyst, said the yard should recover"
    const std::int32_t known = c.speaker.speaker_id;
    c.outlook = (c.reporter != nullptr && s.is(c.reporter->head, rules_.outlook)) ||
                (known != kNone &&
                 foresees_by_role(rules_, document_.speakers[static_cast<std::size_t>(known)]));
    return c.reporter == nullptr || is_somebody(c.speaker) || may_act(s, *c.reporter, rule.act);
  }

  // "denied that it would", "did not say that it should", "stopped short of saying it would"
  bool is_taken_back(const ModalClaim& c) const {
    if (c.quote == nullptr || c.aloud || c.quote->cue.empty()) return false;
    const ProposalSentence& s = c.s;
    const std::uint32_t cue = token_at(document_, c.quote->cue.begin);
    return cue >= s.first && cue < s.end &&
           (c.quote->negated || s.is(cue, rules_.denies) || s.is(cue, rules_.fail) ||
            (c.candidate.rule->own && s.is(cue, rules_.predicts)) ||
            is_unsaid(s, verb_group(s, cue)));
  }

  const Quote* quote_of(const Proposal& proposal) const {
    if (proposal.quote == kNone) return nullptr;
    return &document_.quotes[static_cast<std::size_t>(proposal.quote)];
  }

  // The phrase of a speaker; of "the Dockers' Guild" that of the guild.
  const Phrase* chief_phrase(Span speaker) const {
    const Phrase* first = phrase_at(reading_, token_at(document_, speaker.begin));
    const Phrase* last = phrase_at(reading_, token_at(document_, speaker.end) - 1);
    const bool owned = first != nullptr && last != nullptr && last != first &&
                       first->tokens.end + 1 == last->tokens.first &&
                       reading_.words[first->tokens.end].tag == Tag::kPoss;
    return owned ? last : first;
  }

  // "nine percent", "nine percent of voters": of a poll.
  static bool counts_some(const ProposalSentence& s, const Phrase& reporter) {
    if (s.is(reporter.head, s.rules.share)) return true;
    const std::uint32_t of = reporter.tokens.first;
    return of > s.first + 1 && s.word_is(of - 1, "of") && s.is(of - 2, s.rules.share);
  }

  bool is_somebody(const Party& party) const {
    if (party.speaker_id == kNone) return false;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(party.speaker_id)].kind;
    return kind != SpeakerKind::kDocument && kind != SpeakerKind::kUnknown;
  }

  // "Divers will walk out on Friday": the author tells what they announced.
  bool announces_walkout(const ProposalSentence& s, const ProposalCandidate& candidate,
                         std::uint32_t verb) const {
    if (!s.word_is(candidate.trigger.first, "will") || verb + 1 >= s.end) return false;
    const bool walks_out = s.is(verb, rules_.harm_verb) && s.is(verb + 1, rules_.particle) &&
                           (verb + 2 >= s.end || s.tag(verb + 2) != Tag::kDet);
    return walks_out || (s.is(verb, rules_.walkout) && s.tag(verb + 1) != Tag::kDet);
  }

  // A body or somebody with a name, or one that the article lets speak.
  bool is_known(const ProposalSentence& s, const Phrase& subject) const {
    if (subject.kind == PhraseKind::kPronoun) return false;
    if (s.phrase_is(subject, s.rules.org_noun) && s.phrase_is(subject, s.rules.definite))
      return true;
    if (s.phrase_is(subject, s.rules.gov) || s.phrase_is(subject, s.rules.org) ||
        s.phrase_is(subject, s.rules.person) || s.phrase_is(subject, s.rules.nation) ||
        s.phrase_is(subject, s.rules.titled)) {
      return true;
    }
    Party party;
    party.speaker_id = names_.speaker_at(span_of(document_, subject.tokens));
    return subject.kind == PhraseKind::kName && is_somebody(party);
  }

  // "It will sell", of a firm that was named before.
  bool is_body_meant(const ProposalSentence& s, const Phrase& subject, std::uint32_t verb) const {
    return s.phrase_is(subject, rules_.pron_it) && s.is(verb, rules_.may_act) &&
           own_.is_organisation(names_.speaker_at(span_of(document_, subject.tokens)));
  }

  // "On Wednesday Marlow Ltd will ask a court": the author tells what somebody known means to do.
  bool announces_act(const ProposalSentence& s, const ProposalCandidate& candidate,
                     std::uint32_t verb) const {
    if (!s.word_is(candidate.trigger.first, "will") || verb + 1 >= s.end) return false;
    if (s.tag(verb) != Tag::kVerb || s.is(verb, s.rules.scheduled) || is_mind(s, verb) ||
        is_unwilled(s, verb) || ends_as_question(s, verb)) {
      return false;
    }
    const Subjects subjects = subjects_of(s, candidate.trigger.first);
    if (subjects.empty()) return false;
    for (const Phrase* subject : subjects) {
      if (!is_known(s, *subject) && !is_body_meant(s, *subject, verb)) return false;
      if (has_effect(s, candidate) && !s.phrase_is(*subject, s.rules.person) &&
          !s.phrase_is(*subject, s.rules.gov) && !s.phrase_is(*subject, s.rules.nation)) {
        return false;
      }
    }
    // Of the chief clause: nothing else happens before.
    for (std::uint32_t i = s.first; i < subjects[0]->tokens.first; ++i) {
      if (s.is_finite(i) || s.tag(i) == Tag::kSubord || s.is(i, s.rules.wh)) return false;
    }
    return reporters_of(s, *subjects[0]).empty();
  }

  // "India would sign if ...": the author says under which condition somebody acts.
  bool conditional_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                           Proposal& proposal) const {
    const std::uint32_t verb = verb_after(s, candidate);
    if (proposal.quote != kNone) return false;
    // "if Malta accepts, Cyprus will wait"
    if (!proposal.condition.empty() &&
        token_at(document_, proposal.condition.begin) < candidate.trigger.first) {
      return false;
    }
    if (proposal.condition.empty() && !announces_walkout(s, candidate, verb) &&
        !announces_act(s, candidate, verb)) {
      return false;
    }
    // "will be sad if": a state.
    if (is_mind(s, verb) || is_done_to(s, candidate)) return false;
    if (!modal_acts(s, candidate)) return false;
    for (const Phrase* phrase : subjects_of(s, candidate.trigger.first)) {
      const bool members = s.phrase_is(*phrase, rules_.human) &&
                           s.phrase_is(*phrase, rules_.plural) && s.is(verb, rules_.harm_verb);
      if (!is_known(s, *phrase) && !s.phrase_is(*phrase, rules_.org_noun) && !members &&
          !is_body_meant(s, *phrase, verb)) {
        return false;
      }
      add_party(proposal.proposer, names_.party(*phrase, "subject"));
    }
    return !proposal.proposer.empty();
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
  const OwnSide own_;
};

}  // namespace

bool modal_parties(const ProposalSentence& sentence, const PartyNames& names,
                   const ProposalCandidate& candidate, Proposal& proposal) {
  return ModalRoles(sentence, names).modal_parties(sentence, candidate, proposal);
}

}  // namespace onrecord
