#include "extractors/proposal_senses.hpp"

#include <algorithm>

#include "extractors/phrases.hpp"

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
    return s.tag(i) == Tag::kModal &&
           (s.word_is(i, "can") || s.word_is(i, "could") || s.word_is(i, "ca"));
  };
  const std::uint32_t i = before_verbs(s, trigger);
  return (i > s.first && can(i - 1)) || can(group.first);
}

bool has_word(const ProposalSentence& s, TokenRange range, Feature id) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (s.is(i, id) && (s.tag(i) == Tag::kNoun || s.tag(i) == Tag::kPropn)) return true;
  }
  return false;
}

// "$10m", "20 jobs": an amount is asked for or offered whatever it is of.
bool has_amount(const ProposalSentence& s, TokenRange range) {
  for (std::uint32_t i = range.first; i < std::min(range.end, range.first + 4); ++i) {
    const std::string_view t = s.text(i);
    if (t == "$" || t == "£" || t == "€") return true;
  }
  return false;
}

// The noun phrase that a content begins with, with what "of" adds to it.
TokenRange first_group(const ProposalSentence& s, TokenRange content) {
  TokenRange out{content.first, content.first};
  std::uint32_t i = content.first;
  while (i < content.end) {
    const Phrase* phrase = s.phrase(i);
    if (phrase != nullptr) {
      i = out.end = std::min(phrase->tokens.end, content.end);
    } else if (i == content.first || s.tag(i) == Tag::kPoss || s.tag(i) == Tag::kAdj ||
               s.tag(i) == Tag::kNoun || s.word_is(i, "of")) {
      out.end = ++i;
    } else {
      break;
    }
  }
  return out;
}

bool is_granted_thing(const ProposalSentence& s, TokenRange group) {
  return has_word(s, group, s.rules.granted) || has_word(s, group, s.rules.shell) ||
         has_word(s, group, s.rules.text_noun) || has_word(s, group, s.rules.harm);
}

// What somebody grants or does: "wants an inquiry"; with a participle, "wants the pier closed".
bool is_wanted(const ProposalSentence& s, TokenRange group) {
  return has_word(s, group, s.rules.granted) || has_word(s, group, s.rules.harm) ||
         (group.end < s.end && (s.tag(group.end) == Tag::kVpart || s.tag(group.end) == Tag::kAdj ||
                                s.tag(group.end) == Tag::kVerb));
}

// What is done, not a thing.
bool is_event(const ProposalSentence& s, TokenRange group) {
  if (is_granted_thing(s, group) || s.tag(group.first) == Tag::kVing) return true;
  if (group.end < s.end && s.tag(group.end) == Tag::kVpart) return true;  // "ordered work halted"
  for (std::uint32_t i = group.first; i < group.end; ++i) {
    for (const std::string_view ending : {"tion", "tions", "sion", "ment", "ing", "al", "ure"}) {
      if (s.tag(i) == Tag::kNoun && s.text(i).size() > 5 && s.text(i).ends_with(ending))
        return true;
    }
  }
  return false;
}

// What somebody is asked to grant or to do, not to sell.
bool is_granted(const ProposalSentence& s, TokenRange content) {
  return s.tag(content.first) == Tag::kVing || is_granted_thing(s, first_group(s, content));
}

