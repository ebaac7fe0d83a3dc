// extractors/rulebook/pattern_groups.hpp
// Reads one match of a pattern: where it ends, and what its groups stand for.
//
// A machine that takes the way which the pattern prefers and goes back where it fails: the match
// that a backtracking regular expression finds, and RE2.
//
// needs   a forward program and the codes of a sequence; program and classes must outlive this
// gives   GroupBuffer::marks: two for each bracket, kNoMark where it took no part
// owns    nothing; the buffer is the caller's, reused from match to match
// errors  nullopt for a piece or a program that is too large: ask RE2
// cost    no way is taken twice from the same symbol, so at most steps times symbols
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/rulebook/pattern_automaton.hpp"
#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

inline constexpr std::uint32_t kNoMark = 0xFFFFFFFF;

class GroupReader {
 public:
  GroupReader(const PatternProgram& program, const SymbolClasses& classes, std::size_t brackets);

  // Of the matches that begin at `begin` and end at `end` at the latest, the one that the pattern
  // prefers: its end, or kNoMark when there is none.
  std::optional<std::uint32_t> read(CodeSpan codes, std::size_t begin, std::size_t end,
                                    GroupBuffer& buffer) const;

 private:
  const PatternProgram* program_;
  const SymbolClasses* classes_;
  std::size_t marks_;
};

}  // namespace onrecord
