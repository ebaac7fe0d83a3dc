#include "extractors/proposals/proposal_senses.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clause_senses.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_noun_senses.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_reporters.hpp"
#include "extractors/proposals/proposal_unreal.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// What stands right before the verbs of a trigger, adverbs and "not" left out.
std::uint32_t before_verbs(const ProposalSentence& s, std::uint32_t trigger) {
  while (trigger > s.first &&
         (s.tag(trigger - 1) == Tag::kAdv || s.tag(trigger - 1) == Tag::kNeg)) {
    --trigger;
  }
  return trigger;
}

// "would sign the deal": what somebody will do is no answer yet.
bool follows_will(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t i = before_verbs(s, trigger);
  return i > s.first && s.tag(i - 1) == Tag::kModal && s.is(i - 1, s.rules.will);
}

// "could refuse service": somebody is able to, which is no act.
bool follows_can(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger) {
  const auto can = [&](std::uint32_t i) {
    return s.tag(i) == Tag::kModal && (s.word_is(i, "can") || s.word_is(i, "cannot") ||
                                       s.word_is(i, "could") || s.word_is(i, "ca"));
  };
  const std::uint32_t i = before_verbs(s, trigger);
  return (i > s.first && can(i - 1)) || can(group.first);
}

// "I want to thank", "would like to say": words alone.
bool is_wished_words(const ProposalSentence& s, TokenRange content) {
  std::uint32_t verb = content.first + (s.word_is(content.first, "to") ? 1 : 0);
  while (verb + 1 < content.end && s.tag(verb) == Tag::kAdv) ++verb;
  if (verb + 1 < content.end && s.word_is(verb, "be") && s.is(verb + 1, s.rules.comment_verb)) {
    return true;
  }
  // "what divers want to see is"
  if (s.word_is(verb, "see") && verb + 1 < s.end && s.is(verb + 1, s.rules.be)) return true;
  return verb < content.end && (s.is(verb, s.rules.say_verb) || s.word_is(verb, "comment") ||
                                (verb + 1 < content.end && s.word_is(verb + 1, "clear")));
}

// "wants the board to begin": of somebody else; "want you to know" is words again.
bool asks_somebody(const ProposalSentence& s, const ProposalCandidate& candidate) {
  if (candidate.addressee.empty()) return false;
  const Phrase* phrase = s.phrase(candidate.addressee.first);
  return phrase != nullptr && phrase->kind != PhraseKind::kPronoun;
}

// "well-ordered"
bool is_compound(const ProposalSentence& s, TokenRange trigger) {
  const auto& tokens = s.document.tokens;
  const auto joins = [&](std::uint32_t a, std::uint32_t b) {
    return tokens[a].span.end == tokens[b].span.begin;
  };
  const std::uint32_t first = trigger.first;
  return first > s.first && s.text(first - 1) == "-" && joins(first - 1, first);
}

// "time for the judges to consider": nobody says that they do.
bool for_somebody(const ProposalSentence& s, const VerbGroup& group) {
  if (!group.after_to || group.governor == 0) return false;
  // "brave enough to demand", "efforts to urge": tried, not done.
  if (s.word_is(group.governor, "enough")) return true;
  if (s.is(group.governor, s.rules.infinitive_noun) && s.tag(group.governor) == Tag::kNoun) {
    return true;
  }
  const Phrase* phrase = s.phrase(group.governor);
  // "it is a mistake to", "it is hard to"
  const std::uint32_t first = phrase != nullptr ? phrase->tokens.first : group.governor;
  if (first > s.first + 1 && s.is(first - 1, s.rules.be) && s.tag(first - 1) != Tag::kVing &&
      (phrase != nullptr || s.tag(group.governor) == Tag::kAdj)) {
    const std::uint32_t be = verb_group(s, first - 1).first;
    const Phrase* subject = be > s.first ? s.phrase(be - 1) : nullptr;
    if (phrase != nullptr || (subject != nullptr && s.phrase_is(*subject, s.rules.pron_it))) {
      return true;
    }
  }
  if (phrase == nullptr || phrase->tokens.first == s.first) return false;
  const std::uint32_t before = phrase->tokens.first - 1;
  // "it is up to the board to decide"
  const bool up_to = before > s.first && s.word_is(before, "to") && s.word_is(before - 1, "up");
  return up_to || s.word_is(before, "for");
}

