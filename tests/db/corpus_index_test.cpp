#include "db/index/corpus_index.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "corpus/error.hpp"
#include "db/index/generations.hpp"
#include "db/index/search.hpp"
#include "db/instant.hpp"
#include "db/sqlite.hpp"
#include "db/store.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

class CorpusIndex : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = (fs::temp_directory_path() /
               (std::string("onrecord-index-") + info->name() + "-" + std::to_string(::getpid())))
                  .string();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    options_.store = folder_ + "/facts.db";
    options_.directory = folder_ + "/index";
    options_.now = "2025-05-03T01:00:00Z";
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Stores articles "id: text" in one run.
  void store(const std::vector<std::pair<std::string, std::string>>& articles) {
    Store store(options_.store);
    store.begin_run({"2025-05-03T00:00:00Z", "test", "0", "rules"});
    for (const auto& [id, text] : articles) {
      Document document;
      document.article.id = id;
      document.article.title = "About " + id;
      document.article.published = "2025-05-02";
      document.article.text = text;
      store.put(document);
    }
    store.end_run("2025-05-03T00:00:01Z");
  }

  std::string found(const std::string& words) {
    SearchReader reader(options_.directory);
    SearchQuestion question;
    question.words = words;
    std::string out;
    for (const SearchHit& hit : reader.ask(question)) out += (out.empty() ? "" : " ") + hit.article;
    return out;
  }

  std::string folder_;
  IndexOptions options_;
};

TEST_F(CorpusIndex, BuildsPublishesAndAnswers) {
  store({{"one", "The ferry to Norhaven sank."},
         {"two", "A ferry was built in the U.S. for 3.5 million."}});
  const IndexReport report = build_index(options_);
  EXPECT_FALSE(report.update);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(current_generation(options_.directory), report.generation);
  EXPECT_EQ(found("norhaven"), "one");
  EXPECT_EQ(found("U.S."), "two");
  EXPECT_EQ(found("3.5"), "two");
  EXPECT_EQ(found("nor*"), "one");
  EXPECT_EQ(found("\"built in\""), "two");
  EXPECT_EQ(found("nowhere"), "");
}

TEST_F(CorpusIndex, AsksOnlyForWordsThatStandAlone) {
  store({{"one", "round1 of 12th 7up caf\u00e9s \u00e9cole"}, {"two", "a2 b3 c4"}, {"three", ""}});
  EXPECT_EQ(build_index(options_).articles, 3U);
  EXPECT_EQ(found("round1"), "one");
}

TEST_F(CorpusIndex, AnUpdateTakesOverOnlyWhatChanged) {
  store({{"one", "The ferry to Norhaven sank."}, {"two", "A bridge was built."}});
  build_index(options_);
  store({{"two", "A tunnel was dug."}, {"three", "A road was closed."}});
  options_.now = "2025-05-04T01:00:00Z";
  const IndexReport report = build_index(options_);
  EXPECT_TRUE(report.update);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(found("bridge"), "");
  EXPECT_EQ(found("tunnel"), "two");
  EXPECT_EQ(found("road"), "three");
  EXPECT_EQ(found("ferry"), "one");
}

TEST_F(CorpusIndex, AnUpdateEqualsAFullBuild) {
  std::string copy = "The council of Norhaven voted";
  for (int i = 0; i < 60; ++i) copy += " word" + std::to_string(i);
  store({{"one", copy}, {"two", "Something else."}, {"four", copy + " at last"}});
  build_index(options_);
  store({{"three", copy + " again"}, {"four", "Now it is another story."}});
  options_.now = "2025-05-04T01:00:00Z";
  const IndexReport update = build_index(options_);
  options_.full = true;
  options_.now = "2025-05-05T01:00:00Z";
  const IndexReport full = build_index(options_);
  EXPECT_TRUE(update.update);
  EXPECT_FALSE(full.update);
  EXPECT_EQ(update.articles, full.articles);
  EXPECT_EQ(update.copies, 1U);
  EXPECT_EQ(update.copies, full.copies);
  EXPECT_EQ(update.clusters, full.clusters);
  EXPECT_EQ(found("council"), "one");  // one of the copies
}

