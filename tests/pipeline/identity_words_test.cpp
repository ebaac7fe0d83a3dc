#include "pipeline/identity_words.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "corpus/error.hpp"
#include "extractors/rules.hpp"
#include "tests/temporary_folder.hpp"

namespace onrecord {
namespace {

TEST(IdentityWords, HaveEveryClassOfTheFile) {
  const IdentityWords words = load_identity_words("en", "");
  EXPECT_TRUE(words.titles.contains("mrs"));
  EXPECT_TRUE(words.name_endings.contains("jr"));
  EXPECT_TRUE(words.small.contains("of"));
  EXPECT_TRUE(words.bodies.contains("ministry"));
  EXPECT_TRUE(words.people.contains("traders"));
  EXPECT_TRUE(words.bodies_of_people.contains("guild"));
  EXPECT_TRUE(words.firm_endings.contains("plc"));
  EXPECT_TRUE(words.roles_of_work.contains("economist"));
  EXPECT_TRUE(words.roles_of_state.contains("senator"));
  EXPECT_TRUE(words.small_in_roles.contains("former"));
  EXPECT_TRUE(words.small_in_places.contains("group"));
  EXPECT_TRUE(words.small_in_contents.contains("which"));
  ASSERT_TRUE(words.same_roles.contains("gov"));
  EXPECT_EQ(words.same_roles.at("gov"), "governor");
}

TEST(IdentityWords, AreAddedByAFolderAndLeaveTheFactsAlone) {
  const TemporaryFolder folder;
  std::ofstream(folder.file("identity.words"))
      << "class TITLE_BEFORE_NAME\n  alderman\n\nclass ROLE_SAME\n  mep = representative\n";
  const std::string path = folder.path().string();
  EXPECT_FALSE(load_identity_words("en", "").titles.contains("alderman"));
  EXPECT_TRUE(load_identity_words("en", path).titles.contains("alderman"));
  EXPECT_TRUE(load_identity_words("en", path).titles.contains("mrs"));
  EXPECT_EQ(load_identity_words("en", path).same_roles.at("mep"), "representative");
  EXPECT_EQ(load_rulebook("en", path).hash, load_rulebook("en", "").hash);
}

TEST(IdentityWords, SayWhereTheFileIsWrong) {
  const TemporaryFolder folder;
  std::ofstream(folder.file("identity.words")) << "alderman\n";
  EXPECT_THROW(load_identity_words("en", folder.path().string()), Error);
}

}  // namespace
}  // namespace onrecord
