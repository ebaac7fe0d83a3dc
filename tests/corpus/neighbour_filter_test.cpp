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

TEST(NeighbourFilter, FindsWhoSharesOneWithinTheWindow) {
  constexpr std::int64_t kWindow = 1000;
  NeighbourFilter filter(100, kWindow);
  filter.add(shingles(0, 100), 5000);
  for (const std::int64_t time : {4000, 4500, 5000, 5999, 6000}) {
    EXPECT_TRUE(filter.may_be_near(shingles(99, 100), time)) << time;
  }
  EXPECT_FALSE(filter.may_be_near(shingles(200, 100), 5000));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), 9000));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), kNoTime));
}

TEST(NeighbourFilter, ThoseWithoutATimeAreNearEachOther) {
  NeighbourFilter filter(100, 1000);
  filter.add(shingles(0, 100), kNoTime);
  EXPECT_TRUE(filter.may_be_near(shingles(0, 1), kNoTime));
  EXPECT_FALSE(filter.may_be_near(shingles(0, 100), 0));
}

TEST(NeighbourFilter, TimesBefore1970HavePeriodsToo) {
  NeighbourFilter filter(10, 1000);
  filter.add(shingles(0, 10), -500);
  EXPECT_TRUE(filter.may_be_near(shingles(0, 10), 400));
  EXPECT_TRUE(filter.may_be_near(shingles(0, 10), -1400));
}

}  // namespace
}  // namespace onrecord
