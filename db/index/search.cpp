#include "db/index/search.hpp"

#include <filesystem>

#include "corpus/error.hpp"
#include "db/index/generations.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void append_quoted(std::string_view words, std::string& out) {
  out += '"';
  for (const char c : words) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// The last day that a year or a month covers sorts before this.
std::string end_of(const std::string& day) {
  return day + "\x7f";
}

std::string speaker_pattern(const std::string& speaker) {
  std::string pattern = "%";
  for (const char c : speaker) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

constexpr std::string_view kArticles =
    "SELECT a.id, a.key, a.title, a.published, a.source, NULL, "
    "snippet(article_search, 1, ?2, ?3, '…', 24) "
    "FROM article_search JOIN articles a ON a.id = article_search.rowid "
    "WHERE article_search MATCH ?1";
constexpr std::string_view kQuotes =
    "SELECT q.id, a.key, a.title, a.published, a.source, q.speaker, "
    "snippet(quote_search, 0, ?2, ?3, '…', 40) "
    "FROM quote_search JOIN quotes q ON q.id = quote_search.rowid JOIN articles a ON a.id = "
    "q.article "
    "WHERE quote_search MATCH ?1";

}  // namespace

std::string plain_query(std::string_view words) {
  std::string query;
  for (std::size_t i = 0; i < words.size();) {
    if (is_blank(words[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::string_view term;
    if (words[i] == '"') {
      end = std::min(words.find('"', i + 1), words.size());
      term = words.substr(i + 1, end - i - 1);
      end = std::min(end + 1, words.size());
    } else {
      while (end < words.size() && !is_blank(words[end])) ++end;
      term = words.substr(i, end - i);
    }
    const bool prefix = term.size() > 1 && term.ends_with('*');
    if (prefix) term.remove_suffix(1);
    if (!term.empty()) {
      if (!query.empty()) query += ' ';
      append_quoted(term, query);
      if (prefix) query += '*';
    }
    i = end;
  }
  return query;
}

struct SearchReader::State {
  std::string path;
  std::string generation;
  std::unique_ptr<Connection> connection;

  std::string newest() const {
    if (!std::filesystem::is_directory(path)) return path;
    return current_generation(path);
  }

  Connection& open() {
    const std::string now = newest();
    if (now.empty() || !std::filesystem::exists(now)) {
      throw Error(Error::Kind::kStore, path, "there is no corpus index here",
                  "build one: onrecord-index --db FILE --out " + path);
    }
    if (!connection || now != generation) {
      connection = std::make_unique<Connection>(now, Connection::Mode::kRead);
      if (!connection->has_table("people")) {
        throw Error(Error::Kind::kStore, now, "is no corpus index",
                    "name the folder that onrecord-index writes");
      }
      generation = now;
    }
    return *connection;
  }
};

SearchReader::SearchReader(const std::string& index) : state_(std::make_unique<State>()) {
  state_->path = index;
  state_->open();
}
SearchReader::~SearchReader() = default;
SearchReader::SearchReader(SearchReader&&) noexcept = default;
SearchReader& SearchReader::operator=(SearchReader&&) noexcept = default;

const std::string& SearchReader::generation() const {
  return state_->generation;
}

std::vector<SearchHit> SearchReader::ask(const SearchQuestion& question) {
  Connection& index = state_->open();
  const std::string query = question.raw ? question.words : plain_query(question.words);
  if (query.empty())
    throw Error(Error::Kind::kUsage, "search", "no words to look for", "name at least one");
  std::string sql(question.quotes ? kQuotes : kArticles);
  const std::string day = question.quotes ? "q.day" : "a.day";
  if (!question.since.empty()) sql += " AND " + day + " >= ?4";
  if (!question.until.empty()) sql += " AND " + day + " < ?5";
  if (!question.source.empty()) sql += " AND a.source = ?6 COLLATE NOCASE";
  if (question.quotes && !question.speaker.empty()) {
    sql +=
        " AND (q.speaker LIKE ?7 ESCAPE '\\' OR "
        "q.person IN (SELECT id FROM people WHERE name LIKE ?7 ESCAPE '\\'))";
  }
  if (!question.every_copy && !question.quotes) sql += " AND a.cluster = a.id";
  sql += " ORDER BY rank";
  if (question.limit > 0) sql += " LIMIT " + std::to_string(question.limit);
  const std::string until = end_of(question.until);
  const std::string speaker = speaker_pattern(question.speaker);
  Statement select(index, sql);
  select.bind(1, std::string_view(query));
  select.bind(2, std::string_view(question.mark_begin));
  select.bind(3, std::string_view(question.mark_end));
  select.bind(4, std::string_view(question.since));
  select.bind(5, std::string_view(until));
  select.bind(6, std::string_view(question.source));
  select.bind(7, std::string_view(speaker));
  std::vector<SearchHit> hits;
  try {
    while (select.step()) {
      SearchHit hit;
      hit.id = select.integer(0);
      hit.article = select.text(1);
      hit.title = select.text(2);
      hit.published = select.text(3);
      hit.source = select.text(4);
      hit.speaker = select.text(5);
      hit.snippet = select.text(6);
      hits.push_back(std::move(hit));
    }
  } catch (const Error& error) {
    if (!question.raw) throw;
    throw Error(Error::Kind::kUsage, "search",
                "FTS5 does not take \"" + question.words + "\": " + error.what(),
                "leave out --raw to search for plain words");
  }
  return hits;
}

}  // namespace onrecord
