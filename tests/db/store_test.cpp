#include "db/store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>
#include <functional>

#include "db/lock.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

const Run kRun = {"2031-03-05T01:00:00Z", "onrecord-run articles", "0.1", "rules-a"};

RunCounts put_all(const std::string& path, const std::vector<Document>& documents,
                  const Run& run = kRun, const StoreOptions& options = {}) {
  Store store(path, options);
  store.begin_run(run);
  for (const Document& document : documents) store.put(document);
  return store.end_run("2031-03-05T01:00:09Z");
}

// The tables of facts as text, without what differs from run to run.
std::string facts(const std::string& path) {
  Connection database(path, Connection::Mode::kRead);
  std::string out;
  for (const char* sql :
       {"SELECT id, key, title, published, day, source, authors, extra, content_hash, text FROM "
        "articles",
        "SELECT name, kind, identity, articles, quotes FROM speakers ORDER BY identity",
        "SELECT n.id, s.identity, n.name, n.folded, n.role FROM speaker_names n JOIN speakers s ON "
        "s.id = n.speaker ORDER BY n.id",
        "SELECT w.word, s.identity FROM speaker_words w JOIN speakers s ON s.id = w.speaker ORDER "
        "BY 1, 2",
        "SELECT id, speaker_name, start, \"end\", text FROM mentions",
        "SELECT id, start, \"end\", text, value, begin, until, sentence_start FROM dates",
        "SELECT q.id, start, \"end\", text, type, polarity, statement, day, cue, said, r.name FROM "
        "quotes q JOIN rules r ON r.id = q.rule ORDER BY q.id",
        "SELECT id, start, text, act, content, due, status, evidence FROM proposals",
        "SELECT id, proposal, part, name, via, start, text FROM proposal_parties",
        "SELECT * FROM proposal_dates ORDER BY 1, 2", "SELECT * FROM proposal_links ORDER BY 1, 3",
        "SELECT * FROM proposal_parts", "SELECT * FROM proposal_inner_acts",
        "SELECT * FROM proposal_mentions", "SELECT * FROM proposal_steps",
        "SELECT place, article, message FROM failures"}) {
    Statement rows(database, sql);
    while (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i) {
        out += rows.is_null(i) ? "-" : std::string(rows.text(i));
        out += '|';
      }
      out += '\n';
    }
  }
  return out;
}

std::int64_t count(const std::string& path, const std::string& sql) {
  Connection database(path, Connection::Mode::kRead);
  return database.integer(sql);
}

std::string message_of(const std::function<void()>& action, Error::Kind kind) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "no error";
  return "";
}

TEST(Store, SampleKeepsThePromisesOfADocument) {
  EXPECT_EQ(check(sample("a")), "");
}

TEST(Store, KeepsEveryFactWithItsWordsInCodePoints) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  const RunCounts counts = put_all(path, {sample("a")});
  EXPECT_EQ(counts.read, 1U);
  EXPECT_EQ(counts.added, 1U);
  EXPECT_EQ(counts.quotes, 2U);
  EXPECT_EQ(counts.speakers, 3U);
  EXPECT_EQ(counts.dates, 2U);
  EXPECT_EQ(counts.proposals, 2U);
  for (const char* table : {"mentions", "dates", "quotes", "proposals"}) {
    const std::string from = " FROM " + std::string(table) + " f JOIN articles a ON a.id = article";
    EXPECT_GT(count(path, "SELECT count(*)" + from), 0) << table;
    EXPECT_EQ(count(path, "SELECT count(*)" + from +
                              " WHERE f.text <> substr(a.text, start + 1, \"end\" - start)"),
              0)
        << table;
  }
  EXPECT_EQ(count(path,
                  "SELECT count(*) FROM quotes WHERE text = '“Fares must rise,”' AND start = 0"
                  " AND \"end\" = 18"),
            1);
  EXPECT_EQ(count(path, "SELECT count(*) FROM proposals WHERE due = '2031-06-30'"), 1);
  EXPECT_EQ(count(path, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST(Store, ViewsReadLikeANotebook) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  Document document = sample("a");
  Proposal& proposal = document.proposals[0];
  proposal.content_parts = {find(document, "a new"), find(document, "tariff")};
  proposal.inner = {"request", find(document, "tariff"), document.proposals[1].proposer,
                    find(document, "June 2031")};
  put_all(path, {document});
  Connection database(path, Connection::Mode::kRead);
  const auto line = [&database](const std::string& sql) {
    Statement rows(database, sql);
    std::string out;
    if (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i) out += std::string(rows.text(i)) + "|";
    }
    return out;
  };
  EXPECT_EQ(line("SELECT article, published, speaker, role, type, quote, cue, said_on FROM said"),
            "Ferry fares to rise|2031-03-04|Zoé Márquez|Transport Minister|direct|“Fares must "
            "rise,”|said|2031-03-04|");
  EXPECT_EQ(line("SELECT who, act, to_whom, what, by_when, status, article FROM proposed"
                 " WHERE act = 'propose'"),
            "Zoé Márquez|propose||a new tariff|June 2031|rejected|Ferry fares to rise|");
  EXPECT_EQ(line("SELECT parts, inner_act FROM proposed WHERE act = 'propose'"),
            "a new; tariff|request Dockers Union: June 2031|");
  EXPECT_EQ(line("SELECT day, what, article FROM timeline"),
            "2031-03-04|“Fares must rise,” Transport Minister Zoé Márquez said on "
            "Tuesday.|Ferry fares to rise|");
}

