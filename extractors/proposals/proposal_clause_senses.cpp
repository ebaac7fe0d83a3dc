#include "extractors/proposals/proposal_clause_senses.hpp"

#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_objects.hpp"

namespace onrecord {
namespace {

// "told his agent he wants to": a clause follows whom it is told.
bool is_told(const ProposalSentence& s, const Phrase& phrase) {
  return phrase.tokens.first > s.first && s.is(phrase.tokens.first - 1, s.rules.state_verb);
}

// "considered a risk", "considered safe", "considered to be"
bool is_judged(const ProposalSentence& s, std::uint32_t after) {
  if (after >= s.end) return false;
  const Phrase* phrase = s.phrase(after);
  if (phrase != nullptr) return !s.phrase_is(*phrase, s.rules.time);
  return s.tag(after) == Tag::kAdj || s.tag(after) == Tag::kTo || s.word_is(after, "as");
}

}  // namespace

bool considers_nothing(const ProposalSentence& s, const ProposalCandidate& candidate,
                       const VerbGroup& group) {
  const std::uint32_t trigger = candidate.trigger.first;
  // "it is hard, considering the odds": a preposition.
  const bool aside = s.word_is(trigger, "considering") && group.first == trigger &&
                     trigger > s.first && s.text(trigger - 1) == ",";
  // "failed to consider the cost"
  const bool failed = group.after_to && group.governor != 0 && s.is(group.governor, s.rules.fail);
  // "plans that were considered safe": what somebody thinks of them; "the demand will be
  // considered": by nobody yet.
  const bool judged = candidate.rule->passive &&
                      (is_judged(s, candidate.trigger.end) || s.tag(group.first) == Tag::kModal);
  return aside || failed || judged;
}

bool threatens_fate(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 2 < content.end; ++i) {
    if (s.tag(i) != Tag::kModal || !s.is(i, s.rules.will)) continue;
    if (s.word_is(i + 1, "face")) return has_word(s, {i + 2, content.end}, s.rules.harm);
    return s.word_is(i + 1, "be") && s.is(i + 2, s.rules.fate);
  }
  return false;
}

bool wills(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 1 < content.end; ++i) {
    if (s.tag(i) != Tag::kModal) continue;
    std::uint32_t verb = i + 1;
    while (verb + 1 < content.end && (s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kNeg)) ++verb;
    const bool turns =
        s.word_is(verb, "go") && verb + 1 < content.end && s.tag(verb + 1) == Tag::kAdj;
    return !turns && !s.is(verb, s.rules.mind) && !is_unwilled(s, verb);
  }
  return false;
}

bool is_subjunctive(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (!s.is_finite(i)) continue;
    if (s.tag(i) == Tag::kModal || s.word_is(i, "be")) return true;
    return s.is(i, s.rules.base) && !s.is(i, s.rules.third);
  }
  return false;
}

bool is_thought(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (s.is_finite(i)) return s.is(i, s.rules.thought);
  }
  return false;
}

bool tells_past(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (!s.is_finite(i)) continue;
    return s.is(i, s.rules.fact);
  }
  return false;
}

bool lacks_verb(const ProposalSentence& s, TokenRange content) {
  if (!s.word_is(content.first, "that") || content.end <= content.first + 1) return false;
  const TokenRange after{content.first + 1, content.end};
  const bool nouns_alone = first_group(s, after).end == content.end;
  // The verb of a clause may have been taken for a noun inside them.
  for (std::uint32_t i = after.first; nouns_alone && i + 1 < after.end; ++i) {
    if (s.is(i, s.rules.base) && s.tag(i) != Tag::kPrep) return false;
  }
  return nouns_alone;
}

bool is_opinion(const ProposalSentence& s, TokenRange content) {
  const std::uint32_t that = first_group(s, content).end;
  if (that + 1 >= content.end || !s.word_is(that, "that") || s.phrase(that + 1) == nullptr) {
    return false;
  }
  return s.is(that - 1, s.rules.notion) && !is_subjunctive(s, {that + 1, content.end});
}

bool is_claim(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first + 1; i < content.end; ++i) {
    if (s.text(i) == "," || s.is(i, s.rules.wh) || s.word_is(i, "that") ||
        s.tag(i) == Tag::kSubord || s.tag(i) == Tag::kConj) {
      return false;
    }
    if (s.tag(i) == Tag::kModal) return true;
    const Phrase* pronoun = s.phrase(i);
    if (pronoun != nullptr && pronoun->kind == PhraseKind::kPronoun) return false;
  }
  return false;
}

