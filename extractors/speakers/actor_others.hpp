// extractors/speakers/actor_others.hpp
// Whom those who speak name: somebody else, since nobody calls himself by his name ("the premier
// said Ruiz would stay").
//
// needs   gather_names(), link_speakers()
// cost    one search among phrases for each quote, and a few names in it
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

class NamedInQuotes {
 public:
  explicit NamedInQuotes(const Scene& scene);

  // Fills `out` with those whom the quotes that a phrase speaks name, and to whom it speaks.
  void by(Scene& scene, std::size_t phrase, std::vector<ActorId>& out) const;

 private:
  std::vector<std::pair<std::int32_t, std::size_t>> quotes_;  // by phrase; sorted
};

}  // namespace onrecord