TEST(Store, TheDayOfADatelineTellsOfTheSentenceThatItOpens) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  Document document;
  document.article.id = "a";
  document.article.title = "Dam";
  document.article.published = "2031-03-04T10:00:00Z";
  document.article.text = "SKERRYPORT, March 4 - The dam will be mended. Work begins in May.";
  const Span line{0, find(document, "The dam").begin};
  document.zones = {{line, ZoneKind::kDateline}};
  document.sentences = {{{0, line.end - 1}}, {find(document, "The dam will be mended.")}};
  document.dates.resize(1);
  document.dates[0].span = find(document, "March 4");
  document.dates[0].value = document.dates[0].begin = document.dates[0].until = "2031-03-04";
  put_all(path, {document});
  EXPECT_EQ(count(path, "SELECT count(*) FROM timeline WHERE what = 'The dam will be mended.'"), 1);
}

TEST(Store, TheSameInputAgainChangesNothing) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a"), sample("b")});
  const std::string before = facts(path);
  const RunCounts again = put_all(path, {sample("a"), sample("b")});
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.added + again.changed + again.failed + again.quotes, 0U);
  EXPECT_EQ(facts(path), before);
  EXPECT_EQ(count(path, "SELECT count(*) FROM runs WHERE unchanged = 2 AND ended IS NOT NULL"), 1);
}

