// extractors/rulebook/lexicon.hpp
// What is known of a single word: a token looks itself up once and gets its kind.
//
// A *class* is a named set of words (SAY, TITLE, WEEKDAY), a shape (CAP, NUM), a suffix (ENDS_ING),
// a part of speech (NOUN: given by words.hpp in context) or a symbol (QUOTE, NP). A *kind* is an
// interned set of classes: two tokens of the same kind and part of speech look the same to every
// rule. The classes that need no list are in lexicon.cpp, the reference is docs/rules.md.
//
// shape   kinds are dense and small (16 bits); kind 0 is "nothing known"
// owns    everything but the word entries, which are the rulebook's: it must outlive this;
//         immutable after construction, shared by all threads
// errors  Error(kRules) for a class that nobody declares and for more kinds than fit
// cost    look_up() is one probe of a flat table for words of up to 16 bytes, no allocation; the
//         table is larger than a cache, so that looking up all tokens of a text at once, which asks
//         for the memory of many before it reads that of the first, takes half the time
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

using ClassId = std::uint16_t;
using Kind = std::uint16_t;
using WordId = std::uint32_t;

inline constexpr ClassId kNoClass = 0xFFFF;
inline constexpr WordId kNoWord = 0;

// Parts of speech as rules see them, each a class too: OTHER NOUN PROPN PRON DET ADJ ADV NUMBER
// PREP TO CONJ SUBORD AUX MODAL VERB GERUND PARTICIPLE NEG POSS PUNCTUATION, in this order. (The
// classes VBASE V3SG VPAST VPART VING SING PLUR are what a listed form may be; the tag is what it
// is here.)
enum class Tag : std::uint8_t {
  kOther,
  kNoun,
  kPropn,
  kPron,
  kDet,
  kAdj,
  kAdv,
  kNum,
  kPrep,
  kTo,
  kConj,
  kSubord,
  kAux,
  kModal,
  kVerb,  // finite, or base form
  kVing,
  kVpart,
  kNeg,
  kPoss /* 's */,
  kPunct
};
inline constexpr std::size_t kTags = 20;

class Lexicon {
 public:
  explicit Lexicon(const Rulebook& rulebook);
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  struct Hit {
    Kind kind = 0;
    WordId word = kNoWord;  // kNoWord when the word is in no list
  };
  Hit look_up(std::string_view token) const;
  // Tokens of a text as they stand there: a hit for each.
  void look_up(std::string_view text, std::span<const Token> tokens, std::span<Hit> hits) const;

  // The class with that name; kNoClass when there is none.
  ClassId find_class(std::string_view name) const;
  std::string_view class_name(ClassId id) const;

  bool has(Kind kind, ClassId id) const {
    if (id >= named_) return has_literal(kind, id);
    return (members_[kind * row_ + id / 64] >> id % 64 & 1U) != 0;
  }
  std::span<const ClassId> classes(Kind kind) const;  // sorted
  std::size_t kind_count() const;

  // The lemma of a listed word as a member of a class, and the value that the list gives it
  // ("may" in MONTH is "05"); empty when it is not in that class.
  std::string_view lemma(WordId word, ClassId id) const;
  std::string_view value(WordId word, ClassId id) const;

  // Entries of more than one word that belong to a class, as sequences of folded words.
  const std::vector<std::vector<std::string>>& phrases(ClassId id) const;
  // Lemma and value of such an entry.
  const WordEntry* phrase_entry(ClassId id, const std::vector<std::string>& words) const;

  // A kind for a symbol: the union of the named classes. For constructors only, before Patterns
  // are compiled with this lexicon; Error(kRules) when a class is not declared.
  Kind symbol(const std::vector<std::string_view>& classes);
  // The kind of a symbol that was made before.
  Kind known_symbol(const std::vector<std::string_view>& classes) const;

 private:
  struct State;

  std::vector<ClassId> ids_of(const std::vector<std::string_view>& classes) const;

  bool has_literal(Kind kind, ClassId id) const;
  // Fills the rows of kinds that have none yet.
  void add_members();

  std::unique_ptr<State> state_;
  std::size_t named_ = 0;               // classes below are no literal words
  std::size_t row_ = 0;                 // of 64 classes
  std::vector<std::uint64_t> members_;  // by kind: a bit for each named class
};

}  // namespace onrecord
