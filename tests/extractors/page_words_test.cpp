#include "extractors/page_words.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "extractors/rules.hpp"
#include "tests/temporary_folder.hpp"

namespace onrecord {
namespace {

TEST(PageWords, TellLinesThatAreNotOfTheArticle) {
  const PageLines lines = load_page_lines("en", "");
  for (const char* line :
       {"Read more", "READ MORE »", "Advertisement", "Share this story", "Related: Mill sold",
        "Story continues below", "Popular articles", "© 2025 The Aller Post", "0 Comments"}) {
    EXPECT_TRUE(lines.is_boilerplate(line)) << line;
  }
  for (const char* line : {"More people came", "The advertisement was wrong, he said.",
                           "Read the room", "By the river", "Image of a king", ""}) {
    EXPECT_FALSE(lines.is_boilerplate(line)) << line;
  }
  EXPECT_TRUE(lines.is_call_to_reader("Get the day's news in your inbox."));
  EXPECT_FALSE(lines.is_call_to_reader("The box held the day's news."));
  EXPECT_TRUE(lines.is_credit("The mill in May. (Photo: Ada Brandt)"));
  EXPECT_TRUE(lines.is_credit("The mill in May. Ada Brandt/Getty"));
  EXPECT_FALSE(lines.is_credit("The mill in May."));
}

TEST(PageWords, AreAddedByAFolderAndLeaveTheFactsAlone) {
  const TemporaryFolder folder;
  std::ofstream(folder.file("pages.words")) << "class PAGE_LINE\n  tales of the mill\n";
  EXPECT_FALSE(load_page_lines("en", "").is_boilerplate("Tales of the mill"));
  EXPECT_TRUE(load_page_lines("en", folder.path().string()).is_boilerplate("Tales of the mill"));
  EXPECT_TRUE(load_page_lines("en", folder.path().string()).is_boilerplate("Read more"));
  EXPECT_EQ(load_rulebook("en", "").find_class("PAGE_LINE"), nullptr);
}

}  // namespace
}  // namespace onrecord
