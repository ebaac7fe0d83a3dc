#include "extractors/quotes/quote_context.hpp"

#include <algorithm>

#include "extractors/quotes/quote_view.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kContext = 40;  // tokens on either side of a cue

// A month or a year is what somebody speaks of, not when he spoke.
bool is_one_day(const Date& date) {
  return (date.type == DateType::kDate || date.type == DateType::kTime) && !date.begin.empty() &&
         date.begin == date.until;
}

// Nobody has spoken on a day after the article came out: "proposed a ferry, starting on 3 May".
bool is_after_publication(const Document& document, const Date& date) {
  const std::string_view published = document.article.published;
  return published.size() >= 10 &&
         std::string_view(date.begin).substr(0, 10) > published.substr(0, 10);
}

bool is_quoted(const SentenceView& view, const Date& date) {
  return quote_view::quotation_at(view, token_at(view.document, date.span.begin)) != nullptr;
}

bool is_on(const Document& document, std::uint32_t token) {
  return slice(document.article.text, document.tokens[token].span) == "on";
}

}  // namespace

void read_context(const SentenceView& view, const Frame& frame, std::span<const TokenRange> parts,
                  Quote& quote) {
  const Document& document = view.document;
  const std::vector<Word>& words = view.reading.words;
  const Lexicon& lexicon = *view.rules.lexicon;
  const std::uint32_t cue = frame.cue.first;
  const std::uint32_t first =
      std::max(view.sentence.first_token, cue > kContext ? cue - kContext : 0);
  const std::uint32_t end = std::min(view.sentence.end_token, cue + kContext);
  const Span near = span_of(document, {first, end});
  const bool speaks_later = cue > first && words[cue - 1].tag == Tag::kModal;
  auto date = std::lower_bound(document.dates.begin(), document.dates.end(), near.begin,
                               [](const Date& d, std::uint32_t at) { return d.span.begin < at; });
  for (; date != document.dates.end() && date->span.begin < near.end; ++date) {
    const bool inside = std::any_of(parts.begin(), parts.end(), [&](TokenRange part) {
      return span_of(document, part).contains(date->span);
    });
    // "called the plan “midnight talk” before saying no": nor what others say.
    if (inside || !is_one_day(*date) || is_quoted(view, *date)) continue;
    if (!speaks_later && is_after_publication(document, *date)) continue;
    quote.said = static_cast<std::int32_t>(date - document.dates.begin());
    break;
  }
  for (std::uint32_t i = first; i < end && quote.venue.empty(); ++i) {
    if (words[i].tag != Tag::kPrep) continue;
    const Phrase* phrase = i + 1 < end ? phrase_at(view.reading, i + 1) : nullptr;
    if (phrase == nullptr || phrase->tokens.first != i + 1) continue;
    const Kind head = words[phrase->head].kind;
    const bool venue = lexicon.has(words[i].kind, view.rules.venue_prep)
                           ? lexicon.has(head, view.rules.venue_noun)
                           : lexicon.has(head, view.rules.venue_on) && is_on(document, i);
    if (!venue) continue;
    const bool inside = std::any_of(parts.begin(), parts.end(), [i](TokenRange part) {
      return part.first <= i && i < part.end;
    });
    if (!inside) quote.venue = span_of(document, {i, phrase->tokens.end});
  }
}

}  // namespace onrecord
