// extractors/rulebook/pattern_automaton.hpp
// Decides where one pattern can match, before RE2 is asked for its places and groups.
//
// A deterministic automaton over the symbol classes of its pattern, made state by state as texts
// ask for them: one table look-up a symbol, no captures, no priorities.
//
// needs   codes of a sequence (symbol_codes.hpp); the SymbolClasses must outlive this
// owns    its program and its table, which only grows; shared by all threads: readers take no lock,
//         the maker of a new state takes one
// errors  nullopt when the pattern has more than kMostStates states, or `out` no room: ask RE2
// cost    a few nanoseconds a symbol; a new state costs its steps, once
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/rulebook/prefetch.hpp"

namespace onrecord {

inline constexpr std::size_t kMostStates = 4000;

// The codes of one sequence, in order.
using CodeSpan = std::span<const std::uint16_t>;

// Where matches may start: where the walk does, or at every symbol.
enum class Reach : std::uint8_t { kHere, kAnywhere };

class PatternAutomaton {
 public:
  PatternAutomaton(PatternProgram program, const SymbolClasses& classes, Reach reach);

  const PatternProgram& program() const { return program_; }

  // Asks for the memory that a walk begins with.
  void fetch() const {
    const Cell* const cells = cells_.load(std::memory_order_acquire);
    prefetch(cells + std::size_t{count_} * (inside_ >> kFlags));
    prefetch(cells + std::size_t{count_} * (at_edge_ >> kFlags));
  }

  // Backward, anywhere: the symbols at which a match begins that is not empty, from the last to the
  // first.
  std::optional<bool> begins(CodeSpan codes, FixedList<std::uint32_t, kLongest>& out) const;

  // Forward, here: the end of the longest match that begins at a symbol; `begin` when none does.
  std::optional<std::size_t> longest_end(CodeSpan codes, std::size_t begin) const;

  // Whether there is a match, perhaps an empty one, that the walk over the codes can see.
  std::optional<bool> matches(CodeSpan codes, Walk walk) const;

 private:
  // A state as the table holds it: its number, which is that of its row, and what is known of it. 0
  // is not made yet.
  using State = std::uint16_t;
  static constexpr unsigned kMatched = 1;     // a match is complete
  static constexpr unsigned kMatchedFar = 2;  // one is, if this is the far edge
  static constexpr unsigned kDead = 4;        // nothing will match any more
  static constexpr unsigned kFlags = 3;
  static_assert((kMostStates + 2) << kFlags <= 0xFFFF);

  using Cell = std::atomic<State>;
  using Table = std::vector<Cell>;
  struct Content {
    std::vector<std::uint32_t> steps;  // kSymbol steps that may be next, sorted
    unsigned flags = 0;
    friend auto operator<=>(const Content&, const Content&) = default;
  };

  static bool matched(State state, bool at_far_edge) {
    return (state & (at_far_edge ? kMatched | kMatchedFar : kMatched)) != 0;
  }
  // The state after one more symbol; 0 when there are too many.
  State step(State from, std::uint16_t code, const Cell*& cells) const;
  // The end of the codes that are left when those that lead from inside_ to itself are taken off.
  std::size_t skip_idle(CodeSpan codes, std::size_t end, const Cell* cells) const;
  State grow(State from, std::size_t symbol_class) const;
  State add(Content content) const;
  // What can be reached from some steps without reading.
  Content closure(std::vector<std::uint32_t> steps, bool at_near_edge) const;

  // What a walk reads lies in one line of the cache: a text asks hundreds of automata.
  const std::uint8_t* of_code_;  // of the classes
  std::uint32_t stride_;
  std::uint32_t count_;
  mutable std::atomic<const Cell*> cells_ = nullptr;  // of the last table
  State at_edge_ = 0;
  State inside_ = 0;

  const SymbolClasses* classes_;
  const PatternProgram program_;
  const Reach reach_;

  mutable std::mutex mutex_;  // for those who add states
  mutable std::map<Content, State> known_;
  mutable std::vector<const Content*> contents_;  // by row
  mutable std::vector<std::unique_ptr<Table>> tables_;

  std::vector<std::uint32_t> restart_;  // what reach_ adds to every state
};

}  // namespace onrecord
