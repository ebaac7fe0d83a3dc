#include "extractors/rulebook/patterns.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "corpus/error.hpp"
#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/pattern_rule.hpp"
#include "extractors/rulebook/pattern_triggers.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kTriggers = 3;  // of one rule, at most

void collect_tests(const Node& node, const RuleSource& source, const Lexicon& lexicon,
                   SymbolTests& tests) {
  if (node.op == Node::Op::kTest && !tests.has(node.test)) {
    tests.add(node.test, source);
    for (const auto& words : phrases_of(node.test, lexicon)) {
      for (const std::string_view word : words) {
        const Test literal = literal_test(word);
        if (lexicon.find_class(literal.name) != kNoClass) tests.add(literal, source);
      }
    }
  }
  for (const Node& part : node.parts) collect_tests(part, source, lexicon, tests);
}

}  // namespace

struct Patterns::State {
  std::vector<const Rule*> rules;
  std::vector<std::unique_ptr<PatternRule>> compiled;
  std::vector<std::string> group_names;
  PatternLayer layer;
  // One bit a rule. A rule cannot match before its last trigger was seen after the one before it;
  // `seen` has the bits of those that need fewer, `triggered` by code, trigger and word the rules
  // that a code is that trigger of.
  using Words = std::array<std::uint64_t, kMostRules / 64>;
  std::size_t words = 0;  // of 64 bits, in use
  std::array<Words, kTriggers> seen{};
  std::vector<std::uint64_t> triggered;
  std::vector<std::uint8_t> triggers;  // by code: whether it is a trigger of any rule

  void add_triggers(const NeededSymbols& finder, const Node& tree, std::size_t rule) {
    const std::uint64_t bit = std::uint64_t{1} << rule % 64;
    const std::vector<Needed> needed = finder.needed_in_order(tree, kTriggers);
    const std::size_t first = kTriggers - needed.size();
    for (std::size_t i = 0; i < first; ++i) seen[i][rule / 64] |= bit;
    for (std::size_t i = first; i < kTriggers; ++i) {
      for (const Test* test : needed[i - first].tests) {
        const std::span<const std::uint64_t> passing = layer.codes.passing(layer.tests.id(*test));
        for (std::size_t word = 0; word < passing.size(); ++word) {
          for (std::uint64_t bits = passing[word]; bits != 0; bits &= bits - 1) {
            const std::size_t code = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            triggered[(code * kTriggers + i) * words + rule / 64] |= bit;
            triggers[code] = 1;
          }
        }
      }
    }
  }

  std::size_t group_id(const std::string& name, const RuleSource& source) {
    const auto found = std::find(group_names.begin(), group_names.end(), name);
    if (found != group_names.end()) return static_cast<std::size_t>(found - group_names.begin());
    if (group_names.size() == kMostGroups) {
      throw Error(Error::Kind::kRules, source.where(),
                  "more than " + std::to_string(kMostGroups) + " group names in one layer",
                  "use the names that its other rules use");
    }
    group_names.push_back(name);
    return group_names.size() - 1;
  }
};

