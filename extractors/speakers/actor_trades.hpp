// extractors/speakers/actor_trades.hpp
// What trade an organisation is in, by the words of its name and the nouns it is called by: "the
// airline" is no bank.
//
// shape   one bit a trade of rules/en/speakers.words; none where no word tells
// cost    linear in the words
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

Trades trades_of_noun(const Scene& scene, std::uint32_t token);
// A word of a name tells by its end as well: "Nordbank", "BrandvikAir".
Trades trades_of_name(const Scene& scene, TokenRange core);

// No trade of the one is told to be another than those of the other.
inline bool agree(Trades a, Trades b) {
  return a == 0 || b == 0 || (a & b) != 0;
}

}  // namespace onrecord
