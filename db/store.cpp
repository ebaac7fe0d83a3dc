#include "db/store.hpp"

#include <filesystem>
#include <optional>

#include "corpus/jsonl.hpp"
#include "db/checkpoints.hpp"
#include "db/content_hash.hpp"
#include "db/fact_rows.hpp"
#include "db/lock.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"
#include "db/stale_articles.hpp"

namespace onrecord {
namespace {

// What the store knows of an article, and whether a run should work on it.
class Standing {
 public:
  Standing(Connection& connection, Pick pick, std::string_view rules_hash, LayerHashes layers)
      : connection_(&connection),
        pick_(pick),
        rules_hash_(rules_hash),
        layers_(std::move(layers)),
        find_article_(connection,
                      "SELECT id, content_hash, facts_hash, rules_hash FROM articles"
                      " WHERE key = ?"),
        find_failure_(connection,
                      "SELECT 1 FROM failures WHERE article = ?1 OR place = ?2 LIMIT 1") {}

  struct Stored {
    std::int64_t id = 0;
    std::uint64_t content_hash = 0;
    std::uint64_t facts_hash = 0;
    bool same_rules = false;
  };

  std::optional<Stored> find(std::string_view key) {
    find_article_.bind(1, key);
    std::optional<Stored> stored;
    if (find_article_.step()) {
      stored = Stored{
          find_article_.integer(0), static_cast<std::uint64_t>(find_article_.integer(1)),
          static_cast<std::uint64_t>(find_article_.integer(2)), same_rules(find_article_.text(3))};
    }
    find_article_.reset();
    return stored;
  }

  bool failed(std::string_view key, std::string_view where) {
    find_failure_.bind(1, key);
    find_failure_.bind(2, where);
    const bool found = find_failure_.step();
    find_failure_.reset();
    return found;
  }

  bool wanted(const Article& article, std::string_view where) {
    if (pick_ == Pick::kAll) return true;
    if (pick_ == Pick::kFailed) return failed(article.id, where);
    const std::optional<Stored> stored = find(article.id);
    if (pick_ == Pick::kStale) return stored && !stored->same_rules;
    return !stored || !stored->same_rules || stored->content_hash != content_hash(article);
  }

 private:
  // Whether a rule set gives the facts that the present one would give.
  bool same_rules(std::string_view other) {
    if (other == rules_hash_) return true;
    if (other.empty() || layers_.empty()) return false;
    if (other != last_other_) {
      last_other_ = other;
      last_same_ = differing_layers(*connection_, other, layers_) == 0;
    }
    return last_same_;
  }

  Connection* connection_;
  Pick pick_;
  std::string rules_hash_;
  LayerHashes layers_;
  std::string last_other_;
  bool last_same_ = false;
  Statement find_article_;
  Statement find_failure_;
};

// The day of an ISO 8601 date or date-time; empty when it is neither.
std::string_view day_of(std::string_view published) {
  const std::string_view day = published.substr(0, 10);
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return {};
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (day[i] < '0' || day[i] > '9') return {};
  }
  return day;
}

// Only a new file takes a page size, and nothing is written before the file is known to be ours.
// Foreign keys are not checked row by row: ids are made here, in one place, and the doctor checks.
void open_for_writing(Connection& connection, bool durable) {
  const bool empty = connection.integer("SELECT count(*) FROM sqlite_master") == 0;
  if (!empty) require_fact_store(connection, true);
  connection.execute(
      "PRAGMA page_size = 8192;"
      "PRAGMA journal_mode = WAL;"
      "PRAGMA wal_autocheckpoint = 12000;"
      "PRAGMA journal_size_limit = 67108864;"
      "PRAGMA cache_size = -16384;"
      "PRAGMA secure_delete = OFF");
  connection.execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
  prepare_schema(connection);
}

constexpr std::uint8_t kFactLayers = 0b111100;
constexpr std::int64_t kFewArticles = 500;
constexpr std::uintmax_t kLongJournal = 80U << 20U;  // more than journal_size_limit leaves

}  // namespace

struct Store::State {
  State(const std::string& path, StoreOptions chosen)
      : options(std::move(chosen)),
        lock(path),
        database(path, Connection::Mode::kWrite),
        checkpoints(path) {
    open_for_writing(database, options.durable);
    indexed = missing_index(database).empty();
    any_failures = database.integer("SELECT EXISTS (SELECT 1 FROM failures)") != 0;
    rows.emplace(database, options.identity);
    insert_article = Statement(
        database,
        "INSERT INTO articles (id, key, title, published, day, source, url, authors, section,"
        " language, run, content_hash, facts_hash, rules_hash, layers, extra, text)"
        " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)");
    update_article = Statement(
        database,
        "UPDATE articles SET key=?2, title=?3, published=?4, day=?5, source=?6, url=?7,"
        " authors=?8, section=?9, language=?10, run=?11, content_hash=?12, facts_hash=?13,"
        " rules_hash=?14, layers=?15, extra=?16, text=?17 WHERE id=?1");
    update_rules = Statement(database, "UPDATE articles SET rules_hash = ? WHERE id = ?");
    clear_failures = Statement(database, "DELETE FROM failures WHERE article = ?1 OR place = ?2");
    update_run =
        Statement(database,
                  "UPDATE runs SET read=?2, new=?3, unchanged=?4, changed=?5, failed=?6, quotes=?7,"
                  " speakers=?8, dates=?9, proposals=?10, ended=?11 WHERE id=?1");
    next_article = database.integer("SELECT max(id) FROM articles") + 1;
  }

