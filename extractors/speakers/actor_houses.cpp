#include "extractors/speakers/actor_houses.hpp"

#include "extractors/speakers/actor_firm_words.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"

namespace onrecord {
namespace {

// Whether "the company" may mean that house.
bool may_be_house(const Scene& scene, ActorId house) {
  if (house == kNone) return false;
  const Actor& firm = scene.actors[house];
  const bool open = firm.kind == SpeakerKind::kOrganisation || is_open_name(scene, firm);
  return open && firm.named && !firm.plural && !firm.office;
}

// "Brandvik's chief Ana Ruiz", "Ana Ruiz, a Brandvik spokeswoman"; not an analyst of it.
bool leads_or_speaks_for(const Scene& scene, const Actor& person) {
  if (person.kind != SpeakerKind::kPerson || person.role_words.empty()) return false;
  const std::uint32_t role = person.role_words.end - 1;
  return (scene.word(role) & kAideWord) != 0 || scene.is(role, scene.rules.leader);
}

}  // namespace

ActorId house_of_speaker(const Scene& scene, std::uint32_t sentence) {
  for (const ActorId id : scene.recent) {
    const Actor& person = scene.actors[id];
    if (person.seen != sentence || !person.acts) continue;
    const bool unnamed = person.kind == SpeakerKind::kAnonymous && !person.plural;
    if (!unnamed && !leads_or_speaks_for(scene, person)) continue;
    const ActorId house = house_of(scene, person);
    if (may_be_house(scene, house)) return house;
  }
  return kNone;
}

ActorId house_of_last_speaker(const Scene& scene, Traits noun, Trades trades,
                              std::uint32_t sentence) {
  const bool commercial = (noun & kCompanyWord) != 0;
  for (const ActorId id : scene.recent) {
    const Actor& person = scene.actors[id];
    if (!leads_or_speaks_for(scene, person)) continue;
    if (!person.speaks || !person.leads || !was_told_before(scene, person, sentence)) continue;
    const ActorId house = house_of(scene, person);
    if (!may_be_house(scene, house)) continue;
    const Trades known = scene.actors[house].trades;
    return known == trades || (known == 0 && !commercial) ? house : kNone;
  }
  return kNone;
}

}  // namespace onrecord
