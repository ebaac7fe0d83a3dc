#include "db/query.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "corpus/utf8.hpp"
#include "db/fact_rows.hpp"
#include "db/identity.hpp"
#include "db/question_sql.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"
#include "db/word_index.hpp"
#include "db/words.hpp"

namespace onrecord {
namespace {

[[noreturn]] void wrong_use(const std::string& where, const std::string& what,
                            const std::string& todo = "") {
  throw Error(Error::Kind::kUsage, where, what, todo);
}

// The words of a question, for the SQL function has_words(text, words).
void words_function(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto text = [](sqlite3_value* value) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return data == nullptr
               ? std::string_view{}
               : std::string_view(data, static_cast<std::size_t>(sqlite3_value_bytes(value)));
  };
  auto* stems = static_cast<std::vector<std::string>*>(sqlite3_get_auxdata(context, 1));
  if (stems == nullptr) {
    stems = new std::vector<std::string>(word_stems(text(arguments[1])));
    sqlite3_set_auxdata(context, 1, stems,
                        [](void* data) { delete static_cast<std::vector<std::string>*>(data); });
    stems = static_cast<std::vector<std::string>*>(sqlite3_get_auxdata(context, 1));
    if (stems == nullptr) return sqlite3_result_error_nomem(context);
  }
  sqlite3_result_int(context, has_words(text(arguments[0]), *stems) ? 1 : 0);
}

constexpr const char* kIdsType = "onrecord-ids";

// Whether an id is one of many, for the SQL function among(id, ids).
void among_function(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto* ids = static_cast<const Ids*>(sqlite3_value_pointer(arguments[1], kIdsType));
  const bool found = ids != nullptr && std::binary_search((*ids)->begin(), (*ids)->end(),
                                                          sqlite3_value_int64(arguments[0]));
  sqlite3_result_int(context, found ? 1 : 0);
}

// Nothing but reading: no other database, no setting that outlives the statement.
int authorise(void*, int action, const char*, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_PRAGMA:
      return SQLITE_OK;
    default:
      return SQLITE_DENY;
  }
}

}  // namespace

struct Answer::State {
  Statement statement;
  std::vector<std::string> columns;
};

Answer::Answer() : state_(std::make_unique<State>()) {}
Answer::~Answer() = default;
Answer::Answer(Answer&&) noexcept = default;
Answer& Answer::operator=(Answer&&) noexcept = default;

const std::vector<std::string>& Answer::columns() const {
  return state_->columns;
}

bool Answer::next(Row& row) {
  Statement& statement = state_->statement;
  if (!statement.step()) return false;
  row.resize(state_->columns.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int column = static_cast<int>(i);
    switch (sqlite3_column_type(statement.handle(), column)) {
      case SQLITE_NULL:
        row[i] = std::monostate{};
        break;
      case SQLITE_INTEGER:
        row[i] = statement.integer(column);
        break;
      case SQLITE_FLOAT:
        row[i] = statement.real(column);
        break;
      default:
        row[i] = std::string(statement.text(column));
    }
  }
  return true;
}

struct Reader::State {
  State(const std::string& path, IdentityWords identity)
      : database(path, Connection::Mode::kRead), words(std::move(identity)) {
    require_fact_store(database, false);
    const auto add = [this](const char* name, auto* function) {
      sqlite3_create_function(database.handle(), name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                              nullptr, function, nullptr, nullptr);
    };
    add("has_words", words_function);
    add("among", among_function);
  }
  Connection database;
  IdentityWords words;
};

Reader::Reader(const std::string& path, IdentityWords words)
    : state_(std::make_unique<State>(path, std::move(words))) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

namespace {

Statement bound(Connection& database, const Sql& sql) {
  Statement statement(database, sql.text);
  int index = 1;
  for (const auto& value : sql.values) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      statement.bind_copy(index++, *text);
    } else {
      sqlite3_bind_pointer(statement.handle(), index++, new Ids(std::get<Ids>(value)), kIdsType,
                           [](void* ids) { delete static_cast<Ids*>(ids); });
    }
  }
  return statement;
}

// The rows of a layer that may be about the words; null when there are none to be about, or any row
// may be.
Ids about(Connection& database, WordLayer layer, const std::string& words) {
  const std::vector<std::string> stems = word_stems(words);
  if (stems.empty()) return nullptr;
  // In about a tenth of the quotes.
  const std::int64_t common = database.integer("SELECT max(id) FROM articles");
  std::optional<std::vector<std::int64_t>> ids = find_words(database, layer, stems, common);
  if (!ids) return nullptr;
  if (layer == WordLayer::kArticles) {
    for (std::int64_t& id : *ids) id /= kFactsPerArticle;
  }
  return std::make_shared<const std::vector<std::int64_t>>(std::move(*ids));
}

constexpr std::size_t kLongestName = 64;  // bytes; a longer word is no name

// The words of names that begin with the same letter and differ by a letter or two.
std::vector<std::pair<std::string, std::size_t>> near_words(Connection& database,
                                                            std::string_view word) {
  const std::size_t most = word.size() < 5 ? 1 : 2;
  std::vector<std::pair<std::string, std::size_t>> near;
  Statement next(database, "SELECT word FROM speaker_words WHERE word > ? LIMIT 1");
  const std::string_view letter = word.substr(0, code_point_at(word, 0).size);
  for (std::string at(letter);;) {
    next.bind_copy(1, at);
    if (!next.step() || !next.text(0).starts_with(letter)) break;
    at = next.text(0);
    next.reset();
    const std::size_t distance = edit_distance(word, at, most);
    if (distance <= most) near.emplace_back(at, distance);
  }
  return near;
}

