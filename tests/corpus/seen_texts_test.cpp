#include "corpus/seen_texts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

std::string text(int number) {
  return "The ferry will sail again on the first day of June, number " + std::to_string(number);
}

TEST(SeenTexts, KnowsATextThatCameBefore) {
  SeenTexts seen;
  for (int i = 0; i < 10000; ++i) EXPECT_FALSE(seen.again(text(i))) << i;
  for (int i = 0; i < 10000; ++i) EXPECT_TRUE(seen.again(text(i))) << i;
  EXPECT_FALSE(seen.again(text(1) + " "));
}

TEST(SeenTexts, ComparesNoShortTexts) {
  SeenTexts seen;
  EXPECT_FALSE(seen.again("Video"));
  EXPECT_FALSE(seen.again("Video"));
}

}  // namespace
}  // namespace onrecord
