// extractors/rulebook/lexicon_tables.hpp
// What a lexicon is: flat tables, made of a rulebook once (lexicon_builder.hpp) and read in place.
//
// shape   classes, kinds and words are numbered densely; kind 0 and word 0 are "nothing known".
//         Lists by number lie behind each other, and `..._begins` has one begin more than lists
// owns    its arrays, unless they lie in a block of compiled rules
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>

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
    std::uint16_t unused = 0;
  };
  // A word that does not fit a key.
  struct LongWord {
    std::uint32_t begin = 0;  // of its letters
    std::uint32_t size = 0;
    WordId word = kNoWord;  // none: an empty slot
    Kinds kinds{};
    std::uint16_t unused = 0;
  };
  struct Member {
    std::uint32_t id = kNoClass;
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
};

// What a block of compiled rules (image.hpp) holds of them.
template <typename Archive, typename Tables>
requires std::same_as<std::remove_const_t<Tables>, LexiconTables>
void pass(Archive& archive, Tables& tables) {
  archive(tables.named);
  archive(tables.row);
  archive(tables.letters);
  archive(tables.name_begins);
  archive(tables.name_slots);
  archive(tables.kind_begins);
  archive(tables.kind_classes);
  archive(tables.members);
  archive(tables.shape_kinds);
  archive(tables.symbols);
  archive(tables.slots);
  archive(tables.long_slots);
  archive(tables.member_begins);
  archive(tables.word_members);
  archive(tables.phrase_begins);
  archive(tables.phrases);
  archive(tables.sorted_phrases);
}

}  // namespace onrecord
