// extractors/quotes/quote_view.hpp
// A sentence with what was found in it, and what its tokens say to whoever looks for content.
//
// owns    nothing: references to the document, its reading and its frames
// cost    an array access each; quotations are found by bisection
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "corpus/document.hpp"
#include "corpus/ordered.hpp"
#include "extractors/quotes/quote_frames.hpp"

namespace onrecord {

// A sentence with what was found in it.
struct SentenceView {
  const Document& document;
  const Reading& reading;
  const QuoteRules::State& rules;
  Sentence sentence;
  std::span<const QuotedTokens> quoted;
  std::span<const Frame> frames;
};

// A letter or digit of any script.
bool has_letters(std::string_view text);

// The questions stand in a namespace of their own: other parts ask tokens the same in other words.
namespace quote_view {

inline std::string_view surface(const SentenceView& view, std::uint32_t token) {
  return slice(view.document.article.text, view.document.tokens[token].span);
}

inline Tag tag(const SentenceView& view, std::uint32_t token) {
  return view.reading.words[token].tag;
}

inline bool is_comma(const SentenceView& view, std::uint32_t token) {
  return surface(view, token) == ",";
}

inline bool has(const SentenceView& view, std::uint32_t token, std::uint32_t flag) {
  return (view.rules.flags[view.reading.words[token].kind] & flag) != 0;
}

// Whether a word stands in a list that is no flag.
inline bool is(const SentenceView& view, std::uint32_t token, ClassId id) {
  return view.rules.lexicon->has(view.reading.words[token].kind, id);
}

// A hyphen between blanks is a dash too.
inline bool is_dash(const SentenceView& view, std::uint32_t token) {
  const std::string_view word = surface(view, token);
  if (word != "-") return word == "—" || word == "–" || word == "--";
  const Span span = view.document.tokens[token].span;
  const std::string_view text = view.document.article.text;
  return span.begin > 0 && text[span.begin - 1] == ' ' && span.end < text.size() &&
         text[span.end] == ' ';
}

// The first quotation that does not end before the token.
inline std::span<const QuotedTokens>::iterator quotation_from(const SentenceView& view,
                                                              std::uint32_t token) {
  return first_not(view.quoted.begin(), view.quoted.end(),
                   [token](const QuotedTokens& quoted) { return quoted.tokens.end <= token; });
}

// The quotation that the token is part of; null when it stands outside.
inline const QuotedTokens* quotation_at(const SentenceView& view, std::uint32_t token) {
  if (view.quoted.empty()) return nullptr;
  const auto found = quotation_from(view, token);
  return found != view.quoted.end() && found->tokens.first <= token ? &*found : nullptr;
}

inline bool is_word(const SentenceView& view, std::uint32_t token) {
  return has_letters(surface(view, token));
}

inline bool is_finite(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal;
}

// What opens a clause that comments on the attribution and is no part of the content.
inline bool opens_comment(const SentenceView& view, std::uint32_t token) {
  if (tag(view, token) == Tag::kVing) return true;
  const bool lists =
      token + 1 < view.sentence.end_token && is(view, token + 1, view.rules.list_link);
  return has(view, token, view.rules.comment) && !lists;
}

inline bool is_pronoun(const SentenceView& view, TokenRange range) {
  return range.end == range.first + 1 && tag(view, range.first) == Tag::kPron;
}

inline char32_t last_sign(const SentenceView& view, const QuotedTokens& quoted) {
  return last_sign(view.document.article.text, *quoted.quotation);
}

// American style: the comma of the sentence stands inside the marks.
inline bool ends_with_comma(const SentenceView& view, const QuotedTokens& quoted) {
  return last_sign(view, quoted) == ',';
}

}  // namespace quote_view
}  // namespace onrecord
