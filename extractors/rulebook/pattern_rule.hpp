// extractors/rulebook/pattern_rule.hpp
// One rule of a layer, compiled: its places in a sequence, their groups, its guards.
//
// An automaton of its own (pattern_automaton.hpp) says where matches begin and how far they may
// reach; there its groups are read (pattern_groups.hpp). Nothing is compiled before it is needed:
// most rules never match in a run. RE2 reads what is too large for that.
//
// owns    what it compiled; shared by all threads. The layer must outlive it.
// errors  Error(kRules) at the first use of a pattern that is no regular expression
// cost    linear in the symbols; groups are read in a piece as long as the longest match
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_tables.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {

// What all rules of a layer share.
struct PatternLayer {
  const Rulebook& book;
  const Lexicon& lexicon;
  SymbolTests tests;
  const SymbolCodes& codes;
};

// What the layer calls a rule and its groups.
struct PatternNames {
  std::uint16_t index = 0;
  std::span<const std::uint16_t> groups;   // in the order of their brackets
  std::span<const std::uint16_t> guarded;  // that of each guard
};

// Where the scanners of a rule and its guards begin that were compiled before; null for none.
struct CompiledScanners {
  const ScannerTables* tables = nullptr;
  std::size_t first = 0;
};

class PatternAutomaton;
class ScannerWriter;

class PatternRule {
 public:
  // Layer, rule and all that is viewed must outlive it.
  PatternRule(const PatternLayer& layer, const Rule& rule, const PatternNames& names,
              const CompiledScanners& compiled);
  PatternRule(PatternRule&& other) noexcept;  // before it is shared
  ~PatternRule();

  // Adds the scanners of the rule and its guards.
  void compile(ScannerWriter& out) const;

  // Asks for the memory that find() begins with.
  void fetch() const;

  // Appends the matches that begin no later than at symbol `last`, each after the end of the one
  // before, or of its group `behind` where it has that one. `buffer` holds the symbols' codes.
  void find(std::span<const Symbol> symbols, PatternBuffer& buffer, std::vector<Match>& out,
            std::size_t last = kLongest, std::size_t behind = kMostGroups) const;

 private:
  struct State;
  bool find_from_few(std::span<const Symbol> symbols, PatternBuffer& buffer,
                     std::vector<Match>& out, std::size_t last, std::size_t behind) const;

  // The automaton that says where matches begin, once it is made: for most texts the only thing
  // that is asked.
  mutable std::atomic<const PatternAutomaton*> backward_ = nullptr;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
