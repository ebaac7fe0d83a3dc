#include "extractors/quotes/quote_content.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "corpus/utf8.hpp"
#include "extractors/quotes/quote_clauses.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

using namespace quote_view;

bool is_quoted(const SentenceView& view, TokenRange range) {
  return quotation_at(view, range.first) != nullptr || quotation_at(view, range.end - 1) != nullptr;
}

// “..., he said in May, “...”, “...,” she said, and “...”: not the “word” that a clause of its own
// speaks of.
bool goes_on_at(const SentenceView& view, std::uint32_t begin, std::uint32_t quotation) {
  if (quotation <= begin) return true;
  std::uint32_t before = quotation - 1;
  if (before > begin && tag(view, before) == Tag::kConj) --before;
  return !is_word(view, before);
}

bool begins_with_phrase(const SentenceView& view, std::uint32_t token) {
  const Phrase* phrase = phrase_at(view.reading, token);
  return phrase != nullptr && phrase->tokens.first == token;
}

// With its own exclamation or question mark.
bool ends_alone(const SentenceView& view, TokenRange quotation) {
  const QuotedTokens* quoted = quotation_at(view, quotation.end - 1);
  const char32_t last = quoted == nullptr ? 0 : last_sign(view, *quoted);
  return last == '!' || last == '?';
}

// "said that “...,” and that “...”"
bool goes_on_with_that(const SentenceView& view, std::uint32_t begin, std::uint32_t end) {
  if (begin == view.sentence.first_token || surface(view, begin - 1) != "that") return false;
  const std::uint32_t link = end < view.sentence.end_token && is_comma(view, end) ? end + 1 : end;
  return link + 1 < view.sentence.end_token && is(view, link, view.rules.joiner) &&
         surface(view, link + 1) == "that";
}

// "said “we stay” and sat down": what the speaker did besides.
bool does_more(const SentenceView& view, std::uint32_t token) {
  return token + 1 < view.sentence.end_token && is(view, token, view.rules.joiner) &&
         tag(view, token + 1) == Tag::kVerb && !is(view, token + 1, view.rules.base_form);
}

// "shouted “It is over” before throwing a hat": what he does then.
bool does_first(const SentenceView& view, std::uint32_t token) {
  if (token + 1 >= view.sentence.end_token) return false;
  const Tag link = tag(view, token);
  return (link == Tag::kPrep || link == Tag::kSubord) && tag(view, token + 1) == Tag::kVing;
}

// "shouted “I will get you” at the crew": words that are a sentence, and how they were said.
bool is_sentence_before(const SentenceView& view, const QuotedTokens& quoted) {
  const std::uint32_t begin = quoted.quotation->inner.begin;
  return is(view, quoted.tokens.end, view.rules.place_prep) && has_verb(view, quoted.tokens) &&
         is_upper(code_point_at(view.document.article.text, begin).value);
}

// "shouted “Let us go” minutes after the game"
bool is_dated(const SentenceView& view, std::uint32_t token) {
  const Phrase* phrase = phrase_at(view.reading, token);
  return phrase != nullptr && phrase->tokens.first == token &&
         (view.rules.flags[phrase->symbol] & view.rules.time) != 0;
}

// "It has one rule: “Go home,” he said", "It was thin - “We need more,” she said": the writer ends
// what he says with the mark before the quotation.
bool begins_anew(const SentenceView& view, const Frame& frame) {
  const std::uint32_t first = frame.quote.first;
  if (frame.quote.empty() || first < view.sentence.first_token + 2) return false;
  if (surface(view, first - 1) != ":" && !is_dash(view, first - 1)) return false;
  const QuotedTokens* quoted = quotation_at(view, first);
  if (quoted == nullptr || !quoted->quotation->closed) return false;
  const std::uint32_t begin = quoted->quotation->inner.begin;
  return is_upper(code_point_at(view.document.article.text, begin).value);
}

}  // namespace

bool has_verb(const SentenceView& view, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (is_finite(tag(view, i))) return true;
  }
  return false;
}

TokenRange trimmed(const SentenceView& view, TokenRange range) {
  while (range.first < range.end && quotation_at(view, range.first) == nullptr &&
         !is_word(view, range.first)) {
    const std::string_view word = surface(view, range.first);
    if (word == "$" || word == "#" || word == "(") break;
    ++range.first;
  }
  while (range.first < range.end && quotation_at(view, range.end - 1) == nullptr &&
         !is_word(view, range.end - 1)) {
    const std::string_view word = surface(view, range.end - 1);
    if (word == ")" || word == "%") break;
    --range.end;
  }
  return range;
}

