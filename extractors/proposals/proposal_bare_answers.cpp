#include "extractors/proposals/proposal_bare_answers.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_answer_words.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_codes.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kVerdictReach = 12;  // tokens
constexpr std::uint32_t kObjectReach = 8;

bool waits_for_answer(const Proposal& proposal) {
  const std::string_view act = proposal.act;
  return proposal.history.empty() && !is_answer(act) && act != "plan" && act != "pledge" &&
         act != "threaten" && proposal.polarity != "-";
}

bool is_put_to_somebody(const Proposal& proposal) {
  const std::string_view act = proposal.act;
  return act == "request" || act == "demand" || act == "offer" || act == "propose";
}

// "refused.", "agreed, saying", "declined on Monday": nothing follows that is refused.
bool stands_alone(const ProposalSentence& s, std::uint32_t verb) {
  const std::uint32_t next = verb + 1;
  if (next >= s.end || s.tag(next) == Tag::kConj) return true;
  if (is_mark(s.text(next), ".,;!?)\"") || closes_quote(s.text(next)) || breaks_off(s, next)) {
    return true;
  }
  if (s.tag(next) != Tag::kPrep || next + 1 >= s.end) return false;
  const Phrase* time = s.phrase(next + 1);
  if (time == nullptr || !s.phrase_is(*time, s.rules.time)) return false;
  return time->tokens.end >= s.end || is_mark(s.text(time->tokens.end), ".,;");
}

// "offered a loan ... accepted the loan": the object is what was offered.
bool names_content(const ProposalSentence& s, std::uint32_t object, const Proposal& proposal) {
  const Phrase* phrase = object < s.end ? s.phrase(object) : nullptr;
  if (phrase == nullptr || phrase->kind != PhraseKind::kCommon ||
      !s.phrase_is(*phrase, s.rules.definite)) {
    return false;
  }
  const std::string content = " " + lowered(slice(s.document.article.text, proposal.content)) + " ";
  return content.find(" " + lowered(s.text(phrase->head)) + " ") != std::string::npos;
}

// What the verb says of whoever was asked; empty when it is no answer.
std::string_view answer_at(const ProposalSentence& s, std::uint32_t verb,
                           const Proposal& proposal) {
  const std::string_view act =
      s.rules.lexicon->value(s.reading.words[verb].word, s.rules.bare_answer);
  if (act.empty() || (s.tag(verb) != Tag::kVerb && s.tag(verb) != Tag::kVpart) ||
      !(stands_alone(s, verb) || names_content(s, verb + 1, proposal))) {
    return {};
  }
  const VerbGroup group = verb_group(s, verb);
  if (group.passive || group.after_to || group.conditional || s.tag(group.first) == Tag::kModal) {
    return {};
  }
  if (!group.negated) return s.is(verb, s.rules.past) ? act : std::string_view();
  return act == "agree" ? "reject" : std::string_view();
}

// "asked them to quit and they refused": the same ones, whoever they are.
bool are_they(const ProposalSentence& s, const Phrase& subject, const Proposal& proposal) {
  if (proposal.addressee.size() != 1 || proposal.addressee[0].speaker_id != kNone) return false;
  const std::uint32_t token = token_at(s.document, proposal.addressee[0].mention.begin);
  const Phrase* asked = token < s.document.tokens.size() ? s.phrase(token) : nullptr;
  return asked != nullptr && asked->kind == PhraseKind::kPronoun &&
         s.phrase_is(*asked, s.rules.pron_they) && s.phrase_is(subject, s.rules.pron_they);
}

bool is_asked(const ProposalSentence& s, const PartyNames& names, const Phrase& subject,
              const Proposal& proposal) {
  if (are_they(s, subject, proposal)) return true;
  const Party party = names.party(subject, "subject");
  return std::any_of(proposal.addressee.begin(), proposal.addressee.end(), [&](const Party& asked) {
    return !party.name.empty() && asked.name == party.name;
  });
}

bool is_told_past(const ProposalSentence& s, std::uint32_t verb, const VerbGroup& group) {
  return s.is(verb, s.rules.past) && !group.passive && !group.negated && !group.conditional &&
         !group.after_to && s.tag(group.first) != Tag::kModal;
}

