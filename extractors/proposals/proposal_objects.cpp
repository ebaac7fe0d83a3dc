#include "extractors/proposals/proposal_objects.hpp"

#include <algorithm>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

bool is_currency(std::string_view t) {
  return t == "$" || t == "£" || t == "€";
}

constexpr std::uint32_t kBid = 8;  // tokens of a bid and its sum

// "$10m", "20 jobs": an amount is asked for or offered whatever it is of.
bool has_amount(const ProposalSentence& s, TokenRange range) {
  for (std::uint32_t i = range.first; i < std::min(range.end, range.first + 4); ++i) {
    const std::string_view t = s.text(i);
    if (is_currency(t)) return true;
    if (t == "%" && i + 1 < range.end && s.word_is(i + 1, "of")) return true;
  }
  return false;
}

// "its 2 billion dlr bid", "a bid of €20m", whose noun may have been taken for a verb
bool names_bid(const ProposalSentence& s, TokenRange content) {
  bool bid = false;
  bool sum = false;
  for (std::uint32_t i = content.first; i < std::min(content.end, content.first + kBid); ++i) {
    if (s.word_is(i, "for")) break;
    bid = bid || s.is(i, s.rules.bid);
    sum = sum || is_currency(s.text(i)) || s.tag(i) == Tag::kNum;
  }
  return bid && sum;
}

// "52 dollars per share", not "52 dollars of notes", which are sold; "nine percent" more pay, not
// "nine percent on savings".
bool is_price(const ProposalSentence& s, TokenRange group, std::uint32_t head) {
  const bool percent = s.text(head) == "%" || s.is(head, s.rules.share);
  if (!(s.is(head, s.rules.money) || percent) || !has_number(s, group)) return false;
  const std::uint32_t next = head + 1;
  if (next >= s.end) return true;
  return !s.word_is(next, "of") &&
         !(percent && (s.word_is(next, "on") || s.phrase(next) != nullptr));
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
    if (s.tag(i) == Tag::kNoun && ends_in(s.text(i), s.rules.event_endings, 3)) return true;
  }
  return false;
}

}  // namespace

bool has_number(const ProposalSentence& s, TokenRange group) {
  for (std::uint32_t i = group.first; i < group.end; ++i) {
    if (s.tag(i) == Tag::kNum) return true;
  }
  return false;
}

bool has_word(const ProposalSentence& s, TokenRange range, Feature id) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (s.is(i, id) && (s.tag(i) == Tag::kNoun || s.tag(i) == Tag::kPropn)) return true;
  }
  return false;
}

TokenRange first_group(const ProposalSentence& s, TokenRange content) {
  TokenRange out{content.first, content.first};
  std::uint32_t i = content.first;
  while (i < content.end) {
    const Phrase* phrase = s.phrase(i);
    // "a law that would": up to its clause.
    const bool that = s.word_is(i, "that") && phrase != nullptr && phrase->head == i;
    if (i > content.first && (that || s.is(i, s.rules.wh))) break;
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

bool is_granted(const ProposalSentence& s, TokenRange content) {
  return s.tag(content.first) == Tag::kVing || is_granted_thing(s, first_group(s, content));
}

bool is_asked_by_text(const ProposalSentence& s, std::uint32_t verb) {
  if (verb <= s.first || !s.is(verb, s.rules.asks) || s.tag(verb) != Tag::kVing) return false;
  const Phrase* text = s.phrase(verb - 1);
  // "a motion in court asking for"
  if (text != nullptr && text->tokens.first > s.first + 1 &&
      s.tag(text->tokens.first - 1) == Tag::kPrep) {
    const Phrase* before = s.phrase(text->tokens.first - 2);
    if (before != nullptr && s.is(before->head, s.rules.text_noun)) text = before;
  }
  return text != nullptr &&
         (s.is(text->head, s.rules.authored) || s.is(text->head, s.rules.text_noun));
}

bool asks_in_text(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first + 1; i < std::min(content.end, content.first + 8); ++i) {
    if (is_asked_by_text(s, i)) return true;
  }
  return false;
}

bool names_act(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i + 1 < content.end && i < content.first + 6; ++i) {
    if (!s.is(i, s.rules.act_noun) || (s.tag(i) != Tag::kNoun && s.tag(i) != Tag::kPropn)) continue;
    if (s.word_is(i, "plan") || s.word_is(i, "plans")) return false;
    // "agreements with Malta to form"
    const Phrase* with = s.word_is(i + 1, "with") ? s.phrase(i + 2) : nullptr;
    if (with != nullptr && with->tokens.end < content.end && s.word_is(with->tokens.end, "to")) {
      return true;
    }
    // "a request from Marlow Ltd to build"
    const Phrase* maker =
        s.word_is(i + 1, "from") || s.word_is(i + 1, "by") ? s.phrase(i + 2) : nullptr;
    if (maker != nullptr && maker->tokens.end < content.end &&
        s.tag(maker->tokens.end) == Tag::kTo) {
      return true;
    }
    // "a proposal to buy", not "a proposal to the board"
    const bool infinitive =
        s.word_is(i + 1, "to") &&
        (s.tag(i + 1) == Tag::kTo || (i + 2 < s.end && s.is(i + 2, s.rules.base)));
    return infinitive || s.word_is(i + 1, "for") || s.word_is(i + 1, "of") ||
           s.word_is(i + 1, "that");
  }
  return false;
}

