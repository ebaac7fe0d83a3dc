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
      old_quotes_(index,
                  "SELECT id, person, speaker, role, day, type, text FROM quotes "
                  "WHERE id >= ?1 AND id < ?2 ORDER BY id"),
      forget_article_(index,
                      "INSERT INTO article_search (article_search, rowid, title, text) "
                      "VALUES ('delete', ?, ?, ?)"),
      forget_quote_(index,
                    "INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', ?, ?)"),
      insert_winnow_(index, "INSERT INTO winnows VALUES (?, ?, ?)"),
      delete_article_(index, "DELETE FROM articles WHERE id = ?"),
      delete_quote_(index, "DELETE FROM quotes WHERE id = ?"),
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

void IndexWriter::count(const std::optional<std::int64_t>& person, std::int64_t quotes) {
  if (person) quotes_[*person] += quotes;
}

void IndexWriter::read_old_quotes(std::int64_t article) {
  old_.clear();
  if (mode_ == Mode::kEmpty) return;
  old_quotes_.bind(1, article * kFactsPerArticle);
  old_quotes_.bind(2, (article + 1) * kFactsPerArticle);
  while (old_quotes_.step()) {
    OldQuote& quote = old_.emplace_back();
    quote.id = old_quotes_.integer(0);
    if (!old_quotes_.is_null(1)) quote.person = old_quotes_.integer(1);
    for (std::size_t i = 0; i < quote.texts.size(); ++i) {
      const int column = static_cast<int>(i) + 2;
      if (!old_quotes_.is_null(column)) quote.texts[i] = old_quotes_.text(column);
    }
  }
  old_quotes_.reset();
}

void IndexWriter::forget(const OldQuote& quote) {
  forget_quote_.bind(1, quote.id);
  forget_quote_.bind(2, std::string_view(*quote.texts.back()));
  forget_quote_.run();
  delete_quote_.bind(1, quote.id);
  delete_quote_.run();
  count(quote.person, -1);
}

void IndexWriter::add_quotes(std::int64_t article, const People& people) {
  read_old_quotes(article);
  auto old = old_.begin();
  quotes_of_.bind(1, article * kFactsPerArticle);
  quotes_of_.bind(2, (article + 1) * kFactsPerArticle);
  while (quotes_of_.step()) {
    const std::int64_t id = quotes_of_.integer(0);
    std::optional<std::int64_t> person;
    if (!quotes_of_.is_null(1)) person = people.person(quotes_of_.integer(1), article);
    const std::string_view text = without_invisible(quotes_of_.text(6), text_);
    for (; old != old_.end() && old->id < id; ++old) forget(*old);
    if (old != old_.end() && old->id == id) {
      const OldQuote& before = *old++;
      bool same = before.person == person && before.texts.back() == text;
      for (int i = 0; i < 4; ++i) {
        const std::optional<std::string>& was = before.texts[static_cast<std::size_t>(i)];
        same = same && was.has_value() != quotes_of_.is_null(i + 2) &&
               (!was || *was == quotes_of_.text(i + 2));
      }
      if (same) continue;
      forget(before);
    }
    count(person, 1);
    insert_quote_.bind(1, id);
    insert_quote_.bind(2, article);
    person ? insert_quote_.bind(3, *person) : insert_quote_.bind_null(3);
    for (int column = 2; column <= 5; ++column) copy(quotes_of_, column, insert_quote_, column + 2);
    insert_quote_.bind(8, text);
    insert_quote_.run();
    if (mode_ == Mode::kFilled) {
      search_quote_.bind(1, id);
      search_quote_.bind(2, text);
      search_quote_.run();
    }
  }
  quotes_of_.reset();
  for (; old != old_.end(); ++old) forget(*old);
}

void IndexWriter::remove(std::int64_t article) {
  remove_article(article);
  read_old_quotes(article);
  for (const OldQuote& quote : old_) forget(quote);
}

bool IndexWriter::remove_article(std::int64_t article) {
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
  for (Statement* statement : {&delete_article_, &delete_pairs_}) {
    statement->bind(1, article);
    statement->run();
  }
  return true;
}

}  // namespace onrecord
