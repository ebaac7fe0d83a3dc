#include "extractors/speakers/actor_epithets.hpp"

#include <algorithm>

#include "extractors/speakers/actor_foremost.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kOfficeReach = 8;  // sentences back
constexpr std::uint32_t kEpithetReach = 6;
constexpr std::uint32_t kTradeReach = 3;
constexpr std::uint32_t kNew = 4;         // mentions of somebody who was just introduced
constexpr std::uint32_t kBegin = 3;       // sentences that introduce whom an article is about
constexpr float kActed = 4;               // what no sentence adds of who does not speak in it
constexpr float kHoldsOffice = 1.9F;      // times the next
constexpr float kUncertain = 0.6F;        // a name that may be no person
constexpr float kAlike = 4;               // whose role says much the same
constexpr std::uint8_t kOldestTeen = 21;  // whom "the teenager" may still mean
constexpr float kStandsOut = 1.5F;        // times the next

enum class Noun : std::uint8_t { kOther, kOffice, kEpithet, kTrade, kTopic, kNative };

// "the home secretary", "the secretary of State", but not "the press secretary".
bool holds_desk(const Scene& scene, const Phrase& phrase) {
  const auto is_of_desk = [&](std::uint32_t of) {
    return of + 1 < scene.document.tokens.size() && scene.text(of) == "of" &&
           scene.is(of + 1, scene.rules.desk) && scene.is(of - 1, scene.rules.cabinet);
  };
  const bool whole = phrase.head > phrase.core.first + 1;  // "secretary of State" is one word
  if (is_of_desk(phrase.tokens.end) || (whole && is_of_desk(phrase.head - 1))) return true;
  return phrase.core.end > phrase.core.first + 1 && scene.is(phrase.head - 1, scene.rules.desk) &&
         (scene.word(phrase.head) & kOfficeWord) != 0;
}

// "the attorney general"
bool is_general_of_office(const Scene& scene, const Phrase& phrase) {
  return phrase.core.end > phrase.core.first + 1 && scene.text(phrase.head) == "general" &&
         scene.is(phrase.head - 1, scene.rules.before_general);
}

// "the Tory spokesman", "the Republican speechwriter"
bool speaks_for_party(const Scene& scene, const Phrase& phrase) {
  return phrase.core.end == phrase.core.first + 2 &&
         (scene.word(phrase.core.first) & kPartyWord) != 0 &&
         (scene.word(phrase.head) & (kOfficeHolderWord | kEpithetWord)) == 0;
}

// "the former teacher"
bool is_former(const Scene& scene, const Phrase& phrase) {
  return phrase.core.end > phrase.core.first + 1 && (scene.word(phrase.core.first) & kEraWord) != 0;
}

Noun kind_of(const Scene& scene, const Phrase& phrase) {
  const Traits word = scene.word(phrase.head);
  if (speaks_for_party(scene, phrase)) return Noun::kTopic;
  if (is_general_of_office(scene, phrase)) return Noun::kTopic;
  // "the mother of two"
  const std::uint32_t end = phrase.tokens.end;
  if (scene.is(phrase.head, scene.rules.parent) && end + 1 < scene.document.tokens.size() &&
      scene.tag(end) == Tag::kPrep && scene.tag(end + 1) == Tag::kNum) {
    return Noun::kNative;
  }
  if (scene.is(phrase.head, scene.rules.onlooker)) return Noun::kTopic;
  if (scene.is(phrase.head, scene.rules.consort) && phrase.head > phrase.core.first &&
      scene.text(phrase.head - 1) == "first") {
    return Noun::kOffice;
  }
  if ((word & kPlainWord) != 0) {
    // "the former top aide to President Tom Hart"
    if ((word & kAideWord) != 0 && is_former(scene, phrase)) return Noun::kTopic;
    // "the Ulm woman"
    const bool from = phrase.core.end > phrase.core.first + 1 &&
                      scene.sex(phrase) != Sex::kUnknown && scene.capital(phrase.head - 1);
    return from ? Noun::kNative : Noun::kOther;
  }
  if ((word & kOfficeHolderWord) != 0 || holds_desk(scene, phrase)) return Noun::kOffice;
  return (word & kEpithetWord) != 0 ? Noun::kEpithet : Noun::kTrade;
}

// Called so before, in words that say it is somebody else: "the Ulm coach" beside "the Bern coach".
bool has_role(const Scene& scene, NameId head, ActorId id) {
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    if (scene.actors.role(i).actor == id) return true;
  }
  return false;
}

// "MP Ana Ruiz ... the backbencher", "singer Ivo Lind ... the star": two words of one field.
bool is_alike(const Scene& scene, std::uint32_t said, std::uint32_t known) {
  return std::any_of(scene.rules.fields.begin(), scene.rules.fields.end(), [&](ClassId field) {
    return scene.is(said, field) && scene.is(known, field);
  });
}

// "the Malta striker" of "Malta forward Ana Ruiz"
bool shares_word(Scene& scene, TokenRange said, TokenRange known) {
  for (std::uint32_t i = said.first; i + 1 < said.end; ++i) {
    for (std::uint32_t k = known.first; k + 1 < known.end; ++k) {
      if (scene.id(i) == scene.id(k)) return true;
    }
  }
  return false;
}