bool foresees_state(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 1 < content.end; ++i) {
    if (s.tag(i) != Tag::kModal) continue;
    std::uint32_t verb = i + 1;
    while (verb + 1 < content.end && (s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kNeg)) ++verb;
    if (s.word_is(verb, "be") && verb + 1 < content.end) return s.tag(verb + 1) != Tag::kVpart;
    return is_mind(s, verb) || is_unwilled(s, verb);
  }
  return false;
}

bool is_subject_clause(const ProposalSentence& s, std::uint32_t trigger, ContentForm form,
                       TokenRange content) {
  if (s.tag(trigger) != Tag::kVing || content.end >= s.end) return false;
  const std::uint32_t first = skip_back(s, trigger);
  const std::uint32_t after = first_group(s, content).end;
  // "recommending clients hold": of the clients; a clause is one subject.
  const bool singular = after < s.end && s.is_finite(after) &&
                        !(s.tag(after) == Tag::kVerb && s.is(after, s.rules.base) &&
                          !s.is(after, s.rules.past) && !s.is(after, s.rules.third));
  const bool verb_follows = form == ContentForm::kNp && singular;
  const bool opens = first == s.first || (first == s.first + 1 && !s.is_plain(s.first));
  if (!opens) {
    const bool alone = s.tag(first - 1) == Tag::kPunct || s.tag(first - 1) == Tag::kConj;
    return verb_follows && alone;
  }
  return verb_follows || (s.text(content.end) != "," && s.text(content.end) != ".");
}

bool lacks_object(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, std::string_view act, const ProposalContent& content) {
  const bool offered = act == "offer" && candidate.rule->trigger == TriggerKind::kAdjective;
  // "the boats we have committed to it"
  const bool bound = act == "pledge" && s.text(candidate.trigger.first).starts_with("commit");
  if (act != "want" && act != "plan" && act != "request" && act != "consider" && !offered &&
      !bound) {
    return false;
  }
  const std::uint32_t first = skip_back(s, group.first);
  const Phrase* subject = first > s.first ? s.phrase(first - 1) : nullptr;
  if (subject == nullptr || s.phrase_is(*subject, s.rules.pron_who)) return false;
  std::uint32_t begin = subject->tokens.first;
  // "what Ana Ruiz and the minister want to see"
  if (begin > s.first + 1 && s.tag(begin - 1) == Tag::kConj && s.phrase(begin - 2) != nullptr) {
    const std::uint32_t first = s.phrase(begin - 2)->tokens.first;
    if (first > s.first && s.is(first - 1, s.rules.wh)) begin = first;
  }
  if (begin <= s.first) return false;
  const std::uint32_t before = begin - 1;
  const bool wh = s.is(before, s.rules.wh) && !s.word_is(before, "that");
  const bool relative = s.word_is(before, "that") && before > s.first &&
                        s.phrase(before - 1) != nullptr && s.tag(before - 1) != Tag::kTo;
  const Phrase* antecedent = s.phrase(before);
  const bool open = antecedent != nullptr && s.text(antecedent->head).ends_with("thing");
  // "reports Malta is weighing a sale": what they say.
  if (antecedent != nullptr && s.is(antecedent->head, s.rules.told)) return false;
  const bool bare =
      antecedent != nullptr && (open || subject->kind != PhraseKind::kCommon) &&
      !s.phrase_is(*antecedent, s.rules.time) && !is_told(s, *antecedent) &&
      !(antecedent->tokens.first > s.first && s.tag(antecedent->tokens.first - 1) == Tag::kPrep &&
        antecedent->tokens.first - 1 == s.first);
  if (!wh && !relative && !bare) return false;
  // "the reason Malta is seeking approval": the clause is whole.
  if (bare && (s.word_is(antecedent->head, "reason") || s.word_is(antecedent->head, "way")))
    return false;
  if (candidate.rule->form != ContentForm::kTo) return bare || wh;
  // "the bill, which Ruiz plans to bring to the floor": the rest tells what is done with it.
  if (act == "plan" && s.word_is(before, "which") &&
      content.content.end > content.content.first + 3) {
    return false;
  }
  // With an object of its own the infinitive is whole: "the day that he wants to close the pier".
  for (std::uint32_t i = content.content.first + 1; i < content.content.end; ++i) {
    if (s.phrase(i) == nullptr) continue;
    const Tag tag = s.tag(i - 1);
    return !(tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kPoss);
  }
  return true;
}

}  // namespace onrecord
