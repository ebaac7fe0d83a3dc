#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "extractors/rules.hpp"

namespace onrecord {

inline const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

// What every layer of facts needs.
inline void read_phrases(Document& document, Reading& reading) {
  const Rules& rules = english();
  find_zones(document.article, rules.zones, document.zones);
  find_tokens(document, rules.tokens, document.tokens, document.sentences);
  read_words(document, rules.lexicon, rules.words, reading.words);
  find_phrases(document, rules.lexicon, rules.phrases, reading);
  document.add(Layer::kZones);
  document.add(Layer::kTokens);
}

// An article with the facts of each layer up to one; dates only of one that has been published.
inline Document read_article(const std::string& text, Layer last, const std::string& published = {},
                             const std::string& title = {}) {
  const Rules& rules = english();
  Document document;
  Reading reading;
  document.article.title = title;
  document.article.text = text;
  document.article.published = published;
  read_phrases(document, reading);
  if (!published.empty()) {
    find_dates(document, reading, rules.dates, document.dates);
    document.add(Layer::kDates);
  }
  find_quotes(document, reading, rules.quotes, document.quotes);
  document.add(Layer::kQuotes);
  if (last >= Layer::kSpeakers) {
    find_speakers(document, reading, rules.speakers, document.quotes, document.speakers);
    document.add(Layer::kSpeakers);
  }
  if (last >= Layer::kProposals) {
    find_proposals(document, reading, rules.proposals, document.proposals);
    document.add(Layer::kProposals);
  }
  EXPECT_EQ(check(document), "") << text;
  return document;
}

}  // namespace onrecord
