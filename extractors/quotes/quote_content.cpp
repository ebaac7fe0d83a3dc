#include "extractors/quotes/quote_content.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// No content is longer, outside quotations: a hostile sentence costs no more than its length.
constexpr std::uint32_t kLongestContent = 400;  // tokens
constexpr std::uint32_t kLongestInsertion = 6;  // tokens

std::string_view surface(const SentenceView& view, std::uint32_t token) {
  return slice(view.document.article.text, view.document.tokens[token].span);
}

Tag tag(const SentenceView& view, std::uint32_t token) {
  return view.reading.words[token].tag;
}

bool is_comma(const SentenceView& view, std::uint32_t token) {
  return surface(view, token) == ",";
}

bool has(const SentenceView& view, std::uint32_t token, std::uint32_t flag) {
  return (view.rules.flags[view.reading.words[token].kind] & flag) != 0;
}

// Whether a word stands in a list that is no flag.
bool is(const SentenceView& view, std::uint32_t token, ClassId id) {
  return view.rules.lexicon->has(view.reading.words[token].kind, id);
}

// A hyphen between blanks is a dash too.
bool is_dash(const SentenceView& view, std::uint32_t token) {
  const std::string_view word = surface(view, token);
  if (word != "-") return word == "—" || word == "–" || word == "--";
  const Span span = view.document.tokens[token].span;
  const std::string_view text = view.document.article.text;
  return span.begin > 0 && text[span.begin - 1] == ' ' && span.end < text.size() &&
         text[span.end] == ' ';
}

// The first quotation that does not end before the token.
std::span<const QuotedTokens>::iterator quotation_from(const SentenceView& view,
                                                       std::uint32_t token) {
  return std::partition_point(
      view.quoted.begin(), view.quoted.end(),
      [token](const QuotedTokens& quoted) { return quoted.tokens.end <= token; });
}

// The quotation that the token is part of; null when it stands outside.
const QuotedTokens* quotation_at(const SentenceView& view, std::uint32_t token) {
  if (view.quoted.empty()) return nullptr;
  const auto found = quotation_from(view, token);
  return found != view.quoted.end() && found->tokens.first <= token ? &*found : nullptr;
}

bool is_quoted(const SentenceView& view, TokenRange range) {
  return quotation_at(view, range.first) != nullptr || quotation_at(view, range.end - 1) != nullptr;
}

bool is_word(const SentenceView& view, std::uint32_t token) {
  return has_letters(surface(view, token));
}

bool is_finite(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal;
}

// "who", "which", or "that" of a noun.
bool is_relative_pronoun(const SentenceView& view, std::uint32_t token) {
  const Phrase* phrase = phrase_at(view.reading, token);
  return phrase != nullptr && (view.rules.flags[phrase->symbol] & view.rules.who) != 0;
}

// "and that was late", "and who left": a second relative clause, or a clause of its own.
bool goes_on_as_clause(const SentenceView& view, std::uint32_t token, std::uint32_t limit) {
  return tag(view, token) == Tag::kPron && token + 1 < limit && is_finite(tag(view, token + 1));
}

// What opens a clause that comments on the attribution and is no part of the content.
bool opens_comment(const SentenceView& view, std::uint32_t token) {
  return has(view, token, view.rules.comment) || tag(view, token) == Tag::kVing;
}

// Behind ", though short," in "a long, though short, letter"; the comma itself where a clause or
// the rest of the sentence follows it.
std::uint32_t past_insertion(const SentenceView& view, std::uint32_t comma, std::uint32_t limit) {
  if (!has(view, comma + 1, view.rules.comment)) return comma;
  const std::uint32_t end = std::min(limit, comma + kLongestInsertion);
  for (std::uint32_t i = comma + 2; i < end; ++i) {
    if (is_finite(tag(view, i)) || tag(view, i) == Tag::kPron || tag(view, i) == Tag::kVing) break;
    if (!is_comma(view, i)) continue;
    const bool goes_on =
        i + 1 < limit && (tag(view, i + 1) == Tag::kNoun || tag(view, i + 1) == Tag::kAdj);
    return goes_on ? i + 1 : comma;
  }
  return comma;
}

bool is_pronoun(const SentenceView& view, TokenRange range) {
  return range.end == range.first + 1 && tag(view, range.first) == Tag::kPron;
}

char32_t last_sign(const SentenceView& view, const QuotedTokens& quoted) {
  return last_sign(view.document.article.text, *quoted.quotation);
}

