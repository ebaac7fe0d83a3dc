// pipeline/refresh.hpp
// Reads again what other rules have read: the articles of a store, out of the store.
//
// errors  Error(kStore) ends it; what was committed stays, and the next time does the rest
// cost    the extraction of the stale articles on `jobs` threads; memory of one batch
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {

struct Refresh {
  std::uint64_t stale = 0;            // articles that other rules had read
  std::uint64_t changed = 0;          // of them, those whose facts are now others
  std::vector<std::string> failures;  // those that cannot be read: they keep their old facts
};

// `dry_run` only counts. `started` is the time for the table of runs.
Refresh refresh_store(const std::string& db, const Rules& rules, unsigned jobs, bool dry_run,
                      const std::string& arguments, const std::string& started);

}  // namespace onrecord