// "reminded clerks of the plan to sell": the infinitive says what is planned.
bool belongs_to_noun(const ProposalSentence& s, const ProposalCandidate& candidate) {
  if (candidate.addressee.empty() || candidate.rule->form != ContentForm::kTo) return false;
  const std::uint32_t of = candidate.addressee.end;
  if (of + 1 >= candidate.content.first || !(s.word_is(of, "of") || s.word_is(of, "about"))) {
    return false;
  }
  const std::uint32_t noun = candidate.content.first - 1;
  return s.is(noun, s.rules.infinitive_noun) || s.is(noun, s.rules.act_noun) ||
         s.is(noun, s.rules.shell) || s.text(candidate.trigger.first).starts_with("remind");
}

// "signed an agreement to": the verb does what the noun names, which is a trigger of its own.
bool is_light_answer(const ProposalSentence& s, const ProposalCandidate& candidate,
                     std::string_view act, TokenRange content) {
  return candidate.rule->answer && act == "agree" &&
         s.is(candidate.trigger.first, s.rules.support) && names_act(s, content);
}

// "declined to comment" says nothing of a proposal.
bool declines_words(const ProposalSentence& s, std::uint32_t trigger, TokenRange content) {
  if (content.end <= content.first + 1) return false;
  const bool passive = s.word_is(content.first + 1, "be") && content.end > content.first + 2;
  return (s.text(trigger).starts_with("declin") || s.text(trigger).starts_with("refus")) &&
         s.is(content.first + (passive ? 2 : 1), s.rules.comment_verb);
}

bool is_somebody_alone(const ProposalSentence& s, TokenRange content) {
  const Phrase* phrase = s.phrase(content.first);
  return phrase != nullptr &&
         (s.phrase_is(*phrase, s.rules.person) || s.phrase_is(*phrase, s.rules.human));
}

// "why he decided to", "whether Ruiz plans to"
bool is_questioned(const ProposalSentence& s, const VerbGroup& group) {
  const Phrase* subject = group.first > s.first ? s.phrase(group.first - 1) : nullptr;
  if (subject == nullptr || subject->tokens.first == s.first) return false;
  const std::uint32_t before = subject->tokens.first - 1;
  return s.word_is(before, "why") || s.word_is(before, "whether") || s.word_is(before, "how");
}

}  // namespace

