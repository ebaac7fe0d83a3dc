#include "extractors/proposals/proposal_modals.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_agents.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
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
    const std::uint32_t trigger = candidate.trigger.first;
    const Quote* quote = quote_of(proposal);
    const Party* author = quote == nullptr ? names_.author() : nullptr;
    bool aloud = author != nullptr ||
                 (quote != nullptr &&
                  (is_aloud(s, *quote, trigger) || (is_turn(*quote) && says_we(s, trigger))));
    // "We will", of a turn: not "we will get to that".
    if (rule.own && quote != nullptr && is_turn(*quote) && says_we(s, trigger) &&
        s.is(verb_after(s, candidate), rules_.turn_verb)) {
      return false;
    }
    // "believes they will win the race": what somebody thinks is no plan.
    if (rule.own && !aloud && quote != nullptr && quote->kind == QuoteKind::kBelief) return false;
    if (rule.within == Within::kQuote && !aloud) return false;
    // "We needed to win": aloud it is the past; reported, it may be "need".
    if (aloud && s.word_is(trigger, "needed")) return false;
    // "you will never have to": no duty.
    if (s.tag(trigger) != Tag::kModal && follows_modal(s, trigger)) return false;
    // A question asks, and "should" may stand for "if".
    if (ends_as_question(s, trigger) || !modal_acts(s, candidate)) return false;
    if (is_doubted(s, trigger)) return false;
    // "this will hurt divers"
    if (trigger > s.first && s.tag(trigger - 1) == Tag::kDet) return false;
    // "it is vital that": nobody is its subject.
    const bool there = trigger > s.first && s.word_is(trigger - 1, "there");
    const bool impersonal = there || rule.within == Within::kQuote ||
                            rule.form == ContentForm::kThat || rule.form == ContentForm::kTo;
    const Subjects subjects = impersonal ? Subjects() : subjects_of(s, skip_back(s, trigger));
    const Phrase* subject = subjects.empty() ? nullptr : subjects[0];
    // "Ruiz and I will": who speaks, and others.
    const bool joint =
        rule.own && subjects.size() > 1 && is_first_person(s, *subjects[subjects.size() - 1]);
    if (joint) subject = subjects[subjects.size() - 1];
    if (subject != nullptr && (is_open_question(s, *subject) || is_within_condition(s, *subject))) {
      return false;
    }
    // "there should be a vote", not "there must be a fault"
    if (there && !asks_for_being(s, candidate)) return false;
    const Subjects reporters = subject == nullptr ? Subjects() : reporters_of(s, *subject);
    const Phrase* reporter = reporters.empty() ? nullptr : reporters[0];
    if (aloud && reporter != nullptr) {
      // "some people think that divers should", said aloud: others do.
      const bool own = s.is(reporter->tokens.first, rules_.pron_poss);  // "in my mind, we must"
      if (reporter->kind == PhraseKind::kCommon && !own) return false;
      // "the Greens have said they will", said aloud: told of them.
      if (reporter->kind == PhraseKind::kName && rule.own) {
        aloud = false;
        quote = nullptr;
      } else {
        reporter = nullptr;
      }
    }
    if (quote != nullptr && is_turn(*quote)) {
      if (const Phrase* other = quoted_within(s, trigger)) reporter = other;
    }
    if (reporter == nullptr && quote != nullptr && !quote->speaker.empty()) {
      reporter = chief_phrase(quote->speaker);
    } else if (reporter != nullptr) {
      quote = nullptr;
    }
    if (quote != nullptr && !aloud && !quote->cue.empty()) {
      const std::uint32_t cue = names_.token_at(quote->cue);
      if (cue >= s.first && cue < s.end &&
          (s.is(cue, rules_.fail) || (rule.own && s.is(cue, rules_.predicts)) ||
           is_unsaid(s, verb_group(s, cue)))) {
        return false;
      }
    }
    if (reporter != nullptr && s.phrase_is(*reporter, rules_.pron_you)) return false;
    // "people understand that it has to"
    if (reporter != nullptr && !rule.own && s.is(reporter->head, rules_.anybody)) return false;
    if (reporter == nullptr && author == nullptr &&
        (quote == nullptr || quote->speaker_id == kNone)) {
      return false;
    }
    if (reporter != nullptr && counts_some(s, *reporter)) return false;
    bool outlook = reporter != nullptr && s.is(reporter->head, rules_.outlook);
    Party speaker = quote != nullptr      ? names_.speaker_party(*quote, "quote")
                    : reporter == nullptr ? *author
                                          : names_.party(*reporter, "reporter");
    if (is_share(rules_, speaker.name)) return false;
    // "Martin, an analyst, said the yard should recover"
    outlook =
        outlook || (speaker.speaker_id != kNone &&
                    foresees_by_role(
                        rules_, document_.speakers[static_cast<std::size_t>(speaker.speaker_id)]));
    if (reporter != nullptr && !is_somebody(speaker) && !may_act(s, *reporter, rule.act)) {
      return false;
    }
    if (rule.own) {
      if (subject == nullptr || outlook || s.phrase_is(*subject, rules_.pron_this)) return false;
      // "the minister announced that the yard would be closed": what he decided.
      if (is_done_to(s, candidate)) {
        if (aloud || reporter == nullptr || is_thing_done(s, candidate) ||
            !is_actor(s, *reporter) || !is_announced(s, *reporter, *subject)) {
          return false;
        }
        add_party(proposal.proposer, std::move(speaker));
        return true;
      }
      // "my office will", "Malta will", in a statement of its president
      if (author != nullptr && reporter == nullptr && is_own_of_author(s, *subject)) {
        add_party(proposal.proposer, names_.party(*subject, "subject"));
        return true;
      }
      // "Ruiz said it would make life easier": a law would.
      if (s.phrase_is(*subject, rules_.pron_it) && has_effect(s, candidate) &&
          own_.is_person(speaker)) {
        return false;
      }
      if (is_confident(s, *subject) || s.is(subject->head, rules_.anybody)) return false;
      if (!aloud && is_of_another_verb(s, *subject)) return false;
      // "as if I was going to faint", "they said it would help": nobody decides to.
      if (is_likened(s, *subject) || helps(s, candidate, *subject)) return false;
      // "said it was a gift and would help": the gift would.
      if (!aloud && s.tag(trigger - 1) == Tag::kConj &&
          (has_effect(s, candidate) || s.word_is(verb_after(s, candidate), "help"))) {
        return false;
      }
      // "I would ask him": aloud, "would" says what somebody does not do.
      if (aloud && is_would(s, trigger)) return false;
      const bool same_country =
          reporter != nullptr && subject->country != 0 && reporter->country == subject->country;
      if (reporter != nullptr && s.phrase_is(*subject, rules_.pron_it)) {
        if (const Phrase* body = spoken_for_by(s, *reporter)) {
          add_party(proposal.proposer, names_.party(*body, "reporter"));
          return true;
        }
        const Phrase* body = body_of(s, *reporter);
        if (body != nullptr && names_.speaker_at(span_of(document_, subject->tokens)) == kNone &&
            !has_effect(s, candidate)) {
          add_party(proposal.proposer, names_.party(*body, "reporter"));
          return true;
        }
        if (const Phrase* named = names_.name_beside(*reporter);
            named != nullptr && !s.phrase_is(*named, rules_.person)) {
          add_party(proposal.proposer, names_.party(*named, "reporter"));
          return true;
        }
        if (is_body(s, *reporter) ||
            (reporter->kind == PhraseKind::kName &&
             (own_.is_organisation(speaker.speaker_id) || is_which(s, *reporter) ||
              s.tag(reporter->tokens.first) == Tag::kDet))) {
          add_party(proposal.proposer, std::move(speaker));
          return true;
        }
        if (own_.speaks_of_own(*subject, speaker) && !has_effect(s, candidate)) {
          add_party(proposal.proposer, own_.whole_body(std::move(speaker)));
          return true;
        }
      }
      // "Ruiz and Berg said they would": both.
      if (reporters.size() > 1 && quote == nullptr && s.phrase_is(*subject, rules_.pron_they)) {
        for (const Phrase* phrase : reporters) {
          add_party(proposal.proposer, names_.party(*phrase, "reporter"));
        }
        return true;
      }
      if (same_country || own_.is_own_side(s, aloud, speaker, *subject)) {
        // "the union said its members would": the union does.
        const bool members = s.is(subject->tokens.first, rules_.pron_poss) &&
                             own_.is_organisation(speaker.speaker_id);
        for (const Phrase* phrase : members ? Subjects() : subjects) {
          if (own_.is_text(*phrase)) continue;
          const bool own =
              phrase->tokens.end - phrase->tokens.first == 2 && own_.is_person(speaker) &&
              (s.word_is(phrase->tokens.first, "his") || s.word_is(phrase->tokens.first, "her"));
          const std::int32_t body = own ? names_.bodies().body_of(speaker.speaker_id) : kNone;
          Party party = names_.party(*phrase, "subject");
          if (body != kNone) party = own_.body_party(body, std::move(party));
          add_party(proposal.proposer, std::move(party));
        }
        if (proposal.proposer.empty()) add_party(proposal.proposer, std::move(speaker));
        return true;
      }
      if (!own_.is_own(s, aloud, speaker, reporter, *subject)) {
        if (!speaks_for(s, candidate, reporter, *subject, proposal)) return false;
        if (!s.is(reporter->head, rules_.speaks_for)) speaker = names_.party(*subject, "subject");
      }
    } else if (subject != nullptr) {
      if (s.phrase_is(*subject, rules_.pron_this) || s.phrase_is(*subject, rules_.time)) {
        return false;
      }
      if ((outlook || foresees(rules_, speaker)) && !is_actor(s, *subject)) return false;
      if (rule.act == "recommend" && outlook) return false;
      // "he must win half of the votes": a sum.
      // "the film should win": an opinion.
      const bool wins = s.word_is(trigger, "must") ? !s.phrase_is(*subject, rules_.pron_we) : true;
      if (wins && s.tag(trigger + 1) != Tag::kNeg &&
          (s.word_is(verb_after(s, candidate), "win") ||
           s.word_is(verb_after(s, candidate), "lose"))) {
        return false;
      }
      if (s.phrase_is(*subject, rules_.pron_i)) return false;
      // "neither side has to pay"
      if (is_nobody_named(s, *subject) && s.tag(trigger) != Tag::kModal) return false;
      // "if you want it, you must work": what others ask of anybody.
      if (s.phrase_is(*subject, rules_.pron_you) && s.tag(trigger) == Tag::kModal) {
        for (std::uint32_t i = subject->tokens.first; i > s.first && i + 20 > subject->tokens.first;
             --i) {
          if (s.is(i - 1, rules_.condition)) return false;
        }
      }
      // "you have to have luck"
      if (s.phrase_is(*subject, rules_.pron_you) && s.tag(trigger) != Tag::kModal &&
          is_mind(s, verb_after(s, candidate))) {
        return false;
      }
      // "he said he had to": not asked of anybody.
      if (!aloud && reporter != nullptr && quote == nullptr &&
          (s.phrase_is(*subject, rules_.pron_he) || s.phrase_is(*subject, rules_.pron_she)) &&
          !own_.is_another(*subject, speaker)) {
        return false;
      }
      // "Ruiz said Malta should, because they needed to": nor of oneself.
      if (!aloud && !is_done_to(s, candidate) && s.phrase_is(*subject, rules_.pron_they) &&
          speaker.speaker_id != kNone &&
          names_.speaker_at(span_of(document_, subject->tokens)) == speaker.speaker_id) {
        return false;
      }
      // "the skill needed to sail": what needs nothing itself.
      if (s.word_is(trigger, "needed") && subject->tokens.end != skip_back(s, trigger))
        return false;
      const bool done_to = is_done_to(s, candidate);
      // "the storm should ease"
      const std::uint32_t verb = verb_after(s, candidate);
      if (rule.act == "recommend" && !done_to && !is_actor(s, *subject) &&
          (s.is(verb, rules_.unwilled) || s.word_is(verb, "help") ||
           (s.is(verb, rules_.effect) && !s.is(subject->head, rules_.amount)))) {
        return false;
      }
      const bool body = s.tag(trigger) == Tag::kModal && !is_mind(s, verb) &&
                        own_.is_another_body(*subject, speaker);
      const bool text = s.tag(trigger) == Tag::kModal && asks_of_text(s, *subject, verb);
      if (is_nobody(s, *subject) && !done_to && !body && !text) return false;
      for (const Phrase* phrase : subjects) {
        // "Nobody should"
        if (is_nobody_named(s, *phrase)) {
          proposal.polarity = "-";
          continue;
        }
        if (!done_to && is_actor(s, *phrase) && !s.phrase_is(*phrase, rules_.pron_we)) {
          Party asked = names_.party(*phrase, "subject");
          // "the watchdog said the firm must": nobody asks himself.
          if (asked.speaker_id == speaker.speaker_id && phrase->kind == PhraseKind::kCommon) {
            asked.speaker_id = kNone;
            asked.name = slice(document_.article.text, span_of(document_, phrase->core));
          }
          add_party(proposal.addressee, std::move(asked));
        }
      }
    }
    for (const Phrase* phrase : joint ? subjects : Subjects()) {
      if (phrase != subject) add_party(proposal.proposer, names_.party(*phrase, "subject"));
    }
    add_party(proposal.proposer, std::move(speaker));
    return true;
  }

 private:
  const Quote* quote_of(const Proposal& proposal) const {
    if (proposal.quote == kNone) return nullptr;
    return &document_.quotes[static_cast<std::size_t>(proposal.quote)];
  }

  // The phrase of a speaker; of "the Dockers' Guild" that of the guild.
  const Phrase* chief_phrase(Span speaker) const {
    const Phrase* first = phrase_at(reading_, names_.token_at(speaker));
    const Phrase* last = phrase_at(reading_, names_.token_at({speaker.end, speaker.end}) - 1);
    const bool owned = first != nullptr && last != nullptr && last != first &&
                       first->tokens.end + 1 == last->tokens.first &&
                       reading_.words[first->tokens.end].tag == Tag::kPoss;
    return owned ? last : first;
  }

  bool is_own_of_author(const ProposalSentence& s, const Phrase& subject) const {
    if (s.phrase_is(subject, rules_.nation) || s.phrase_is(subject, rules_.gov)) return true;
    return s.is(subject.tokens.first, rules_.pron_poss) && s.is(subject.head, rules_.own_side);
  }

  // "nine percent", "nine percent of voters": of a poll.
  static bool counts_some(const ProposalSentence& s, const Phrase& reporter) {
    if (s.is(reporter.head, s.rules.share)) return true;
    const std::uint32_t of = reporter.tokens.first;
    return of > s.first + 1 && s.word_is(of - 1, "of") && s.is(of - 2, s.rules.share);
  }

  // "investor Marlow Capital, which holds": no person.
  static bool is_which(const ProposalSentence& s, const Phrase& reporter) {
    const std::uint32_t comma = reporter.tokens.end;
    return comma + 1 < s.end && s.text(comma) == "," && s.word_is(comma + 1, "which");
  }

  // "the watchdog": which says "it" of itself.
  bool is_body(const ProposalSentence& s, const Phrase& reporter) const {
    return reporter.kind == PhraseKind::kCommon && !s.phrase_is(reporter, rules_.plural) &&
           (s.is(reporter.head, rules_.own_side) || s.is(reporter.head, rules_.somebody) ||
            s.phrase_is(reporter, rules_.org_noun));
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

  // "India would sign if ...": the author says under which condition somebody acts.
  bool conditional_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                           Proposal& proposal) const {
    const std::uint32_t verb = verb_after(s, candidate);
    if (proposal.quote != kNone) return false;
    if (proposal.condition.empty() && !announces_walkout(s, candidate, verb)) return false;
    // "will be sad if": a state.
    if (is_mind(s, verb) || is_done_to(s, candidate)) return false;
    if (!modal_acts(s, candidate)) return false;
    for (const Phrase* phrase : subjects_of(s, candidate.trigger.first)) {
      const bool members = s.phrase_is(*phrase, rules_.human) &&
                           s.phrase_is(*phrase, rules_.plural) && s.is(verb, rules_.harm_verb);
      if (!s.phrase_is(*phrase, rules_.gov) && !s.phrase_is(*phrase, rules_.org) &&
          !s.phrase_is(*phrase, rules_.person) && !s.phrase_is(*phrase, rules_.org_noun) &&
          !members) {
        return false;
      }
      add_party(proposal.proposer, names_.party(*phrase, "subject"));
    }
    return !proposal.proposer.empty();
  }

  // "crews will stop, their union said", "Ruiz said traders would leave unless rents fell"
  bool speaks_for(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const Phrase* reporter, const Phrase& subject, const Proposal& proposal) const {
    const bool unless =
        !proposal.condition.empty() && s.word_is(names_.token_at(proposal.condition), "unless");
    return reporter != nullptr && (unless || s.is(reporter->head, rules_.speaks_for)) &&
           s.is(verb_after(s, candidate), rules_.harm_verb) &&
           subject.kind == PhraseKind::kCommon && s.phrase_is(subject, rules_.plural) &&
           is_actor(s, subject);
  }

  // "any deal should reflect what we own"
  bool asks_of_text(const ProposalSentence& s, const Phrase& subject, std::uint32_t verb) const {
    return s.is(subject.head, rules_.shell) && subject.kind == PhraseKind::kCommon &&
           !s.is(verb, rules_.effect) && !s.is(verb, rules_.unwilled) && !is_mind(s, verb) &&
           !s.word_is(verb, "help");
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