// Just introduced as something else, or as an expert; but who opens the sentence before is meant by
// whatever word the next one has for him.
bool is_explained_otherwise(const Scene& scene, const Actor& actor) {
  const bool leads = actor.leads && actor.acts && was_told_before(scene, actor, scene.sentence);
  if ((scene.word(actor.role_words.end - 1) & kPlainWord) != 0) return !leads;
  return actor.explained && actor.mentions < kNew && actor.first > kBegin && !leads;
}

// A coach is no striker, whatever else he is; and who was just introduced as an expert is taken up
// as nothing else.
bool is_something_else(const Scene& scene, const Phrase& phrase, Noun noun, const Actor& actor) {
  if (actor.role_words.empty()) return false;
  const std::uint32_t said = phrase.head;
  const std::uint32_t known = actor.role_words.end - 1;
  const ClassId player = scene.rules.player;
  const ClassId trainer = scene.rules.trainer;
  const bool both = (scene.is(said, player) && scene.is(known, trainer)) ||
                    (scene.is(said, trainer) && scene.is(known, player));
  return (both && !is_former(scene, phrase)) ||
         (noun == Noun::kEpithet && !is_alike(scene, said, known) &&
          is_explained_otherwise(scene, actor));
}

// "the night nurse", and not "the Harbour Hospital nurse"
bool is_plain(const Scene& scene, const Phrase& phrase) {
  for (std::uint32_t i = phrase.core.first; i < phrase.core.end; ++i) {
    if (scene.capital(i)) return false;
  }
  return true;
}

// Who was spoken of before; of whom readers know who they are, only who spoke.
bool is_topic(const Scene& scene, const Actor& actor, std::uint32_t sentence) {
  if (!actor.leads || !was_told_before(scene, actor, sentence)) return false;
  return !actor.explained || actor.latest > kActed;
}

// "Ana Ruiz, an analyst at Harbour Bank": holds no office.
bool is_bystander(const Scene& scene, const Actor& actor) {
  return !actor.role_words.empty() && scene.is(actor.role_words.end - 1, scene.rules.bystander);
}

// "Presidential hopeful Ana Ruiz": may hold an office beside.
bool runs_for_office(const Scene& scene, const Actor& actor) {
  return !actor.role_words.empty() && scene.is(actor.role_words.end - 1, scene.rules.hopeful);
}

bool is_in_cabinet(const Scene& scene, const Phrase& phrase, const Actor& actor) {
  const TokenRange role = actor.role_words;
  if (role.end < role.first + 2 || !scene.is(phrase.head, scene.rules.cabinet)) return false;
  return scene.is(role.end - 1, scene.rules.cabinet) && scene.is(role.end - 2, scene.rules.desk) &&
         !has_rank(scene, role);
}

// Whoever was "the chancellor" is not "the premier" as well; but a leader may be either.
NameId office_of(Scene& scene, const Phrase& phrase) {
  return scene.text(phrase.head) == "leader" ? kNoName : role_head(scene, phrase.head);
}

bool may_mean(const Scene& scene, const Phrase& phrase, Noun noun, bool was, NameId head,
              ActorId id, std::uint32_t sentence) {
  const Actor& actor = scene.actors[id];
  const bool person =
      actor.kind == SpeakerKind::kPerson ||
      (actor.kind == SpeakerKind::kUnknown && actor.may_be_person && actor.speaks && !actor.medium);
  if (!person || !actor.named || actor.plural || has_role(scene, head, id)) return false;
  const std::uint32_t ago = sentence - actor.seen;
  switch (noun) {
    case Noun::kOffice:
      // "Education Secretary Ana Ruiz ... the minister"
      if (is_in_cabinet(scene, phrase, actor)) return ago <= 1;
      if (ago > kOfficeReach) return false;
      return actor.explained ? runs_for_office(scene, actor) : !is_bystander(scene, actor);
    case Noun::kEpithet:
      return ago <= kEpithetReach;
    case Noun::kTrade:
      if (was && actor.leads && was_told_before(scene, actor, sentence)) return true;
      // "Attorney Ana Ruiz ... the prosecutor"
      if (!actor.role_words.empty() && ago <= kTradeReach &&
          is_alike(scene, phrase.head, actor.role_words.end - 1)) {
        return true;
      }
      // "the Slovak commissioner" of whoever is called the union's chief
      if (phrase.country != 0 && is_topic(scene, actor, sentence) && actor.latest > kActed)
        return true;
      // "Ruiz said she was there. The nurse added": the last mention may be of her words.
      return !actor.explained && ago == 1 && actor.mentions <= kNew &&
             (actor.acts || (is_plain(scene, phrase) && was_told_before(scene, actor, sentence)));
    case Noun::kNative:
      return actor.leads && was_told_before(scene, actor, sentence);
    case Noun::kTopic:
      return is_topic(scene, actor, sentence) && actor.latest > kActed;
    case Noun::kOther:
      return false;
  }
  return false;
}

