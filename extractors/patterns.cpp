#include "extractors/patterns.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <bit>
#include <map>
#include <mutex>
#include <unordered_map>

#include "corpus/error.hpp"
#include "extractors/pattern_syntax.hpp"
#include "extractors/pattern_triggers.hpp"
#include "extractors/symbol_codes.hpp"

namespace onrecord {
namespace {

// In the coded text an offset is twice the index of the symbol.
constexpr std::size_t kBytes = 2;
constexpr std::size_t kMostRules = 512;
constexpr std::int64_t kRuleMemory = 4 << 20;  // that of one rule
constexpr std::size_t kGuardReach = 16;

re2::RE2::Options re2_options(std::int64_t memory) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory);
  return options;
}

void collect_tests(const Node& node, const RuleSource& source, const Lexicon& lexicon,
                   SymbolTests& tests) {
  if (node.op == Node::Op::kTest) {
    tests.add(node.test, source);
    if (node.test.op == Test::Op::kClass) {
      for (const auto& words : lexicon.phrases(lexicon.find_class(node.test.name))) {
        for (const std::string& word : words) {
          Test literal;
          literal.op = Test::Op::kClass;
          literal.name = "=" + word;
          if (lexicon.find_class(literal.name) != kNoClass) tests.add(literal, source);
        }
      }
    }
  }
  for (const Node& part : node.parts) collect_tests(part, source, lexicon, tests);
}

// Writes a tree as a regular expression over codes.
class RegexWriter {
 public:
  RegexWriter(const Lexicon& lexicon, const SymbolTests& tests, const SymbolCodes& codes)
      : lexicon_(lexicon), tests_(tests), codes_(codes) {}

  // Names of the capturing groups in the order of their brackets; without `groups` none captures.
  std::string write(const Node& node, std::vector<std::string>* groups) const {
    std::string out;
    write(node, groups, out);
    return out;
  }

 private:
  void write(const Node& node, std::vector<std::string>* groups, std::string& out) const {
    switch (node.op) {
      case Node::Op::kTest:
        write_test(node.test, out);
        break;
      case Node::Op::kSequence:
        for (const Node& part : node.parts) write(part, groups, out);
        break;
      case Node::Op::kChoice:
        out += "(?:";
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
          if (i > 0) out += '|';
          write(node.parts[i], groups, out);
        }
        out += ')';
        break;
      case Node::Op::kRepeat:
        out += "(?:";
        write(node.parts[0], groups, out);
        out += ')' + node.repeat;
        break;
      case Node::Op::kGroup:
        out += groups == nullptr ? "(?:" : "(";
        if (groups != nullptr) groups->push_back(node.group);
        write(node.parts[0], groups, out);
        out += ')';
        break;
      case Node::Op::kBegin:
        out += "\\A";
        break;
      case Node::Op::kEnd:
        out += "\\z";
        break;
    }
  }

  void write_test(const Test& test, std::string& out) const {
    const std::string single =
        test.op == Test::Op::kAny ? "(?s:.)" : codes_.character_class(tests_.id(test));
    const ClassId id = test.op == Test::Op::kClass ? lexicon_.find_class(test.name) : kNoClass;
    if (id == kNoClass || lexicon_.phrases(id).empty()) {
      out += single;
      return;
    }
    // Longer entries first: a title of three words is not one of two and a word.
    std::vector<std::vector<std::string>> phrases = lexicon_.phrases(id);
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    out += "(?:";
    for (const auto& words : phrases) {
      for (const std::string& word : words) {
        Test literal;
        literal.op = Test::Op::kClass;
        literal.name = "=" + word;
        out += codes_.character_class(tests_.id(literal));
      }
      out += '|';
    }
    out += single + ')';
  }

  const Lexicon& lexicon_;
  const SymbolTests& tests_;
  const SymbolCodes& codes_;
};

struct CompiledGuard {
  Guard::Where where = Guard::Where::kBefore;
  std::size_t group = kMostGroups;
  std::string regex;
  std::unique_ptr<re2::RE2> automaton;
};

// A rule by itself: compiled when it first matches, since most never do in a run.
struct CompiledRule {
  const Rule* rule = nullptr;
  std::string regex;                // with capturing groups
  std::vector<std::size_t> groups;  // group id of each bracket
  std::vector<CompiledGuard> guards;
  std::once_flag once;
  std::unique_ptr<re2::RE2> automaton;
};

std::unique_ptr<re2::RE2> compile(const std::string& regex, const RuleSource& source) {
  auto automaton = std::make_unique<re2::RE2>(regex, re2_options(kRuleMemory));
  if (!automaton->ok()) {
    throw Error(Error::Kind::kRules, source.where(),
                "the pattern is no regular expression: " + automaton->error(),
                "look at its brackets and repetitions");
  }
  return automaton;
}

}  // namespace

