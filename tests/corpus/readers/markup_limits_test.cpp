#include "corpus/readers/markup_limits.hpp"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

std::string many(const std::string& attribute) {
  std::string out;
  for (std::size_t i = 0; i <= kMostAttributes; ++i) out += attribute;
  return out;
}

TEST(MarkupLimits, CountsTheAttributesOfAnElement) {
  const struct {
    const char* name;
    std::string markup;
    bool too_many;
  } kCases[] = {
      {"none", "<p>Text.</p>", false},
      {"in one element", "<p " + many("a=1 ") + ">Text.", true},
      {"quoted", "<p " + many("a='1 > 2' ") + ">", true},
      {"without values", "<p " + many("a ") + ">", true},
      {"without an end", "<p " + many("a=\"1\" "), true},
      {"over many elements", many("<p a=1 b=2>"), false},
      {"within one value", "<p a='" + many("b=1 ") + "'>", false},
      {"in a comment", "<!-- <p " + many("a=1 ") + "> -->", false},
      {"in a script", "<script>if (a<b) " + many("c = 1 ") + "</script>", false},
      {"in text", "1 < 2 " + many("a=1 "), false},
  };
  for (const auto& c : kCases) EXPECT_EQ(has_too_many_attributes(c.markup), c.too_many) << c.name;
}

}  // namespace
}  // namespace onrecord
