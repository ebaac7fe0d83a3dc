#include "extractors/proposal_roles.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/phrases.hpp"
#include "extractors/proposal_actors.hpp"
#include "extractors/proposal_modals.hpp"
#include "extractors/proposal_nouns.hpp"
#include "extractors/proposal_subjects.hpp"
#include "extractors/proposal_titles.hpp"

namespace onrecord {
namespace {

// The parties of one proposal.
class RoleFinder {
 public:
  RoleFinder(const ProposalSentence& sentence, const PartyNames& names)
      : document_(sentence.document),
        reading_(sentence.reading),
        rules_(sentence.rules),
        names_(names) {}

  bool find(const ProposalSentence& s, const ProposalCandidate& candidate, const VerbGroup& group,
            Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.within == Within::kTitle) return title_parties(s, names_, candidate, proposal);
    if (rule.form == ContentForm::kTheme) return true;
    if (!candidate.addressee.empty()) {
      const Phrase* phrase = s.phrase(candidate.addressee.first);
      if (phrase != nullptr) {
        if (!is_addressee(s, *phrase)) return false;
        add_addressees(s, *phrase, candidate, proposal);
      }
    }
    if (!candidate.subject.empty() && !promises(s, candidate, group)) return false;
    if (rule.form == ContentForm::kThat && rule.trigger != TriggerKind::kModal) {
      add_clause_subject(s, candidate, proposal);
    }
    if (rule.answer) add_answered(s, candidate, proposal);
    if (rule.trigger == TriggerKind::kModal) return modal_parties(s, names_, candidate, proposal);
    if (rule.trigger == TriggerKind::kNoun) return noun_parties(s, names_, candidate, proposal);
    if (rule.passive) {
      if (!candidate.agent.empty()) {
        const Phrase* phrase = s.phrase(candidate.agent.first);
        if (phrase != nullptr) {
          if (!is_actor(s, *phrase)) return false;
          add_party(proposal.proposer, names_.party(*phrase, "by"));
        }
      } else {
        add_agent_behind(s, proposal);
      }
      if (!rule.content_is_subject && group.first == s.first) {
        // "Asked to respond, Ruiz said"
        if (const Phrase* phrase = main_subject(s, candidate)) {
          add_party(proposal.addressee, names_.party(*phrase, "subject"));
        }
      } else if (!rule.content_is_subject) {
        for (const Phrase* phrase : subjects_of(s, group.first)) {
          if (!is_addressee(s, *phrase) || s.phrase_is(*phrase, rules_.pron_you)) return false;
          add_party(proposal.addressee, names_.party(*phrase, "subject"));
        }
      } else if (proposal.proposer.empty() && !was_helped(s, group)) {
        return false;  // a reduced participle without agent describes a thing
      }
      return true;
    }
    Subjects subjects = subjects_of(s, group.first);
    if (const Phrase* later = named_later(s, candidate, group, subjects))
      subjects = Subjects(later);
    bool any = false;
    for (const Phrase* phrase : subjects) {
      if (!may_act(s, *phrase, proposal.act)) continue;
      if (s.is(phrase->head, rules_.outlook) &&
          (proposal.act == "threaten" || s.text(candidate.trigger.first).starts_with("expect"))) {
        return false;
      }
      // "cheaper than it is to send"
      if (rule.form == ContentForm::kBare && s.phrase_is(*phrase, rules_.pron_it)) continue;
      any = true;
      add_subject(s, names_, *phrase, proposal);
    }
    if (!subjects.empty() && (!any || is_open_question(s, *subjects[0]))) return false;
    if (subjects.empty() && s.tag(group.first) == Tag::kVing && group.first != s.first)
      return false;
    if (proposal.tier == 2 && !subjects.empty() && s.phrase_is(*subjects[0], rules_.pron_you)) {
      return false;  // "you want to": anybody
    }
    // What the author says of himself is no news.
    if (!subjects.empty() && proposal.quote == kNone && is_first_person(s, *subjects[0]) &&
        names_.speaker_at(span_of(document_, subjects[0]->tokens)) == kNone) {
      return false;
    }
    if (proposal.act == "want" && !subjects.empty() && s.is(subjects[0]->head, rules_.anybody)) {
      return false;
    }
    if (proposal.act == "want" && !subjects.empty() && is_anybody(s, group, *subjects[0])) {
      return false;
    }
    if (group.governor != 0 && s.word_is(group.governor, "whether")) return false;
    if (subjects.empty() && group.finite && !starts_sentence(s, group.first)) return false;
    if (rule.trigger == TriggerKind::kAdjective && !is_offered(s, candidate, subjects, proposal)) {
      return false;
    }
    return !is_question(s, candidate);
  }

