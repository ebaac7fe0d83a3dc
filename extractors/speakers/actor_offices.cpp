#include "extractors/speakers/actor_offices.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 8;     // sentences back, where several have the role
constexpr std::uint32_t kHeadline = 1;  // sentences

bool same_word(Scene& scene, std::uint32_t a, std::uint32_t b) {
  return scene.id(a) == scene.id(b);
}

// What stands before the heads must not contradict: "the foreign minister" is no finance minister.
bool fits(Scene& scene, TokenRange words, TokenRange role, bool& shares) {
  shares = false;
  // "the Labour minister" is no Conservative one.
  NameId parties[2] = {kNoName, kNoName};
  for (const TokenRange range : {words, role}) {
    for (std::uint32_t i = range.first; i + 1 < range.end; ++i) {
      if ((scene.word(i) & kPartyWord) != 0) parties[range == role ? 1 : 0] = scene.id(i);
    }
  }
  if (parties[0] != parties[1] && parties[0] != kNoName && parties[1] != kNoName) return false;
  const bool office = (scene.word(words.end - 1) & kOfficeWord) != 0;
  bool contradicts = false;
  for (std::uint32_t i = words.first; i + 1 < words.end; ++i) {
    bool found = false;
    for (std::uint32_t k = role.first; k + 1 < role.end && !found; ++k) {
      found = same_word(scene, i, k);
    }
    shares = shares || found;
    // "the former minister", "the Ulm senator" say more, "the finance minister" says which.
    const Traits word = scene.word(i);
    const bool says_which = scene.tag(i) == Tag::kNoun || office;
    if (found || (word & (kPlaceWord | kEraWord)) != 0) continue;
    // "the Harbour United coach" may be another's.
    if (scene.tag(i) == Tag::kPropn) contradicts = true;
    if (says_which && role.first + 1 < role.end) contradicts = true;
  }
  // "the president": of a president and a club president rather the first.
  if (words.end == words.first + 1 && role.end == role.first + 1) shares = true;
  return !contradicts || shares;
}

}  // namespace

NameId role_head(Scene& scene, std::uint32_t token) {
  const NameId plain = scene.id(token);
  const std::string_view word = scene.actors.ids.text(plain);
  const std::string_view full = scene.rules.full_title(scene.reading.words[token].word, word);
  return full == word ? plain : scene.actors.ids.word(full);
}

ActorId person_with_role(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  const NameId head = role_head(scene, phrase.head);
  const Sex sex = scene.sex(phrase);
  ActorId best = kNone;
  bool best_shares = false;
  bool one = true;
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    const Role& role = scene.actors.role(i);
    const Actor& actor = scene.actors[role.actor];
    if (!agree(actor.sex, sex)) continue;
    // Who is named later is not meant yet, but in a headline.
    if (actor.mentions == 0 && sentence > kHeadline) continue;
    bool shares = false;
    if (!fits(scene, phrase.core, role.tokens, shares)) continue;
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
  if (best == kNone) return kNone;
  const Actor& actor = scene.actors[best];
  const bool near = actor.mentions > 0 && sentence - actor.seen <= kReach;
  return one || near ? best : kNone;
}

}  // namespace onrecord
