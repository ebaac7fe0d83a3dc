#include "extractors/rulebook/parallel.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace onrecord {
namespace {

TEST(Parallel, EveryPlaceIsWorkedOnOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    std::vector<int> times(count, 0);
    in_parallel(count, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) ++times[i];
    });
    EXPECT_EQ(times, std::vector<int>(count, 1)) << count;
  }
}

TEST(Parallel, TheEarliestErrorIsTheOneThrown) {
  const auto fail = [](std::size_t first, std::size_t) {
    throw std::runtime_error(std::to_string(first));
  };
  try {
    in_parallel(1000, fail);
    FAIL() << "nothing thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "0");
  }
}

}  // namespace
}  // namespace onrecord