bool is_object_sense(const ProposalSentence& s, const ProposalCandidate& candidate,
                     std::string_view act, const ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  const std::uint32_t head = content.head;
  const TokenRange group = first_group(s, content.content);
  const Phrase* phrase = s.phrase(content.content.first);
  if (act == "offer") {
    if (s.is(head, s.rules.speech_goods)) return false;
    return has_word(s, group, s.rules.offered) || has_amount(s, content.content) ||
           (phrase != nullptr && s.phrase_is(*phrase, s.rules.human));
  }
  if (act == "request" && (s.word_is(trigger, "seek") || s.word_is(trigger, "seeks") ||
                           s.word_is(trigger, "sought") || s.word_is(trigger, "seeking"))) {
    if (!has_word(s, group, s.rules.granted) && !has_amount(s, content.content)) return false;
  }
  // "suggests the mayor is", "denied the report was": a claim.
  if ((s.text(trigger).starts_with("suggest") || act == "reject" || act == "pledge") &&
      phrase != nullptr) {
    std::uint32_t next = first_group(s, content.content).end;
    const std::uint32_t last = std::min(s.end, next + kMarkReach);
    while (next < last && (s.tag(next) == Tag::kPrep || s.phrase(next) != nullptr)) ++next;
    if (next < last && s.is_finite(next) &&
        !(!s.phrase_is(*phrase, s.rules.plural) && s.tag(next) == Tag::kVerb &&
          s.is(next, s.rules.base) && !s.is(next, s.rules.third))) {
      return false;
    }
  }
  // "wants an inquiry", not "wants a car"
  if (act == "want" && s.text(trigger).starts_with("want") && !is_wanted(s, group)) return false;
  if (act == "threaten" && !has_word(s, group, s.rules.harm)) return false;
  if ((act == "order" || act == "urge") && s.is(head, s.rules.ordered)) return false;
  // "ordered a review", not "ordered prints"
  if (act == "order" && s.text(trigger).starts_with("order") && !is_event(s, group)) return false;
  if (act == "reject" && s.is(head, s.rules.denied)) return false;
  if (act == "consider") {
    if (phrase != nullptr && phrase->kind == PhraseKind::kName) return false;
    // "considered too risky": what somebody thinks of it.
    const Tag tag = s.tag(content.content.first);
    if (phrase == nullptr && (tag == Tag::kAdj || tag == Tag::kAdv || tag == Tag::kVpart)) {
      return false;
    }
    if (phrase != nullptr && s.tag(phrase->head) == Tag::kAdj) return false;
    // "considers it illegal", "considered the emails as secret"
    std::uint32_t next = phrase == nullptr ? group.end : phrase->tokens.end;
    if (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    if (next < s.end &&
        (s.tag(next) == Tag::kAdj || s.word_is(next, "as") ||
         (s.word_is(next, "to") && next + 1 < s.end && s.is(next + 1, s.rules.be)))) {
      return false;
    }
  }
  if (phrase == nullptr) return true;
  if (s.phrase_is(*phrase, s.rules.time)) return false;
  if (s.phrase_is(*phrase, s.rules.pron) && !s.is(head, s.rules.shell)) return rule.answer;
  if (phrase->kind == PhraseKind::kName && content.content.end == phrase->tokens.end) {
    return act == "demand" || act == "urge" || rule.answer;
  }
  return !(s.phrase_is(*phrase, s.rules.human) && candidate.addressee.empty() &&
           (act == "want" || act == "threaten" || act == "reject"));
}

// "I want to thank", "would like to say": words alone.
bool is_wished_words(const ProposalSentence& s, TokenRange content) {
  const std::uint32_t verb = content.first + (s.word_is(content.first, "to") ? 1 : 0);
  return verb < content.end && (s.is(verb, s.rules.say_verb) || s.word_is(verb, "comment") ||
                                (verb + 1 < content.end && s.word_is(verb + 1, "clear")));
}

// "warned it would close the road", not "would go bankrupt": somebody does it.
bool wills(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 1 < content.end; ++i) {
    if (s.tag(i) != Tag::kModal) continue;
    std::uint32_t verb = i + 1;
    while (verb + 1 < content.end && (s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kNeg)) ++verb;
    const bool turns =
        s.word_is(verb, "go") && verb + 1 < content.end && s.tag(verb + 1) == Tag::kAdj;
    return !turns && !s.is(verb, s.rules.mind) && !s.is(verb, s.rules.unwilled);
  }
  return true;
}

// "that Mali ease the rules", not "that we saw".
bool is_subjunctive(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (!s.is_finite(i)) continue;
    if (s.tag(i) == Tag::kModal || s.word_is(i, "be")) return true;
    return s.is(i, s.rules.base) && !s.is(i, s.rules.third);
  }
  return false;
}

// "ask that kind of question": no clause follows.
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
  // "efforts to urge": tried, not done.
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
  return phrase != nullptr && phrase->tokens.first > s.first &&
         s.word_is(phrase->tokens.first - 1, "for");
}

