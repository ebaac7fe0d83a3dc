// db/stale_articles.hpp
// Which articles of a store other rules have read, and what of them has to be read again.
//
// shape   one entry a rule set that wrote articles and differs from the present one in some layer.
//         A rule set of which the store does not know what its layers rested on counts as wholly
//         other. Articles whose rule set is not known, since another program sent their facts, are
//         left alone
// errors  Error(kStore) when there is no fact store at the path
// cost    a few look-ups a rule set in an index
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/sqlite.hpp"
#include "db/store.hpp"

namespace onrecord {

struct StaleSet {
  std::string rules_hash;
  std::uint8_t layers = 0;  // those that differ, as bits of Document::layers
  std::uint64_t articles = 0;
};

std::vector<StaleSet> find_stale(const std::string& path, std::string_view rules_hash,
                                 const LayerHashes& layers);

// The layers in which the rule set that wrote `other` differs from these.
std::uint8_t differing_layers(Connection& store, std::string_view other, const LayerHashes& layers);

}  // namespace onrecord
