#include "extractors/speakers/role_words.hpp"

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"

namespace onrecord {
namespace {

// "Mr." is no role; "Sen." and "King" are.
bool is_mister(Scene& scene, std::uint32_t token) {
  const Traits word = scene.word(token);
  if ((word & kCourtesyWord) != 0) return true;
  return (word & kBareTitleWord) != 0 && (word & kOrdinaryWord) == 0 &&
         role_head(scene, token) == scene.id(token);
}

// " - ", and no hyphen
bool stands_apart(const Scene& scene, std::uint32_t mark) {
  const std::vector<Token>& tokens = scene.document.tokens;
  return mark > 0 && mark + 1 < tokens.size() &&
         tokens[mark - 1].span.end < tokens[mark].span.begin &&
         tokens[mark].span.end < tokens[mark + 1].span.begin;
}

}  // namespace

bool is_role(const Scene& scene, const Phrase& phrase) {
  if (phrase.kind == PhraseKind::kName) {  // "a Republican"
    const bool some = scene.is(phrase.tokens.first, scene.rules.indefinite);
    // "a Republican", "the panel's top Republican"
    const bool top =
        (scene.word(phrase.head) & kPartyWord) != 0 && !scene.text(phrase.head).ends_with('s') &&
        phrase.core.first + 1 < phrase.core.end &&
        (scene.tag(phrase.tokens.first) == Tag::kDet ||
         (phrase.tokens.first > 0 && scene.tag(phrase.tokens.first - 1) == Tag::kPoss));
    return scene.has(phrase, kIsNation) && (some || top);
  }
  if (phrase.kind != PhraseKind::kCommon) return false;
  if (scene.has(phrase, kIsPlural | kIsTime | kIsQuantity)) return false;
  return scene.has(phrase, kIsHuman) || scene.is_agent(phrase);
}

bool closes(const Scene& scene, std::uint32_t token) {
  if (token >= scene.document.tokens.size()) return true;
  const Tag tag = scene.tag(token);
  return tag == Tag::kPunct || tag == Tag::kConj;
}

bool is_half_of_pair(const Scene& scene, std::size_t index) {
  if (index + 1 >= scene.size()) return false;
  const Phrase& half = scene.phrase(index);
  const Phrase& several = scene.phrase(index + 1);
  const bool joined =
      half.core.end == half.core.first + 1 && half.tokens.end + 1 == several.tokens.first &&
      several.tokens.first == several.core.first && scene.text(half.tokens.end) == "and";
  const bool thing = scene.tag(half.head) == Tag::kNoun && !scene.has(half, kIsPlural) &&
                     !scene.has(half, kIsHuman | kIsGroup | kIsOrg);
  const bool describes =
      thing || scene.tag(half.head) == Tag::kAdj || scene.has(half, kIsNation | kIsGov);
  return joined && describes && scene.has(several, kIsHuman) && scene.has(several, kIsPlural);
}

bool comma_at(const Scene& scene, std::uint32_t token) {
  if (token >= scene.document.tokens.size()) return false;
  const std::string_view word = scene.text(token);
  return word == "," || word == "--" || word == "–" || word == "—" ||
         (word == "-" && stands_apart(scene, token));
}

bool closes_role(const Scene& scene, std::uint32_t token) {
  return closes(scene, token) || scene.is(token, scene.rules.who);
}

void give_role(Scene& scene, ActorId id, TokenRange words, TokenRange span, bool title) {
  // "Shadow foreign secretary Ana Ruiz", where the capital hides the rank.
  if (words.first > 0 && words.first == span.first && scene.is(words.first - 1, scene.rules.rank) &&
      scene.tag(words.first - 1) != Tag::kPrep && scene.opens_sentence(words.first - 1)) {
    --words.first;
    --span.first;
  }
  const std::uint32_t whole = words.end;
  const auto is_courtesy = [&](std::uint32_t token) {
    if (is_mister(scene, token)) return true;
    // "lead researcher Dr", "Health Secretary Dr"
    return (scene.word(token) & kBareTitleWord) != 0 && scene.is_human(token - 1);
  };
  while (words.end > words.first + 1 && is_courtesy(words.end - 1)) --words.end;
  const NameId head = role_head(scene, words.end - 1);
  const bool mister = words.end == words.first + 1 && is_mister(scene, words.first);
  // "the late Mr. Hart"
  if (title && words.end < whole && scene.tag(words.end - 1) == Tag::kAdj) return;
  Actor& actor = scene.actors[id];
  // "Fellow baker Ana Ruiz": "the baker" is another.
  const bool fellow = scene.is(words.first, scene.rules.fellow) ||
                      (words.first > 0 && scene.is(words.first - 1, scene.rules.fellow));
  if (!mister && !fellow) scene.actors.add_role(head, {words, id, kNone});
  // "his wife, Ana Ruiz"; but a chairman may be a woman.
  const Phrase* noun = phrase_at(scene.reading, words.end - 1);
  if (actor.sex == Sex::kUnknown && noun != nullptr && noun->kind == PhraseKind::kCommon &&
      noun->head + 1 == words.end && !scene.is(noun->head, scene.rules.role)) {
    actor.sex = scene.sex(*noun);
  }
  if (mister) return;
  // "her rival" says of nobody what he is, "the White House climate adviser" does.
  const Traits plain = scene.word(words.end - 1) & (kPlainWord | kAideWord);
  const bool says =
      (plain & kPlainWord) == 0 || (plain != kPlainWord && words.end > words.first + 1);
  if (says) actor.explained = true;
  // "CBI director Sir Ivo Lind"
  while (span.end > span.first + 1 && is_courtesy(span.end - 1)) --span.end;
  const Span given = scene.span(span);
  const bool nation = (scene.word(words.end - 1) & kPlaceWord) != 0;
  const RoleRank rank = title    ? RoleRank::kTitle
                        : nation ? RoleRank::kNationality
                                 : RoleRank::kApposition;
  const bool better =
      rank > actor.role_rank || (rank == actor.role_rank && given.size() > actor.role.size());
  if (!better) return;
  actor.role = given;
  actor.role_rank = rank;
  actor.role_words = words;
}

void note_house(Scene& scene, ActorId id, std::size_t role, std::size_t last) {
  std::int32_t house = scene.owner(role);
  if (house == kNone && last > role) house = static_cast<std::int32_t>(role) + 1;
  const Phrase& phrase = scene.phrase(role);
  const bool his = (scene.word(phrase.tokens.first) & kHisWord) != 0;
  Actor& actor = scene.actors[id];
  if (actor.house == kNone) actor.house = his ? static_cast<std::int32_t>(role) : house;
  if ((scene.word(phrase.head) & kAideWord) == 0 || house == kNone) return;
  if (actor.side == kNone) actor.side = house;  // a phrase until everybody is known
}

namespace {

// "Marlow Semi", which nothing but its form says to be a person.
bool is_open(const Scene& scene, ActorId id, std::size_t name) {
  const Actor& actor = scene.actors[id];
  if (actor.kind != SpeakerKind::kPerson) return actor.kind == SpeakerKind::kUnknown;
  const Phrase& phrase = scene.phrase(name);
  return phrase.title.empty() && (scene.word(scene.core(name).first) & kGivenWord) == 0 &&
         actor.sex == Sex::kUnknown;
}

// "Brandvik's rival", "its owner": where a firm has it, a firm may be it.
bool is_firm_of_firm(Scene& scene, std::size_t role) {
  const Phrase& phrase = scene.phrase(role);
  if (!scene.is(phrase.head, scene.rules.firm_too)) return false;
  const std::string_view first = scene.text(phrase.tokens.first);
  if (first == "its" || first == "Its") return true;
  const std::int32_t owner = scene.owner(role);
  if (owner == kNone) return false;
  const auto whose = static_cast<std::size_t>(owner);
  if (scene.phrase(whose).kind != PhraseKind::kName) return false;
  const ActorId id =
      scene.actor_of[whose] != kNone ? scene.actor_of[whose] : name_actor(scene, whose);
  return id != kNone && scene.actors[id].kind == SpeakerKind::kOrganisation;
}

}  // namespace

bool turns_out_person(Scene& scene, ActorId id, std::size_t name, std::size_t role) {
  if (is_open(scene, id, name) && is_firm_of_firm(scene, role)) {
    scene.actors[id].kind = SpeakerKind::kOrganisation;
    if (scene.actor_of[role] == kNone) scene.actor_of[role] = id;
    return false;
  }
  Actor& actor = scene.actors[id];
  if (actor.kind != SpeakerKind::kUnknown) return true;
  if (!scene.has(scene.phrase(role), kIsHuman)) return false;
  actor.kind = SpeakerKind::kPerson;
  scene.actors.add_family(actor.key.last, id);
  return true;
}

}  // namespace onrecord
