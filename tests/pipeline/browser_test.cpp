// The pages as a real browser shows them. Skipped where there is no Chromium.

#include <gtest/gtest.h>

#include <string>

#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

const std::string kBrowser =
    "timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync "
    "--user-data-dir=$PWD/profile --virtual-time-budget=2000 --enable-logging=stderr ";

bool has_browser(const Directory& directory) {
  return shell(directory, "command -v chromium").status == 0;
}

// The document as the browser sees it after its script has run, and what it logged.
Outcome dump(const Directory& directory, const std::string& page) {
  return shell(directory, kBrowser + "--dump-dom file://$PWD/" + page);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Browser, RunsTheScriptOfThePageAndShowsItsMarks) {
  const Directory directory;
  if (!has_browser(directory)) GTEST_SKIP() << "no chromium: apt-get install chromium";
  ASSERT_EQ(shell(directory, "onrecord-view examples/lake-treaty.txt -o page.html").status, 0);
  const Outcome seen = dump(directory, "page.html");
  ASSERT_EQ(seen.status, 0) << seen.err;
  // Set by the script: its hash is the one that the policy of the page names.
  EXPECT_EQ(count(seen.out, "class=\"lively\""), 1U) << seen.err;
  EXPECT_EQ(count(seen.out, "role=\"tooltip\""), 1U);
  EXPECT_GE(count(seen.out, "<mark class=\"quote direct\""), 4U);
  EXPECT_EQ(count(seen.err, "Content Security Policy"), 0U) << seen.err;
}

TEST(Browser, RunsNothingThatAnArticleSays) {
  const Directory directory;
  if (!has_browser(directory)) GTEST_SKIP() << "no chromium: apt-get install chromium";
  write_file(directory.path() / "hostile.jsonl",
             R"~({"id":"</title><script>document.documentElement.id='owned'</script>",)~"
             R"~("title":"</script><script>document.documentElement.id='owned'</script>",)~"
             R"~("url":"javascript:alert(1)","published":"2026-05-19","text":)~"
             R"~("\"Look </script><script>document.documentElement.id='owned'</script> )~"
             R"~(<img src=http://127.0.0.1:9/x onerror=alert(1)> here,\" )~"
             R"~(Zoe <svg onload=document.documentElement.id='owned'> Ruiz said on Friday."})~"
             "\n");
  ASSERT_EQ(shell(directory, "onrecord-view hostile.jsonl -o page.html").status, 0);
  const Outcome seen = dump(directory, "page.html");
  ASSERT_EQ(seen.status, 0) << seen.err;
  EXPECT_EQ(count(seen.out, "class=\"lively\""), 1U);
  EXPECT_EQ(count(seen.out, "id=\"owned\""), 0U);
  EXPECT_EQ(count(seen.out, "<script"), 1U);
  EXPECT_EQ(count(seen.out, "<img"), 0U);
}

TEST(Browser, MakesNoRequestBesideThePage) {
  const Directory directory;
  if (!has_browser(directory)) GTEST_SKIP() << "no chromium: apt-get install chromium";
  ASSERT_EQ(shell(directory, "onrecord-view examples/lake-treaty.txt -o page.html").status, 0);
  // A script that counts the resources of the page, allowed for once: all of them came with it.
  ASSERT_EQ(shell(directory,
                  "sed -i 's|<meta http-equiv[^>]*>||; "
                  "s|</body>|<script>addEventListener(\"load\", () => document.body.dataset.asked "
                  "= performance.getEntriesByType(\"resource\").length)</script></body>|' "
                  "page.html")
                .status,
            0);
  const Outcome seen = dump(directory, "page.html");
  EXPECT_EQ(count(seen.out, "data-asked=\"0\""), 1U) << seen.err;
}

TEST(Browser, ChoosesTheQuotesOfASpeakerAtAClick) {
  const Directory directory;
  if (!has_browser(directory)) GTEST_SKIP() << "no chromium: apt-get install chromium";
  ASSERT_EQ(shell(directory, "onrecord-view examples/lake-treaty.txt -o page.html").status, 0);
  ASSERT_EQ(
      shell(
          directory,
          "sed -i 's|<meta http-equiv[^>]*>||; s|</body>|<script>"
          "addEventListener(\"load\", () => {"
          "document.querySelector(\"main a.speaker\").click();"
          "document.querySelector(\"main mark.quote[id]\").focus(); })</script></body>|' page.html")
          .status,
      0);
  const Outcome seen = dump(directory, "page.html");
  EXPECT_EQ(count(seen.out, "data-chosen=\""), 1U) << seen.err;
  EXPECT_GE(count(seen.out, "chosen\""), 2U);
  EXPECT_EQ(count(seen.out, "<details open"), 0U);
  EXPECT_GE(count(seen.out, "open=\"\""), 1U);
  EXPECT_EQ(count(seen.out, "<dt>speaker</dt>"), 1U) << "the card of the quote in focus";
}

}  // namespace
}  // namespace onrecord::test
