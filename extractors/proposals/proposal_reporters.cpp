#include "extractors/proposals/proposal_reporters.hpp"

#include <string_view>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_subjects.hpp"

namespace onrecord {
namespace {

bool makes(const ProposalSentence& s, std::uint32_t i) {
  return s.word_is(i, "made") || s.word_is(i, "makes") || s.word_is(i, "make") ||
         s.word_is(i, "making");
}

}  // namespace

bool is_aloud(const ProposalSentence& s, const Quote& quote, std::uint32_t token) {
  if (quote.type != QuoteType::kMixed) return quote.type == QuoteType::kDirect;
  bool straight = false;
  int depth = 0;
  for (std::uint32_t i = token > s.first + kMarkReach ? token - kMarkReach : s.first; i < token;
       ++i) {
    const std::string_view t = s.text(i);
    if (t == "\"") straight = !straight;
    if (t == "“") ++depth;
    if (t == "”" && depth > 0) --depth;
  }
  return straight || depth > 0;
}

const Phrase* reporter_of(const ProposalSentence& s, const Phrase& subject) {
  std::uint32_t i = subject.tokens.first;
  for (int hops = 0; hops < 4 && i > s.first; ++hops) {
    const Phrase* phrase = s.phrase(i - 1);
    if (s.word_is(i - 1, "that") || (s.tag(i - 1) == Tag::kAdv && !s.word_is(i - 1, "clear")) ||
        s.text(i - 1) == ",") {
      --i;
    } else if (phrase != nullptr && s.is(phrase->head, s.rules.saying)) {
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
  // "made it clear that"
  if (i > s.first + 1 && s.word_is(i - 1, "clear")) {
    --i;
    if (s.word_is(i - 1, "it")) --i;
    if (!makes(s, i - 1)) return nullptr;
  } else if (i == s.first || !s.is(i - 1, s.rules.state_verb)) {
    return nullptr;
  }
  const VerbGroup group = verb_group(s, i - 1);
  if (is_unsaid(s, group)) return nullptr;
  const Subjects found = agent_of(s, group);
  if (found.empty() || s.phrase_is(*found[0], s.rules.pron_i)) return nullptr;
  // "A merger announced on Monday would": nobody reports.
  return found[0] == &subject ? nullptr : found[0];
}

bool is_unsaid(const ProposalSentence& s, const VerbGroup& group) {
  return group.negated || (group.after_to && s.is(group.governor, s.rules.fail));
}

bool is_doubted(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t last = trigger > s.first + 12 ? trigger - 12 : s.first;
  for (std::uint32_t i = trigger; i > last + 1; --i) {
    const std::uint32_t at = i - 1;
    if (s.text(at) == "," || s.text(at) == ";") return false;
    for (const std::string_view word :
         {"believe", "think", "expect", "imagine", "certain", "clear", "sure"}) {
      if (s.word_is(at, word)) return s.tag(at - 1) == Tag::kNeg;
    }
  }
  return false;
}

bool is_share(std::string_view name) {
  for (const std::string_view ending : {"%", "percent", "per cent", "pct"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

bool foresees(const Party& speaker) {
  for (const std::string_view word : {"economists", "analysts", "traders", "dealers", "economist",
                                      "analyst", "strategist", "experts"}) {
    if (speaker.name.ends_with(word)) return true;
  }
  return false;
}

bool runs_it(const Speaker& speaker) {
  for (const std::string_view word : {"chief", "executive", "director", "president", "founder",
                                      "chair", "officer", "pokes", "manager", "owner", "head"}) {
    if (speaker.role.find(word) != std::string::npos) return true;
  }
  return false;
}

bool is_state(const ProposalSentence& s, const Phrase& subject) {
  for (const std::string_view word : {"government", "administration", "country", "nation"}) {
    if (s.word_is(subject.head, word)) return true;
  }
  return false;
}

bool holds_office(const Speaker& speaker) {
  for (const std::string_view word :
       {"inister", "ecretary", "pokes", "fficial", "hancellor", "resident"}) {
    if (speaker.role.find(word) != std::string::npos) return true;
    if (speaker.kind != SpeakerKind::kPerson && speaker.name.find(word) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace onrecord
