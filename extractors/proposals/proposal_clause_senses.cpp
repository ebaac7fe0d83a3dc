#include "extractors/proposals/proposal_clause_senses.hpp"

#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {

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

}  // namespace onrecord
