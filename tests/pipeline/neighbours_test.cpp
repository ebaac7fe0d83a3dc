// Other programs open the store with the lines that docs/store.md gives. Skipped where the program
// is not installed.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/pipeline/session.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

struct Neighbour {
  const char* name;
  const char* begins;  // its lines in the page
  const char* probe;
  const char* ends;               // what makes a server answer once
  std::vector<std::string> says;  // by line
};

// How a test names it.
void PrintTo(const Neighbour& neighbour, std::ostream* out) {
  *out << neighbour.name;
}

class Neighbours : public testing::TestWithParam<Neighbour> {};

TEST_P(Neighbours, OpenTheStoreAsDocumented) {
  const Neighbour& neighbour = GetParam();
  const Directory directory;
  if (shell(directory, neighbour.probe).status != 0) {
    GTEST_SKIP() << neighbour.name << " is not installed";
  }
  ASSERT_EQ(shell(directory, "ln -s " ONRECORD_SOURCE_DIR
                             "/packaging packaging; onrecord-run -q examples/ --db facts.db")
                .status,
            0);
  std::size_t found = 0;
  for (const std::string& line : lines_of(read_file(ONRECORD_SOURCE_DIR "/docs/store.md"))) {
    if (!line.starts_with("    " + std::string(neighbour.begins))) continue;
    ASSERT_LT(found, neighbour.says.size()) << line;
    const Outcome outcome = shell(directory, line + neighbour.ends);
    EXPECT_EQ(outcome.status, 0) << line << "\n" << outcome.err;
    EXPECT_NE(outcome.out.find(neighbour.says[found]), std::string::npos) << outcome.out;
    ++found;
  }
  EXPECT_EQ(found, neighbour.says.size());
}

INSTANTIATE_TEST_SUITE_P(
    Tools, Neighbours,
    testing::Values(
        Neighbour{"Datasette",
                  "datasette ",
                  "command -v datasette",
                  " --get '/facts/said.json?_size=1'",
                  {"\"filtered_table_rows_count\""}},
        Neighbour{"DuckDB",
                  "duckdb ",
                  "command -v duckdb && timeout 20 duckdb -c 'INSTALL sqlite; LOAD sqlite'",
                  "",
                  {"speaker", ""}},
        Neighbour{
            "pandas", "python3 -c \"import pandas", "python3 -c 'import pandas'", "", {"direct"}}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace onrecord::test
