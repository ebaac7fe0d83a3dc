// corpus/neighbour_filter.hpp
// Which of many articles may be near to one of a few: those that have a shingle in common.
//
// needs   the winnows of the few (fingerprint.hpp) and when they appeared
// shape   never says no of an article that shares a shingle with one of the few within the window;
//         says yes of some that do not
// cost    memory of some bytes a shingle of the few; a look-up touches one line of memory a shingle
// source  Bloom 1970, in blocks
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/fingerprint.hpp"

namespace onrecord {

class NeighbourFilter {
 public:
  // `shingles` is how many will be added at most; `window` in seconds.
  NeighbourFilter(std::size_t shingles, std::int64_t window);

  // `time` in seconds since 1970, or kNoTime.
  void add(std::span<const Shingle> shingles, std::int64_t time);
  bool may_be_near(std::span<const Shingle> shingles, std::int64_t time) const;

 private:
  std::int64_t period(std::int64_t time) const;

  std::int64_t window_;
  std::vector<std::uint64_t> bits_;
  std::uint64_t mask_ = 0;
};

}  // namespace onrecord
