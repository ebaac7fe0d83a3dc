#include "extractors/proposals/proposal_modal_senses.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {

namespace {

// "what form", "which other clerks": an open question before a subject.
bool follows_which(const ProposalSentence& s, std::uint32_t begin) {
  const Phrase* asked = begin > s.first ? s.phrase(begin - 1) : nullptr;
  std::uint32_t i = asked != nullptr ? asked->tokens.first : begin;
  // "what date": a noun that was taken for a verb.
  if (asked == nullptr && begin > s.first + 1 && s.word_is(begin - 2, "what")) return true;
  if (asked == nullptr) return false;
  if (s.word_is(i, "what") || s.word_is(i, "which")) return true;
  return i > s.first && (s.word_is(i - 1, "what") || s.word_is(i - 1, "which"));
}

// What stands right behind the verbs of a modal is no object of theirs.
bool lacks_object(const ProposalSentence& s, std::uint32_t after) {
  return after < s.end && s.phrase(after) == nullptr && s.tag(after) != Tag::kDet &&
         s.tag(after) != Tag::kPoss && s.tag(after) != Tag::kAdj && s.tag(after) != Tag::kTo;
}

// "the direction the firm should be taking."
bool ends_behind_noun(const ProposalSentence& s, const ProposalCandidate& candidate,
                      const Phrase& subject) {
  const Phrase* noun =
      subject.tokens.first > s.first ? s.phrase(subject.tokens.first - 1) : nullptr;
  if (noun == nullptr || noun->kind != PhraseKind::kCommon || s.phrase_is(*noun, s.rules.time) ||
      is_actor(s, *noun) || subject.kind == PhraseKind::kPronoun) {
    return false;
  }
  std::uint32_t verb = verb_after(s, candidate);
  if (s.word_is(verb, "be") && verb + 1 < s.end && s.tag(verb + 1) == Tag::kVing) ++verb;
  return lacks_object(s, verb + 1) && (!s.is_plain(verb + 1) || s.tag(verb + 1) == Tag::kPrep);
}

// A pronoun right behind a noun, and no object of its own: "the divers we need to find".
bool is_relative_clause(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t before = skip_back(s, candidate.trigger.first);
  const Phrase* subject = before > s.first ? s.phrase(before - 1) : nullptr;
  if (subject == nullptr) return false;
  if (subject->kind != PhraseKind::kPronoun) return ends_behind_noun(s, candidate, *subject);
  std::uint32_t begin = subject->tokens.first;
  // "a debate that we ought to have about", not "the view that we ought to sail".
  const bool that = begin > s.first + 1 && s.word_is(begin - 1, "that");
  if (that) --begin;
  const Phrase* noun = begin > s.first ? s.phrase(begin - 1) : nullptr;
  if (that && noun != nullptr &&
      (s.is(noun->head, s.rules.saying) || s.is(noun->head, s.rules.notion) ||
       s.is(noun->head, s.rules.told) || s.is(noun->head, s.rules.act_noun) ||
       noun->tokens.first == s.first || s.is(noun->tokens.first - 1, s.rules.state_verb) ||
       s.phrase_is(*noun, s.rules.human))) {
    return false;
  }
  if (noun == nullptr || noun->kind != PhraseKind::kCommon || s.phrase_is(*noun, s.rules.time)) {
    return false;
  }
  // "the boats they need to reach the pier", not "told divers they need to"
  const std::uint32_t opener = noun->tokens.first;
  if (!that && s.tag(candidate.trigger.first) != Tag::kModal &&
      !(opener > s.first &&
        (s.is(opener - 1, s.rules.state_verb) || s.tag(opener - 1) == Tag::kPrep))) {
    return true;
  }
  return lacks_object(s, verb_after(s, candidate) + 1);
}

// "let's face it", "let's go back", "let's make that clear"
bool only_talks(const ProposalSentence& s, std::uint32_t verb) {
  if (s.is(verb, s.rules.talk)) return true;
  for (std::uint32_t i = verb + 1; i < std::min(s.end, verb + 5); ++i) {
    if (s.word_is(i, "clear") || s.word_is(i, "real")) return true;
  }
  return verb + 1 < s.end && s.word_is(verb, "go") && s.word_is(verb + 1, "back");
}

}  // namespace

std::uint32_t verb_after(const ProposalSentence& s, const ProposalCandidate& candidate) {
  std::uint32_t verb = candidate.trigger.end;
  while (verb + 1 < s.end &&
         (s.tag(verb) == Tag::kNeg || s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kTo ||
          s.text(verb) == "\"" || opens_quote(s.text(verb)))) {
    ++verb;
  }
  return std::min(verb, s.end - 1);
}

