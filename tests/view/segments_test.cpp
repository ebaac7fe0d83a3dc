#include "view/segments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace onrecord {
namespace {

// "0-3: 3-5:a 5-9:ab": where each segment lies and which marks cover it, the outermost first.
std::string shown(const std::vector<Span>& spans, Span range) {
  std::vector<Mark> marks;
  for (const Span span : spans) marks.push_back({span, MarkKind::kQuote, 0});
  std::string out;
  for (const Segment& segment : segments(marks, range)) {
    if (!out.empty()) out += ' ';
    out += std::to_string(segment.span.begin) + "-" + std::to_string(segment.span.end) + ":";
    for (const std::uint32_t mark : segment.marks) out += static_cast<char>('a' + mark);
  }
  return out;
}

TEST(Segments, CutsTheTextWhereMarksBeginAndEnd) {
  struct Case {
    const char* name;
    std::vector<Span> marks;
    const char* expected;
  };
  const Case cases[] = {
      {"no mark", {}, "0-20:"},
      {"one", {{3, 5}}, "0-3: 3-5:a 5-20:"},
      {"whole text", {{0, 20}}, "0-20:a"},
      {"nested", {{2, 10}, {4, 6}}, "0-2: 2-4:a 4-6:ab 6-10:a 10-20:"},
      {"crossing", {{2, 8}, {5, 12}}, "0-2: 2-5:a 5-8:ab 8-12:b 12-20:"},
      {"equal", {{2, 8}, {2, 8}}, "0-2: 2-8:ab 8-20:"},
      {"same beginning", {{2, 8}, {2, 4}}, "0-2: 2-4:ab 4-8:a 8-20:"},
      {"same end", {{2, 8}, {6, 8}}, "0-2: 2-6:a 6-8:ab 8-20:"},
      {"touching", {{2, 5}, {5, 8}}, "0-2: 2-5:a 5-8:b 8-20:"},
      {"three crossing", {{0, 10}, {5, 15}, {8, 20}}, "0-5:a 5-8:ab 8-10:abc 10-15:bc 15-20:c"},
      {"empty mark", {{4, 4}}, "0-20:"},
  };
  for (const Case& each : cases) EXPECT_EQ(shown(each.marks, {0, 20}), each.expected) << each.name;
}

TEST(Segments, KeepsToTheRange) {
  EXPECT_EQ(shown({{0, 6}, {8, 30}, {40, 50}}, {4, 12}), "4-6:a 6-8: 8-12:b");
}

TEST(Segments, LeavesOutTheInnermostOfTooMany) {
  std::vector<Mark> marks;
  for (std::uint32_t i = 0; i < 100000; ++i) marks.push_back({{i, 200000}, MarkKind::kQuote, i});
  std::size_t deepest = 0;
  for (const Segment& segment : segments(marks, {0, 200000})) {
    deepest = std::max(deepest, segment.marks.size());
  }
  EXPECT_EQ(deepest, kDeepest);
}

}  // namespace
}  // namespace onrecord
