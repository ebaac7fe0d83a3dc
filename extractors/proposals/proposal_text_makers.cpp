#include "extractors/proposals/proposal_text_makers.hpp"

#include <algorithm>
#include <string_view>

#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kMade = 5;  // tokens from a participle to "by"

bool is_text_noun(const ProposalSentence& s, std::uint32_t noun) {
  return s.is(noun, s.rules.authored) || s.is(noun, s.rules.doc_noun);
}

// "the report", "Resolution 12"
bool is_text(const ProposalSentence& s, const Phrase& phrase) {
  if (phrase.kind == PhraseKind::kPronoun || phrase.core.empty()) return false;
  if (phrase.kind == PhraseKind::kCommon) {
    return s.phrase_is(phrase, s.rules.doc) || s.is(phrase.head, s.rules.authored);
  }
  return phrase.core.end == phrase.core.first + 2 && s.tag(phrase.core.end - 1) == Tag::kNum &&
         is_text_noun(s, phrase.core.first);
}

// "a letter signed by divers", "a motion, tabled by Ana Ruiz,"
const Phrase* who_made(const ProposalSentence& s, std::uint32_t i) {
  if (i + 3 < s.end && s.text(i) == ",") ++i;
  const bool made = i + 2 < s.end && s.is(i, s.rules.part) && !s.is(i, s.rules.state_verb);
  for (std::uint32_t by = i + 1; made && by + 1 < std::min(s.end, i + kMade); ++by) {
    if (!s.word_is(by, "by")) continue;
    const Phrase* maker = s.phrase(by + 1);
    return maker != nullptr && is_actor(s, *maker) ? maker : nullptr;
  }
  return nullptr;
}

// Whoever passes or publishes the text that begins at `begin`, if it is the object of such a verb.
const Phrase* who_issues(const ProposalSentence& s, std::uint32_t begin) {
  // "sent the council a letter"
  const Phrase* reader = begin > s.first + 1 ? s.phrase(begin - 1) : nullptr;
  if (reader != nullptr && is_actor(s, *reader)) begin = reader->tokens.first;
  if (begin <= s.first + 1) return nullptr;
  // "the Harbour Board (HB) submitted"
  const bool named = s.text(begin - 2) == ")" && s.is(begin - 1, s.rules.past);
  if (!s.is_finite(begin - 1) && !named) return nullptr;
  const std::string_view answer =
      s.rules.lexicon->value(s.reading.words[begin - 1].word, s.rules.answer_verb);
  if (!s.is(begin - 1, s.rules.support) && answer != "agree") return nullptr;
  const Subjects subjects = subjects_of(s, verb_group(s, begin - 1).first);
  return !subjects.empty() && is_actor(s, *subjects[0]) ? subjects[0] : nullptr;
}

}  // namespace

std::optional<Party> maker_of_text(const ProposalSentence& s, const PartyNames& names,
                                   const Phrase& text) {
  if (!is_text(s, text)) return std::nullopt;
  const std::uint32_t begin = text.tokens.first;
  if (begin > s.first + 1 && s.tag(begin - 1) == Tag::kPoss) {
    const Phrase* owner = s.phrase(begin - 2);
    if (owner != nullptr && (is_actor(s, *owner) || s.is(owner->head, s.rules.own_side))) {
      return names.party(*owner, "possessive");
    }
  }
  if (s.is(begin, s.rules.pron_poss)) {
    Party owner = names.party(TokenRange{begin, begin + 1}, "possessive", nullptr);
    if (owner.speaker_id != kNone) return owner;
  }
  const std::uint32_t by = text.tokens.end;
  if (by + 1 < s.end && (s.word_is(by, "by") || s.word_is(by, "from"))) {
    const Phrase* maker = s.phrase(by + 1);
    if (maker != nullptr && is_actor(s, *maker)) return names.party(*maker, "by");
  }
  if (const Phrase* maker = who_made(s, by)) return names.party(*maker, "by");
  if (const Phrase* issuer = who_issues(s, begin)) return names.party(*issuer, "subject");
  return std::nullopt;
}

}  // namespace onrecord
