// extractors/quotes/quotes.hpp
// Who said what: direct, mixed and indirect quotes, each with its cue and the mention beside it.
//
// needs   zones, tokens, sentences, Reading; dates when there are any
// gives   quotes with every field but speaker_id, which speakers.hpp fills
// shape   sorted by span; the parts of an interrupted or continued quote share `group`. No quote is
//         empty or nothing but punctuation. A scare quote, a title or a term is no quote.
// owns    QuoteRules is immutable after construction and shared by all threads
// errors  Error(kRules) for rules/en/quotes.rules that do not compile
// cost    linear in the tokens; patterns run on sentences with a quotation or a cue alone
// source  content, cue and source as in PARC 3.0 (Pareti 2016) and PolNeAR (Newell et al. 2018)
#pragma once

#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/described.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

class QuoteRules {
 public:
  // The symbols of quotations and those of phrases must have been declared. Rulebook and lexicon
  // must outlive this.
  QuoteRules(const Rulebook& rulebook, const Lexicon& lexicon);
  ~QuoteRules();
  QuoteRules(QuoteRules&&) noexcept;
  QuoteRules& operator=(QuoteRules&&) noexcept;

  static void declare_symbols(Lexicon& lexicon);

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// All quotes of a document; `out` is emptied first.
void find_quotes(const Document& document, const Reading& reading, const QuoteRules& rules,
                 std::vector<Quote>& out);

// Keys: quote, cue, speaker, addressee, venue, nested, nested_speaker, type, kind, polarity.
Described describe(const Document& document, const Quote& quote);

}  // namespace onrecord
