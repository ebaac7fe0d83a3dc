// db/sqlite.hpp
// SQLite with owners and exceptions: a connection, a prepared statement.
//
// owns    text bound to a statement must live until the statement has run
// errors  Error(kStore, path, what SQLite says; what to do) for every failure
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace onrecord {

class Connection;

class Statement {
 public:
  Statement() = default;
  Statement(Connection& connection, std::string_view sql);
  Statement(Connection& connection, sqlite3_stmt* prepared)  // takes it over
      : statement_(prepared), connection_(&connection) {}

  // Parameters are numbered from 1, columns from 0.
  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind(int index, std::string_view value);  // not copied
  void bind_copy(int index, std::string_view value);
  void bind_blob(int index, std::string_view value);  // not copied
  void bind_null(int index);

  bool step();  // true: a row
  void run();   // steps to the end and resets
  void reset();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // until the next step or reset
  std::string_view blob(int column) const;
  int columns() const;
  std::string_view column_name(int column) const;
  sqlite3_stmt* handle() const { return statement_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  Connection* connection_ = nullptr;
};

// From text to text; what it returns may lie in the buffer.
using TextFunction = std::string_view (*)(std::string_view text, std::string& buffer);

class Connection {
 public:
  // kBeside: writes, and can attach stores to read from.
  enum class Mode : std::uint8_t { kRead, kWrite, kBeside };

  Connection(const std::string& path, Mode mode);
  // Statements point at their connection.
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void execute(std::string_view sql);
  std::int64_t integer(std::string_view sql);  // the first value of the first row; 0 without
  bool has_table(std::string_view name);
  void attach(const std::string& path, std::string_view name);  // to read, as `name`.table
  void define(const char* name, TextFunction function);         // an SQL function
  bool in_transaction() const;
  int changes() const;           // rows of the last statement
  std::int64_t last_id() const;  // of the last row inserted

  [[noreturn]] void fail(int code);
  const std::string& path() const { return path_; }
  sqlite3* handle() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  void open(const std::string& name, int flags);

  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection* connection_;
};

}  // namespace onrecord
