#include "extractors/speakers/actor_bodies.hpp"

#include <algorithm>

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"

namespace onrecord {

namespace {

constexpr std::uint32_t kOpening = 2;  // sentences that say where an article is set

// The one country that the title and the first sentences speak of, unless its own papers may tell.
ActorId state_of_article(Scene& scene) {
  CountryId only = 0;
  const auto is_other = [&](std::size_t i) {
    const CountryId country = scene.phrase(i).country;
    if (country == 0 || country == only) return false;
    if (only != 0 || scene.is(scene.phrase(i).head, scene.rules.own_state)) return true;
    only = country;
    return false;
  };
  const auto end = std::min<std::size_t>(kOpening, scene.told);
  const std::uint32_t last = end == 0 ? 0 : scene.document.sentences[end - 1].end_token;
  for (std::size_t i = 0; i < scene.size() && scene.phrase(i).tokens.first < last; ++i) {
    if (is_other(i)) return kNone;
  }
  for (std::size_t i = scene.heading(); i < scene.size(); ++i) {
    if (is_other(i)) return kNone;
  }
  return only == 0 ? kNone : scene.actors.government(only);
}

}  // namespace

ActorId state_of(Scene& scene, const Phrase& phrase, ActorId owner) {
  if (!scene.has(phrase, kIsOrgNoun) || (scene.word(phrase.head) & kStateWord) == 0) return kNone;
  ActorId state = kNone;
  if (owner != kNone && scene.actors[owner].kind == SpeakerKind::kGovernment) state = owner;
  if (state == kNone && phrase.country != 0) state = scene.actors.government(phrase.country);
  if (state != kNone) {
    scene.last_state = state;
  } else if (owner == kNone && phrase.core.end == phrase.core.first + 1 &&
             scene.has(phrase, kIsDefinite)) {
    // "the West German government ... the government", "West German exports fell. The government"
    const bool owned = phrase.tokens.first > 0 && scene.tag(phrase.tokens.first - 1) == Tag::kPoss;
    const bool all = scene.text(phrase.head) == "government" && !owned;
    if (scene.last_state == kNone && all && !scene.sought_state) {
      scene.sought_state = true;
      scene.last_state = state_of_article(scene);
    }
    return scene.last_state;
  }
  return state;
}

ActorId company_of(Scene& scene, const Phrase& phrase, ActorId owner) {
  if ((scene.word(phrase.head) & kCompanyWord) == 0 || scene.has(phrase, kIsPlural)) return kNone;
  if (phrase.core.end != phrase.core.first + 1) return kNone;
  const Actor& person = scene.actors[owner];
  if (person.kind != SpeakerKind::kPerson) return kNone;
  const ActorId id = house_of(scene, person);
  if (id == kNone || !scene.actors[id].named) return kNone;
  const bool firm = scene.actors[id].kind == SpeakerKind::kOrganisation && !scene.actors[id].office;
  if (!firm && scene.actors[id].kind != SpeakerKind::kUnknown) return kNone;
  if (!scene.in_quotation) scene.actors.set_last_with_head(scene.id(phrase.head), id);
  return id;
}

ActorId office_of(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::int32_t owner = scene.owner(index);
  if (owner == kNone || phrase.core.end != phrase.core.first + 1) return kNone;
  const Phrase& holder = scene.phrase(static_cast<std::size_t>(owner));
  if (holder.kind != PhraseKind::kCommon || !scene.has(holder, kIsDefinite)) return kNone;
  const ActorId id = scene.actors.by_head(scene.id(phrase.head), scene.sentence);
  if (id == kNone) return kNone;
  const TokenRange name = scene.actors[id].written;
  for (std::uint32_t i = name.first; i + 2 < name.end; ++i) {
    if (scene.id(i) == scene.id(holder.head) && scene.tag(i + 1) == Tag::kPoss) return id;
  }
  return kNone;
}

ActorId body_of(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (!scene.is(phrase.head, scene.rules.member) || !scene.has(phrase, kIsPlural)) return kNone;
  if (phrase.core.end != phrase.core.first + 1 || index + 1 >= scene.size()) return kNone;
  if (phrase.core.first != phrase.tokens.first && !scene.has(phrase, kIsDefinite)) return kNone;
  const Phrase& body = scene.phrase(index + 1);
  const bool of =
      scene.tag(phrase.tokens.end) == Tag::kPrep && body.tokens.first == phrase.tokens.end + 1;
  const ActorId known = scene.actor_of[index + 1];
  const bool named = body.kind == PhraseKind::kName && scene.has(body, kIsOrg);
  if (!of || (!named && (known == kNone || !scene.actors[known].office))) return kNone;
  const ActorId id = named ? name_actor(scene, index + 1) : known;
  if (id != kNone) scene.actors.set_last_with_head(scene.id(phrase.head), id);
  return id;
}

}  // namespace onrecord
