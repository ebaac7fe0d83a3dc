// db/question_sql.hpp
// The SQL that answers a question.
//
// shape   every value of the question is a parameter; no word of a user becomes SQL
// errors  Error(kUsage) for a day that is none or a word that no value has
// cost    each is answered from an index; the rows to show are found before any other is read
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "db/query.hpp"

namespace onrecord {

// Ids of facts or articles, sorted.
using Ids = std::shared_ptr<const std::vector<std::int64_t>>;

// SQL in pieces, with the values of its parameters in their order.
struct Sql {
  std::string text;
  std::vector<std::variant<std::string, Ids>> values;

  Sql& add(std::string_view piece) {
    text += piece;
    return *this;
  }
  Sql& add(std::string_view piece, std::variant<std::string, Ids> value) {
    values.push_back(std::move(value));
    return add(piece);
  }
};

// `about` are the rows that may hold the words of question.about, from find_words(); null: any
// row may. The statement uses two functions: has_words(text, words) and among(id, ids).
Sql sql_of(const QuoteQuestion& question, const Ids& about, const IdentityWords& words = {});
Sql sql_of(const ProposalQuestion& question, const Ids& about, const IdentityWords& words = {});
Sql sql_of(const ArticleQuestion& question, const Ids& about);
Sql sql_of(const TimelineQuestion& question);
Sql sql_of(const SpeakerQuestion& question, const IdentityWords& words = {});

// The ids of the speakers that have all the words of a name.
Sql speakers_named(std::string_view name, const IdentityWords& known);

}  // namespace onrecord