  void require_run() const {
    if (run == 0) throw Error(Error::Kind::kStore, database.path(), "no run has begun");
  }

  void begin_batch() {
    if (database.in_transaction()) return;
    database.execute("BEGIN IMMEDIATE");
    in_batch = bytes = 0;
  }

  void commit(RunCounts& counts, std::string_view ended) {
    if (run == 0) return;
    begin_batch();
    rows->finish_batch();
    counts.read = counts.added + counts.unchanged + counts.changed + counts.failed;
    int column = 1;
    update_run.bind(column++, run);
    for (const std::uint64_t count :
         {counts.read, counts.added, counts.unchanged, counts.changed, counts.failed, counts.quotes,
          counts.speakers, counts.dates, counts.proposals}) {
      update_run.bind(column++, static_cast<std::int64_t>(count));
    }
    if (ended.empty()) {
      update_run.bind_null(column);
    } else {
      update_run.bind(column, ended);
    }
    update_run.run();
    database.execute("COMMIT");
  }

  // Outside a transaction each is one of its own, so that one goes to the disk while the next is
  // made. The statistics tell questions which of two indexes is the narrower one; a few rows say
  // nothing of that.
  void complete_indexes() {
    if (indexed) return;
    const bool inside = database.in_transaction();
    create_indexes(database, [&] {
      if (!inside) checkpoints.begin();
    });
    if (next_article > kFewArticles) database.execute("PRAGMA analysis_limit = 1000; ANALYZE");
    indexed = true;
  }

  // Such a one begins anew after a checkpoint of the writer, which is not made beside another.
  bool journal_is_long() const {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(database.path() + "-wal", error);
    return !error && bytes > kLongJournal;
  }

  void write_article(Statement& statement, std::int64_t id, const Document& document,
                     std::uint64_t facts) {
    const Article& article = document.article;
    const auto text_or_null = [&statement](int column, std::string_view text) {
      if (text.empty()) {
        statement.bind_null(column);
      } else {
        statement.bind(column, text);
      }
    };
    statement.bind(1, id);
    statement.bind(2, article.id);
    text_or_null(3, article.title);
    text_or_null(4, article.published);
    text_or_null(5, day_of(article.published));
    text_or_null(6, article.source);
    text_or_null(7, article.url);
    authors.clear();
    for (const std::string& author : article.authors) {
      authors += authors.empty() ? '[' : ',';
      write_json_string(author, authors);
    }
    if (!authors.empty()) authors += ']';
    text_or_null(8, authors);
    text_or_null(9, article.section);
    text_or_null(10, article.language);
    statement.bind(11, run);
    statement.bind(12, static_cast<std::int64_t>(content_hash(article)));
    statement.bind(13, static_cast<std::int64_t>(facts));
    statement.bind(14, rules_hash);
    statement.bind(15, std::int64_t{document.layers & kFactLayers});
    extra.clear();
    if (!article.extra.empty()) extra = '{' + article.extra + '}';
    text_or_null(16, extra);
    statement.bind(17, article.text);
    statement.run();
  }

  StoreOptions options;
  WriterLock lock;
  Connection database;
  Checkpoints checkpoints;
  std::optional<FactRows> rows;
  std::optional<Standing> standing;
  Statement insert_article, update_article, update_rules, clear_failures, update_run;
  std::int64_t run = 0;
  std::int64_t next_article = 0;
  std::string rules_hash;
  bool indexed = false;
  bool any_failures = false;
  std::size_t in_batch = 0;
  std::size_t bytes = 0;
  std::string authors;
  std::string extra;
};

Store::Store(const std::string& path, const StoreOptions& options)
    : state_(std::make_unique<State>(path, options)) {}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

