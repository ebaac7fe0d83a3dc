// extractors/rulebook/lexicon_tables.hpp
// What a lexicon is: flat tables, made of a rulebook once (lexicon_builder.hpp) and read in place.
//
// shape   classes, kinds and words are numbered densely; kind 0 and word 0 are "nothing known".
//         Lists by number lie behind each other, and `..._begins` has one begin more than lists
// owns    its arrays, unless they lie in a block of compiled rules
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "extractors/rulebook/flat_array.hpp"
#include "extractors/rulebook/folded_key.hpp"
#include "extractors/rulebook/shapes.hpp"

namespace onrecord {

using ClassId = std::uint16_t;
using Kind = std::uint16_t;
using WordId = std::uint32_t;

inline constexpr ClassId kNoClass = 0xFFFF;
inline constexpr WordId kNoWord = 0;

struct LexiconTables {
  using Kinds = std::array<Kind, kLetterCases>;

  // What a look-up answers: one cache line for two.
  struct Slot {
    FoldedKey key;
    WordId word = kNoWord;
    Kinds kinds{};
  };
  // A word that does not fit a key.
  struct LongWord {
    std::uint32_t begin = 0;  // of its letters
    std::uint32_t size = 0;
    WordId word = kNoWord;  // none: an empty slot
    Kinds kinds{};
  };
  struct Member {
    ClassId id = kNoClass;
    std::uint32_t entry = 0;  // of the word table
  };
  struct Phrase {
    std::uint32_t form = 0;  // of the word table
    std::uint32_t entry = 0;
  };

  std::uint32_t named = 0;  // classes below are no literal words
  std::uint32_t row = 0;    // of 64 classes

  FlatArray<char> letters;               // of class names and long words
  FlatArray<std::uint32_t> name_begins;  // by class
  FlatArray<ClassId> name_slots;         // open addressing by name

  FlatArray<std::uint32_t> kind_begins;
  FlatArray<ClassId> kind_classes;   // sorted, by kind
  FlatArray<std::uint64_t> members;  // by kind: a bit for each named class
  FlatArray<Kind> shape_kinds;
  FlatArray<Kind> symbols;  // the kinds that stand for no word

  FlatArray<Slot> slots;  // open addressing over the words that fit a key
  FlatArray<LongWord> long_slots;
  FlatArray<std::uint32_t> member_begins;  // by word
  FlatArray<Member> word_members;

  FlatArray<std::uint32_t> phrase_begins;  // by class
  FlatArray<Phrase> phrases;               // in the order of the files
  FlatArray<Phrase> sorted_phrases;        // of a class by their words

  std::span<const ClassId> classes(Kind kind) const {
    return kind_classes.span(kind_begins[kind], kind_begins[kind + 1U]);
  }

  // Calls visit(array) for each of the arrays.
  template <typename Visit>
  void each_array(const Visit& visit) {
    visit(letters);
    visit(name_begins);
    visit(name_slots);
    visit(kind_begins);
    visit(kind_classes);
    visit(members);
    visit(shape_kinds);
    visit(symbols);
    visit(slots);
    visit(long_slots);
    visit(member_begins);
    visit(word_members);
    visit(phrase_begins);
    visit(phrases);
    visit(sorted_phrases);
  }
};

}  // namespace onrecord