  // "an exemption from Washington": of whom something is asked is no part of it.
  void split_source(const ProposalSentence& s, const ProposalRule& rule, ProposalContent& content,
                    Proposal& proposal) const {
    if (rule.form != ContentForm::kNp || rule.trigger != TriggerKind::kVerb || rule.passive) return;
    if (proposal.act != "request" && proposal.act != "demand") return;
    for (std::uint32_t i = content.content.first + 1; i + 1 < content.content.end; ++i) {
      if (!s.word_is(i, "from")) continue;
      const Phrase* phrase = s.phrase(i + 1);
      if (phrase == nullptr || !is_actor(s, *phrase) || phrase->tokens.end != content.content.end) {
        continue;
      }
      add_party(proposal.addressee, names_.party(*phrase, "from"));
      content.content.end = i;
      proposal.content = span_of(document_, content.content);
      return;
    }
  }

 private:
  // "Vietnam and others in the region": all who are joined before the content begins. Anybody of a
  // kind ("a mediator to") is asked of nobody.
  void add_addressees(const ProposalSentence& s, const Phrase& first,
                      const ProposalCandidate& candidate, Proposal& proposal) const {
    const bool within =
        candidate.content.first <= first.tokens.first && first.tokens.first < candidate.content.end;
    if (within && s.phrase_is(first, rules_.indefinite)) return;
    add_party(proposal.addressee, names_.party(first, "object"));
    for (std::uint32_t i = first.tokens.end; i + 1 < s.end && i < first.tokens.end + 12; ++i) {
      if (s.tag(i) == Tag::kTo || s.tag(i) == Tag::kVerb) break;
      if (!s.word_is(i, "and") && s.text(i) != ",") continue;
      const Phrase* next = s.phrase(i + 1);
      if (next == nullptr || !is_actor(s, *next) || !ends_before_infinitive(s, next->tokens.end)) {
        break;
      }
      add_party(proposal.addressee, names_.party(*next, "object"));
    }
  }

  static bool ends_before_infinitive(const ProposalSentence& s, std::uint32_t i) {
    for (std::uint32_t k = i; k < s.end && k < i + 8; ++k) {
      if (s.tag(k) == Tag::kTo) return true;
      if (s.is_finite(k)) return false;
    }
    return false;
  }

  // "are promised lower fares by the party": who does so may stand behind the content.
  void add_agent_behind(const ProposalSentence& s, Proposal& proposal) const {
    const std::uint32_t first = names_.token_at(proposal.content);
    for (std::uint32_t i = first + 1; i + 1 < s.end; ++i) {
      const Span span = document_.tokens[i].span;
      if (span.begin > proposal.content.end + 1) return;
      if (!s.word_is(i, "by") || s.phrase(i - 1) == nullptr) continue;
      const Phrase* phrase = s.phrase(i + 1);
      if (phrase == nullptr || !is_actor(s, *phrase) || phrase->tokens.first != i + 1) continue;
      add_party(proposal.proposer, names_.party(*phrase, "by"));
      if (span.begin < proposal.content.end) {
        proposal.content.end = document_.tokens[i - 1].span.end;
      }
      return;
    }
  }

