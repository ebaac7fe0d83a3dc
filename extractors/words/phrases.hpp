// extractors/words/phrases.hpp
// Base noun phrases: who and what a sentence speaks of, one symbol for patterns each.
//
// needs   tokens, sentences, Reading::words   gives   Reading::phrases, Reading::phrase_of
// shape   phrases never cross a sentence, nor a quotation mark but that of a nickname. Every symbol
//         has NP and, of the classes in rules/en/phrases.words:
//           NAME | PRON | COMMON                     what it is
//           PERSON ORG PLACE GOV                     names, as far as form and context tell
//           PRON_HE PRON_SHE PRON_THEY PRON_IT PRON_I PRON_WE PRON_YOU PRON_WHO
//           HUMAN GROUPNOUN ORGNOUN DOCNOUN          what the head of a common noun denotes
//           TIME QUANTITY                            days, years, amounts: nobody who acts
//           PLURAL DEFINITE INDEFINITE POSS_OWNER TITLED MALE FEMALE
// owns    PhraseRules is immutable after construction and shared by all threads
// errors  Error(kRules) for a class that rules/en/phrases.words must declare and does not
// cost    linear in the tokens; no allocation beyond the vectors of Reading
#pragma once

#include <memory>
#include <string_view>

#include "corpus/document.hpp"
#include "corpus/ordered.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/reading.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {

class PhraseRules {
 public:
  // Declares the symbols of phrases: before Patterns are compiled with this lexicon.
  PhraseRules(const Rulebook& rulebook, Lexicon& lexicon);
  ~PhraseRules();
  PhraseRules(PhraseRules&&) noexcept;
  PhraseRules& operator=(PhraseRules&&) noexcept;

  // "Japan" for the phrases "Japan", "Tokyo" and "Japanese officials"; empty for 0.
  std::string_view country(CountryId id) const;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

void find_phrases(const Document& document, const Lexicon& lexicon, const PhraseRules& rules,
                  Reading& reading);

// The phrase that holds the token; null when none does.
inline const Phrase* phrase_at(const Reading& reading, std::uint32_t token) {
  const std::int32_t index = reading.phrase_of[token];
  return index < 0 ? nullptr : &reading.phrases[static_cast<std::size_t>(index)];
}

// The first token that does not end before the byte; the number of tokens when all do.
inline std::uint32_t token_at(const Document& document, std::uint32_t byte) {
  const auto token = first_not(document.tokens.begin(), document.tokens.end(),
                               [&](const Token& t) { return t.span.end <= byte; });
  return static_cast<std::uint32_t>(token - document.tokens.begin());
}

// The bytes from the first to the last token of a range; empty for an empty range.
inline Span span_of(const Document& document, TokenRange range) {
  if (range.empty()) return {};
  return {document.tokens[range.first].span.begin, document.tokens[range.end - 1].span.end};
}

}  // namespace onrecord
