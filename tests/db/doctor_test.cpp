#include "db/doctor.hpp"

#include <gtest/gtest.h>

#include "db/schema.hpp"
#include "db/sqlite.hpp"
#include "db/store.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

void make_store(const std::string& path) {
  Store store(path);
  store.begin_run({"2031-03-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
  store.put(sample("a"));
  store.put(sample("b"));
  store.end_run("2031-03-05T01:00:09Z");
}

std::string bad_findings(const std::string& path) {
  std::string out;
  for (const Finding& finding : examine_store(path)) {
    if (!finding.bad) continue;
    EXPECT_NE(finding.advice, "") << finding.what;
    out += finding.what + "\n";
  }
  return out;
}

TEST(Doctor, AGoodStoreHasNoBadFindings) {
  const TemporaryFolder folder;
  make_store(folder.file("facts.db"));
  EXPECT_EQ(bad_findings(folder.file("facts.db")), "");
  EXPECT_GE(examine_store(folder.file("facts.db")).size(), 7U);
}

TEST(Doctor, FindsWhatIsWrong) {
  const struct {
    const char* damage;
    const char* finding;
  } kCases[] = {
      {"UPDATE quotes SET text = 'Never said'", "surfaces: 4 rows of quotes.text"},
      {"UPDATE dates SET start = 100000, \"end\" = 100007", "surfaces: 4 rows of dates.text"},
      {"UPDATE proposals SET content_end = content_start - 1", "rows of proposals.content"},
      {"DELETE FROM dates", "links: "},
      {"UPDATE speakers SET quotes = 9 WHERE name = 'Zoé Márquez'", "the counts of 1 speaker"},
      {"UPDATE runs SET ended = NULL", "runs: the last one was stopped"},
      {"PRAGMA user_version = 0", "version: 0"},
  };
  for (const auto& c : kCases) {
    const TemporaryFolder folder;
    const std::string path = folder.file("facts.db");
    make_store(path);
    {
      Connection database(path, Connection::Mode::kWrite);
      database.execute(c.damage);
    }
    const std::string findings = bad_findings(path);
    EXPECT_NE(findings.find(c.finding), std::string::npos) << c.damage << "\n" << findings;
  }
}

TEST(Doctor, FindsADamagedPage) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  make_store(path);
  Connection database(path, Connection::Mode::kRead);
  const std::int64_t size = database.integer("PRAGMA page_size");
  const std::int64_t page =
      database.integer("SELECT rootpage FROM sqlite_master WHERE name = 'quotes_day'");
  std::FILE* file = std::fopen(path.c_str(), "r+b");
  ASSERT_NE(file, nullptr);
  std::fseek(file, static_cast<long>(page * size - 70), SEEK_SET);
  std::fputs("garbage garbage garbage garbage garbage garbage", file);
  std::fclose(file);
  EXPECT_NE(bad_findings(path).find("integrity: "), std::string::npos);
}

TEST(Doctor, RefusesWhatIsNoStore) {
  const TemporaryFolder folder;
  EXPECT_THROW(examine_store(folder.file("missing.db")), Error);
  { Connection(folder.file("other.db"), Connection::Mode::kWrite).execute("CREATE TABLE t (x)"); }
  EXPECT_THROW(examine_store(folder.file("other.db")), Error);
}

}  // namespace
}  // namespace onrecord
