#include "extractors/speakers/actor_roles_before.hpp"

#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestAside = 10;  // tokens in brackets
constexpr int kMostHops = 3;  // phrases: "chairman of the party's committee on trade"

// "Her shadow, Ana Ruiz, said": somebody's, and a name follows; whatever it is, she is it.
bool is_somebodys(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t first = phrase.tokens.first;
  if (phrase.kind != PhraseKind::kCommon || scene.tag(phrase.head) != Tag::kNoun) return false;
  if (scene.has(phrase, kIsPlural | kIsTime | kIsQuantity | kIsOrgNoun | kIsDocNoun)) return false;
  if ((scene.word(phrase.head) & kThingWord) != 0) return false;
  return scene.speaking[index] && first > 0 && (scene.word(first) & kHisWord) != 0 &&
         closes(scene, first - 1);
}

// The token of "(" that closes right before `end`; `end` when it is too far.
std::uint32_t before_brackets(const Scene& scene, std::uint32_t end) {
  for (std::uint32_t i = end; i > 0 && end - i < kLongestAside; --i) {
    if (scene.text(i - 1) == "(") return i - 1;
  }
  return end;
}

// "Yes, minister, Ana Ruiz is here"; but not "by minister, Ana Ruiz,".
bool is_address(const Scene& scene, const Phrase& role) {
  const std::uint32_t first = role.tokens.first;
  if (role.core.first != first) return false;
  const bool several = role.core.end > first + 1;
  return first == 0 || (scene.tag(first - 1) != Tag::kPrep && !several);
}

// "a spokesman for the president"
bool links_role(const Scene& scene, const Phrase& outer, const Phrase& inner) {
  return outer.tokens.end + 1 == inner.tokens.first &&
         scene.is(outer.tokens.end, scene.rules.role_link) && is_role(scene, outer);
}

// "of Ohio", "of the Guild": where the phrase ends that a preposition at `token` leads to; `token`
// when none does.
std::uint32_t past_link(const Scene& scene, std::uint32_t token) {
  if (token + 1 >= scene.document.tokens.size() || scene.tag(token) != Tag::kPrep) return token;
  const Phrase* phrase = phrase_at(scene.reading, token + 1);
  return phrase != nullptr && phrase->tokens.first == token + 1 ? phrase->tokens.end : token;
}

// "Sen. Ana Ruiz of Ohio", "Ana Ruiz of the Guild of Divers,": where the name ends.
std::uint32_t past_house(const Scene& scene, std::uint32_t token) {
  const std::uint32_t end = past_link(scene, token);
  if (end == token) return token;
  const Phrase* house = phrase_at(scene.reading, end - 1);
  if (scene.has(*house, kIsPlace | kIsGov)) return end;
  std::uint32_t last = end;
  for (int hops = 0; hops < kMostHops && !comma_at(scene, last); ++hops) {
    last = past_link(scene, last);
  }
  return house->kind == PhraseKind::kName && comma_at(scene, last) ? last : token;
}

// "One of the firm's clerks", "one of them": the phrase of the one.
std::int32_t one_of(const Scene& scene, std::size_t several) {
  const Phrase& clerks = scene.phrase(several);
  const bool them = clerks.kind == PhraseKind::kPronoun && scene.has(clerks, kIsThey);
  if (!them && (!scene.has(clerks, kIsPlural) || !scene.has(clerks, kIsHuman))) return kNone;
  std::size_t first = several;
  while (scene.owner(first) != kNone) --first;
  if (first == 0) return kNone;
  const Phrase& one = scene.phrase(first - 1);
  if (one.tokens.end + 1 != scene.phrase(first).tokens.first) return kNone;
  const bool counted = scene.has(one, kIsQuantity) || one.kind == PhraseKind::kPronoun;
  if (!counted || !scene.is(one.tokens.end, scene.rules.role_link)) return kNone;
  return static_cast<std::int32_t>(first) - 1;
}

}  // namespace

