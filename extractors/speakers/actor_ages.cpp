#include "extractors/speakers/actor_ages.hpp"

#include <charconv>

namespace onrecord {
namespace {

constexpr int kOldest = 120;

// 0 for what is no age.
int years_in(std::string_view text) {
  int years = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && years > 0 && years <= kOldest ? years : 0;
}

}  // namespace

std::uint8_t age_behind(const Scene& scene, const Phrase& name) {
  const std::uint32_t comma = name.tokens.end;
  if (comma + 2 >= scene.document.tokens.size()) return 0;
  const std::string_view open = scene.text(comma);
  const std::string_view close = scene.text(comma + 2);
  if (open == "(" ? close != ")" : open != "," || scene.tag(comma + 2) != Tag::kPunct) return 0;
  return static_cast<std::uint8_t>(years_in(scene.text(comma + 1)));
}

int years_of(const Scene& scene, const Phrase& phrase) {
  const TokenRange core = phrase.core;
  if (core.end < core.first + 5 || scene.text(phrase.head) != "old") return 0;
  return scene.text(core.first + 2) == "year" ? years_in(scene.text(core.first)) : 0;
}

ActorId actor_of_age(const Scene& scene, int years) {
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.age != years) continue;
    if (best == kNone || actor.seen > scene.actors[best].seen) best = id;
  }
  return best;
}

}  // namespace onrecord
