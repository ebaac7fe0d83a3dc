// extractors/speakers/speakers.hpp
// Who is who: every mention of a person, organisation, government, group, anonymous source or
// document, gathered over the whole article, and the speaker of each quote.
//
// needs   zones, tokens, sentences, Reading, quotes     gives   speakers, Quote::speaker_id
// shape   inside the program `speakers` holds every actor of the article, so that later stages can
//         ask who a mention is (speaker_mentions.hpp); keep_speakers_in_use() ends that. A mention
//         is a base phrase ("the minister", "he") or a possessive inside one ("his"); "I" and "we"
//         in a quote are mentions of who speaks, or of those for whom a spokesman does. A pronoun
//         or "the minister" is resolved where that is safe and left out where it is not. Two
//         anonymous sources of different description stay apart
// owns    SpeakerRules is immutable after construction and shared by all threads
// errors  Error(kRules) for a class that rules/en/speakers.words must declare and does not
// cost    linear in the phrases of the article
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/reading.hpp"

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

inline constexpr std::size_t kNoHeading = SIZE_MAX;

// All actors of a document; `out` is emptied first. The sentences from `heading` on are those of a
// title behind the text: they say who is who, and mention nobody.
void find_speakers(const Document& document, const Reading& reading, const SpeakerRules& rules,
                   std::vector<Quote>& quotes, std::vector<Speaker>& out,
                   std::size_t heading = kNoHeading);

}  // namespace onrecord
