#include "extractors/proposals/proposal_times.hpp"

#include <algorithm>
#include <string_view>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "within two days" bounds an act; "a 48-hour strike" and "daily" describe its object.
bool bounds_an_act(const Document& document, const Date& date) {
  if (date.type != DateType::kDuration && date.type != DateType::kSet) return true;
  const std::string_view text = document.article.text;
  const std::string_view words = slice(text, date.span);
  if (words.starts_with("the next") || words.starts_with("the coming")) return true;
  const std::string_view before = text.substr(0, date.span.begin);
  for (const std::string_view word : {" within ", " in ", " for the next "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// What lay before the article appeared bounds nothing that is still to be done.
bool is_over(const Document& document, const Date& date) {
  const std::string_view published = document.article.published;
  return published.size() >= 10 && date.until.size() >= 10 &&
         std::string_view(date.until).substr(0, 10) < published.substr(0, 10);
}

}  // namespace

void find_timeframe(const Document& document, TokenRange content, Proposal& proposal) {
  const Span span = span_of(document, content);
  const bool told_before = slice(document.article.text, proposal.trigger) == "would";
  auto date = std::partition_point(document.dates.begin(), document.dates.end(),
                                   [&](const Date& d) { return d.span.end <= span.begin; });
  for (; date != document.dates.end() && date->span.begin < span.end; ++date) {
    if (!bounds_an_act(document, *date) || (!told_before && is_over(document, *date))) continue;
    proposal.timeframe.push_back(static_cast<std::int32_t>(date - document.dates.begin()));
  }
}

}  // namespace onrecord
