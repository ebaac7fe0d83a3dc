#include "db/stale_articles.hpp"

#include <algorithm>

#include "corpus/document.hpp"
#include "db/schema.hpp"

namespace onrecord {
namespace {

std::uint8_t bit_of(std::string_view layer) {
  Layer value{};
  if (!parse(layer, value)) return 0;
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(value));
}

}  // namespace

std::uint8_t differing_layers(Connection& store, std::string_view other,
                              const LayerHashes& layers) {
  std::uint8_t differing = 0;
  Statement known(store, "SELECT hash FROM rule_layers WHERE rules_hash = ? AND layer = ?");
  for (const auto& [layer, hash] : layers) {
    known.bind(1, other);
    known.bind(2, std::string_view(layer));
    if (!known.step() || known.text(0) != hash) {
      differing = static_cast<std::uint8_t>(differing | bit_of(layer));
    }
    known.reset();
  }
  return differing;
}

std::vector<StaleSet> find_stale(const std::string& path, std::string_view rules_hash,
                                 const LayerHashes& layers) {
  Connection store(path, Connection::Mode::kRead);
  require_fact_store(store, true);
  const bool layers_known = store.has_table("rule_layers");
  std::uint8_t all = 0;
  for (const auto& [layer, hash] : layers) all = static_cast<std::uint8_t>(all | bit_of(layer));

  std::vector<StaleSet> sets;
  Statement next(store, "SELECT min(rules_hash) FROM articles WHERE rules_hash > ?");
  Statement count(store, "SELECT count(*) FROM articles WHERE rules_hash = ?");
  for (std::string hash;;) {
    next.bind_copy(1, hash);
    if (!next.step() || next.is_null(0)) break;
    hash = next.text(0);
    next.reset();
    if (hash == rules_hash) continue;
    StaleSet set{hash, layers_known ? differing_layers(store, hash, layers) : all, 0};
    if (set.layers == 0) continue;
    count.bind(1, std::string_view(hash));
    if (count.step()) set.articles = static_cast<std::uint64_t>(count.integer(0));
    count.reset();
    sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace onrecord