struct Patterns::State {
  std::vector<const Rule*> rules;
  std::vector<std::unique_ptr<CompiledRule>> compiled;
  std::vector<std::string> group_names;
  SymbolCodes codes;
  // One bit a rule, by code: the rules that cannot match without one of their triggers, and for
  // each code those that it is a trigger of.
  std::size_t words = 0;  // of 64 bits
  std::vector<std::uint64_t> always;
  std::vector<std::uint64_t> triggered;

  void add_triggers(const TriggerFinder& finder, const Node& tree, SymbolTests& tests,
                    std::size_t rule, const RuleSource& source) {
    const std::uint64_t bit = std::uint64_t{1} << rule % 64;
    const std::optional<Needed> needed = finder.needed(tree);
    if (!needed) {
      always[rule / 64] |= bit;
      return;
    }
    for (const Test& test : needed->tests) {
      const TestId id = tests.add(test, source);
      for (std::size_t code = 0; code < codes.size(); ++code) {
        if (codes.passes(id, code)) triggered[code * words + rule / 64] |= bit;
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

  void prepare(CompiledRule& rule) const {
    std::call_once(rule.once, [&] {
      for (CompiledGuard& guard : rule.guards) {
        guard.automaton = compile(guard.regex, rule.rule->source);
      }
      rule.automaton = compile(rule.regex, rule.rule->source);
    });
  }

  bool guarded(const CompiledRule& rule, std::string_view coded, const Match& match,
               std::span<const Symbol> symbols) const {
    for (const CompiledGuard& guard : rule.guards) {
      std::size_t begin = 0;
      std::size_t end = coded.size();
      re2::RE2::Anchor anchor = re2::RE2::UNANCHORED;
      if (guard.where == Guard::Where::kBefore) {
        end = match.begin * kBytes;
        begin = match.begin > kGuardReach ? (match.begin - kGuardReach) * kBytes : 0;
      } else if (guard.where == Guard::Where::kAfter) {
        begin = match.end * kBytes;
        end = std::min(coded.size(), (match.end + kGuardReach) * kBytes);
        anchor = re2::RE2::ANCHOR_START;
      } else {
        const TokenRange range = match.groups[guard.group];
        if (range.empty()) continue;
        const auto at = [&](std::uint32_t token) {
          const auto found = std::partition_point(symbols.begin(), symbols.end(),
                                                  [&](const Symbol& s) { return s.first < token; });
          return static_cast<std::size_t>(found - symbols.begin()) * kBytes;
        };
        begin = at(range.first);
        end = at(range.end);
      }
      if (guard.automaton->Match(coded.substr(begin, end - begin), 0, end - begin, anchor, nullptr,
                                 0)) {
        return true;
      }
    }
    return false;
  }

  // All places of one rule, each after the end of the one before.
  void run(std::size_t index, std::string_view coded, std::span<const Symbol> symbols,
           std::vector<Match>& out) const {
    CompiledRule& rule = *compiled[index];
    prepare(rule);
    std::array<re2::StringPiece, 32> parts;
    const int count = static_cast<int>(std::min(parts.size(), rule.groups.size() + 1));
    std::size_t from = 0;
    while (from < coded.size() &&
           rule.automaton->Match(coded, from, coded.size(), re2::RE2::UNANCHORED, parts.data(),
                                 count)) {
      const auto index_of = [&](const char* at) {
        return static_cast<std::uint32_t>(static_cast<std::size_t>(at - coded.data()) / kBytes);
      };
      Match match;
      match.rule = static_cast<std::uint16_t>(index);
      match.begin = index_of(parts[0].data());
      match.end = index_of(parts[0].data() + parts[0].size());
      if (match.begin == match.end) {
        from = (match.begin + 1U) * kBytes;
        continue;
      }
      match.tokens = {symbols[match.begin].first, symbols[match.end - 1].end};
      for (int i = 1; i < count; ++i) {
        const re2::StringPiece& part = parts[static_cast<std::size_t>(i)];
        TokenRange& group = match.groups[rule.groups[static_cast<std::size_t>(i) - 1]];
        if (part.data() == nullptr || part.empty() || !group.empty()) continue;
        group = {symbols[index_of(part.data())].first,
                 symbols[index_of(part.data() + part.size()) - 1].end};
      }
      if (guarded(rule, coded, match, symbols)) {
        from = (match.begin + 1U) * kBytes;
      } else {
        out.push_back(match);
        from = match.end * kBytes;
      }
    }
  }
};

PatternWords words_of_patterns(const Rulebook& rulebook) {
  std::vector<std::string> names;
  for (const Rule& rule : rulebook.rules) {
    for (const std::string& pattern : rule.match) {
      add_class_names(parse_pattern(pattern, rulebook, rule.source), names);
    }
    for (const Guard& guard : rule.guards) {
      add_class_names(parse_pattern(guard.pattern, rulebook, guard.source), names);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  PatternWords words;
  for (std::string& name : names) {
    if (name.starts_with('=')) {
      words.literals.push_back(name.substr(1));
    } else {
      words.classes.push_back(std::move(name));
    }
  }
  return words;
}

Patterns::Patterns(const Rulebook& rulebook, const Lexicon& lexicon, std::string_view stem)
    : state_(std::make_unique<State>()) {
  state_->rules = rulebook.rules_of(stem);
  SymbolTests tests(lexicon);
  std::vector<Node> trees;
  std::vector<std::vector<Node>> guard_trees;
  for (const Rule* rule : state_->rules) {
    Node choice;
    choice.op = Node::Op::kChoice;
    for (const std::string& pattern : rule->match) {
      choice.parts.push_back(parse_pattern(pattern, rulebook, rule->source));
    }
    collect_tests(choice, rule->source, lexicon, tests);
    trees.push_back(std::move(choice));
    guard_trees.emplace_back();
    for (const Guard& guard : rule->guards) {
      guard_trees.back().push_back(parse_pattern(guard.pattern, rulebook, guard.source));
      collect_tests(guard_trees.back().back(), guard.source, lexicon, tests);
    }
  }
  state_->codes.build(lexicon, tests, stem);
  const RegexWriter writer(lexicon, tests, state_->codes);
  if (state_->rules.size() > kMostRules) {
    throw Error(Error::Kind::kRules, std::string(stem),
                "has more than " + std::to_string(kMostRules) + " rules", "join some of them");
  }
  state_->words = (state_->rules.size() + 63) / 64;
  state_->always.resize(state_->words);
  state_->triggered.resize(state_->codes.size() * state_->words);
  const TriggerFinder finder(rulebook, lexicon);
  for (std::size_t i = 0; i < state_->rules.size(); ++i) {
    const Rule& rule = *state_->rules[i];
    auto compiled = std::make_unique<CompiledRule>();
    compiled->rule = &rule;
    std::vector<std::string> names;
    compiled->regex = writer.write(trees[i], &names);
    for (const std::string& name : names)
      compiled->groups.push_back(state_->group_id(name, rule.source));
    for (std::size_t g = 0; g < rule.guards.size(); ++g) {
      const Guard& guard = rule.guards[g];
      CompiledGuard made;
      made.where = guard.where;
      made.regex = writer.write(guard_trees[i][g], nullptr);
      if (guard.where == Guard::Where::kBefore) made.regex = "(?:" + made.regex + ")\\z";
      if (guard.where == Guard::Where::kGroup)
        made.group = state_->group_id(guard.group, guard.source);
      compiled->guards.push_back(std::move(made));
    }
    state_->add_triggers(finder, trees[i], tests, i, rule.source);
    state_->compiled.push_back(std::move(compiled));
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

void Patterns::matching(std::span<const Symbol> symbols, std::string& buffer,
                        std::vector<int>& rules) const {
  rules.clear();
  if (state_->rules.empty()) return;
  buffer.resize(symbols.size() * kBytes);
  std::array<std::uint64_t, kMostRules / 64> wanted{};
  std::copy(state_->always.begin(), state_->always.end(), wanted.begin());
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::size_t number = state_->codes.code(symbols[i].kind, symbols[i].tag);
    for (std::size_t word = 0; word < state_->words; ++word) {
      wanted[word] |= state_->triggered[number * state_->words + word];
    }
    const std::size_t code = number + kFirstCode;
    buffer[i * kBytes] = static_cast<char>(0xC0U | code >> 6U);
    buffer[i * kBytes + 1] = static_cast<char>(0x80U | (code & 0x3FU));
  }
  for (std::size_t word = 0; word < state_->words; ++word) {
    std::uint64_t bits = wanted[word];
    for (; bits != 0; bits &= bits - 1) {
      rules.push_back(
          static_cast<int>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
}

void Patterns::find_rule(int rule, std::span<const Symbol> symbols, const std::string& buffer,
                         std::vector<Match>& out) const {
  state_->run(static_cast<std::size_t>(rule), buffer, symbols, out);
}

void Patterns::find(std::span<const Symbol> symbols, std::string& buffer,
                    std::vector<Match>& out) const {
  std::vector<int> rules;
  for (std::size_t begin = 0; begin < symbols.size(); begin += kLongest) {
    const std::span<const Symbol> piece =
        symbols.subspan(begin, std::min(kLongest, symbols.size() - begin));
    const std::size_t before = out.size();
    matching(piece, buffer, rules);
    for (const int rule : rules) find_rule(rule, piece, buffer, out);
    for (std::size_t i = before; i < out.size(); ++i) {
      out[i].begin += static_cast<std::uint32_t>(begin);
      out[i].end += static_cast<std::uint32_t>(begin);
    }
  }
}

}  // namespace onrecord
