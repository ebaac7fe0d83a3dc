// db/query.hpp
// Questions to a fact store, and their answers as rows.
//
// shape   an answer is a table with named columns; rows come in the order of reading: by day, then
//         by article, then by place in the text
// owns    an Answer reads from its Reader, which must outlive it
// units   days are ISO 8601, whole or in part: 2025, 2025-05, 2025-05-03; offsets are code points
// errors  Error(kStore) when there is no fact store at the path; Error(kUsage) for a day that is
//         none, a word that no value has, SQL that is wrong or writes
// cost    every question is answered from an index; nothing ever writes
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "db/identity_words.hpp"

namespace onrecord {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

// What every question has. Empty means "any".
struct Question {
  std::string since;  // first and last day of publication
  std::string until;
  std::string article;      // id of one article
  std::int64_t limit = 50;  // 0: all
  bool source = false;      // with article id, start, end and rule as further columns; an article
                            // with its url
};

struct QuoteQuestion : Question {
  std::string speaker;   // a name or part of it; accents, case and titles do not matter
  std::string about;     // words that the quote must all hold
  std::string type;      // direct mixed indirect
  std::string kind;      // speech belief intention
  bool context = false;  // with the words before and after
};

struct ProposalQuestion : Question {
  std::string by;  // proposer
  std::string to;  // addressee
  std::string act;
  std::string status;  // open: pending, under consideration or deferred
  std::string due;     // falls due in that year, month or day
  std::string about;   // words of the content
};

struct TimelineQuestion : Question {
  std::string from;  // first and last day that the text speaks of
  std::string to;
  std::string about;
};

struct SpeakerQuestion : Question {
  std::string name;
  std::string kind;  // person organisation ...
};

struct ArticleQuestion : Question {
  std::string about;        // words of the title
  std::string from_source;  // the newspaper or agency
};

struct Sql;

class Answer {
 public:
  ~Answer();
  Answer(Answer&&) noexcept;
  Answer& operator=(Answer&&) noexcept;
  const std::vector<std::string>& columns() const;
  bool next(Row& row);  // false at the end

 private:
  friend class Reader;
  Answer();
  struct State;
  std::unique_ptr<State> state_;
};

class Reader {
 public:
  // Names of questions are read by the words by which the store was made.
  explicit Reader(const std::string& path, IdentityWords words = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  Answer ask(const QuoteQuestion& question);
  Answer ask(const ProposalQuestion& question);
  Answer ask(const TimelineQuestion& question);
  Answer ask(const SpeakerQuestion& question);  // most quoted first
  Answer ask(const ArticleQuestion& question);
  Answer sql(std::string_view statement);  // one statement that only reads

  // Speakers whose names are near to `name`, nearest first: for "did you mean".
  std::vector<std::string> near_names(std::string_view name, std::size_t count = 5);
  bool has_speaker(std::string_view name);
  bool has_article(std::string_view id);

  // Speakers of whom an article says that they are that ("prime minister"), the most quoted first.
  std::vector<std::string> holders(std::string_view role, std::size_t count = 5);

  // What proposals of the store have as their act or status.
  std::vector<std::string> acts();
  std::vector<std::string> statuses();
  // Articles that have no day of publication, and so none that a question about days could ask for.
  std::int64_t undated_articles();

 private:
  Answer answer(const Sql& sql);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
