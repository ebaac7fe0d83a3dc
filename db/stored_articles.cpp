#include "db/stored_articles.hpp"

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
    select = Statement(store,
                       "SELECT key, title, published, source, url, section, language, extra, text, "
                       "(SELECT group_concat(value, char(31)) FROM json_each(authors))" +
                           std::string(kStale) + " ORDER BY id");
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
  article = Article{};
  article.id = row.text(0);
  article.title = row.text(1);
  article.published = row.text(2);
  article.source = row.text(3);
  article.url = row.text(4);
  article.section = row.text(5);
  article.language = row.text(6);
  article.extra = row.text(7);
  // The store keeps an object, an article its members.
  if (article.extra.size() >= 2) article.extra = article.extra.substr(1, article.extra.size() - 2);
  article.text = row.text(8);
  std::string_view authors = row.text(9);
  while (!authors.empty()) {
    const std::size_t end = std::min(authors.find('\x1f'), authors.size());
    article.authors.emplace_back(authors.substr(0, end));
    authors.remove_prefix(std::min(end + 1, authors.size()));
  }
  return true;
}

}  // namespace onrecord
