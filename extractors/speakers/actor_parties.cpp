#include "extractors/speakers/actor_parties.hpp"

#include <string>
#include <string_view>

#include "extractors/speakers/actor_foremost.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"

namespace onrecord {

NameId party_at(Scene& scene, std::uint32_t token) {
  const std::string_view party =
      scene.rules.lexicon->value(scene.reading.words[token].word, scene.rules.party_of);
  return party.empty() ? kNoName : scene.actors.ids.word(party);
}

namespace {

constexpr std::uint32_t kReach = 6;         // sentences back
constexpr std::uint32_t kStateReach = 24;   // the same, for whoever is known to be of the state
constexpr float kOfState = 8;               // times as readily meant
constexpr float kOfParty = 8;               // the same
constexpr float kOfAide = 0.25F;            // a spokesman is hardly called by his party
constexpr float kStandsOut = 1.5F;          // times the next
constexpr std::uint32_t kLongestState = 3;  // words

NameId name_of_words(Scene& scene, std::string_view words) {
  NameId name = kNoName;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    name = scene.actors.ids.join(name, scene.actors.ids.word(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return name;
}

// The place that the words name, in full: "Kentucky" for "Ky.".
NameId state_of(Scene& scene, TokenRange words) {
  if (words.empty() || words.end > words.first + kLongestState) return kNoName;
  if (words.end == words.first + 1) {
    const std::string_view full =
        scene.rules.lexicon->value(scene.reading.words[words.first].word, scene.rules.state_short);
    if (!full.empty()) return name_of_words(scene, full);
  }
  NameId name = kNoName;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    if (!scene.capital(i)) return kNoName;
    name = scene.actors.ids.join(name, scene.id(i));
  }
  return name;
}

// "Kentucky", "New York" right before `end`, not before `first`.
TokenRange place_before(const Scene& scene, std::uint32_t first, std::uint32_t end) {
  if (end < first + 1 || !scene.capital(end - 1)) return {end, end};
  if (end > first + 1 && scene.is(end - 2, scene.rules.state_opener)) return {end - 2, end};
  const Traits word = scene.word(end - 1);
  if ((word & kPlaceWord) == 0 || (word & kPartyWord) != 0) return {end, end};
  return {end - 1, end};
}

// "(R-Ky.)", ", D-New York,"
void read_tag(Scene& scene, std::uint32_t open, Actor& actor) {
  const auto end = static_cast<std::uint32_t>(scene.document.tokens.size());
  if (open + 3 >= end || (scene.text(open) != "(" && scene.text(open) != ",")) return;
  const NameId party = party_at(scene, open + 1);
  if (party == kNoName) return;
  const bool bare = scene.text(open + 2) == ")";
  if (!bare && scene.tag(open + 2) != Tag::kPunct) return;
  TokenRange state{open + 3, open + 3};
  while (!bare && state.end < end && state.end < state.first + kLongestState &&
         scene.capital(state.end)) {
    ++state.end;
  }
  if (!bare && state.empty()) return;
  actor.party = party;
  if (!state.empty()) actor.state = state_of(scene, state);
}

// ", a Democrat", ", a Maltese Republican"
NameId party_behind(Scene& scene, std::uint32_t comma) {
  if (comma + 1 >= scene.document.tokens.size() || scene.text(comma) != ",") return kNoName;
  const Phrase* role = phrase_at(scene.reading, comma + 1);
  if (role == nullptr || role->tokens.first != comma + 1) return kNoName;
  if (!scene.is(comma + 1, scene.rules.indefinite)) return kNoName;
  return party_at(scene, role->core.end - 1);
}

}  // namespace

void note_party(Scene& scene, std::size_t name, ActorId id) {
  const Phrase& phrase = scene.phrase(name);
  Actor& actor = scene.actors[id];
  const std::uint32_t core = scene.core(name).first;
  for (std::uint32_t i = phrase.tokens.first; i < core; ++i) {
    if (actor.party == kNoName) actor.party = party_at(scene, i);
  }
  const auto end = static_cast<std::uint32_t>(scene.document.tokens.size());
  if (actor.party == kNoName || actor.state == kNoName) read_tag(scene, phrase.tokens.end, actor);
  if (actor.party == kNoName) actor.party = party_behind(scene, phrase.tokens.end);
  if (actor.state != kNoName) return;
  // "Sen. Tom Hart of Kentucky"
  const std::uint32_t of = phrase.tokens.end;
  if (!phrase.title.empty() && of + 1 < end && scene.text(of) == "of") {
    const Phrase* place = phrase_at(scene.reading, of + 1);
    if (place != nullptr && scene.has(*place, kIsPlace)) actor.state = state_of(scene, place->core);
    return;
  }
  // "Kentucky Sen. Tom Hart"
  for (std::uint32_t i = phrase.tokens.first + 1; i < core && actor.state == kNoName; ++i) {
    actor.state = state_of(scene, place_before(scene, phrase.tokens.first, i));
  }
}

bool is_partisan(const Scene& scene, const Phrase& phrase) {
  if (phrase.kind != PhraseKind::kName || !scene.has(phrase, kIsNation)) return false;
  const std::uint32_t last = phrase.core.end - 1;
  if (scene.text(last).ends_with('s')) return false;
  if (!scene.is(last, scene.rules.party_of)) return false;
  return phrase.core.end > phrase.tokens.first + 1 &&
         scene.is(phrase.tokens.first, scene.rules.definite);
}

namespace {

bool is_aide(const Scene& scene, const Actor& actor) {
  return !actor.role_words.empty() && (scene.word(actor.role_words.end - 1) & kAideWord) != 0;
}

}  // namespace

ActorId partisan_actor(Scene& scene, const Phrase& phrase) {
  const std::uint32_t last = phrase.core.end - 1;
  const NameId party = party_at(scene, last);
  const NameId state = state_of(scene, place_before(scene, phrase.tokens.first, last));
  Foremost foremost;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.kind != SpeakerKind::kPerson || !actor.named || scene.is_other(id)) continue;
    if (actor.party != kNoName && actor.party != party) continue;
    if (state != kNoName && actor.state != kNoName && actor.state != state) continue;
    const bool of_state = state != kNoName && actor.state == state;
    const std::uint32_t ago = scene.sentence - actor.seen;
    if (ago > (of_state ? kStateReach : kReach)) continue;
    float weight = scene.actors.salience(id, scene.sentence) * (of_state ? kOfState : 1);
    if (actor.party == party) {
      weight *= kOfParty;
    } else if (is_aide(scene, actor)) {
      weight *= kOfAide;
    }
    if (actor.leads && was_told_before(scene, actor, scene.sentence)) weight *= kTopicBefore;
    foremost.take(id, weight);
  }
  return foremost.standing_out(kStandsOut);
}

