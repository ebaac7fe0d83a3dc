// The pages tell the truth: what they list is there, and what is there is listed.

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "tests/pipeline/session.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ONRECORD_SOURCE_DIR;

std::vector<fs::path> pages() {
  std::vector<fs::path> all = {kRoot / "README.md", kRoot / "CHANGELOG.md"};
  for (const auto& entry : fs::directory_iterator(kRoot / "docs")) {
    if (entry.path().extension() == ".md") all.push_back(entry.path());
  }
  return all;
}

TEST(Docs, LinksLeadSomewhere) {
  const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  for (const fs::path& page : pages()) {
    const std::string text = read_file(page);
    for (std::sregex_iterator match(text.begin(), text.end(), link), end; match != end; ++match) {
      EXPECT_TRUE(fs::exists(page.parent_path() / (*match)[1].str()))
          << page.filename() << " links to " << (*match)[1];
    }
  }
}

TEST(Docs, StorePageListsEveryTableViewAndColumnOfAView) {
  const std::string page = read_file(kRoot / "docs/store.md");
  const Directory directory;
  const Outcome made = shell(directory, "onrecord-store -q --db facts.db < /dev/null");
  ASSERT_EQ(made.status, 0) << made.err;
  const Outcome names = shell(directory,
                              "sqlite3 facts.db \"select name from sqlite_schema where type in "
                              "('table','view') and name not like 'sqlite_%'\"");
  EXPECT_GT(lines_of(names.out).size(), 10U) << names.err;
  for (const std::string& name : lines_of(names.out)) {
    EXPECT_NE(page.find("| `" + name + "` |"), std::string::npos) << name;
  }
  for (const std::string view : {"said", "proposed", "timeline"}) {
    const Outcome columns = shell(
        directory, "sqlite3 facts.db \"select group_concat(name, ' ') from pragma_table_info('" +
                       view + "')\"");
    EXPECT_NE(page.find("`" + columns.out.substr(0, columns.out.find('\n')) + "`"),
              std::string::npos)
        << view << ": " << columns.out;
  }
}

TEST(Docs, JsonPageListsEveryKeyOfADocument) {
  const std::string page = read_file(kRoot / "docs/jsonl.md");
  const Directory directory;
  const Outcome keys = shell(directory,
                             "onrecord-ingest examples/ | onrecord-extract --tokens | "
                             "grep -o '[{,]\"[a-z_]*\":' | tr -d '{,\":' | sort -u");
  EXPECT_GT(lines_of(keys.out).size(), 10U) << keys.err;
  for (const std::string& key : lines_of(keys.out)) {
    EXPECT_NE(page.find("`" + key + "`"), std::string::npos) << key;
  }
}

TEST(Docs, DatasetteConfigurationNamesWhatIsThere) {
  const Directory directory;
  const std::string config = (kRoot / "packaging/datasette.json").string();
  const Outcome outcome = shell(
      directory,
      "onrecord-store -q --db facts.db < /dev/null\n"
      "set -e\n"
      // Every table of the configuration is one of the store.
      "sqlite3 facts.db \"select key from json_each(readfile('" +
          config +
          "'), '$.databases.facts.tables') where key not in (select name from sqlite_schema)\"\n"
          "sqlite3 facts.db \"select value from json_tree(readfile('" +
          config +
          "')) where key = 'sql'\" > queries\n"
          "test $(wc -l < queries) -ge 5\n"
          "while read -r query; do echo \"$query;\" | sqlite3 -bail facts.db; done < queries\n");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "");
}

}  // namespace
}  // namespace onrecord::test
