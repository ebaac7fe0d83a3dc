#include "extractors/heading.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace onrecord {
namespace {

constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::string_view kBetween = "\n\n";

bool is_lent(const Article& article) {
  const std::string_view title = article.title;
  if (title.empty() || title.size() > kLongestTitle) return false;
  if (std::none_of(title.begin(), title.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    return false;
  }
  return article.text.compare(0, title.size(), title) != 0;
}

TokenRange moved(TokenRange range, std::uint32_t by) {
  return range.empty() ? range : TokenRange{range.first + by, range.end + by};
}

Span moved(Span span, std::uint32_t by) {
  return {span.begin + by, span.end + by};
}

}  // namespace

LentHeading::LentHeading(Document& document, Reading& reading, const Rules& rules,
                         HeadingBuffer& buffer)
    : document_(document),
      reading_(reading),
      text_(document.article.text.size()),
      tokens_(document.tokens.size()),
      sentences_(document.sentences.size()),
      words_(reading.words.size()),
      phrases_(reading.phrases.size()) {
  if (!is_lent(document.article)) return;
  Document& title = buffer.document;
  title.article.text = document.article.title;
  title.zones.assign(
      1, {{0, static_cast<std::uint32_t>(title.article.text.size())}, ZoneKind::kTitle});
  find_tokens(title, rules.tokens, title.tokens, title.sentences);
  read_words(title, rules.lexicon, rules.words, buffer.reading.words);
  find_phrases(title, rules.lexicon, rules.phrases, buffer.reading);

  document.article.text.append(kBetween).append(title.article.text);
  const auto bytes = static_cast<std::uint32_t>(text_ + kBetween.size());
  const auto tokens = static_cast<std::uint32_t>(tokens_);
  for (Token token : title.tokens) {
    token.span = moved(token.span, bytes);
    document.tokens.push_back(token);
  }
  for (Sentence sentence : title.sentences) {
    sentence.span = moved(sentence.span, bytes);
    sentence.first_token += tokens;
    sentence.end_token += tokens;
    document.sentences.push_back(sentence);
  }
  reading.words.insert(reading.words.end(), buffer.reading.words.begin(),
                       buffer.reading.words.end());
  for (Phrase phrase : buffer.reading.phrases) {
    phrase.tokens = moved(phrase.tokens, tokens);
    phrase.core = moved(phrase.core, tokens);
    phrase.title = moved(phrase.title, tokens);
    phrase.head += tokens;
    reading.phrases.push_back(phrase);
  }
  for (const std::int32_t phrase : buffer.reading.phrase_of) {
    reading.phrase_of.push_back(phrase < 0 ? phrase : phrase + static_cast<std::int32_t>(phrases_));
  }
}

LentHeading::~LentHeading() {
  document_.article.text.resize(text_);
  document_.tokens.resize(tokens_);
  document_.sentences.resize(sentences_);
  reading_.words.resize(words_);
  reading_.phrases.resize(phrases_);
  reading_.phrase_of.resize(words_);
}

}  // namespace onrecord