std::vector<std::string> texts(Connection& database, std::string_view sql) {
  std::vector<std::string> found;
  Statement statement(database, sql);
  while (statement.step()) found.emplace_back(statement.text(0));
  return found;
}

std::vector<std::string> names_of(const Statement& statement) {
  std::vector<std::string> columns;
  columns.reserve(static_cast<std::size_t>(statement.columns()));
  for (int i = 0; i < statement.columns(); ++i) columns.emplace_back(statement.column_name(i));
  return columns;
}

}  // namespace

Answer Reader::answer(const Sql& sql) {
  Answer answer;
  answer.state_->statement = bound(state_->database, sql);
  answer.state_->columns = names_of(answer.state_->statement);
  return answer;
}

Answer Reader::ask(const QuoteQuestion& question) {
  return answer(
      sql_of(question, about(state_->database, WordLayer::kQuotes, question.about), state_->words));
}
Answer Reader::ask(const ProposalQuestion& question) {
  return answer(sql_of(question, about(state_->database, WordLayer::kProposals, question.about),
                       state_->words));
}
Answer Reader::ask(const TimelineQuestion& question) {
  return answer(sql_of(question));
}
Answer Reader::ask(const SpeakerQuestion& question) {
  return answer(sql_of(question, state_->words));
}
Answer Reader::ask(const ArticleQuestion& question) {
  return answer(sql_of(question, about(state_->database, WordLayer::kArticles, question.about)));
}

Answer Reader::sql(std::string_view statement) {
  sqlite3* database = state_->database.handle();
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const std::string text(statement);
  sqlite3_set_authorizer(database, authorise, nullptr);
  const int code = sqlite3_prepare_v2(database, text.c_str(), -1, &prepared, &rest);
  sqlite3_set_authorizer(database, nullptr, nullptr);
  Answer answer;
  answer.state_->statement = Statement(state_->database, prepared);
  if (code == SQLITE_AUTH || (prepared != nullptr && sqlite3_stmt_readonly(prepared) == 0)) {
    wrong_use("sql", "the statement does more than read", "use sqlite3 to change a store");
  }
  if (code != SQLITE_OK) {
    wrong_use("sql", sqlite3_errmsg(database),
              "see the tables with: select name, sql from sqlite_master");
  }
  if (prepared == nullptr) wrong_use("sql", "the statement is empty");
  if (std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    wrong_use("sql", "more than one statement", "ask one at a time");
  }
  answer.state_->columns = names_of(answer.state_->statement);
  return answer;
}

bool Reader::has_speaker(std::string_view name) {
  Statement statement = bound(state_->database, speakers_named(name, state_->words));
  return statement.step();
}

std::vector<std::string> Reader::holders(std::string_view role, std::size_t count) {
  Statement statement(state_->database,
                      "SELECT s.name FROM speaker_names n JOIN speakers s ON s.id = n.speaker"
                      " WHERE n.role IS NOT NULL AND instr(lower(n.role), lower(?1)) > 0"
                      " GROUP BY s.id ORDER BY s.quotes DESC, s.id LIMIT ?2");
  statement.bind(1, role);
  statement.bind(2, static_cast<std::int64_t>(count));
  std::vector<std::string> names;
  while (statement.step()) names.emplace_back(statement.text(0));
  return names;
}

bool Reader::has_article(std::string_view id) {
  Statement statement(state_->database, "SELECT 1 FROM articles WHERE key = ?");
  statement.bind(1, id);
  return statement.step();
}

std::vector<std::string> Reader::acts() {
  return texts(state_->database, "SELECT DISTINCT act FROM proposals ORDER BY act");
}

std::vector<std::string> Reader::statuses() {
  return texts(state_->database,
               "SELECT DISTINCT status FROM proposals WHERE status IS NOT NULL ORDER BY status");
}

std::int64_t Reader::undated_articles() {
  return state_->database.integer("SELECT count(*) FROM articles WHERE day IS NULL");
}

std::vector<std::string> Reader::near_names(std::string_view name, std::size_t count) {
  struct Candidate {
    std::size_t distance = 0;
    std::int64_t quotes = 0;
    std::string name;
  };
  std::vector<Candidate> candidates;
  const std::string folded = fold_name(name);
  Statement speakers(state_->database,
                     "SELECT DISTINCT s.name, s.quotes FROM speaker_words w"
                     " JOIN speakers s ON s.id = w.speaker WHERE w.word = ?"
                     " ORDER BY s.quotes DESC LIMIT 20");
  for (const std::string_view word : asked_words(folded, state_->words)) {
    if (word.size() < 3 || word.size() > kLongestName) continue;
    for (const auto& [near, distance] : near_words(state_->database, word)) {
      speakers.bind(1, near);
      while (speakers.step()) {
        candidates.push_back({distance, speakers.integer(1), std::string(speakers.text(0))});
      }
      speakers.reset();
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.distance != b.distance ? a.distance < b.distance
           : a.quotes != b.quotes   ? a.quotes > b.quotes
                                    : a.name < b.name;
  });
  std::vector<std::string> names;
  for (Candidate& each : candidates) {
    if (names.size() == count) break;
    if (std::find(names.begin(), names.end(), each.name) == names.end()) {
      names.push_back(std::move(each.name));
    }
  }
  return names;
}

}  // namespace onrecord
