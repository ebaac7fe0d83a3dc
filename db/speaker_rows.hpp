// db/speaker_rows.hpp
// The speakers across articles as rows: one for each identity, with their counts.
//
// needs   a transaction
// cost    remembers some identities, so that most are found without a question to the store
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/document.hpp"
#include "db/identity_words.hpp"
#include "db/row_batch.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

class SpeakerRows {
 public:
  SpeakerRows(Connection& connection, IdentityWords words);

  // The id of the identity of a speaker; a new one gets its row when the batch ends.
  std::int64_t id(const Speaker& speaker, std::string_view folded, std::string_view article);

  // One article, or quote, more or less.
  void count_articles(std::int64_t speaker, std::int64_t change);
  void count_quotes(std::int64_t speaker, std::int64_t change);

  // Writes the new speakers and the counts, and removes the speakers that no article has any more.
  void finish_batch();

 private:
  struct Counts {
    std::int64_t articles = 0;
    std::int64_t quotes = 0;
    bool lost = false;  // by an article
  };
  // A speaker without a row.
  struct Added {
    std::string name;
    SpeakerKind kind = SpeakerKind::kUnknown;
    const std::string* identity = nullptr;  // in known_
    std::vector<std::string> words;
    Counts counts;
  };

  std::int64_t stored(const std::string& identity);  // 0: not in the store
  Counts& counts_of(std::int64_t speaker);
  void write_added();
  void forget();

  IdentityWords identity_words_;
  RowBatch speakers_, words_;
  Statement find_, count_, remove_words_, remove_;
  std::int64_t next_ = 0;
  std::unordered_map<std::string, std::int64_t> known_;
  bool knows_all_ = false;                           // every identity of the store is in known_
  std::vector<Added> added_;                         // with the ids just below next_
  std::unordered_map<std::int64_t, Counts> counts_;  // of the others
};

}  // namespace onrecord
