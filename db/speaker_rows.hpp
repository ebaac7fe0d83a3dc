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
#include "db/sqlite.hpp"

namespace onrecord {

class SpeakerRows {
 public:
  SpeakerRows(Connection& connection, IdentityWords words);

  // The id of the identity of a speaker; makes its row when it is new.
  std::int64_t id(const Speaker& speaker, std::string_view folded, std::string_view article);

  // One article, or quote, more or less.
  void count_articles(std::int64_t speaker, std::int64_t change);
  void count_quotes(std::int64_t speaker, std::int64_t change);

  // Writes the counts, and removes the speakers that no article has any more.
  void finish_batch();

 private:
  struct Counts {
    std::int64_t articles = 0;
    std::int64_t quotes = 0;
    bool lost = false;  // by an article
  };

  Connection* database_;
  IdentityWords words_;
  Statement insert_, find_, insert_word_, count_, remove_words_, remove_;
  std::unordered_map<std::string, std::int64_t> known_;
  std::unordered_map<std::int64_t, Counts> counts_;
};

}  // namespace onrecord
