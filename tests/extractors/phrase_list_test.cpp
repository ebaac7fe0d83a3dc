#include "extractors/text/phrase_list.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace onrecord {
namespace {

// Text that may begin with a phrase is all that is made plain: no phrase may be lost by that.
TEST(PhraseList, SaysOfAllTextThatBeginsWithAPhraseThatItMay) {
  const Rulebook book = parse_rules(
      "en", {{{"zones.words", "class CUE\n  ab, a b, \"abc d\", c, \"b c a\", © b, é\n"}}});
  const PhraseList list(book, "CUE");
  std::mt19937 random(11);
  constexpr std::array<std::string_view, 12> kPieces = {
      "a", "B", "c", "d", " ", "-", "'", "\u2019", "\u2014", "\u00A9", "\u00A0", "\u00E9"};
  std::string plain;
  int found = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t size = random() % 7; text.size() < size;) {
      text += kPieces[random() % kPieces.size()];
    }
    plain_words(text, plain);
    if (list.begins(plain) == 0) continue;
    ++found;
    EXPECT_TRUE(list.may_begin(text)) << text;
  }
  EXPECT_GT(found, 1000);
  EXPECT_FALSE(list.may_begin("d, a b"));
}

}  // namespace
}  // namespace onrecord
