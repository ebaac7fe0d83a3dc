#include "extractors/quotes/quotes.hpp"

#include "extractors/quotes/quote_finder.hpp"

namespace onrecord {

QuoteRules::QuoteRules(const Rulebook& rulebook, const Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
QuoteRules::~QuoteRules() = default;
QuoteRules::QuoteRules(QuoteRules&&) noexcept = default;
QuoteRules& QuoteRules::operator=(QuoteRules&&) noexcept = default;

void find_quotes(const Document& document, const Reading& reading, const QuoteRules& rules,
                 std::vector<Quote>& out) {
  out.clear();
  QuoteFinder(document, reading, rules.state(), out).run();
}

Described describe(const Document& document, const Quote& quote) {
  const auto surface = [&](Span span) { return std::string(slice(document.article.text, span)); };
  Described described;
  described.rule = quote.rule;
  described.values = {{"quote", surface(quote.span)},
                      {"speaker", surface(quote.speaker)},
                      {"cue", surface(quote.cue)},
                      {"addressee", surface(quote.addressee)},
                      {"venue", surface(quote.venue)},
                      {"nested", surface(quote.nested.span)},
                      {"nested_speaker", surface(quote.nested.speaker)},
                      {"type", std::string(name(quote.type))},
                      {"kind", std::string(name(quote.kind))},
                      {"polarity", quote.negated ? "-" : "+"}};
  return described;
}

}  // namespace onrecord