// Every row of a generation but when it was built.
std::string dump(const std::string& generation) {
  Connection index(generation, Connection::Mode::kRead);
  std::string out;
  for (const std::string table : {"meta", "articles", "quotes", "people", "person_speakers",
                                  "proposal_threads", "near_duplicates", "winnows"}) {
    Statement rows(index, "SELECT * FROM " + table + " ORDER BY 1, 2");
    while (rows.step()) {
      if (rows.text(0) == "built" || rows.text(0) == "last_run") continue;
      out += table;
      for (int column = 0; column < rows.columns(); ++column) {
        if (table == "articles" && rows.column_name(column) == "run") continue;
        out += "|" + std::string(rows.text(column));
      }
      out += "\n";
    }
  }
  return out;
}

TEST_F(CorpusIndex, AnUpdateWritesWhatAFullBuildWrites) {
  const auto put = [&](int first, int last, const std::string& role, const std::string& more) {
    Store store(options_.store);
    store.begin_run({"2025-05-03T00:00:00Z", "test", "0", "rules"});
    for (int i = first; i < last; ++i) {
      Document document = sample("a-" + std::to_string(i), "2031-03-0" + std::to_string(i % 9 + 1));
      document.speakers[0].role = role;
      if (i % 3 == 1) document.speakers[0].name = "Márquez";
      if (i % 4 == 1) document.speakers[2].name = "Dockers Guild";
      document.article.text += more + std::to_string(i % 2);
      if (!more.empty() && i % 3 == 0) document.quotes.pop_back();
      if (!more.empty() && i % 3 == 1) document.quotes[0].type = QuoteType::kMixed;
      store.put(document);
    }
    store.end_run("2025-05-03T00:00:01Z");
  };
  put(0, 12, "Transport Minister", "");
  build_index(options_);
  put(3, 7, "Harbour Master",
      " The tariff was dropped for good, and nobody was surprised at all. ");
  put(12, 15, "Transport Minister", " One more sentence. ");
  for (const unsigned threads : {1U, 3U}) {
    options_.threads = threads;
    options_.full = false;
    options_.now = "2025-05-0" + std::to_string(3 + threads) + "T01:00:00Z";
    const IndexReport update = build_index(options_);
    EXPECT_TRUE(update.update);
    const std::string updated = dump(update.generation);
    EXPECT_EQ(verify_index(options_.directory, "2025-06-01T01:00:00Z"), update.generation);
    options_.full = true;
    options_.now = "2025-05-1" + std::to_string(threads) + "T01:00:00Z";
    const IndexReport full = build_index(options_);
    EXPECT_FALSE(full.update);
    EXPECT_EQ(updated, dump(full.generation));
    EXPECT_GT(full.people, 2U);
    EXPECT_GT(full.copies, 3U);
    EXPECT_EQ(verify_index(options_.directory, "2025-06-01T01:00:00Z"), full.generation);
  }
}

TEST_F(CorpusIndex, VerifyFindsAWordTheRowsDoNotHave) {
  store({{"one", "The ferry to Norhaven sank."}, {"two", "A bridge was built."}});
  const std::string generation = build_index(options_).generation;
  fs::permissions(generation, fs::perms::owner_all);
  {
    Connection index(generation, Connection::Mode::kWrite);
    index.execute("UPDATE articles SET text = 'The ferry to Norhaven sunk.' WHERE id = 1");
  }
  EXPECT_THROW(verify_index(options_.directory, "2025-06-01T01:00:00Z"), Error);
  EXPECT_EQ(current_generation(options_.directory), generation);
}

