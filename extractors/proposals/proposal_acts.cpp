#include "extractors/proposals/proposal_acts.hpp"

#include "extractors/proposals/proposal_codes.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_reporters.hpp"

namespace onrecord {
namespace {

// "will strike unless wages rise", "would leave if the offer is not raised"
bool is_threat(const ProposalSentence& s, const ProposalContent& content,
               const Proposal& proposal) {
  if (content.condition.empty() || proposal.polarity != "+") return false;
  if (proposal.act != "plan" && proposal.act != "pledge") return false;
  if (s.word_is(content.condition.first, "unless")) return true;
  if (!s.is(content.head, s.rules.harm_verb)) return false;
  for (std::uint32_t i = content.condition.first; i < content.condition.end; ++i) {
    if (s.tag(i) == Tag::kNeg || s.is(i, s.rules.fail)) return true;
  }
  return false;
}

bool is_not_yet(const ProposalSentence& s, std::uint32_t trigger) {
  return trigger > s.first + 1 && s.tag(trigger - 1) == Tag::kTo &&
         s.is(trigger - 2, s.rules.not_yet);
}

}  // namespace

std::string_view act_of(const ProposalSentence& s, const ProposalCandidate& candidate) {
  const ProposalRule& rule = *candidate.rule;
  if (rule.act_class == kNoClass) return rule.act;
  const TokenRange range = candidate.trigger;
  if (range.end - range.first == 1) {
    return s.rules.lexicon->value(s.reading.words[range.first].word, rule.act_class);
  }
  const TriggerPhrase* phrase = s.rules.trigger_words.phrase_at(s.reading, range.first, range.end);
  if (phrase == nullptr) return {};
  for (const auto& [word_class, act] : phrase->acts) {
    if (word_class == rule.act_class) return act;
  }
  return {};
}

bool is_past(const ProposalSentence& s, const ProposalCandidate& candidate,
             const VerbGroup& group) {
  const std::uint32_t trigger = candidate.trigger.first;
  if (!group.bare || !s.is(trigger, s.rules.past)) return false;
  if (!candidate.addressee.empty()) return true;
  // "a request the mayor rejected"
  if (!candidate.content.empty() && candidate.content.end < trigger &&
      !candidate.rule->content_is_subject) {
    return true;
  }
  const std::uint32_t before = skip_back(s, trigger);
  // "its proposed sale"
  if (before > s.first) {
    const Tag tag = s.tag(before - 1);
    if (tag == Tag::kDet || tag == Tag::kPoss || tag == Tag::kAdj || tag == Tag::kNum) return false;
    // "reflects considered views", "of considered judgement"
    if (tag == Tag::kVerb || tag == Tag::kPrep) return false;
  }
  // "the Port Board (PB) decided to"
  if (before > s.first && (s.tag(before - 1) == Tag::kConj || s.text(before - 1) == "," ||
                           (s.text(before - 1) == ")" && candidate.content.first > trigger))) {
    return true;
  }
  // "and Chad offered to"
  const Phrase* who = before > s.first ? s.phrase(before - 1) : nullptr;
  if (who != nullptr && who->kind == PhraseKind::kName && who->tokens.first > s.first &&
      s.tag(who->tokens.first - 1) == Tag::kConj && candidate.rule->form == ContentForm::kTo) {
    return true;
  }
  return candidate.rule->form == ContentForm::kNp &&
         candidate.content.first == candidate.trigger.end;
}

void refine_act(const ProposalSentence& s, const ProposalCandidate& candidate,
                const ProposalContent& content, Proposal& proposal) {
  const ProposalRule& rule = *candidate.rule;
  // "I will", said aloud, is a promise; what is reported of somebody is a plan.
  if (rule.own && proposal.quote != kNone && proposal.act == "plan" && proposal.rule == "will") {
    const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
    const bool own_turn = is_turn(quote) && says_we(s, candidate.trigger.first);
    if (quote.type == QuoteType::kDirect || own_turn) {
      proposal.act = "pledge";
      proposal.tier = 1;
    }
  }
  // So is what somebody says in a statement of his own.
  if (rule.own && proposal.quote == kNone && proposal.act == "plan" && proposal.rule == "will" &&
      proposal.proposer.size() == 1 && proposal.proposer[0].via == "author") {
    proposal.act = "pledge";
    proposal.tier = 1;
  }
  if ((rule.own || rule.conditional) && is_threat(s, content, proposal)) {
    proposal.act = "threaten";
    proposal.tier = 1;
  }
  // "failed to reach agreement"
  if (proposal.act == "agree" && rule.trigger == TriggerKind::kVerb) {
    const VerbGroup group = verb_group(s, candidate.trigger.first);
    if (group.governor != 0 && s.is(group.governor, s.rules.fail)) proposal.act = "reject";
  }
  // "has yet to agree to it"
  const bool not_yet = proposal.act == "agree" && rule.trigger == TriggerKind::kVerb &&
                       is_not_yet(s, candidate.trigger.first);
  // "failed to keep its promise"
  if (proposal.act == "fulfil" && rule.answer && rule.trigger == TriggerKind::kVerb) {
    const VerbGroup group = verb_group(s, candidate.trigger.first);
    if (group.governor != 0 && s.is(group.governor, s.rules.fail)) proposal.act = "breach";
  }
  // "ignored a court order"
  if (proposal.act == "reject" && rule.answer && s.is(content.head, s.rules.orders) &&
      s.is(candidate.trigger.first, s.rules.defy)) {
    proposal.act = "breach";
  }
  // "did not keep its promise"
  if (proposal.act == "fulfil" && proposal.polarity == "-") {
    proposal.act = "breach";
    proposal.polarity = "+";
  }
  if (proposal.act == "unknown_reaction") {
    proposal.certainty = "U";
    proposal.polarity = "+";
    return;
  }
  // "did not accept", "has not agreed to": a refusal; "has not agreed on it" is none.
  if (proposal.act == "agree" && proposal.polarity == "-" &&
      !(rule.form == ContentForm::kNp && s.word_is(content.content.first - 1, "on"))) {
    proposal.act = "reject";
    proposal.polarity = "+";
  }
  if (not_yet) proposal.polarity = "-";
  // "will not hesitate to": the denial belongs to the promise.
  for (std::uint32_t i = candidate.trigger.first; i < candidate.trigger.end; ++i) {
    if (rule.trigger == TriggerKind::kModal && s.tag(i) == Tag::kNeg) proposal.polarity = "+";
  }
  // "cannot accept": the refusal itself is meant.
  if (rule.own && rule.act == "reject") proposal.polarity = "+";
  // "said it would not accept", "said the toll would not be abolished": a refusal.
  if (rule.own && proposal.act == "plan" && proposal.polarity == "-" &&
      (s.is(content.head, s.rules.accept_verb) || is_done_to(s, candidate))) {
    proposal.act = "reject";
    proposal.tier = 1;
    proposal.polarity = "+";
  }
  // "said she would not rule on it today", "would not rule out a sale"
  if (rule.own && proposal.act == "plan" && proposal.polarity == "-" &&
      s.is(content.head, s.rules.unruled)) {
    const bool out = content.head + 1 < s.end && s.word_is(content.head + 1, "out");
    proposal.act = out ? "consider" : "defer";
    proposal.tier = tier_of(proposal.act);
    proposal.polarity = "+";
  }
  // "did not rule out a sale"
  if ((proposal.act == "reject" || proposal.act == "consider") && proposal.polarity == "-" &&
      s.is(candidate.trigger.first, s.rules.excludes)) {
    proposal.polarity = "+";
    proposal.act = "consider";
    proposal.tier = 2;
  }
  if (rule.form == ContentForm::kTo && content.content.end > content.content.first &&
      rule.trigger == TriggerKind::kAdjective && proposal.polarity == "-" &&
      proposal.act == "reject" && rule.act == "reject") {
    proposal.polarity = "+";
  }
  if (rule.trigger == TriggerKind::kNoun && rule.form == ContentForm::kNoun) {
    const std::uint32_t verb = verb_over(s, candidate.trigger.first);
    if (verb != 0) {
      for (const std::string_view word : {"prepared", "preparing", "prepare", "drafted"}) {
        if (s.word_is(verb, word)) proposal.realis = "prepared";
      }
      if (proposal.tier == 2 && proposal.act == "want") {
        for (const std::string_view word :
             {"expressed", "voiced", "conveyed", "expressing", "expresses", "express"}) {
          if (s.word_is(verb, word)) proposal.tier = 1;
        }
      }
    }
  }
}

std::string performer_of(const Proposal& proposal, const ProposalCandidate& candidate) {
  const std::string_view act = proposal.act;
  if (act == "request" || act == "urge" || act == "demand" || act == "order" ||
      act == "recommend") {
    return candidate.rule->form == ContentForm::kNp && proposal.addressee.empty() ? "unknown"
                                                                                  : "addressee";
  }
  if (act == "agree") return proposal.proposer.size() > 1 ? "both" : "proposer";
  if (act == "propose") {
    return candidate.rule->form == ContentForm::kThat || !proposal.addressee.empty() ? "third"
                                                                                     : "unknown";
  }
  if (act == "want" && !proposal.addressee.empty()) return "addressee";
  return "proposer";
}

std::string status_of(const Proposal& proposal) {
  if (proposal.act == "agree") return proposal.polarity == "-" ? "pending" : "agreed";
  if (proposal.act == "consider") return "under_consideration";
  if (is_answer(proposal.act)) return std::string(status_after(proposal.act));
  return "pending";
}

}  // namespace onrecord
