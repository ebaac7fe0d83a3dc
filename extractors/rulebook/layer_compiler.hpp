// extractors/rulebook/layer_compiler.hpp
// Works out what the rules of a layer are asked by before any of them is run: their triggers, and
// the groups that they name.
//
// needs   the trees of the rules, and the tests and codes of the layer, which must outlive it
// errors  Error(kRules, where) for a rule with more groups, or a layer with more names of groups,
//         than fit
// cost    linear in the patterns and the codes that pass their rarest tests
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extractors/rulebook/pattern_rule.hpp"
#include "extractors/rulebook/pattern_tables.hpp"
#include "extractors/rulebook/pattern_triggers.hpp"

namespace onrecord {

class LayerCompiler {
 public:
  LayerCompiler(const PatternLayer& layer, std::size_t rules);

  // The rules in their order.
  void add(const Rule& rule);

  // What came of them: once, behind the last.
  GroupTables groups() { return std::move(groups_); }
  TriggerTables triggers();

 private:
  void add_groups(const Rule& rule);
  std::uint16_t group_id(const std::string& name, const RuleSource& source);
  void add_triggers(const Node& tree);
  void add_needed(const Node& tree);

  const PatternLayer& layer_;
  const NeededSymbols finder_;
  const std::size_t words_;
  std::size_t rule_ = 0;
  std::array<TriggerTables::Words, kRuleTriggers> seen_{};
  std::vector<std::uint64_t> triggered_;
  std::vector<std::uint8_t> triggers_;
  std::vector<std::uint64_t> needed_;  // a bit for each code
  GroupTables groups_;
};

}  // namespace onrecord
