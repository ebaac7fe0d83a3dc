#include "extractors/speakers/actor_pronouns.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t kRecent = 32;     // actors that a pronoun may mean
constexpr std::uint32_t kReach = 6;     // sentences that it may look back
constexpr float kQuotedShare = 0.1F;    // of a mention in somebody's words, outside of them
constexpr float kUnnamed = 0.4F;        // "a teacher", against a person with a name
constexpr float kPassing = 0.15F;       // the same, where nothing that they say is told
constexpr float kUncertain = 0.15F;     // a name that may be no person
constexpr float kSingularThey = 0.01F;  // "they said" where nobody else may be meant
constexpr float kSingular = 0.5F;       // "the crowd ... they", against "the clerks"
constexpr float kOneBody = 0.2F;        // "the club ... they"
constexpr float kSilent = 0.15F;        // who has said nothing yet
constexpr float kDoubt = 0.25F;         // less is not enough to make a name a person
constexpr float kSure = 2;              // times the next
constexpr float kTopic = 4;             // of the same sentence: "Ruiz told Lind that he was late"
constexpr float kBehindClause = 16;     // of the clause that opens the sentence
constexpr float kSpokenOf = 0.8F;       // of a mention in the words that the pronoun itself speaks
constexpr float kNamed = 0.1F;          // "He said Ruiz was late": that he is Ruiz
constexpr float kSameClause = 0.2F;     // "Ruiz thanked him"

bool is_named_unknown(const Actor& actor) {
  return actor.kind == SpeakerKind::kUnknown && actor.named && actor.may_be_person;
}

// How well an actor goes with the pronoun; 0 for not at all.
float fitness(const Actor& actor, Traits pronoun, const PronounPlace& place) {
  const bool he = (pronoun & kIsHe) != 0;
  const bool she = (pronoun & kIsShe) != 0;
  if (he || she) {
    if (!agree(actor.sex, he ? Sex::kMale : Sex::kFemale) || actor.plural) return 0;
    if (actor.kind == SpeakerKind::kPerson) return 1;
    if (is_named_unknown(actor)) return kUncertain;
    if (actor.kind != SpeakerKind::kAnonymous) return 0;
    const bool before = actor.speaks && actor.acts && place.sentence - actor.seen <= 1;
    // "..., an aide said.\n\n“He left,” the aide said": not the aide.
    const bool vague = place.inside && place.new_paragraph && actor.sex == Sex::kUnknown;
    if (before && (place.speaks || place.inside) && !vague) return 1;  // spoke right before
    return actor.speaks && place.speaks ? kUnnamed : kPassing;
  }
  if ((pronoun & kIsHuman) != 0) {
    if (actor.kind == SpeakerKind::kPerson) return 1;
    return is_named_unknown(actor) ? kUncertain : 0;
  }
  if ((pronoun & kIsThey) != 0) {
    // "The lords ruled on the laws. They said": no laws.
    if (place.speaks && actor.kind == SpeakerKind::kDocument && !actor.speaks) {
      return actor.plural ? kPassing : 0;
    }
    if (actor.plural) return 1;
    if (actor.kind == SpeakerKind::kGroup) return kSingular;
    // "A spokesperson said ... They added"
    if (actor.kind == SpeakerKind::kAnonymous && place.speaks && actor.speaks && actor.leads &&
        actor.sex == Sex::kUnknown && place.sentence == actor.seen + 1) {
      return kUnnamed;
    }
    if (actor.kind == SpeakerKind::kPerson && place.speaks && actor.speaks && actor.leads) {
      return place.sentence == actor.seen + 1 ? kSingularThey : 0;
    }
    return actor.kind == SpeakerKind::kOrganisation ? kOneBody : 0;
  }
  if (place.reads && actor.kind != SpeakerKind::kDocument) return 0;
  switch (actor.kind) {
    case SpeakerKind::kOrganisation:
    case SpeakerKind::kGovernment:
      if (actor.plural) return 0;
      // "..., it said" is who went on speaking, not of whom it speaks.
      return place.speaks && !place.said.empty() && !actor.speaks ? kSilent : 1;
    case SpeakerKind::kDocument:
    case SpeakerKind::kGroup:
      return actor.plural ? 0 : kUnnamed;
    case SpeakerKind::kUnknown:
      if (!actor.named || (actor.may_be_person && actor.key.words == 2)) return 0;
      return actor.speaks ? kUnnamed : kUncertain;
    default:
      return 0;
  }
}