TokenRange content_after(const SentenceView& view, std::size_t index) {
  const Frame& frame = view.frames[index];
  const FrameRule& rule = view.rules.rules[frame.rule];
  const std::uint32_t begin = frame.begin.empty() ? frame.match.end : frame.begin.first;
  if (begin >= view.sentence.end_token) return {};
  // A quotation that says all: what follows its closing mark is no part of it.
  if (const QuotedTokens* quoted = quotation_at(view, begin)) {
    const std::uint32_t end = quoted->tokens.end;
    const char32_t last = last_sign(view, *quoted);
    const bool closes = end >= view.sentence.end_token || is_comma(view, end) ||
                        !is_word(view, end) || rule.direct_only || last == ',' || last == '.' ||
                        last == '!' || last == '?' || opens_comment(view, end) ||
                        does_more(view, end) || is_dated(view, end) ||
                        is_sentence_before(view, *quoted) ||
                        (does_first(view, end) && has_verb(view, quoted->tokens));
    const bool second = goes_on_with_that(view, begin, end);
    const QuotedTokens* more = end < view.sentence.end_token ? quotation_at(view, end) : nullptr;
    if (closes && !second && more == nullptr) return quoted->tokens;
  }
  const std::uint32_t end = rule.extent == Extent::kObject ? end_of_object(view, index, begin)
                                                           : end_of_clause(view, index, begin);
  const TokenRange content = trimmed(view, {begin, end});
  const bool nothing = content.end == content.first + 1 && tag(view, begin) == Tag::kSubord;
  return nothing ? TokenRange{} : content;
}

TokenRange content_before(const SentenceView& view, std::size_t index) {
  const Frame& frame = view.frames[index];
  const FrameRule& rule = view.rules.rules[frame.rule];
  if (rule.direct_only) return frame.quote;
  if (begins_anew(view, frame)) return frame.quote;
  std::uint32_t begin = view.sentence.first_token;
  const std::uint32_t end = frame.quote.empty() ? frame.match.first : frame.quote.end;
  const std::uint32_t nearest = frame.quote.empty() ? end : frame.quote.first;
  if (nearest > begin + kLongestContent) begin = nearest - kLongestContent;
  for (std::size_t i = index; i > 0; --i) {
    const Frame& other = view.frames[i - 1];
    if (other.match.end <= end && frame.stands_alone) {
      begin = frame.quote.first;
      break;
    }
    if (other.match.end <= begin) break;
    if (other.match.end <= end && view.rules.rules[other.rule].side == Side::kLeft) {
      begin = other.match.end;
      break;
    }
  }
  int brackets = 0;  // that open further left
  for (std::uint32_t i = nearest; i > begin + 1; --i) {
    const std::string_view mark = surface(view, i - 1);
    if (mark == ")") ++brackets;
    if (mark == "(") --brackets;
    if (brackets <= 0 && mark == ";" && quotation_at(view, i - 1) == nullptr) {
      begin = i;
      break;
    }
  }
  // "But the plan failed, he said": the conjunction is the writer's.
  while (begin < end && quotation_at(view, begin) == nullptr &&
         (tag(view, begin) == Tag::kConj || !is_word(view, begin))) {
    ++begin;
  }
  // "Breaking: The plan failed, he said": what a label says follows.
  if (begin + 1 < nearest && quotation_at(view, begin) == nullptr &&
      is(view, begin, view.rules.label) && surface(view, begin + 1) == ":") {
    begin += 2;
  }
  // "However, he said, the plan failed": so is the adverb.
  if (begin < nearest && quotation_at(view, begin) == nullptr &&
      has(view, begin, view.rules.connective) && (begin + 1 == end || is_comma(view, begin + 1))) {
    begin = std::min(begin + 2, end);
  }
  const TokenRange content = trimmed(view, {begin, end});
  // "That is according to the mayor": what stands in the sentence before.
  const bool points = rule.takes_all && content.end == content.first + 2 &&
                      is_pronoun(view, {content.first, content.first + 1}) &&
                      tag(view, content.first + 1) == Tag::kAux;
  if (points) return {};
  // “...,” Ruiz said on Monday, according to a tape: more than the day.
  const bool rest = rule.takes_all && begin > view.sentence.first_token && frame.quote.empty();
  return rest && !has_verb(view, content) && !content.empty() && !is_quoted(view, content)
             ? TokenRange{}
             : content;
}

