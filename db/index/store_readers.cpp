#include "db/index/store_readers.hpp"

#include <cstdint>

#include "corpus/error.hpp"
#include "db/schema.hpp"

namespace onrecord {
namespace {

std::unique_ptr<Connection> begin_to_read(const std::string& path) {
  auto store = std::make_unique<Connection>(path, Connection::Mode::kRead);
  require_fact_store(*store, true);
  store->execute("BEGIN");
  return store;
}

// Every commit of a writer changes it.
std::int64_t state_of(Connection& store) {
  return store.integer("SELECT coalesce(max(id), 0) * 3 + sum(read) * 7 + count(ended) FROM runs");
}

}  // namespace

StoreReaders open_store_readers(const std::string& store, const std::string& aside) {
  for (int tries = 0; tries < 100; ++tries) {
    StoreReaders readers;
    readers.rows = begin_to_read(store);
    const std::int64_t state = state_of(*readers.rows);
    bool same = true;
    for (auto* reader : {&readers.names, &readers.proposals, &readers.texts}) {
      *reader = begin_to_read(store);
      same = same && state_of(**reader) == state;
    }
    if (!aside.empty()) {
      const auto open = [&](const FullTextTable& table) {
        auto text =
            std::make_unique<FullText>(table, begin_to_read(store), aside + "-" + table.name);
        same = same && state_of(text->store()) == state;
        return text;
      };
      readers.article_text = open(kArticleText);
      readers.quote_text = open(kQuoteText);
    }
    if (same) return readers;
  }
  throw Error(Error::Kind::kStore, store, "changes too fast to be read",
              "build the index when less is written");
}

}  // namespace onrecord