// American style: the comma of the sentence stands inside the marks.
bool ends_with_comma(const SentenceView& view, const QuotedTokens& quoted) {
  return last_sign(view, quoted) == ',';
}

// Where the content that begins at `begin` must end: at the next attribution that goes on from the
// same subject, or at one of another speaker behind a comma or conjunction.
std::uint32_t next_attribution(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  std::uint32_t limit = view.sentence.end_token;
  if (const std::uint32_t until = view.frames[index].until; until > begin) limit = until;
  for (std::size_t i = index + 1; i < view.frames.size(); ++i) {
    const Frame& other = view.frames[i];
    if (other.match.first >= limit || other.match.first > begin + kLongestContent) break;
    if (other.match.first <= begin) continue;
    const FrameRule& rule = view.rules.rules[other.rule];
    if (other.stands_alone && other.quote.first > begin) {
      std::uint32_t before = std::min(limit, other.quote.first);
      while (before > begin &&
             (tag(view, before - 1) == Tag::kConj || !is_word(view, before - 1))) {
        --before;
      }
      limit = before;
    }
    if (other.resumes) {
      if (other.cuts) limit = std::min(limit, other.match.first);
    } else if (rule.side != Side::kLeft && rule.side != Side::kAround) {
      const std::uint32_t before = other.match.first - 1;
      const bool joined = is(view, before, view.rules.joiner);
      if (is_comma(view, before) || is(view, before, view.rules.besides) ||
          (joined && !is_pronoun(view, other.speaker))) {
        limit = std::min(limit, before);
      }
    }
  }
  return limit;
}

// “..., he said in May, “...”, “...,” she said, and “...”: not the “word” that a clause of its own
// speaks of.
bool goes_on_at(const SentenceView& view, std::uint32_t begin, std::uint32_t quotation) {
  if (quotation <= begin) return true;
  std::uint32_t before = quotation - 1;
  if (before > begin && tag(view, before) == Tag::kConj) --before;
  return !is_word(view, before);
}

// "Ruiz, who had said that ..., left": the subject of the cue is a relative pronoun.
bool is_relative(const SentenceView& view, const Frame& frame) {
  std::uint32_t i = frame.cue.first;
  while (i > view.sentence.first_token &&
         (tag(view, i - 1) == Tag::kAux || tag(view, i - 1) == Tag::kAdv)) {
    --i;
  }
  return i > view.sentence.first_token && has(view, i - 1, view.rules.relative);
}

std::uint32_t end_of_clause(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  const std::uint32_t limit = next_attribution(view, index, begin);
  const bool relative = is_relative(view, view.frames[index]);
  auto quoted = quotation_from(view, begin);
  int brackets = 0;
  std::uint32_t steps = 0;
  for (std::uint32_t i = begin; i < limit;) {
    if (++steps > kLongestContent) return i;
    if (quoted != view.quoted.end() && quoted->tokens.first <= i) {
      i = quoted->tokens.end;
      if (i < limit && ends_with_comma(view, *quoted) && opens_comment(view, i)) return i;
      ++quoted;
      continue;
    }
    if (tag(view, i) != Tag::kPunct) {
      ++i;
      continue;
    }
    const std::string_view word = surface(view, i);
    if (word == "(" || word == "[") ++brackets;
    if (word == ")" || word == "]") --brackets;
    if (brackets < 0) return i;
    if (brackets == 0 && i > begin) {
      if (word == ";") return i;
      if (word == "," && i + 1 < limit) {
        if (const std::uint32_t behind = past_insertion(view, i, limit); behind > i) {
          i = behind;
          continue;
        }
        if (opens_comment(view, i + 1)) return i;
        if (relative && is_finite(tag(view, i + 1))) return i;
      }
      if (relative && i + 1 < limit && is_dash(view, i) && is_finite(tag(view, i + 1))) return i;
    }
    ++i;
  }
  return limit;
}

