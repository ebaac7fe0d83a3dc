// What the words before a colon are where they begin a line.

#include <algorithm>

#include "extractors/quotes/quote_frames.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

// "RUIZ:" at the begin of a line: who speaks next in a transcript; not "SILVER 10:30".
bool FrameFinder::is_label(TokenRange match, TokenRange colon) const {
  const std::string_view text = document_.article.text;
  const std::uint32_t begin = document_.tokens[match.first].span.begin;
  if (begin > 0 && text[begin - 1] != '\n') return false;
  const std::uint32_t after = document_.tokens[colon.first].span.end;
  if (after < text.size() && text[after] >= '0' && text[after] <= '9') return false;
  const std::string_view label =
      text.substr(begin, document_.tokens[colon.first].span.begin - begin);
  return std::none_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::any_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The same, or "Ana Ruiz:" where many paragraphs begin so.
bool FrameFinder::is_turn(TokenRange match, TokenRange colon) {
  if (is_label(match, colon)) return true;
  const std::string_view text = document_.article.text;
  const std::uint32_t begin = document_.tokens[match.first].span.begin;
  if (begin > 0 && text[begin - 1] != '\n') return false;
  return labels_.are_turns(label_of(text.substr(begin)));
}

// "CLEARING OLD HARBOURS: The board met": what is done, and nobody's name.
bool FrameFinder::is_deed(TokenRange match, TokenRange colon, TokenRange label) const {
  return label.end > label.first + 1 && is_label(match, colon) &&
         rules_.lexicon->has(reading_.words[label.first].kind, rules_.gerund_form);
}

// "NEW DELHI: The board said": where it was written.
bool FrameFinder::is_dateline(TokenRange match, TokenRange colon, TokenRange place) const {
  const Phrase* phrase = place.empty() ? nullptr : phrase_at(reading_, place.first);
  return phrase != nullptr && phrase->country != 0 && is_label(match, colon);
}

}  // namespace onrecord
