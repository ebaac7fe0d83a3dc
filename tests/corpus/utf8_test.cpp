#include "corpus/utf8.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace onrecord {
namespace {

using namespace std::string_literals;

TEST(Utf8, FindsTheFirstInvalidByte) {
  struct Case {
    std::string name, bytes;
    std::size_t offset;
  };
  constexpr std::size_t kValid = std::string::npos;
  const std::vector<Case> cases = {
      {"empty", "", kValid},
      {"ascii", "plain words, longer than one block", kValid},
      {"NUL", "a\0b"s, kValid},
      {"two bytes", "Zo\xC3\xA9", kValid},
      {"three bytes", "\xE2\x80\x9Cno\xE2\x80\x9D", kValid},
      {"four bytes", "\xF0\x9F\x98\x80", kValid},
      {"last code point", "\xF4\x8F\xBF\xBF", kValid},
      {"just before the surrogates", "\xED\x9F\xBF", kValid},
      {"lone continuation", "ab\x80", 2},
      {"overlong two bytes", "\xC0\xAF", 0},
      {"overlong three bytes", "abcdefghij\xE0\x80\xAF", 10},
      {"overlong four bytes", "\xF0\x80\x80\xAF", 0},
      {"surrogate", "a\xED\xA0\x80", 1},
      {"above the last code point", "\xF4\x90\x80\x80", 0},
      {"no lead byte", "\xFF", 0},
      {"cut off", "Zo\xC3", 2},
      {"cut off after two of three", "\xE2\x80", 0},
      {"ascii in the middle",
       "\xE2\x80"
       "a",
       0},
      {"windows-1252 quotes", "he said \x93no\x94", 8},
  };
  for (const Case& c : cases) EXPECT_EQ(first_invalid_utf8(c.bytes), c.offset) << c.name;
}

TEST(Utf8, ReadsWindows1252) {
  EXPECT_EQ(from_windows1252("\x93No\x94 \x96 caf\xE9 \x80"), "“No” – café €");
  EXPECT_EQ(from_windows1252("\x81\x8D\x8F\x90\x9D"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(from_windows1252("plain"), "plain");
}

TEST(Utf8, TellsAsciiAtEveryPlace) {
  EXPECT_TRUE(is_ascii(""));
  for (std::size_t size = 1; size < 40; ++size) {
    std::string text(size, 'a');
    EXPECT_TRUE(is_ascii(text));
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = '\x80';
      EXPECT_FALSE(is_ascii(text));
      text[at] = '\x7F';
    }
    EXPECT_TRUE(is_ascii(text));
  }
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("abcdefghijk"), 11U);
  EXPECT_EQ(count_code_points("Zoé — “no” 😀, a longer text"), 27U);
}

TEST(Utf8, FoldsWhatReadersTakeForTheSame) {
  const std::vector<std::pair<std::string, std::string>> same = {{"Zoé", "ZOE"},
                                                                 {"Zoe\u0301", "zoé"},
                                                                 {"O’Neill", "o'neill"},
                                                                 {"O\u02BCNeill", "O'Neill"},
                                                                 {"Straße", "STRASSE"},
                                                                 {"Łukasz", "lukasz"},
                                                                 {"Sørensen", "SORENSEN"},
                                                                 {"İstanbul", "istanbul"},
                                                                 {"ﬁnance", "Finance"},
                                                                 {"Ｊａｐａｎ", "japan"},
                                                                 {"co\u00ADoperate", "cooperate"}};
  for (const auto& [a, b] : same) EXPECT_EQ(fold(a), fold(b)) << a;
  const std::vector<std::pair<std::string, std::string>> different = {
      {"Zoé", "Zoë2"}, {"Müller", "Mueller"}, {"O’Neill", "ONeill"}, {"Жук", "Zhuk"}};
  for (const auto& [a, b] : different) EXPECT_NE(fold(a), fold(b)) << a;
  EXPECT_EQ(fold("Prime Minister"), "prime minister");
}

TEST(Utf8, FoldingTwiceChangesNothing) {
  for (const std::string text :
       {"Zoé O’Neill", "Straße ǅ ŉ İ ß ẞ", "Ελλάδα ΌΣΟΣ", "한국 “x” ½ …"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
  }
}

// A mark that combines makes ICU read the whole text, and is dropped at the end.
TEST(Utf8, FoldsCommonLettersAsIcuDoes) {
  std::string all;
  for (unsigned c = 0x80; c < 0x250; ++c) {
    const std::string letter = {static_cast<char>(0xC0U | c >> 6U),
                                static_cast<char>(0x80U | (c & 0x3FU))};
    EXPECT_EQ(fold(letter), fold(letter + "\u0301")) << c;
    all += letter + " ";
  }
  const std::string text = all + "“‘It’s over—no…’” said Zoé – at last";
  EXPECT_EQ(fold(text), fold(text + "\u0301"));
}

TEST(Utf8, LowersAndKeepsAccents) {
  EXPECT_EQ(lower("ÉCOLE Zoé"), "école zoé");
  EXPECT_EQ(lower("ABC’S"), "abc’s");
}

TEST(Utf8, WalksCodePointsBothWays) {
  const std::string text = "aé“😀";
  const std::vector<char32_t> expected = {U'a', U'é', U'“', U'😀'};
  std::size_t at = 0;
  for (const char32_t c : expected) {
    const CodePoint point = code_point_at(text, at);
    EXPECT_EQ(point.value, c);
    at += point.size;
    EXPECT_EQ(code_point_before(text, at).value, c);
    EXPECT_EQ(code_point_before(text, at).size, point.size);
  }
  EXPECT_EQ(code_point_at(text, at).size, 0U);
  EXPECT_EQ(code_point_before(text, 0).size, 0U);
}

TEST(Utf8, KnowsLettersAndSpaces) {
  EXPECT_TRUE(is_letter(U'é') && is_letter(U'a') && is_letter(U'Ж'));
  EXPECT_FALSE(is_letter(U'1') || is_letter(U'“') || is_letter(U'[') || is_letter(U'@'));
  EXPECT_TRUE(is_upper(U'É') && is_upper(U'Z'));
  EXPECT_FALSE(is_upper(U'é') || is_upper(U'1'));
  EXPECT_TRUE(is_lower(U'é') && is_lower(U'z'));
  EXPECT_FALSE(is_lower(U'É') || is_lower(U'-'));
  EXPECT_TRUE(is_space(U' ') && is_space(U'\n') && is_space(U'\u00A0') && is_space(U'\u3000'));
  EXPECT_FALSE(is_space(U'\u2060') || is_space(U'_'));
}

// Every offset of the text against counting from its beginning.
void expect_exact(const std::string& text, const std::string& name) {
  Offsets offsets;
  offsets.reset("é");  // what stood there before must not matter
  offsets.reset(text);
  std::uint32_t count = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80) continue;
    ASSERT_EQ(offsets.code_points(static_cast<std::uint32_t>(byte)), count) << name;
    ASSERT_EQ(offsets.bytes(count), byte) << name;
    ++count;
  }
  EXPECT_EQ(offsets.code_points(static_cast<std::uint32_t>(text.size())), count) << name;
  EXPECT_EQ(offsets.bytes(count), text.size()) << name;
  EXPECT_EQ(offsets.bytes(count + 1), UINT32_MAX) << name;
}

TEST(Offsets, AgreesWithCounting) {
  const std::vector<std::string> units = {"a", "é", "“", "😀", "word ", "e\u0301", "\u2060x"};
  for (const std::string& unit : units) {
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 127U, 128U, 129U, 500U}) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += unit;
      expect_exact(text, unit + " x " + std::to_string(size));
      expect_exact("é" + text, "é and " + unit + " x " + std::to_string(size));
    }
  }
}

TEST(Offsets, AgreesWithCountingOnMixedText) {
  const std::vector<std::string> units = {"a", "é", "“", "😀", "some words ", "e\u0301"};
  std::uint32_t state = 7;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 150; ++i) {
      state = state * 1664525U + 1013904223U;
      text += units[state >> 16U & 0xFFFFU ? (state >> 16U) % units.size() : 0];
    }
    expect_exact(text, "round " + std::to_string(round));
  }
}

}  // namespace
}  // namespace onrecord
