// extractors/text/tokens.hpp
// Words and sentences.
//
// needs   zones
// gives   tokens: Unicode words (UAX #29), then clitics split off ("do n't", "Japan 's"), words
//         split at hyphens, and abbreviations, initials, numbers, ellipses, "--", web addresses,
//         @names and #tags kept whole. Sentences: they cover every token, never leave their zone
//         and never end inside a quotation of their paragraph.
// cost    one pass over the text, no allocation per token; lines of scripts that need more than
//         letters and marks (CJK, Thai, emoji, combining marks ...) go through ICU
// source  UAX #29 with the tailoring of ICU 72; Penn Treebank tokenization for clitics
#pragma once

#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// The words of rules/<language>/tokens.words; immutable, shared by all threads.
class TokenRules {
 public:
  explicit TokenRules(const Rulebook& rulebook);
  ~TokenRules();
  TokenRules(TokenRules&&) noexcept;
  TokenRules& operator=(TokenRules&&) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
  friend void find_tokens(const Document&, const TokenRules&, std::vector<Token>&,
                          std::vector<Sentence>&);
};

void find_tokens(const Document& document, const TokenRules& rules, std::vector<Token>& tokens,
                 std::vector<Sentence>& sentences);

}  // namespace onrecord
