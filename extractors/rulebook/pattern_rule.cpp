#include "extractors/rulebook/pattern_rule.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/error.hpp"
#include "extractors/rulebook/lazy.hpp"
#include "extractors/rulebook/pattern_groups.hpp"
#include "extractors/rulebook/pattern_regex.hpp"
#include "extractors/rulebook/pattern_syntax.hpp"
#include "extractors/rulebook/scanners.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kRuleMemory = 4 << 20;  // that RE2 may use for one
constexpr std::size_t kGuardReach = 16;
constexpr std::size_t kFewBegins = 8;
constexpr std::size_t kMostParts = kMostBrackets + 1;

std::unique_ptr<re2::RE2> compile_regex(const std::string& regex, bool bytes,
                                        const RuleSource& source) {
  re2::RE2::Options options;
  if (bytes) options.set_encoding(re2::RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_max_mem(kRuleMemory);
  auto compiled = std::make_unique<re2::RE2>(regex, options);
  if (!compiled->ok()) {
    throw Error(Error::Kind::kRules, source.where(),
                "the pattern is no regular expression: " + compiled->error(),
                "look at its brackets and repetitions");
  }
  return compiled;
}

// A pattern as RE2 reads it, for what is too large for the automata.
struct Regex {
  // `source` is of the rule or guard, for messages.
  Regex(const Node& tree, Captures captures, const PatternLayer& layer, const RuleSource& source,
        std::string_view behind = {})
      : classes(symbol_classes(tree, layer.lexicon, layer.tests, layer.codes)),
        letters(layer.lexicon, layer.tests, layer.codes, classes),
        compiled(compile_regex("(?:" + letters.regex(tree, captures) + ")" + std::string(behind),
                               letters.are_bytes(), source)) {}

  const std::optional<SymbolClasses> classes;
  const Letters letters;
  const std::unique_ptr<re2::RE2> compiled;
};

class CompiledGuard {
 public:
  CompiledGuard(const PatternLayer& layer, const Guard& guard, std::size_t group,
                const CompiledScanners& compiled)
      : layer_(layer), guard_(guard), group_(group), compiled_(compiled) {}

  // Whether it speaks against a match.
  bool holds(const Match& match, std::span<const Symbol> symbols, PatternBuffer& buffer) const {
    std::size_t begin = 0;
    std::size_t end = symbols.size();
    if (guard_.where == Guard::Where::kBefore) {
      end = match.begin;
      begin = end > kGuardReach ? end - kGuardReach : 0;
    } else if (guard_.where == Guard::Where::kAfter) {
      begin = match.end;
      end = std::min(end, begin + kGuardReach);
    } else {
      const TokenRange range = match.groups[group_];
      if (range.empty()) return false;
      begin = symbol_at(range.first, symbols);
      end = symbol_at(range.end, symbols);
    }
    const Scanner& scanner = scan();
    const Walk walk = guard_.where == Guard::Where::kAfter ? Walk::kForward : Walk::kBackward;
    const auto& automaton = walk == Walk::kForward ? scanner.forward : scanner.backward;
    const CodeSpan codes = CodeSpan(buffer.codes).subspan(begin, end - begin);
    if (automaton) {
      if (const auto found = automaton->matches(codes, walk)) return *found;
    }
    return found_by_regex(codes, buffer.text);
  }

  const Scanner& scan() const {
    return scanner_.get([&] {
      ScannerWalks walks;
      if (guard_.where == Guard::Where::kAfter) {
        walks.forward = Reach::kHere;
      } else {
        walks.backward = guard_.where == Guard::Where::kBefore ? Reach::kHere : Reach::kAnywhere;
      }
      return compiled_.tables != nullptr ? read_scanner(*compiled_.tables, compiled_.first, walks)
                                         : compile_scanner(guard_.tree, layer_, walks);
    });
  }

 private:
  static std::size_t symbol_at(std::uint32_t token, std::span<const Symbol> symbols) {
    const auto found = std::partition_point(symbols.begin(), symbols.end(),
                                            [&](const Symbol& s) { return s.first < token; });
    return static_cast<std::size_t>(found - symbols.begin());
  }

  bool found_by_regex(CodeSpan codes, std::string& text) const {
    const Regex& regex = regex_.get([&] {
      return std::make_unique<Regex>(parse_pattern(guard_.pattern, layer_.book, guard_.source),
                                     Captures::kNone, layer_, guard_.source,
                                     guard_.where == Guard::Where::kBefore ? "\\z" : "");
    });
    regex.letters.write(codes, text);
    const auto anchor =
        guard_.where == Guard::Where::kAfter ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
    return regex.compiled->Match(text, 0, text.size(), anchor, nullptr, 0);
  }

  const PatternLayer& layer_;
  const Guard& guard_;
  const std::size_t group_;
  const CompiledScanners compiled_;
  Lazy<Scanner> scanner_;
  Lazy<Regex> regex_;
};

// The automata of a rule, and what reads its groups where there is a forward one.
struct RuleScanner {
  RuleScanner(std::unique_ptr<Scanner> automata, std::size_t brackets)
      : scanner(std::move(automata)) {
    if (scanner->forward) {
      groups.emplace(scanner->forward->program(), *scanner->classes, brackets);
    }
  }

  const std::unique_ptr<const Scanner> scanner;
  std::optional<GroupReader> groups;
};

}  // namespace