// A noun of the content is a trigger of its own, with what it proposes behind it.
bool names_act(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 1 < content.end && i < content.first + 6; ++i) {
    if (!s.is(i, s.rules.act_noun) || s.tag(i) != Tag::kNoun) continue;
    if (s.word_is(i, "plan") || s.word_is(i, "plans")) return false;
    return s.word_is(i + 1, "to") || s.word_is(i + 1, "for") || s.word_is(i + 1, "of") ||
           s.word_is(i + 1, "that");
  }
  return false;
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

// "what he wants to hear", "the last thing she wants": the content stands before.
bool lacks_object(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, std::string_view act, const ProposalContent& content) {
  if (act != "want" && act != "plan" && act != "request") return false;
  const std::uint32_t first = skip_back(s, group.first);
  const Phrase* subject = first > s.first ? s.phrase(first - 1) : nullptr;
  if (subject == nullptr || s.phrase_is(*subject, s.rules.pron_who)) return false;
  const std::uint32_t begin = subject->tokens.first;
  if (begin <= s.first) return false;
  const std::uint32_t before = begin - 1;
  const bool wh = s.is(before, s.rules.wh) && !s.word_is(before, "that");
  const bool relative = s.word_is(before, "that") && before > s.first &&
                        s.phrase(before - 1) != nullptr && s.tag(before - 1) != Tag::kTo;
  const Phrase* antecedent = s.phrase(before);
  const bool bare =
      antecedent != nullptr && subject->kind != PhraseKind::kCommon &&
      !s.phrase_is(*antecedent, s.rules.time) &&
      !(antecedent->tokens.first > s.first && s.tag(antecedent->tokens.first - 1) == Tag::kPrep &&
        antecedent->tokens.first - 1 == s.first);
  if (!wh && !relative && !bare) return false;
  if (candidate.rule->form != ContentForm::kTo) return bare || wh;
  // With an object of its own the infinitive is whole: "the day that he wants to close the pier".
  for (std::uint32_t i = content.content.first + 1; i < content.content.end; ++i) {
    if (s.phrase(i) == nullptr) continue;
    const Tag tag = s.tag(i - 1);
    return !(tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kPoss);
  }
  return true;
}

// "those who want to": the clause of a relative pronoun, which the verb of its sentence ends.
bool is_relative(const ProposalSentence& s, const VerbGroup& group) {
  const std::uint32_t first = skip_back(s, group.first);
  if (first <= s.first + 1) return false;
  const Phrase* phrase = s.phrase(first - 1);
  if (phrase != nullptr && s.tag(first) == Tag::kVing) return true;  // "the doctors offering to"
  if (phrase != nullptr) return s.phrase_is(*phrase, s.rules.pron_who);
  return s.word_is(first - 1, "that") && s.phrase(first - 2) != nullptr;
}

}  // namespace

bool find_content(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  if (rule.content_is_subject) {
    std::uint32_t end = skip_back(s, group.first);
    // "the meeting, requested by Ruiz,"
    if (!candidate.agent.empty() && end > s.first && s.text(end - 1) == ",") --end;
    content.content = noun_group_before(s, end);
    if (content.content.empty()) return false;
    const Phrase* phrase = s.phrase(content.content.first);
    content.head = phrase == nullptr ? content.content.first : phrase->head;
    return true;
  }
  if (candidate.content.empty()) return false;
  if (rule.form == ContentForm::kTheme) {
    content = read_content(s, candidate.trigger.end, ContentForm::kTo, true);
    return !content.content.empty();
  }
  const bool open = rule.trigger == TriggerKind::kNoun ? verb_over(s, candidate.trigger.first) == 0
                                                       : is_relative(s, group);
  std::uint32_t start = candidate.content.first;
  if (rule.form == ContentForm::kThat && start > s.first && s.word_is(start - 1, "that")) --start;
  content = read_content(s, start, rule.form, open);
  return !content.content.empty();
}

