#include "extractors/speakers/actor_offices.hpp"

#include <algorithm>

#include "extractors/speakers/actor_parties.hpp"

namespace onrecord {

bool has_rank(const Scene& scene, TokenRange words) {
  for (std::uint32_t i = words.first; i + 1 < words.end; ++i) {
    if (scene.is(i, scene.rules.rank)) return true;
  }
  return false;
}

namespace {

constexpr std::uint32_t kReach = 8;     // sentences back, where several have the role
constexpr std::uint32_t kHeadline = 1;  // sentences

// "Tory" and "Conservative" are one.
bool same_word(Scene& scene, std::uint32_t a, std::uint32_t b) {
  if (scene.id(a) == scene.id(b)) return true;
  const NameId party = party_at(scene, a);
  return party != kNoName && party == party_at(scene, b);
}

// "the shadow minister" is no minister, and no minister is he.
bool has_ranks_of(Scene& scene, TokenRange one, TokenRange other) {
  for (std::uint32_t i = other.first; i + 1 < other.end; ++i) {
    if (!scene.is(i, scene.rules.rank)) continue;
    bool found = false;
    for (std::uint32_t k = one.first; k + 1 < one.end && !found; ++k) {
      found = same_word(scene, i, k);
    }
    if (!found) return false;
  }
  return true;
}

// What stands before the heads must not contradict: "the foreign minister" is no finance minister.
bool fits(Scene& scene, TokenRange words, TokenRange role, bool& shares) {
  shares = false;
  // "the Labour minister" is no Conservative one.
  NameId parties[2] = {kNoName, kNoName};
  for (const TokenRange range : {words, role}) {
    for (std::uint32_t i = range.first; i + 1 < range.end; ++i) {
      if ((scene.word(i) & kPartyWord) == 0) continue;
      const NameId party = party_at(scene, i);
      parties[range == role ? 1 : 0] = party != kNoName ? party : scene.id(i);
    }
  }
  if (parties[0] != parties[1] && parties[0] != kNoName && parties[1] != kNoName) return false;
  if (!has_ranks_of(scene, words, role) || !has_ranks_of(scene, role, words)) return false;
  const bool office = (scene.word(words.end - 1) & kOfficeWord) != 0;
  bool contradicts = false;
  bool agrees = false;  // in more than a place: "the Maltese Harbour leader" is no Maltese mayor
  for (std::uint32_t i = words.first; i + 1 < words.end; ++i) {
    bool found = false;
    for (std::uint32_t k = role.first; k + 1 < role.end && !found; ++k) {
      found = same_word(scene, i, k);
    }
    const Traits word = scene.word(i);
    shares = shares || found;
    agrees = agrees || (found && (word & kPlaceWord) == 0);
    // "the Labour leader" is none of the Harbour Alliance.
    if (!found && (word & kPartyWord) != 0 && role.first + 2 < role.end &&
        scene.tag(role.end - 2) == Tag::kPropn && (scene.word(role.end - 2) & kPlaceWord) == 0) {
      contradicts = true;
    }
    // "the former minister", "the Ulm senator" say more, "the finance minister" says which.
    const bool says_which = scene.tag(i) == Tag::kNoun || office;
    if (found || (word & (kPlaceWord | kEraWord | kPartyWord)) != 0) continue;
    // "the Harbour United coach" may be another's.
    if (scene.tag(i) == Tag::kPropn) contradicts = true;
    if (says_which && role.first + 1 < role.end) contradicts = true;
  }
  // "the president": of a president and a club president rather the first.
  if (words.end == words.first + 1 && role.end == role.first + 1) shares = agrees = true;
  return !contradicts || agrees;
}

}  // namespace

ActorId house_of(const Scene& scene, const Actor& actor) {
  if (actor.house == kNone) return kNone;
  const auto phrase = static_cast<std::size_t>(actor.house);
  const auto found =
      std::lower_bound(scene.possessors.begin(), scene.possessors.end(), phrase,
                       [](const auto& entry, std::size_t wanted) { return entry.first < wanted; });
  if (found != scene.possessors.end() && found->first == phrase) return found->second;
  return scene.actor_of[phrase];
}

namespace {

// Does the word stand for the organisation: "union", "Ulm", "BUF"?
bool names_house(Scene& scene, std::uint32_t token, ActorId house) {
  const Actors& actors = scene.actors;
  const NameId word = scene.id(token);
  return house == actors.find(word) || house == actors.by_acronym(word) ||
         house == actors.by_short_form(word) || house == actors.last_with_head(word) ||
         house == actors.by_head(word, scene.sentence);
}

// "the union leader" of its president, "the Ulm boss" of the Ulm coach.
bool leads_what(Scene& scene, TokenRange words, const Actor& actor) {
  const ActorId house = house_of(scene, actor);
  for (std::uint32_t i = words.first; i + 1 < words.end; ++i) {
    if ((scene.word(i) & kEraWord) != 0) continue;
    for (std::uint32_t k = actor.role_words.first; k + 1 < actor.role_words.end; ++k) {
      if (same_word(scene, i, k)) return true;
    }
    if (house != kNone && names_house(scene, i, house)) return true;
  }
  return false;
}

// "the Maltese leader" of a president, a prime minister of that state or of none that is named.
bool leads_state(const Scene& scene, TokenRange words, CountryId country, const Actor& actor) {
  if (country == 0 || words.end != words.first + 2) return false;
  if (!scene.is(words.end - 1, scene.rules.state_leader)) return false;
  const TokenRange role = actor.role_words;
  const bool head = scene.is(role.end - 1, scene.rules.state_head) ||
                    (role.end > role.first + 1 && scene.is(role.end - 2, scene.rules.prime));
  if (!head) return false;
  const Phrase* titled = phrase_at(scene.reading, role.first);
  CountryId there = titled != nullptr ? titled->country : CountryId{0};
  if (there == 0 && actor.house != kNone) {
    const Phrase& house = scene.phrase(static_cast<std::size_t>(actor.house));
    if (house.country == 0) return false;  // "president of the club"
    there = house.country;
  }
  return there == 0 || there == country;
}

// Who is at the head of something that the words name; the most salient of several.
ActorId leader_before(Scene& scene, TokenRange words, CountryId country, Sex sex,
                      std::uint32_t sentence) {
  const auto is_leader = [&](std::uint32_t token) { return scene.is(token, scene.rules.leader); };
  if (words.end < words.first + 2 || !is_leader(words.end - 1)) return kNone;
  if (has_rank(scene, words)) return kNone;
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.kind != SpeakerKind::kPerson || !actor.named || !agree(actor.sex, sex)) continue;
    if (actor.role_words.empty() || !is_leader(actor.role_words.end - 1)) continue;
    if (has_rank(scene, actor.role_words)) continue;
    if (sentence - actor.seen > kReach) continue;
    if (!leads_what(scene, words, actor) && !leads_state(scene, words, country, actor)) continue;
    if (best == kNone ||
        scene.actors.salience(id, sentence) > scene.actors.salience(best, sentence)) {
      best = id;
    }
  }
  return best;
}

}  // namespace