struct PatternRule::State {
  const PatternLayer& layer;
  const Rule& rule;
  const PatternNames names;
  const CompiledScanners compiled;
  std::vector<std::unique_ptr<CompiledGuard>> guards;
  Lazy<RuleScanner> scanner;
  Lazy<Regex> regex;

  const RuleScanner& scan() const {
    return scanner.get([&] {
      const ScannerWalks walks{Reach::kAnywhere, Reach::kHere};
      return std::make_unique<RuleScanner>(
          compiled.tables != nullptr ? read_scanner(*compiled.tables, compiled.first, walks)
                                     : compile_scanner(rule.tree, layer, walks),
          names.groups.size());
    });
  }
  const Regex& by_regex() const {
    return regex.get([&] {
      return std::make_unique<Regex>(parse_alternatives(rule, layer.book), Captures::kGroups, layer,
                                     rule.source);
    });
  }

  // The match that begins at `begin` and ends no later than at `end`; false when there is none.
  bool read(std::size_t begin, std::size_t end, std::span<const Symbol> symbols,
            PatternBuffer& buffer, Match& match) const {
    const RuleScanner& scanner = scan();
    const std::optional<std::uint32_t> found =
        scanner.groups ? scanner.groups->read(CodeSpan(buffer.codes), begin, end, buffer.groups)
                       : std::nullopt;
    if (!found) {
      return read_by_regex(begin, end, re2::RE2::ANCHOR_START, symbols, buffer, match);
    }
    if (*found == kNoMark) return false;
    place(static_cast<std::uint32_t>(begin), *found, symbols, match);
    const auto& marks = buffer.groups.marks;
    for (std::size_t i = 0; 2 * i < marks.size(); ++i) {
      if (marks[2 * i] != kNoMark) add_group(i, marks[2 * i], marks[2 * i + 1], symbols, match);
    }
    return true;
  }

  // The same as RE2 sees it, for patterns that are too large, or the first match after `begin`.
  bool read_by_regex(std::size_t begin, std::size_t end, re2::RE2::Anchor anchor,
                     std::span<const Symbol> symbols, PatternBuffer& buffer, Match& match) const {
    // One symbol more on each side, so that the ends of the piece are not taken for the ends of
    // the sequence.
    const std::size_t first = begin > 0 ? begin - 1 : 0;
    const std::size_t last = std::min(end + 1, symbols.size());
    const Regex& regex = by_regex();
    const std::size_t width = regex.letters.width();
    regex.letters.write(CodeSpan(buffer.codes).subspan(first, last - first), buffer.text);
    std::array<re2::StringPiece, kMostParts> parts;
    const std::size_t count = std::min(kMostParts, names.groups.size() + 1);
    if (!regex.compiled->Match(buffer.text, (begin - first) * width, (end - first) * width, anchor,
                               parts.data(), static_cast<int>(count))) {
      return false;
    }
    const auto index_of = [&](const char* at) {
      return static_cast<std::uint32_t>(first +
                                        static_cast<std::size_t>(at - buffer.text.data()) / width);
    };
    place(index_of(parts[0].data()), index_of(parts[0].data() + parts[0].size()), symbols, match);
    for (std::size_t i = 1; i < count; ++i) {
      const re2::StringPiece& part = parts[i];
      if (part.data() == nullptr) continue;
      add_group(i - 1, index_of(part.data()), index_of(part.data() + part.size()), symbols, match);
    }
    return true;
  }

  void place(std::uint32_t begin, std::uint32_t end, std::span<const Symbol> symbols,
             Match& match) const {
    match.rule = names.index;
    match.begin = begin;
    match.end = end;
    if (begin < end) match.tokens = {symbols[begin].first, symbols[end - 1].end};
  }

  // Of brackets with one name the first that is not empty counts.
  void add_group(std::size_t bracket, std::uint32_t begin, std::uint32_t end,
                 std::span<const Symbol> symbols, Match& match) const {
    TokenRange& group = match.groups[names.groups[bracket]];
    if (begin == end || !group.empty()) return;
    group = {symbols[begin].first, symbols[end - 1].end};
  }

