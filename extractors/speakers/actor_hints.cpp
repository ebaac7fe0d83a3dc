#include "extractors/speakers/actor_hints.hpp"

namespace onrecord {

void note_bearer(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if ((scene.word(phrase.head) & kBearerWord) == 0) return;
  ActorId id = kNone;
  if (const std::int32_t owner = scene.owner(index); owner != kNone) {
    id = scene.actor_of[static_cast<std::size_t>(owner)];
  } else if (phrase.head > phrase.tokens.first && scene.tag(phrase.head - 1) == Tag::kPropn) {
    id = scene.actors.by_family(scene.id(phrase.head - 1), Sex::kUnknown, scene.sentence);
  }
  if (id == kNone) return;
  Actor& actor = scene.actors[id];
  const bool open = actor.kind == SpeakerKind::kUnknown && actor.may_be_person;
  if (open && actor.key.words == 1) actor.kind = SpeakerKind::kPerson;
}

bool is_term(const Scene& scene, const Phrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  const std::uint32_t end = phrase.tokens.end;
  if (first < 2 || end >= scene.document.tokens.size()) return false;
  if (scene.tag(first - 2) != Tag::kDet) return false;
  return (scene.word(first - 1) & kMarkWord) != 0 && (scene.word(end) & kMarkWord) != 0;
}

bool stands_as_name(const Scene& scene, const Phrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  const std::uint32_t end = phrase.tokens.end;
  if (end >= scene.document.tokens.size()) return false;
  if (!scene.opens_sentence(first)) return true;
  const Tag next = scene.tag(end);
  return next == Tag::kVerb || next == Tag::kAux || next == Tag::kModal || scene.text(end) == ",";
}

}  // namespace onrecord
