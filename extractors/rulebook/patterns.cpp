#include "extractors/rulebook/patterns.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "corpus/error.hpp"
#include "extractors/rulebook/image.hpp"
#include "extractors/rulebook/layer_compiler.hpp"
#include "extractors/rulebook/pattern_rule.hpp"
#include "extractors/rulebook/pattern_tables.hpp"
#include "extractors/rulebook/scanners.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {
namespace {

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

SymbolTests tests_of(const std::vector<const Rule*>& rules, const Lexicon& lexicon) {
  SymbolTests tests(lexicon);
  for (const Rule* rule : rules) {
    collect_tests(rule->tree, rule->source, lexicon, tests);
    for (const Guard& guard : rule->guards) {
      collect_tests(guard.tree, guard.source, lexicon, tests);
    }
  }
  return tests;
}

const PatternTables* find_compiled(const Rulebook& book, std::string_view stem) {
  if (book.compiled == nullptr) return nullptr;
  const auto found = book.compiled->layers.find(stem);
  return found == book.compiled->layers.end() ? nullptr : &found->second;
}

}  // namespace

struct Patterns::State {
  State(const Rulebook& book, const Lexicon& lexicon, std::string_view stem)
      : rules(book.rules_of(stem)),
        compiled(find_compiled(book, stem)),
        tables(compiled != nullptr ? *compiled : own),
        layer{
            book, lexicon,
            compiled != nullptr ? SymbolTests(lexicon, compiled->tests) : tests_of(rules, lexicon),
            tables.codes} {
    if (compiled == nullptr) compile(stem);
    runnable.reserve(rules.size());
    std::size_t scanner = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      PatternNames names{static_cast<std::uint16_t>(i), tables.groups.brackets[i],
                         tables.groups.guarded[i]};
      runnable.emplace_back(
          layer, *rules[i], names,
          CompiledScanners{compiled != nullptr ? &compiled->scanners : nullptr, scanner});
      scanner += 1 + rules[i]->guards.size();
    }
  }

  void compile(std::string_view stem) {
    own.codes.build(layer.lexicon, layer.tests, stem);
    if (rules.size() > kMostRules) {
      throw Error(Error::Kind::kRules, std::string(stem),
                  "has more than " + std::to_string(kMostRules) + " rules", "join some of them");
    }
    LayerCompiler compiler(layer, rules.size());
    for (const Rule* rule : rules) compiler.add(*rule);
    own.groups = compiler.groups();
    own.triggers = compiler.triggers();
  }

  std::vector<const Rule*> rules;
  PatternTables own;  // unless the rulebook comes with them
  const PatternTables* compiled;
  const PatternTables& tables;
  const PatternLayer layer;
  std::vector<PatternRule> runnable;
};

Patterns::Patterns(const Rulebook& rulebook, const Lexicon& lexicon, std::string_view stem)
    : state_(std::make_unique<State>(rulebook, lexicon, stem)) {}

Patterns::~Patterns() = default;
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;

const std::vector<const Rule*>& Patterns::rules() const {
  return state_->rules;
}

std::size_t Patterns::group(std::string_view name) const {
  const auto& names = state_->tables.groups.names;
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? kMostGroups : static_cast<std::size_t>(found - names.begin());
}

const SymbolTests& Patterns::tests() const {
  return state_->layer.tests;
}

const SymbolCodes& Patterns::codes() const {
  return state_->tables.codes;
}

std::span<const std::uint8_t> Patterns::needed() const {
  return state_->tables.triggers.needed.span();
}

void Patterns::write(ImageWriter& image) const {
  image(state_->layer.tests.keys());
  image(state_->tables.codes);
  image(state_->tables.triggers);
  image(state_->tables.groups);
  ScannerWriter scanners;
  for (const auto& rule : state_->runnable) rule.compile(scanners);
  image(scanners.tables());
}

void Patterns::matching(std::span<const Symbol> symbols, PatternBuffer& buffer) const {
  buffer.rules.clear();
  if (state_->rules.empty()) return;
  symbols = symbols.first(std::min(symbols.size(), kLongest));
  buffer.codes.resize(symbols.size());
  const TriggerTables& tables = state_->tables.triggers;
  const SymbolCodes& codes = state_->tables.codes;
  const std::size_t words = tables.words;
  std::array<TriggerTables::Words, kRuleTriggers> seen = tables.seen;
  // The look-ups of a symbol wait for memory, and where a branch waits for them the next ones do:
  // so all come first, without one.
  std::size_t triggering = 0;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::uint16_t code = codes.code(symbols[i].kind, symbols[i].tag);
    buffer.codes[i] = code;
    buffer.triggering[triggering] = code;
    triggering += tables.triggers[code] != 0 ? 1 : 0;
  }
  for (std::size_t i = 0; i < triggering; ++i) {
    const std::uint16_t code = buffer.triggering[i];
    // Of hundreds of rules a code triggers few, as a rule of one word.
    for (unsigned some = tables.triggers[code]; some != 0; some &= some - 1) {
      const auto word = static_cast<std::size_t>(std::countr_zero(some));
      const std::uint64_t* triggered =
          tables.triggered.data() + (code * words + word) * kRuleTriggers;
      for (std::size_t last = kRuleTriggers - 1; last > 0; --last) {
        seen[last][word] |= seen[last - 1][word] & triggered[last];
      }
      seen[0][word] |= triggered[0];
    }
  }
  for (std::size_t word = 0; word < words; ++word) {
    std::uint64_t bits = seen.back()[word];
    for (; bits != 0; bits &= bits - 1) {
      buffer.rules.push_back(
          static_cast<int>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
  // Each automaton has memory of its own, which no cache holds for long: together they are waited
  // for once.
  for (const int rule : buffer.rules) state_->runnable[static_cast<std::size_t>(rule)].fetch();
}

void Patterns::find_rule(int rule, std::span<const Symbol> symbols, PatternBuffer& buffer,
                         std::vector<Match>& out, std::size_t last, std::size_t behind) const {
  const std::span<const Symbol> coded = symbols.first(buffer.codes.size());
  state_->runnable[static_cast<std::size_t>(rule)].find(coded, buffer, out, last, behind);
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