namespace {

// Inside the aside that follows the quotation of an attribution further left.
bool is_in_aside(const SentenceView& view, std::size_t index) {
  if (index == 0) return false;
  const TokenRange begin = view.frames[index - 1].begin;
  const QuotedTokens* quoted = begin.empty() ? nullptr : quotation_at(view, begin.first);
  return quoted != nullptr && quoted->tokens.end < view.frames[index].match.first &&
         is_dash(view, quoted->tokens.end);
}

}  // namespace

TokenRange content_past_dashes(const SentenceView& view, std::size_t index, TokenRange first) {
  const QuotedTokens* quoted = quotation_at(view, first.first);
  if (quoted == nullptr || quoted->tokens.end != first.end || is_in_aside(view, index)) return {};
  if (first.end >= view.sentence.end_token || !is_dash(view, first.end)) return {};
  const std::string_view text = view.document.article.text;
  const QuotedTokens* end = view.quoted.data() + view.quoted.size();
  for (const QuotedTokens* next = quoted + 1; next != end; ++next) {
    if (next->tokens.first > first.end + kLongestContent) break;
    if (next->names || !is_dash(view, next->tokens.first - 1)) continue;
    const bool anew = is_upper(code_point_at(text, next->quotation->inner.begin).value);
    return anew ? TokenRange{} : next->tokens;
  }
  return {};
}

TokenRange content_resumed(const SentenceView& view, std::size_t index) {
  const Frame& frame = view.frames[index];
  std::uint32_t begin = frame.match.end;
  std::uint32_t limit = next_attribution(view, index, begin);
  if (index + 1 < view.frames.size()) {
    limit = std::min(limit, std::max(begin, view.frames[index + 1].match.first));
  }
  // A quotation further on that nobody else claims.
  const auto next_quoted =
      first_not(view.quoted.begin(), view.quoted.end(),
                [begin](const QuotedTokens& quoted) { return quoted.tokens.first < begin; });
  if (next_quoted != view.quoted.end() && next_quoted->tokens.first < limit &&
      !next_quoted->names && goes_on_at(view, begin, next_quoted->tokens.first)) {
    return next_quoted->tokens;
  }
  if (begin >= limit) return {};
  if (is_comma(view, begin)) {
    ++begin;
  } else if (!is_comma(view, begin - 1)) {
    return {};
  }
  if (begin >= limit) return {};
  if (view.rules.rules[frame.rule].side == Side::kAround) {
    const TokenRange rest = trimmed(view, {begin, end_of_clause(view, index, begin)});
    // "The bridge is safe, Ruiz wrote in her book, “The Long Winter.”"
    const QuotedTokens* name = rest.empty() ? nullptr : quotation_at(view, rest.first);
    if (name != nullptr && name->names && rest.end == name->tokens.end) return {};
    // "It struck a deal, according to Ruiz, taking a step": the writer comments.
    const bool comments = view.rules.rules[frame.rule].takes_all && !rest.empty() &&
                          tag(view, rest.first) == Tag::kVing &&
                          has_verb(view, content_before(view, index));
    if (comments) return {};
    // "according to its treasurer, retired clerk Ana Ruiz": who that is.
    const bool names = view.rules.rules[frame.rule].takes_all && !has_verb(view, rest);
    return names && !rest.empty() && !is_quoted(view, rest) ? TokenRange{} : rest;
  }
  const Tag next = tag(view, begin);
  if (next == Tag::kVing || next == Tag::kSubord || next == Tag::kPron ||
      has(view, begin, view.rules.relative) || is(view, begin, view.rules.indefinite)) {
    return {};
  }
  const TokenRange before = content_before(view, index);
  if (has_verb(view, before) && next != Tag::kConj) return {};
  // “No,” replied Ruiz, head of the guild; “Louder!” she cried, words for everybody.
  if (!frame.quote.empty() && next != Tag::kConj && begins_with_phrase(view, begin) &&
      (frame.speaker.first > frame.cue.first || ends_alone(view, frame.quote))) {
    return {};
  }
  // "“...,” he said, but he declined to": the writer goes on, not he.
  if (is(view, begin, view.rules.joiner) && begin + 1 < view.sentence.end_token &&
      (!frame.quote.empty() || tag(view, begin + 1) == Tag::kPron)) {
    return {};
  }
  return trimmed(view, {begin, end_of_clause(view, index, begin)});
}

}  // namespace onrecord
