// extractors/rulebook/scanners.hpp
// What tells where one pattern matches: its classes of symbols and its automata.
//
// shape   compiled of a tree, or made of tables that were written before (pattern_tables.hpp);
//         without automata where the pattern is too large for them
// owns    the states of its automata; classes and programs are its own or lie in the tables
// cost    to compile: linear in the pattern and in the codes that pass its tests. To read: the
//         first states
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "extractors/rulebook/pattern_automaton.hpp"
#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/pattern_rule.hpp"
#include "extractors/rulebook/pattern_tables.hpp"

namespace onrecord {

// Where the matches may start that the automata of a scanner look for; nothing for none of that
// direction.
struct ScannerWalks {
  std::optional<Reach> backward;
  std::optional<Reach> forward;
};

struct Scanner {
  std::optional<SymbolClasses> classes;
  std::optional<PatternAutomaton> backward;
  std::optional<PatternAutomaton> forward;
};

std::unique_ptr<Scanner> compile_scanner(const Node& tree, const PatternLayer& layer,
                                         const ScannerWalks& walks);

// The one with that number; the tables must outlive it.
std::unique_ptr<Scanner> read_scanner(const ScannerTables& tables, std::size_t number,
                                      const ScannerWalks& walks);

// Puts scanners into tables, in their order.
class ScannerWriter {
 public:
  void add(const Scanner& scanner, bool guard);
  // Once, behind the last.
  ScannerTables tables();

 private:
  ScannerTables::Program add(const std::optional<PatternAutomaton>& automaton);

  std::vector<std::vector<std::uint8_t>> of_code_;  // by scanner
  std::vector<bool> guards_;                        // by scanner
  std::vector<std::bitset<kMostSymbolClasses>> passing_;
  std::vector<PatternProgram::Step> steps_;
  std::vector<ScannerTables::Scanner> scanners_;
};

}  // namespace onrecord
