#include <algorithm>
#include <string_view>

#include "extractors/quotes/quote_finder.hpp"

namespace onrecord {
namespace {

constexpr int kFewestLabels = 3;           // of a transcript
constexpr std::size_t kLongestLabel = 60;  // bytes

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_lower);
}

// "MS. RUIZ:"
bool begins_with_label(std::string_view paragraph) {
  const std::string_view begin = paragraph.substr(0, kLongestLabel);
  const std::size_t colon = begin.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view label = begin.substr(0, colon);
  return std::count_if(label.begin(), label.end(), is_upper) > 1 && !has_lower(label);
}

}  // namespace

// What a transcript gives somebody to say: to the end of the paragraph, and in the next ones until
// somebody else has the word.
void QuoteFinder::transcribe(const Frame& frame, std::uint32_t zone) {
  turn_.quote = make_quote(frame);
  turn_.quote.type = QuoteType::kIndirect;
  turn_.quote.group = groups_++;
  turn_.open = begins_with_label(slice(document_.article.text, document_.zones[zone].span)) &&
               is_transcript();
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

// Where several paragraphs begin with who speaks, those without it belong to the last one.
bool QuoteFinder::is_transcript() {
  if (turn_.labels < 0) {
    turn_.labels = 0;
    for (const Zone& zone : document_.zones) {
      turn_.labels += begins_with_label(slice(document_.article.text, zone.span));
    }
  }
  return turn_.labels >= kFewestLabels;
}

bool QuoteFinder::goes_on(const Sentence& sentence, std::uint32_t zone) {
  const auto is_transcribed = [this](const Frame& frame) {
    return rules_.rules[frame.rule].extent == Extent::kParagraph;
  };
  if (std::any_of(frames_.begin(), frames_.end(), is_transcribed)) return false;
  const std::string_view paragraph = slice(document_.article.text, document_.zones[zone].span);
  // "Q   Why?", "END", "* * *"
  const bool asks =
      reading_.words[sentence.first_token].tag == Tag::kPunct && is_upper(paragraph.front());
  turn_.open = document_.zones[zone].kind == ZoneKind::kBody && !asks && has_lower(paragraph) &&
               !begins_with_label(paragraph);
  return turn_.open && paragraph.front() != '(' && paragraph.front() != '[';
}

}  // namespace onrecord
