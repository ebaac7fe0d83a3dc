#include "db/index/index_changes.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "db/index/index_meta.hpp"

namespace onrecord {
namespace {

std::vector<std::int64_t> ids(Connection& connection, const std::string& sql) {
  std::vector<std::int64_t> out;
  Statement select(connection, sql);
  while (select.step()) out.push_back(select.integer(0));
  return out;
}

}  // namespace

std::int64_t last_whole_run(Connection& store) {
  return store.integer("SELECT max(id) - (ended IS NULL) FROM runs");
}

IndexChanges all_of_store(Connection& store) {
  return {ids(store, "SELECT id FROM articles ORDER BY id"), {}};
}

IndexChanges changes_since(Connection& store, Connection& index) {
  IndexChanges changes;
  const std::string since = meta(index, "last_run");
  // "+id": SQLite would read all articles in their order rather than sort the few of the index.
  changes.stored = ids(store, "SELECT id FROM articles WHERE run > " +
                                  (since.empty() ? "0" : since) + " ORDER BY +id");
  const std::int64_t there = store.integer("SELECT count(*) FROM articles");
  const std::int64_t here = index.integer("SELECT count(*) FROM articles");
  std::int64_t added = 0;
  Statement known(index, "SELECT 1 FROM articles WHERE id = ?");
  for (const std::int64_t id : changes.stored) {
    known.bind(1, id);
    if (!known.step()) ++added;
    known.reset();
  }
  if (here + added != there) {
    const std::vector<std::int64_t> in_store = ids(store, "SELECT id FROM articles ORDER BY id");
    const std::vector<std::int64_t> in_index = ids(index, "SELECT id FROM articles ORDER BY id");
    std::set_difference(in_index.begin(), in_index.end(), in_store.begin(), in_store.end(),
                        std::back_inserter(changes.removed));
  }
  return changes;
}

}  // namespace onrecord
