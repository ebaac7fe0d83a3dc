#include "extractors/speakers/actors.hpp"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr int kNamesakes = 32;       // of one name that are told apart
constexpr int kMostMerges = 8;       // of one after the other
constexpr float kBareFactor = 4;     // whom a bare name meant before
constexpr float kBareWeight = 0.5F;  // and still means when nobody is spoken of

// 1, 1/2, 1/4, ...
constexpr auto kHalves = [] {
  std::array<float, 32> halves{};
  float half = 1;
  for (float& value : halves) {
    value = half;
    half /= 2;
  }
  return halves;
}();

bool says_more(const NameKey& key, const NameKey& than, const NameIds& ids) {
  if (key.words != than.words) return key.words > than.words;
  return ids.text(key.given).size() > ids.text(than.given).size();
}

}  // namespace

Actors::Tables& Actors::table(NameId id) {
  if (tables_.size() <= id) tables_.resize(std::max<std::size_t>(ids.size(), id + std::size_t{1}));
  return tables_[id];
}

ActorId Actors::add(SpeakerKind kind) {
  actors_.emplace_back();
  actors_.back().kind = kind;
  return static_cast<ActorId>(actors_.size() - 1);
}

ActorId Actors::person(const NameText& text, const NameKey& key, Sex sex) {
  int looked_at = 0;
  for (std::int32_t link = look(key.family).family; link != kNone && looked_at < kNamesakes;
       link = links_[static_cast<std::size_t>(link)].next, ++looked_at) {
    const ActorId id = links_[static_cast<std::size_t>(link)].actor;
    Actor& actor = (*this)[id];
    if (actor.key.family != key.family || !agree(actor.sex, sex)) continue;
    if (!may_be_same_person(text, actor.key, key)) continue;
    // "Ms. Ruiz" in one place and "Ana Ruiz" in another.
    const bool first_given = actor.key.given == kNoName && key.given != kNoName;
    if (says_more(key, actor.key, ids)) actor.key = key;
    if (first_given) add_given(key.given, id);
    if (actor.sex == Sex::kUnknown) actor.sex = sex;
    return id;
  }
  return another_person(key, sex);
}

ActorId Actors::another_person(const NameKey& key, Sex sex) {
  const ActorId id = add(SpeakerKind::kPerson);
  (*this)[id].sex = sex;
  (*this)[id].key = key;
  add_family(key.family, id);
  if (key.last != key.family) add_given(key.last, id);
  if (key.given != kNoName) add_given(key.given, id);
  if (key.nickname != kNoName) add_given(key.nickname, id);
  if (key.father != kNoName && key.father != key.given) add_given(key.father, id);
  return id;
}

float Actors::salience(ActorId id, std::uint32_t sentence, bool inside) const {
  const Actor& actor = (*this)[id];
  const std::uint32_t ago = sentence > actor.seen ? sentence - actor.seen : 0;
  if (ago >= kHalves.size()) return 0;
  return (inside ? actor.weight + actor.inside : actor.weight) * kHalves[ago];
}

Actors::Faded Actors::faded(ActorId id, std::uint32_t sentence) const {
  const Actor& actor = (*this)[id];
  const std::uint32_t ago = sentence > actor.seen ? sentence - actor.seen : 0;
  if (ago >= kHalves.size()) return {};
  return {actor.weight * kHalves[ago], (actor.weight + actor.inside) * kHalves[ago]};
}

// Of equals the first, since the full name comes first.
ActorId Actors::most_salient(std::int32_t link, Sex sex, std::uint32_t sentence,
                             ActorId bare) const {
  ActorId best = kNone;
  float most = 0;
  int looked_at = 0;
  for (; link != kNone && looked_at < kNamesakes; ++looked_at) {
    const Link& namesake = links_[static_cast<std::size_t>(link)];
    link = namesake.next;
    if (!agree((*this)[namesake.actor].sex, sex)) continue;
    float weight = salience(namesake.actor, sentence);
    if (namesake.actor == bare) weight = weight * kBareFactor + kBareWeight;
    if (best != kNone && weight < most) continue;
    best = namesake.actor;
    most = weight;
  }
  return best;
}

ActorId Actors::by_family(NameId name, Sex sex, std::uint32_t sentence) const {
  return most_salient(look(name).family, sex, sentence, look(name).bare);
}

