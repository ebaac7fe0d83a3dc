// extractors/speakers.hpp
// Who is who: every mention of a person, organisation, government, group, anonymous source or
// document, gathered over the whole article, and the speaker of each quote.
//
// needs   zones, tokens, sentences, Reading, quotes     gives   speakers, Quote::speaker_id
// shape   inside the program `speakers` holds every actor of the article, so that later stages can
//         ask who a mention is; keep_speakers_in_use() ends that. Mentions are sorted; a mention
//         belongs to one speaker. A pronoun or "the minister" is resolved where that is safe and
//         left out where it is not. Two anonymous sources of different description stay apart.
// owns    SpeakerRules is immutable after construction and shared by all threads
// errors  Error(kRules) for a class that rules/en/speakers.words must declare and does not
// cost    linear in the phrases of the article
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/lexicon.hpp"
#include "extractors/phrases.hpp"
#include "extractors/reading.hpp"
#include "extractors/rulebook.hpp"

namespace onrecord {

class SpeakerRules {
 public:
  // Rulebook, lexicon and phrase rules must outlive this.
  SpeakerRules(const Rulebook& rulebook, const Lexicon& lexicon, const PhraseRules& phrases);
  ~SpeakerRules();
  SpeakerRules(SpeakerRules&&) noexcept;
  SpeakerRules& operator=(SpeakerRules&&) noexcept;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// All actors of a document; `out` is emptied first.
void find_speakers(const Document& document, const Reading& reading, const SpeakerRules& rules,
                   std::vector<Quote>& quotes, std::vector<Speaker>& out);

// Which speaker a stretch of text mentions.
class MentionIndex {
 public:
  explicit MentionIndex(std::span<const Speaker> speakers);

  // The speaker with a mention that overlaps: the longest of them; kNone when there is none.
  std::int32_t speaker_at(Span mention) const;

 private:
  std::vector<std::pair<Span, std::int32_t>> mentions_;  // sorted
};

// The id of a new speaker of the document.
std::int32_t add_speaker(Document& document, std::string_view name, SpeakerKind kind, Span mention);

// Drops speakers who neither are quoted nor take part in a proposal, and renumbers the rest.
void keep_speakers_in_use(Document& document);

}  // namespace onrecord
