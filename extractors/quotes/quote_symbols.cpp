#include "extractors/quotes/quote_symbols.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongQuotation = 4;  // words
constexpr std::uint32_t kLongestAlias = 4;   // words

// Ends that ask for more: , ? ! - and dashes.
bool is_pause(char32_t c) {
  return c == ',' || c == '?' || c == '!' || c == '-' || c == 0x2014 || c == 0x2013 || c == 0x2026;
}

}  // namespace

Kind QuoteSymbols::kind_of(const QuotedTokens& quoted) const {
  const std::string_view text = document.article.text;
  unsigned bits = 0;
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  std::uint32_t capital_places = 0;
  const std::uint32_t last = std::min(quoted.tokens.end, quoted.tokens.first + 16);
  for (std::uint32_t i = quoted.tokens.first; i < last; ++i) {
    const Span span = document.tokens[i].span;
    const char32_t c = code_point_at(text, span.begin).value;
    if (!is_letter(c)) continue;
    if (words == 0 && is_upper(c)) bits |= kCapital;
    ++words;
    if (span.size() < 4) continue;
    ++capital_places;
    if (is_upper(c)) ++capitals;
  }
  if (words >= kLongQuotation) bits |= kLong;
  const char32_t ending = last_sign(text, *quoted.quotation);
  if (is_pause(ending)) bits |= kPause;
  if (ending == '.' || ending == '?' || ending == '!' || ending == 0x2026) bits |= kStop;
  std::uint32_t after = quoted.quotation->span.end;
  while (after < text.size() && text[after] == ' ') ++after;
  if (after < text.size() && is_pause(code_point_at(text, after).value)) bits |= kPause;
  // “Harbour Nights.” ends the sentence, and is a title all the same.
  const bool sentence = (bits & kStop) != 0 && (ending != '.' || words >= kLongQuotation);
  if (capital_places > 0 && capitals == capital_places && words > 1 && !sentence &&
      quoted.tokens.end - quoted.tokens.first <= 16) {
    bits |= kTitle;
  }
  return names_something(quoted, bits, words) ? rules.name_kind : rules.quotation_kinds[bits];
}

// The word before the quotation is in the list, be it with a comma between them.
bool QuoteSymbols::is_after(const QuotedTokens& quoted, ClassId id) const {
  std::uint32_t word = quoted.tokens.first;
  if (word > 1 && slice(document.article.text, document.tokens[word - 1].span) == ",") --word;
  return word > 0 && rules.lexicon->has(reading.words[word - 1].kind, id);
}

// "the book “The Long Road”", "wrote “The Long Road”", "under the name “Harbour Queen”"
bool QuoteSymbols::names_something(const QuotedTokens& quoted, unsigned features,
                                   std::uint32_t words) const {
  const std::uint32_t first = quoted.tokens.first;
  if (first == 0) return false;
  const Kind before = reading.words[first - 1].kind;
  if (rules.lexicon->has(before, rules.alias_noun)) return words <= kLongestAlias;
  if ((features & kTitle) != 0) {
    return is_after(quoted, rules.work_noun) || rules.lexicon->has(before, rules.work_verb);
  }
  return words == 1 && (features & kCapital) != 0 && rules.lexicon->has(before, rules.work_noun);
}

void QuoteSymbols::read(const Sentence& sentence, std::span<QuotedTokens> quoted) {
  list.clear();
  std::size_t next = 0;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token;) {
    if (next < quoted.size() && quoted[next].tokens.first == i) {
      QuotedTokens& here = quoted[next++];
      const Kind kind = kind_of(here);
      here.names = kind == rules.name_kind;
      list.push_back({kind, Tag::kOther, here.tokens.first, here.tokens.end});
      i = here.tokens.end;
      continue;
    }
    const std::int32_t index = reading.phrase_of[i];
    if (index >= 0) {
      const Phrase& phrase = reading.phrases[static_cast<std::size_t>(index)];
      if (phrase.tokens.first == i) {
        list.push_back({phrase.symbol, Tag::kOther, i, phrase.tokens.end});
        i = phrase.tokens.end;
        continue;
      }
    }
    list.push_back({reading.words[i].kind, reading.words[i].tag, i, i + 1});
    ++i;
  }
}

const Phrase* QuoteSymbols::phrase_of(const Symbol& symbol) const {
  const std::int32_t index = reading.phrase_of[symbol.first];
  if (index < 0) return nullptr;
  const Phrase& phrase = reading.phrases[static_cast<std::size_t>(index)];
  return phrase.symbol == symbol.kind && phrase.tokens.first == symbol.first ? &phrase : nullptr;
}

std::string_view QuoteSymbols::word(std::size_t index) const {
  const Symbol& symbol = list[index];
  if (symbol.end != symbol.first + 1) return {};
  return slice(document.article.text, document.tokens[symbol.first].span);
}

bool QuoteSymbols::is_actor(std::size_t index) const {
  return is_subject(index) && !has(list[index], rules.quantity);
}

// "One in three said": right before a verb of saying an amount is who says it.
bool QuoteSymbols::is_subject(std::size_t index) const {
  const Symbol& symbol = list[index];
  if (!has(symbol, rules.np) || has(symbol, rules.time)) return false;
  // "Let's hope": no "'s" hopes.
  const std::string_view here = word(index);
  return !here.starts_with("'") && !here.starts_with("’");
}

// A capital inside the sentence or behind a quotation: a name that looks like an adverb.
bool QuoteSymbols::is_name_like(std::size_t index) const {
  // "Ruiz Just Said" of a headline
  if (index == 0 || has(list[index - 1], rules.np)) return false;
  const Span span = document.tokens[list[index].first].span;
  return is_upper(code_point_at(document.article.text, span.begin).value);
}

}  // namespace onrecord
