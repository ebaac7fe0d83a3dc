// extractors/quotes/quote_clause_count.hpp
// How many finite verbs the clauses of a content still lack, token by token.
//
// cost    constant a token
#pragma once

#include <cstdint>

#include "extractors/quotes/quote_view.hpp"

namespace onrecord {

// "who", "which", or "that" of a noun.
bool is_relative_pronoun(const SentenceView& view, std::uint32_t token);

class ClauseCount {
 public:
  explicit ClauseCount(int lacking) : lacking_(lacking) {}

  // False at the verb that belongs to none of the clauses.
  bool take(const SentenceView& view, std::uint32_t token);

  bool complete() const { return lacking_ == 0; }

 private:
  int lacking_;
  bool in_group_ = false;
};

}  // namespace onrecord