// Spoken of in the words that the pronoun itself speaks.
bool is_within(const Actor& actor, const PronounPlace& place) {
  return actor.seen == place.sentence && actor.at >= place.said.begin && actor.at < place.said.end;
}

// How much more readily the topic of this sentence or the one before is meant.
float topic(const Scene& scene, const Actor& actor, const PronounPlace& place) {
  if (is_within(actor, place)) return 1;
  // "While it did not suit Ruiz, she said": whom the clause before the comma speaks of.
  if (place.behind_clause && actor.seen == place.sentence && !place.inside &&
      actor.kind == SpeakerKind::kPerson) {
    return kBehindClause;
  }
  if (!actor.leads) {
    // "In a talk of how late Ruiz is, he said": of the clause that opens the sentence.
    const bool opens = place.opening && actor.told == place.sentence && actor.acts &&
                       !place.object && !place.inside && actor.kind == SpeakerKind::kPerson;
    return opens ? kTopic : 1;
  }
  if (was_told_before(scene, actor, place.sentence)) return kTopicBefore;
  const bool here = actor.told == place.sentence && actor.acts;
  return here && !place.object && !place.inside ? kTopic : 1;
}

// A phrase that says more of the one to its left: "at Harvard", "24", ", Ohio".
bool belongs_to(const Scene& scene, std::size_t index, const Phrase& left) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t end = left.tokens.end;
  if (end + 1 == phrase.tokens.first && scene.tag(end) == Tag::kPrep) return true;
  if (!scene.has(phrase, kIsPlace | kIsGov | kIsQuantity | kIsTime)) return false;
  for (std::uint32_t i = end; i < phrase.tokens.first; ++i) {
    if (i > end + 2 || (scene.tag(i) != Tag::kPrep && scene.text(i) != ",")) return false;
  }
  return true;
}

}  // namespace

bool was_told_before(const Scene& scene, const Actor& actor, std::uint32_t sentence) {
  return actor.told + 1 == sentence || (actor.told < sentence && actor.told == scene.told_before);
}

ActorId pronoun_actor(Scene& scene, Traits pronoun, const PronounPlace& place) {
  ActorId best = kNone;
  float best_score = 0;
  float plain = 0;  // of the best, and of its rivals: without regard to the topic
  float rival = 0;
  int here = 0;  // of whom the sentence speaks
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (place.sentence - actor.seen > kReach || id == place.quoted_by) continue;
    float score = fitness(actor, pronoun, place);
    if (score == 0) continue;
    float weight = scene.actors.salience(id, place.sentence, place.inside);
    if (is_within(actor, place)) weight -= kSpokenOf * actor.latest;
    score *= weight;
    if (place.object && actor.told == place.sentence && actor.acts) score *= kSameClause;
    if (scene.is_other(id)) score *= kNamed;
    if (actor.seen == place.sentence &&
        (actor.kind == SpeakerKind::kPerson || actor.kind == SpeakerKind::kAnonymous)) {
      ++here;
    }
    const float without_topic = score;
    score *= topic(scene, actor, place);
    if (actor.kind == SpeakerKind::kUnknown && score < kDoubt) continue;
    if (score > best_score) {
      rival = std::max(rival, plain);
      best = id;
      best_score = score;
      plain = without_topic;
    } else {
      rival = std::max(rival, without_topic);
    }
  }
  if (best == kNone) return best;
  Actor& actor = scene.actors[best];
  if ((pronoun & (kIsHe | kIsShe)) == 0) {
    if (actor.kind == SpeakerKind::kUnknown && (pronoun & (kIsIt | kIsHuman)) != 0) {
      actor.kind = (pronoun & kIsIt) != 0 ? SpeakerKind::kOrganisation : SpeakerKind::kPerson;
    }
    return best;
  }
  // Where another may be meant, the pronoun says nothing of whom it is taken for.
  const bool sure = plain > kSure * rival && (place.speaks || here < 2);
  if (actor.sex == Sex::kUnknown && !place.inside && sure) {
    actor.sex = (pronoun & kIsHe) != 0 ? Sex::kMale : Sex::kFemale;
  }
  if (actor.kind == SpeakerKind::kUnknown) actor.kind = SpeakerKind::kPerson;
  return best;
}

