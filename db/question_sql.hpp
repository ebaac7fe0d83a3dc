// db/question_sql.hpp
// The SQL that answers a question.
//
// shape   every value of the question is a parameter; no word of a user becomes SQL
// errors  Error(kUsage) for a day that is none or a word that no value has
// cost    each is answered from an index; the rows to show are found before any other is read
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/query.hpp"

namespace onrecord {

// SQL in pieces, with the values of its parameters in their order.
struct Sql {
  std::string text;
  std::vector<std::string> values;

  Sql& add(std::string_view piece) {
    text += piece;
    return *this;
  }
  Sql& add(std::string_view piece, std::string value) {
    values.push_back(std::move(value));
    return add(piece);
  }
};

Sql sql_of(const QuoteQuestion& question);
Sql sql_of(const ProposalQuestion& question);
Sql sql_of(const TimelineQuestion& question);
Sql sql_of(const SpeakerQuestion& question);
Sql sql_of(const ArticleQuestion& question);

// The ids of the speakers that have all the words of a name.
Sql speakers_named(std::string_view name);

}  // namespace onrecord
