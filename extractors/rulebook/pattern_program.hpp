// extractors/rulebook/pattern_program.hpp
// A pattern as steps of a machine that reads symbols, from left to right or from right to left.
//
// needs   the tree of a pattern, and the tests and codes of its layer
// shape   steps link by index and end in one kMatch; symbols count by classes, as many as the
//         pattern can tell apart. The first way of a kSplit is the one that the pattern prefers.
// errors  a pattern that needs more than kMostSteps or kMostSymbolClasses has no program: callers
//         must have another way
// cost    linear in the pattern, its counted repetitions written out; the classes take one pass
//         over the codes that pass each test
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "extractors/rulebook/flat_array.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_tree.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {

inline constexpr std::size_t kMostSteps = 20'000;
inline constexpr std::size_t kMostSymbolClasses = 256;

// The codes of a layer as one pattern sees them.
struct SymbolClasses {
  FlatArray<std::uint8_t> of_code;  // by code, every `stride` bytes
  std::size_t stride = 1;
  std::size_t count = 0;
  std::unordered_map<TestId, std::uint32_t> tests;     // their place in `passing`: to compile with
  FlatArray<std::bitset<kMostSymbolClasses>> passing;  // the classes that pass a test

  std::uint8_t of(std::size_t code) const { return of_code[code * stride]; }
  std::size_t codes() const { return (of_code.size() + stride - 1) / stride; }
};

// nullopt when there are too many.
std::optional<SymbolClasses> symbol_classes(const Node& tree, const Lexicon& lexicon,
                                            const SymbolTests& tests, const SymbolCodes& codes);

enum class Walk : std::uint8_t { kForward, kBackward };

struct PatternProgram {
  // kNear and kFar are passed at the edge of the text where a walk begins, and where it ends; kMark
  // is passed anywhere and notes where.
  enum class Op : std::uint32_t { kSymbol, kSplit, kNear, kFar, kMark, kMatch };
  struct Step {
    Op op = Op::kMatch;
    std::uint32_t test = 0;   // kSymbol: place in SymbolClasses::passing; kMark: twice the number
                              // of the bracket, one more where it ends; kSplit: its number
    std::uint32_t next = 0;   // index of a step
    std::uint32_t other = 0;  // kSplit: the second one
  };
  FlatArray<Step> steps;
  std::uint32_t begin = 0;
  std::uint32_t splits = 0;
  // Whether the order of the ways is that of the pattern: not where something that may be empty is
  // repeated without end.
  bool ordered = true;
};

// The groups of a tree in the order of their brackets.
void collect_groups(const Node& tree, std::vector<const Node*>& out);

// nullopt when it would be too long.
std::optional<PatternProgram> pattern_program(const Node& tree, Walk walk, const Lexicon& lexicon,
                                              const SymbolTests& tests,
                                              const SymbolClasses& classes);

}  // namespace onrecord
