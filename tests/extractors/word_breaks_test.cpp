#include "extractors/text/word_breaks.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace onrecord {
namespace {

std::vector<std::uint32_t> scan(const WordBreaks& breaks, std::string_view line) {
  std::vector<std::uint32_t> ends;
  for (std::size_t at = 0; at < line.size();) {
    at = breaks.next(line, at).end;
    ends.push_back(static_cast<std::uint32_t>(at));
  }
  return ends;
}

// The number of lines that the scanner read; every one of them as ICU does.
std::size_t compare(const WordBreaks& breaks, std::string_view text) {
  std::size_t read = 0;
  std::vector<std::uint32_t> expect;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!breaks.reads(line)) continue;
    ++read;
    breaks.ask_icu(line, expect);
    EXPECT_EQ(scan(breaks, line), expect) << line;
  }
  return read;
}

TEST(WordBreaks, AgreeWithIcu) {
  const WordBreaks breaks;
  const std::vector<std::string> lines = {
      "Prime Minister Zoé Ruiz-Søren won’t pay 1,999.50 euros.",
      "don't DON'T 'tis rock'n'roll O’Brien’s",
      "U.S. U.N.'s e.g. p.m., Ph.D. J.K. Lind 3.5 3. .5 1,2,3 1,a a,1 a.1 1.a",
      "16:41 a:b 1:2 x_y _x_ __ 1_000 a_1.b_2",
      "@POTUS #NeverLate joe@example.com http://example.com/a?b=c&d=1",
      "a  b   c \t d \xC2\xA0 e\xE2\x80\x83\xE2\x80\x83 f",
      "``wire quotes'' -- and... dashes – — and … ‘curly’ “quotes”",
      "ÅNGSTRÖM naïve Łódź İstanbul Привет мир, Ελλάδα",
      "1;2 a;b a·b 1·2 12'34 12’34 12.'34 a'' ''a a.’b",
      "£212 €4.5bn $1m 100% §5 ©2020 ® ™ ° ½ ² 3²",
      "\"\" '' `` «a» ‹b› „c“",
  };
  for (const std::string& line : lines) EXPECT_EQ(compare(breaks, line), 1U) << line;
}

TEST(WordBreaks, AgreeWithIcuOnRandomCharacters) {
  const WordBreaks breaks;
  const std::vector<std::string> pieces = {"a",
                                           "B",
                                           "z",
                                           "0",
                                           "9",
                                           "_",
                                           "@",
                                           ".",
                                           ",",
                                           ";",
                                           ":",
                                           "'",
                                           "’",
                                           "‘",
                                           "\"",
                                           " ",
                                           " ",
                                           "-",
                                           "\t",
                                           "é",
                                           "ß",
                                           "µ",
                                           "·",
                                           "—",
                                           "…",
                                           "“",
                                           "\xC2\xA0",
                                           "\xE2\x80\xAF",
                                           "\xE2\x80\x89",
                                           "ж",
                                           "\xE2\x80\xBF",
                                           "\xE2\x81\x84",
                                           "€",
                                           "½",
                                           "ª",
                                           "\xE2\x80\xA7",
                                           "\xE2\x80\xA4"};
  std::uint32_t state = 11;
  for (int round = 0; round < 20000; ++round) {
    std::string line;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525U + 1013904223U;
      line += pieces[(state >> 16U) % pieces.size()];
    }
    EXPECT_EQ(compare(breaks, line), 1U) << line;
    if (HasFailure()) return;
  }
}

TEST(WordBreaks, LeaveToIcuWhatNeedsIt) {
  const WordBreaks breaks;
  const std::vector<std::string> lines = {"thumbs up 👍🏽",
                                          "familie\u0301",
                                          "soft\u00ADhyphen",
                                          "日本語のテキスト",
                                          "ภาษาไทย",
                                          "한국어 텍스트",
                                          "שלום",
                                          "kata カタカナ",
                                          "zero\u200Dwidth",
                                          "\U0001F1E9\U0001F1EA"};
  for (const std::string& line : lines) EXPECT_FALSE(breaks.reads(line)) << line;
  EXPECT_TRUE(breaks.reads("“Plain” – and Zoé’s"));
}

TEST(WordBreaks, AgreeWithIcuOnNews) {
  const std::filesystem::path folder =
      std::filesystem::path(ONRECORD_SOURCE_DIR) / ".." / "shared" / "corpora";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no corpora beside the checkout";
  const WordBreaks breaks;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path());
    std::string text(1'500'000, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    // Whole lines only, with the escaped line feeds of JSON as they stand.
    text.resize(text.rfind('\n') + 1);
    EXPECT_GT(compare(breaks, text), 0U) << entry.path();
  }
}

}  // namespace
}  // namespace onrecord
