#include "pipeline/progress.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Progress, ShowsBarRateAndTimeLeft) {
  EXPECT_EQ(progress_line({1000, 50'000'000, 100'000'000, 812.4, 10e6}, 120),
            "[############............] 50%  1000 articles  812/s  10.0 MB/s  0:05 left");
}

TEST(Progress, ShowsNoBarForAPipe) {
  EXPECT_EQ(progress_line({7, 900, 0, 3, 400}, 120), "7 articles  3/s  0.0 MB/s");
}

TEST(Progress, NeverClaimsMoreThanAllAndFitsTheTerminal) {
  EXPECT_NE(progress_line({1, 200, 100, 1, 1}, 120).find("100%"), std::string::npos);
  EXPECT_EQ(progress_line({1000, 1, 100, 1, 1}, 20).size(), 20U);
}

}  // namespace
}  // namespace onrecord
