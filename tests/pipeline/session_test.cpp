#include "tests/pipeline/session.hpp"

#include <gtest/gtest.h>

namespace onrecord::test {
namespace {

TEST(Session, ReadsCommandsOutputAndStatus) {
  const auto steps = parse_session("$ one\n> more\nout\n\n$ two\n[2]\n", 10);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].line, 10);
  EXPECT_EQ(steps[0].command, "one\nmore");
  EXPECT_EQ(steps[0].output, std::vector<std::string>{"out"});
  EXPECT_EQ(steps[0].status, 0);
  EXPECT_EQ(steps[1].command, "two");
  EXPECT_EQ(steps[1].status, 2);
}

TEST(Session, FindsConsoleBlocksOnly) {
  const auto blocks = console_blocks("text\n```console\n$ a\n```\n```sh\nb\n```\n");
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].first, 3);
  EXPECT_EQ(blocks[0].second, "$ a\n");
}

TEST(Session, HolesMatchAnythingButNotMore) {
  EXPECT_TRUE(line_matches("read 3, [..] s", "read 3, 0.1 s"));
  EXPECT_FALSE(line_matches("read 3, [..] s", "read 4, 0.1 s"));
  EXPECT_FALSE(line_matches("read 3, [..] s", "read 3, 0.1 s!"));
  EXPECT_TRUE(output_matches({"a", "...", "d"}, 0, {"a", "b", "c", "d"}, 0));
  EXPECT_TRUE(output_matches({"..."}, 0, {}, 0));
  EXPECT_FALSE(output_matches({"a", "...", "d"}, 0, {"a", "b"}, 0));
  EXPECT_FALSE(output_matches({"a"}, 0, {"a", "b"}, 0));
}

}  // namespace
}  // namespace onrecord::test
