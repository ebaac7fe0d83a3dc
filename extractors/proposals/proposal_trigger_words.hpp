// extractors/proposals/proposal_trigger_words.hpp
// The words that may begin an act, so that a sentence without one costs one look a token, and the
// triggers of several words.
//
// owns    immutable after construction; acts point into the lexicon, which must outlive it
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// What a word may begin.
enum class TriggerWord : std::uint8_t {
  kNone,
  kPlain,
  kModal,    // in what somebody says, or under a condition
  kHave,     // before "to"
  kVital,    // before "that"
  kWhether,  // before "whether" or "if"
  kLike,     // after "would"
  kTime,     // after "it is"
};

// A trigger of several words, which patterns see as one symbol.
struct TriggerPhrase {
  std::vector<WordId> words;
  Kind kind = 0;
  std::vector<std::pair<ClassId, std::string_view>> acts;  // by the class of a rule
};

// The class that rules/en/proposals.words must declare; Error(kRules) where it does not.
ClassId needed_class(const Lexicon& lexicon, std::string_view name);

// Their symbols, before TriggerWords are made.
void declare_trigger_phrases(Lexicon& lexicon);

class TriggerWords {
 public:
  TriggerWords(const Rulebook& rulebook, const Lexicon& lexicon);

  TriggerWord at(WordId word) const {
    return word < words_.size() ? words_[word] : TriggerWord::kNone;
  }
  // Whether triggers of several words begin with the word; few do.
  bool begins_phrase(WordId word) const { return word < begins_.size() && begins_[word]; }
  // The trigger of several words that begins at the token; null when none does.
  const TriggerPhrase* phrase_at(const Reading& reading, std::uint32_t token,
                                 std::uint32_t end) const {
    return begins_phrase(reading.words[token].word) ? phrase_from(reading, token, end) : nullptr;
  }

 private:
  const TriggerPhrase* phrase_from(const Reading& reading, std::uint32_t token,
                                   std::uint32_t end) const;

  std::vector<TriggerPhrase> phrases_;  // by their first word, the longer first
  std::vector<std::uint16_t> starts_;   // by WordId: the first of `phrases_` that it begins
  std::vector<bool> begins_;            // by WordId: whether it begins any; few words do
  std::vector<TriggerWord> words_;      // by WordId
};

}  // namespace onrecord