TEST(Store, AChangedArticleReplacesItsOwnFactsAndNothingElse) {
  const TemporaryFolder folder;
  Document other = sample("b");
  other.quotes.pop_back();
  other.speakers.erase(other.speakers.begin() + 1);
  other.proposals[1].proposer[0].speaker_id = 1;
  other.article.title = "Ferry fares to rise again";
  ASSERT_EQ(check(other), "");
  const std::string changed = folder.file("changed.db");
  put_all(changed, {sample("a"), sample("b"), sample("c")});
  const RunCounts counts = put_all(changed, {sample("a"), other});
  EXPECT_EQ(counts.changed, 1U);
  EXPECT_EQ(counts.unchanged, 1U);
  const std::string fresh = folder.file("fresh.db");
  put_all(fresh, {sample("a"), other, sample("c")});
  EXPECT_EQ(facts(changed), facts(fresh));
  EXPECT_EQ(count(changed, "SELECT count(*) FROM speakers WHERE identity LIKE '%@ b'"), 0);
  EXPECT_EQ(count(changed, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST(Store, NewFactsForTheSameTextAreAChange) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  Document other = sample("a");
  other.quotes[0].confidence = 0.5;
  EXPECT_EQ(put_all(path, {other}).changed, 1U);
}

TEST(Store, SpeakersAreOneAcrossArticlesWhenTheirFullNameIs) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  Document other = sample("b");
  other.speakers[0].name = "ZOE MARQUEZ";
  put_all(path, {sample("a"), other});
  EXPECT_EQ(count(path, "SELECT articles FROM speakers WHERE name = 'Zoé Márquez'"), 2);
  EXPECT_EQ(count(path, "SELECT quotes FROM speakers WHERE name = 'Zoé Márquez'"), 2);
  EXPECT_EQ(count(path, "SELECT count(*) FROM speakers WHERE kind = 'anonymous'"), 2);
  EXPECT_EQ(count(path, "SELECT count(*) FROM speakers WHERE kind = 'organisation'"), 1);
}

TEST(Store, PicksWhatARunShouldWorkOn) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  {
    Store store(path);
    store.begin_run(kRun);
    store.put(sample("same"));
    store.put(sample("edited"));
    store.fail("in.jsonl:3", "broken", "no text");
    store.fail("in.jsonl:9", "", "not JSON");
    store.end_run("2031-03-05T01:00:09Z");
  }
  Document edited = sample("edited");
  edited.article.text += " More.";
  const Document fresh = sample("fresh"), same = sample("same"), broken = sample("broken"),
                 placed = sample("placed");
  const struct {
    Pick pick;
    const char* rules;
    const char* wanted;
  } kCases[] = {{Pick::kChanged, "rules-a", "edited fresh broken placed "},
                {Pick::kChanged, "rules-b", "same edited fresh broken placed "},
                {Pick::kAll, "rules-a", "same edited fresh broken placed "},
                {Pick::kFailed, "rules-a", "broken placed "},
                {Pick::kStale, "rules-a", ""},
                {Pick::kStale, "rules-b", "same edited "}};
  for (const auto& c : kCases) {
    Store store(path, {.pick = c.pick});
    onrecord::Run run = kRun;
    run.rules_hash = c.rules;
    store.begin_run(run);
    StoreLookup lookup(path, c.pick, c.rules, {});
    std::string wanted;
    for (const Document* d :
         std::initializer_list<const Document*>{&same, &edited, &fresh, &broken, &placed}) {
      const std::string where = d == &placed ? "in.jsonl:9" : "in.jsonl:1";
      EXPECT_EQ(store.wanted(d->article, where), lookup.wanted(d->article, where));
      if (store.wanted(d->article, where)) wanted += d->article.id + " ";
    }
    EXPECT_EQ(wanted, c.wanted) << static_cast<int>(c.pick) << c.rules;
  }
}

TEST(Store, AFailureStandsUntilTheArticleIsStored) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  for (int i = 0; i < 2; ++i) {
    Store store(path);
    store.begin_run(kRun);
    store.fail("in.jsonl:3", "a", "no text");
    EXPECT_EQ(store.end_run("2031-03-05T01:00:09Z").failed, 1U);
    EXPECT_EQ(count(path, "SELECT count(*) FROM failures"), 1);
  }
  put_all(path, {sample("a")});
  EXPECT_EQ(count(path, "SELECT count(*) FROM failures"), 0);
}

TEST(Store, OneWriterAtATime) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  const Store first(path);
  const std::string message = message_of([&] { const Store second(path); }, Error::Kind::kStore);
  EXPECT_NE(message.find("another program is writing"), std::string::npos) << message;
}

TEST(Store, RefusesWhatIsNoFactStoreAndLeavesItAlone) {
  const TemporaryFolder folder;
  const std::string text = folder.file("notes.txt");
  std::ofstream(text) << "Just some notes, long enough to be more than the head of a database.\n"
                      << std::string(200, 'x');
  const std::string message = message_of([&] { const Store store(text); }, Error::Kind::kStore);
  EXPECT_NE(message.find("not a database"), std::string::npos) << message;

  const std::string foreign = folder.file("foreign.db");
  {
    Connection database(foreign, Connection::Mode::kWrite);
    database.execute("CREATE TABLE recipes (name TEXT)");
  }
  std::ifstream before_file(foreign, std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(before_file), {}};
  message_of([&] { const Store store(foreign); }, Error::Kind::kStore);
  std::ifstream after_file(foreign, std::ios::binary);
  const std::string after{std::istreambuf_iterator<char>(after_file), {}};
  EXPECT_EQ(after, before);
}

