// extractors/words/reading.hpp
// What the rules see of a document: the kind of every token and the phrases they form.
//
// shape   words[i] belongs to document.tokens[i]; phrases are sorted and do not overlap
// owns    vectors reused across articles; recomputed from tokens, never serialised
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

struct Word {
  std::uint64_t flags = 0;  // of the kind (word_flags.hpp)
  WordId word = kNoWord;
  Kind kind = 0;
  Tag tag = Tag::kOther;
};

enum class PhraseKind : std::uint8_t { kName, kPronoun, kCommon };

// A country that rules/en/phrases.words knows: 0 is none; phrases.hpp gives its name.
using CountryId = std::uint16_t;

// A base noun phrase: determiner to head, without what follows the head ("the prime minister",
// "Shigeru Ishiba", "a senior Foreign Ministry official", "he"). A title before a name belongs to
// it. An owner is a phrase of its own: "Japan's" (with its clitic left out) and "prime minister".
struct Phrase {
  TokenRange tokens;
  TokenRange core;         // the name without determiner and title; a common noun with its
                           // modifiers, without determiner; a pronoun: all of it
  TokenRange title;        // before a name: "Prime Minister", "Sen.", "economy minister"
  std::uint32_t head = 0;  // token
  PhraseKind kind = PhraseKind::kCommon;
  CountryId country = 0;  // "Japan", "Tokyo", "Japanese officials": the country it speaks for
  Kind symbol = 0;        // what patterns see: NP and its features (rules/en/phrases.words)
};

struct Reading {
  std::vector<Word> words;
  std::vector<Phrase> phrases;
  std::vector<std::int32_t> phrase_of;  // for each token: index into phrases, or -1
};

}  // namespace onrecord
