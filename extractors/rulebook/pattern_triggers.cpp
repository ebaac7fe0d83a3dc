#include "extractors/rulebook/pattern_triggers.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {
namespace {

// Leaves the `most` rarest, in their order.
void keep_rarest(std::vector<Needed>& list, std::size_t most) {
  while (list.size() > most) {
    const auto commonest = std::max_element(
        list.begin(), list.end(), [](const Needed& a, const Needed& b) { return a.cost < b.cost; });
    list.erase(commonest);
  }
}

}  // namespace

NeededSymbols::NeededSymbols(const Rulebook& rulebook, const Lexicon& lexicon) : lexicon_(lexicon) {
  if (const WordClass* words = rulebook.find_class("COMMON_WORD")) {
    for (const WordEntry& entry : words->entries) {
      common_.push_back(lexicon.look_up(entry.lemma).kind);
      std::size_t times = 1;
      std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), times);
      often_.push_back(times);
    }
  }
  row_ = (common_.size() + 63) / 64;
  for (std::size_t i = 0; i < common_.size(); ++i) {
    for (const ClassId id : lexicon.classes(common_[i])) {
      Kinds& kinds = passing_.try_emplace(id, row_).first->second;
      kinds[i / 64] |= std::uint64_t{1} << i % 64;
    }
  }
}

std::optional<Needed> NeededSymbols::needed(const Node& node) const {
  switch (node.op) {
    case Node::Op::kTest:
      return needed(node.test);
    case Node::Op::kGroup:
      return needed(node.parts[0]);
    case Node::Op::kRepeat:
      if (node.repeat.least == 0) return std::nullopt;
      return needed(node.parts[0]);
    case Node::Op::kSequence: {
      std::optional<Needed> best;
      for (const Node& part : node.parts) {
        std::optional<Needed> one = needed(part);
        if (one && (!best || one->cost < best->cost)) best = std::move(one);
      }
      return best;
    }
    case Node::Op::kChoice: {
      Needed all;
      for (const Node& part : node.parts) {
        std::optional<Needed> one = needed(part);
        if (!one) return std::nullopt;
        all.tests.insert(all.tests.end(), one->tests.begin(), one->tests.end());
        all.cost = std::max<std::size_t>(all.cost, 1) + one->cost - 1;
      }
      return all;
    }
    default:
      return std::nullopt;
  }
}

std::vector<Needed> NeededSymbols::needed_in_order(const Node& node, std::size_t most) const {
  std::vector<Needed> list;
  switch (node.op) {
    case Node::Op::kTest:
      list.push_back(needed(node.test));
      break;
    case Node::Op::kGroup:
      return needed_in_order(node.parts[0], most);
    case Node::Op::kRepeat:
      if (node.repeat.least == 0) break;
      return needed_in_order(node.parts[0], most);
    case Node::Op::kSequence:
      for (const Node& part : node.parts) {
        std::vector<Needed> of_part = needed_in_order(part, most);
        std::move(of_part.begin(), of_part.end(), std::back_inserter(list));
      }
      keep_rarest(list, most);
      break;
    case Node::Op::kChoice: {
      std::vector<std::vector<Needed>> ways;
      for (const Node& part : node.parts) {
        ways.push_back(needed_in_order(part, most));
        most = std::min(most, ways.back().size());
      }
      list.resize(most);
      for (std::vector<Needed>& way : ways) {
        keep_rarest(way, most);
        for (std::size_t i = 0; i < most; ++i) {
          list[i].tests.insert(list[i].tests.end(), way[i].tests.begin(), way[i].tests.end());
          list[i].cost = std::max<std::size_t>(list[i].cost, 1) + way[i].cost - 1;
        }
      }
      break;
    }
    default:
      break;
  }
  return list;
}

Needed NeededSymbols::needed(const Test& test) const {
  const ClassId id = test.op == Test::Op::kClass ? lexicon_.find_class(test.name) : kNoClass;
  if (id == kNoClass) return {{&test}, cost(test)};
  const ClassNeeds& needs = needs_of(test, id);
  Needed out{{&test}, needs.cost};
  for (const Test& literal : needs.literals) out.tests.push_back(&literal);
  return out;
}

const NeededSymbols::ClassNeeds& NeededSymbols::needs_of(const Test& test, ClassId id) const {
  const auto [slot, added] = needs_.try_emplace(id);
  ClassNeeds& needs = slot->second;
  if (!added) return needs;
  needs.cost = cost(test);
  for (const auto& words : lexicon_.phrases(id)) {
    Test rarest;
    std::size_t least = 0;
    for (const std::string_view word : words) {
      Test literal = literal_test(word);
      const std::size_t one = cost(literal);
      if (least != 0 && one >= least) continue;
      rarest = std::move(literal);
      least = one;
    }
    needs.cost = std::max(needs.cost, least);
    needs.literals.push_back(std::move(rarest));
  }
  return needs;
}

bool NeededSymbols::is_tag(const Test& test) const {
  return test.op == Test::Op::kClass && lexicon_.find_class(test.name) < kTags;
}

// Which of the common kinds pass a test. Nearly any word may have a part of speech, or another.
NeededSymbols::Kinds NeededSymbols::passing(const Test& test) const {
  if (is_tag(test)) return Kinds(row_, ~std::uint64_t{0});
  if (test.op == Test::Op::kClass) {
    const auto found = passing_.find(lexicon_.find_class(test.name));
    return found == passing_.end() ? Kinds(row_) : found->second;
  }
  // All hold for a symbol of any kind, none of no tests does.
  Kinds passes(row_, test.op != Test::Op::kOr ? ~std::uint64_t{0} : 0);
  for (const Test& part : test.parts) {
    const bool another = test.op == Test::Op::kNot && is_tag(part);
    const Kinds of_part = another ? Kinds(row_) : passing(part);
    for (std::size_t i = 0; i < passes.size(); ++i) {
      passes[i] = test.op == Test::Op::kOr    ? passes[i] | of_part[i]
                  : test.op == Test::Op::kNot ? ~of_part[i]
                                              : passes[i] & of_part[i];
    }
  }
  return passes;
}

std::size_t NeededSymbols::cost(const Test& test) const {
  const auto [slot, added] = costs_.try_emplace(test.key(), 0);
  if (added) {
    slot->second = 1;
    const Kinds kinds = passing(test);
    for (std::size_t i = 0; i < common_.size(); ++i) {
      if ((kinds[i / 64] >> i % 64 & 1U) != 0) slot->second += often_[i];
    }
  }
  return slot->second;
}

}  // namespace onrecord
