#include "db/index/index_writer.hpp"

#include "corpus/near_duplicates.hpp"
#include "db/fact_rows.hpp"
#include "db/index/article_text.hpp"

namespace onrecord {
namespace {

void copy(const Statement& from, int column, Statement& to, int parameter) {
  if (from.is_null(column)) {
    to.bind_null(parameter);
  } else {
    to.bind(parameter, from.text(column));
  }
}

}  // namespace

IndexWriter::IndexWriter(Connection& store, Connection& index, Mode mode)
    : mode_(mode),
      article_(store,
               "SELECT id, key, coalesce(title, ''), published, day, source, url, run, text "
               "FROM articles WHERE id = ?"),
      quotes_of_(store,
                 "SELECT q.id, q.speaker, coalesce(n.name, q.speaker_text), n.role, q.day, q.type, "
                 "q.text "
                 "FROM quotes q LEFT JOIN speaker_names n ON n.id = q.speaker_name "
                 "WHERE q.id >= ?1 AND q.id < ?2 AND q.polarity <> '-' "
                 "ORDER BY q.id"),
      insert_article_(index, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?1, ?)"),
      search_article_(index, "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)"),
      insert_quote_(index, "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      search_quote_(index, "INSERT INTO quote_search (rowid, text) VALUES (?, ?)"),
      old_article_(index, "SELECT title, text, day, published FROM articles WHERE id = ?"),
      old_quotes_(index, "SELECT id, text, person FROM quotes WHERE article = ?"),
      forget_article_(index,
                      "INSERT INTO article_search (article_search, rowid, title, text) "
                      "VALUES ('delete', ?, ?, ?)"),
      forget_quote_(index,
                    "INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', ?, ?)"),
      insert_winnow_(index, "INSERT INTO winnows VALUES (?, ?, ?)"),
      delete_article_(index, "DELETE FROM articles WHERE id = ?"),
      delete_quotes_(index, "DELETE FROM quotes WHERE article = ?"),
      delete_pairs_(index, "DELETE FROM near_duplicates WHERE article = ?1 OR other = ?1"),
      delete_winnow_(index, "DELETE FROM winnows WHERE time = ? AND article = ?") {}

void IndexWriter::add_article(std::int64_t id) {
  article_.bind(1, id);
  if (!article_.step()) {
    article_.reset();
    return;
  }
  insert_article_.bind(1, id);
  for (int column = 1; column <= 6; ++column) copy(article_, column, insert_article_, column + 1);
  insert_article_.bind(8, article_.integer(7));
  const std::string_view text = without_invisible(article_.text(8), text_);
  insert_article_.bind(9, text);
  insert_article_.run();
  if (mode_ == Mode::kFilled) {
    search_article_.bind(1, id);
    search_article_.bind(2, article_.text(2));
    search_article_.bind(3, text);
    search_article_.run();
    find_all_shingles(text, shingles_);
    winnow(shingles_, winnow_);
    insert_winnow_.bind(1, time_of(article_, 4, 3));
    insert_winnow_.bind(2, id);
    insert_winnow_.bind_blob(3, blob_of(winnow_));
    insert_winnow_.run();
  }
  article_.reset();
}

void IndexWriter::add_quotes(std::int64_t article, const People& people) {
  quotes_of_.bind(1, article * kFactsPerArticle);
  quotes_of_.bind(2, (article + 1) * kFactsPerArticle);
  while (quotes_of_.step()) {
    const std::int64_t id = quotes_of_.integer(0);
    insert_quote_.bind(1, id);
    insert_quote_.bind(2, article);
    if (quotes_of_.is_null(1)) {
      insert_quote_.bind_null(3);
    } else {
      const std::int64_t person = people.person(quotes_of_.integer(1), article);
      insert_quote_.bind(3, person);
      ++quotes_[person];
    }
    for (int column = 2; column <= 5; ++column) copy(quotes_of_, column, insert_quote_, column + 2);
    const std::string_view text = without_invisible(quotes_of_.text(6), text_);
    insert_quote_.bind(8, text);
    insert_quote_.run();
    if (mode_ == Mode::kFilled) {
      search_quote_.bind(1, id);
      search_quote_.bind(2, text);
      search_quote_.run();
    }
  }
  quotes_of_.reset();
}

bool IndexWriter::remove(std::int64_t article) {
  old_article_.bind(1, article);
  if (!old_article_.step()) {
    old_article_.reset();
    return false;
  }
  forget_article_.bind(1, article);
  forget_article_.bind(2, old_article_.text(0));
  forget_article_.bind(3, old_article_.text(1));
  forget_article_.run();
  delete_winnow_.bind(1, time_of(old_article_, 2, 3));
  delete_winnow_.bind(2, article);
  delete_winnow_.run();
  old_article_.reset();
  old_quotes_.bind(1, article);
  while (old_quotes_.step()) {
    forget_quote_.bind(1, old_quotes_.integer(0));
    forget_quote_.bind(2, old_quotes_.text(1));
    forget_quote_.run();
    if (!old_quotes_.is_null(2)) --quotes_[old_quotes_.integer(2)];
  }
  old_quotes_.reset();
  for (Statement* statement : {&delete_article_, &delete_quotes_, &delete_pairs_}) {
    statement->bind(1, article);
    statement->run();
  }
  return true;
}

}  // namespace onrecord
