// db/index/full_text.hpp
// The full text of all articles or all quotes of a fact store, made in a file of its own beside the
// other work of a build, then moved into the corpus index.
//
// needs   the layout of FTS5's own tables (_data, _idx, _docsize), which is that of its file format
//         and the same for tables with and without content
// owns    the file, which goes with it
// cost    every word once; moving copies finished blocks
#pragma once

#include <memory>
#include <string>

#include "db/sqlite.hpp"

namespace onrecord {

// A table of full text: its name and columns, and the query of a fact store that fills it, an id
// and a text for each column.
struct FullTextTable {
  const char* name;
  const char* columns;
  const char* rows;
};

inline constexpr FullTextTable kArticleText = {
    "article_search", "title, text",
    "SELECT id, visible(coalesce(title, '')), visible(text) FROM store.articles ORDER BY id"};
inline constexpr FullTextTable kQuoteText = {
    "quote_search", "text",
    "SELECT id, visible(text) FROM store.quotes WHERE polarity <> '-' ORDER BY id"};

class FullText {
 public:
  // Begins to read the store; `file` is overwritten. Throws Error(kStore) when it cannot be
  // written.
  FullText(const FullTextTable& table, const std::string& store, std::string file);
  ~FullText();
  FullText(const FullText&) = delete;
  FullText& operator=(const FullText&) = delete;

  // Reads the store and has `store` attached to it.
  Connection& connection() { return *aside_; }

  void fill();

  // Into the empty table of an index; questions to it need a new connection.
  void move_into(Connection& index);

 private:
  FullTextTable table_;
  std::string file_;
  std::unique_ptr<Connection> aside_;
};

}  // namespace onrecord