std::uint32_t end_of_object(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  const std::uint32_t limit = next_attribution(view, index, begin);
  auto quoted = quotation_from(view, begin);
  std::uint32_t steps = 0;
  const TokenRange speaker = view.frames[index].speaker;
  const bool relative = !speaker.empty() && is_relative_pronoun(view, speaker.first);
  int brackets = 0;
  bool is_apposed = false;  // "Ruiz, the mayor": one comma of two
  for (std::uint32_t i = begin; i < limit;) {
    if (++steps > kLongestContent) return i;
    if (quoted != view.quoted.end() && quoted->tokens.first <= i) {
      i = quoted->tokens.end;
      // "called it “false,” and the union said": the writer goes on.
      const bool ends = i + 1 < limit && ends_with_comma(view, *quoted) &&
                        tag(view, i) == Tag::kConj && quotation_at(view, i + 1) == nullptr;
      if (ends) return i;
      ++quoted;
      continue;
    }
    const Tag here = tag(view, i);
    if (i > begin && here == Tag::kPunct) {
      const std::string_view word = surface(view, i);
      if (word == "(") ++brackets;
      if (word == ")" && --brackets < 0) return i;
      if (word == ";" || is_dash(view, i)) return i;
      if (word == "," && i + 1 < limit) {
        // "who praised Ruiz, also said"
        const bool adverb = tag(view, i + 1) == Tag::kAdv && i + 2 < limit;
        const Tag next = tag(view, adverb && is_finite(tag(view, i + 2)) ? i + 2 : i + 1);
        const bool closes = is_apposed && has(view, i + 1, view.rules.object_link);
        is_apposed = !is_apposed && next != Tag::kConj && next != Tag::kPrep;
        if (!closes && (opens_comment(view, i + 1) || is_finite(next) || next == Tag::kPrep)) {
          return i;
        }
      }
    } else if (i > begin && here == Tag::kConj && i + 1 < limit &&
               is(view, i, view.rules.and_word) &&
               (tag(view, i + 1) == Tag::kVerb ||
                (relative && goes_on_as_clause(view, i + 1, limit)))) {
      return i;
    }
    ++i;
  }
  return limit;
}

}  // namespace

bool has_letters(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
    const CodePoint point = code_point_at(text, at);
    if (point.value >= 0x80 && is_letter(point.value)) return true;
    at += point.size;
  }
  return false;
}

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
                        last == '!' || last == '?' || opens_comment(view, end);
    const QuotedTokens* more = end < view.sentence.end_token ? quotation_at(view, end) : nullptr;
    if (closes && more == nullptr) return quoted->tokens;
  }
  const std::uint32_t end = rule.extent == Extent::kObject ? end_of_object(view, index, begin)
                                                           : end_of_clause(view, index, begin);
  return trimmed(view, {begin, end});
}

TokenRange content_before(const SentenceView& view, std::size_t index) {
  const Frame& frame = view.frames[index];
  const FrameRule& rule = view.rules.rules[frame.rule];
  if (rule.direct_only) return frame.quote;
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
  // "However, he said, the plan failed": so is the adverb.
  if (begin < nearest && quotation_at(view, begin) == nullptr &&
      has(view, begin, view.rules.connective) && (begin + 1 == end || is_comma(view, begin + 1))) {
    begin = std::min(begin + 2, end);
  }
  const TokenRange content = trimmed(view, {begin, end});
  // “...,” Ruiz said on Monday, according to a tape: more than the day.
  const bool rest = rule.takes_all && begin > view.sentence.first_token && frame.quote.empty();
  return rest && !has_verb(view, content) && !content.empty() && !is_quoted(view, content)
             ? TokenRange{}
             : content;
}

TokenRange content_resumed(const SentenceView& view, std::size_t index) {
  const Frame& frame = view.frames[index];
  std::uint32_t begin = frame.match.end;
  std::uint32_t limit = next_attribution(view, index, begin);
  if (index + 1 < view.frames.size()) {
    limit = std::min(limit, std::max(begin, view.frames[index + 1].match.first));
  }
  // A quotation further on that nobody else claims.
  const auto next_quoted = std::partition_point(
      view.quoted.begin(), view.quoted.end(),
      [begin](const QuotedTokens& quoted) { return quoted.tokens.first < begin; });
  if (next_quoted != view.quoted.end() && next_quoted->tokens.first < limit &&
      goes_on_at(view, begin, next_quoted->tokens.first)) {
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
  // "“...,” he said, but he declined to": the writer goes on, not he.
  if (is(view, begin, view.rules.joiner) && begin + 1 < view.sentence.end_token &&
      (!frame.quote.empty() || tag(view, begin + 1) == Tag::kPron)) {
    return {};
  }
  return trimmed(view, {begin, end_of_clause(view, index, begin)});
}

}  // namespace onrecord