  // "recommends that the board close": the board is asked to.
  void add_clause_subject(const ProposalSentence& s, const ProposalCandidate& candidate,
                          Proposal& proposal) const {
    const std::string_view act = proposal.act;
    if (act != "recommend" && act != "urge" && act != "demand" && act != "request" &&
        act != "order" && act != "propose") {
      return;
    }
    std::uint32_t i = candidate.content.first;
    if (i < s.end && s.word_is(i, "that")) ++i;
    const Phrase* phrase = i < s.end ? s.phrase(i) : nullptr;
    if (phrase == nullptr || phrase->kind == PhraseKind::kPronoun || !is_actor(s, *phrase)) return;
    const std::uint32_t verb = skip_forward(s, phrase->tokens.end);
    if (verb + 1 >= s.end || !s.is_finite(verb) || s.word_is(verb, "be")) return;
    if (s.tag(verb) == Tag::kModal && s.word_is(verb + 1, "be")) return;
    add_party(proposal.addressee, names_.party(*phrase, "subject"));
  }

  static std::uint32_t skip_forward(const ProposalSentence& s, std::uint32_t i) {
    while (i + 1 < s.end && s.tag(i) == Tag::kAdv) ++i;
    return i;
  }

  // "rejected Ruiz's request", "a request from Ruiz": whom somebody answers.
  void add_answered(const ProposalSentence& s, const ProposalCandidate& candidate,
                    Proposal& proposal) const {
    if (candidate.content.empty() || candidate.rule->passive) return;
    const std::uint32_t last = std::min(s.end, candidate.content.first + kMarkReach);
    for (std::uint32_t i = candidate.content.first; i < last; ++i) {
      const Phrase* phrase = s.phrase(i);
      if (phrase == nullptr) {
        if (s.tag(i) == Tag::kAdj || s.tag(i) == Tag::kPoss) continue;
        return;
      }
      if (phrase->tokens.end < s.end && s.tag(phrase->tokens.end) == Tag::kPoss) {
        i = phrase->tokens.end;
        continue;
      }
      const TokenRange owner = owner_of(s, phrase->head);
      if (!owner.empty() && !s.is(owner.first, rules_.pron_poss)) {
        const Phrase* own = s.phrase(owner.first);
        add_party(proposal.addressee,
                  names_.party(owner, "answered",
                               own != nullptr && own->tokens == owner ? own : nullptr));
      } else if (phrase->tokens.end + 1 < s.end && s.word_is(phrase->tokens.end, "from")) {
        const Phrase* from = s.phrase(phrase->tokens.end + 1);
        if (from != nullptr && is_actor(s, *from)) {
          add_party(proposal.addressee, names_.party(*from, "answered"));
        }
      }
      return;
    }
  }

  // "promised that it would", "warned that its army would": whoever says so, or his own side.
  bool promises(const ProposalSentence& s, const ProposalCandidate& candidate,
                const VerbGroup& group) const {
    const Phrase* subject = s.phrase(candidate.subject.first);
    if (subject == nullptr) return false;
    if (subject->kind == PhraseKind::kPronoun) return !s.phrase_is(*subject, rules_.pron_you);
    if (s.is(subject->tokens.first, rules_.pron_poss)) return true;
    if (s.phrase_is(*subject, rules_.gov) || s.phrase_is(*subject, rules_.org) ||
        s.phrase_is(*subject, rules_.nation) || s.is(subject->head, rules_.own_side)) {
      return true;
    }
    for (const Phrase* phrase : subjects_of(s, group.first)) {
      if (names_.party(*phrase, "").name == names_.party(*subject, "").name) return true;
    }
    return s.word_is(candidate.trigger.first, "promised") ||
           s.word_is(candidate.trigger.first, "pledged") ||
           s.word_is(candidate.trigger.first, "vowed");
  }

