#include <gtest/gtest.h>

#include "corpus/readers/readers.hpp"

namespace onrecord {
namespace {

TEST(Text, FindsWhenAnArticleWasPublished) {
  struct Case {
    const char* name;
    const char* text;
    const char* published;
  };
  const Case cases[] = {
      {"time line under a caption",
       "Bridge Reopens;Traffic Returns\n\nDrivers cross the bridge on Monday.\n"
       "07:30 JST, June 4, 2024\nOSAKA — The bridge is open.\n",
       "2024-06-04T07:30:00+09:00"},
      {"label", "Bridge reopens\nPublished: 4 June 2024 10:15 GMT\nIt is open.\n",
       "2024-06-04T10:15:00Z"},
      {"day only", "Bridge reopens\n\nJune 4, 2024\n\nIt is open.\n", "2024-06-04"},
      {"byline and date", "Bridge reopens\nBy Ada Moss and Jo Lind | June 4, 2024\nIt is open.\n",
       "2024-06-04"},
      {"published and updated",
       "Bridge reopens\nUpdated June 5, 2024, published June 4, 2024\nIt is open.\n", "2024-06-04"},
      {"updated only", "Bridge reopens\nLast updated June 5, 2024 at 3 pm\nIt is open.\n",
       "2024-06-05T15:00:00"},
      {"dateline with year",
       "Bridge reopens\nTULSA, Okla., June 4, 2024 /Newsline/ -- The bridge is open.\n",
       "2024-06-04"},
      {"sentence", "Bridge reopens\nThe bridge was closed on June 4, 2024.\nIt is open.\n", ""},
      {"title", "The crash of June 4, 2024\nIt was loud.\n", ""},
      {"no year", "Bridge reopens\nJune 4\nIt is open.\n", ""},
      {"nothing", "Bridge reopens\nIt is open.\n", ""},
  };
  for (const Case& c : cases) {
    Article article;
    read_text(c.text, article);
    EXPECT_EQ(article.published, c.published) << c.name;
    EXPECT_EQ(article.text, c.text);
  }
}

TEST(Text, TakesTheFirstLineAsTitle) {
  Article article;
  read_text("\r\n  A title \r\nA story.\r\n", article);
  EXPECT_EQ(article.title, "A title");
  EXPECT_EQ(article.text, "\r\n  A title \r\nA story.\r\n");
}

TEST(Text, KeepsWhenItWasModified) {
  Article article;
  read_text("Title\nUpdated June 5, 2024\nPosted June 4, 2024\nStory.\n", article);
  EXPECT_EQ(article.published, "2024-06-04");
  EXPECT_EQ(article.extra, "\"modified\":\"2024-06-05\"");
}

}  // namespace
}  // namespace onrecord
