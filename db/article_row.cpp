#include "db/article_row.hpp"

#include <algorithm>
#include <string>

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
  for (std::string_view authors = row.text(column); !authors.empty();) {
    const std::size_t end = std::min(authors.find('\x1f'), authors.size());
    article.authors.emplace_back(authors.substr(0, end));
    authors.remove_prefix(std::min(end + 1, authors.size()));
  }
}

}  // namespace onrecord