TEST_F(CorpusIndex, KeepsTheLastGenerationsAndRollsBack) {
  store({{"one", "The ferry sank."}});
  options_.keep = 2;
  std::vector<std::string> built;
  for (int day = 3; day < 7; ++day) {
    options_.now = "2025-05-0" + std::to_string(day) + "T01:00:00Z";
    built.push_back(build_index(options_).generation);
  }
  EXPECT_EQ(generations(options_.directory), (std::vector<std::string>{built[2], built[3]}));
  EXPECT_EQ(roll_back(options_.directory), built[2]);
  EXPECT_EQ(current_generation(options_.directory), built[2]);
  EXPECT_THROW(roll_back(options_.directory), Error);
}

TEST_F(CorpusIndex, AReaderSeesTheNextGeneration) {
  store({{"one", "The ferry sank."}});
  build_index(options_);
  SearchReader reader(options_.directory);
  SearchQuestion question;
  question.words = "road";
  EXPECT_TRUE(reader.ask(question).empty());
  store({{"two", "A road was closed."}});
  options_.now = "2025-05-04T01:00:00Z";
  build_index(options_);
  EXPECT_EQ(reader.ask(question).size(), 1U);
}

TEST_F(CorpusIndex, RefusesToPublishALoss) {
  store({{"one", "The ferry sank."}, {"two", "A road was closed."}});
  build_index(options_);
  fs::remove(options_.store);
  store({{"one", "The ferry sank."}});
  options_.now = "2025-05-04T01:00:00Z";
  options_.full = true;
  EXPECT_THROW(build_index(options_), Error);
  EXPECT_EQ(found("road"), "two");
  options_.force = true;
  build_index(options_);
  EXPECT_EQ(found("road"), "");
}

TEST_F(CorpusIndex, CleansUpWhatAKilledBuildLeft) {
  store({{"one", "The ferry sank."}});
  fs::create_directories(options_.directory);
  std::ofstream(options_.directory + "/index-20250101T000000Z-000000.db.building") << "half";
  build_index(options_);
  for (const auto& entry : fs::directory_iterator(options_.directory)) {
    EXPECT_EQ(entry.path().string().find(".building"), std::string::npos) << entry.path();
  }
}

TEST_F(CorpusIndex, OnlyOneBuildAtATime) {
  store({{"one", "The ferry sank."}});
  const Building other(options_.directory, options_.now);
  EXPECT_THROW(build_index(options_), Error);
}

TEST_F(CorpusIndex, DryRunChangesNothing) {
  store({{"one", "The ferry sank."}});
  options_.dry_run = true;
  const IndexReport report = build_index(options_);
  EXPECT_EQ(report.added, 1U);
  EXPECT_FALSE(fs::exists(options_.directory));
}

TEST(Search, PlainWordsAreNoSyntax) {
  EXPECT_EQ(plain_query("U.S. COVID-19"), "\"U.S.\" \"COVID-19\"");
  EXPECT_EQ(plain_query("foo AND"), "\"foo\" \"AND\"");
  EXPECT_EQ(plain_query("say \"no deal\" tar*"), "\"say\" \"no deal\" \"tar\"*");
  EXPECT_EQ(plain_query("unclosed \"mark"), "\"unclosed\" \"mark\"");
  EXPECT_EQ(plain_query("  "), "");
}

TEST(Instant, ReadsDaysTimesAndZones) {
  EXPECT_EQ(seconds_of("1970-01-02"), 86400);
  EXPECT_EQ(seconds_of("1970-01-01T10:00:30"), 36030);
  EXPECT_EQ(seconds_of("1970-01-01T10:00:00+09:00"), 3600);
  EXPECT_EQ(seconds_of("1970-01-01T10:00:00.5-0530"), 55800);
  EXPECT_LT(seconds_of("not a day"), -(std::int64_t{1} << 60));
  EXPECT_LT(seconds_of("2025-02-30"), -(std::int64_t{1} << 60));
}

}  // namespace
}  // namespace onrecord
