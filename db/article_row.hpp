// db/article_row.hpp
// An article out of its row.
//
// shape   what Store::put() was given, key for key
#pragma once

#include <string_view>

#include "corpus/article.hpp"
#include "corpus/jsonl.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// What to select, in this order and first, from articles.
inline constexpr std::string_view kArticleColumns =
    "key, title, published, source, url, section, language, extra, text, authors";
inline constexpr int kArticleColumnCount = 10;

void read_article_row(const Statement& row, JsonReader& reader, Article& article);

}  // namespace onrecord
