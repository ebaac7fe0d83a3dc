#include "corpus/jsonl_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "corpus/span.hpp"

namespace onrecord {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  JsonText json(out);
  json.put_string(text);
  json.flush();
  return out;
}

TEST(JsonText, PutsAStringOfAnyLengthWithAMarkAnywhere) {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string plain(size, 'x');
    EXPECT_EQ(escaped(plain), '"' + plain + '"');
    for (std::size_t at = 0; at < size; ++at) {
      std::string marked = plain;
      marked[at] = '"';
      EXPECT_EQ(escaped(marked), '"' + plain.substr(0, at) + "\\\"" + plain.substr(at + 1) + '"');
      marked[at] = '\x01';
      EXPECT_EQ(escaped(marked),
                '"' + plain.substr(0, at) + "\\u0001" + plain.substr(at + 1) + '"');
      marked[at] = '\xC3';
      EXPECT_EQ(escaped(marked), '"' + marked + '"');
    }
  }
}

TEST(JsonText, PutsOffsetsOfAnyLength) {
  for (const std::uint32_t number : {0U, 7U, 10U, 99U, 100U, 999U, 1000U, 9999U, 10000U, 10007U,
                                     123456U, 99999999U, 100000000U, 4294967295U}) {
    std::string out;
    JsonText json(out);
    json.put_bounds(number, number);
    json.put('}');
    json.flush();
    const std::string digits = std::to_string(number);
    EXPECT_EQ(out, "\"start\":" + digits + ",\"end\":" + digits + "}");
  }
}

TEST(JsonText, PutsTheBoundsOfEachItem) {
  struct Item {
    Span span;
  };
  const auto array_of = [](const std::vector<Item>& items) {
    std::string out;
    JsonText json(out);
    json.put_bounds_array(items, [](std::uint32_t byte) { return byte + 1; });
    json.flush();
    return out;
  };
  EXPECT_EQ(array_of({}), "[]");
  EXPECT_EQ(array_of({{{0, 3}}}), "[{\"start\":1,\"end\":4}]");
  // More than the buffer holds.
  std::vector<Item> items;
  std::string expected = "[";
  for (std::uint32_t i = 0; i < 30000; i += 7) {
    items.push_back({{i, i + 3}});
    expected += (i > 0 ? ",{\"start\":" : "{\"start\":") + std::to_string(i + 1) +
                ",\"end\":" + std::to_string(i + 4) + "}";
  }
  EXPECT_EQ(array_of(items), expected + "]");
}

TEST(JsonText, PutsAConfidenceAsTheShortestNumberThatReadsBack) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> any(-0.2, 1.2);
  for (int i = 0; i <= 3000; ++i) {
    const double value = i <= 1000   ? i / 1000.0
                         : i <= 2000 ? std::nextafter((i - 1000) / 1000.0, 2.0)
                                     : any(random);
    std::string out;
    std::string expected;
    JsonText json(out);
    json.put_confidence(value);
    json.flush();
    JsonText number(expected);
    number.put_number(value);
    number.flush();
    EXPECT_EQ(out, expected);
  }
}

}  // namespace
}  // namespace onrecord
