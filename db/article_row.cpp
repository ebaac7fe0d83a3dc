#include "db/article_row.hpp"

#include <string>
#include <utility>

#include "corpus/readers/loose_json.hpp"

namespace onrecord {

void read_article_row(const Statement& row, Article& article) {
  int column = 0;
  for (std::string* text :
       {&article.id, &article.title, &article.published, &article.source, &article.url,
        &article.section, &article.language, &article.extra, &article.text}) {
    *text = row.text(column++);
  }
  // The store keeps an object, an article its members.
  if (article.extra.size() >= 2) article.extra = article.extra.substr(1, article.extra.size() - 2);
  article.authors.clear();
  // json_each() of SQLite would end a name at U+0000.
  for (LooseMember& author : read_loose_json(row.text(column)).members) {
    article.authors.push_back(std::move(author.value.text));
  }
}

}  // namespace onrecord
