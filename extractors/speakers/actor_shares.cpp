// Of which firm a noun speaks that has its name before it: "Brandvik shares", "a Brandvik
// spokesman".

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/organisation_names.hpp"

namespace onrecord {
namespace {

constexpr float kNamedWeight = 1;

// The capitals right before the noun; none where they are but a part of the name: "A&B shares".
TokenRange name_before(const Scene& scene, const Phrase& phrase) {
  TokenRange name{phrase.head, phrase.head};
  while (name.first > phrase.core.first && scene.tag(name.first - 1) == Tag::kPropn &&
         scene.capital(name.first - 1)) {
    --name.first;
  }
  const Tag before = name.first > phrase.core.first ? scene.tag(name.first - 1) : Tag::kDet;
  const bool part = before == Tag::kPunct || before == Tag::kConj;
  return part ? TokenRange{phrase.head, phrase.head} : name;
}

bool may_be_firm(const Actor& actor) {
  return !actor.plural && (actor.kind == SpeakerKind::kOrganisation ||
                           (actor.kind == SpeakerKind::kUnknown && !actor.thing));
}

// Who has that name already; kNone.
ActorId known_firm(const Scene& scene, const NameKey& key) {
  const Actors& actors = scene.actors;
  for (const ActorId id : {actors.find(key.all), actors.by_acronym(key.all),
                           actors.by_short_form(key.all), clipped_name(scene, key.all, false)}) {
    if (id != kNone && may_be_firm(actors[id])) return id;
  }
  return kNone;
}

}  // namespace

void ActorReader::read_firm_before(std::size_t index, const Sentence& sentence, bool inside) {
  const Phrase& phrase = scene_.phrase(index);
  const bool shares = scene_.is(phrase.head, scene_.rules.shares);
  if (!shares && (scene_.word(phrase.head) & kAideWord) == 0) return;
  const TokenRange name = name_before(scene_, phrase);
  if (name.empty()) return;
  const NameKey key = read_name(scene_.names(), name);
  const Traits last = scene_.word(name.end - 1);
  // "a Velden Police spokesman"
  const bool body =
      !shares && key.words > 1 && (last & kFirmWord) != 0 && !scene_.capital(phrase.head);
  // "London shares", "Brand shares" of no firm that the article names
  if (key.words == 0 || (!body && (last & (kPlaceWord | kOrdinaryWord)) != 0)) return;
  ActorId id = known_firm(scene_, key);
  if (id == kNone) {
    if ((!shares && !body) || scene_.actors.find(key.all) != kNone) return;
    id = body ? long_name(scene_, name, key, SpeakerKind::kOrganisation)
              : scene_.actors.named(key, SpeakerKind::kOrganisation);
    scene_.actors[id].best = scene_.span(name);
    scene_.actors[id].named = true;
    scene_.actors[id].trades |= trades_of_name(scene_, name);
  }
  scene_.possessors.emplace_back(index, id);
  // "Brandvik officials left": so did Brandvik.
  const bool many = shares || scene_.has(phrase, kIsPlural);
  const bool acts = many && is_subject(phrase, sentence);
  note_salience(scene_, id, sentence_, acts && shares ? kSubjectWeight : kNamedWeight, inside);
  Actor& firm = scene_.actors[id];
  firm.by_form = firm.by_form || shares;
  if (firm.mentions == 0) firm.first = sentence_;
  ++firm.mentions;
  firm.at = scene_.document.tokens[name.first].span.begin;
  if (inside) return;
  firm.told = sentence_;
  firm.acts = acts;
  // The officials lead themselves.
  const bool first = shares ? leads(phrase, sentence) : led_ != sentence_ + 1;
  firm.leads = acts && (first || leads_joined(phrase, sentence));
}

// "a Brandvik spokesman", "Brandvik's spokesman": nobody with a name, but of a house.
void ActorReader::note_firm_of(std::size_t index, Actor& aide) const {
  if (aide.kind != SpeakerKind::kAnonymous || aide.house != kNone) return;
  const std::int32_t owner = scene_.owner(index);
  const bool before = !scene_.possessors.empty() && scene_.possessors.back().first == index;
  aide.house = before ? static_cast<std::int32_t>(index) : owner;
}

}  // namespace onrecord
