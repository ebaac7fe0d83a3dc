#include "extractors/proposals/proposal_quotes.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"

namespace onrecord {
namespace {

auto first_from(const Document& document, std::uint32_t byte) {
  return first_not(document.quotes.begin(), document.quotes.end(),
                   [&](const Quote& quote) { return quote.span.begin < byte; });
}

}  // namespace

std::int32_t quote_at(const Document& document, Span span) {
  auto quote = first_from(document, span.begin + 1);
  for (int hops = 0; quote != document.quotes.begin() && hops < 8; ++hops) {
    --quote;
    if (quote->span.contains(span)) {
      return static_cast<std::int32_t>(quote - document.quotes.begin());
    }
  }
  return kNone;
}

const Quote* quote_before(const Document& document, std::uint32_t byte) {
  const auto next = first_from(document, byte);
  return next == document.quotes.begin() ? nullptr : &*std::prev(next);
}

const Quote* reported_by(const Document& document, Span trigger) {
  auto quote = first_from(document, trigger.begin);
  for (int hops = 0; quote != document.quotes.end() && hops < 2; ++quote, ++hops) {
    if (quote->cue.begin < trigger.end && trigger.begin < quote->cue.end) return &*quote;
  }
  return nullptr;
}

}  // namespace onrecord
