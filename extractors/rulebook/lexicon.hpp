// extractors/rulebook/lexicon.hpp
// What is known of a single word: a token looks itself up once and gets its kind.
//
// A *class* is a named set of words (SAY, TITLE, WEEKDAY), a shape (CAP, NUM), a suffix (ENDS_ING),
// a part of speech (NOUN: given by words.hpp in context) or a symbol (QUOTE, NP). A *kind* is an
// interned set of classes: two tokens of the same kind and part of speech look the same to every
// rule. The classes that need no list are in lexicon.cpp, the reference is docs/rules.md.
//
// shape   kinds are dense and small (16 bits); kind 0 is "nothing known"
// owns    its tables, or views them in a block of compiled rules; the word entries are the
//         rulebook's, which must outlive this. Immutable after construction, shared by all threads
// errors  Error(kRules) for a class that nobody declares and for more kinds than fit
// cost    look_up() is one probe of a flat table for words of up to 16 bytes, no allocation; the
//         table is larger than a cache, so that looking up all tokens of a text at once, which asks
//         for the memory of many before it reads that of the first, takes half the time
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/lexicon_tables.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

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
  // With the tables that were made of the same rulebook, symbols and all.
  Lexicon(const Rulebook& rulebook, LexiconTables tables);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  struct Hit {
    Kind kind = 0;
    WordId word = kNoWord;  // kNoWord when the word is in no list
  };
  Hit look_up(std::string_view token) const;  // nothing of no letters
  // Tokens of a text as they stand there: a hit for each.
  void look_up(std::string_view text, std::span<const Token> tokens, std::span<Hit> hits) const;

  // The class with that name; kNoClass when there is none.
  ClassId find_class(std::string_view name) const;

  bool has(Kind kind, ClassId id) const {
    if (id >= tables_.named) return has_literal(kind, id);
    return (tables_.members[kind * tables_.row + id / 64] >> id % 64 & 1U) != 0;
  }
  const LexiconTables& tables() const { return tables_; }
  std::span<const ClassId> classes(Kind kind) const { return tables_.classes(kind); }  // sorted
  std::size_t kind_count() const { return tables_.kind_begins.size() - 1; }

  // The value that the list of a class gives a word ("may" in MONTH is "05"); empty when the word
  // is not in that class.
  std::string_view value(WordId word, ClassId id) const;

  // Entries of more than one word that belong to a class, as sequences of folded words, in the
  // order of the files.
  bool has_phrases(ClassId id) const;
  std::vector<std::vector<std::string_view>> phrases(ClassId id) const;
  // The value of the entry with these words, a blank between two; nothing when there is none.
  std::optional<std::string_view> phrase_value(ClassId id, std::string_view words) const;

  // A kind for a symbol: the union of the named classes. For constructors only, before Patterns
  // are compiled with this lexicon; Error(kRules) when a class is not declared.
  Kind symbol(const std::vector<std::string_view>& classes);
  // The kind of a symbol that was made before.
  Kind known_symbol(const std::vector<std::string_view>& classes) const;

 private:
  std::vector<ClassId> ids_of(const std::vector<std::string_view>& classes) const;
  std::optional<Kind> find_symbol(std::span<const ClassId> classes) const;
  bool has_literal(Kind kind, ClassId id) const;

  // `slot` is the one that the hash names.
  Hit find(std::string_view token, const FoldedKey& key, std::size_t slot,
           LetterCase letters) const;
  Hit find_long(std::string_view token) const;

  const WordTable* words_;
  LexiconTables tables_;
};

}  // namespace onrecord
