#include "db/schema.hpp"

#include <array>
#include <vector>

extern "C" {
extern const char onrecord_schema_begin;
extern const char onrecord_schema_end;
}

namespace onrecord {
namespace {

std::string_view schema() {
  return {&onrecord_schema_begin,
          static_cast<std::size_t>(&onrecord_schema_end - &onrecord_schema_begin)};
}

constexpr std::string_view kIndexes = "\n-- indexes:";
constexpr std::string_view kViews = "\n-- views:";

constexpr std::string_view kCreate = "CREATE INDEX IF NOT EXISTS ";

// "CREATE INDEX articles_day ON articles (day);" and so on.
std::vector<std::string_view> index_statements() {
  std::vector<std::string_view> statements;
  const std::string_view sql = schema().substr(0, schema().find(kViews));
  for (std::size_t at = sql.find(kCreate); at != std::string_view::npos;) {
    const std::size_t next = sql.find(kCreate, at + 1);
    statements.push_back(sql.substr(at, next == std::string_view::npos ? next : next - at));
    at = next;
  }
  return statements;
}

std::string_view index_name(std::string_view statement) {
  statement.remove_prefix(kCreate.size());
  return statement.substr(0, statement.find(' '));
}

bool has_index(Connection& connection, std::string_view statement) {
  Statement find(connection, "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?");
  find.bind(1, index_name(statement));
  return find.step();
}

void set_version(Connection& connection, std::int64_t version) {
  connection.execute("PRAGMA user_version = " + std::to_string(version));
}

// The views are those of this program, whatever version the store had.
void replace_views(Connection& connection) {
  Statement names(connection, "SELECT name FROM sqlite_master WHERE type = 'view'");
  std::string drop;
  while (names.step()) drop += "DROP VIEW \"" + std::string(names.text(0)) + "\";";
  names.reset();
  connection.execute(drop);
  connection.execute(schema_views());
}

void migrate(Connection& connection, std::span<const Migration> steps, std::int64_t from,
             std::int64_t version) {
  Transaction transaction(connection);
  for (const Migration& step : steps) {
    if (step.from >= from) connection.execute(step.sql);
  }
  replace_views(connection);
  set_version(connection, version);
  transaction.commit();
}

}  // namespace

std::span<const Migration> migrations() {
  static constexpr std::array kSteps = {
      Migration{1,
                "CREATE TABLE rule_layers (rules_hash TEXT NOT NULL, layer TEXT NOT NULL,"
                " hash TEXT NOT NULL, PRIMARY KEY (rules_hash, layer)) STRICT, WITHOUT ROWID"},
      Migration{2,
                "CREATE TABLE proposal_parts (id INTEGER PRIMARY KEY,"
                " proposal INTEGER NOT NULL REFERENCES proposals (id), start INTEGER NOT NULL,"
                " end INTEGER NOT NULL, text TEXT NOT NULL) STRICT;"
                "CREATE TABLE proposal_inner_acts (id INTEGER PRIMARY KEY,"
                " proposal INTEGER NOT NULL REFERENCES proposals (id), act TEXT NOT NULL,"
                " start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,"
                " content_start INTEGER, content_end INTEGER, content TEXT) STRICT"},
  };
  return kSteps;
}

std::string_view schema_tables() {
  return schema().substr(0, schema().find(kIndexes));
}

std::string_view schema_views() {
  return schema().substr(schema().find(kViews));
}

void require_fact_store(Connection& connection, bool older_is_fine) {
  const std::string& path = connection.path();
  if (connection.integer("PRAGMA application_id") != kApplicationId) {
    throw Error(Error::Kind::kStore, path, "is a database, but not a fact store of OnRecord",
                "give the path of a store, or of a new file");
  }
  const std::int64_t version = connection.integer("PRAGMA user_version");
  if (version > kSchemaVersion) {
    throw Error(Error::Kind::kStore, path,
                "has version " + std::to_string(version) + ", this program knows " +
                    std::to_string(kSchemaVersion),
                "use a newer OnRecord");
  }
  if (version < kSchemaVersion && !older_is_fine) {
    throw Error(Error::Kind::kStore, path,
                "has the older version " + std::to_string(version) + ", this program needs " +
                    std::to_string(kSchemaVersion),
                "open it once with onrecord-store to bring it up to date");
  }
}

void prepare_schema(Connection& connection, std::span<const Migration> steps,
                    std::int64_t version) {
  if (connection.integer("SELECT count(*) FROM sqlite_master") == 0 &&
      connection.integer("PRAGMA application_id") == 0) {
    Transaction transaction(connection);
    connection.execute(schema_tables());
    connection.execute(schema_views());
    connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    set_version(connection, version);
    transaction.commit();
    return;
  }
  require_fact_store(connection, true);
  const std::int64_t from = connection.integer("PRAGMA user_version");
  if (from < version) migrate(connection, steps, from, version);
}

std::string missing_index(Connection& connection) {
  for (const std::string_view statement : index_statements()) {
    if (!has_index(connection, statement)) return std::string(index_name(statement));
  }
  return {};
}

void create_indexes(Connection& connection, const std::function<void()>& made) {
  for (const std::string_view statement : index_statements()) {
    if (has_index(connection, statement)) continue;
    connection.execute(statement);
    made();
  }
}

}  // namespace onrecord
