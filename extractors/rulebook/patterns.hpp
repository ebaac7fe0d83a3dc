// extractors/rulebook/patterns.hpp
// Regular expressions over tokens and spans: the rules of a layer, each an automaton of its own.
//
// A sequence of symbols (tokens, or spans already found that stand for their tokens) becomes a
// string of codes, one for each set of classes that the rules of the layer can tell apart. A code
// knows the rules that cannot match without it; only those whose triggers stand in the sequence, in
// their order, are run, for their places and groups.
//
// shape   pattern language (docs/rules.md): UPPER names a class, lower-case words and marks are
//         literal, "..." quotes a mark that means something here; [A|b|","] one token of several,
//         A&B and !A combine what one token must be; <name: ...> is a group; ( | ) ? * + {m,n} as
//         in RE2; ^ and $ are the ends of the sequence, . is any symbol, $NAME a definition. A
//         class name by itself also stands for its entries of several words.
// owns    the compiled automata, or views them in a block of compiled rules; immutable, shared by
//         all threads
// errors  Error(kRules, where, ...) for a pattern that does not parse or names an unknown class
// cost    linear in the symbols, whatever the number of rules; sequences longer than kLongest are
//         cut into pieces of that length, so that no hostile sentence costs more than its length
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/fixed_list.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_tables.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {

class ImageWriter;

// One token, or a span that stands for the tokens [first, end).
struct Symbol {
  Kind kind = 0;
  Tag tag = Tag::kOther;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

// The tokens [first, end); empty when a group took no part in a match.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  constexpr bool empty() const { return first == end; }
  friend constexpr bool operator==(TokenRange, TokenRange) = default;
};

inline constexpr std::size_t kMostGroups = 12;
inline constexpr std::size_t kLongest = 500;
inline constexpr std::size_t kMostBrackets = 31;  // of one rule

struct Match {
  std::uint16_t rule = 0;   // index into Patterns::rules()
  std::uint32_t begin = 0;  // symbols [begin, end)
  std::uint32_t end = 0;
  TokenRange tokens;                             // the whole match
  std::array<TokenRange, kMostGroups> groups{};  // by group id
};

// What the reading of groups works on (pattern_groups.hpp).
struct GroupBuffer {
  struct Way {
    std::uint32_t step;  // or the mark that gets its old value back
    std::uint32_t at;    // symbol, or that value
    bool mark;
  };
  FixedList<Way, 128> open;            // ways not taken yet
  FixedList<std::uint64_t, 256> seen;  // splits by symbol, a bit each
  FixedList<std::uint32_t, 2 * kMostBrackets> marks;
};

// What a search works on, reused between calls.
struct PatternBuffer {
  FixedList<std::uint16_t, kLongest> codes;       // of the symbols
  FixedList<std::uint16_t, kLongest> triggering;  // those that may trigger a rule
  FixedList<int, kMostRules> rules;               // that may match, in the order of the files
  FixedList<std::uint32_t, kLongest> begins;      // of matches of one rule
  GroupBuffer groups;
  std::string text;  // of codes, for RE2
};

class Patterns {
 public:
  // All rules of one stem: compiled, unless the rulebook comes with what was compiled of it. The
  // rulebook and the lexicon must outlive this.
  Patterns(const Rulebook& rulebook, const Lexicon& lexicon, std::string_view stem);
  ~Patterns();
  Patterns(Patterns&&) noexcept;
  Patterns& operator=(Patterns&&) noexcept;

  const std::vector<const Rule*>& rules() const;

  // The id of a group that some rule of the stem names; kMostGroups when none does.
  std::size_t group(std::string_view name) const;

  // What the rules ask of a symbol, and the codes of those that they tell apart: for callers who
  // prepare an answer by code. Both stay where they are when the patterns are moved.
  const SymbolTests& tests() const;
  const SymbolCodes& codes() const;

  // By code: where neither it nor another that is marked stands, no rule matches.
  std::span<const std::uint8_t> needed() const;

  // All that was compiled, the automata of every rule among them, as pass() reads PatternTables.
  void write(ImageWriter& image) const;

  // Appends the matches of every rule whose guards hold, by rule and then from left to right; one
  // rule's matches do not overlap.
  void find(std::span<const Symbol> symbols, PatternBuffer& buffer, std::vector<Match>& out) const;

  // The same in two steps, for callers who want the first rule alone: buffer.rules, and the places
  // of one of them that begin no later than at symbol `last`; the search goes on behind the group
  // `behind` of a match, so that another may begin inside it. At most kLongest symbols; `buffer`
  // must stay as matching() left it.
  void matching(std::span<const Symbol> symbols, PatternBuffer& buffer) const;
  void find_rule(int rule, std::span<const Symbol> symbols, PatternBuffer& buffer,
                 std::vector<Match>& out, std::size_t last = kLongest,
                 std::size_t behind = kMostGroups) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
