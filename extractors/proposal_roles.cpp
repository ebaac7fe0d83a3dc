#include "extractors/proposal_roles.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "extractors/phrases.hpp"

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
    if (rule.within == Within::kTitle) return title_parties(s, candidate, proposal);
    if (rule.form == ContentForm::kTheme) return true;
    if (!candidate.addressee.empty()) {
      const Phrase* phrase = s.phrase(candidate.addressee.first);
      if (phrase != nullptr) {
        if (!is_addressee(s, *phrase)) return false;
        add_party(proposal.addressee, names_.party(*phrase, "object"));
      }
    }
    if (rule.trigger == TriggerKind::kModal) return modal_parties(s, candidate, proposal);
    if (rule.trigger == TriggerKind::kNoun) return noun_parties(s, candidate, proposal);
    if (rule.passive) {
      if (!candidate.agent.empty()) {
        const Phrase* phrase = s.phrase(candidate.agent.first);
        if (phrase != nullptr) {
          if (!is_actor(s, *phrase)) return false;
          add_party(proposal.proposer, names_.party(*phrase, "by"));
        }
      }
      if (!rule.content_is_subject) {
        for (const Phrase* phrase : subjects_of(s, group.first)) {
          if (!is_addressee(s, *phrase)) return false;
          add_party(proposal.addressee, names_.party(*phrase, "subject"));
        }
      } else if (proposal.proposer.empty() && !was_helped(s, group)) {
        return false;  // a reduced participle without agent describes a thing
      }
      return true;
    }
    const std::vector<const Phrase*> subjects = subjects_of(s, group.first);
    bool any = false;
    for (const Phrase* phrase : subjects) {
      if (!may_act(s, *phrase, proposal.act)) continue;
      if (s.is(phrase->head, rules_.outlook) &&
          (proposal.act == "threaten" || proposal.act == "plan")) {
        return false;
      }
      any = true;
      add_subject(s, *phrase, proposal);
    }
    if (!subjects.empty() && (!any || is_open_question(s, *subjects[0]))) return false;
    if (proposal.tier == 2 && !subjects.empty() && s.phrase_is(*subjects[0], rules_.pron_you)) {
      return false;  // "you want to": anybody
    }
    if (group.governor != 0 && s.word_is(group.governor, "whether")) return false;
    if (subjects.empty() && group.finite && !starts_sentence(s, group.first)) return false;
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
  // Only somebody does these, so that an unknown noun before them is somebody.
  static bool is_animate_act(std::string_view act) {
    return act == "agree" || act == "reject" || act == "demand" || act == "request" ||
           act == "urge" || act == "want" || act == "order";
  }

  bool is_thing(const ProposalSentence& s, const Phrase& phrase) const {
    if (s.phrase_is(phrase, rules_.doc) || s.phrase_is(phrase, rules_.time) ||
        s.phrase_is(phrase, rules_.quantity) || s.is(phrase.head, rules_.shell) ||
        s.is(phrase.head, rules_.act_noun) || s.is(phrase.head, rules_.calendar)) {
      return true;
    }
    const std::string_view head = s.text(phrase.head);
    for (const std::string_view ending :
         {"tion", "tions", "sion", "ment", "ments", "ness", "ity", "ities", "ism", "ing", "ings",
          "ure", "ance", "ence", "age"}) {
      if (head.ends_with(ending)) return true;
    }
    return false;
  }

  // A report may recommend, which is no more than a text in what it says otherwise.
  bool may_act(const ProposalSentence& s, const Phrase& phrase, std::string_view act) const {
    if (is_actor(s, phrase)) return true;
    if (phrase.kind == PhraseKind::kCommon && is_animate_act(act) && !is_thing(s, phrase)) {
      return true;
    }
    return s.phrase_is(phrase, rules_.doc) && (act == "recommend" || act == "request") &&
           !s.is(phrase.head, rules_.shell);
  }

  bool is_outlook(const ProposalSentence& s, const Quote& quote) const {
    const std::uint32_t token = names_.token_at(quote.speaker);
    const Phrase* phrase = token < s.document.tokens.size() ? phrase_at(reading_, token) : nullptr;
    return phrase != nullptr && s.is(phrase->head, rules_.outlook);
  }

  // "I", "we" inside a quotation are the one who is quoted.
  void add_subject(const ProposalSentence& s, const Phrase& phrase, Proposal& proposal) const {
    const bool first_person =
        s.phrase_is(phrase, rules_.pron_i) || s.phrase_is(phrase, rules_.pron_we);
    if (first_person && proposal.quote != kNone) {
      const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
      if (!quote.speaker.empty() || quote.speaker_id != kNone) {
        Party speaker = names_.speaker_party(quote, "quote");
        add_party(proposal.proposer, std::move(speaker));
        return;
      }
    }
    Party subject = names_.party(phrase, "subject");
    if (subject.speaker_id == kNone && s.phrase_is(phrase, rules_.pron_it) &&
        proposal.quote != kNone) {
      name_after_cue(document_.quotes[static_cast<std::size_t>(proposal.quote)], subject);
    }
    add_party(proposal.proposer, std::move(subject));
  }

  // "The yard said it had agreed": "it" right after the cue is the organisation that speaks.
  void name_after_cue(const Quote& quote, Party& subject) const {
    if (quote.type != QuoteType::kIndirect || quote.cue.empty() || quote.speaker.empty()) return;
    if (quote.cue.begin < quote.speaker.end || subject.mention.begin <= quote.cue.end) return;
    const std::string_view between =
        std::string_view(document_.article.text)
            .substr(quote.cue.end, subject.mention.begin - quote.cue.end);
    if (between != " " && between != " that ") return;
    const Party speaker = names_.speaker_party(quote, "quote");
    if (speaker.speaker_id == kNone) return;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(speaker.speaker_id)].kind;
    if (kind != SpeakerKind::kOrganisation && kind != SpeakerKind::kGovernment) return;
    subject.speaker_id = speaker.speaker_id;
    subject.name = speaker.name;
  }

  // "if the board agrees to", "whether it will": nobody says that it does.
  static bool is_open_question(const ProposalSentence& s, const Phrase& subject) {
    const std::uint32_t begin = subject.tokens.first;
    return begin > s.first && (s.word_is(begin - 1, "if") || s.word_is(begin - 1, "whether"));
  }

  static bool was_helped(const ProposalSentence& s, const VerbGroup& group) {
    return s.is_finite(group.first) || s.is(group.first, s.rules.be);
  }

  static bool starts_sentence(const ProposalSentence& s, std::uint32_t i) { return i == s.first; }

  bool is_addressee(const ProposalSentence& s, const Phrase& phrase) const {
    return is_actor(s, phrase);
  }

  bool is_question(const ProposalSentence& s, const ProposalCandidate& candidate) const {
    return s.word_is(s.end - 1, "?") && candidate.rule->trigger != TriggerKind::kNoun &&
           s.text(s.first) != "“" && s.text(s.first) != "\"";
  }

  bool noun_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                    Proposal& proposal) {
    const std::uint32_t noun = candidate.trigger.first;
    const Tag tag = s.tag(noun);
    if (tag != Tag::kNoun && tag != Tag::kPropn) return false;
    if (noun > s.first && s.word_is(noun - 1, "in")) return false;  // "in order to"
    // "The plan calls for": a verb after a text.
    if (noun > s.first && (s.is(noun - 1, rules_.doc_noun) || s.is(noun - 1, rules_.shell)) &&
        s.tag(noun - 1) == Tag::kNoun) {
      return false;
    }
    const std::uint32_t verb = verb_over(s, noun);
    const TokenRange owner = owner_of(s, noun);
    bool found = false;
    if (!candidate.agent.empty()) {
      if (const Phrase* phrase = s.phrase(candidate.agent.first)) {
        add_party(proposal.proposer, names_.party(*phrase, "from"));
        found = true;
      }
    } else if (!owner.empty()) {
      const Phrase* phrase = s.phrase(owner.first);
      const bool own_phrase = phrase != nullptr && phrase->tokens == owner;
      Party value = names_.party(owner, "possessive", own_phrase ? phrase : nullptr);
      if (s.is(owner.first, rules_.pron_poss) && value.speaker_id == kNone) {
        value = owner_named(s, owner.first, verb, proposal, std::move(value));
      }
      add_party(proposal.proposer, std::move(value));
      found = true;
    }
    if (!found && verb != 0) {
      if (s.is(noun, rules_.weak_noun) && !s.is(verb, rules_.support)) return false;
      const bool answers = s.is(verb, rules_.denied) || is_answer_verb(verb);
      const VerbGroup over = verb_group(s, verb);
      if (!answers && !over.passive) {
        for (const Phrase* phrase : subjects_of(s, over.first)) {
          if (!is_actor(s, *phrase)) continue;
          add_subject(s, *phrase, proposal);
          found = true;
        }
      }
    }
    return found || !s.is(noun, rules_.weak_noun);
  }

  // Whom "my", "its", "her" stand for: who is quoted, or the subject of the verb, unless that one
  // answers somebody else.
  Party owner_named(const ProposalSentence& s, std::uint32_t owner, std::uint32_t verb,
                    const Proposal& proposal, Party otherwise) const {
    const Quote* quote = proposal.quote == kNone
                             ? nullptr
                             : &document_.quotes[static_cast<std::size_t>(proposal.quote)];
    if (quote != nullptr && quote->speaker.empty() && quote->speaker_id == kNone) quote = nullptr;
    const bool first_person = s.word_is(owner, "my") || s.word_is(owner, "our");
    const bool answered = verb != 0 && is_answer_verb(verb) && !withdraws(verb);
    if (quote != nullptr && (first_person || answered))
      return names_.speaker_party(*quote, "possessive");
    if (verb == 0 || answered) return otherwise;
    return subject_of_verb(s, verb, std::move(otherwise));
  }

  // What is withdrawn, kept or broken is one's own.
  bool withdraws(std::uint32_t verb) const {
    const ClassId id = rules_.lexicon->find_class("ANSWER_VERB");
    const std::string_view act = rules_.lexicon->value(reading_.words[verb].word, id);
    return act == "withdraw" || act == "breach" || act == "fulfil" || act == "defer";
  }

  bool is_answer_verb(std::uint32_t token) const {
    const ClassId id = rules_.lexicon->find_class("ANSWER_VERB");
    return rules_.lexicon->has(reading_.words[token].kind, id);
  }

  Party subject_of_verb(const ProposalSentence& s, std::uint32_t verb, Party otherwise) const {
    const VerbGroup over = verb_group(s, verb);
    const std::vector<const Phrase*> subjects = subjects_of(s, over.first);
    if (subjects.empty() || !is_actor(s, *subjects[0])) return otherwise;
    return names_.party(*subjects[0], "subject");
  }

  bool modal_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.conditional) return conditional_parties(s, candidate, proposal);
    if (proposal.quote == kNone) return false;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    const bool spoken = quote.type != QuoteType::kIndirect;
    if (rule.within == Within::kQuote && !spoken) return false;
    if (quote.speaker.empty() && quote.speaker_id == kNone) return false;
    if (!modal_acts(s, candidate)) return false;
    if (!quote.speaker.empty()) {
      const Phrase* phrase = phrase_at(reading_, names_.token_at(quote.speaker));
      if (phrase != nullptr && !may_act(s, *phrase, rule.act)) return false;
    }
    Party speaker = names_.speaker_party(quote, "quote");
    const std::uint32_t trigger = candidate.trigger.first;
    const std::vector<const Phrase*> subjects =
        subjects_of(s, skip_back(s, trigger) == trigger ? trigger : skip_back(s, trigger));
    const Phrase* subject = subjects.empty() ? nullptr : subjects[0];
    if (subject != nullptr && is_open_question(s, *subject)) return false;
    if (rule.own) {
      if (subject == nullptr || !is_own(s, quote, speaker, *subject)) return false;
    } else if (subject != nullptr) {
      if (s.phrase_is(*subject, rules_.pron_this) || s.phrase_is(*subject, rules_.time)) {
        return false;
      }
      if (candidate.rule->act == "recommend" && is_outlook(s, quote)) return false;
      if (is_actor(s, *subject) && !s.phrase_is(*subject, rules_.pron_we) &&
          !s.phrase_is(*subject, rules_.pron_i)) {
        add_party(proposal.addressee, names_.party(*subject, "subject"));
      }
      if (s.phrase_is(*subject, rules_.pron_i)) return false;
    }
    // A question asks, and "should" may stand for "if".
    if (s.word_is(s.end - 1, "?")) return false;
    add_party(proposal.proposer, std::move(speaker));
    return true;
  }

  // "India would sign if ...": the author says under which condition somebody acts.
  bool conditional_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                           Proposal& proposal) const {
    if (proposal.condition.empty() || proposal.quote != kNone) return false;
    if (!modal_acts(s, candidate)) return false;
    for (const Phrase* phrase : subjects_of(s, candidate.trigger.first)) {
      if (!s.phrase_is(*phrase, rules_.gov) && !s.phrase_is(*phrase, rules_.org) &&
          !s.phrase_is(*phrase, rules_.person) && !s.phrase_is(*phrase, rules_.org_noun)) {
        return false;
      }
      add_party(proposal.proposer, names_.party(*phrase, "subject"));
    }
    return !proposal.proposer.empty();
  }

  // Not a guess ("must have failed"), a forecast ("should be ready") or a state ("would like").
  bool modal_acts(const ProposalSentence& s, const ProposalCandidate& candidate) const {
    const std::uint32_t trigger = candidate.trigger.first;
    if (trigger > s.first + 1 && s.is(trigger - 2, rules_.wh)) return false;
    if (trigger > s.first && s.is(trigger - 1, rules_.wh)) return false;
    std::uint32_t verb = candidate.trigger.end;
    while (verb < s.end &&
           (s.tag(verb) == Tag::kNeg || s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kTo)) {
      ++verb;
    }
    if (verb + 1 >= s.end) return verb < s.end;
    std::uint32_t next = verb + 1;
    while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    if (s.word_is(verb, "have") &&
        (s.tag(next) == Tag::kVpart || s.is(next, rules_.be) || s.is(next, rules_.past))) {
      return false;
    }
    if (s.word_is(verb, "be") && s.is(next, rules_.done)) return false;
    if (!candidate.rule->own) return true;
    if (s.word_is(verb, "be")) return s.tag(next) == Tag::kVing;
    // "I would suggest that": the verb is the act.
    if (s.word_is(trigger, "would") && s.is(verb, rules_.act_that)) return false;
    return !s.is(verb, rules_.mind);
  }

  // The subject of a modal is the one who speaks: "we will" in a quotation, "it will" after "the
  // company said".
  bool is_own(const ProposalSentence& s, const Quote& quote, const Party& speaker,
              const Phrase& subject) const {
    if (s.phrase_is(subject, rules_.pron_i) || s.phrase_is(subject, rules_.pron_we)) return true;
    if (quote.type != QuoteType::kIndirect) return false;
    const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
    if (id != kNone && speaker.speaker_id != kNone) return id == speaker.speaker_id;
    if (is_outlook(s, quote)) return false;
    if (subject.kind == PhraseKind::kPronoun) {
      return !s.phrase_is(subject, rules_.pron_this) && !s.phrase_is(subject, rules_.pron_you) &&
             !s.phrase_is(subject, rules_.pron_who);
    }
    return names_.party(subject, "").name == speaker.name;
  }

  // "Council to Close": a name or a noun, and a base form.
  bool plans_in_title(const ProposalSentence& s, std::uint32_t to) const {
    if (to + 1 >= s.end || !s.is(to + 1, rules_.base)) return false;
    for (std::uint32_t i = s.first; i < to; ++i) {
      const bool verb = s.is(i, rules_.third) || s.is(i, rules_.past) || s.is(i, rules_.base);
      if (verb && s.phrase(i) == nullptr) return false;
      if (s.tag(i) == Tag::kVing || s.tag(i) == Tag::kAdv || s.tag(i) == Tag::kModal) return false;
    }
    return true;
  }

  bool title_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    // "Ruiz: Schools Should Open", "Norway Presses Iceland to Share"
    const std::uint32_t trigger = candidate.trigger.first;
    if (s.word_is(trigger, "to") && !plans_in_title(s, trigger)) return false;
    std::uint32_t colon = s.first;
    for (std::uint32_t i = s.first; i < trigger; ++i) {
      if (s.text(i) == ":") colon = i;
    }
    const bool speaks = colon > s.first;
    const std::uint32_t first = speaks && candidate.rule->trigger == TriggerKind::kModal
                                    ? s.first
                                    : (speaks ? colon + 1 : s.first);
    const std::uint32_t end =
        speaks && candidate.rule->trigger == TriggerKind::kModal ? colon : trigger;
    if (first >= end) return false;
    const Phrase* phrase = s.phrase(first);
    TokenRange range{first, end};
    for (std::uint32_t i = first + 1; i < end; ++i) {
      if (s.is(i, rules_.third) && !s.is(i, rules_.shell)) {
        range.end = i;
        break;
      }
    }
    if (phrase != nullptr && phrase->tokens.first >= first && phrase->tokens.end <= range.end) {
      range = phrase->tokens;
    } else {
      phrase = nullptr;
    }
    add_party(proposal.proposer, names_.party(range, "title", phrase));
    if (!candidate.addressee.empty()) {
      add_party(proposal.addressee,
                names_.party(candidate.addressee, "title", s.phrase(candidate.addressee.first)));
    }
    return true;
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
