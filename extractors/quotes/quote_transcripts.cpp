#include <algorithm>
#include <string_view>

#include "extractors/quotes/quote_finder.hpp"
#include "extractors/words/question_lines.hpp"

namespace onrecord {
namespace {

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

// What a transcript gives somebody to say: to the end of the paragraph, and in the next ones until
// somebody else has the word.
void QuoteFinder::transcribe(const Frame& frame, std::uint32_t zone) {
  turn_.quote = make_quote(frame);
  turn_.quote.type = QuoteType::kIndirect;
  turn_.quote.group = groups_++;
  turn_.open = finder_.labels().are_turns(
      label_of(slice(document_.article.text, document_.zones[zone].span)));
  take_paragraph(document_.tokens[frame.begin.first].span.begin, zone);
}

void QuoteFinder::take_paragraph(std::uint32_t begin, std::uint32_t zone) {
  const std::string_view text = document_.article.text;
  std::uint32_t end = document_.zones[zone].span.end;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  turn_.zone = zone;
  transcribed_ = end;
  thread_ = {};
  if (begin >= end || !says_something({begin, end})) return;
  turn_.quote.span = {begin, end};
  out_.push_back(turn_.quote);
}

// Where paragraphs begin with who speaks, those without it belong to the last one.
bool QuoteFinder::goes_on(const Sentence& sentence, std::uint32_t zone) {
  const auto is_transcribed = [this](const Frame& frame) {
    return rules_.rules[frame.rule].extent == Extent::kParagraph;
  };
  if (std::any_of(frames_.begin(), frames_.end(), is_transcribed)) return false;
  const std::string_view paragraph = slice(document_.article.text, document_.zones[zone].span);
  // "Q   Why?", "END", "* * *"
  const bool asks =
      is_question(paragraph) || (reading_.words[sentence.first_token].tag == Tag::kPunct &&
                                 paragraph.front() >= 'A' && paragraph.front() <= 'Z');
  turn_.open = document_.zones[zone].kind == ZoneKind::kBody && !asks && has_lower(paragraph) &&
               !finder_.labels().are_turns(label_of(paragraph));
  return turn_.open && paragraph.front() != '(' && paragraph.front() != '[';
}

}  // namespace onrecord