bool modal_acts(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t trigger = candidate.trigger.first;
  if (trigger > s.first + 1 && s.is(trigger - 2, s.rules.wh)) return false;
  if (trigger > s.first + 2 && s.is(trigger - 3, s.rules.wh) && !s.word_is(trigger - 3, "that")) {
    return false;
  }
  const std::uint32_t before = skip_back(s, trigger);
  if (before > s.first && s.is(before - 1, s.rules.wh)) return false;
  // "proof that would help", "the divers we need to find": told of a noun before.
  if (before > s.first + 1 && s.word_is(before - 1, "that") && s.phrase(before - 2) != nullptr &&
      !s.phrase_is(*s.phrase(before - 2), s.rules.pron)) {
    return false;
  }
  if (is_relative_clause(s, candidate)) return false;
  // "how we should respond", "how much we're going to pay"
  std::uint32_t verbs = trigger;
  while (verbs > s.first && (s.tag(verbs - 1) == Tag::kAux || s.tag(verbs - 1) == Tag::kNeg)) {
    --verbs;
  }
  if (const Phrase* subject = verbs > s.first ? s.phrase(verbs - 1) : nullptr) {
    std::uint32_t begin = subject->tokens.first;
    // "what the goal of the port should be"
    for (int hops = 0; hops < 3 && begin > s.first + 1 && s.word_is(begin - 1, "of"); ++hops) {
      const Phrase* whole = s.phrase(begin - 2);
      if (whole == nullptr) break;
      begin = whole->tokens.first;
    }
    if (begin > s.first && s.word_is(begin - 1, "what")) return false;
    const bool why = s.word_is(trigger, "should") && begin > s.first &&
                     s.word_is(begin - 1, "why") && !s.word_is(trigger + 1, "be");
    if (begin > s.first && s.is(begin - 1, s.rules.wh_adverb) && !why) {
      return false;
    }
    // "how much it will pay", "what form it should take"
    if (begin > s.first + 1 && s.word_is(begin - 2, "how")) return false;
    if (follows_which(s, begin)) return false;
  }
  const std::uint32_t verb = verb_after(s, candidate);
  if (verb + 1 >= s.end) return true;
  // "something must be wrong"; but "something must be done"
  const bool other = trigger > s.first + 1 && s.word_is(trigger - 1, "else");
  const std::uint32_t thing = trigger > s.first ? trigger - (other ? 2 : 1) : trigger;
  if (s.text(thing).ends_with("thing") && s.word_is(verb, "be") && s.tag(verb + 1) == Tag::kAdj) {
    return false;
  }
  // "I'd been", "he'd seen": had.
  if ((s.is(verb, s.rules.part) || s.word_is(verb, "been")) && !s.is(verb, s.rules.base)) {
    return false;
  }
  std::uint32_t next = verb + 1;
  while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
  if (s.text(trigger).starts_with("let") || s.text(trigger).starts_with("Let")) {
    return !only_talks(s, verb);
  }
  if (s.word_is(verb, "have") &&
      (s.tag(next) == Tag::kVpart || s.is(next, s.rules.be) || s.is(next, s.rules.past))) {
    return false;
  }
  if (s.word_is(verb, "be") && s.is(next, s.rules.done)) {
    const bool asked = s.word_is(trigger, "should") || s.word_is(trigger, "must");
    // "we should be able to win": what somebody thinks likely.
    const Phrase* who = before > s.first ? s.phrase(before - 1) : nullptr;
    if (who != nullptr &&
        (s.phrase_is(*who, s.rules.pron_i) || s.phrase_is(*who, s.rules.pron_we))) {
      return false;
    }
    return asked && (s.word_is(next, "able") || s.word_is(next, "ready")) && next + 1 < s.end &&
           s.word_is(next + 1, "to");
  }
  // "must be hiding something odd", "will do well"
  if (s.word_is(trigger, "must") && s.word_is(verb, "be") && s.tag(next) == Tag::kVing) {
    return false;
  }
  if (s.word_is(verb, "do") && (s.word_is(verb + 1, "well") || s.word_is(verb + 1, "better"))) {
    return false;
  }
  if (s.word_is(trigger, "should") && s.word_is(verb, "like")) return false;
  // "he must be happy": what somebody takes for true.
  const Phrase* he = before > s.first ? s.phrase(before - 1) : nullptr;
  if (s.word_is(trigger, "must") && s.word_is(verb, "be") && s.tag(next) == Tag::kAdj &&
      he != nullptr && (s.phrase_is(*he, s.rules.pron_he) || s.phrase_is(*he, s.rules.pron_she))) {
    return false;
  }
  // "they must be wizards", "a mayor needs to be a diver"
  if ((s.word_is(trigger, "must") || s.text(trigger).starts_with("need")) &&
      s.word_is(verb, "be") && s.phrase(next) != nullptr && s.tag(next) != Tag::kAdj) {
    return false;
  }
  // "you need to know that", "people should believe it": words.
  if (!candidate.rule->own && s.is(verb, s.rules.thought)) {
    return false;
  }
  if (!candidate.rule->own) return true;
  // "we will be closing the pier", not "it will be very exciting"; "will be willing to" offers.
  if (s.word_is(verb, "be")) {
    if (s.is(next, s.rules.willing)) return false;
    if (is_done_to(s, candidate)) return true;  // where it is announced
    return s.tag(next) == Tag::kVing && (next == verb + 1 || s.phrase(next + 1) != nullptr);
  }
  // "I would suggest that": the verb is the act.
  if (s.word_is(trigger, "would") && s.is(verb, s.rules.act_that)) return false;
  // "I'll say it again"
  if (s.word_is(verb, "say")) return false;
  // "would make no comment"
  if (s.word_is(verb, "make") && s.word_is(verb + 1, "no")) return false;
  return !is_mind(s, verb) && !is_unwilled(s, verb);
}