Patterns::Patterns(const Rulebook& rulebook, const Lexicon& lexicon, std::string_view stem)
    : state_(new State{rulebook.rules_of(stem),
                       {},
                       {},
                       {lexicon, SymbolTests(lexicon), SymbolCodes()},
                       0,
                       {},
                       {},
                       {}}) {
  SymbolTests& tests = state_->layer.tests;
  for (const Rule* rule : state_->rules) {
    collect_tests(rule->tree, rule->source, lexicon, tests);
    for (const Guard& guard : rule->guards) {
      collect_tests(guard.tree, guard.source, lexicon, tests);
    }
  }
  state_->layer.codes.build(lexicon, tests, stem);
  if (state_->rules.size() > kMostRules) {
    throw Error(Error::Kind::kRules, std::string(stem),
                "has more than " + std::to_string(kMostRules) + " rules", "join some of them");
  }
  state_->words = (state_->rules.size() + 63) / 64;
  state_->triggers.resize(state_->layer.codes.size());
  state_->triggered.resize(state_->layer.codes.size() * kTriggers * state_->words);
  const NeededSymbols finder(rulebook, lexicon);
  for (std::size_t i = 0; i < state_->rules.size(); ++i) {
    const Rule& rule = *state_->rules[i];
    std::vector<const Node*> brackets;
    collect_groups(rule.tree, brackets);
    if (brackets.size() > kMostBrackets) {
      throw Error(Error::Kind::kRules, rule.source.where(),
                  "has more than " + std::to_string(kMostBrackets) + " groups",
                  "make two rules of it");
    }
    std::vector<std::size_t> groups;
    for (const Node* bracket : brackets) {
      groups.push_back(state_->group_id(bracket->group, rule.source));
    }
    std::vector<std::size_t> guarded;
    for (const Guard& guard : rule.guards) {
      guarded.push_back(guard.where == Guard::Where::kGroup
                            ? state_->group_id(guard.group, guard.source)
                            : kMostGroups);
    }
    state_->add_triggers(finder, rule.tree, i);
    state_->compiled.push_back(std::make_unique<PatternRule>(
        state_->layer, rule, static_cast<std::uint16_t>(i), std::move(groups), std::move(guarded)));
  }
}

Patterns::~Patterns() = default;
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;

const std::vector<const Rule*>& Patterns::rules() const {
  return state_->rules;
}

std::size_t Patterns::group(std::string_view name) const {
  const auto& names = state_->group_names;
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? kMostGroups : static_cast<std::size_t>(found - names.begin());
}

const SymbolTests& Patterns::tests() const {
  return state_->layer.tests;
}

const SymbolCodes& Patterns::codes() const {
  return state_->layer.codes;
}

void Patterns::matching(std::span<const Symbol> symbols, PatternBuffer& buffer) const {
  buffer.rules.clear();
  if (state_->rules.empty()) return;
  symbols = symbols.first(std::min(symbols.size(), kLongest));
  buffer.codes.resize(symbols.size());
  const std::size_t words = state_->words;
  std::array<State::Words, kTriggers> seen = state_->seen;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::uint16_t code = state_->layer.codes.code(symbols[i].kind, symbols[i].tag);
    buffer.codes[i] = code;
    if (state_->triggers[code] == 0) continue;
    const std::uint64_t* triggered = state_->triggered.data() + code * kTriggers * words;
    for (std::size_t word = 0; word < words; ++word) {
      for (std::size_t last = kTriggers - 1; last > 0; --last) {
        seen[last][word] |= seen[last - 1][word] & triggered[last * words + word];
      }
      seen[0][word] |= triggered[word];
    }
  }
  for (std::size_t word = 0; word < words; ++word) {
    std::uint64_t bits = seen.back()[word];
    for (; bits != 0; bits &= bits - 1) {
      buffer.rules.push_back(
          static_cast<int>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
}

void Patterns::find_rule(int rule, std::span<const Symbol> symbols, PatternBuffer& buffer,
                         std::vector<Match>& out, std::size_t last, std::size_t behind) const {
  const std::span<const Symbol> coded = symbols.first(buffer.codes.size());
  state_->compiled[static_cast<std::size_t>(rule)]->find(coded, buffer, out, last, behind);
}

void Patterns::find(std::span<const Symbol> symbols, PatternBuffer& buffer,
                    std::vector<Match>& out) const {
  for (std::size_t begin = 0; begin < symbols.size(); begin += kLongest) {
    const std::span<const Symbol> piece =
        symbols.subspan(begin, std::min(kLongest, symbols.size() - begin));
    const std::size_t before = out.size();
    matching(piece, buffer);
    for (const int rule : buffer.rules) find_rule(rule, piece, buffer, out);
    for (std::size_t i = before; i < out.size(); ++i) {
      out[i].begin += static_cast<std::uint32_t>(begin);
      out[i].end += static_cast<std::uint32_t>(begin);
    }
  }
}

}  // namespace onrecord