void read_role_before(Scene& scene, std::size_t name) {
  const Phrase& person = scene.phrase(name);
  if (name == 0 || person.tokens.first == 0) return;
  std::uint32_t comma = person.tokens.first - 1;
  // "its treasurer, retired clerk Ana Ruiz"
  if (comma > 0 && (scene.tag(comma) == Tag::kVpart || scene.tag(comma) == Tag::kAdj)) --comma;
  // "The crew member, focus puller Ana Ruiz, said"
  const Phrase& trade = scene.phrase(name - 1);
  if (trade.tokens.end == person.tokens.first && trade.kind == PhraseKind::kCommon &&
      trade.core.first == trade.tokens.first && trade.tokens.first > 0 && !comma_at(scene, comma)) {
    comma = trade.tokens.first - 1;
  }
  const bool trimmed = scene.is_trimmed(name);
  // "the Bishop of Ulm Dr Ana Ruiz"
  const bool runs_on = trimmed && !scene.opens_sentence(person.tokens.first);
  if (!comma_at(scene, comma) && !runs_on) return;
  const std::uint32_t after = past_house(scene, person.tokens.end);
  const Tag next = after < scene.document.tokens.size() ? scene.tag(after) : Tag::kPunct;
  if (!trimmed && next != Tag::kPunct && !(next == Tag::kVerb && scene.speaking[name])) return;
  std::uint32_t end = comma;
  if (comma > 0 && scene.text(comma - 1) == ")") end = before_brackets(scene, comma);
  std::size_t role = name - 1;
  while (role > 0 && scene.phrase(role).tokens.first > end) --role;
  if (scene.phrase(role).tokens.end != end) return;
  if (const std::int32_t one = one_of(scene, role); one != kNone) {
    const ActorId id = scene.actor_of[name];
    if (scene.actors[id].kind == SpeakerKind::kPerson) {
      scene.actor_of[static_cast<std::size_t>(one)] = id;
      if (scene.speaking[role]) scene.actor_of[role] = id;
    }
    return;
  }
  // "Engineers said no. One, Ana Ruiz, said"
  const Phrase& one = scene.phrase(role);
  if (scene.speaking[role] && one.tokens.end == one.tokens.first + 1 &&
      (one.kind == PhraseKind::kPronoun || scene.has(one, kIsQuantity)) &&
      scene.opens_sentence(one.tokens.first)) {
    const ActorId id = scene.actor_of[name];
    if (scene.actors[id].kind == SpeakerKind::kPerson) scene.actor_of[role] = id;
    return;
  }
  for (int hops = 0; hops < kMostHops && role > 0 && !is_role(scene, scene.phrase(role)) &&
                     !is_somebodys(scene, role);
       ++hops) {
    const Phrase& before = scene.phrase(role - 1);
    if (before.tokens.end + 1 != scene.phrase(role).tokens.first) return;
    const Tag link = scene.tag(before.tokens.end);
    if (link != Tag::kPrep && link != Tag::kPoss) return;
    // "about the mayor's brother's boat, Ana Ruiz said"
    if (link == Tag::kPoss && is_role(scene, before)) return;
    --role;
  }
  // "a spokesman for the president, Ana Ruiz,": the first of them.
  while (role > 0 && links_role(scene, scene.phrase(role - 1), scene.phrase(role))) --role;
  if (scene.actor_of[role] != kNone) return;
  if (!is_role(scene, scene.phrase(role)) && !is_somebodys(scene, role)) return;
  // "Director, Ana Ruiz, said"
  const bool speaks = scene.speaking[role] && scene.opens_sentence(scene.phrase(role).tokens.first);
  if (!trimmed && !speaks && is_address(scene, scene.phrase(role)) && scene.owner(role) == kNone &&
      role + 1 == name) {
    return;
  }
  const ActorId id = scene.actor_of[name];
  if (!turns_out_person(scene, id, name, role)) return;
  TokenRange span = scene.phrase(role).core;
  span.end = trimmed ? scene.core(name).first : comma;
  if (trimmed && !person.title.empty()) span.end = person.title.end - 1;
  give_role(scene, id, scene.phrase(role).core, span, trimmed);
  note_house(scene, id, role, name - 1);
  scene.actor_of[role] = id;
}

void read_role_that_is(Scene& scene, std::size_t name) {
  const Phrase& person = scene.phrase(name);
  if (name == 0 || person.tokens.first < 2) return;
  const std::size_t role = name - 1;
  const Phrase& who = scene.phrase(role);
  if (who.tokens.end + 1 != person.tokens.first || scene.actor_of[role] != kNone) return;
  if ((scene.word(who.tokens.end) & kBeWord) == 0 || scene.tag(who.tokens.end) != Tag::kAux) return;
  const bool definite = scene.has(who, kIsDefinite) || scene.owner(role) != kNone;
  if (!definite || !is_role(scene, who) || !closes(scene, person.tokens.end)) return;
  const ActorId id = scene.actor_of[name];
  give_role(scene, id, who.core, who.core, false);
  note_house(scene, id, role, role);
  scene.actor_of[role] = id;
}

}  // namespace onrecord
