#include "db/row_batch.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace onrecord {

namespace {

constexpr int kMostColumns = 40;
constexpr const char* kPointerType = "onrecord-rows";

}  // namespace

// The table-valued function onrecord_rows(batch), of columns c0 to c39: cursors over a RowBatch.
struct RowSource {
  struct Cursor : sqlite3_vtab_cursor {
    const RowBatch* batch = nullptr;
    std::size_t at = 0;  // first cell of the row
  };

  // SQLite hands back what open() made.
  static Cursor& cursor(sqlite3_vtab_cursor* base) {
    return *static_cast<Cursor*>(base);  // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
  }

  static int connect(sqlite3* database, void*, int, const char* const*, sqlite3_vtab** table,
                     char**) {
    std::string sql = "CREATE TABLE x (";
    for (int i = 0; i < kMostColumns; ++i) sql += "c" + std::to_string(i) + ",";
    const int code = sqlite3_declare_vtab(database, (sql + "batch HIDDEN)").c_str());
    *table = code == SQLITE_OK ? new sqlite3_vtab{} : nullptr;
    return code;
  }

  static int disconnect(sqlite3_vtab* table) {
    delete table;
    return SQLITE_OK;
  }

  static int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
    for (int i = 0; i < info->nConstraint; ++i) {
      const auto& constraint = info->aConstraint[i];
      if (constraint.iColumn != kMostColumns || constraint.usable == 0) continue;
      info->aConstraintUsage[i].argvIndex = 1;
      info->aConstraintUsage[i].omit = 1;
      return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
  }

  static int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
    *out = new Cursor{};
    return SQLITE_OK;
  }

  static int close(sqlite3_vtab_cursor* base) {
    delete &cursor(base);
    return SQLITE_OK;
  }

  static int filter(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value** arguments) {
    cursor(base).batch =
        static_cast<const RowBatch*>(sqlite3_value_pointer(arguments[0], kPointerType));
    cursor(base).at = 0;
    return SQLITE_OK;
  }

  static int next(sqlite3_vtab_cursor* base) {
    cursor(base).at += cursor(base).batch->columns_;
    return SQLITE_OK;
  }

  static int eof(sqlite3_vtab_cursor* base) {
    const RowBatch* batch = cursor(base).batch;
    return batch == nullptr || cursor(base).at >= batch->cells_.size() ? 1 : 0;
  }

  static int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int column) {
    const RowBatch& batch = *cursor(base).batch;
    const auto& cell = batch.cells_[cursor(base).at + static_cast<std::size_t>(column)];
    using Kind = RowBatch::Cell::Kind;
    switch (cell.kind) {
      case Kind::kNull:
        sqlite3_result_null(context);
        break;
      case Kind::kInteger:
        sqlite3_result_int64(context, cell.value.integer);
        break;
      case Kind::kReal:
        sqlite3_result_double(context, cell.value.real);
        break;
      case Kind::kText:
        sqlite3_result_text(context, batch.texts_.data() + cell.value.offset,
                            static_cast<int>(cell.size), SQLITE_STATIC);
        break;
      case Kind::kBlob:
        sqlite3_result_blob(context, batch.texts_.data() + cell.value.offset,
                            static_cast<int>(cell.size), SQLITE_STATIC);
    }
    return SQLITE_OK;
  }

  static int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(cursor(base).at);
    return SQLITE_OK;
  }

  static const sqlite3_module& module() {
    static const sqlite3_module made = [] {
      sqlite3_module module{};
      module.xConnect = connect;
      module.xBestIndex = best_index;
      module.xDisconnect = disconnect;
      module.xOpen = open;
      module.xClose = close;
      module.xFilter = filter;
      module.xNext = next;
      module.xEof = eof;
      module.xColumn = column;
      module.xRowid = rowid;
      return module;
    }();
    return made;
  }
};

RowBatch::RowBatch(Connection& connection, std::string_view table, std::string_view columns)
    : columns_(static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1) {
  const int code = sqlite3_create_module_v2(connection.handle(), "onrecord_rows",
                                            &RowSource::module(), nullptr, nullptr);
  if (code != SQLITE_OK) connection.fail(code);
  std::string values;
  for (std::size_t i = 0; i < columns_; ++i) values += (i == 0 ? "c" : ",c") + std::to_string(i);
  // OR ROLLBACK spares SQLite a copy of every page that the statement touches.
  insert_ = Statement(connection, "INSERT OR ROLLBACK INTO " + std::string(table) + " (" +
                                      std::string(columns) + ") SELECT " + values +
                                      " FROM onrecord_rows(?)");
}

void RowBatch::add_bytes(Cell::Kind kind, std::string_view value) {
  cells_.push_back({kind, static_cast<std::uint32_t>(value.size()), {.offset = texts_.size()}});
  texts_ += value;
}

void RowBatch::flush() {
  if (cells_.empty()) return;
  sqlite3_bind_pointer(insert_.handle(), 1, this, kPointerType, nullptr);
  insert_.run();
  cells_.clear();
  texts_.clear();
}

}  // namespace onrecord
