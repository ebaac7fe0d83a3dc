#include "view/svg.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Svg, CountsDays) {
  struct Case {
    const char* day;
    bool valid;
    std::int64_t number;
  };
  const Case cases[] = {
      {"1970-01-01", true, 0},     {"1970-01-02", true, 1},  {"2000-03-01", true, 11017},
      {"2024-02-29", true, 19782}, {"1969-12-31", true, -1}, {"2025-13-01", false, 0},
      {"2025-05", false, 0},       {"2025-0x-01", false, 0}, {"", false, 0},
      {"XXXX-05-01", false, 0},
  };
  for (const Case& each : cases) {
    std::int64_t number = 0;
    EXPECT_EQ(day_number(each.day, number), each.valid) << each.day;
    if (each.valid) {
      EXPECT_EQ(number, each.number) << each.day;
    }
  }
}

TEST(Svg, DrawsOneBarForEachValueWithItsNumber) {
  const std::string svg = bar_chart("Quotes", {{"Ruiz", 12}, {"A <b> & \"c\"", 3}});
  EXPECT_EQ(count(svg, "<rect"), 2U);
  EXPECT_NE(svg.find("Ruiz: 12"), std::string::npos);
  EXPECT_NE(svg.find("A &lt;b&gt; &amp; &quot;c&quot;"), std::string::npos);
  EXPECT_EQ(svg.find("<b>"), std::string::npos);
  EXPECT_EQ(bar_chart("Quotes", {}), "");
}

TEST(Svg, MakesBarsAsLongAsTheirValues) {
  const std::string svg = bar_chart("Quotes", {{"a", 100}, {"b", 50}, {"c", 0}});
  EXPECT_EQ(count(svg, "width=\"234\""), 1U) << svg;
  EXPECT_EQ(count(svg, "width=\"117\""), 1U) << svg;
  EXPECT_EQ(count(svg, "width=\"1\""), 1U) << svg;
}

TEST(Svg, MarksThePublicationAmongTheDays) {
  const std::vector<Moment> moments = {{0, 0, "first"}, {50, 80, "stretch"}, {100, 100, "last"}};
  const std::string svg = time_axis("Days", moments, "1970-02-01");
  EXPECT_EQ(count(svg, "<circle"), 2U);
  EXPECT_EQ(count(svg, "<rect"), 1U);
  EXPECT_NE(svg.find("1970-01-01"), std::string::npos);
  EXPECT_NE(svg.find("1970-04-11"), std::string::npos);
  EXPECT_EQ(count(svg, "class=\"now\""), 1U);
  EXPECT_EQ(count(time_axis("Days", moments, "1999-01-01"), "class=\"now\""), 0U);
}

}  // namespace
}  // namespace onrecord