TEST(Store, RefusesANewerVersion) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  {
    Connection database(path, Connection::Mode::kWrite);
    database.execute("PRAGMA user_version = 99");
  }
  const std::string message = message_of([&] { const Store store(path); }, Error::Kind::kStore);
  EXPECT_NE(message.find("newer OnRecord"), std::string::npos) << message;
}

TEST(Store, AMissingFolderIsAClearError) {
  const std::string message =
      message_of([] { const Store store("/no/such/folder/facts.db"); }, Error::Kind::kStore);
  EXPECT_NE(message.find("No such file"), std::string::npos) << message;
}

TEST(Store, AFullDiskKeepsWhatWasCommitted) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  const std::string before = facts(path);
  {
    // A limit on the size of the database file is what SQLite sees of a full disk.
    ::pid_t child = ::fork();
    if (child == 0) {
      ::rlimit limit{300000, 300000};
      ::signal(SIGXFSZ, SIG_IGN);
      ::setrlimit(RLIMIT_FSIZE, &limit);
      int status = 9;
      try {
        Store store(path);
        store.begin_run(kRun);
        for (int i = 0; i < 5000; ++i) store.put(sample("more" + std::to_string(i)));
        store.end_run("2031-03-05T01:00:09Z");
        status = 0;
      } catch (const Error& error) {
        status = error.kind() == Error::Kind::kStore ? 2 : 8;
      }
      ::_exit(status);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 2);
  }
  EXPECT_EQ(facts(path), before);
  EXPECT_EQ(put_all(path, {sample("a"), sample("b")}).added, 1U);
}

TEST(Store, AKilledWriterLeavesWholeBatchesAndTheNextRunCompletesThem) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  std::vector<Document> documents;
  for (int i = 0; i < 400; ++i) documents.push_back(sample("n" + std::to_string(i)));
  for (const int fate : {130, 7, 250}) {
    const ::pid_t child = ::fork();
    if (child == 0) {
      Store store(path, {.batch_articles = 20});
      store.begin_run(kRun);
      int left = fate;
      for (const Document& document : documents) {
        if (left-- == 0) ::kill(::getpid(), SIGKILL);
        store.put(document);
      }
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    Connection database(path, Connection::Mode::kRead);
    EXPECT_EQ(database.integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    EXPECT_EQ(database.integer("SELECT count(*) FROM articles a WHERE"
                               " (SELECT count(*) FROM quotes WHERE article = a.id) <> 2"),
              0);
  }
  const RunCounts counts = put_all(path, documents);
  EXPECT_EQ(counts.added + counts.unchanged, 400U);
  EXPECT_GE(counts.unchanged, 240U);
  const std::string fresh = folder.file("fresh.db");
  put_all(fresh, documents);
  EXPECT_EQ(facts(path), facts(fresh));
  Connection database(path, Connection::Mode::kRead);
  EXPECT_EQ(missing_index(database), "");
}

TEST(Store, LeavesNoJournalBehind) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  EXPECT_FALSE(std::filesystem::exists(path + "-wal"));
}

TEST(Store, AReaderSeesWholeBatchesWhileTheWriterWrites) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  Store store(path, {.batch_articles = 2});
  store.begin_run(kRun);
  Connection reader(path, Connection::Mode::kRead);
  const char* articles = "SELECT count(*) FROM articles";
  store.put(sample("a"));
  EXPECT_EQ(reader.integer(articles), 0);
  store.put(sample("b"));
  EXPECT_EQ(reader.integer(articles), 2);
  store.put(sample("c"));
  EXPECT_EQ(reader.integer(articles), 2);
  store.commit();
  EXPECT_EQ(reader.integer(articles), 3);
  EXPECT_NE(missing_index(reader), "");
  store.complete_indexes();
  EXPECT_EQ(missing_index(reader), "");
}

TEST(Store, AnArticleWithoutIdIsRefusedAlone) {
  const TemporaryFolder folder;
  Store store(folder.file("facts.db"));
  store.begin_run(kRun);
  message_of([&] { store.put(sample(""), "in.jsonl:4"); }, Error::Kind::kInput);
  store.put(sample("a"));
  EXPECT_EQ(store.end_run("2031-03-05T01:00:09Z").added, 1U);
}

