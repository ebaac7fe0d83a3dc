#include "extractors/actor_nouns.hpp"

#include "extractors/actor_pronouns.hpp"
#include "extractors/actor_roles.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kOrgReach = 3;  // sentences back, for "the company"

// The words of a noun with its modifiers, and whose it is.
NameKey noun_key(Scene& scene, std::size_t index, ActorId owner) {
  NameKey key = read_name(scene.names(), scene.phrase(index).core);
  if (owner != kNone) {
    const NameKey& whose = scene.actors[owner].key;
    const NameId name = whose.family != kNoName ? whose.family : whose.all;
    key.all = scene.actors.ids.join(name, key.all);
  }
  return key;
}

// Whose it is: "the party's spokesman", "his lawyer".
ActorId owner_of(const Scene& scene, std::size_t index) {
  const std::int32_t owner = scene.owner(index);
  if (owner != kNone) return scene.actor_of[static_cast<std::size_t>(owner)];
  return kNone;
}

// May "the company", "the agency" mean it?
bool may_be_called(const Actor& actor, Traits noun) {
  if (!actor.named || actor.plural || !(actor.speaks || actor.by_form)) return false;
  if (actor.kind == SpeakerKind::kOrganisation) {
    return (noun & kSameOrgWord) != 0 || !actor.office;
  }
  // A name that nothing was said of yet.
  return actor.kind == SpeakerKind::kUnknown && (noun & kCompanyWord) != 0;
}

// "the French maker" after one of another country would be somebody else: a description with more
// than a noun must open its sentence, right after the organisation was spoken of.
bool may_describe(const Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  if (phrase.core.end == phrase.core.first + 1) return true;
  return scene.document.sentences[sentence].first_token == phrase.tokens.first;
}

// "the bank" after "Deutsche Bank"; "the company" after any.
ActorId organisation_before(Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  const bool bare = phrase.core.end == phrase.core.first + 1;
  const NameId head = scene.id(phrase.head);
  if (bare) {
    if (const ActorId id = scene.actors.by_head(head, sentence); id != kNone) return id;
    const ActorId before = scene.actors.last_with_head(head);
    if (before != kNone) return kNone;
  }
  const Traits noun = scene.word(phrase.head);
  if ((noun & (kSameOrgWord | kCompanyWord)) == 0 || !may_describe(scene, phrase, sentence)) {
    return kNone;
  }
  const std::uint32_t reach = bare ? kOrgReach : 1;
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (sentence - actor.seen > reach || !may_be_called(actor, noun)) continue;
    if (best == kNone ||
        scene.actors.salience(id, sentence) > scene.actors.salience(best, sentence)) {
      best = id;
    }
  }
  if (best != kNone && scene.actors[best].kind == SpeakerKind::kUnknown) {
    scene.actors[best].kind = SpeakerKind::kOrganisation;
  }
  return best;
}

SpeakerKind kind_of(Traits traits) {
  if ((traits & kIsDocNoun) != 0) return SpeakerKind::kDocument;
  if ((traits & kIsOrgNoun) != 0) return SpeakerKind::kOrganisation;
  if ((traits & (kIsGroup | kIsPlural)) != 0) return SpeakerKind::kGroup;
  if ((traits & kIsHuman) != 0) return SpeakerKind::kAnonymous;
  return SpeakerKind::kUnknown;
}

// "another official", "a second source": not the one before.
bool is_another(const Scene& scene, const Phrase& phrase) {
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
    if ((scene.word(i) & kOtherWord) != 0) return true;
  }
  return false;
}

// "the 46-year-old"
ActorId aged_actor(Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  if (scene.text(phrase.head) != "old" || phrase.core.end < phrase.core.first + 3) return kNone;
  PronounPlace place;
  place.sentence = sentence;
  return pronoun_actor(scene, kIsHuman, place);
}

}  // namespace

ActorId noun_actor(Scene& scene, std::size_t index, std::uint32_t sentence, ActorId owner) {
  const Phrase& phrase = scene.phrase(index);
  const Traits traits = scene.traits(phrase);
  if ((traits & (kIsTime | kIsQuantity)) != 0) return kNone;
  if ((traits & (kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun)) == 0) {
    return (traits & kIsDefinite) != 0 ? aged_actor(scene, phrase, sentence) : kNone;
  }
  if (owner == kNone) owner = owner_of(scene, index);
  const bool plural = (traits & kIsPlural) != 0;
  const bool definite = (traits & kIsDefinite) != 0;
  const bool bare_noun = phrase.core.end == phrase.core.first + 1;
  if ((traits & kIsOrgNoun) != 0 && (scene.word(phrase.head) & kStateWord) != 0) {
    const bool of_state = owner != kNone && scene.actors[owner].kind == SpeakerKind::kGovernment;
    if (of_state) return owner;
    if (phrase.country != 0) return scene.actors.government(phrase.country);
  }
  const bool bare_speaker = phrase.core.first == phrase.tokens.first && scene.speaking[index];
  if ((definite || bare_speaker) && !plural && owner == kNone) {
    if ((traits & kIsHuman) != 0) {
      if (const ActorId id = person_with_role(scene, index, sentence); id != kNone) return id;
    }
    if ((traits & kIsOrgNoun) != 0) {
      if (const ActorId id = organisation_before(scene, phrase, sentence); id != kNone) return id;
    }
  }
  const NameKey key = noun_key(scene, index, owner);
  if (key.words == 0) return kNone;
  Actors& actors = scene.actors;
  const NameId head = scene.id(phrase.head);
  const bool another = is_another(scene, phrase);
  if (definite && bare_noun && owner == kNone) {
    const ActorId id = actors.last_with_head(head);
    if (id != kNone && actors[id].plural == plural) return id;
  }
  ActorId id = another ? kNone : actors.find(key.all);
  if (id == kNone) {
    const SpeakerKind kind = kind_of(traits);
    if (another) {
      id = actors.add(kind);
      actors[id].key = key;
    } else {
      id = actors.named(key, kind);
    }
    actors[id].plural = plural;
    actors[id].sex = scene.sex(phrase);
    actors[id].owner = owner;
  }
  actors.set_last_with_head(head, id);
  return id;
}

ActorId any_actor(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.kind == PhraseKind::kPronoun) return kNone;
  const NameKey key = read_name(scene.names(), phrase.core);
  return key.words == 0 ? kNone : scene.actors.named(key, SpeakerKind::kUnknown);
}

}  // namespace onrecord
