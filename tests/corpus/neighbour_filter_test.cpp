#include "corpus/neighbour_filter.hpp"

#include <gtest/gtest.h>

#include "corpus/near_duplicates.hpp"

namespace onrecord {
namespace {

std::vector<Shingle> shingles(std::uint32_t first, std::uint32_t count) {
  std::vector<Shingle> out;
  for (std::uint32_t i = 0; i < count; ++i) out.push_back((first + i) * 2654435761U);
  return out;
}

TEST(NeighbourFilter, FindsWhoSharesEnoughWithinTheWindow) {
  constexpr std::int64_t kWindow = 1000;
  NeighbourFilter filter(100, kWindow);
  filter.add(shingles(0, 100), 5000);
  for (const std::int64_t time : {4000, 4500, 5000, 5999, 6000}) {
    EXPECT_TRUE(filter.may_be_near(shingles(92, 100), time, 8)) << time;
  }
  EXPECT_FALSE(filter.may_be_near(shingles(200, 100), 5000, 8));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 7), 5000, 8));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), 9000, 8));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), kNoTime, 8));
}

TEST(NeighbourFilter, ThoseWithoutATimeAreNearEachOther) {
  NeighbourFilter filter(100, 1000);
  filter.add(shingles(0, 100), kNoTime);
  EXPECT_TRUE(filter.may_be_near(shingles(0, 8), kNoTime, 8));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), 0, 8));
}

TEST(NeighbourFilter, TimesBefore1970HavePeriodsToo) {
  NeighbourFilter filter(10, 1000);
  filter.add(shingles(0, 10), -500);
  EXPECT_TRUE(filter.may_be_near(shingles(0, 10), 400, 8));
  EXPECT_TRUE(filter.may_be_near(shingles(0, 10), -1400, 8));
}

}  // namespace
}  // namespace onrecord
