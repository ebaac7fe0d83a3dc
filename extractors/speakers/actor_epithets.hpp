// extractors/speakers/actor_epithets.hpp
// Whom a description means that no title or apposition explains: "the striker", "the tycoon", "the
// prime minister" of somebody who was only called by name.
//
// needs   gather_roles(); everyone before the phrase
// shape   a definite noun that acts or speaks. An office means somebody of whom the article gives
// no
//         role; a trade that is new means who was named right before. Of two who are spoken of as
//         much it means neither
// cost    at most kRecent comparisons
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// kNone where nobody stands out. Whom it finds keeps the noun as a role, so that it means them
// again.
ActorId epithet_actor(Scene& scene, std::size_t index, std::uint32_t sentence);

}  // namespace onrecord
