// corpus/fingerprint.hpp
// The shingles of a text and their sketch: what near-duplicate articles have in common.
//
// shape   a shingle is five words in a row, folded to lower case; a text is the set of the hashes
//         of its shingles, sorted. A sketch is the kSketch smallest of them.
// cost    one pass over the text
// source  Broder 1997: resemblance and containment of documents, bottom-k sketches
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

inline constexpr std::size_t kShingleWords = 5;
inline constexpr std::size_t kSketch = 24;

using Shingle = std::uint32_t;

// Replaces `out` by the shingles of a text in their order, some perhaps more than once.
void find_all_shingles(std::string_view text, std::vector<Shingle>& out);

// Replaces `out` by the set of shingles of a text; empty when it has fewer than five words.
void find_shingles(std::string_view text, std::vector<Shingle>& out);

// Of two sets: how many they share, as a part of both together and of the smaller one.
struct Resemblance {
  double jaccard = 0;
  double containment = 0;
};
Resemblance compare(std::span<const Shingle> a, std::span<const Shingle> b);

}  // namespace onrecord