// "The first minister has spoken": who has no name yet, but is somebody whom readers are told of.
bool may_turn_out(const Actor& actor) {
  return actor.kind == SpeakerKind::kAnonymous && !actor.named && !actor.introduced &&
         actor.owner == kNone && actor.same_as == kNone;
}

// "as caretaker boss": nobody who does anything.
bool was_said_in_passing(const Actor& actor) {
  return !actor.named && !actor.introduced && !actor.speaks && !actor.acts && actor.mentions <= 1;
}

// "the chairman of the Harbour Party": somebody of whom the article would have said so.
bool is_of_body(const Scene& scene, std::size_t index) {
  const std::uint32_t of = scene.phrase(index).tokens.end;
  if (index + 1 >= scene.size() || scene.phrase(index + 1).tokens.first != of + 1) return false;
  const Phrase& body = scene.phrase(index + 1);
  // "the MP for Ulm North"
  constexpr std::size_t kPolitician = 1;
  const bool seat = scene.is(scene.phrase(index).head, scene.rules.fields[kPolitician]) &&
                    scene.text(of) == "for" && !scene.has(body, kIsOrg);
  // "the former secretary of State"
  const bool desk = scene.is(scene.phrase(index).head, scene.rules.cabinet) &&
                    scene.is(body.core.end - 1, scene.rules.desk);
  return scene.is(of, scene.rules.role_link) && body.kind == PhraseKind::kName && !seat && !desk &&
         !scene.has(body, kIsPerson);
}

// "the founder of Brandvik"
void note_house_behind(const Scene& scene, std::size_t index, Actor& actor) {
  const std::uint32_t of = scene.phrase(index).tokens.end;
  if (actor.house != kNone || index + 1 >= scene.size()) return;
  if (scene.phrase(index + 1).tokens.first != of + 1 || scene.tag(of) != Tag::kPrep) return;
  actor.house = static_cast<std::int32_t>(index) + 1;
}

}  // namespace

ActorId epithet_actor(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  const Noun noun = kind_of(scene, phrase);
  if (noun == Noun::kOther || !scene.is_definite(phrase)) return kNone;
  // "the Harbour Leader" is a name, whatever it was read as; "the Culture Secretary" is not.
  if (scene.capital(phrase.head) && !scene.is(phrase.head, scene.rules.capital_noun) &&
      !holds_desk(scene, phrase)) {
    return kNone;
  }
  if (noun == Noun::kTrade && has_rank(scene, phrase.core)) return kNone;
  if ((noun == Noun::kTrade || noun == Noun::kOffice) && is_of_body(scene, index)) return kNone;
  const bool former = is_former(scene, phrase);
  const NameId head = scene.id(phrase.head);
  const ActorId before = scene.actors.last_with_head(head);
  if (before != kNone && !scene.actors[before].plural && !may_turn_out(scene.actors[before]) &&
      !was_said_in_passing(scene.actors[before])) {
    return kNone;  // "a singer ... the singer"
  }
  const Sex sex = scene.sex(phrase);
  const NameId office = noun == Noun::kOffice ? office_of(scene, phrase) : kNoName;
  const bool young = scene.is(phrase.head, scene.rules.young);
  Foremost foremost;
  for (const ActorId id : scene.recent) {
    // "The mayor's boat, Ana Ruiz said": two people.
    if (before != kNone && scene.actors[before].seen == scene.actors[id].seen) continue;
    if (!agree(scene.actors[id].sex, sex) || scene.is_other(id)) continue;
    if (!may_mean(scene, phrase, noun, former, head, id, sentence)) continue;
    if (is_something_else(scene, phrase, noun, scene.actors[id])) continue;
    const std::uint8_t age = scene.actors[id].age;
    if (young && age > kOldestTeen) continue;
    const NameId holds = scene.actors[id].holds;
    if (office != kNoName && holds != kNoName && holds != office) continue;
    float weight = scene.actors.salience(id, sentence);
    if (scene.actors[id].kind == SpeakerKind::kUnknown) weight *= kUncertain;
    if (is_topic(scene, scene.actors[id], sentence)) weight *= kTopicBefore;
    if (young && age > 0) weight *= kAlike * kAlike;
    const TokenRange role = scene.actors[id].role_words;
    if (!role.empty() && is_alike(scene, phrase.head, role.end - 1)) {
      weight *= shares_word(scene, phrase.core, role) ? kAlike * kAlike : kAlike;
    }
    foremost.take(id, weight);
  }
  const ActorId best = foremost.standing_out(noun == Noun::kOffice ? kHoldsOffice : kStandsOut);
  if (best == kNone) return kNone;
  scene.actors.add_role(head, {phrase.core, best, kNone});
  if (before != kNone && !scene.actors[before].plural && may_turn_out(scene.actors[before])) {
    scene.actors.merge(before, best);
    scene.actors.set_last_with_head(head, best);
  }
  note_house_behind(scene, index, scene.actors[best]);
  if (scene.actors[best].holds == kNoName) scene.actors[best].holds = office;
  scene.actors[best].kind = SpeakerKind::kPerson;
  if (scene.actors[best].sex == Sex::kUnknown) scene.actors[best].sex = sex;
  return best;
}

}  // namespace onrecord
