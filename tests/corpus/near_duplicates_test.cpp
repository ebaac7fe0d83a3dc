#include "corpus/near_duplicates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace onrecord {
namespace {

// A text of `count` words that no text with another seed shares.
std::string text(int seed, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "w" + std::to_string(seed) + "x" + std::to_string(i) + " ";
  return out;
}

std::vector<Shingle> shingles(const std::string& words) {
  std::vector<Shingle> out;
  find_shingles(words, out);
  return out;
}

TEST(Fingerprint, ShinglesAreFiveWordsInARow) {
  EXPECT_TRUE(shingles("only four words here").empty());
  EXPECT_EQ(shingles("now there are five words").size(), 1U);
  EXPECT_EQ(shingles("now there are five words or six").size(), 3U);
}

TEST(Fingerprint, MarksAndCaseDoNotCount) {
  EXPECT_EQ(shingles("The mayor, \u201cJane Doe,\u201d said: no."),
            shingles("the MAYOR jane doe said no"));
  EXPECT_EQ(shingles("\u00c9tienne went there on foot"),
            shingles("\u00e9tienne went there on foot"));
  EXPECT_EQ(shingles("the village\u2014Caf\u00c9s and all\u2014went under"),
            shingles("The VILLAGE caf\u00e9s and all, went under"));
  EXPECT_NE(shingles("Etienne went there on foot"), shingles("\u00e9tienne went there on foot"));
}

TEST(Fingerprint, TextsWithEnoughInARowShareOneOfTheirWinnow) {
  const auto winnow_of = [](const std::string& words) {
    std::vector<Shingle> all;
    std::vector<Shingle> out;
    find_all_shingles(words, all);
    winnow(all, out);
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto shared = [&](const std::string& a, const std::string& b) {
    std::vector<Shingle> both;
    const std::vector<Shingle> x = winnow_of(a);
    const std::vector<Shingle> y = winnow_of(b);
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both.size();
  };
  constexpr int kWords = kWinnow + kShingleWords - 1;
  for (int seed = 0; seed < 200; ++seed) {
    const std::string common = text(seed, kWords);
    EXPECT_GE(shared(text(1000 + seed, 30) + common, common + text(2000 + seed, seed)), 1U) << seed;
  }
  EXPECT_EQ(shared(text(1, 200), text(2, 200)), 0U);
  EXPECT_EQ(winnow_of(text(1, 6)).size(), 1U);
  EXPECT_TRUE(winnow_of("").empty());
  const std::size_t size = winnow_of(text(1, 1000)).size();
  EXPECT_GT(size, 180U);  // two of kWinnow + 1 on average
  EXPECT_LT(size, 270U);
}

TEST(Fingerprint, ComparesSets) {
  const std::vector<Shingle> a = {1, 2, 3, 4};
  const std::vector<Shingle> b = {3, 4, 5, 6, 7, 8};
  EXPECT_DOUBLE_EQ(compare(a, b).jaccard, 0.25);
  EXPECT_DOUBLE_EQ(compare(a, b).containment, 0.5);
  EXPECT_DOUBLE_EQ(compare(a, {}).jaccard, 0);
}

TEST(NearDuplicates, FindsCopiesBriefsAndNothingElse) {
  DuplicateFinder finder;
  finder.add(text(1, 100), 0);
  finder.add(text(2, 100), 0);
  finder.add(text(1, 95) + text(3, 5), 3600);     // the same copy, its end rewritten
  finder.add(text(2, 100) + text(4, 300), 7200);  // a wrap-up that holds article 1
  const std::vector<NearDuplicate> pairs = finder.find({});
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].a, 0U);
  EXPECT_EQ(pairs[0].b, 2U);
  EXPECT_GT(pairs[0].jaccard, 0.8);
  EXPECT_EQ(pairs[1].a, 1U);
  EXPECT_EQ(pairs[1].b, 3U);
  EXPECT_LT(pairs[1].jaccard, 0.8);
  EXPECT_DOUBLE_EQ(pairs[1].containment, 1.0);
}

TEST(NearDuplicates, ComparesOnlyWithinTheWindow) {
  DuplicateFinder finder;
  finder.add(text(1, 50), 0);
  finder.add(text(1, 50), 73 * 3600);
  finder.add(text(1, 50), kNoTime);
  finder.add(text(1, 50), kNoTime);
  const std::vector<NearDuplicate> pairs = finder.find({});
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].a, 2U);
  DuplicateOptions wide;
  wide.window = 100 * 3600;
  EXPECT_EQ(finder.find(wide).size(), 2U);
}

TEST(NearDuplicates, ThreadsDoNotChangeTheAnswer) {
  DuplicateFinder finder;
  for (int i = 0; i < 200; ++i) finder.add(text(i % 60, 40 + i % 5), i);
  DuplicateOptions two;
  two.threads = 2;
  const auto one = finder.find({});
  const auto other = finder.find(two);
  ASSERT_FALSE(one.empty());
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].a, other[i].a);
    EXPECT_EQ(one[i].b, other[i].b);
  }
}

TEST(NearDuplicates, ChangedArticlesAreComparedWithAllOthers) {
  DuplicateFinder finder;
  finder.add(text(1, 100), 0);
  finder.add(text(1, 100), 0);
  finder.add(text(1, 150), 0);  // holds the others, and has not changed
  finder.add(text(1, 90), 0);
  std::vector<bool> changed = {true, false, false, false};
  const std::vector<NearDuplicate> pairs = finder.find({}, changed);
  ASSERT_EQ(pairs.size(), 3U);
  for (const NearDuplicate& pair : pairs) EXPECT_EQ(pair.a, 0U);
}

TEST(NearDuplicates, ClustersAreConnectedPairs) {
  const std::vector<NearDuplicate> pairs = {{0, 3, 0.9, 1}, {1, 2, 0.5, 1}, {3, 4, 0.8, 1}};
  EXPECT_EQ(cluster(6, pairs, 0.8), (std::vector<std::uint32_t>{0, 1, 2, 0, 0, 5}));
}

}  // namespace
}  // namespace onrecord
