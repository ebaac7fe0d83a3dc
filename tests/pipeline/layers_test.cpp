// The include lines of the tree keep the directions of docs/architecture.md.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/pipeline/session.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ONRECORD_SOURCE_DIR;

// What each folder may include of ours.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"corpus", {"corpus"}},
    {"extractors", {"extractors", "corpus"}},
    {"db", {"db", "corpus"}},
    {"view", {"view", "corpus"}},
    {"pipeline", {"pipeline", "extractors", "db", "view", "corpus"}},
};

// What the folders of a folder may include of each other, besides themselves; its own files stand
// above all of them in extractors/ (the table of all rules), below them in db/.
const std::map<std::string, std::set<std::string>> kFoldersMayInclude = {
    {"extractors/rulebook", {}},
    {"extractors/text", {"extractors/rulebook"}},
    {"extractors/words", {"extractors/rulebook", "extractors/text"}},
    {"extractors/dates", {"extractors/rulebook", "extractors/words"}},
    {"extractors/quotes", {"extractors/rulebook", "extractors/text", "extractors/words"}},
    {"extractors/speakers", {"extractors/rulebook", "extractors/words"}},
    {"extractors/proposals", {"extractors/rulebook", "extractors/words", "extractors/speakers"}},
    {"db", {}},
    {"db/index", {"db"}},
};

// Each third party, by how its includes begin, and the .cpp files behind which it stays.
const std::vector<std::pair<std::string, std::set<std::string>>> kThirdParties = {
    {"unicode/",
     {"corpus/utf8_icu.cpp", "corpus/encoding.cpp", "corpus/time_zone.cpp",
      "extractors/text/word_breaks.cpp", "extractors/dates/date_feasts.cpp"}},
    {"cld2/", {"corpus/language.cpp"}},
    {"re2/", {"extractors/rulebook/pattern_rule.cpp"}},
    {"sqlite3", {"db/"}},
    {"simdjson", {"corpus/jsonl.cpp", "corpus/jsonl_layers.cpp", "corpus/readers/"}},
    {"archive", {"corpus/readers/archive.cpp"}},
    {"libxml/", {"corpus/readers/"}},
    {"boost/", {"pipeline/options.cpp"}},
    {"linux/", {"db/index/file_copy.cpp"}},
};

struct Include {
  std::string file;  // relative to the root
  int line = 0;
  std::string name;
  bool angled = false;
};

std::vector<Include> includes() {
  static const std::regex kPattern(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::vector<Include> all;
  for (const auto& [folder, ignored] : kMayInclude) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      int number = 0;
      for (const std::string& line : lines_of(read_file(entry.path()))) {
        ++number;
        std::smatch match;
        if (std::regex_match(line, match, kPattern)) {
          all.push_back(
              {fs::relative(entry.path(), kRoot).string(), number, match[2], match[1] == "<"});
        }
      }
    }
  }
  return all;
}

std::string top_folder(const std::string& path) {
  return path.substr(0, path.find('/'));
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

std::string at(const Include& include) {
  return include.file + ":" + std::to_string(include.line) + ": includes " + include.name;
}

TEST(Layers, IncludesPointDownAndNeverSideways) {
  for (const Include& include : includes()) {
    if (include.angled) continue;
    EXPECT_TRUE(kMayInclude.at(top_folder(include.file)).count(top_folder(include.name)) != 0)
        << at(include);
    EXPECT_TRUE(fs::exists(kRoot / include.name)) << at(include) << ", which is not there";
  }
}

TEST(Layers, FoldersOfAFolderKeepTheirOrder) {
  for (const Include& include : includes()) {
    const auto may = kFoldersMayInclude.find(folder_of(include.file));
    if (include.angled || may == kFoldersMayInclude.end()) continue;
    if (top_folder(include.file) != top_folder(include.name)) continue;
    const std::string folder = folder_of(include.name);
    EXPECT_TRUE(folder == may->first || may->second.count(folder) != 0) << at(include);
  }
}

TEST(Layers, ThirdPartiesStayBehindTheirSources) {
  for (const Include& include : includes()) {
    if (!include.angled) continue;
    for (const auto& [party, sources] : kThirdParties) {
      if (include.name.rfind(party, 0) != 0) continue;
      EXPECT_TRUE(include.file.ends_with(".cpp")) << at(include) << " in a header";
      bool allowed = false;
      for (const std::string& source : sources) allowed |= include.file.rfind(source, 0) == 0;
      EXPECT_TRUE(allowed) << at(include) << " outside the sources that may";
    }
  }
}

TEST(Layers, AngledIncludesAreStandardSystemOrKnown) {
  // A new third party needs a row above, and with it a decision where it stays.
  for (const Include& include : includes()) {
    if (!include.angled || include.name.find('/') == std::string::npos) continue;
    bool known = include.name.rfind("sys/", 0) == 0;
    for (const auto& [party, sources] : kThirdParties) known |= include.name.rfind(party, 0) == 0;
    EXPECT_TRUE(known) << at(include);
  }
}

TEST(Layers, HeadersOpenWithTheirPathAndASentence) {
  for (const auto& [folder, ignored] : kMayInclude) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".hpp") continue;
      const std::string path = fs::relative(entry.path(), kRoot).string();
      const auto lines = lines_of(read_file(entry.path()));
      ASSERT_GT(lines.size(), 2U) << path;
      EXPECT_EQ(lines[0], "// " + path);
      EXPECT_GT(lines[1].size(), 10U) << path;
    }
  }
}

// Two types of one name in one namespace compile and link, and then share the code of one of them.
TEST(Layers, EveryTypeOfOneNamespaceIsDefinedOnce) {
  static const std::regex kType(
      R"((?:struct|class|enum class) (\w+)(?: final)?(?: : [^;]*)? \{.*)");
  std::map<std::string, std::string> defined;
  for (const auto& [folder, ignored] : kMayInclude) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      const std::string path = fs::relative(entry.path(), kRoot).string();
      std::string space;
      bool own = false;
      for (const std::string& line : lines_of(read_file(entry.path()))) {
        std::smatch match;
        if (line.rfind("namespace ", 0) == 0) {
          own |= line == "namespace {";
          space += line;
        } else if (line.rfind("}  // namespace", 0) == 0) {
          own = false;
        } else if (!own && std::regex_match(line, match, kType)) {
          const auto [at, is_new] = defined.emplace(space + match[1].str(), path);
          EXPECT_TRUE(is_new) << match[1] << " stands in " << path << " and in " << at->second;
        }
      }
    }
  }
  EXPECT_GT(defined.size(), 100U);
}

}  // namespace
}  // namespace onrecord::test