bool has_same_words(Scene& scene, TokenRange one, TokenRange other) {
  if (one.end - one.first != other.end - other.first) return false;
  for (std::uint32_t i = one.first; i < one.end; ++i) {
    if (!same_word(scene, i, other.first + i - one.first)) return false;
  }
  return true;
}

namespace {

// "the interior minister" before "Interior Minister Ana Ruiz": all words of a title of several.
bool is_same_office(Scene& scene, TokenRange words, const Role& role) {
  const auto without_country = [&](TokenRange range) {
    while (range.first + 1 < range.end &&
           (scene.word(range.first) & (kPlaceWord | kEraWord)) != 0) {
      ++range.first;
    }
    return range;
  };
  words = without_country(words);
  return words.end >= words.first + 2 && has_same_words(scene, words, without_country(role.tokens));
}

}  // namespace

NameId role_head(Scene& scene, std::uint32_t token) {
  const NameId plain = scene.id(token);
  const std::string_view word = scene.actors.ids.text(plain);
  const std::string_view full = scene.rules.full_title(scene.reading.words[token].word, word);
  return full == word ? plain : scene.actors.ids.word(full);
}

namespace {

// Is the role held with the owner? Who is named later holds it at a phrase that is not read yet.
bool is_held_at(const Scene& scene, const Actor& actor, ActorId owner) {
  const ActorId house = house_of(scene, actor);
  if (house != kNone || actor.house == kNone) return house == owner;
  const CountryId country = scene.phrase(static_cast<std::size_t>(actor.house)).country;
  return country != 0 && country == scene.actors[owner].country;
}

// "secretary general" of the MFO in "MFO Secretary General Ana Ruiz"; empty for another's.
TokenRange without_house(Scene& scene, TokenRange role, ActorId owner) {
  const NameId house = scene.id(role.first);
  const Actors& actors = scene.actors;
  if (role.end < role.first + 2) return {};
  if (actors.find(house) != owner && actors.by_acronym(house) != owner) return {};
  return {role.first + 1, role.end};
}

}  // namespace

