// corpus/fingerprint.hpp
// The shingles of a text and their sketch: what near-duplicate articles have in common.
//
// shape   a shingle is five words in a row, folded to lower case; a text is the set of the hashes
//         of its shingles, sorted. A sketch is the kSketch smallest of them; a winnow is the
//         smallest of each kWinnow in a row, so that texts with kWinnow shingles in a row in common
//         share one
// cost    one pass over the text
// source  Broder 1997: resemblance and containment of documents, bottom-k sketches; Schleimer,
//         Wilkerson and Aiken 2003: winnowing
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

inline constexpr std::size_t kShingleWords = 5;
inline constexpr std::size_t kSketch = 24;
// Texts of ten shingles or more that share four fifths of them share as many in a row: a changed
// word costs five shingles, one that is added or left out four.
inline constexpr std::size_t kWinnow = 8;

using Shingle = std::uint32_t;

// Replaces `out` by the shingles of a text in their order, some perhaps more than once.
void find_all_shingles(std::string_view text, std::vector<Shingle>& out);

// Sorts shingles and leaves out what comes again. Linear: they are hashes, sorted byte by byte.
void make_set(std::vector<Shingle>& shingles);

// Replaces `out` by the set of shingles of a text; empty when it has fewer than five words.
void find_shingles(std::string_view text, std::vector<Shingle>& out);

// Replaces `out` by the winnow of shingles that stand in the order of their text, in that order.
void winnow(std::span<const Shingle> shingles, std::vector<Shingle>& out);

// Of two sets: how many they share, as a part of both together and of the smaller one.
struct Resemblance {
  double jaccard = 0;
  double containment = 0;
};
Resemblance compare(std::span<const Shingle> a, std::span<const Shingle> b);

}  // namespace onrecord
