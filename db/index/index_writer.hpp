// db/index/index_writer.hpp
// Copies articles and quotes of a fact store into the tables of a corpus index.
//
// needs   the tables of index.sql, a transaction of the caller
// shape   text without invisible characters, so that words are found whole
// cost    into empty tables rows only: their full text and winnows are made elsewhere
//         (full_text.hpp, winnow_file.hpp); into filled ones each row with its words
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/fingerprint.hpp"
#include "db/index/people.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// Quotes by person: what was added, less what was removed.
using QuoteCounts = std::unordered_map<std::int64_t, std::int64_t>;

class IndexWriter {
 public:
  enum class Mode : std::uint8_t { kEmpty, kFilled };
  IndexWriter(Connection& store, Connection& index, Mode mode);

  void add_article(std::int64_t id);
  // Into filled tables only those that differ from what is there; what is no more goes.
  void add_quotes(std::int64_t article, const People& people);

  // Takes an article away; false when it was not there. Its quotes stay for add_quotes() to
  // compare.
  bool remove_article(std::int64_t article);
  // With its quotes.
  void remove(std::int64_t article);

  const QuoteCounts& quotes() const { return quotes_; }

 private:
  // A row as the index has it.
  struct OldQuote {
    std::int64_t id = 0;
    std::optional<std::int64_t> person;
    std::array<std::optional<std::string>, 5> texts;  // the columns from `speaker` on
  };

  void read_old_quotes(std::int64_t article);
  void forget(const OldQuote& quote);
  void count(const std::optional<std::int64_t>& person, std::int64_t quotes);

  Mode mode_;
  Statement article_, quotes_of_;
  Statement insert_article_, search_article_, insert_quote_, search_quote_;
  Statement old_article_, old_quotes_, forget_article_, forget_quote_;
  Statement insert_winnow_;
  Statement delete_article_, delete_quote_, delete_pairs_, delete_winnow_;
  QuoteCounts quotes_;
  std::vector<OldQuote> old_;
  std::string text_;
  std::vector<Shingle> shingles_, winnow_;
};

}  // namespace onrecord
