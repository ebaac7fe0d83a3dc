// pipeline/refresh.hpp
// Reads again what other rules have read: the articles of a store, out of the store, and of them
// the layers of facts whose rules have changed, with what needs these.
//
// shape   where the dates alone have changed, the layers that need dates are read again only in the
//         articles in which a date is now another one. What a layer rests on is that of
//         extractors/rulebook/rule_layers.hpp
// errors  Error(kStore) ends it; what was committed stays, and the next time does the rest
// cost    the extraction of the stale layers on `jobs` threads; memory of one batch
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "db/identity_words.hpp"
#include "db/stale_articles.hpp"
#include "extractors/rules.hpp"

namespace onrecord {

struct Refresh {
  std::vector<StaleSet> sets;         // who had read them, and which layers differ
  std::uint64_t stale = 0;            // articles of all sets
  std::uint64_t followed = 0;         // articles whose dates differ: what needs them was read again
  std::uint64_t changed = 0;          // articles whose facts are now others
  std::vector<std::string> failures;  // those that cannot be read: they keep their old facts
};

// `dry_run` only counts. `words` say who is one speaker. `started` is the time for the table of
// runs. `rulebook` tells the rules apart; `rules`, the same, is asked for only when there is
// something to read.
Refresh refresh_store(const std::string& db, const Rulebook& rulebook,
                      const std::function<const Rules&()>& rules, const IdentityWords& words,
                      unsigned jobs, bool dry_run, const std::string& arguments,
                      const std::string& started);

// "all layers of 20 articles; the dates of 5 articles, and what needs them where they differ".
std::string describe(const std::vector<StaleSet>& sets);

}  // namespace onrecord
