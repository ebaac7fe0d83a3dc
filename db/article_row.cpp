#include "db/article_row.hpp"

#include <string>
#include <utility>

#include "corpus/error.hpp"
#include "corpus/readers/loose_json.hpp"

namespace onrecord {
namespace {

// As they came in an article line: json_each() of SQLite would end a name at U+0000. What is no
// JSON any more gives the names that it still shows.
void read_authors(std::string_view json, JsonReader& reader, std::vector<std::string>& authors) {
  authors.clear();
  if (json.empty()) return;
  Article article;
  try {
    reader.read_article("{\"text\":\"-\",\"author\":" + std::string(json) + "}", "", article);
    authors = std::move(article.authors);
  } catch (const Error&) {
    for (LooseMember& author : read_loose_json(json).members) {
      authors.push_back(std::move(author.value.text));
    }
  }
}

}  // namespace

void read_article_row(const Statement& row, JsonReader& reader, Article& article) {
  int column = 0;
  for (std::string* text :
       {&article.id, &article.title, &article.published, &article.source, &article.url,
        &article.section, &article.language, &article.extra, &article.text}) {
    *text = row.text(column++);
  }
  // The store keeps an object, an article its members.
  if (article.extra.size() >= 2) article.extra = article.extra.substr(1, article.extra.size() - 2);
  read_authors(row.text(column), reader, article.authors);
}

}  // namespace onrecord