ActorId antecedent(const Scene& scene, std::size_t index) {
  if (index == 0) return kNone;
  const std::string_view word = scene.text(scene.phrase(index).head);
  if (word == "what" || word == "What") return kNone;
  const Phrase& phrase = scene.phrase(index);
  std::size_t before = index - 1;
  const std::uint32_t between = phrase.tokens.first - scene.phrase(before).tokens.end;
  if (between > 5) return kNone;
  // "a professor at Harvard, who", "Ruiz, 24, from Ulm, who": not the place, not the age.
  const bool person = scene.text(phrase.head).substr(0, 3) == "who";
  while (person && before > 0 && before + 4 > index) {
    const Phrase& candidate = scene.phrase(before);
    // "Ruiz (Liberal), who"
    if (scene.phrase(before - 1).tokens.end + 1 == candidate.tokens.first &&
        scene.text(candidate.tokens.first - 1) == "(") {
      --before;
      continue;
    }
    const ActorId id = scene.actor_of[before];
    // "a clerk for the campaign who": not the campaign.
    const bool of_human = scene.has(candidate, kIsGroup) &&
                          scene.has(scene.phrase(before - 1), kIsHuman) &&
                          belongs_to(scene, before, scene.phrase(before - 1));
    if (scene.has(candidate, kIsHuman | kIsPerson | kIsGroup) && !of_human) break;
    if (id != kNone && scene.actors[id].kind == SpeakerKind::kPerson) break;
    if (!belongs_to(scene, before, scene.phrase(before - 1))) break;
    --before;
  }
  const bool somebody = scene.has(scene.phrase(before), kIsHuman | kIsPerson | kIsGroup) ||
                        scene.is_agent(scene.phrase(before));
  const ActorId id = scene.actor_of[person && !somebody ? index - 1 : before];
  if (id != kNone || !person || !somebody) return id;
  // "Ruiz is a liar who has said": what somebody is, is he.
  for (const ActorId subject : scene.recent) {
    const Actor& actor = scene.actors[subject];
    const bool leads = actor.told == scene.sentence && actor.leads && actor.acts;
    if (leads && actor.kind == SpeakerKind::kPerson) return subject;
  }
  return kNone;
}

void note_salience(Scene& scene, ActorId id, std::uint32_t sentence, float weight, bool inside) {
  Actor& actor = scene.actors[id];
  // Two mentions in one sentence count like the heavier.
  if (actor.seen != sentence || actor.mentions == 0) actor.latest = 0;
  const float all = weight;
  weight = std::max(0.0F, weight - actor.latest);
  actor.latest = std::max(actor.latest, all);
  const Actors::Faded faded = scene.actors.faded(id, sentence);
  const float outside = faded.outside;
  actor.inside = faded.all - outside + (inside ? weight : 0);
  actor.weight = outside + (inside ? kQuotedShare * weight : weight);
  actor.seen = sentence;
  if (actor.recent) return;
  if (scene.recent.size() >= kRecent) {
    std::vector<ActorId>& recent = scene.recent;
    const auto half = recent.begin() + static_cast<std::ptrdiff_t>(recent.size() / 2);
    std::nth_element(recent.begin(), half, recent.end(), [&](ActorId a, ActorId b) {
      return scene.actors.salience(a, sentence) > scene.actors.salience(b, sentence);
    });
    for (auto i = half; i != recent.end(); ++i) scene.actors[*i].recent = false;
    recent.erase(half, recent.end());
  }
  scene.recent.push_back(id);
  actor.recent = true;
}

}  // namespace onrecord