bool is_object_sense(const ProposalSentence& s, const ProposalCandidate& candidate,
                     std::string_view act, const ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  const std::uint32_t head = content.head;
  const TokenRange group = first_group(s, content.content);
  const Phrase* phrase = s.phrase(content.content.first);
  // "called for him to resign"
  if (!candidate.addressee.empty() && candidate.addressee.first == content.content.first &&
      candidate.addressee.end < s.end && s.tag(candidate.addressee.end) == Tag::kTo) {
    return true;
  }
  if (act == "offer") {
    if (s.is(head, s.rules.speech_goods)) return false;
    // "launched a $2 billion bid", not "made an offer to mediate"
    if (s.is(trigger, s.rules.launches)) {
      return has_amount(s, content.content) || has_number(s, content.content);
    }
    if (names_bid(s, content.content)) return true;
    return has_word(s, group, s.rules.offered) || has_amount(s, content.content) ||
           (!rule.passive && is_price(s, group, head)) ||
           (phrase != nullptr && s.phrase_is(*phrase, s.rules.human) &&
            (phrase->tokens.end >= s.end || s.phrase(phrase->tokens.end) == nullptr));
  }
  if (act == "request" && (s.word_is(trigger, "seek") || s.word_is(trigger, "seeks") ||
                           s.word_is(trigger, "sought") || s.word_is(trigger, "seeking"))) {
    if (!has_word(s, group, s.rules.granted) && !has_amount(s, content.content)) return false;
  }
  // "suggests the mayor is", "denied the report was": a claim; "rejected a law that would" is none.
  if ((s.text(trigger).starts_with("suggest") || act == "reject" || act == "pledge") &&
      phrase != nullptr && !(rule.content_is_subject && has_amount(s, group)) &&
      (rule.content_is_subject || trigger < content.content.first)) {
    std::uint32_t next = first_group(s, content.content).end;
    const std::uint32_t last = std::min(s.end, next + kMarkReach);
    bool relative = false;
    while (next < last && !relative && (s.tag(next) == Tag::kPrep || s.phrase(next) != nullptr)) {
      relative = s.word_is(next, "that") || s.is(next, s.rules.wh);
      ++next;
    }
    if (!relative && next < last && s.is_finite(next) &&
        !(!s.phrase_is(*phrase, s.rules.plural) && s.tag(next) == Tag::kVerb &&
          s.is(next, s.rules.base) && !s.is(next, s.rules.third))) {
      return false;
    }
  }
  // "agreed a loan", not "agreed the pier was old"
  if (act == "agree" && s.text(trigger).starts_with("agree") &&
      trigger + 1 == candidate.trigger.end && !is_granted_thing(s, group)) {
    return false;
  }
  // "wants an inquiry", not "wants a car"
  if (act == "want" && s.text(trigger).starts_with("want") && candidate.addressee.empty() &&
      !is_wanted(s, group)) {
    return false;
  }
  if (act == "pledge" && s.is(head, s.rules.speech_goods)) return false;
  // "floated a tariff", "explored a sale", not "explored a cave"
  if (s.is(trigger, s.rules.floats) && !is_event(s, group) &&
      !has_word(s, group, s.rules.interest)) {
    return false;
  }
  if (s.is(trigger, s.rules.drafts)) {
    // "prepared a bill", not "prepared a meal"
    if (act == "plan" && !has_word(s, group, s.rules.text_noun) &&
        !has_word(s, group, s.rules.harm) && !has_word(s, group, s.rules.announced)) {
      return false;
    }
    // "prepared a proposal to": the noun is the trigger.
    if (names_act(s, content.content)) return false;
  }
  // "announced a review", not "announced profits"
  if (s.is(trigger, s.rules.announces)) return s.is(head, s.rules.announced);
  // "committed troops", not "committed crimes"
  if (s.text(trigger).starts_with("commit") && trigger + 1 == candidate.trigger.end &&
      !has_amount(s, group) && !has_word(s, group, s.rules.offered) &&
      !(phrase != nullptr && s.phrase_is(*phrase, s.rules.quantity))) {
    return false;
  }
  // "favours a ban", "preferred a delay", not "favours red hats"
  if (act == "want" &&
      (s.text(trigger).starts_with("favo") || s.text(trigger).starts_with("prefer")) &&
      !is_event(s, group)) {
    return false;
  }
  if (act == "threaten" && !has_word(s, group, s.rules.harm)) return false;
  if ((act == "order" || act == "urge") && s.is(head, s.rules.ordered)) return false;
  // "ordered a review", not "ordered prints"
  if (act == "order" && s.text(trigger).starts_with("order") && !is_event(s, group)) return false;
  if ((act == "reject" || s.text(trigger).starts_with("suggest")) && s.is(head, s.rules.denied)) {
    return false;
  }
  // "opposes the sale", not "opposes abortion"
  const bool pronoun = phrase != nullptr && s.phrase_is(*phrase, s.rules.pron);
  if (s.is(trigger, s.rules.opposes) && !is_event(s, group) && !pronoun) return false;
  if (act == "consider") {
    if (phrase != nullptr && phrase->kind == PhraseKind::kName) return false;
    // "weighing up a bid", not "weighing up the facts"
    if (candidate.trigger.end > trigger + 1 && s.text(trigger).starts_with("weigh") &&
        !is_event(s, group)) {
      return false;
    }
    // "considered too risky": what somebody thinks of it.
    const Tag tag = s.tag(content.content.first);
    if (phrase == nullptr && (tag == Tag::kAdj || tag == Tag::kAdv || tag == Tag::kVpart)) {
      return false;
    }
    if (phrase != nullptr && s.tag(phrase->head) == Tag::kAdj) return false;
    if (s.is(head, s.rules.judged)) return false;
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
  // "campaigned for a senator"
  if (s.text(trigger).starts_with("campaign") &&
      (s.phrase_is(*phrase, s.rules.human) || s.phrase_is(*phrase, s.rules.person))) {
    return false;
  }
  // "demands a 35-hour week", "asked for more time", not "demanded on Monday".
  if (s.phrase_is(*phrase, s.rules.time)) {
    if (s.word_is(phrase->tokens.first, "more")) return true;
    return act == "demand" && s.tag(phrase->tokens.first) == Tag::kDet &&
           phrase->tokens.end > phrase->tokens.first + 2;
  }
  if (s.phrase_is(*phrase, s.rules.pron) && !s.is(head, s.rules.shell)) {
    // "wants it lifted"
    return rule.answer ||
           (act == "want" && phrase->tokens.end < s.end && s.is(phrase->tokens.end, s.rules.part));
  }
  if (phrase->kind == PhraseKind::kName && content.content.end == phrase->tokens.end) {
    return act == "demand" || act == "urge" || rule.answer;
  }
  // "rejected opponents' calls": not the opponents.
  if (phrase->tokens.end < content.content.end && s.tag(phrase->tokens.end) == Tag::kPoss) {
    return true;
  }
  return !(s.phrase_is(*phrase, s.rules.human) && candidate.addressee.empty() &&
           (act == "want" || act == "threaten" || act == "reject"));
}

}  // namespace onrecord
