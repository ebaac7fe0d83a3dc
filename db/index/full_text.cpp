#include "db/index/full_text.hpp"

#include <filesystem>

#include "db/index/article_text.hpp"

namespace onrecord {

FullText::FullText(const FullTextTable& table, const std::string& store, std::string file)
    : table_(table), file_(std::move(file)) {
  std::filesystem::remove(file_);
  aside_ = std::make_unique<Connection>(file_, Connection::Mode::kBeside);
  aside_->execute(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
      "PRAGMA main.locking_mode = EXCLUSIVE");
  aside_->attach(store, "store");
  aside_->define("visible", without_invisible);
  aside_->execute("BEGIN");
}

FullText::~FullText() {
  aside_.reset();
  std::error_code error;
  std::filesystem::remove(file_, error);
}

// In one statement: a statement for each row takes half as long again. As in index.sql, the hash of
// terms is large.
void FullText::fill() {
  const std::string name = table_.name;
  aside_->execute("CREATE VIRTUAL TABLE " + name + " USING fts5 (" + table_.columns +
                  ", content = '', tokenize = 'unicode61 remove_diacritics 2');"
                  "INSERT INTO " +
                  name + " (" + name +
                  ", rank) VALUES ('hashsize', 67108864);"
                  "INSERT INTO " +
                  name + " (rowid, " + table_.columns + ") " + table_.rows +
                  ";"
                  "COMMIT");
}

// Tables of one layout, the new one empty: SQLite copies their cells as they are.
void FullText::move_into(Connection& index) {
  aside_.reset();
  const std::string name = table_.name;
  const std::string aside = name + "_aside";
  index.attach(file_, aside);
  for (const char* part : {"_data", "_idx", "_docsize"}) {
    const std::string table = name + part;
    index.execute("DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT * FROM " +
                  aside + "." + table);
  }
}

}  // namespace onrecord
