#include "pipeline/options.hpp"

#include <gtest/gtest.h>

#include "corpus/error.hpp"
#include "pipeline/commands.hpp"

namespace onrecord {
namespace {

Options parse(const std::vector<std::string>& arguments) {
  return parse_options("onrecord-store", *find_command("store"), arguments);
}

TEST(Options, TakesLongAndShortNamesAndOperands) {
  const Options options = parse({"a/", "--db", "facts.db", "-j2", "--strict", "-"});
  EXPECT_EQ(options.get("db"), "facts.db");
  EXPECT_EQ(options.number("jobs", 1, 1), 2U);
  EXPECT_TRUE(options.has("strict"));
  EXPECT_FALSE(options.has("replace"));
  EXPECT_EQ(options.operands(), (std::vector<std::string>{"a/", "-"}));
}

TEST(Options, TakesEqualsSignAndDoubleDash) {
  const Options options = parse({"--db=facts.db", "--", "--strict"});
  EXPECT_EQ(options.get("db"), "facts.db");
  EXPECT_EQ(options.operands(), std::vector<std::string>{"--strict"});
}

TEST(Options, GivesWhatWasNotSaidItsDefault) {
  EXPECT_EQ(parse({}).number("jobs", 7, 1), 7U);
  EXPECT_EQ(parse({}).get("db", "none"), "none");
}

TEST(Options, RefusesWhatItDoesNotKnow) {
  const std::vector<std::vector<std::string>> cases = {
      {"--no-such-option"}, {"--db"}, {"--strict=yes"},
      {"--stric"},          {"-Z"},   {"--db", "a", "--db", "b"}};
  for (const auto& arguments : cases) {
    SCOPED_TRACE(arguments[0]);
    try {
      parse(arguments);
      ADD_FAILURE() << "taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), Error::Kind::kUsage);
      EXPECT_NE(std::string(error.what()).find("see onrecord-store --help"), std::string::npos);
    }
  }
}

TEST(Options, RefusesNumbersThatAreNone) {
  for (const char* text : {"0", "-1", "two", "2x", "", "99999999999999999999999"}) {
    SCOPED_TRACE(text);
    EXPECT_THROW((void)parse({std::string("--jobs=") + text}).number("jobs", 1, 1), Error);
  }
}

TEST(Options, RefusesOperandsWhereThereAreNone) {
  EXPECT_THROW(parse_options("onrecord-doctor", *find_command("doctor"), {"facts.db"}), Error);
}

}  // namespace
}  // namespace onrecord