ActorId person_at(Scene& scene, std::size_t index, ActorId owner) {
  const Phrase& phrase = scene.phrase(index);
  const NameId head = role_head(scene, phrase.head);
  ActorId found = kNone;
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    const Role& role = scene.actors.role(i);
    const Actor& actor = scene.actors[role.actor];
    bool shares = false;
    const TokenRange titled = without_house(scene, role.tokens, owner);
    if (titled.empty() && !is_held_at(scene, actor, owner)) continue;
    if (!titled.empty() && has_same_words(scene, phrase.core, titled)) return role.actor;
    // "Malta's finance minister resigned. ... Ana Ruiz, Malta's finance minister, said"
    if (actor.mentions == 0 && !has_same_words(scene, phrase.core, role.tokens)) continue;
    if (!fits(scene, phrase.core, role.tokens, shares)) continue;
    if (found != kNone && found != role.actor) return kNone;
    found = role.actor;
  }
  return found;
}

namespace {

// "Malta's finance minister", "the Maltese finance minister": whose office it is; 0 for none.
CountryId country_of(const Scene& scene, std::size_t index) {
  const std::int32_t owner = scene.owner(index);
  const Phrase& phrase = scene.phrase(index);
  return owner == kNone ? phrase.country : scene.phrase(static_cast<std::size_t>(owner)).country;
}

CountryId country_of(const Scene& scene, const Role& role) {
  const std::int32_t house = scene.actors[role.actor].house;
  const Phrase* phrase = phrase_at(scene.reading, role.tokens.first);
  if (phrase != nullptr && phrase->country != 0) return phrase->country;
  return house == kNone ? 0 : scene.phrase(static_cast<std::size_t>(house)).country;
}

bool is_past(const Scene& scene, TokenRange role) {
  for (std::uint32_t i = role.first; i + 1 < role.end; ++i) {
    if (scene.is(i, scene.rules.past)) return true;
  }
  return false;
}

}  // namespace

ActorId person_with_role(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  const NameId head = role_head(scene, phrase.head);
  const Sex sex = scene.sex(phrase);
  ActorId best = kNone;
  bool best_shares = false;
  bool one = true;
  bool other_era = false;  // "the former president"
  const CountryId country = country_of(scene, index);
  for (std::uint32_t i = phrase.core.first; i + 1 < phrase.core.end; ++i) {
    other_era = other_era || (scene.word(i) & kEraWord) != 0;
  }
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    const Role& role = scene.actors.role(i);
    const Actor& actor = scene.actors[role.actor];
    if (!agree(actor.sex, sex) || scene.is_other(role.actor)) continue;
    // Who is named later is not meant yet, but in a headline or by the same words; whom the title
    // of the article alone names is meant where nothing tells him from others.
    if (actor.mentions == 0 && actor.heads && other_era) continue;
    if (actor.mentions == 0 && !actor.heads && sentence > kHeadline &&
        !is_same_office(scene, phrase.core, role)) {
      continue;
    }
    // "Former candidate Ana Ruiz" is not "the candidate".
    if (!other_era && is_past(scene, role.tokens)) continue;
    bool shares = false;
    if (!fits(scene, phrase.core, role.tokens, shares)) continue;
    const CountryId there = country_of(scene, role);
    if (country != 0 && there != 0 && country != there) continue;
    if (best == role.actor) {
      best_shares = best_shares || shares;
      continue;
    }
    if (best != kNone) one = false;
    const bool better = best == kNone || (shares && !best_shares) ||
                        (shares == best_shares && scene.actors.salience(role.actor, sentence) >
                                                      scene.actors.salience(best, sentence));
    if (!better) continue;
    best = role.actor;
    best_shares = shares;
  }
  if (best == kNone) return leader_before(scene, phrase.core, country, sex, sentence);
  const Actor& actor = scene.actors[best];
  const bool near = actor.mentions > 0 && sentence - actor.seen <= kReach;
  return one || near ? best : kNone;
}

}  // namespace onrecord
