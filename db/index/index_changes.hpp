// db/index/index_changes.hpp
// What of a fact store a corpus index has not taken over yet.
//
// shape   ids in order
// cost    the look-ups of what changed; counts where nothing was removed
#pragma once

#include <cstdint>
#include <vector>

#include "db/sqlite.hpp"

namespace onrecord {

struct IndexChanges {
  std::vector<std::int64_t> stored;   // new or changed
  std::vector<std::int64_t> removed;  // in the index, no longer in the store
};

IndexChanges all_of_store(Connection& store);
IndexChanges changes_since(Connection& store, Connection& index);

// The last run of the store whose articles are all there: only the newest can still be going on.
std::int64_t last_whole_run(Connection& store);

}  // namespace onrecord