namespace {

// "Ana Ruiz said it was late. The Velden North MP": whoever spoke just before, unless the article
// says that she is something else.
ActorId politician_before(const Scene& scene) {
  constexpr std::size_t kPolitician = 1;
  Foremost foremost;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.kind != SpeakerKind::kPerson || !actor.named || scene.is_other(id)) continue;
    if (!actor.leads || !actor.speaks || !was_told_before(scene, actor, scene.sentence)) continue;
    const TokenRange role = actor.role_words;
    if (!role.empty() && !scene.is(role.end - 1, scene.rules.fields[kPolitician])) continue;
    foremost.take(id, scene.actors.salience(id, scene.sentence));
  }
  return foremost.standing_out(kStandsOut);
}

}  // namespace

ActorId member_for(Scene& scene, const Phrase& phrase) {
  if (!scene.is(phrase.tokens.first, scene.rules.definite) || scene.has(phrase, kIsPerson)) {
    return kNone;
  }
  std::uint32_t letters = phrase.tokens.end - 1;
  const bool behind =
      letters + 1 < scene.document.tokens.size() && (scene.word(letters + 1) & kLettersWord) != 0;
  if (behind) ++letters;
  if (letters < phrase.tokens.first + 2 || (scene.word(letters) & kLettersWord) == 0) return kNone;
  Foremost foremost;
  const NameId head = role_head(scene, letters);
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    const ActorId id = scene.actors.role(i).actor;
    const Actor& actor = scene.actors[id];
    if (actor.mentions == 0 || scene.sentence - actor.seen > kReach || scene.is_other(id)) continue;
    foremost.take(id, scene.actors.salience(id, scene.sentence));
  }
  const ActorId known = foremost.standing_out(kStandsOut);
  return known != kNone ? known : politician_before(scene);
}

}  // namespace onrecord
