#include "extractors/proposals/proposal_nouns.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_noun_verbs.hpp"
#include "extractors/proposals/proposal_ownerless.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kClause = 20;  // tokens

class NounRoles {
 public:
  NounRoles(const ProposalSentence& sentence, const PartyNames& names)
      : document_(sentence.document),
        reading_(sentence.reading),
        rules_(sentence.rules),
        names_(names) {}

  bool noun_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                    Proposal& proposal) {
    const std::uint32_t noun = candidate.trigger.first;
    const Tag tag = s.tag(noun);
    const bool taken =
        tag == Tag::kVerb && (is_taken_for_verb(s, noun) || facing_verb(s, noun) != 0);
    if (tag != Tag::kNoun && tag != Tag::kPropn && !taken) return false;
    if (noun > s.first && s.word_is(noun - 1, "in")) return false;  // "in order to"
    if (is_in_name(s, noun)) return false;
    // "The plan calls for": a verb after a text.
    if (noun > s.first && (s.is(noun - 1, rules_.doc_noun) || s.is(noun - 1, rules_.shell)) &&
        s.tag(noun - 1) == Tag::kNoun) {
      return false;
    }
    // "the minister faces calls to": nobody says who calls.
    if (const std::uint32_t verb = candidate.agent.empty() ? facing_verb(s, noun) : 0) {
      return add_faced(s, verb, proposal);
    }
    if (proposal.act == "urge" && is_under(s, noun) && !add_pressed(s, noun, proposal))
      return false;
    if (const Phrase* subject = subject_across(s, candidate)) {
      add_party(proposal.proposer, names_.party(*subject, "subject"));
      return true;
    }
    if (const JointPlanners both = joint_planners(s, candidate); both.first != nullptr) {
      add_party(proposal.proposer, names_.party(*both.first, "subject"));
      add_party(proposal.proposer, names_.party(both.second, "subject", nullptr));
      return true;
    }
    const std::uint32_t verb = verb_over(s, noun);
    const TokenRange owner = taken ? name_before(s, noun) : owner_of(s, noun);
    bool found = false;
    if (!candidate.agent.empty()) {
      if (const Phrase* phrase = s.phrase(candidate.agent.first)) {
        if (s.word_is(candidate.agent.first - 1, "of") && !is_actor(s, *phrase)) return false;
        add_party(proposal.proposer, names_.party(*phrase, "from"));
        found = true;
      }
    } else if (!owner.empty() && !is_loose_owner(s, owner, noun)) {
      // "his willingness to insult": nobody offers it.
      if (s.is(noun, rules_.readiness) && !(verb != 0 && s.is(verb, rules_.support))) return false;
      if (s.word_is(owner.first, "their") && verb != 0 && add_several(s, verb, proposal))
        return true;
      const Phrase* phrase = s.phrase(owner.first);
      const bool own_phrase = phrase != nullptr && phrase->tokens == owner;
      Party value = names_.party(owner, "possessive", own_phrase ? phrase : nullptr);
      if (const Phrase* own_clause = body_of_clause(s, owner.first)) {
        const Span mention = value.mention;
        value = names_.party(*own_clause, "possessive");
        value.mention = mention;
      } else if (s.is(owner.first, rules_.pron_poss) && verb != 0 && withdraws(verb)) {
        value = subject_of_verb(s, verb, std::move(value));
      } else if (s.is(owner.first, rules_.pron_poss) && value.speaker_id == kNone) {
        value = owner_named(s, owner.first, verb, proposal, std::move(value));
      }
      add_party(proposal.proposer, std::move(value));
      found = true;
    }
    if (!found && verb != 0) {
      // "sidestepped calls to": those of others.
      const bool put_off =
          rules_.lexicon->value(reading_.words[verb].word, rules_.answer_verb) == "defer" &&
          (proposal.act == "urge" || proposal.act == "demand" || proposal.act == "request");
      const bool does = s.is(verb, rules_.support) || (withdraws(verb) && !put_off);
      if (s.is(noun, rules_.weak_noun) && !does) {
        return stands_alone(s, candidate, proposal) || add_giver(s, candidate, proposal);
      }
      if (proposal.act == "agree" && s.is(verb, rules_.unreached)) return false;
      const VerbGroup over = verb_group(s, verb);
      // "should make a decision to"
      if (is_advised(s, over, proposal.act)) return false;
      // "could arrange a pact to": nobody has.
      if (s.is(noun, rules_.weak_noun) && is_able(s, over)) return false;
      // "revealed bold plans": with its object it is the past.
      if (does && (!over.passive || over.bare)) {
        for (const Phrase* phrase : subjects_of(s, over.first)) {
          if (!is_actor(s, *phrase) || s.phrase_is(*phrase, rules_.pron_you)) continue;
          add_subject(s, names_, *phrase, proposal);
          found = true;
        }
      }
    }
    if (!found && verb != 0 && is_there(s, verb)) {
      const Quote* quote = quote_of(proposal);
      if (quote == nullptr) return false;
      add_party(proposal.proposer, names_.speaker_party(*quote, "quote"));
      return true;
    }
    const bool after_aside = verb == 0 && is_verb_after_aside(s, noun);
    if (!found && verb == 0 && (after_aside || goes_on_with_verb(s, noun))) {
      for (const Phrase* phrase : subjects_of(s, noun)) {
        // "The plan, which Ruiz made, calls for": a text does.
        const bool actor = is_actor(s, *phrase);
        if (after_aside && !actor && is_thing(s, *phrase)) return false;
        if (!after_aside && !actor) continue;
        add_subject(s, names_, *phrase, proposal);
        found = true;
      }
    }
    if (!found && verb == 0) {
      const TokenRange subject = subject_in_phrase(s, candidate);
      if (!subject.empty()) {
        add_party(proposal.proposer, names_.party(subject, "subject", nullptr));
        return true;
      }
    }
    if (!found) {
      if (const Phrase* agent = agent_behind_passive(s, proposal)) {
        add_party(proposal.proposer, names_.party(*agent, "by"));
        return true;
      }
    }
    if (!found) found = add_giver(s, candidate, proposal);
    // Nobody's proposal is one only where somebody answers it.
    const bool any = noun > s.first && s.word_is(noun - 1, "any");
    return found || stands_alone(s, candidate, proposal) ||
           (verb != 0 && is_answer_verb(verb) && !any && !s.is(noun, rules_.weak_noun)) ||
           only_names_again(s, noun);
  }

 private:
  // "an offer of help from Chad", "an offer for Marlow from Berg Ltd by a dollar": who gives.
  bool add_giver(const ProposalSentence& s, const ProposalCandidate& candidate,
                 Proposal& proposal) const {
    if (proposal.act != "offer" && proposal.act != "pledge" && proposal.act != "threaten") {
      return false;
    }
    if (s.word_is(candidate.content.first, "to")) return false;  // "an offer to buy from Chad"
    const std::uint32_t end = token_at(document_, proposal.content.end);
    for (std::uint32_t from = candidate.content.first + 1; from + 1 < end; ++from) {
      const Phrase* giver = s.word_is(from, "from") ? s.phrase(from + 1) : nullptr;
      if (giver == nullptr || !is_actor(s, *giver)) continue;
      add_party(proposal.proposer, names_.party(*giver, "from"));
      proposal.content.end = document_.tokens[from - 1].span.end;
      return true;
    }
    return false;
  }

  // "Plans to close the pier have been unveiled by the board", "a plan to close it, put forward by
  // the board,"
  const Phrase* agent_behind_passive(const ProposalSentence& s, const Proposal& proposal) const {
    std::uint32_t i = token_at(document_, proposal.content.end);
    const std::uint32_t last = std::min(s.end, i + 5);
    if (i < last && s.text(i) == ",") ++i;
    while (i < last && (s.tag(i) == Tag::kAux || s.tag(i) == Tag::kAdv)) ++i;
    if (i + 2 >= s.end) return nullptr;
    const bool done = s.tag(i) == Tag::kVpart || (s.tag(i) == Tag::kVerb && s.is(i, rules_.past));
    if (!done || !s.is(i, rules_.support)) return nullptr;
    if ((s.word_is(i + 1, "forward") || s.word_is(i + 1, "up")) && i + 3 < s.end) ++i;
    const Phrase* agent = s.word_is(i + 1, "by") ? s.phrase(i + 2) : nullptr;
    return agent != nullptr && is_actor(s, *agent) ? agent : nullptr;
  }

  // "Malta and Cyprus renewed their pledge": that of both.
  bool add_several(const ProposalSentence& s, std::uint32_t verb, Proposal& proposal) const {
    const Subjects subjects = subjects_of(s, verb_group(s, verb).first);
    if (subjects.size() < 2 || (is_answer_verb(verb) && !withdraws(verb))) return false;
    for (const Phrase* phrase : subjects) add_subject(s, names_, *phrase, proposal);
    return true;
  }

  static bool is_able(const ProposalSentence& s, const VerbGroup& over) {
    for (const std::string_view word : {"could", "can", "may", "might"}) {
      if (s.word_is(over.first, word)) return true;
    }
    return false;
  }

  // "the Court of Appeals for the north": a word of a name.
  static bool is_in_name(const ProposalSentence& s, std::uint32_t noun) {
    const char c = s.text(noun)[0];
    if (noun < s.first + 2 || c < 'A' || c > 'Z' || s.zone != ZoneKind::kBody) return false;
    const char before = s.text(noun - 1)[0];
    return s.word_is(noun - 1, "of") ||
           (before >= 'A' && before <= 'Z' && noun + 1 < s.end && s.word_is(noun + 1, "of"));
  }

  bool add_faced(const ProposalSentence& s, std::uint32_t verb, Proposal& proposal) const {
    const Phrase* phrase = s.phrase(verb);
    if (phrase != nullptr && phrase->tokens.first < verb) {
      add_party(proposal.addressee, names_.party({phrase->tokens.first, verb}, "subject", nullptr));
    }
    for (const Phrase* subject : subjects_of(s, verb_group(s, verb).first)) {
      if (is_actor(s, *subject)) add_party(proposal.addressee, names_.party(*subject, "subject"));
    }
    return !proposal.addressee.empty();
  }

  // "faces calls", "is facing growing calls": where whoever faces them stands before; 0 elsewhere.
  static std::uint32_t facing_verb(const ProposalSentence& s, std::uint32_t noun) {
    for (std::uint32_t i = noun; i > s.first + 1 && i + 3 > noun; --i) {
      if (s.is(i - 1, s.rules.faces)) return i - 1;
      const Tag tag = s.tag(i - 1);
      if (tag != Tag::kAdj && tag != Tag::kVing && tag != Tag::kDet && tag != Tag::kNoun) return 0;
    }
    return 0;
  }

  // "came under pressure to", "is under growing pressure from divers to"
  static bool is_under(const ProposalSentence& s, std::uint32_t noun) {
    const Phrase* phrase = s.phrase(noun);
    return phrase != nullptr && phrase->tokens.first > s.first &&
           s.word_is(phrase->tokens.first - 1, "under");
  }

  bool add_pressed(const ProposalSentence& s, std::uint32_t noun, Proposal& proposal) const {
    const std::uint32_t under = s.phrase(noun)->tokens.first - 1;
    const std::uint32_t verb =
        under > s.first && s.is_finite(under - 1) ? verb_group(s, under - 1).first : under;
    for (const Phrase* subject : subjects_of(s, verb)) {
      if (is_actor(s, *subject)) add_party(proposal.addressee, names_.party(*subject, "subject"));
    }
    return !proposal.addressee.empty();
  }

  // "in Europe demand for": a name that only stands before a weak noun.
  bool is_loose_owner(const ProposalSentence& s, TokenRange owner, std::uint32_t noun) const {
    if (!s.is(noun, rules_.weak_noun) || s.is(owner.first, rules_.pron_poss)) return false;
    return owner.end < s.end && s.tag(owner.end) != Tag::kPoss &&
           !s.is(owner.first, rules_.nationality) && !s.is(owner.first, rules_.state_noun) &&
           !s.is(owner.first, rules_.body_word);
  }

  // Whom "my", "its", "her" stand for: who is quoted, or the subject of the verb, unless that one
  // answers somebody else.
  Party owner_named(const ProposalSentence& s, std::uint32_t owner, std::uint32_t verb,
                    const Proposal& proposal, Party otherwise) const {
    const Quote* quote = quote_of(proposal);
    const bool first_person = s.word_is(owner, "my") || s.word_is(owner, "our");
    const bool answered = verb != 0 && is_answer_verb(verb) && !withdraws(verb);
    if (quote == nullptr && first_person && names_.author() != nullptr) return *names_.author();
    if (quote != nullptr && (first_person || answered))
      return names_.speaker_party(*quote, "possessive");
    if (verb == 0 || answered || s.is(verb, rules_.be)) return otherwise;
    return subject_of_verb(s, verb, std::move(otherwise));
  }

  // "said the yard had not asked about its plans": the body that is the subject of the clause.
  const Phrase* body_of_clause(const ProposalSentence& s, std::uint32_t owner) const {
    if (!s.word_is(owner, "its")) return nullptr;
    for (std::uint32_t i = owner; i > s.first && i + kClause > owner; --i) {
      const std::uint32_t at = i - 1;
      if (s.tag(at) == Tag::kSubord || !s.is_plain(at)) return nullptr;
      if (!s.is_finite(at)) continue;
      const Subjects subjects = subjects_of(s, verb_group(s, at).first);
      if (subjects.size() != 1) return nullptr;
      const Phrase& subject = *subjects[0];
      const bool body = s.phrase_is(subject, rules_.gov) || s.phrase_is(subject, rules_.org) ||
                        s.phrase_is(subject, rules_.nation) ||
                        s.phrase_is(subject, rules_.org_noun);
      return body && subject.kind != PhraseKind::kPronoun && !s.phrase_is(subject, rules_.plural) &&
                     !s.phrase_is(subject, rules_.person)
                 ? &subject
                 : nullptr;
    }
    return nullptr;
  }

  // The quote around it, if somebody is known to say it.
  const Quote* quote_of(const Proposal& proposal) const {
    if (proposal.quote == kNone) return nullptr;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    return quote.speaker.empty() && quote.speaker_id == kNone ? nullptr : &quote;
  }

  // "there are no plans to": whoever says so has none.
  bool is_there(const ProposalSentence& s, std::uint32_t verb) const {
    if (!s.is(verb, rules_.be) || verb == s.first || !s.word_is(verb - 1, "there")) return false;
    std::uint32_t no = verb + 1;
    while (no + 1 < s.end && s.tag(no) == Tag::kAdv) ++no;
    return no < s.end && s.word_is(no, "no");
  }

  // What is withdrawn, kept or broken is one's own.
  bool withdraws(std::uint32_t verb) const {
    const std::string_view act =
        rules_.lexicon->value(reading_.words[verb].word, rules_.answer_verb);
    return act == "withdraw" || act == "breach" || act == "fulfil" || act == "defer";
  }

  bool is_answer_verb(std::uint32_t token) const {
    return rules_.has(reading_.words[token].kind, rules_.answers);
  }

  Party subject_of_verb(const ProposalSentence& s, std::uint32_t verb, Party otherwise) const {
    const VerbGroup over = verb_group(s, verb);
    const Subjects subjects = subjects_of(s, over.first);
    if (subjects.empty() || !is_actor(s, *subjects[0])) return otherwise;
    return names_.party(*subjects[0], "subject");
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

}  // namespace

bool noun_parties(const ProposalSentence& sentence, const PartyNames& names,
                  const ProposalCandidate& candidate, Proposal& proposal) {
  return NounRoles(sentence, names).noun_parties(sentence, candidate, proposal);
}

}  // namespace onrecord