// "asked Malta to lift the ban ... Malta lifted it": the verb and its object.
bool is_deed(const ProposalSentence& s, std::uint32_t verb, const Proposal& proposal) {
  const std::string& text = s.document.article.text;
  if (s.tag(verb) != Tag::kVerb || !s.is(verb, s.rules.past) ||
      !same_head(lowered(s.text(verb)), lowered(slice(text, proposal.content_head)))) {
    return false;
  }
  const std::string content = lowered(slice(text, proposal.content));
  // "demanded an apology ... apologised"
  if (s.text(verb).size() > 5 && !content.starts_with("to ") && !content.starts_with("that ")) {
    return true;
  }
  for (std::uint32_t i = verb + 1; i < std::min(s.end, verb + kObjectReach); ++i) {
    if (!s.is_plain(i) || s.is_finite(i)) return false;
    const Phrase* phrase = s.phrase(i);
    if (phrase != nullptr && i == verb + 1 &&
        (s.phrase_is(*phrase, s.rules.pron_it) || s.phrase_is(*phrase, s.rules.pron_they))) {
      return true;
    }
    const std::string word = lowered(s.text(i));
    if (word.size() > 4 && content.find(word.substr(0, 5)) != std::string::npos) return true;
  }
  return false;
}

// Looks for the answer of those who were asked among the tokens from `from` on.
bool answered_in(const ProposalSentence& s, const PartyNames& names, std::uint32_t from, bool later,
                 Proposal& proposal) {
  const std::uint32_t last = std::min(s.end, from + kMarkReach);
  for (std::uint32_t i = from; i < last; ++i) {
    std::string_view act = answer_at(s, i, proposal);
    const bool done = act.empty() && later && is_deed(s, i, proposal);
    if (act.empty() && !done) continue;
    const VerbGroup group = verb_group(s, i);
    if (done && !is_told_past(s, i, group)) continue;
    if (done) act = "fulfil";
    const Subjects subjects = agent_of(s, group);
    if (subjects.empty() || is_open_question(s, *subjects[0]) ||
        !is_asked(s, names, *subjects[0], proposal)) {
      continue;
    }
    proposal.status = status_after(act);
    proposal.history.push_back({proposal.status, s.document.tokens[i].span});
    return true;
  }
  return false;
}

// What a participle says of what stands before it: "rejected", "turned down".
std::string_view verdict_at(const ProposalSentence& s, std::uint32_t i) {
  if (!s.is(i, s.rules.part) || s.phrase(i - 1) == nullptr) return {};
  const auto& rules = s.rules;
  if (s.is(i, rules.answers)) {
    return rules.lexicon->value(s.reading.words[i].word, rules.answer_verb);
  }
  if (i + 2 > s.end) return {};
  const TriggerPhrase* phrase = rules.trigger_words.phrase_at(s.reading, i, i + 2);
  if (phrase == nullptr) return {};
  for (const auto& [word_class, act] : phrase->acts) {
    if (is_answer(act)) return act;
  }
  return {};
}

// "had an offer for Marlow rejected": what became of it, which is no part of the content.
bool had_answered(const ProposalSentence& s, std::uint32_t noun, Proposal& proposal) {
  const std::uint32_t over = verb_over(s, noun);
  if (over == 0 || !s.is(over, s.rules.have)) return false;
  const std::uint32_t last = std::min(s.end, noun + kVerdictReach);
  for (std::uint32_t i = noun + 1; i < last; ++i) {
    if (s.is_finite(i) && !s.is(i, s.rules.part)) return false;
    const std::string_view act = verdict_at(s, i);
    if (act.empty()) continue;
    const std::uint32_t end = s.document.tokens[i - 1].span.end;
    if (end > proposal.content.begin) proposal.content.end = std::min(proposal.content.end, end);
    proposal.status = status_after(act);
    proposal.history.push_back({proposal.status, s.document.tokens[i].span});
    return true;
  }
  return false;
}

