#include "db/sqlite.hpp"

#include <sqlite3.h>

#include <climits>
#include <filesystem>

namespace onrecord {
namespace {

constexpr int kBusyMilliseconds = 5000;

int length(std::string_view text, Connection& connection) {
  if (text.size() > INT_MAX) connection.fail(SQLITE_TOOBIG);
  return static_cast<int>(text.size());
}

// What the user can do about it; empty where SQLite's own words say it all.
std::string advice(int code) {
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return "give the path of a store that OnRecord made, or a new one";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "wait until the other program has finished with it";
    case SQLITE_FULL:
      return "free some space and run it again: what was committed is kept";
    case SQLITE_READONLY:
      return "make the file and its folder writable";
    case SQLITE_CANTOPEN:
      return "check that the folder exists and may be read and written";
    case SQLITE_CORRUPT:
      return "restore a backup, or make the store anew from the articles";
    case SQLITE_IOERR:
      return "check the disk and run it again: what was committed is kept";
    case SQLITE_TOOBIG:
      return "leave that article out";
    default:
      return "";
  }
}

// `how`: "immutable=1", "mode=ro".
std::string uri_of(const std::string& path, std::string_view how) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kDigits[byte >> 4U];
      uri += kDigits[byte & 0xFU];
    } else {
      uri += c;
    }
  }
  return uri + '?' + std::string(how);
}

// A reader keeps its place in a file beside the store. Where no file can be made, nobody writes
// either: unless a writer has left its journal, the store can be read without.
bool needs_no_place(int code, const std::string& path) {
  const bool no_place = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
  return no_place && !std::filesystem::exists(path + "-wal");
}

// The text of an SQL function that Connection::define made.
void call(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto function = reinterpret_cast<TextFunction>(sqlite3_user_data(context));
  const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  if (data == nullptr) return sqlite3_result_null(context);
  const std::string_view text(data, static_cast<std::size_t>(sqlite3_value_bytes(arguments[0])));
  std::string buffer;
  const std::string_view result = function(text, buffer);
  sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Connection::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), length(sql, connection),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) connection.fail(code);
}

void Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), index, value);
}

void Statement::bind(int index, double value) {
  sqlite3_bind_double(statement_.get(), index, value);
}

void Statement::bind(int index, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();
  sqlite3_bind_text(statement_.get(), index, data, length(value, *connection_), SQLITE_STATIC);
}

void Statement::bind_copy(int index, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();
  // The macro SQLITE_TRANSIENT is a C-style cast of -1.
  const auto copied = reinterpret_cast<sqlite3_destructor_type>(
      std::intptr_t{-1});  // NOLINT(performance-no-int-to-ptr)
  sqlite3_bind_text(statement_.get(), index, data, length(value, *connection_), copied);
}

void Statement::bind_blob(int index, std::string_view value) {
  sqlite3_bind_blob(statement_.get(), index, value.data(), length(value, *connection_),
                    SQLITE_STATIC);
}

void Statement::bind_null(int index) {
  sqlite3_bind_null(statement_.get(), index);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_.get());
  connection_->fail(code);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* data = sqlite3_column_text(statement_.get(), column);
  if (data == nullptr) return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

std::string_view Statement::column_name(int column) const {
  return sqlite3_column_name(statement_.get(), column);
}

Connection::Connection(const std::string& path, Mode mode) : path_(path) {
  if (std::filesystem::is_directory(path)) {
    throw Error(Error::Kind::kStore, path, "is a folder", "give the path of a file in it");
  }
  switch (mode) {
    case Mode::kRead: {
      if (!std::filesystem::exists(path)) {
        throw Error(Error::Kind::kStore, path, "there is no such file",
                    "give the path of a store; onrecord-run makes one");
      }
      open(path, SQLITE_OPEN_READONLY);
      const int code =
          sqlite3_exec(database_.get(), "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr);
      if (needs_no_place(code, path))
        open(uri_of(path, "immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
      break;
    }
    case Mode::kWrite:
      open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
      break;
    case Mode::kBeside:
      open(uri_of(path, "mode=rwc"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
      break;
  }
}

void Connection::attach(const std::string& path, std::string_view name) {
  Statement attach(*this, "ATTACH ? AS " + std::string(name));
  const auto try_as = [&](const std::string& uri) {
    attach.bind(1, std::string_view(uri));
    const int code = sqlite3_step(attach.handle());
    attach.reset();
    return code == SQLITE_DONE ? code : sqlite3_extended_errcode(database_.get());
  };
  int code = try_as(uri_of(path, "mode=ro"));
  if (needs_no_place(code, path)) code = try_as(uri_of(path, "immutable=1"));
  if (code != SQLITE_DONE) fail(code);
}

void Connection::define(const char* name, TextFunction function) {
  const int code =
      sqlite3_create_function(database_.get(), name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                              reinterpret_cast<void*>(function), call, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Connection::open(const std::string& name, int flags) {
  // Counting the memory of the process takes a lock at each allocation, for which threads wait.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  if (uncounted != SQLITE_OK) fail(uncounted);
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) fail(code);
  sqlite3_extended_result_codes(database, 1);
  sqlite3_busy_timeout(database, kBusyMilliseconds);
}

void Connection::execute(std::string_view sql) {
  const std::string text(sql);
  const int code = sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

bool Connection::has_table(std::string_view name) {
  Statement statement(*this, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
  statement.bind(1, name);
  return statement.step();
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(database_.get()) == 0;
}

int Connection::changes() const {
  return sqlite3_changes(database_.get());
}

std::int64_t Connection::last_id() const {
  return sqlite3_last_insert_rowid(database_.get());
}

void Connection::fail(int code) {
  const bool same = database_ && (sqlite3_errcode(database_.get()) & 0xff) == (code & 0xff);
  const char* message = same ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(code);
  throw Error(Error::Kind::kStore, path_, message, advice(code));
}

Transaction::Transaction(Connection& connection) : connection_(&connection) {
  connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (connection_ != nullptr && connection_->in_transaction()) {
    sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() {
  connection_->execute("COMMIT");
  connection_ = nullptr;
}

}  // namespace onrecord