  // Adds a match unless it is empty or a guard holds; where the next one may begin.
  std::size_t take(const Match& match, std::span<const Symbol> symbols, PatternBuffer& buffer,
                   std::vector<Match>& out) const {
    if (match.begin == match.end) return match.begin + 1U;
    for (const auto& guard : guards) {
      if (guard->holds(match, symbols, buffer)) return match.begin + 1U;
    }
    out.push_back(match);
    return match.end;
  }

  // For patterns that are too large for automata.
  void find_by_regex(std::span<const Symbol> symbols, PatternBuffer& buffer,
                     std::vector<Match>& out, std::size_t last) const {
    for (std::size_t from = 0; from < symbols.size();) {
      Match match;
      if (!read_by_regex(from, symbols.size(), re2::RE2::UNANCHORED, symbols, buffer, match)) {
        return;
      }
      if (match.begin > last) return;
      from = take(match, symbols, buffer, out);
    }
  }
};

PatternRule::PatternRule(const PatternLayer& layer, const Rule& rule, const PatternNames& names,
                         const CompiledScanners& compiled)
    : state_(new State{layer, rule, names, compiled, {}, {}, {}}) {
  for (std::size_t i = 0; i < rule.guards.size(); ++i) {
    state_->guards.push_back(
        std::make_unique<CompiledGuard>(layer, rule.guards[i], names.guarded[i],
                                        CompiledScanners{compiled.tables, compiled.first + 1 + i}));
  }
}

PatternRule::PatternRule(PatternRule&& other) noexcept
    : backward_(other.backward_.load()), state_(std::move(other.state_)) {}

PatternRule::~PatternRule() = default;

void PatternRule::compile(ScannerWriter& out) const {
  out.add(*state_->scan().scanner, false);
  for (const auto& guard : state_->guards) out.add(guard->scan(), true);
}

namespace {

// Where the search goes on after a match that ends at `end`.
std::size_t next_begin(const Match& match, std::size_t end, std::size_t behind,
                       std::span<const Symbol> symbols) {
  if (behind >= kMostGroups || match.groups[behind].empty()) return end;
  std::size_t at = match.begin + 1U;
  while (at < end && symbols[at].first < match.groups[behind].end) ++at;
  return at;
}

}  // namespace

void PatternRule::fetch() const {
  if (const PatternAutomaton* backward = backward_.load(std::memory_order_acquire)) {
    backward->fetch();
  }
}

// Forward from each of few places: most walks end at their first symbol, where the one that tells
// the places reads all symbols behind them. False where the automaton is too large.
bool PatternRule::find_from_few(std::span<const Symbol> symbols, PatternBuffer& buffer,
                                std::vector<Match>& out, std::size_t last,
                                std::size_t behind) const {
  const auto& forward = state_->scan().scanner->forward;
  if (!forward) return false;
  const CodeSpan codes(buffer.codes);
  const std::size_t before = out.size();
  std::size_t from = 0;
  for (std::size_t begin = 0; begin <= last && begin < codes.size(); ++begin) {
    if (begin < from) continue;
    const std::optional<std::size_t> end = forward->longest_end(codes, begin);
    if (!end) {
      out.resize(before);
      return false;
    }
    if (*end == begin) continue;  // most of them: a match is large, and none is made for these
    Match match;
    if (state_->read(begin, *end, symbols, buffer, match)) {
      from = next_begin(match, state_->take(match, symbols, buffer, out), behind, symbols);
    }
  }
  return true;
}

void PatternRule::find(std::span<const Symbol> symbols, PatternBuffer& buffer,
                       std::vector<Match>& out, std::size_t last, std::size_t behind) const {
  if (last < kFewBegins && find_from_few(symbols, buffer, out, last, behind)) return;
  const PatternAutomaton* backward = backward_.load(std::memory_order_acquire);
  if (backward == nullptr) {
    const Scanner& made = *state_->scan().scanner;
    if (!made.backward) return state_->find_by_regex(symbols, buffer, out, last);
    backward = &*made.backward;
    backward_.store(backward, std::memory_order_release);
  }
  buffer.begins.clear();
  const CodeSpan codes(buffer.codes);
  const std::optional<bool> any = backward->begins(codes, buffer.begins);
  if (!any) return state_->find_by_regex(symbols, buffer, out, last);
  if (!*any) return;
  const Scanner& scanner = *state_->scan().scanner;
  std::size_t from = 0;
  for (; !buffer.begins.empty(); buffer.begins.pop_back()) {
    const std::size_t begin = buffer.begins.back();
    if (begin > last) return;
    if (begin < from) continue;
    const std::optional<std::size_t> end =
        scanner.forward ? scanner.forward->longest_end(codes, begin) : std::nullopt;
    Match match;
    if (state_->read(begin, end.value_or(codes.size()), symbols, buffer, match)) {
      from = next_begin(match, state_->take(match, symbols, buffer, out), behind, symbols);
    }
  }
}

}  // namespace onrecord
