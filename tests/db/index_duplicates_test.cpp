#include "db/index/index_duplicates.hpp"

#include <gtest/gtest.h>

#include "db/index/corpus_index.hpp"
#include "db/store.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

// `count` words that no text with another seed shares.
std::string words(int seed, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "w" + std::to_string(seed) + "x" + std::to_string(i) + " ";
  return out;
}

// Forty days with two articles each: copies on the next day, briefs in wrap-ups, and the same text
// again weeks later.
void fill(const std::string& path) {
  Store store(path);
  store.begin_run({"2025-05-03T00:00:00Z", "test", "0", "rules"});
  for (int day = 0; day < 40; ++day) {
    for (int part = 0; part < 2; ++part) {
      Document document;
      document.article.id = std::to_string(day) + "-" + std::to_string(part);
      document.article.title = part == 0 ? "Ferry" : "UPDATE 1-Ferry";
      const int of_month = day % 20 + 1;
      document.article.published = std::string(day < 20 ? "2025-05-" : "2025-06-") +
                                   (of_month < 10 ? "0" : "") + std::to_string(of_month) +
                                   "T23:30:00-05:00";
      document.article.text = part == 0 ? words(day % 20, 60)
                                        : words(day / 2 % 10, 60) + words(100 + day, 5 + day % 40);
      if (day % 13 == 12 && part == 0) document.article.published.clear();
      store.put(document);
    }
  }
  store.end_run("2025-05-03T00:00:01Z");
}

std::string show(const std::vector<FoundPair>& pairs) {
  std::string out;
  for (const FoundPair& pair : pairs) {
    out += std::to_string(pair.article) + "-" + std::to_string(pair.other) + ":" +
           std::to_string(pair.jaccard) + (pair.version ? "v " : " ");
  }
  return out;
}

TEST(IndexDuplicates, StretchesOfAnyLengthFindTheSame) {
  const TemporaryFolder folder;
  fill(folder.file("facts.db"));
  Connection store(folder.file("facts.db"), Connection::Mode::kRead);
  const std::string all = show(find_near_duplicates(store, {}));
  EXPECT_GT(std::count(all.begin(), all.end(), 'v'), 3);
  for (const std::int64_t stretch : {1, 4, 7, 30}) {
    EXPECT_EQ(show(find_near_duplicates(store, {}, nullptr, stretch)), all) << stretch;
  }
}

TEST(IndexDuplicates, ThoseOfChangedArticlesAreThePairsThatHoldOne) {
  const TemporaryFolder folder;
  fill(folder.file("facts.db"));
  Connection store(folder.file("facts.db"), Connection::Mode::kRead);
  IndexOptions options;
  options.store = folder.file("facts.db");
  options.directory = folder.file("index");
  options.now = "2025-05-03T00:00:02Z";
  Connection last(build_index(options).generation, Connection::Mode::kRead);
  const std::vector<FoundPair> all = find_near_duplicates(store, {});
  for (const std::vector<std::int64_t>& changed :
       {std::vector<std::int64_t>{1}, {3, 4, 25, 26, 70}, {80}, {}}) {
    std::vector<FoundPair> expected;
    for (const FoundPair& pair : all) {
      for (const std::int64_t id : {pair.article, pair.other}) {
        if (std::find(changed.begin(), changed.end(), id) == changed.end()) continue;
        expected.push_back(pair);
        break;
      }
    }
    for (const std::int64_t stretch : {2, 200000}) {
      EXPECT_EQ(show(find_near_duplicates_of(store, last, changed, {}, stretch)), show(expected));
    }
  }
}

}  // namespace
}  // namespace onrecord
