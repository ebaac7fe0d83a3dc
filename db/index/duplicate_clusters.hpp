// db/index/duplicate_clusters.hpp
// Keeps pairs of near-duplicates in a corpus index, and with every article the first that prints
// its copy.
//
// needs   a transaction of the caller
// cost    the pairs of the corpus are read once
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "db/index/index_duplicates.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// The articles that print one copy together.
struct Clusters {
  std::unordered_map<std::int64_t, std::int64_t> first;  // of those that are not the first
  std::uint64_t several = 0;                             // clusters of more than one article

  std::int64_t of(std::int64_t article) const {
    const auto found = first.find(article);
    return found == first.end() ? article : found->second;
  }
};

// Stores the pairs, and for every article the first article of its cluster. `before`: articles
// that had pairs until now.
Clusters write_near_duplicates(Connection& index, const std::vector<FoundPair>& pairs,
                               const std::vector<std::int64_t>& before, double jaccard);

// The articles that have pairs, in order.
std::vector<std::int64_t> paired_articles(Connection& index);

}  // namespace onrecord
