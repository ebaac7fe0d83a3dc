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
        add_addressees(s, *phrase, candidate, proposal);
      }
    }
    if (!candidate.subject.empty() && !promises(s, candidate, group)) return false;
    if (rule.form == ContentForm::kThat && rule.trigger != TriggerKind::kModal) {
      add_clause_subject(s, candidate, proposal);
    }
    if (rule.answer) add_answered(s, candidate, proposal);
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
    const Subjects subjects = subjects_of(s, group.first);
    bool any = false;
    for (const Phrase* phrase : subjects) {
      if (!may_act(s, *phrase, proposal.act)) continue;
      if (s.is(phrase->head, rules_.outlook) &&
          (proposal.act == "threaten" || s.text(candidate.trigger.first).starts_with("expect"))) {
        return false;
      }
      any = true;
      add_subject(s, *phrase, proposal);
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
    for (std::uint32_t i = candidate.content.first; i < s.end; ++i) {
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
    for (const std::string_view ending : {"tion", "tions", "sion", "ment", "ments", "ness", "ity",
                                          "ities", "ism", "ure", "ance", "ence", "age"}) {
      if (head.ends_with(ending)) return true;
    }
    if (head.size() > 6 && (head.ends_with("ing") || head.ends_with("ings"))) return true;
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

  // "I", "we" inside a quotation are the one who is quoted.
  void add_subject(const ProposalSentence& s, const Phrase& phrase, Proposal& proposal) const {
    const bool first_person = is_first_person(s, phrase);
    if (first_person && proposal.quote != kNone &&
        names_.speaker_at(span_of(document_, phrase.tokens)) == kNone) {
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

  static bool is_first_person(const ProposalSentence& s, const Phrase& phrase) {
    return s.phrase_is(phrase, s.rules.pron_i) || s.phrase_is(phrase, s.rules.pron_we);
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

  // "people who want to": whoever they are.
  bool is_anybody(const ProposalSentence& s, const VerbGroup& group, const Phrase& subject) const {
    const std::uint32_t first = skip_back(s, group.first);
    if (first <= s.first || subject.kind == PhraseKind::kName) return false;
    const Phrase* who = s.phrase(first - 1);
    const bool relative =
        who != nullptr ? s.phrase_is(*who, rules_.pron_who) : s.word_is(first - 1, "that");
    if (!relative ||
        (who != nullptr && who->tokens.first > s.first && s.text(who->tokens.first - 1) == ",")) {
      return false;
    }
    return !s.phrase_is(subject, rules_.definite);
  }

  static bool was_helped(const ProposalSentence& s, const VerbGroup& group) {
    return s.is_finite(group.first) || s.is(group.first, s.rules.be);
  }

  static const Phrase* main_subject(const ProposalSentence& s, const ProposalCandidate& candidate) {
    for (std::uint32_t i = candidate.content.first; i + 1 < s.end; ++i) {
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
    } else if (!owner.empty() && !is_loose_owner(s, owner, noun)) {
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
      const bool does = s.is(verb, rules_.support) || withdraws(verb);
      if (s.is(noun, rules_.weak_noun) && !does) return false;
      const VerbGroup over = verb_group(s, verb);
      if (does && !over.passive) {
        for (const Phrase* phrase : subjects_of(s, over.first)) {
          if (!is_actor(s, *phrase)) continue;
          add_subject(s, *phrase, proposal);
          found = true;
        }
      }
    }
    if (!found && verb == 0 && is_verb_after_aside(s, noun)) {
      for (const Phrase* phrase : subjects_of(s, noun)) {
        if (!is_actor(s, *phrase)) continue;
        add_subject(s, *phrase, proposal);
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
    // Nobody's proposal is one only where somebody answers it.
    return found || (verb != 0 && is_answer_verb(verb) && !s.is(noun, rules_.weak_noun));
  }

  // "in Europe demand for": a name that only stands before a weak noun.
  bool is_loose_owner(const ProposalSentence& s, TokenRange owner, std::uint32_t noun) const {
    if (!s.is(noun, rules_.weak_noun) || s.is(owner.first, rules_.pron_poss)) return false;
    return owner.end < s.end && s.tag(owner.end) != Tag::kPoss &&
           !s.is(owner.first, rules_.nationality);
  }

  // "Greece, like others, plans to": a verb that was taken for a noun.
  bool is_verb_after_aside(const ProposalSentence& s, std::uint32_t noun) const {
    const Phrase* phrase = s.phrase(noun);
    return phrase != nullptr && phrase->tokens.end - phrase->tokens.first == 1 && noun > s.first &&
           s.is(noun, rules_.third) && (s.text(noun - 1) == "," || s.text(noun - 1) == ")");
  }

  // "The firm plans to sell": a verb that was taken for the head of a noun phrase.
  TokenRange subject_in_phrase(const ProposalSentence& s,
                               const ProposalCandidate& candidate) const {
    const std::uint32_t noun = candidate.trigger.first;
    const Phrase* phrase = s.phrase(noun);
    if (phrase == nullptr || phrase->tokens.first >= noun || phrase->head != noun) return {};
    const bool agrees = s.is(noun, rules_.third) ||
                        (s.is(noun, rules_.base) &&
                         (s.text(noun - 1).ends_with("s") || s.word_is(noun - 1, "all")));
    if (!agrees || s.is(noun - 1, rules_.pron_poss) ||
        (s.tag(noun - 1) == Tag::kAdj && !s.is(noun - 1, rules_.own_side)))
      return {};
    for (std::uint32_t i = s.first; i < s.end; ++i) {
      if (i == noun ||
          (s.tag(i) != Tag::kVerb && s.tag(i) != Tag::kAux && s.tag(i) != Tag::kModal)) {
        continue;
      }
      // Another verb of the clause: behind "to" or a comma it is not.
      if (s.tag(i - (i > s.first ? 1 : 0)) == Tag::kTo || s.is(i, rules_.state_verb)) continue;
      return {};
    }
    return {phrase->tokens.first, noun};
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
    if (verb == 0 || answered || s.is(verb, rules_.be)) return otherwise;
    return subject_of_verb(s, verb, std::move(otherwise));
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

  bool modal_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.conditional) return conditional_parties(s, candidate, proposal);
    const std::uint32_t trigger = candidate.trigger.first;
    const Quote* quote = quote_of(proposal);
    const bool aloud = quote != nullptr && is_aloud(s, *quote, trigger);
    if (rule.within == Within::kQuote && !aloud) return false;
    // A question asks, and "should" may stand for "if".
    if (s.word_is(s.end - 1, "?") || !modal_acts(s, candidate)) return false;
    const Subjects subjects =
        rule.within == Within::kQuote ? Subjects() : subjects_of(s, skip_back(s, trigger));
    const Phrase* subject = subjects.empty() ? nullptr : subjects[0];
    if (subject != nullptr && is_open_question(s, *subject)) return false;
    if (trigger > s.first && s.word_is(trigger - 1, "there")) return false;
    const Phrase* reporter = aloud || subject == nullptr ? nullptr : reporter_of(s, *subject);
    if (reporter == nullptr && quote != nullptr && !quote->speaker.empty()) {
      reporter = phrase_at(reading_, names_.token_at(quote->speaker));
    } else if (reporter != nullptr) {
      quote = nullptr;
    }
    if (reporter != nullptr && s.phrase_is(*reporter, rules_.pron_you)) return false;
    if (reporter == nullptr && (quote == nullptr || quote->speaker_id == kNone)) return false;
    const bool outlook = reporter != nullptr && s.is(reporter->head, rules_.outlook);
    Party speaker = quote != nullptr ? names_.speaker_party(*quote, "quote")
                                     : names_.party(*reporter, "reporter");
    if (reporter != nullptr && !is_somebody(speaker) && !may_act(s, *reporter, rule.act)) {
      return false;
    }
    if (rule.own) {
      if (subject == nullptr || outlook) return false;
      // "I would ask him": aloud, "would" says what somebody does not do.
      if (aloud && is_would(s, trigger)) return false;
      const bool same_country =
          reporter != nullptr && subject->country != 0 && reporter->country == subject->country;
      if (same_country || is_own_side(s, speaker, *subject)) {
        for (const Phrase* phrase : subjects)
          add_party(proposal.proposer, names_.party(*phrase, "subject"));
        return true;
      }
      if (!is_own(s, aloud, speaker, reporter, *subject)) return false;
    } else if (subject != nullptr) {
      if (s.phrase_is(*subject, rules_.pron_this) || s.phrase_is(*subject, rules_.time)) {
        return false;
      }
      if (rule.act == "recommend" && outlook) return false;
      if (s.phrase_is(*subject, rules_.pron_i)) return false;
      // "he said he had to": not asked of anybody.
      if (!aloud && reporter != nullptr && quote == nullptr &&
          (s.phrase_is(*subject, rules_.pron_he) || s.phrase_is(*subject, rules_.pron_she))) {
        return false;
      }
      const bool done_to = is_done_to(s, candidate);
      if (is_nobody(s, *subject) && !done_to) return false;
      for (const Phrase* phrase : subjects) {
        if (!done_to && is_actor(s, *phrase) && !s.phrase_is(*phrase, rules_.pron_we)) {
          add_party(proposal.addressee, names_.party(*phrase, "subject"));
        }
      }
    }
    add_party(proposal.proposer, std::move(speaker));
    return true;
  }

  const Quote* quote_of(const Proposal& proposal) const {
    if (proposal.quote == kNone) return nullptr;
    return &document_.quotes[static_cast<std::size_t>(proposal.quote)];
  }

  bool is_somebody(const Party& party) const {
    if (party.speaker_id == kNone) return false;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(party.speaker_id)].kind;
    return kind != SpeakerKind::kDocument && kind != SpeakerKind::kUnknown;
  }

  // Whether the token stands between quotation marks.
  static bool is_aloud(const ProposalSentence& s, const Quote& quote, std::uint32_t token) {
    if (quote.type != QuoteType::kMixed) return quote.type == QuoteType::kDirect;
    bool straight = false;
    int depth = 0;
    for (std::uint32_t i = s.first; i < token; ++i) {
      const std::string_view t = s.text(i);
      if (t == "\"") straight = !straight;
      if (t == "“") ++depth;
      if (t == "”" && depth > 0) --depth;
    }
    return straight || depth > 0;
  }

  // "Ruiz said on Monday that the board must": the subject of the verb that reports.
  const Phrase* reporter_of(const ProposalSentence& s, const Phrase& subject) const {
    std::uint32_t i = subject.tokens.first;
    for (int hops = 0; hops < 4 && i > s.first; ++hops) {
      const Phrase* phrase = s.phrase(i - 1);
      if (s.word_is(i - 1, "that") || s.tag(i - 1) == Tag::kAdv || s.text(i - 1) == ",") {
        --i;
      } else if (phrase != nullptr && s.is(phrase->head, rules_.saying)) {
        // "the mayor's statement that the board must"
        const TokenRange owner = owner_of(s, phrase->head);
        return owner.empty() ? nullptr : s.phrase(owner.first);
      } else if (phrase != nullptr) {
        i = phrase->tokens.first;
        if (i > s.first && s.tag(i - 1) == Tag::kPrep) --i;
      } else {
        break;
      }
    }
    if (i == s.first || !s.is(i - 1, rules_.state_verb)) return nullptr;
    const VerbGroup group = verb_group(s, i - 1);
    const Subjects found = subjects_of(s, group.first);
    return found.empty() || s.phrase_is(*found[0], rules_.pron_i) ? nullptr : found[0];
  }

  static bool is_would(const ProposalSentence& s, std::uint32_t trigger) {
    return s.word_is(trigger, "would") || s.word_is(trigger, "'d") || s.word_is(trigger, "’d");
  }

  // A thing does nothing: "budgets have to add up".
  bool is_nobody(const ProposalSentence& s, const Phrase& subject) const {
    if (s.phrase_is(subject, rules_.pron_it)) return true;
    return !is_actor(s, subject) && is_thing(s, subject);
  }

  // "must be shut down"
  static bool is_done_to(const ProposalSentence& s, const ProposalCandidate& candidate) {
    for (std::uint32_t i = candidate.trigger.end; i + 1 < s.end && i < candidate.trigger.end + 4;
         ++i) {
      if (!s.word_is(i, "be") && !s.word_is(i, "get")) continue;
      std::uint32_t next = i + 1;
      while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
      return s.tag(next) == Tag::kVpart || (s.tag(next) == Tag::kVerb && s.is(next, s.rules.past));
    }
    return false;
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
    if (trigger > s.first + 2 && s.is(trigger - 3, rules_.wh) && !s.word_is(trigger - 3, "that")) {
      return false;
    }
    if (trigger > s.first && s.is(trigger - 1, rules_.wh)) return false;
    // "how we should respond"
    if (const Phrase* subject = trigger > s.first ? s.phrase(trigger - 1) : nullptr) {
      const std::uint32_t begin = subject->tokens.first;
      const bool why =
          s.word_is(trigger, "should") && begin > s.first && s.word_is(begin - 1, "why");
      if (begin > s.first && s.is(begin - 1, rules_.wh_adverb) && !why) {
        return false;
      }
    }
    std::uint32_t verb = candidate.trigger.end;
    while (verb < s.end &&
           (s.tag(verb) == Tag::kNeg || s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kTo)) {
      ++verb;
    }
    if (verb + 1 >= s.end) return verb < s.end;
    // "I'd been", "he'd seen": had.
    if (s.is(verb, rules_.part) && !s.is(verb, rules_.base)) return false;
    std::uint32_t next = verb + 1;
    while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    if (s.word_is(verb, "have") &&
        (s.tag(next) == Tag::kVpart || s.is(next, rules_.be) || s.is(next, rules_.past))) {
      return false;
    }
    if (s.word_is(verb, "be") && s.is(next, rules_.done)) return false;
    // "they must be wizards"
    if (s.word_is(trigger, "must") && s.word_is(verb, "be") && s.phrase(next) != nullptr &&
        s.tag(next) != Tag::kAdj) {
      return false;
    }
    if (!candidate.rule->own) return true;
    if (s.word_is(verb, "be")) return s.tag(next) == Tag::kVing;
    // "I would suggest that": the verb is the act.
    if (s.word_is(trigger, "would") && s.is(verb, rules_.act_that)) return false;
    return !s.is(verb, rules_.mind) && !s.is(verb, rules_.unwilled);
  }

  // The subject of a modal is the one who speaks: "we will" in a quotation, "it will" after "the
  // company said".
  bool is_own(const ProposalSentence& s, bool aloud, const Party& speaker, const Phrase* reporter,
              const Phrase& subject) const {
    if (s.phrase_is(subject, rules_.pron_i) || s.phrase_is(subject, rules_.pron_we)) return aloud;
    if (aloud) return false;
    if (subject.kind == PhraseKind::kPronoun && reporter != nullptr &&
        (s.phrase_is(subject, rules_.pron_he) || s.phrase_is(subject, rules_.pron_she))) {
      return true;
    }
    if (subject.kind == PhraseKind::kPronoun) {
      if (s.phrase_is(subject, rules_.pron_it) && reporter != nullptr &&
          (s.phrase_is(*reporter, rules_.person) || s.phrase_is(*reporter, rules_.titled))) {
        return false;
      }
      return !s.phrase_is(subject, rules_.pron_this) && !s.phrase_is(subject, rules_.pron_you) &&
             !s.phrase_is(subject, rules_.pron_who);
    }
    const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
    if (id != kNone && speaker.speaker_id != kNone) return id == speaker.speaker_id;
    return names_.party(subject, "").name == speaker.name;
  }

  bool is_organisation(std::int32_t id) const {
    if (id == kNone) return false;
    const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(id)].kind;
    return kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment;
  }

  // "Ruiz said her party would": whoever speaks belongs to the subject.
  bool is_own_side(const ProposalSentence& s, const Party& speaker, const Phrase& subject) const {
    if (speaker.speaker_id == kNone) return false;
    const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker.speaker_id)];
    if (known.kind != SpeakerKind::kPerson && known.kind != SpeakerKind::kAnonymous) return false;
    if (subject.kind == PhraseKind::kPronoun) {
      return s.phrase_is(subject, rules_.pron_it) &&
             is_organisation(names_.speaker_at(span_of(document_, subject.tokens)));
    }
    if (s.phrase_is(subject, rules_.org) && subject.kind == PhraseKind::kName) return true;
    if (s.is(subject.tokens.first, rules_.pron_poss)) return s.is(subject.head, rules_.own_side);
    if (s.phrase_is(subject, rules_.definite) && s.is(subject.head, rules_.own_side)) return true;
    const std::string_view core = slice(document_.article.text, span_of(document_, subject.core));
    return core.size() > 1 && subject.kind == PhraseKind::kName &&
           known.role.find(core) != std::string::npos && known.name.find(core) == std::string::npos;
  }

  // "Council to Close": a name or a noun, and a base form.
  bool plans_in_title(const ProposalSentence& s, std::uint32_t to) const {
    if (to + 1 >= s.end || !s.is(to + 1, rules_.base)) return false;
    const Phrase* phrase = s.phrase(s.first);
    const std::uint32_t last = phrase != nullptr ? phrase->head : to - 1;
    if (s.is(last, rules_.title_thing) || s.is(to - 1, rules_.title_thing)) return false;
    if (s.is(to - 1, rules_.past) && !s.word_is(to - 1, "set")) return false;
    for (std::uint32_t i = s.first; i < to; ++i) {
      const bool verb = s.is(i, rules_.third) || s.is(i, rules_.past) || s.is(i, rules_.base);
      if (verb && s.phrase(i) == nullptr) return false;
      if (s.text(i).ends_with("ing") || s.tag(i) == Tag::kAdv || s.tag(i) == Tag::kModal)
        return false;
    }
    return true;
  }

  bool title_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    // "Ruiz: Schools Should Open", "Norway Presses Iceland to Share"
    const std::uint32_t trigger = candidate.trigger.first;
    if (s.word_is(trigger, "to") && !plans_in_title(s, trigger)) return false;
    // "Mayor's Campaign to": a noun.
    const bool verb = candidate.rule->trigger == TriggerKind::kVerb;
    if (verb && s.is(trigger, rules_.base) && !s.is(trigger, rules_.past) &&
        !s.is(trigger, rules_.third) && trigger > s.first && !s.text(trigger - 1).ends_with("s")) {
      return false;
    }
    std::uint32_t colon = s.first;
    for (std::uint32_t i = s.first; i < trigger; ++i) {
      if (s.text(i) == ":") colon = i;
    }
    const bool speaks = colon > s.first;
    const bool says =
        speaks && candidate.rule->trigger == TriggerKind::kModal && !s.word_is(trigger, "to");
    const std::uint32_t first = says || !speaks ? s.first : colon + 1;
    const std::uint32_t end = says ? colon : trigger;
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
