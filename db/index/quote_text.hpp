// db/index/quote_text.hpp
// The full text of all quotes of a fact store, made in a file of its own beside the other work of a
// build, then moved into the corpus index.
//
// needs   the layout of FTS5's own tables (_data, _idx, _docsize, _config), which is that of its
//         file format and the same for tables with and without content
// owns    the file, which goes with it
// cost    the words of the quotes once; moving copies finished blocks
#pragma once

#include <string>

#include "db/sqlite.hpp"

namespace onrecord {

class QuoteText {
 public:
  // `file` is overwritten. Throws Error(kStore) when it cannot be written.
  QuoteText(Connection& store, std::string file);
  ~QuoteText();
  QuoteText(const QuoteText&) = delete;
  QuoteText& operator=(const QuoteText&) = delete;

  // Into the empty table quote_search of an index; questions to it need a new connection.
  void move_into(Connection& index) const;

 private:
  std::string file_;
};

}  // namespace onrecord
