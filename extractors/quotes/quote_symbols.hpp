// extractors/quotes/quote_symbols.hpp
// A sentence as attributions see it: words, phrases and quotations, one symbol each.
//
// needs   Reading and the outermost quotations
// owns    the symbols, whose memory serves many sentences; references to the article
// cost    linear in the tokens of the sentence
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/quotes/quote_rules.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/text/marks.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// A quotation as tokens.
struct QuotedTokens {
  TokenRange tokens;
  const Quotation* quotation = nullptr;
  bool names = false;  // around what something is called, as QuoteSymbols finds
};

inline bool is_verb(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kVpart || tag == Tag::kVing;
}

struct QuoteSymbols {
  // Marks those of `quoted` that name something.
  void read(const Sentence& sentence, std::span<QuotedTokens> quoted);

  std::size_t size() const { return list.size(); }
  const Symbol& operator[](std::size_t index) const { return list[index]; }
  const Symbol& front() const { return list.front(); }
  const Symbol& back() const { return list.back(); }
  auto begin() const { return list.begin(); }
  auto end() const { return list.end(); }

  const Phrase* phrase_of(const Symbol& symbol) const;
  // The word of a symbol; empty for one of several tokens.
  std::string_view word(std::size_t index) const;
  bool has(const Symbol& symbol, std::uint32_t flag) const {
    return symbol.kind < rules.flags.size() && (rules.flags[symbol.kind] & flag) != 0;
  }
  // Whether the symbol is a word of a list.
  bool is(std::size_t index, ClassId id) const {
    const Symbol& symbol = list[index];
    return symbol.end == symbol.first + 1 &&
           rules.lexicon->has(reading.words[symbol.first].kind, id);
  }
  // A phrase that may say something; an amount may only beside a verb of saying.
  bool is_actor(std::size_t index) const;
  bool is_subject(std::size_t index) const;
  bool is_name_like(std::size_t index) const;

  const Document& document;
  const Reading& reading;
  const QuoteRules::State& rules;
  std::vector<Symbol> list;

 private:
  Kind kind_of(const QuotedTokens& quoted) const;
  bool is_after(const QuotedTokens& quoted, ClassId id) const;
  bool names_something(const QuotedTokens& quoted, unsigned features, std::uint32_t words) const;
};

}  // namespace onrecord
