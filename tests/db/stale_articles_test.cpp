#include "db/stale_articles.hpp"

#include <gtest/gtest.h>

#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

LayerHashes layers(const std::string& dates, const std::string& quotes) {
  return {{"dates", dates}, {"quotes", quotes}, {"speakers", "s"}, {"proposals", "p"}};
}

void put(const std::string& path, const std::string& id, const std::string& rules,
         const LayerHashes& hashes) {
  Store store(path);
  store.begin_run({"2031-03-05T01:00:00Z", "test", "0", rules, hashes});
  store.put(sample(id));
  store.end_run("2031-03-05T01:00:01Z");
}

std::string show(const std::vector<StaleSet>& sets) {
  std::string out;
  for (const StaleSet& set : sets) {
    out += set.rules_hash + ":" + std::to_string(set.layers) + ":" + std::to_string(set.articles) +
           " ";
  }
  return out;
}

TEST(StaleArticles, OnlyLayersThatRestOnOtherRulesAreStale) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, "one", "first", layers("d1", "q1"));
  put(path, "two", "first", layers("d1", "q1"));
  put(path, "three", "second", layers("d1", "q2"));
  put(path, "four", "older", {});
  put(path, "five", "", {});  // of another program
  EXPECT_EQ(show(find_stale(path, "second", layers("d1", "q2"))), "first:8:2 older:60:1 ");
  EXPECT_EQ(show(find_stale(path, "third", layers("d3", "q2"))),
            "first:12:2 older:60:1 second:4:1 ");
  // Another comment in the rules makes nothing stale.
  EXPECT_EQ(show(find_stale(path, "fourth", layers("d1", "q1"))), "older:60:1 second:8:1 ");
}

TEST(StaleArticles, AnArticleOfEqualRulesIsNotWantedAgain) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, "one", "first", layers("d1", "q1"));
  for (const auto& [hashes, wanted] :
       {std::pair(layers("d1", "q1"), false), std::pair(layers("d1", "q2"), true)}) {
    StoreLookup lookup(path, Pick::kChanged, "other", hashes);
    EXPECT_EQ(lookup.wanted(sample("one").article), wanted);
  }
}

TEST(StaleArticles, AStoreOfTheFirstVersionIsWhollyStale) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, "one", "first", layers("d1", "q1"));
  {
    Connection store(path, Connection::Mode::kWrite);
    store.execute(
        "DROP TABLE rule_layers; DROP TABLE proposal_parts; DROP TABLE proposal_inner_acts;"
        "DROP INDEX articles_rules; PRAGMA user_version = 1");
  }
  EXPECT_EQ(show(find_stale(path, "other", layers("d1", "q1"))), "first:60:1 ");
  put(path, "two", "other", layers("d1", "q1"));
  EXPECT_EQ(show(find_stale(path, "third", layers("d1", "q1"))), "first:60:1 ");
  Connection store(path, Connection::Mode::kRead);
  EXPECT_EQ(store.integer("SELECT count(*) FROM sqlite_master WHERE name = 'articles_rules'"), 1);
}

}  // namespace
}  // namespace onrecord
