#include "corpus/hash.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/jsonl.hpp"

namespace onrecord {
namespace {

// The expected values are those of the reference implementation of XXH64.
TEST(Hash, IsXxh64) {
  EXPECT_EQ(hash64(""), 0xEF46DB3751D8E999U);
  EXPECT_EQ(hash64("a"), 0xD24EC4F1A98C6E5BU);
  EXPECT_EQ(hash64("abc"), 0x44BC2CF5AD770999U);
}

Article article_of(const std::string& url) {
  Article article;
  article.url = url;
  article.text = "words";
  return article;
}

TEST(DeriveId, TakesSpellingsOfOneAddressForOne) {
  const std::string id = derive_id(article_of("https://news.example/a/Story?p=1"));
  EXPECT_EQ(id.size(), 17U);
  EXPECT_EQ(id.front(), 'a');
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
  for (const std::string url :
       {"HTTPS://News.Example/a/Story?p=1", "https://news.example/a/Story?p=1#top",
        "https://news.example/a/Story/?p=1",
        "https://news.example/a/Story?utm_source=x&p=1&utm_medium=y"}) {
    EXPECT_EQ(derive_id(article_of(url)), id) << url;
  }
  for (const std::string url :
       {"https://news.example/a/story?p=1", "https://news.example/a/Story?p=2",
        "https://news.example/a/Story", "https://news.example/b/Story?p=1",
        "https://news.example/a/Story?p=1&outm_x=1"}) {
    EXPECT_NE(derive_id(article_of(url)), id) << url;
  }
}

TEST(DeriveId, RestsOnTitleAndTextWithoutAddress) {
  Article article;
  article.title = "One";
  article.text = "two";
  const std::string id = derive_id(article);
  article.published = "2024-01-01";
  EXPECT_EQ(derive_id(article), id);
  article.title = "On";
  article.text = "etwo";
  EXPECT_NE(derive_id(article), id);
}

}  // namespace
}  // namespace onrecord
