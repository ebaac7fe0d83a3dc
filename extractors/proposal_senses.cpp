#include "extractors/proposal_senses.hpp"

#include <string>

namespace onrecord {
namespace {

// "would sign the deal": what somebody will do is no answer yet.
bool follows_will(const ProposalSentence& s, const ProposalCandidate& candidate) {
  std::uint32_t i = candidate.trigger.first;
  while (i > s.first && (s.tag(i - 1) == Tag::kAdv || s.tag(i - 1) == Tag::kNeg)) --i;
  return i > s.first && s.tag(i - 1) == Tag::kModal && s.is(i - 1, s.rules.will);
}

}  // namespace

bool find_content(const ProposalSentence& s, const ProposalCandidate& candidate,
                  const VerbGroup& group, ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  if (rule.content_is_subject) {
    content.content = noun_group_before(s, skip_back(s, group.first));
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
  const bool open =
      rule.trigger == TriggerKind::kNoun && verb_over(s, candidate.trigger.first) == 0;
  std::uint32_t start = candidate.content.first;
  if (rule.form == ContentForm::kThat && start > s.first && s.word_is(start - 1, "that")) --start;
  content = read_content(s, start, rule.form, open);
  return !content.content.empty();
}

bool content_holds(const ProposalSentence& s, const ProposalCandidate& candidate,
                   std::string_view act, const ProposalContent& content) {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t head = content.head;
  if (rule.shell_only) {
    for (std::uint32_t i = content.content.first; i < content.content.end; ++i) {
      if (s.is(i, s.rules.shell) && s.tag(i) == Tag::kNoun) return true;
    }
    return false;
  }
  if (rule.form == ContentForm::kNp && rule.trigger == TriggerKind::kVerb) {
    if (act == "offer" && s.is(head, s.rules.speech_goods)) return false;
    if (act == "request" && s.is(head, s.rules.sought) &&
        s.text(candidate.trigger.first).starts_with('s')) {
      return false;
    }
    if ((act == "order" || act == "urge") && s.is(head, s.rules.ordered)) return false;
    if (s.is(head, s.rules.denied) && act == "reject") return false;
    const Phrase* phrase = s.phrase(content.content.first);
    if (phrase != nullptr) {
      if (s.phrase_is(*phrase, s.rules.time)) return false;
      if (s.phrase_is(*phrase, s.rules.pron) && !s.is(head, s.rules.shell)) {
        return rule.answer;
      }
      if (phrase->kind == PhraseKind::kName && act != "offer" &&
          content.content.end == phrase->tokens.end) {
        return act == "demand" || act == "urge" || rule.answer;
      }
      if (s.phrase_is(*phrase, s.rules.human) && (act == "want" || act == "threaten")) {
        return false;
      }
    }
  }
  if (rule.form == ContentForm::kTo && content.content.end > content.content.first + 1 &&
      s.text(candidate.trigger.first).starts_with("expect") &&
      s.is(content.content.first + 1, s.rules.mind)) {
    return false;
  }
  if (rule.answer && rule.trigger == TriggerKind::kVerb && follows_will(s, candidate)) {
    return false;
  }
  if (rule.form == ContentForm::kTo && act == "reject" &&
      content.content.end > content.content.first + 1) {
    // "declined to comment" says nothing of a proposal.
    const bool passive = s.word_is(content.content.first + 1, "be") &&
                         content.content.end > content.content.first + 2;
    const std::uint32_t verb = content.content.first + (passive ? 2 : 1);
    for (const std::string_view word :
         {"comment", "say", "elaborate", "speak", "discuss", "respond", "answer", "provide", "give",
          "name", "reply", "identify", "disclose", "confirm", "named", "identified", "quoted"}) {
      if (s.word_is(verb, word) && s.word_is(candidate.trigger.first, "declined")) return false;
    }
  }
  return true;
}

}  // namespace onrecord
