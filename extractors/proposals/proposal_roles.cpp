#include "extractors/proposals/proposal_roles.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_addressees.hpp"
#include "extractors/proposals/proposal_agents.hpp"
#include "extractors/proposals/proposal_clause_senses.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_modals.hpp"
#include "extractors/proposals/proposal_nouns.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_titles.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// The parties of one proposal.
class RoleFinder {
 public:
  RoleFinder(const ProposalSentence& sentence, const PartyNames& names)
      : document_(sentence.document), rules_(sentence.rules), names_(names) {}

  bool find(const ProposalSentence& s, const ProposalCandidate& candidate, const VerbGroup& group,
            Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.within == Within::kTitle) return title_parties(s, names_, candidate, proposal);
    if (rule.form == ContentForm::kTheme) return true;
    if (!candidate.addressee.empty()) {
      const Phrase* phrase = s.phrase(candidate.addressee.first);
      if (phrase != nullptr) {
        if (!is_addressee(s, *phrase)) return false;
        add_addressees(s, names_, *phrase, candidate, proposal);
      }
    }
    // "unclear whether Malta will accept": whose answer it is.
    if (proposal.act == "unknown_reaction" && !candidate.agent.empty()) {
      const Phrase* phrase = s.phrase(candidate.agent.first);
      if (phrase == nullptr || !is_actor(s, *phrase)) return false;
      add_subject(s, names_, *phrase, proposal);
      if (rule.answer) add_answered(s, names_, candidate, proposal);
      return true;
    }
    if (!candidate.subject.empty() && !promises(s, candidate, group, proposal)) return false;
    if (rule.form == ContentForm::kThat && rule.trigger != TriggerKind::kModal) {
      add_clause_subject(s, names_, candidate, proposal);
    }
    if (rule.answer) add_answered(s, names_, candidate, proposal);
    if (rule.trigger == TriggerKind::kModal) return modal_parties(s, names_, candidate, proposal);
    if (rule.trigger == TriggerKind::kNoun) return noun_parties(s, names_, candidate, proposal);
    if (rule.passive) {
      if (!candidate.agent.empty()) {
        const Phrase* phrase = s.phrase(candidate.agent.first);
        if (phrase != nullptr) {
          if (!is_actor(s, *phrase)) return false;
          add_party(proposal.proposer, names_.party(owned_or(s, *phrase), "by"));
        }
      } else if (!rule.answer) {
        add_agent_behind(s, names_, proposal);
      }
      if (!rule.content_is_subject && group.first == s.first) {
        // "Asked to respond, Ruiz said"
        if (const Phrase* phrase = main_subject(s, candidate)) {
          add_party(proposal.addressee, names_.party(*phrase, "subject"));
        }
      } else if (!rule.content_is_subject) {
        for (const Phrase* phrase : subjects_of(s, group.first)) {
          // "it was agreed that": nobody.
          if (rule.form == ContentForm::kThat && s.phrase_is(*phrase, rules_.pron_it)) continue;
          // "a toll, a move opposed by divers": what is answered.
          if (rule.answer && !is_actor(s, *phrase)) continue;
          if (!is_addressee(s, *phrase) || s.phrase_is(*phrase, rules_.pron_you)) return false;
          Proposal asked;
          asked.quote = proposal.quote;
          add_subject(s, names_, *phrase, asked);
          for (Party& party : asked.proposer) add_party(proposal.addressee, std::move(party));
        }
      } else if (proposal.proposer.empty() && !was_helped(s, group)) {
        return false;  // a reduced participle without agent describes a thing
      }
      if (!rule.content_is_subject) add_body_that_says(s, proposal);
      return true;
    }
    if (is_expected(s, group)) return false;
    Subjects subjects = agent_of(s, group);
    if (const Phrase* later = named_later(s, candidate, group, subjects))
      subjects = Subjects(later);
    // "makes me want to": not who is told of.
    if (!subjects.empty() && follows_object_pronoun(s, group)) return false;
    bool any = false;
    for (const Phrase* phrase : subjects) {
      if (!may_act(s, *phrase, proposal.act) && !speaks_elsewhere(s, *phrase)) continue;
      if (s.is(phrase->head, rules_.outlook) &&
          (proposal.act == "threaten" || s.text(candidate.trigger.first).starts_with("expect") ||
           s.text(candidate.trigger.first).starts_with("suggest"))) {
        return false;
      }
      // "the mission is to": what is aimed at, not who aims.
      if (rule.form == ContentForm::kBare && s.is(phrase->head, rules_.aim_noun)) continue;
      if (rule.form == ContentForm::kBare && s.is(phrase->tokens.first, rules_.pron_poss) &&
          !s.is(phrase->head, rules_.own_side)) {
        continue;
      }
      // "the issue that it dodges is to": of the issue.
      if (rule.form == ContentForm::kBare && acts_before(s, phrase->tokens.end, group.first)) {
        continue;
      }
      // "cheaper than it is to wait", not "announced it is to"
      if (rule.form == ContentForm::kBare && s.phrase_is(*phrase, rules_.pron_it) &&
          phrase->tokens.first != s.first && !s.is(phrase->tokens.first - 1, rules_.state_verb) &&
          !s.word_is(phrase->tokens.first - 1, "that")) {
        continue;
      }
      if (rule.answer && is_poll(s, candidate, *phrase)) return false;
      any = true;
      add_subject(s, names_, *phrase, proposal);
    }
    if (!subjects.empty() && (!any || is_open_question(s, *subjects[0]))) return false;
    if (subjects.empty() && s.tag(group.first) == Tag::kVing) return false;
    // "Asked for a view, Ruiz said": by others.
    if (subjects.empty() && rule.trigger == TriggerKind::kVerb && starts_sentence(s, group.first) &&
        s.is(group.first, rules_.part)) {
      return false;
    }
    if (!subjects.empty() && tells_of_anybody(s, candidate, group, *subjects[0], proposal)) {
      return false;
    }
    // What the author says of himself is no news.
    if (!subjects.empty() && names_.author() == nullptr && is_untold(proposal) &&
        is_first_person(s, *subjects[0]) &&
        names_.speaker_at(span_of(document_, subjects[0]->tokens)) == kNone &&
        !performs(s, candidate, group, *subjects[0], proposal)) {
      return false;
    }
    // Nobody asks himself.
    if ((rule.form == ContentForm::kTo || proposal.act == "want") &&
        proposal.proposer.size() == 1 && proposal.addressee.size() == 1 &&
        proposal.proposer[0].name == proposal.addressee[0].name) {
      proposal.addressee.clear();
    }
    if (!subjects.empty() && is_nobody_named(s, *subjects[0])) proposal.polarity = "-";
    if (proposal.act == "agree" && !subjects.empty() && is_few(s, *subjects[0])) return false;
    if (group.governor != 0 && s.word_is(group.governor, "whether")) return false;
    if (subjects.empty() && group.finite &&
        (!starts_sentence(s, group.first) || is_advice(s, candidate))) {
      return false;
    }
    if (const Phrase* asked = asked_before(s, candidate, subjects)) {
      add_party(proposal.addressee, names_.party(*asked, "object"));
    }
    add_written_to(s, names_, candidate, proposal);
    if (rule.trigger == TriggerKind::kAdjective && !is_offered(s, candidate, subjects, proposal)) {
      return false;
    }
    return !is_question(s, candidate);
  }

 private:
  // By nobody whom the article names, but for whoever wrote it.
  bool is_untold(const Proposal& proposal) const {
    if (proposal.quote == kNone) return true;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    return quote.type == QuoteType::kIndirect && quote.speaker_id == kNone;
  }

  // "promised that it would", "warned that its army would": whoever says so, or his own side.
  bool promises(const ProposalSentence& s, const ProposalCandidate& candidate,
                const VerbGroup& group, const Proposal& proposal) const {
    const Phrase* subject = s.phrase(candidate.subject.first);
    if (subject == nullptr) return false;
    if (s.is(candidate.trigger.first, rules_.threatens) &&
        threatens_fate(s, {token_at(s.document, proposal.content.begin),
                           token_at(s.document, proposal.content.end)})) {
      return true;
    }
    if (subject->kind == PhraseKind::kPronoun) return !s.phrase_is(*subject, rules_.pron_you);
    if (s.is(subject->tokens.first, rules_.pron_poss)) return true;
    // "warned that boats would block the port unless": whose boats they are, he tells.
    if (!proposal.condition.empty() && s.is(candidate.trigger.first, rules_.threatens) &&
        s.word_is(token_at(s.document, proposal.condition.begin), "unless")) {
      return true;
    }
    if (s.phrase_is(*subject, rules_.gov) || s.phrase_is(*subject, rules_.org) ||
        s.phrase_is(*subject, rules_.nation) || s.is(subject->head, rules_.own_side)) {
      return true;
    }
    for (const Phrase* phrase : subjects_of(s, group.first)) {
      if (names_.party(*phrase, "").name == names_.party(*subject, "").name) return true;
    }
    // "decided that the envoy would return": of anybody.
    return s.is(candidate.trigger.first, rules_.decides) ||
           s.is(candidate.trigger.first, rules_.binds);
  }

  // "ready", "happy to" offer something when somebody says so of himself or a state does; "seemed
  // ready" is an impression.
  bool is_offered(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const Subjects& subjects, const Proposal& proposal) const {
    if (proposal.act != "offer") return true;
    const std::uint32_t trigger = candidate.trigger.first;
    // "is “ready to”"
    const bool marked =
        trigger > s.first && (s.text(trigger - 1) == "\"" || opens_quote(s.text(trigger - 1)));
    const std::uint32_t verb = skip_back(s, trigger - (marked ? 1 : 0));
    if (verb > s.first && !s.is(verb - 1, rules_.be) && !s.word_is(verb - 1, "stands") &&
        !s.word_is(verb - 1, "stand") && !s.word_is(verb - 1, "stood") &&
        !s.text(verb - 1).starts_with("remain")) {
      return false;
    }
    if (s.word_is(trigger, "willing")) return true;
    if (proposal.quote != kNone) {
      return !s.word_is(trigger, "happy") || subjects.empty() ||
             s.phrase_is(*subjects[0], rules_.pron_i) ||
             s.phrase_is(*subjects[0], rules_.pron_we) ||
             (would_be(s, trigger) && says_of_himself(s, *subjects[0], proposal));
    }
    if (s.word_is(trigger, "happy")) return false;
    return !subjects.empty() &&
           (s.phrase_is(*subjects[0], rules_.gov) || s.phrase_is(*subjects[0], rules_.nation) ||
            s.phrase_is(*subjects[0], rules_.org) || stands_for_body(s, *subjects[0]));
  }

  // A verb without a comma between a subject and another verb.
  static bool acts_before(const ProposalSentence& s, std::uint32_t first, std::uint32_t end) {
    bool acts = false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (s.text(i) == ",") return false;
      acts = acts || s.is_finite(i);
    }
    return acts;
  }

  // "it", of a firm
  bool stands_for_body(const ProposalSentence& s, const Phrase& subject) const {
    const std::int32_t id = s.phrase_is(subject, rules_.pron_it)
                                ? names_.speaker_at(span_of(document_, subject.tokens))
                                : kNone;
    if (id == kNone) return false;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(id)].kind;
    return kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment;
  }

  // "said she would be happy to"
  bool says_of_himself(const ProposalSentence& s, const Phrase& subject,
                       const Proposal& proposal) const {
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    return quote.speaker_id != kNone && subject.kind == PhraseKind::kPronoun &&
           names_.speaker_at(span_of(document_, subject.tokens)) == quote.speaker_id &&
           !s.phrase_is(subject, rules_.pron_it);
  }

  // "Divers will be invited to sail, the ministry said": by the ministry.
  void add_body_that_says(const ProposalSentence& s, Proposal& proposal) const {
    if (!proposal.proposer.empty() || proposal.quote == kNone || proposal.addressee.empty()) return;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    if (quote.type == QuoteType::kDirect || quote.speaker_id == kNone) return;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(quote.speaker_id)].kind;
    if (kind != SpeakerKind::kOrganisation && kind != SpeakerKind::kGovernment) return;
    Party body = names_.speaker_party(quote, "reporter");
    // "it was asked to, the firm said": by others.
    for (const Party& asked : proposal.addressee) {
      const Phrase* phrase =
          asked.mention.empty() ? nullptr : s.phrase(token_at(s.document, asked.mention.begin));
      if (asked.name == body.name || phrase == nullptr || phrase->kind == PhraseKind::kPronoun ||
          s.is(phrase->tokens.first, rules_.pron_poss)) {
        return;
      }
    }
    add_party(proposal.proposer, std::move(body));
  }

  // A noun that another layer knows to speak: "the diocese".
  bool speaks_elsewhere(const ProposalSentence& s, const Phrase& phrase) const {
    if (phrase.kind != PhraseKind::kCommon || is_thing(s, phrase) ||
        s.is(phrase.tokens.first, rules_.pron_poss)) {
      return false;
    }
    const std::int32_t id = names_.speaker_at(span_of(document_, phrase.tokens));
    if (id == kNone) return false;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(id)].kind;
    return kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment ||
           kind == SpeakerKind::kGroup || kind == SpeakerKind::kPerson;
  }

  // "Looking to reach the final, Ruiz said", "in rejecting it, Ruiz said", "as he prepares to
  // leave, Ruiz said": the subject of the clause that follows.
  const Phrase* named_later(const ProposalSentence& s, const ProposalCandidate& candidate,
                            const VerbGroup& group, const Subjects& subjects) const {
    const std::uint32_t first = skip_back(s, group.first);
    const bool opens =
        s.tag(group.first) == Tag::kVing && subjects.empty() &&
        (first == s.first || (first == s.first + 1 &&
                              (s.tag(s.first) == Tag::kSubord || s.tag(s.first) == Tag::kPrep)));
    const bool ahead = subjects.size() == 1 && first > s.first && is_ahead(s, *subjects[0]);
    if (!opens && !ahead) return nullptr;
    const Phrase* found = main_subject(s, candidate);
    if (found == nullptr || !is_actor(s, *found)) return nullptr;
    return opens || found->kind == PhraseKind::kName ? found : nullptr;
  }

  // A pronoun of a clause that opens the sentence, which nobody before explains.
  bool is_ahead(const ProposalSentence& s, const Phrase& subject) const {
    if (!s.phrase_is(subject, rules_.pron_he) && !s.phrase_is(subject, rules_.pron_she)) {
      return false;
    }
    const std::uint32_t begin = subject.tokens.first;
    return begin > s.first && (s.tag(begin - 1) == Tag::kSubord || s.word_is(begin - 1, "as")) &&
           names_.speaker_at(span_of(document_, subject.tokens)) == kNone;
  }

  static bool starts_sentence(const ProposalSentence& s, std::uint32_t i) { return i == s.first; }

  bool is_addressee(const ProposalSentence& s, const Phrase& phrase) const {
    // "gave itself until May to": nobody orders himself.
    const std::string_view head = s.text(phrase.head);
    if (head.ends_with("self") || head.ends_with("selves")) return false;
    return is_actor(s, phrase) || s.is(phrase.head, rules_.own_side) || speaks_elsewhere(s, phrase);
  }

  const Document& document_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

}  // namespace

bool find_parties(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalCandidate& candidate, const VerbGroup& group, Proposal& proposal) {
  return RoleFinder(sentence, names).find(sentence, candidate, group, proposal);
}

}  // namespace onrecord
