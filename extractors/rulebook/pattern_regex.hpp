// extractors/rulebook/pattern_regex.hpp
// A pattern as a regular expression over letters, and sequences of symbols as text of them.
//
// A letter is a byte for each class of symbols that the pattern can tell apart: RE2 in Latin-1 has
// little to do then. A pattern with more classes than bytes reads the codes of its layer as UTF-8.
//
// shape   RE2 syntax; a class with entries of several words is a choice of them, longest first
// owns    nothing: layer and classes must outlive it
// cost    linear in the pattern and the entries that it names
#pragma once

#include <optional>
#include <string>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_automaton.hpp"
#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/pattern_tree.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {

enum class Captures { kNone, kGroups };

class Letters {
 public:
  Letters(const Lexicon& lexicon, const SymbolTests& tests, const SymbolCodes& codes,
          const std::optional<SymbolClasses>& classes)
      : lexicon_(lexicon), tests_(tests), codes_(codes), classes_(classes) {}

  bool are_bytes() const { return classes_.has_value(); }
  std::size_t width() const { return are_bytes() ? 1 : kCodeBytes; }

  std::string regex(const Node& tree, Captures captures) const;

  void write(CodeSpan codes, std::string& out) const;

  // The class of characters of all letters that pass a test.
  std::string character_class(const Test& test) const;

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Lexicon& lexicon_;
  const SymbolTests& tests_;
  const SymbolCodes& codes_;
  const std::optional<SymbolClasses>& classes_;
};

}  // namespace onrecord
