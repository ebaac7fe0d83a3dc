// db/fact_rows.hpp
// The facts of one article as rows: writing them, and removing those of an older version.
//
// needs   a transaction; the row of the article in articles
// units   a fact's id is article * kFactsPerArticle + its number in the article
// errors  Error(kInput) before anything is written when an article has too many facts of a kind
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "corpus/document.hpp"
#include "db/identity_words.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

inline constexpr std::int64_t kFactsPerArticle = 100000;

class FactRows {
 public:
  FactRows(Connection& connection, const IdentityWords& words);
  ~FactRows();
  FactRows(FactRows&&) noexcept;
  FactRows& operator=(FactRows&&) noexcept;

  void begin_run(std::int64_t run, std::string_view rules_hash);

  // Throws when the document has more facts of a kind than ids.
  static void require_room(const Document& document, std::string_view where);

  void insert(std::int64_t article, std::string_view day, const Document& document);
  void remove(std::int64_t article);

  // Writes what waits to be written: before each commit.
  void finish_batch();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