bool content_holds(const ProposalSentence& s, const ProposalCandidate& candidate,
                   const VerbGroup& group, std::string_view act, const ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  const TokenRange range = content.content;
  if (rule.form == ContentForm::kTo && range.end < range.first + 2) return false;
  // "warned there could be strikes unless": of harm, and under a condition.
  if (rule.trigger == TriggerKind::kVerb && rule.conditional &&
      (content.condition.empty() || (!rule.passive && !has_word(s, range, s.rules.harm)))) {
    return false;
  }
  // "something divers had urged her to do"
  if (rule.form == ContentForm::kTo && range.end == range.first + 2 &&
      s.word_is(range.first + 1, "do")) {
    return false;
  }
  // "unveiled proposals for a fund": the noun is the trigger.
  if (rule.text_only && (names_act(s, range) || asks_in_text(s, range))) return false;
  if (is_light_answer(s, candidate, act, range)) return false;
  if (rule.form == ContentForm::kThat && (lacks_verb(s, range) || range.end == range.first + 1)) {
    return false;
  }
  if (is_compound(s, candidate.trigger)) return false;
  // "guaranteed pay", "an offered seat": what it is like; "had a bid rejected" is none.
  if (rule.passive && !rule.content_is_subject && rule.form == ContentForm::kNp && group.bare &&
      !rule.answer) {
    return false;
  }
  // "no deal had been offered"
  if (rule.content_is_subject && s.word_is(range.first, "no")) return false;
  // "had looked on course to win": not "looked to win".
  if (act == "want" && s.text(trigger).starts_with("look") && candidate.addressee.empty() &&
      range.first > candidate.trigger.end) {
    return false;
  }
  if (act == "consider" && considers_nothing(s, candidate, group)) return false;
  // "the budget approved by the board": told by the way.
  if (rule.shell_only && group.bare) return false;
  if (rule.shell_only && !has_word(s, range, s.rules.shell)) return false;
  // "denied passing the idea on": that somebody did so; "cuts, which the Greens deny": a claim.
  if (rule.answer && s.text(trigger).starts_with("den") &&
      (s.tag(range.first) == Tag::kVing ||
       (range.end <= trigger && !rule.passive && !s.is(trigger, s.rules.past)))) {
    return false;
  }
  // "a painting of the talks was denied"
  if (rule.shell_only && s.text(trigger).starts_with("deni") &&
      !s.is(content.head, s.rules.shell)) {
    return false;
  }
  // "signed an order": what is in force by that; "signed a petition": whose words one makes one's
  // own.
  if (rule.answer && act == "agree" && s.text(trigger).starts_with("sign") &&
      (s.is(content.head, s.rules.decree) || s.is(content.head, s.rules.authored))) {
    return false;
  }
  if (act == "request" && range.end == range.first + 1 && s.is(range.first, s.rules.news_request)) {
    return false;
  }
  if (rule.trigger == TriggerKind::kAdjective || rule.trigger == TriggerKind::kVerb) {
    if (lacks_object(s, candidate, group, act, content)) return false;
    if (is_supposed(s, group, trigger) || is_put_aside(s, group.first)) return false;
    if (is_advised(s, group, act)) return false;
    if (act == "want" && !asks_somebody(s, candidate) && is_wished_words(s, range)) return false;
  }
  if (rule.shell_only) return true;
  // "is to sell", not "is to thrive"
  if (rule.trigger == TriggerKind::kAdjective &&
      (rule.form == ContentForm::kBare || s.is(trigger, s.rules.arranged))) {
    const std::uint32_t verb = range.first + (rule.form == ContentForm::kTo ? 1 : 0);
    if (verb < range.end && (is_mind(s, verb) || is_unwilled(s, verb))) return false;
  }
  // "ready to be president": what somebody is fit for.
  if (rule.trigger == TriggerKind::kAdjective && act == "offer" && rule.form == ContentForm::kTo &&
      range.first + 2 < range.end && s.word_is(range.first + 1, "be") &&
      s.phrase(range.first + 2) != nullptr) {
    return false;
  }
  // "a party committed to plain speech": what it is like.
  if (rule.trigger == TriggerKind::kAdjective && act == "pledge" &&
      rule.form == ContentForm::kGer && s.phrase(range.first) != nullptr) {
    const std::uint32_t be = skip_back(s, trigger);
    if (be == s.first || !(s.is(be - 1, s.rules.be) || s.is_finite(be - 1))) return false;
  }
  // "interested in a takeover", not "in boats"
  if (rule.trigger == TriggerKind::kAdjective && s.word_is(trigger, "interested") &&
      s.tag(range.first) != Tag::kVing && !has_word(s, first_group(s, range), s.rules.interest)) {
    return false;
  }
  // "opposed to Ana Ruiz"
  if (rule.trigger == TriggerKind::kAdjective && act == "reject" && is_somebody_alone(s, range)) {
    return false;
  }
  if (rule.trigger == TriggerKind::kNoun && !names_deed(s, candidate, act, range)) return false;
  if ((s.word_is(trigger, "open") ||
       (s.word_is(trigger, "keen") && rule.form == ContentForm::kGer)) &&
      s.tag(range.first) != Tag::kVing && !has_word(s, first_group(s, range), s.rules.shell) &&
      !has_word(s, first_group(s, range), s.rules.granted)) {
    return false;
  }
  // "most agree that it should": an opinion.
  if (act == "agree" && rule.form == ContentForm::kThat && !s.is(trigger, s.rules.past))
    return false;
  if (rule.asks_that && (!is_subjunctive(s, range) || is_thought(s, range))) return false;
  if (rule.trigger == TriggerKind::kNoun && rule.form == ContentForm::kThat &&
      tells_past(s, range)) {
    return false;
  }
  if (!candidate.subject.empty() && act == "threaten" && !wills(s, range) &&
      !threatens_fate(s, range)) {
    return false;
  }
  if (rule.trigger != TriggerKind::kVerb) return true;
  // "could not rule out": is considered.
  if (follows_can(s, group, trigger) && !(group.negated && s.is(trigger, s.rules.excludes))) {
    return false;
  }
  if (rule.form == ContentForm::kNp && !is_object_sense(s, candidate, act, content)) return false;
  // "expects to be late", "promises to be a dull day"
  if (rule.form == ContentForm::kTo && range.end > range.first + 1 &&
      ((s.text(trigger).starts_with("expect") &&
        (s.is(range.first + 1, s.rules.mind) || is_unwilled(s, range.first + 1))) ||
       (s.word_is(trigger, "promises") && s.word_is(range.first + 1, "be")))) {
    return false;
  }
  // "it would offer more jobs": an effect.
  if (rule.form == ContentForm::kNp && act == "offer" && group.conditional) {
    const Phrase* subject =
        group.first > s.first ? s.phrase(skip_back(s, group.first) - 1) : nullptr;
    if (subject != nullptr && s.phrase_is(*subject, s.rules.pron_it)) return false;
  }
  // "demanded to know whether": a question.
  if (rule.form == ContentForm::kTo && (act == "demand" || act == "request") &&
      s.word_is(content.head, "know")) {
    return false;
  }
  // "expects up to nine divers to sail": others.
  if (rule.form == ContentForm::kTo && s.text(trigger).starts_with("expect")) {
    for (std::uint32_t i = candidate.trigger.end; i < range.first; ++i) {
      const Phrase* phrase = s.phrase(i);
      if (phrase != nullptr && !s.phrase_is(*phrase, s.rules.time)) return false;
    }
  }
  if (rule.form == ContentForm::kTo && act == "want" && s.word_is(trigger, "sought")) return false;
  // "asked Ruiz why he decided to": what is asked.
  if (candidate.rule->tier != 1 && (act == "plan" || act == "want" || act == "propose") &&
      is_questioned(s, group)) {
    return false;
  }
  // "did not think Malta intended to"
  if (candidate.rule->tier != 1 && act != "reject" && is_doubted(s, trigger)) return false;
  // "insisted on keeping her hat", "insisted on BBC News": of himself, and where.
  if (act == "demand" && rule.form == ContentForm::kNp && candidate.trigger.end == trigger + 2 &&
      s.word_is(trigger + 1, "on")) {
    const Phrase* object = s.phrase(range.first);
    if (!is_granted(s, range)) return false;
    if (s.tag(range.first) == Tag::kVing ||
        (object != nullptr && object->kind == PhraseKind::kName)) {
      return false;
    }
  }
  // "expected to agree on a fund": nobody has yet.
  if ((act == "agree" || rule.text_only || rule.answer) && group.after_to && group.governor != 0 &&
      s.is(group.governor, s.rules.hearsay)) {
    return false;
  }
  // "unlikely to agree", "eligible to bid", "forced to seek aid": nobody has.
  if (group.after_to && group.governor != 0 && s.is(group.governor, s.rules.not_yet)) return false;
  // "when asked to confirm": reporters ask.
  const bool aside = group.first == trigger;
  if (rule.passive && aside && act == "request" && rule.form == ContentForm::kTo &&
      candidate.agent.empty() && range.first + 1 < range.end &&
      s.is(range.first + 1, s.rules.comment_verb)) {
    return false;
  }
  if ((rule.form == ContentForm::kGer || rule.form == ContentForm::kNp) &&
      s.tag(range.first) == Tag::kVing && is_claim(s, range)) {
    return false;
  }
  // "hopes it will be a boost": nobody brings it about.
  if (rule.form == ContentForm::kThat && act == "want" && s.text(trigger).starts_with("hop") &&
      foresees_state(s, range)) {
    return false;
  }
  // "more than they had been told to expect"
  if (act == "order" && rule.form == ContentForm::kTo && s.word_is(range.first + 1, "expect")) {
    return false;
  }
  // "claim his planned savings are small": what they are like.
  if (trigger > s.first && s.tag(trigger) != Tag::kVing && s.is(trigger - 1, s.rules.pron_poss)) {
    return false;
  }
  // "is not expected to ask"
  if (group.after_to && group.governor != 0 && s.is(group.governor, s.rules.hearsay) &&
      verb_group(s, group.governor).negated) {
    return false;
  }
  if (for_somebody(s, group) || belongs_to_noun(s, candidate)) return false;
  if (is_subject_clause(s, trigger, rule.form, range)) return false;
  if ((rule.answer || act == "agree" || act == "withdraw") && follows_will(s, trigger)) {
    return false;
  }
  if (rule.answer && is_answer_to_come(s, group, trigger, act)) return false;
  if (rule.answer && is_opinion(s, range)) return false;
  if (rule.answer && act == "consider" && !has_word(s, first_group(s, range), s.rules.text_noun)) {
    return false;
  }
  return !(rule.form == ContentForm::kTo && act == "reject" && declines_words(s, trigger, range));
}

}  // namespace onrecord
