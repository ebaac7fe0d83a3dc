// db/index/search.hpp
// Full-text questions to the corpus index: articles and quotes by their words.
//
// shape   best match first; the snippet marks the words that were found
// owns    a SearchReader keeps its generation open until a newer one is current, and looks before
//         every question
// errors  Error(kStore) when there is no index; Error(kUsage) for an expression that FTS5 refuses
// cost    grows with the number of hits, since the best are looked for
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct SearchQuestion {
  std::string words;
  bool raw = false;     // the words are an FTS5 expression
  bool quotes = false;  // search what people said instead of articles
  std::string since;    // first and last day of publication, whole or in part
  std::string until;
  std::string source;
  std::string speaker;      // a name or part of it, for quotes
  bool every_copy = false;  // not only one article of those that print the same copy
  std::int64_t limit = 20;
  std::string mark_begin = "[";  // around found words
  std::string mark_end = "]";
};

struct SearchHit {
  std::int64_t id = 0;  // of the article or quote in the store
  std::string article;  // its key
  std::string title;
  std::string published;
  std::string source;
  std::string speaker;
  std::string snippet;
};

// What people type, as an FTS5 expression: every word must be there, marks belong to words
// ("U.S.", "COVID-19", "don't"), "..." keeps words together, a "*" at the end stands for any
// ending.
std::string plain_query(std::string_view words);

class SearchReader {
 public:
  // `index` is DIR of onrecord-index or a generation file.
  explicit SearchReader(const std::string& index);
  ~SearchReader();
  SearchReader(SearchReader&&) noexcept;
  SearchReader& operator=(SearchReader&&) noexcept;

  std::vector<SearchHit> ask(const SearchQuestion& question);
  // The generation that answered last.
  const std::string& generation() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
