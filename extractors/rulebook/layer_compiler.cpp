#include "extractors/rulebook/layer_compiler.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>

#include "corpus/error.hpp"
#include "extractors/rulebook/pattern_program.hpp"

namespace onrecord {

LayerCompiler::LayerCompiler(const PatternLayer& layer, std::size_t rules)
    : layer_(layer),
      finder_(layer.book, layer.lexicon),
      words_((rules + 63) / 64),
      triggered_(layer.codes.size() * kRuleTriggers * words_),
      triggers_(layer.codes.size()),
      needed_((layer.codes.size() + 63) / 64) {}

void LayerCompiler::add(const Rule& rule) {
  add_groups(rule);
  add_triggers(rule.tree);
  add_needed(rule.tree);
  ++rule_;
}

TriggerTables LayerCompiler::triggers() {
  std::vector<std::uint8_t> needed(layer_.codes.size());
  for (std::size_t code = 0; code < needed.size(); ++code) {
    needed[code] = static_cast<std::uint8_t>(needed_[code / 64] >> code % 64 & 1U);
  }
  return {static_cast<std::uint32_t>(words_), seen_, std::move(triggered_), std::move(triggers_),
          std::move(needed)};
}

void LayerCompiler::add_groups(const Rule& rule) {
  std::vector<const Node*> brackets;
  collect_groups(rule.tree, brackets);
  if (brackets.size() > kMostBrackets) {
    throw Error(Error::Kind::kRules, rule.source.where(),
                "has more than " + std::to_string(kMostBrackets) + " groups",
                "make two rules of it");
  }
  auto& groups = groups_.brackets.emplace_back();
  for (const Node* bracket : brackets) groups.push_back(group_id(bracket->group, rule.source));
  auto& guarded = groups_.guarded.emplace_back();
  for (const Guard& guard : rule.guards) {
    guarded.push_back(guard.where == Guard::Where::kGroup ? group_id(guard.group, guard.source)
                                                          : std::uint16_t{kMostGroups});
  }
}

std::uint16_t LayerCompiler::group_id(const std::string& name, const RuleSource& source) {
  std::vector<std::string>& names = groups_.names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::uint16_t>(found - names.begin());
  if (names.size() == kMostGroups) {
    throw Error(Error::Kind::kRules, source.where(),
                "more than " + std::to_string(kMostGroups) + " group names in one layer",
                "use the names that its other rules use");
  }
  names.push_back(name);
  return static_cast<std::uint16_t>(names.size() - 1);
}

void LayerCompiler::add_triggers(const Node& tree) {
  static_assert(kMostRules / 64 <= 8, "one byte says which words have a trigger");
  const std::uint64_t bit = std::uint64_t{1} << rule_ % 64;
  const std::vector<Needed> needed = finder_.needed_in_order(tree, kRuleTriggers);
  const std::size_t first = kRuleTriggers - needed.size();
  for (std::size_t i = 0; i < first; ++i) seen_[i][rule_ / 64] |= bit;
  for (std::size_t i = first; i < kRuleTriggers; ++i) {
    for (const Test* test : needed[i - first].tests) {
      const std::span<const std::uint64_t> passing = layer_.codes.passing(layer_.tests.id(*test));
      for (std::size_t word = 0; word < passing.size(); ++word) {
        for (std::uint64_t bits = passing[word]; bits != 0; bits &= bits - 1) {
          const std::size_t code = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
          triggered_[(code * words_ + rule_ / 64) * kRuleTriggers + i] |= bit;
          triggers_[code] = static_cast<std::uint8_t>(triggers_[code] | 1U << rule_ / 64);
        }
      }
    }
  }
}

void LayerCompiler::add_needed(const Node& tree) {
  const std::optional<Needed> needed = finder_.needed(tree);
  if (!needed) {
    std::fill(needed_.begin(), needed_.end(), ~std::uint64_t{0});
    return;
  }
  for (const Test* test : needed->tests) {
    const std::span<const std::uint64_t> passing = layer_.codes.passing(layer_.tests.id(*test));
    for (std::size_t word = 0; word < passing.size(); ++word) needed_[word] |= passing[word];
  }
}

}  // namespace onrecord
