#include "extractors/quotes/quote_nested.hpp"

#include <algorithm>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kNearest = 8;  // attributions

bool holds(TokenRange part, TokenRange range) {
  return part.first <= range.first && range.end <= part.end;
}

// Said, not thought or planned.
bool is_speech(const SentenceView& view, TokenRange cue) {
  const QuoteRules::State& rules = view.rules;
  for (std::uint32_t i = cue.first; i < cue.end; ++i) {
    const Kind kind = view.reading.words[i].kind;
    if (rules.lexicon->has(kind, rules.say)) return true;
    if (rules.lexicon->has(kind, rules.believe) || rules.lexicon->has(kind, rules.intend)) {
      return false;
    }
  }
  return true;
}

}  // namespace

NestedQuote nested_in(const SentenceView& view, std::size_t index, TokenRange part) {
  const std::size_t first = index - std::min(index, kNearest);
  const std::size_t end = std::min(view.frames.size(), index + kNearest + 1);
  for (std::size_t i = first; i < end; ++i) {
    const Frame& frame = view.frames[i];
    if (i == index || frame.speaker.empty() || !holds(part, frame.cue)) continue;
    if (!holds(part, frame.speaker) || !is_speech(view, frame.cue)) continue;
    if (view.rules.rules[frame.rule].side != Side::kRight) continue;
    TokenRange content = content_after(view, i);
    content.end = std::min(content.end, part.end);
    if (content.first >= content.end || content.first < part.first) continue;
    const Span words = span_of(view.document, content);
    if (!has_letters(slice(view.document.article.text, words))) continue;
    return {words, span_of(view.document, frame.speaker), kNone, span_of(view.document, frame.cue)};
  }
  return {};
}

}  // namespace onrecord