TEST(Store, HostileNamesAreOnlyText) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  Document d = sample("a'; DROP TABLE quotes; --");
  d.speakers[0].name = "Robert'); DELETE FROM articles; --";
  d.article.title = std::string("nul\0byte", 8);
  put_all(path, {d});
  EXPECT_EQ(count(path, "SELECT count(*) FROM quotes"), 2);
  EXPECT_EQ(put_all(path, {d}).unchanged, 1U);
}

TEST(Schema, MigratesAnOlderStoreInOneTransaction) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  Connection database(path, Connection::Mode::kWrite);
  constexpr std::int64_t kNow = kSchemaVersion;
  const Migration steps[] = {
      {kNow - 1, "CREATE TABLE never_made (x)"},
      {kNow, "ALTER TABLE articles ADD COLUMN place TEXT; UPDATE articles SET place = 'Port'"},
      {kNow + 1, "ALTER TABLE articles RENAME COLUMN place TO town"}};
  prepare_schema(database, steps, kNow + 2);
  EXPECT_EQ(database.integer("PRAGMA user_version"), kNow + 2);
  EXPECT_EQ(database.integer("SELECT count(*) FROM articles WHERE town = 'Port'"), 1);
  EXPECT_EQ(database.integer("SELECT count(*) FROM said"), 2);
  EXPECT_FALSE(database.has_table("never_made"));
}

// The tables as they are, with the spaces of their statements taken out.
std::string tables(Connection& database) {
  Statement rows(database,
                 "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name");
  std::string out;
  while (rows.step()) {
    bool comment = false;
    for (const char c : std::string(rows.text(1))) {
      if (c == '-') comment = true;
      if (c == '\n') comment = false;
      if (!comment && c != ' ' && c != '\n') out += c;
    }
    out += '\n';
  }
  return out;
}

TEST(Schema, AnOlderStoreGetsTheTablesOfANewOne) {
  const TemporaryFolder folder;
  Connection made(folder.file("new.db"), Connection::Mode::kWrite);
  prepare_schema(made);
  Connection brought(folder.file("old.db"), Connection::Mode::kWrite);
  prepare_schema(brought);
  brought.execute(
      "DROP TABLE rule_layers; DROP TABLE proposal_parts; DROP TABLE proposal_inner_acts;"
      "PRAGMA user_version = 1");
  ASSERT_NE(tables(brought), tables(made));
  prepare_schema(brought);
  EXPECT_EQ(tables(brought), tables(made));
}

TEST(Schema, AMigrationThatFailsLeavesTheOldStore) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  Connection database(path, Connection::Mode::kWrite);
  const Migration steps[] = {{kSchemaVersion, "ALTER TABLE articles ADD COLUMN place TEXT"},
                             {kSchemaVersion + 1, "ALTER TABLE nothing ADD COLUMN place TEXT"}};
  message_of([&] { prepare_schema(database, steps, kSchemaVersion + 2); }, Error::Kind::kStore);
  EXPECT_EQ(database.integer("PRAGMA user_version"), kSchemaVersion);
  EXPECT_EQ(database.integer("SELECT count(*) FROM pragma_table_info('articles')"
                             " WHERE name = 'place'"),
            0);
}

TEST(Schema, EveryForeignKeyHasAnIndex) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put_all(path, {sample("a")});
  Connection database(path, Connection::Mode::kRead);
  Statement keys(database,
                 "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
                 " WHERE m.type = 'table'");
  int seen = 0;
  while (keys.step()) {
    ++seen;
    Statement index(database,
                    "SELECT 1 FROM pragma_index_list(?1) l, pragma_index_info(l.name) i"
                    " WHERE i.seqno = 0 AND i.name = ?2");
    index.bind(1, keys.text(0));
    index.bind(2, keys.text(1));
    EXPECT_TRUE(index.step()) << keys.text(0) << "." << keys.text(1);
  }
  EXPECT_GT(seen, 20);
}

}  // namespace
}  // namespace onrecord