  // "ready", "happy to" offer something when somebody says so of himself or a state does; "seemed
  // ready" is an impression.
  bool is_offered(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const Subjects& subjects, const Proposal& proposal) const {
    if (proposal.act != "offer") return true;
    const std::uint32_t trigger = candidate.trigger.first;
    const std::uint32_t verb = skip_back(s, trigger);
    if (verb > s.first && !s.is(verb - 1, rules_.be) && !s.word_is(verb - 1, "stands") &&
        !s.word_is(verb - 1, "stand") && !s.word_is(verb - 1, "stood")) {
      return false;
    }
    if (s.word_is(trigger, "willing")) return true;
    if (proposal.quote != kNone) {
      return !s.word_is(trigger, "happy") || subjects.empty() ||
             s.phrase_is(*subjects[0], rules_.pron_i) || s.phrase_is(*subjects[0], rules_.pron_we);
    }
    if (s.word_is(trigger, "happy")) return false;
    return !subjects.empty() &&
           (s.phrase_is(*subjects[0], rules_.gov) || s.phrase_is(*subjects[0], rules_.nation) ||
            s.phrase_is(*subjects[0], rules_.org));
  }

  // "people who want to": whoever they are.
  bool is_anybody(const ProposalSentence& s, const VerbGroup& group, const Phrase& subject) const {
    const std::uint32_t first = skip_back(s, group.first);
    if (first <= s.first || subject.kind == PhraseKind::kName) return false;
    const Phrase* who = s.phrase(first - 1);
    const bool relative = who != nullptr
                              ? s.phrase_is(*who, rules_.pron_who) || s.tag(first) == Tag::kVing
                              : s.word_is(first - 1, "that");
    if (!relative ||
        (who != nullptr && who->tokens.first > s.first && s.text(who->tokens.first - 1) == ",")) {
      return false;
    }
    return !s.phrase_is(subject, rules_.definite);
  }

  static bool was_helped(const ProposalSentence& s, const VerbGroup& group) {
    return s.is_finite(group.first) || s.is(group.first, s.rules.be);
  }

  // "Looking to reach the final, Ruiz said", "as he prepares to leave, Ruiz said": the subject of
  // the clause that follows.
  const Phrase* named_later(const ProposalSentence& s, const ProposalCandidate& candidate,
                            const VerbGroup& group, const Subjects& subjects) const {
    const std::uint32_t first = skip_back(s, group.first);
    const bool opens =
        s.tag(group.first) == Tag::kVing && subjects.empty() &&
        (first == s.first || (first == s.first + 1 && s.tag(s.first) == Tag::kSubord));
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

  static const Phrase* main_subject(const ProposalSentence& s, const ProposalCandidate& candidate) {
    const std::uint32_t last = std::min(s.end, candidate.content.first + kMarkReach);
    for (std::uint32_t i = candidate.content.first; i + 1 < last; ++i) {
      if (s.text(i) == ",") return s.phrase(i + 1);
    }
    return nullptr;
  }

  static bool starts_sentence(const ProposalSentence& s, std::uint32_t i) { return i == s.first; }

  bool is_addressee(const ProposalSentence& s, const Phrase& phrase) const {
    return is_actor(s, phrase);
  }

  bool is_question(const ProposalSentence& s, const ProposalCandidate& candidate) const {
    return s.word_is(s.end - 1, "?") && candidate.rule->trigger != TriggerKind::kNoun &&
           s.text(s.first) != "“" && s.text(s.first) != "\"";
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

}  // namespace

bool find_parties(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalCandidate& candidate, const VerbGroup& group, Proposal& proposal) {
  return RoleFinder(sentence, names).find(sentence, candidate, group, proposal);
}

void split_source(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalRule& rule, ProposalContent& content, Proposal& proposal) {
  RoleFinder(sentence, names).split_source(sentence, rule, content, proposal);
}

}  // namespace onrecord
