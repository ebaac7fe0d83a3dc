// db/index/index_duplicates.hpp
// Finds the near-duplicates among the articles of a fact store and keeps them in a corpus index.
//
// shape   ids of articles, article < other; only articles that appeared within the window of each
//         other are compared, those without a day only among themselves
// cost    the days of the corpus pass by in stretches of about kStretch articles and the window
//         before them, so that memory does not grow with the corpus. Where only some articles have
//         changed, the texts of their days are read, and compared where they share enough shingles
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/near_duplicates.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

inline constexpr std::int64_t kStretch = 200000;

struct FoundPair {
  std::int64_t article = 0;
  std::int64_t other = 0;
  double jaccard = 0;
  double containment = 0;
  bool version = false;  // one of them says that it corrects or updates
};

std::vector<FoundPair> find_near_duplicates(Connection& store, const DuplicateOptions& options,
                                            std::int64_t stretch = kStretch);

// Only pairs that hold one of `changed`, ids in order.
std::vector<FoundPair> find_near_duplicates_of(Connection& store,
                                               const std::vector<std::int64_t>& changed,
                                               const DuplicateOptions& options,
                                               std::int64_t stretch = kStretch);

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
