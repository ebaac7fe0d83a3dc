// Dates of a text by the English rules, for the tests of all that works on them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "extractors/dates/dates.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {

inline Document read(const std::string& text, const std::string& published,
                     const std::string& url = "") {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.url = url;
  document.article.published = published;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  read_words(document, english().lexicon, english().words, reading.words);
  find_dates(document, reading, english().dates, document.dates);
  document.add(Layer::kZones);
  document.add(Layer::kTokens);
  document.add(Layer::kDates);
  EXPECT_EQ(check(document), "") << text;
  return document;
}

// "surface=value" of every date, joined by "; ".
inline std::string dates_of(const std::string& text, const std::string& published) {
  const Document document = read(text, published);
  std::string out;
  for (const Date& date : document.dates) {
    out += (out.empty() ? "" : "; ");
    out += std::string(slice(document.article.text, date.span)) + "=" + date.value;
  }
  return out;
}

struct DateCase {
  const char* name;
  const char* text;
  const char* dates;
};

constexpr const char* kWednesday = "2025-11-12T16:41:00+09:00";

}  // namespace onrecord
