#include "extractors/proposals/proposal_times.hpp"

#include <string_view>

#include "corpus/ordered.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "within two days" bounds an act; "a 48-hour strike" and "daily" describe its object.
bool bounds_an_act(const Document& document, const Date& date) {
  const std::string_view behind = std::string_view(document.article.text).substr(date.span.end);
  // "Sunday's game", "than a month ago", "loans that are currently free"
  if (behind.starts_with("'s") || behind.starts_with("’s")) return false;
  const std::string_view named = slice(document.article.text, date.span);
  if (named.ends_with(" ago") || named == "currently" || date.value == "PAST_REF") return false;
  if (date.type != DateType::kDuration && date.type != DateType::kSet) return true;
  if (named.starts_with("the next") || named.starts_with("the coming")) return true;
  const std::string_view text = document.article.text;
  const std::string_view before = text.substr(0, date.span.begin);
  for (const std::string_view word : {" within ", " in ", " for the next "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// "the 2005 games": a year that tells which.
bool tells_which(const ProposalSentence& s, const Date& date) {
  const std::string_view named = slice(s.document.article.text, date.span);
  if (named.size() != 4 || date.type != DateType::kDate) return false;
  const std::uint32_t year = token_at(s.document, date.span.begin);
  if (year >= s.end || named[0] < '0' || named[0] > '9') return false;
  const Phrase* phrase = s.phrase(year);
  return phrase != nullptr && phrase->head > year && phrase->tokens.first < year;
}

// What lay before the article appeared bounds nothing that is still to be done.
bool is_over(const Document& document, const Date& date) {
  const std::string_view published = document.article.published;
  return published.size() >= 10 && date.until.size() >= 10 &&
         std::string_view(date.until).substr(0, 10) < published.substr(0, 10);
}

// Not "agreed on Monday to vote".
bool is_to_come(const Document& document, const Date& date) {
  const std::string_view published = document.article.published;
  return published.size() >= 10 && date.begin.size() >= 10 &&
         std::string_view(date.begin).substr(0, 10) > published.substr(0, 10);
}

// "by Friday", "until May": a border, whatever the verb.
bool is_border(const Document& document, const Date& date) {
  const std::string_view before =
      std::string_view(document.article.text).substr(0, date.span.begin);
  for (const std::string_view word : {" until ", " till ", " by ", " before "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

std::vector<Date>::const_iterator date_from(const Document& document, std::uint32_t byte) {
  return first_not(document.dates.begin(), document.dates.end(),
                   [&](const Date& d) { return d.span.end <= byte; });
}

// "plans next week to vote", "plans on Friday to": the time between a trigger and its infinitive.
std::vector<Date>::const_iterator date_behind(const ProposalSentence& s,
                                              const ProposalCandidate& candidate) {
  const std::vector<Date>& dates = s.document.dates;
  const std::uint32_t first = candidate.trigger.end;
  const bool to = candidate.rule->form == ContentForm::kTo;
  // "a deadline of Friday for the board to"
  const bool of =
      candidate.rule->form == ContentForm::kNoun && first < s.end && s.word_is(first, "of");
  if ((!to && !of) || first + 1 >= s.end) return dates.end();
  const auto date = date_from(s.document, s.document.tokens[first].span.begin);
  if (date == dates.end()) return date;
  const bool before_content =
      candidate.content.first < s.end &&
      date->span.end <= s.document.tokens[candidate.content.first].span.begin;
  // "gave the council until Friday to", "gave the council two weeks to"
  if (to && before_content &&
      (is_border(s.document, *date) ||
       (date->type == DateType::kDuration &&
        date->span.end == s.document.tokens[candidate.content.first - 1].span.end &&
        !slice(s.document.article.text, date->span).ends_with(" ago")))) {
    return date;
  }
  const std::uint32_t begin = date->span.begin;
  const bool behind =
      begin == s.document.tokens[first].span.begin ||
      (s.tag(first) == Tag::kPrep && begin == s.document.tokens[first + 1].span.begin);
  const bool next = behind && bounds_an_act(s.document, *date) && is_to_come(s.document, *date);
  return next ? date : dates.end();
}

// "next month we will", "on Friday, the council is to": the time that opens the clause of a modal;
// the end of the dates without one.
std::vector<Date>::const_iterator date_ahead(const ProposalSentence& s,
                                             const ProposalCandidate& candidate) {
  const std::vector<Date>& dates = s.document.dates;
  if (candidate.rule->form != ContentForm::kBare || candidate.rule->within == Within::kTitle) {
    return dates.end();
  }
  const std::uint32_t first = skip_back(s, candidate.trigger.first);
  const Phrase* subject = first > s.first ? s.phrase(first - 1) : nullptr;
  if (subject == nullptr) return dates.end();
  std::uint32_t end = subject->tokens.first;
  if (end > s.first + 1 && s.tag(end - 1) == Tag::kPoss && s.phrase(end - 2) != nullptr) {
    end = s.phrase(end - 2)->tokens.first;
  }
  if (end > s.first && s.text(end - 1) == ",") --end;
  if (end == s.first) return dates.end();
  const std::uint32_t last = s.document.tokens[end - 1].span.end;
  const auto date = date_from(s.document, last - 1);
  if (date == dates.end() || date->span.end != last || date->value == "PRESENT_REF" ||
      !bounds_an_act(s.document, *date) || is_over(s.document, *date)) {
    return dates.end();
  }
  std::uint32_t begin = end;
  while (begin > s.first && s.document.tokens[begin - 1].span.begin >= date->span.begin) --begin;
  if (begin > s.first && s.tag(begin - 1) == Tag::kPrep) --begin;
  const bool opens = begin == s.first || !s.is_plain(begin - 1) || s.word_is(begin - 1, "that") ||
                     s.tag(begin - 1) == Tag::kConj;
  const bool will = !s.word_is(candidate.trigger.first, "would");
  return opens && (will || is_to_come(s.document, *date)) ? date : dates.end();
}

}  // namespace

TokenRange without_time_of_answer(const ProposalSentence& s, TokenRange content) {
  // "the measure last year over the objections of divers"
  const Phrase* what = s.phrase(content.first);
  const std::uint32_t behind = what == nullptr ? content.end : what->tokens.end;
  const Phrase* time = behind < content.end ? s.phrase(behind) : nullptr;
  const std::uint32_t rest = time == nullptr ? content.end : time->tokens.end;
  if (time != nullptr && rest < content.end && s.tag(rest) == Tag::kPrep &&
      time->tokens.first == behind && s.phrase_is(*time, s.rules.time) &&
      (s.word_is(behind, "last") || s.word_is(behind, "yesterday"))) {
    return {content.first, behind};
  }
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (s.is_finite(i) || s.tag(i) == Tag::kTo || s.tag(i) == Tag::kVing) return content;
  }
  const std::vector<Date>& dates = s.document.dates;
  const Span span = span_of(s.document, content);
  const auto date =
      first_not(dates.begin(), dates.end(), [&](const Date& d) { return d.span.end < span.end; });
  if (date == dates.end() || date->span.end != span.end || date->span.begin <= span.begin) {
    return content;
  }
  // "an invitation to talks next week", "put off the vote until May"
  if (is_to_come(s.document, *date) || is_border(s.document, *date)) return content;
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
  const auto date =
      first_not(dates.begin(), dates.end(), [&](const Date& d) { return d.span.begin < from; });
  if (date == dates.end()) return content;
  const std::string_view words = slice(s.document.article.text, date->span);
  const bool over =
      words.starts_with("earlier ") || words.starts_with("last ") || words == "yesterday";
  return over ? rest : content;
}

void find_timeframe(const ProposalSentence& s, const ProposalCandidate& candidate,
                    TokenRange content, Proposal& proposal) {
  const Document& document = s.document;
  const Span span = span_of(document, content);
  const bool told_before = slice(document.article.text, proposal.trigger) == "would";
  const auto add = [&](std::vector<Date>::const_iterator date) {
    proposal.timeframe.push_back(static_cast<std::int32_t>(date - document.dates.begin()));
  };
  if (const auto ahead = date_ahead(s, candidate); ahead != document.dates.end()) add(ahead);
  auto date = date_from(document, span.begin);
  if (const auto next = date_behind(s, candidate); next != document.dates.end() && next < date) {
    add(next);
  }
  for (; date != document.dates.end() && date->span.begin < span.end; ++date) {
    if (!bounds_an_act(document, *date) || tells_which(s, *date) ||
        (!told_before && is_over(document, *date))) {
      continue;
    }
    add(date);
  }
}

}  // namespace onrecord