bool content_holds(const ProposalSentence& s, const ProposalCandidate& candidate,
                   const VerbGroup& group, std::string_view act, const ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  const TokenRange range = content.content;
  if (rule.form == ContentForm::kTo && range.end < range.first + 2) return false;
  // "unveiled proposals for a fund": the noun is the trigger.
  if (rule.text_only && names_act(s, range)) return false;
  if (is_light_answer(s, candidate, act, range)) return false;
  if (rule.form == ContentForm::kThat && lacks_verb(s, range)) return false;
  if (is_compound(s, candidate.trigger)) return false;
  // "the budget approved by the board": told by the way.
  if (rule.shell_only && group.bare) return false;
  if (rule.shell_only) return has_word(s, range, s.rules.shell);
  if (act == "request" && range.end == range.first + 1 && s.is(range.first, s.rules.news_request)) {
    return false;
  }
  if (rule.trigger == TriggerKind::kAdjective || rule.trigger == TriggerKind::kVerb) {
    if (lacks_object(s, candidate, group, act, content)) return false;
  }
  // "is to sell", not "is to blame"
  if (rule.trigger == TriggerKind::kAdjective && rule.form == ContentForm::kBare &&
      (s.is(range.first, s.rules.mind) || s.is(range.first, s.rules.unwilled) ||
       s.word_is(range.first, "blame"))) {
    return false;
  }
  // "demand for steel": what buyers want.
  if (rule.trigger == TriggerKind::kNoun && s.word_is(trigger, "demand") &&
      s.word_is(range.first - 1, "for") && !is_granted(s, range)) {
    return false;
  }
  if (rule.trigger == TriggerKind::kNoun && rule.form == ContentForm::kNoun) {
    // "his advice of 7 March"
    const Phrase* phrase = s.phrase(range.first);
    if (phrase != nullptr && s.phrase_is(*phrase, s.rules.time)) return false;
    // "plans for the banking industry": of whom, not what.
    if (phrase != nullptr && act == "plan" &&
        (s.phrase_is(*phrase, s.rules.gov) || s.phrase_is(*phrase, s.rules.nation) ||
         s.phrase_is(*phrase, s.rules.org) || s.phrase_is(*phrase, s.rules.human) ||
         s.phrase_is(*phrase, s.rules.org_noun) || s.phrase_is(*phrase, s.rules.group))) {
      return false;
    }
  }
  if (s.word_is(trigger, "open") && s.tag(range.first) != Tag::kVing &&
      !has_word(s, first_group(s, range), s.rules.shell) &&
      !has_word(s, first_group(s, range), s.rules.granted)) {
    return false;
  }
  // "most agree that it should": an opinion.
  if (act == "agree" && rule.form == ContentForm::kThat && !s.is(trigger, s.rules.past))
    return false;
  if (rule.asks_that && !is_subjunctive(s, range)) return false;
  if (!candidate.subject.empty() && act == "threaten" && !wills(s, range)) return false;
  if (rule.trigger != TriggerKind::kVerb) return true;
  // "could not rule out": is considered.
  if (follows_can(s, group, trigger) && !(group.negated && s.text(trigger).starts_with("rul"))) {
    return false;
  }
  if (rule.form == ContentForm::kNp && !is_object_sense(s, candidate, act, content)) return false;
  if (rule.form == ContentForm::kTo && range.end > range.first + 1 &&
      s.text(trigger).starts_with("expect") && s.is(range.first + 1, s.rules.mind)) {
    return false;
  }
  if (rule.form == ContentForm::kTo && act == "want" && s.word_is(trigger, "sought")) return false;
  if (act == "want" && is_wished_words(s, range)) return false;
  // "what we were told to expect"
  if (act == "order" && rule.form == ContentForm::kTo && s.word_is(range.first + 1, "expect")) {
    return false;
  }
  if (for_somebody(s, group)) return false;
  // "Seeking asylum is no crime": a clause that is a subject.
  if (trigger == s.first && s.tag(trigger) == Tag::kVing && range.end < s.end) {
    const std::uint32_t after = first_group(s, range).end;
    if (s.text(range.end) != "," && (s.text(range.end) != "." || s.is_finite(after))) return false;
  }
  if (rule.answer && follows_will(s, trigger)) return false;
  if (rule.answer && act == "consider" && !has_word(s, first_group(s, range), s.rules.text_noun)) {
    return false;
  }
  return !(rule.form == ContentForm::kTo && act == "reject" && declines_words(s, trigger, range));
}

}  // namespace onrecord
