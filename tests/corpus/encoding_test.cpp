#include "corpus/encoding.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace onrecord {
namespace {

using std::string_literals::operator""s;

TEST(Encoding, MakesUtf8OfWhatEditorsAndServersSend) {
  struct Case {
    std::string bytes;
    const char* declared;
    const char* text;
    Encoding encoding;
  };
  const Case cases[] = {
      {"plain", "", "plain", Encoding::kUtf8},
      {"caf\xC3\xA9", "", "café", Encoding::kUtf8},
      {"\xEF\xBB\xBF"
       "café",
       "", "café", Encoding::kUtf8},
      {"caf\xE9", "", "café", Encoding::kWindows1252},
      {"\x93yes\x94", "iso-8859-1", "“yes”", Encoding::kWindows1252},
      {"caf\xC3\xA9", "iso-8859-1", "café", Encoding::kUtf8},
      {"\xCF\xF0\xE8", "windows-1251", "При", Encoding::kOther},
      {"\x93yes\x94", "no-such-charset", "“yes”", Encoding::kWindows1252},
      {"caf\xE9", "utf-8", "café", Encoding::kWindows1252},
      {"\xFF\xFEh\0i\0"s, "", "hi", Encoding::kUtf16},
      {"\xFE\xFF\0h\0i"s, "", "hi", Encoding::kUtf16},
  };
  for (const Case& c : cases) {
    std::string bytes = c.bytes;
    EXPECT_EQ(make_utf8(bytes, c.declared), c.encoding) << c.text;
    EXPECT_EQ(bytes, c.text);
  }
}

TEST(Encoding, TranscodesAStreamWhateverTheChunks) {
  std::u16string text;
  for (int i = 0; i < 50000; ++i) text += u"\u2019a\U0001F600";
  const std::string bytes(reinterpret_cast<const char*>(text.data()), text.size() * 2);
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{100000}}) {
    std::size_t offset = 0;
    const ReadBytes read = transcode(
        [&](char* to, std::size_t size) {
          const std::size_t count = bytes.copy(to, std::min(size, chunk), offset);
          offset += count;
          return count;
        },
        "UTF-16LE");
    std::string out;
    char buffer[333];
    while (const std::size_t count = read(buffer, sizeof buffer)) out.append(buffer, count);
    ASSERT_EQ(out.size(), 50000U * 8) << chunk;
    EXPECT_EQ(out.substr(out.size() - 8), "\u2019a\U0001F600");
  }
}

TEST(Encoding, RepairsTextThatWasEncodedTwice) {
  struct Case {
    const char* broken;
    const char* right;
  };
  const Case cases[] = {
      {"â€œIt isnâ€™t,â€\u009d he said.", "“It isn’t,” he said."},
      {"He paid Â£5 â€” at the cafÃ©.", "He paid £5 — at the café."},
      {"Ã‰ric, cafÃ©", "Éric, café"},
      {"â€œGoneâ€ she said", "“Gone” she said"},
      {"ðŸ˜€", "😀"},
      {"ÃƒÂ© is one more turn of the mill", "é is one more turn of the mill"},
      {"“Right” beside â€œbrokenâ€\u009d", "“Right” beside “broken”"},
  };
  for (const Case& c : cases) {
    std::string text = c.broken;
    EXPECT_TRUE(repair_mojibake(text)) << c.broken;
    EXPECT_EQ(text, c.right);
  }
}

TEST(Encoding, LeavesAccentsAloneThatAreMeant) {
  for (const char* right : {"café “Ä” à la Â", "São João, NÃO", "“MAÇÔ", "the isle of Å”",
                            "10 â 12", "Ελλάδα", "plain"}) {
    std::string text = right;
    EXPECT_FALSE(repair_mojibake(text));
    EXPECT_EQ(text, right);
  }
}

}  // namespace
}  // namespace onrecord
