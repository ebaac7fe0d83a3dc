#include "extractors/proposals/proposal_times.hpp"

#include <algorithm>
#include <string_view>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "within two days" bounds an act; "a 48-hour strike" and "daily" describe its object.
bool bounds_an_act(const Document& document, const Date& date) {
  const std::string_view behind = std::string_view(document.article.text).substr(date.span.end);
  // "Sunday's game", "than a month ago", "loans that are currently free"
  if (behind.starts_with("'s") || behind.starts_with("’s")) return false;
  const std::string_view named = slice(document.article.text, date.span);
  if (named.ends_with(" ago") || named == "currently") return false;
  if (date.type != DateType::kDuration && date.type != DateType::kSet) return true;
  if (named.starts_with("the next") || named.starts_with("the coming")) return true;
  const std::string_view text = document.article.text;
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

TokenRange without_time_of_answer(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (s.is_finite(i) || s.tag(i) == Tag::kTo || s.tag(i) == Tag::kVing) return content;
  }
  const std::vector<Date>& dates = s.document.dates;
  const Span span = span_of(s.document, content);
  const auto date = std::partition_point(dates.begin(), dates.end(),
                                         [&](const Date& d) { return d.span.end < span.end; });
  if (date == dates.end() || date->span.end != span.end || date->span.begin <= span.begin) {
    return content;
  }
  std::uint32_t end = content.end;
  while (end > content.first && s.document.tokens[end - 1].span.begin >= date->span.begin) --end;
  // "an accord as early as May"
  if (end > content.first + 3 && s.word_is(end - 1, "as") && s.word_is(end - 3, "as")) {
    return {content.first, end - 3};
  }
  const bool on = end > content.first && s.tag(end - 1) == Tag::kPrep;
  // "the plan for Monday", "the talks of last week": of the thing.
  if (on && (s.word_is(end - 1, "of") || s.word_is(end - 1, "for") || s.word_is(end - 1, "from"))) {
    return content;
  }
  end -= on ? 1 : 0;
  // "a ban and earlier this week"
  if (s.tag(end - 1) == Tag::kConj) return content;
  return end > content.first ? TokenRange{content.first, end} : content;
}

TokenRange without_time_that_is_over(const ProposalSentence& s, TokenRange content) {
  const TokenRange rest = without_time_of_answer(s, content);
  if (rest.end == content.end) return content;
  const std::uint32_t from = s.document.tokens[rest.end].span.begin;
  const std::vector<Date>& dates = s.document.dates;
  const auto date = std::partition_point(dates.begin(), dates.end(),
                                         [&](const Date& d) { return d.span.begin < from; });
  if (date == dates.end()) return content;
  const std::string_view words = slice(s.document.article.text, date->span);
  const bool over =
      words.starts_with("earlier ") || words.starts_with("last ") || words == "yesterday";
  return over ? rest : content;
}

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
