// corpus/near_duplicates.hpp
// Pairs of articles that print the same copy, or of which one holds the other.
//
// needs   the shingles of every article (fingerprint.hpp) and when it appeared
// gives   pairs with their exact resemblance, sorted by a, then b
// shape   articles are numbered by add(); in a pair, a < b. Only articles that appeared within
//         `window` of each other are compared; those without a time only among themselves
// cost    memory of 4 bytes a shingle and 200 an article; time near-linear: each article asks once
//         for each of its shingles whether it is among the smallest of an article no longer than
//         itself. A shingle that more than kCommon articles of the window have is boilerplate.
// source  Broder 1997; candidates by bottom-k sketch, verified by the exact sets
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "corpus/fingerprint.hpp"

namespace onrecord {

inline constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();
inline constexpr std::size_t kCommon = 4096;

struct NearDuplicate {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double jaccard = 0;
  double containment = 0;  // of the shorter in the longer
};

struct DuplicateOptions {
  double jaccard = 0.8;
  double containment = 0.8;
  std::int64_t window = std::int64_t{72} * 3600;  // seconds
  std::uint32_t least = 10;                       // shingles: a shorter text is too short to tell
  unsigned threads = 1;
};

class DuplicateFinder {
 public:
  // Room for so many articles of usual length; what is never filled takes no memory.
  void reserve(std::size_t articles);
  // `time` in seconds since 1970, or kNoTime. Shingles may come in any order, and more than once.
  void add(std::string_view text, std::int64_t time);
  void add(std::vector<Shingle>& shingles, std::int64_t time);
  std::size_t size() const { return times_.size(); }

  std::vector<NearDuplicate> find(const DuplicateOptions& options) const;

  // Only the pairs that hold a changed article; `changed` has one flag an article.
  std::vector<NearDuplicate> find(const DuplicateOptions& options,
                                  const std::vector<bool>& changed) const;

 private:
  std::vector<std::int64_t> times_;
  std::vector<Shingle> shingles_;      // of all articles, one after the other
  std::vector<std::uint64_t> begins_;  // where those of each article begin
  std::vector<Shingle> scratch_;
};

// The cluster of each of `count` articles: the smallest number that pairs of at least `jaccard`
// connect it to, itself when there is none.
std::vector<std::uint32_t> cluster(std::size_t count, const std::vector<NearDuplicate>& pairs,
                                   double jaccard);

}  // namespace onrecord
