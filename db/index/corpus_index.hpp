// db/index/corpus_index.hpp
// Builds the corpus index: full text, quotes, near-duplicates, out of a fact store.
//
// needs   a fact store, which others may read and write meanwhile: the build sees it as it was when
//         it began
// gives   a new generation in the directory, checked, published as current.db (generations.hpp)
// shape   an update copies the current generation and takes over only the articles that were
//         stored since; when there is none, or `full` is asked for, everything is built anew
// errors  Error(kStore); the current generation then serves on, and nothing is left behind
// cost    a full build writes every text and its index once, an update those that changed
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "db/identity_words.hpp"

namespace onrecord {

struct IndexOptions {
  std::string store;
  std::string directory;
  std::string corrections;         // a file (corrections.hpp); empty: none
  std::string now;                 // 2025-05-03T01:00:00Z
  std::size_t keep = 3;            // generations
  std::int64_t window_hours = 72;  // near-duplicates: how far apart they may appear
  double jaccard = 0.8;
  unsigned threads = 1;
  IdentityWords identity = {};
  bool full = false;
  bool force = false;    // publish even when it holds much less than the last one
  bool dry_run = false;  // say what would be done
  // Told at the beginning of each step what it does.
  std::function<void(std::string_view)> step;
};

struct IndexReport {
  std::string generation;  // path; empty for a dry run
  bool update = false;
  std::uint64_t articles = 0;
  std::uint64_t quotes = 0;
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t removed = 0;
  std::uint64_t copies = 0;    // pairs of articles that print the same copy
  std::uint64_t briefs = 0;    // pairs of which one holds the other
  std::uint64_t clusters = 0;  // of more than one article
  std::uint64_t people = 0;
  std::uint64_t joined = 0;              // names that turned out to be somebody already named
  std::uint64_t threads = 0;             // proposals that several articles report
  std::vector<std::string> corrections;  // that met nothing, one sentence each
};

IndexReport build_index(const IndexOptions& options);

// Examines a copy of the current generation page by page and word by word; its path. Throws
// Error(kStore) where it is not sound. `now` as in IndexOptions.
std::string verify_index(const std::string& directory, std::string_view now);

// What a build takes of the disk, in bytes, and what is free there.
struct IndexSpace {
  std::uint64_t needed = 0;
  std::uint64_t free = 0;
};
IndexSpace space_for(const IndexOptions& options);

// Throws Error(kStore) when the disk has not got enough.
void require_space(const IndexOptions& options);

}  // namespace onrecord