// "asked for an extension, which the bank granted": who answers it, and how.
bool answered_behind(const ProposalSentence& s, const PartyNames& names, std::uint32_t behind,
                     Proposal& proposal) {
  std::uint32_t i = behind;
  if (i + 2 < s.end && s.text(i) == ",") ++i;
  const Phrase* which = i + 2 < s.end ? s.phrase(i) : nullptr;
  if (which == nullptr || !s.phrase_is(*which, s.rules.pron_who)) return false;
  const Phrase* subject = s.phrase(which->tokens.end);
  if (subject == nullptr || !is_actor(s, *subject)) return false;
  const std::uint32_t last = std::min(s.end, subject->tokens.end + 4);
  for (std::uint32_t k = subject->tokens.end; k < last; ++k) {
    const std::string_view act =
        s.is(k, s.rules.answers)
            ? s.rules.lexicon->value(s.reading.words[k].word, s.rules.answer_verb)
            : std::string_view();
    if (act.empty()) continue;
    const VerbGroup group = verb_group(s, k);
    if (!stands_alone(s, k) || group.negated || group.conditional || group.passive ||
        !s.is(k, s.rules.past) || s.tag(group.first) == Tag::kModal || s.is(k, s.rules.opinion)) {
      return false;
    }
    proposal.status = status_after(act);
    proposal.history.push_back({proposal.status, s.document.tokens[k].span});
    Party party = names.party(*subject, "answered");
    if (proposal.addressee.empty() && act != "withdraw" && act != "breach" && act != "fulfil") {
      proposal.addressee.push_back(std::move(party));
    }
    return true;
  }
  return false;
}

// "offered to mediate, but this was rejected by the divers"
bool was_answered(const ProposalSentence& s, const PartyNames& names, std::uint32_t from,
                  std::uint32_t stop, Proposal& proposal) {
  const std::uint32_t last = std::min({s.end, from + kMarkReach, stop});
  for (std::uint32_t i = from; i < last; ++i) {
    if (!s.is(i, s.rules.part) || !s.is(i, s.rules.answers)) continue;
    const VerbGroup group = verb_group(s, i);
    if (!group.passive || group.negated || group.conditional || group.after_to ||
        s.tag(group.first) == Tag::kModal || group.first <= s.first) {
      continue;
    }
    const Phrase* subject = s.phrase(group.first - 1);
    if (subject == nullptr || is_open_question(s, *subject) ||
        !(s.phrase_is(*subject, s.rules.pron_it) || s.phrase_is(*subject, s.rules.pron_this))) {
      continue;
    }
    const std::string_view act =
        s.rules.lexicon->value(s.reading.words[i].word, s.rules.answer_verb);
    proposal.status = status_after(act);
    proposal.history.push_back({proposal.status, s.document.tokens[i].span});
    const Phrase* agent = i + 2 < s.end && s.word_is(i + 1, "by") ? s.phrase(i + 2) : nullptr;
    if (agent != nullptr && is_actor(s, *agent) && proposal.addressee.empty() &&
        act != "withdraw" && act != "fulfil" && act != "breach") {
      proposal.addressee.push_back(names.party(*agent, "answered"));
    }
    return true;
  }
  return false;
}

bool same_paragraph(const Document& document, std::uint32_t from, std::uint32_t to) {
  const std::string_view between =
      std::string_view(document.article.text).substr(from, to > from ? to - from : 0);
  return between.find("\n\n") == std::string_view::npos;
}

}  // namespace

void add_bare_answers(const ProposalWords& words, const PartyNames& names,
                      std::vector<Proposal>& proposals) {
  const Document& document = words.document;
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    Proposal& proposal = proposals[i];
    if (!waits_for_answer(proposal)) continue;
    const std::size_t first = sentence_at(document, proposal.trigger.begin) - 1;
    const std::uint32_t end = std::max(proposal.trigger.end, proposal.content.end);
    const std::uint32_t noun = token_at(document, proposal.trigger.begin);
    // "it" names the proposal that was told last.
    const std::uint32_t next = i + 1 < proposals.size()
                                   ? token_at(document, proposals[i + 1].trigger.begin)
                                   : static_cast<std::uint32_t>(document.tokens.size());
    for (std::size_t k = first; k < std::min(first + 2, document.sentences.size()); ++k) {
      const Sentence& sentence = document.sentences[k];
      const ProposalSentence s{document, words.reading, words.rules, sentence.first_token,
                               sentence.end_token};
      if (k > first && !same_paragraph(document, end, sentence.span.begin)) break;
      const std::uint32_t from = k == first ? token_at(document, end) : s.first;
      if (k == first && had_answered(s, noun, proposal)) break;
      if (is_put_to_somebody(proposal)) {
        if (k == first && answered_behind(s, names, from, proposal)) break;
        if (was_answered(s, names, from, next, proposal)) break;
      }
      if (!proposal.addressee.empty() && answered_in(s, names, from, k > first, proposal)) break;
    }
  }
}

}  // namespace onrecord
