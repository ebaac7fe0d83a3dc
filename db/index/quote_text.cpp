#include "db/index/quote_text.hpp"

#include <filesystem>

#include "db/index/article_text.hpp"

namespace onrecord {

QuoteText::QuoteText(Connection& store, std::string file) : file_(std::move(file)) {
  std::filesystem::remove(file_);
  Connection aside(file_, Connection::Mode::kWrite);
  aside.execute(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
      "CREATE VIRTUAL TABLE quote_search USING fts5 (text, content = '',"
      " tokenize = 'unicode61 remove_diacritics 2')");
  aside.execute("INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 67108864)");
  Statement quote(store, "SELECT id, text FROM quotes WHERE polarity <> '-' ORDER BY id");
  Statement insert(aside, "INSERT INTO quote_search (rowid, text) VALUES (?, ?)");
  std::string buffer;
  while (quote.step()) {
    insert.bind(1, quote.integer(0));
    insert.bind(2, without_invisible(quote.text(1), buffer));
    insert.run();
  }
  aside.execute("COMMIT");
}

QuoteText::~QuoteText() {
  std::error_code error;
  std::filesystem::remove(file_, error);
}

void QuoteText::move_into(Connection& index) const {
  Connection aside(file_, Connection::Mode::kRead);
  const auto move = [&](const std::string& table, int columns, int blob) {
    Statement row(aside, "SELECT * FROM " + table);
    Statement insert(index, "INSERT OR REPLACE INTO " + table + " VALUES (?" +
                                std::string(columns == 3 ? ", ?, ?)" : ", ?)"));
    while (row.step()) {
      for (int column = 0; column < columns; ++column) {
        if (column == blob) {
          // An empty one has no address, and would be bound as NULL.
          insert.bind_blob(column + 1, row.blob(column).empty() ? "" : row.blob(column));
        } else {
          insert.bind(column + 1, row.integer(column));
        }
      }
      insert.run();
    }
  };
  move("quote_search_data", 2, 1);
  move("quote_search_idx", 3, 1);
  move("quote_search_docsize", 2, 1);
}

}  // namespace onrecord
