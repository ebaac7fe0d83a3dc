// extractors/rulebook/kind_table.hpp
// Numbers sets of classes, so that a token carries all that its lists and its shape say as one
// Kind.
//
// shape   kinds are dense; kind 0 is the empty set
// owns    the sets; none is ever taken out
// errors  Error(kRules) for more kinds than fit
// cost    most words share their lists and their shape with others: one look-up each
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractors/rulebook/lexicon_tables.hpp"
#include "extractors/rulebook/shapes.hpp"

namespace onrecord {

inline constexpr std::uint8_t kAnyCase = 0x1F;

inline std::uint8_t bit(LetterCase letters) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(letters));
}

inline constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;

// A word in one list, in the cases in which it is listed.
struct Membership {
  ClassId id = kNoClass;
  std::uint8_t cases = kAnyCase;
  std::uint32_t entry = kNoEntry;  // of the word table
};

class KindTable {
 public:
  KindTable() { intern({}); }

  void reserve(std::size_t kinds) { ids_.reserve(kinds); }
  Kind intern(std::vector<ClassId> classes);

  // What the shapes say, by shape: before any word.
  void add_shapes(std::vector<std::vector<ClassId>> classes);
  Kind of_shape(Shape shape) const { return shape_kinds_[shape]; }

  // The kinds of a word in lower case, were it written in each of the cases.
  std::array<Kind, kLetterCases> of_word(const std::string& folded,
                                         std::span<const Membership> memberships);

  std::size_t size() const { return kinds_.size(); }
  std::span<const ClassId> classes(Kind kind) const { return *kinds_[kind]; }  // sorted

 private:
  Kind intern_set(std::vector<ClassId> classes);  // sorted, each once

  struct Hash {
    std::size_t operator()(const std::vector<ClassId>& classes) const;
  };

  std::vector<const std::vector<ClassId>*> kinds_;  // the keys of ids_
  std::unordered_map<std::vector<ClassId>, Kind, Hash> ids_;
  std::vector<std::vector<ClassId>> shape_classes_;
  std::vector<Kind> shape_kinds_;
  std::unordered_map<std::vector<ClassId>, std::uint32_t, Hash> lists_;
  std::unordered_map<std::uint64_t, Kind> list_kinds_;  // by list and shape
  // By list and shapes, of words whose case does not matter.
  std::unordered_map<std::uint64_t, std::array<Kind, kLetterCases>> alike_kinds_;
  std::vector<ClassId> listed_;  // memory of of_word
};

}  // namespace onrecord
