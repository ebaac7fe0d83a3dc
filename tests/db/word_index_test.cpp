#include "db/word_index.hpp"

#include <gtest/gtest.h>

#include "db/schema.hpp"
#include "db/words.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

TEST(Words, AreMetWithoutCaseAccentsAndPlural) {
  const struct {
    const char* text;
    const char* stems;
  } kCases[] = {{"Tariffs on CARS", "tariff on car "},
                {"the policies, the glass", "the policy the glass "},
                {"Zoé’s “café”—now", "zoe s cafe now "},
                {"bus gas is as us", "bus ga is as us "},
                {"3.5% of A&T", "3 5 of a t "},
                {"", ""},
                {" — … ", ""}};
  for (const auto& c : kCases) {
    std::string stems;
    for (const std::string& stem : word_stems(c.text)) stems += stem + " ";
    EXPECT_EQ(stems, c.stems) << c.text;
  }
}

TEST(Words, DistancesCountLettersAndSwaps) {
  EXPECT_EQ(edit_distance("ishiba", "ishiba", 2), 0U);
  EXPECT_EQ(edit_distance("ishiba", "ihsiba", 2), 1U);
  EXPECT_EQ(edit_distance("ishiba", "shiba", 2), 1U);
  EXPECT_EQ(edit_distance("ishiba", "ishibasi", 2), 2U);
  EXPECT_EQ(edit_distance("ishiba", "quayle", 2), 3U);
}

TEST(WordIndex, FindsWhatHasAllTheWords) {
  const TemporaryFolder folder;
  Connection database(folder.file("facts.db"), Connection::Mode::kWrite);
  prepare_schema(database);
  WordIndexWriter writer(database);
  writer.add(WordLayer::kQuotes, 7, 0, "Fares must rise, fares will rise");
  writer.add(WordLayer::kQuotes, 7, 12, "no fare");
  writer.add(WordLayer::kArticles, 7, 0, "fares");
  writer.flush(1);
  writer.add(WordLayer::kQuotes, 2000000, 3, "the fare may rise");
  writer.add(WordLayer::kQuotes, 3, 99999, "rise");  // an older article, changed
  writer.flush(2);
  const auto found = [&](const char* words) {
    return *find_words(database, WordLayer::kQuotes, word_stems(words), 1000);
  };
  EXPECT_EQ(found("fares"), (std::vector<std::int64_t>{700000, 700012, 200000000003}));
  EXPECT_EQ(found("rise fare"), (std::vector<std::int64_t>{700000, 200000000003}));
  EXPECT_EQ(found("rise"), (std::vector<std::int64_t>{399999, 700000, 200000000003}));
  EXPECT_TRUE(found("fares tomorrow").empty());
}

TEST(WordIndex, KeepsManyWordsApart) {
  const TemporaryFolder folder;
  Connection database(folder.file("facts.db"), Connection::Mode::kWrite);
  prepare_schema(database);
  WordIndexWriter writer(database);
  constexpr std::size_t kWords = 100000;  // more than the first table of the writer holds
  for (std::size_t i = 0; i < kWords; ++i) {
    writer.add(WordLayer::kQuotes, static_cast<std::int64_t>(i % 10 + 1), i,
               "w" + std::to_string(i) + " common");
  }
  writer.flush(1);
  EXPECT_EQ(find_words(database, WordLayer::kQuotes, {"common"}, 1000000)->size(), kWords);
  EXPECT_EQ(find_words(database, WordLayer::kQuotes, {"common"}, 1000), std::nullopt);
  // The places of the frequent word are left unread: who asks looks at what was found.
  EXPECT_EQ(find_words(database, WordLayer::kQuotes, {"common", "w5"}, 1000)->size(), 1U);
  EXPECT_EQ(find_words(database, WordLayer::kQuotes, {"common", "nowhere"}, 1000)->size(), 0U);
  for (const std::size_t i : {std::size_t{0}, std::size_t{777}, kWords - 1}) {
    const auto id = static_cast<std::int64_t>((i % 10 + 1) * 100000 + i);
    EXPECT_EQ(find_words(database, WordLayer::kQuotes, {"w" + std::to_string(i)}, 1000),
              (std::vector<std::int64_t>{id}));
  }
}

}  // namespace
}  // namespace onrecord
