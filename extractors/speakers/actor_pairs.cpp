#include "extractors/speakers/actor_pairs.hpp"

#include <algorithm>

#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostMembers = 6;

// "her lawyers"
bool is_his(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  return phrase.kind == PhraseKind::kCommon && scene.has(phrase, kIsHuman | kIsGroup) &&
         phrase.core.first > phrase.tokens.first &&
         (scene.word(phrase.tokens.first) & kHisWord) != 0;
}

bool may_join(const Scene& scene, std::size_t index) {
  const ActorId id = scene.actor_of[index];
  if (id == kNone) return false;
  // "Ruiz and her lawyers"
  if (is_his(scene, index)) return true;
  // "King and Weeks": names, though ordinary words
  if (scene.phrase(index).kind == PhraseKind::kCommon) {
    const TokenRange word = scene.phrase(index).tokens;
    return word.end == word.first + 1 && scene.capital(word.first) && scene.actors[id].named &&
           scene.actors[id].kind == SpeakerKind::kPerson;
  }
  if (scene.phrase(index).kind != PhraseKind::kName) return false;
  if (scene.has(scene.phrase(index), kIsOwner | kIsTime)) return false;
  // "British and Irish", but "the Conservatives and the Liberals", "Labour and the Greens"
  if (scene.has(scene.phrase(index), kIsNation)) {
    return scene.has(scene.phrase(index), kIsPlural) ||
           (scene.word(scene.phrase(index).head) & kPartyWord) != 0;
  }
  const SpeakerKind kind = scene.actors[id].kind;
  return kind == SpeakerKind::kPerson || kind == SpeakerKind::kOrganisation ||
         kind == SpeakerKind::kGovernment || kind == SpeakerKind::kUnknown;
}

// "officials" of "Lind and other officials", "clerks and bakers": several people, who speak.
bool is_crowd(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  return phrase.kind == PhraseKind::kCommon && scene.actor_of[index] != kNone &&
         scene.has(phrase, kIsPlural) && scene.has(phrase, kIsHuman) &&
         !scene.has(phrase, kIsOwner | kIsTime | kIsQuantity);
}

// The word between two phrases; empty when there is more or less than one, or two with a comma.
std::string_view between(const Scene& scene, std::size_t left) {
  const std::uint32_t end = scene.phrase(left).tokens.end;
  const std::uint32_t next = scene.phrase(left + 1).tokens.first;
  if (next == end + 1) return scene.text(end);
  if (next == end + 2 && scene.text(end) == ",") return scene.text(end + 1);
  return {};
}

}  // namespace

std::size_t first_joined(const Scene& scene, std::size_t last) {
  if (last == 0) return last;
  const std::string_view joint = between(scene, last - 1);
  if (is_crowd(scene, last) && (is_crowd(scene, last - 1) || may_join(scene, last - 1))) {
    const bool speak =
        scene.speaking[last - 1] && joint == "and" && !is_half_of_pair(scene, last - 1);
    return speak ? last - 1 : last;
  }
  if (!may_join(scene, last) || !may_join(scene, last - 1)) return last;
  // "Neither Ruiz nor Lind"
  if (joint != "and" && joint != "&" && joint != "nor") return last;
  std::size_t first = last - 1;
  if (is_his(scene, first)) return last;
  while (first > 0 && last - first + 1 < kMostMembers && may_join(scene, first - 1) &&
         between(scene, first - 1) == ",") {
    --first;
  }
  return first;
}

ActorId firm_of_partners(Scene& scene, std::size_t first, std::size_t last) {
  if (last != first + 1) return kNone;
  const TokenRange tokens{scene.phrase(first).tokens.first, scene.phrase(last).tokens.end};
  if (tokens.end != tokens.first + 3) return kNone;
  return scene.actors.by_short_form(read_name(scene.names(), tokens).all);
}

ActorId joint_actor(Scene& scene, std::size_t first, std::size_t last) {
  std::vector<ActorId> members;
  NameKey key;
  for (std::size_t i = first; i <= last; ++i) {
    const ActorId id = scene.actor_of[i];
    if (std::find(members.begin(), members.end(), id) != members.end()) return kNone;
    members.push_back(id);
    key.all = scene.actors.ids.join(key.all, actor_word(id));
  }
  const ActorId known = scene.actors.find(key.all);
  if (known != kNone) return known;
  const ActorId id = scene.actors.named(key, SpeakerKind::kGroup);
  Actor& actor = scene.actors[id];
  actor.plural = true;
  actor.members_begin = static_cast<std::uint32_t>(scene.members.size());
  scene.members.insert(scene.members.end(), members.begin(), members.end());
  actor.members_end = static_cast<std::uint32_t>(scene.members.size());
  return id;
}

}  // namespace onrecord
