// extractors/reading.hpp
// What the rules see of a document: the kind of every token and the phrases they form.
//
// shape   words[i] belongs to document.tokens[i]; phrases are sorted and do not overlap
// owns    vectors reused across articles; recomputed from tokens, never serialised
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/lexicon.hpp"
#include "extractors/patterns.hpp"

namespace onrecord {

struct Word {
  Kind kind = 0;
  WordId word = kNoWord;
  Tag tag = Tag::kOther;
};

enum class PhraseKind : std::uint8_t { kName, kPronoun, kCommon };

// A base noun phrase: determiner to head, without what follows the head ("the prime minister",
// "Shigeru Ishiba", "a senior Foreign Ministry official", "he"). A title before a name belongs to it.
struct Phrase {
  TokenRange tokens;
  std::uint32_t head = 0;  // token
  PhraseKind kind = PhraseKind::kCommon;
  Kind symbol = 0;         // what patterns see: NP and its features (PERSON, ORG, PLACE, PLURAL, ...)
};

struct Reading {
  std::vector<Word> words;
  std::vector<Phrase> phrases;
};

}  // namespace onrecord
