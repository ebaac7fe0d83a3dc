#include "extractors/names.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {
namespace {

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

TEST(Names, AreReadIntoGivenAndFamily) {
  const NameKey key = person_key({"ludwig", "van", "der", "berg", "jr"});
  EXPECT_EQ(key.family, "van der berg");
  EXPECT_EQ(key.given, std::vector<std::string>{"ludwig"});
  EXPECT_EQ(person_key({"ruiz"}).family, "ruiz");
  EXPECT_EQ(acronym({"world", "health", "organization"}), "who");
}

TEST(Names, OfOnePersonMayDiffer) {
  const ClassId short_names = english().lexicon.find_class("SHORT_NAME");
  const auto same = [&](std::vector<std::string> a, std::vector<std::string> b) {
    return may_be_same_person(person_key(a), person_key(b), english().lexicon, short_names);
  };
  EXPECT_TRUE(same({"william", "hart"}, {"bill", "hart"}));
  EXPECT_TRUE(same({"w", "hart"}, {"william", "hart"}));
  EXPECT_TRUE(same({"hart"}, {"william", "hart"}));
  EXPECT_FALSE(same({"mary", "hart"}, {"william", "hart"}));
}

}  // namespace
}  // namespace onrecord
