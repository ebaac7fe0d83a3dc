// db/index/index_duplicates.hpp
// Finds the near-duplicates among the articles of a fact store.
//
// shape   ids of articles, article < other; only articles that appeared within the window of each
//         other are compared, those without a day only among themselves
// cost    the days of the corpus pass by in stretches of about kStretch articles of usual length
//         and the window before them, so that memory does not grow with the corpus. Where only some
//         articles have changed, the texts of their days are read, and compared where they share
//         enough shingles
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/near_duplicates.hpp"
#include "db/index/winnow_file.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

inline constexpr std::int64_t kStretch = 100000;

struct FoundPair {
  std::int64_t article = 0;
  std::int64_t other = 0;
  double jaccard = 0;
  double containment = 0;
  bool version = false;  // one of them says that it corrects or updates
};

// `winnows`, where given, takes those of all articles.
std::vector<FoundPair> find_near_duplicates(Connection& store, const DuplicateOptions& options,
                                            WinnowFile* winnows = nullptr,
                                            std::int64_t stretch = kStretch);

// Only pairs that hold one of `changed`, ids in order. `last` is a generation that has all others.
std::vector<FoundPair> find_near_duplicates_of(Connection& store, Connection& last,
                                               const std::vector<std::int64_t>& changed,
                                               const DuplicateOptions& options,
                                               std::int64_t stretch = kStretch);

}  // namespace onrecord