bool is_of_another_verb(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t that = subject.tokens.first;
  if (that < s.first + 3 || !s.word_is(that - 1, "that") || s.tag(that - 3) != Tag::kTo)
    return false;
  return s.tag(that - 2) == Tag::kVerb && !s.is(that - 2, s.rules.state_verb);
}

bool is_confident(const ProposalSentence& s, const Phrase& subject) {
  std::uint32_t i = subject.tokens.first;
  if (i > s.first && s.word_is(i - 1, "that")) --i;
  return i > s.first && s.is(i - 1, s.rules.confident);
}

bool is_mind(const ProposalSentence& s, std::uint32_t verb) {
  if (!s.is(verb, s.rules.mind)) return false;
  return !(s.word_is(verb, "look") && verb + 1 < s.end &&
           (s.word_is(verb + 1, "into") || s.word_is(verb + 1, "at")));
}

bool is_unwilled(const ProposalSentence& s, std::uint32_t verb) {
  if (s.word_is(verb, "break") && verb + 1 < s.end && s.word_is(verb + 1, "even")) return true;
  // "will do less well this year"
  if (s.word_is(verb, "do") && verb + 1 < s.end && s.tag(verb + 1) == Tag::kAdv &&
      s.is(verb + 1, s.rules.fares)) {
    return true;
  }
  if (!s.is(verb, s.rules.unwilled)) return false;
  if (!s.is(verb, s.rules.willed_object) || verb + 1 >= s.end) return true;
  const Phrase* object = s.phrase(verb + 1);
  return object == nullptr || object->kind == PhraseKind::kPronoun ||
         s.phrase_is(*object, s.rules.time) || s.phrase_is(*object, s.rules.quantity);
}

bool follows_modal(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t before = skip_back(s, trigger);
  return before > s.first && s.tag(before - 1) == Tag::kModal;
}

bool is_would(const ProposalSentence& s, std::uint32_t trigger) {
  return s.word_is(trigger, "would") || s.word_is(trigger, "'d") || s.word_is(trigger, "’d");
}

bool is_nobody(const ProposalSentence& s, const Phrase& subject) {
  if (s.phrase_is(subject, s.rules.pron_it)) return true;
  return !is_actor(s, subject) && is_thing(s, subject);
}

bool is_done_to(const ProposalSentence& s, const ProposalCandidate& candidate) {
  for (std::uint32_t i = candidate.trigger.end; i + 1 < s.end && i < candidate.trigger.end + 4;
       ++i) {
    if (!s.word_is(i, "be") && !s.word_is(i, "get")) continue;
    std::uint32_t next = i + 1;
    while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    return s.tag(next) == Tag::kVpart || (s.tag(next) == Tag::kVerb && s.is(next, s.rules.past));
  }
  return false;
}

bool is_likened(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t begin = subject.tokens.first;
  return begin > s.first && (s.word_is(begin - 1, "like") || s.word_is(begin - 1, "though"));
}

bool asks_for_being(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t trigger = candidate.trigger.first;
  const std::uint32_t not_be = candidate.trigger.end;
  const std::uint32_t be = not_be + (not_be < s.end && s.tag(not_be) == Tag::kNeg ? 1 : 0);
  const bool asks = s.word_is(trigger, "should") || candidate.trigger.end - trigger > 1;
  return asks && be + 1 < s.end && s.word_is(be, "be") && !s.word_is(be + 1, "no") &&
         !s.word_is(be + 1, "little");
}

bool has_effect(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const std::uint32_t verb = verb_after(s, candidate);
  return s.is(verb, s.rules.effect) && !(verb + 1 < s.end && s.word_is(verb + 1, "sure"));
}

bool helps(const ProposalSentence& s, const ProposalCandidate& candidate, const Phrase& subject) {
  return (s.phrase_is(subject, s.rules.pron_it) || s.phrase_is(subject, s.rules.pron_they)) &&
         s.word_is(verb_after(s, candidate), "help");
}

bool is_announced(const ProposalSentence& s, const Phrase& reporter, const Phrase& subject) {
  for (std::uint32_t i = reporter.tokens.end; i < subject.tokens.first; ++i) {
    if (s.is(i, s.rules.announces) && s.is_finite(i)) return true;
  }
  return false;
}

bool is_thing_done(const ProposalSentence& s, const ProposalCandidate& candidate) {
  for (std::uint32_t i = candidate.trigger.end; i < std::min(s.end, candidate.trigger.end + 4);
       ++i) {
    if (s.tag(i) == Tag::kVpart || s.is(i, s.rules.part)) return s.is(i, s.rules.done);
  }
  return false;
}

}  // namespace onrecord