void Store::begin_run(const Run& run) {
  State& state = *state_;
  Statement insert(state.database,
                   "INSERT INTO runs (started, arguments, version, rules_hash)"
                   " VALUES (?, ?, ?, ?) RETURNING id");
  insert.bind(1, run.started);
  insert.bind(2, run.arguments);
  insert.bind(3, run.version);
  insert.bind(4, run.rules_hash);
  insert.step();
  state.run = insert.integer(0);
  insert.run();
  Statement layer(state.database, "INSERT OR REPLACE INTO rule_layers VALUES (?, ?, ?)");
  for (const auto& [name, hash] : run.layer_hashes) {
    layer.bind(1, std::string_view(run.rules_hash));
    layer.bind(2, std::string_view(name));
    layer.bind(3, std::string_view(hash));
    layer.run();
  }
  state.rules_hash = run.rules_hash;
  state.standing.emplace(state.database, state.options.pick, run.rules_hash, run.layer_hashes);
  state.rows->begin_run(state.run, run.rules_hash);
  counts_ = {};
}

bool Store::wanted(const Article& article, std::string_view where) {
  state_->require_run();
  return state_->standing->wanted(article, where);
}

Outcome Store::put(const Document& document, std::string_view where) {
  State& state = *state_;
  state.require_run();
  const Article& article = document.article;
  if (article.id.empty()) {
    throw Error(Error::Kind::kInput, std::string(where), "the article has no id");
  }
  FactRows::require_room(document, where);
  state.begin_batch();
  if (state.any_failures) {
    state.clear_failures.bind(1, article.id);
    state.clear_failures.bind(2, where);
    state.clear_failures.run();
  }
  const std::uint64_t facts = facts_hash(document);
  const std::optional<Standing::Stored> stored = state.standing->find(article.id);
  if (stored && state.options.pick != Pick::kAll && stored->facts_hash == facts &&
      stored->content_hash == content_hash(article)) {
    if (!stored->same_rules && !state.rules_hash.empty()) {
      state.update_rules.bind(1, state.rules_hash);
      state.update_rules.bind(2, stored->id);
      state.update_rules.run();
    }
    ++counts_.unchanged;
    return Outcome::kUnchanged;
  }
  const std::int64_t id = stored ? stored->id : state.next_article++;
  if (stored) {
    state.complete_indexes();
    state.rows->remove(id);
  }
  state.write_article(stored ? state.update_article : state.insert_article, id, document, facts);
  state.rows->insert(id, day_of(article.published), document);
  ++(stored ? counts_.changed : counts_.added);
  counts_.quotes += document.quotes.size();
  counts_.speakers += document.speakers.size();
  counts_.dates += document.dates.size();
  counts_.proposals += document.proposals.size();
  state.bytes += article.text.size();
  if (++state.in_batch >= state.options.batch_articles ||
      state.bytes >= state.options.batch_bytes) {
    if (state.journal_is_long()) state.checkpoints.wait();
    state.commit(counts_, {});
    state.checkpoints.begin();
  }
  return stored ? Outcome::kChanged : Outcome::kNew;
}

void Store::fail(std::string_view where, std::string_view id, std::string_view message) {
  State& state = *state_;
  state.require_run();
  state.begin_batch();
  ++counts_.failed;
  state.any_failures = true;
  Statement outdated(state.database, "DELETE FROM failures WHERE place = ? AND message <> ?");
  outdated.bind(1, where);
  outdated.bind(2, message);
  outdated.run();
  Statement insert(state.database,
                   "INSERT INTO failures (place, article, message, run) SELECT ?1, ?2, ?3, ?4"
                   " WHERE NOT EXISTS (SELECT 1 FROM failures WHERE place = ?1)");
  insert.bind(1, where);
  if (!id.empty()) insert.bind(2, id);
  insert.bind(3, message);
  insert.bind(4, state.run);
  insert.run();
}

void Store::commit() {
  state_->commit(counts_, {});
}

void Store::complete_indexes() {
  state_->complete_indexes();
}

RunCounts Store::end_run(std::string_view ended) {
  State& state = *state_;
  state.require_run();
  if (!state.indexed) {
    state.commit(counts_, {});
    state.checkpoints.begin();
    state.complete_indexes();
  }
  state.commit(counts_, ended);
  state.checkpoints.wait();
  state.run = 0;
  state.database.execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
  return counts_;
}

struct StoreLookup::State {
  State(const std::string& path, Pick pick, std::string_view rules_hash, const LayerHashes& layers)
      : database(path, Connection::Mode::kRead), standing(database, pick, rules_hash, layers) {}
  Connection database;
  Standing standing;
};

StoreLookup::StoreLookup(const std::string& path, Pick pick, std::string_view rules_hash,
                         const LayerHashes& layers)
    : state_(std::make_unique<State>(path, pick, rules_hash, layers)) {}
StoreLookup::~StoreLookup() = default;
StoreLookup::StoreLookup(StoreLookup&&) noexcept = default;
StoreLookup& StoreLookup::operator=(StoreLookup&&) noexcept = default;

bool StoreLookup::wanted(const Article& article, std::string_view where) {
  return state_->standing.wanted(article, where);
}

}  // namespace onrecord
