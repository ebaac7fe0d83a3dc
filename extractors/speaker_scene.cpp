#include "extractors/speaker_scene.hpp"

#include <algorithm>
#include <cmath>

namespace onrecord {

Scene::Scene(const Document& article, const Reading& words, const SpeakerRules::State& state,
             std::vector<Quote>& said)
    : document(article),
      reading(words),
      rules(state),
      quotes(said),
      actors(words.phrases.size()),
      actor_of(words.phrases.size(), kNone),
      speaking(words.phrases.size(), false),
      speaker(said.size(), kNone) {
  mentions.reserve(words.phrases.size());
}

TokenRange Scene::core(std::size_t phrase) const {
  if (!trimmed.empty()) {
    const auto found =
        std::lower_bound(trimmed.begin(), trimmed.end(), phrase,
                         [](const Trimmed& t, std::size_t index) { return t.phrase < index; });
    if (found != trimmed.end() && found->phrase == phrase) return found->core;
  }
  return reading.phrases[phrase].core;
}

std::int32_t Scene::owner(std::size_t index) const {
  const std::uint32_t first = phrase(index).tokens.first;
  if (index == 0 || first == 0 || tag(first - 1) != Tag::kPoss) return kNone;
  const Phrase& before = phrase(index - 1);
  return before.tokens.end + 1 == first ? static_cast<std::int32_t>(index) - 1 : kNone;
}

float Scene::salience(ActorId id, std::uint32_t sentence) const {
  const Actor& actor = actors[id];
  const std::uint32_t ago = sentence - actor.seen;
  return ago > 60 ? 0.0F : std::ldexp(actor.weight, -static_cast<int>(ago));
}

}  // namespace onrecord
