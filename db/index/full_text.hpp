// db/index/full_text.hpp
// The full text of all articles or all quotes of a fact store, gathered beside the other work of a
// build, then written into the corpus index as one finished segment.
//
// gives   what FTS5 itself writes for the same rows, but for the order of its work
// owns    the connection to the store; temporary files that begin with the name `file`
// cost    every word once, half of what FTS5 takes (docs/architecture.md)
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "db/index/postings.hpp"
#include "db/index/search_terms.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// A table of full text: its name, and the query of a fact store that fills it, an id and a text for
// each column.
struct FullTextTable {
  const char* name;
  int columns;
  const char* rows;
};

inline constexpr FullTextTable kArticleText = {
    "article_search", 2, "SELECT id, coalesce(title, ''), text FROM articles ORDER BY id"};
inline constexpr FullTextTable kQuoteText = {
    "quote_search", 1, "SELECT id, text FROM quotes WHERE polarity <> '-' ORDER BY id"};

class FullText {
 public:
  FullText(const FullTextTable& table, std::unique_ptr<Connection> store, std::string file);

  Connection& store() { return *store_; }

  void fill();

  // Into the empty table of an index; questions to it need a new connection.
  void write_into(Connection& index);

 private:
  FullTextTable table_;
  std::unique_ptr<Connection> store_;
  SearchTerms terms_;
  Postings postings_;
  std::uint64_t rows_ = 0;
  std::vector<std::uint64_t> columns_;  // terms of each
  std::string sizes_;                   // of rows: the difference of ids, the terms of each column
};

}  // namespace onrecord
