// db/index/search_terms.hpp
// The terms of a text, as SQLite's full text has them: unicode61 remove_diacritics 2.
//
// needs   a connection that outlives it
// shape   words of ASCII letters and digits are read here, pieces between blanks or marks of ASCII
//         that hold anything else by SQLite's own tokenizer; no term reaches over such a mark
// owns    terms are valid until those of the next text
// cost    linear; a word of ASCII an eighth of what the tokenizer takes
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/sqlite.hpp"

namespace onrecord {

class SearchTerms {
 public:
  explicit SearchTerms(Connection& connection);
  ~SearchTerms();
  SearchTerms(const SearchTerms&) = delete;
  SearchTerms& operator=(const SearchTerms&) = delete;

  const std::vector<std::string_view>& of(std::string_view text);

 private:
  struct Tokenizer;
  // Adds the terms of a piece that holds more than ASCII.
  void tokenize(std::string_view piece);
  void add(std::string_view folded);

  std::unique_ptr<Tokenizer> tokenizer_;
  std::vector<char> folded_;
  std::size_t used_ = 0;
  std::vector<std::string_view> terms_;
};

}  // namespace onrecord