ActorId Actors::by_given(NameId name, Sex sex, std::uint32_t sentence) const {
  return most_salient(look(name).given, sex, sentence, look(name).bare);
}

ActorId Actors::by_suffix(NameId name, NameId suffix) const {
  for (std::int32_t link : {look(name).family, look(name).given}) {
    for (int looked_at = 0; link != kNone && looked_at < kNamesakes; ++looked_at) {
      const Link& namesake = links_[static_cast<std::size_t>(link)];
      if ((*this)[namesake.actor].key.suffix == suffix) return namesake.actor;
      link = namesake.next;
    }
  }
  return kNone;
}

bool Actors::is_shared(NameId family) const {
  const std::int32_t link = look(family).family;
  return link != kNone && links_[static_cast<std::size_t>(link)].next != kNone;
}

void Actors::merge(ActorId from, ActorId into) {
  Actor& gone = (*this)[from];
  Actor& stays = (*this)[into];
  merged_ = true;
  gone.same_as = into;
  gone.weight = gone.inside = 0;
  gone.named = false;
  stays.mentions += gone.mentions;
  stays.speaks = stays.speaks || gone.speaks;
  if (stays.sex == Sex::kUnknown) stays.sex = gone.sex;
}

ActorId Actors::settled(ActorId id) const {
  for (int hops = 0; id != kNone && (*this)[id].same_as != kNone && hops < kMostMerges; ++hops) {
    id = (*this)[id].same_as;
  }
  return id;
}

ActorId Actors::by_head(NameId head, std::uint32_t sentence) const {
  return most_salient(look(head).head, Sex::kUnknown, sentence, kNone);
}

ActorId Actors::named(const NameKey& key, SpeakerKind kind) {
  Tables& tables = table(key.all);
  if (tables.named != kNone) return tables.named;
  const ActorId id = add(kind);
  (*this)[id].key = key;
  tables.named = id;
  return id;
}

ActorId Actors::government(CountryId country) {
  if (governments_.size() <= country) governments_.resize(country + std::size_t{1}, kNone);
  ActorId& id = governments_[country];
  if (id == kNone) {
    id = add(SpeakerKind::kGovernment);
    (*this)[id].country = country;
  }
  return id;
}

void Actors::add_alias(NameId words, ActorId id) {
  if (words == kNoName) return;
  Tables& tables = table(words);
  if (tables.named == kNone) tables.named = id;
}

void Actors::add_family(NameId family, ActorId id) {
  Tables& tables = table(family);
  links_.push_back({id, tables.family});
  tables.family = static_cast<std::int32_t>(links_.size() - 1);
}

void Actors::add_given(NameId given, ActorId id) {
  Tables& tables = table(given);
  links_.push_back({id, tables.given});
  tables.given = static_cast<std::int32_t>(links_.size() - 1);
}

void Actors::add_acronym(NameId letters, ActorId id) {
  if (letters == kNoName) return;
  Tables& tables = table(letters);
  if (tables.acronym == kNone) tables.acronym = id;
}

void Actors::add_short_form(NameId words, ActorId id) {
  if (words == kNoName) return;
  Tables& tables = table(words);
  if (tables.short_form == kNone) tables.short_form = id;
}

void Actors::add_head(NameId head, ActorId id) {
  if (head == kNoName) return;
  Tables& tables = table(head);
  if (tables.head != kNone && links_[static_cast<std::size_t>(tables.head)].actor == id) return;
  links_.push_back({id, tables.head});
  tables.head = static_cast<std::int32_t>(links_.size() - 1);
}

void Actors::add_role(NameId head, const Role& role) {
  if (head == kNoName) return;
  Tables& tables = table(head);
  int looked_at = 0;
  for (std::int32_t known = tables.role; known != kNone && looked_at < kNamesakes;
       known = roles_[static_cast<std::size_t>(known)].next, ++looked_at) {
    const Role& other = roles_[static_cast<std::size_t>(known)];
    if (other.actor == role.actor &&
        other.tokens.end - other.tokens.first >= role.tokens.end - role.tokens.first) {
      return;
    }
  }
  if (looked_at == kNamesakes) return;
  roles_.push_back(role);
  roles_.back().next = tables.role;
  tables.role = static_cast<std::int32_t>(roles_.size() - 1);
}

void Actors::forget_names() {
  ids = NameIds(0);
  tables_ = std::vector<Tables>();
}

}  // namespace onrecord
