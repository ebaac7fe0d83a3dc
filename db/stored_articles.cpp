#include "db/stored_articles.hpp"

#include "db/article_row.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

constexpr std::string_view kStale = " FROM articles WHERE rules_hash <> ?1 AND rules_hash <> ''";

}  // namespace

struct StaleArticles::State {
  State(const std::string& path, std::string_view hash)
      : rules_hash(hash), store(path, Connection::Mode::kRead) {
    require_fact_store(store, true);
    store.execute("BEGIN");
    Statement counted(store, "SELECT count(*)" + std::string(kStale));
    counted.bind(1, std::string_view(rules_hash));
    counted.step();
    count = static_cast<std::uint64_t>(counted.integer(0));
    select = Statement(
        store, "SELECT " + std::string(kArticleColumns) + std::string(kStale) + " ORDER BY id");
    select.bind(1, std::string_view(rules_hash));
  }

  std::string rules_hash;
  Connection store;
  Statement select;
  std::uint64_t count = 0;
};

StaleArticles::StaleArticles(const std::string& path, std::string_view rules_hash)
    : state_(std::make_unique<State>(path, rules_hash)) {}
StaleArticles::~StaleArticles() = default;
StaleArticles::StaleArticles(StaleArticles&&) noexcept = default;
StaleArticles& StaleArticles::operator=(StaleArticles&&) noexcept = default;

std::uint64_t StaleArticles::count() const {
  return state_->count;
}

bool StaleArticles::next(Article& article) {
  Statement& row = state_->select;
  if (!row.step()) return false;
  read_article_row(row, article);
  return true;
}

}  // namespace onrecord
