// extractors/words/words.hpp
// What each token is where it stands: its kind and, by its neighbours, its part of speech.
//
// needs   tokens, sentences               gives   Reading::words
// shape   one Word a token; a token outside every sentence stays Tag::kOther
// owns    WordRules is immutable after construction and shared by all threads; the lexicon must
//         outlive it
// errors  Error(kRules) for a class that rules/en/words.words must declare and does not
// cost    one look-up a token and two passes over each sentence; no allocation beyond `out`
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// What the classes of words.words say of each kind, one flag a bit.
class WordRules {
 public:
  explicit WordRules(const Lexicon& lexicon);

  std::uint64_t flags(Kind kind) const { return flags_[kind]; }

  // "out" of "points out": only behind a verb, as good as never behind a noun.
  bool follows_verb(Kind kind) const { return lexicon_->has(kind, verb_particle_); }
  bool links_object(Kind kind) const { return lexicon_->has(kind, verb_preposition_); }

  // A base form may follow its "that": "demands that Malta close".
  bool asks(Kind kind) const { return lexicon_->has(kind, asking_verb_); }

  // "think tank": a noun, though its first word is a verb.
  bool is_compound(Kind verb, Kind head) const {
    return lexicon_->has(verb, compound_verb_) && lexicon_->has(head, compound_head_);
  }

  // A noun of the word lists.
  bool is_common(std::string_view word) const;

 private:
  const Lexicon* lexicon_;
  ClassId verb_particle_;
  ClassId verb_preposition_;
  ClassId asking_verb_;
  ClassId compound_verb_;
  ClassId compound_head_;
  std::vector<std::uint64_t> flags_;
};

void read_words(const Document& document, const Lexicon& lexicon, const WordRules& rules,
                std::vector<Word>& out);

}  // namespace onrecord
