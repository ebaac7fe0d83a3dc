#include "corpus/ordered.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace onrecord {
namespace {

TEST(Ordered, FindsWhatPartitionPointFinds) {
  for (int size = 0; size < 40; ++size) {
    std::vector<int> all;
    for (int i = 0; i < size; ++i) all.push_back(2 * i);
    for (int wanted = -1; wanted <= 2 * size; ++wanted) {
      const auto before = [wanted](int value) { return value < wanted; };
      EXPECT_EQ(first_not(all.begin(), all.end(), before),
                std::partition_point(all.begin(), all.end(), before));
    }
  }
}

}  // namespace
}  // namespace onrecord
