// extractors/rulebook/pattern_triggers.hpp
// What a pattern cannot match without: the rarest symbols of every way through it.
//
// shape   tests of which every match passes at least one, or several such sets that it passes one
//         after the other; worked out from the pattern itself, so that a new rule needs no list of
//         its own
// cost    linear in the pattern
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_tree.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

struct Needed {
  std::vector<const Test*> tests;  // of the pattern, or owned by NeededSymbols
  std::size_t cost = 0;            // how often they stand in text, more or less
};

class NeededSymbols {
 public:
  // Words of the class COMMON_WORD are taken as triggers only where a pattern has nothing rarer.
  NeededSymbols(const Rulebook& rulebook, const Lexicon& lexicon);

  // Nothing for a pattern that may match without any symbol of its own.
  std::optional<Needed> needed(const Node& node) const;

  // Up to `most` of them in the order of the symbols, no two of which are the same symbol; none for
  // such a pattern.
  std::vector<Needed> needed_in_order(const Node& node, std::size_t most) const;

 private:
  // What a class of words is known to need: one for each entry of several words, the rarest of it.
  struct ClassNeeds {
    std::vector<Test> literals;
    std::size_t cost = 0;  // of the class and of those
  };

  Needed needed(const Test& test) const;
  const ClassNeeds& needs_of(const Test& test, ClassId id) const;
  // A bit for each common kind.
  using Kinds = std::vector<std::uint64_t>;
  Kinds passing(const Test& test) const;
  bool is_tag(const Test& test) const;
  std::size_t cost(const Test& test) const;

  const Lexicon& lexicon_;
  std::vector<Kind> common_;
  std::vector<std::size_t> often_;              // each of them stands in so many words of text
  std::size_t row_ = 0;                         // of 64 common kinds
  std::unordered_map<ClassId, Kinds> passing_;  // which of the common kinds are of a class, if any
  // Patterns name the same tests again and again.
  mutable std::unordered_map<ClassId, ClassNeeds> needs_;
  mutable std::unordered_map<std::string, std::size_t> costs_;
};

}  // namespace onrecord
