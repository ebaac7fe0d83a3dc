#include "extractors/speakers/actor_nouns.hpp"

#include "extractors/speakers/actor_ages.hpp"
#include "extractors/speakers/actor_bodies.hpp"
#include "extractors/speakers/actor_called.hpp"
#include "extractors/speakers/actor_described.hpp"
#include "extractors/speakers/actor_epithets.hpp"
#include "extractors/speakers/actor_firm_words.hpp"
#include "extractors/speakers/actor_firms.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kHeadlines = 2;    // sentences
constexpr std::uint32_t kNameReach = 12;   // sentences back, for "the zoo" of the Velden Zoo
constexpr std::uint32_t kLetterReach = 8;  // sentences back, for "the statement"

// The words of a noun with its modifiers, whose it is and what follows it.
NameKey noun_key(Scene& scene, TokenRange words, ActorId owner) {
  NameKey key = read_name(scene.names(), words);
  if (owner == kNone || key.words == 0) return key;
  const NameKey& whose = scene.actors[owner].key;
  const NameId name = whose.family != kNoName ? whose.family : whose.all;
  key.all = scene.actors.ids.join(name != kNoName ? name : actor_word(owner), key.all);
  return key;
}

// Whose it is: "the party's spokesman", "his lawyer".
ActorId owner_of(const Scene& scene, std::size_t index) {
  const std::int32_t owner = scene.owner(index);
  if (owner != kNone) return scene.actor_of[static_cast<std::size_t>(owner)];
  return kNone;
}

SpeakerKind kind_of(Traits traits) {
  if ((traits & kIsDocNoun) != 0) return SpeakerKind::kDocument;
  if ((traits & kIsOrgNoun) != 0) return SpeakerKind::kOrganisation;
  if ((traits & (kIsGroup | kIsPlural)) != 0) return SpeakerKind::kGroup;
  if ((traits & kIsHuman) != 0) return SpeakerKind::kAnonymous;
  return SpeakerKind::kUnknown;
}

// "Unnamed senator:"
bool is_unnamed(const Scene& scene, const Phrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  return first > 0 && scene.is(first - 1, scene.rules.unnamed);
}

// "another official", "a second source": not the one before; nor is "a statement".
bool is_another(const Scene& scene, const Phrase& phrase) {
  if (is_unnamed(scene, phrase)) return true;
  if (scene.has(phrase, kIsIndefinite) && scene.is(phrase.head, scene.rules.letter)) return true;
  if (scene.is(phrase.head, scene.rules.ranked)) return false;  // "the second baseman"
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
    if ((scene.word(i) & kOtherWord) != 0) return true;
  }
  return false;
}

// "the pair", "the two": who were named together last.
ActorId pair_before(const Scene& scene, std::uint32_t sentence) {
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.members_end != actor.members_begin + 2) continue;
    if (best == kNone ||
        scene.actors.salience(id, sentence) > scene.actors.salience(best, sentence)) {
      best = id;
    }
  }
  return best;
}

// "the 46-year-old", "the mum-of-two"
ActorId aged_actor(Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  if (phrase.core.end < phrase.core.first + 3) return kNone;
  const bool parent =
      scene.text(phrase.core.first + 1) == "-" && scene.is(phrase.core.first, scene.rules.parent);
  if (scene.text(phrase.head) != "old" && !parent) return kNone;
  if (const int years = years_of(scene, phrase); years > 0) {
    if (const ActorId id = actor_of_age(scene, years); id != kNone) return id;
  }
  PronounPlace place;
  place.sentence = sentence;
  return pronoun_actor(scene, kIsHuman, place);
}

// "the glassblower said": a noun that no list has, but that is made like those of people.
bool is_speaking_agent(const Scene& scene, std::size_t index) {
  return scene.speaking[index] && scene.is_agent(scene.phrase(index));
}

// Somebody known whom a noun takes up.
ActorId known_actor(Scene& scene, std::size_t index, std::uint32_t sentence, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  // "Both men said"
  if (scene.is(phrase.tokens.first, scene.rules.both) && scene.has(phrase, kIsPlural) &&
      scene.has(phrase, kIsHuman)) {
    return pair_before(scene, sentence);
  }
  // Headlines leave the article out; "one Maltese bank" is one of several.
  const std::uint32_t first = phrase.tokens.first;
  const bool counted =
      scene.tag(first) == Tag::kNum ||
      (first > 0 && (scene.tag(first - 1) == Tag::kNum || scene.tag(first - 1) == Tag::kPron));
  const bool bare_speaker = phrase.core.first == first && scene.speaking[index] && !counted;
  if (!scene.has(phrase, kIsDefinite) && !bare_speaker) return kNone;
  if (scene.has(phrase, kIsGroup | kIsQuantity) && (scene.word(phrase.head) & kPairWord) != 0) {
    return pair_before(scene, sentence);
  }
  if (scene.has(phrase, kIsPlural)) return kNone;
  ActorId id = kNone;
  const bool human = scene.has(phrase, kIsHuman) || is_speaking_agent(scene, index);
  const Trades trades = trades_of_noun(scene, phrase.head);
  const bool company = (scene.word(phrase.head) & kCompanyWord) != 0;
  if (human && company && trades != 0) {
    // "the miner" of Harbour Resources, not a man
    const ActorId firm = organisation_before(scene, index, sentence);
    if (firm != kNone && (scene.actors[firm].trades & trades) != 0) return firm;
  }
  if (human) id = person_with_role(scene, index, sentence);
  if (id == kNone && human && (acts || scene.speaking[index])) {
    id = epithet_actor(scene, index, sentence);
  }
  const bool medium = (scene.word(phrase.head) & kMediaNounWord) != 0;
  if (id == kNone && (medium || company || scene.has(phrase, kIsOrgNoun | kIsGroup))) {
    id = organisation_before(scene, index, sentence);
  }
  return id;
}

// A letter that was spoken of once, long ago: "the statement" is another.
bool is_passed(const Scene& scene, const Phrase& phrase, const Actor& letter) {
  return letter.mentions == 1 && scene.sentence - letter.seen > kLetterReach &&
         scene.is(phrase.head, scene.rules.letter);
}

// "Figures are up ... Figures from the Harbour Board show": of which the headline spoke; kNone.
ActorId described_before(Scene& scene, const Phrase& phrase, TokenRange words, const NameKey& key) {
  const ActorId id = scene.actors.find(read_name(scene.names(), phrase.core).all);
  if (id == kNone || scene.sentence > kHeadlines + 1) return kNone;
  Actor& actor = scene.actors[id];
  const bool in_headline = actor.mentions > 0 && actor.first < kHeadlines;
  if (actor.named || !in_headline || actor.key.words != phrase.core.end - phrase.core.first) {
    return kNone;
  }
  scene.actors.set_alias(key.all, id);
  actor.key = key;
  actor.best = scene.span(words);
  return id;
}

// Nobody with a name: kept by description.
ActorId described_actor(Scene& scene, std::size_t index, ActorId owner, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  const Traits traits = scene.traits(phrase);
  TokenRange words = described(scene, index, acts);
  if (index > 0 && is_half_of_pair(scene, index - 1)) {
    words.first = scene.phrase(index - 1).core.first;
  }
  const NameKey key = noun_key(scene, words, owner);
  if (key.words == 0) return kNone;
  Actors& actors = scene.actors;
  const bool plural = (traits & kIsPlural) != 0;
  const NameId head = scene.id(phrase.head);
  const bool bare = words.end == words.first + 1;
  if ((traits & kIsDefinite) != 0 && bare && owner == kNone) {
    const ActorId id = actors.last_with_head(head);
    const bool body = plural && id != kNone && actors[id].named;  // "the lawmakers"
    const bool same = id != kNone && (body || actors[id].plural == plural);
    if (same && !is_passed(scene, phrase, actors[id])) return id;
  }
  const bool another = is_another(scene, phrase);
  ActorId id = another ? kNone : actors.find(key.all);
  const bool longer = owner == kNone && !another && words.end > phrase.core.end;
  if (id == kNone && longer) id = described_before(scene, phrase, words, key);
  if (id == kNone) {
    SpeakerKind kind = kind_of(traits);
    if (is_speaking_agent(scene, index)) kind = SpeakerKind::kAnonymous;
    id = another ? actors.add(kind) : actors.named(key, kind);
    Actor& actor = actors[id];
    actor.key = key;
    actor.plural = plural;
    actor.sex = scene.sex(phrase);
    actor.owner = owner;
    // Headlines and "as caretaker boss" leave articles out.
    actor.introduced =
        (traits & kIsDefinite) == 0 &&
        ((traits & kIsIndefinite) != 0 || (scene.speaking[index] && scene.sentence >= kHeadlines));
    actor.best = scene.span(words);
    // "Police in Velden said ... Police said", but any analysts may be others.
    const bool any = scene.is(phrase.head, scene.rules.bystander);
    if (longer && plural && !any) actors.add_alias(read_name(scene.names(), phrase.core).all, id);
  }
  // "As an agency, we ...": whatever somebody speaks of, the writer does not.
  // Nor is the vice president "the president".
  if (!scene.in_quotation && !has_rank(scene, phrase.core)) actors.set_last_with_head(head, id);
  return id;
}

// "He hoped to become a poet", "she worked as a clerk": nobody but he and she.
bool is_predicate(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t first = phrase.tokens.first;
  if (first == 0 || scene.speaking[index] || scene.has(phrase, kIsPlural | kIsDefinite))
    return false;
  if (!scene.has(phrase, kIsIndefinite) || !scene.has(phrase, kIsHuman)) return false;
  return (scene.word(first - 1) & kBeWord) != 0 || scene.is(first - 1, scene.rules.become);
}

// "The center said" of the Center for Boat Safety: a word that is a body in its name alone.
ActorId named_by_head(Scene& scene, std::size_t index, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  if ((!acts && !scene.speaking[index]) || phrase.core.end != phrase.core.first + 1) return kNone;
  const ActorId id = scene.actors.by_head(scene.id(phrase.head), scene.sentence);
  if (id == kNone || scene.actors[id].mentions == 0 || scene.capital(phrase.head)) return kNone;
  return scene.actors[id].kind == SpeakerKind::kOrganisation ? id : kNone;
}

// "the zoo" of the Velden Zoo, "the diocese" of the Diocese of Velden: whose name begins or ends
// so.
ActorId named_by_kind(Scene& scene, const Phrase& phrase) {
  if (!scene.has(phrase, kIsDefinite) || scene.has(phrase, kIsPlural | kIsHuman)) return kNone;
  if (phrase.core.end != phrase.core.first + 1 || scene.capital(phrase.head)) return kNone;
  const NameId head = scene.id(phrase.head);
  if (scene.actors.last_with_head(head) != kNone) return kNone;
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.named || actor.plural || actor.kind == SpeakerKind::kPerson) continue;
    if (actor.key.words < 2 || (actor.key.last != head && actor.key.given != head)) continue;
    if (scene.sentence - actor.seen > kNameReach) continue;
    if (best == kNone ||
        scene.actors.salience(id, scene.sentence) > scene.actors.salience(best, scene.sentence)) {
      best = id;
    }
  }
  return best;
}

// "the nation's largest lender": whose land that is tells nothing of who it is.
bool is_foremost_of_land(const Scene& scene, std::size_t index, ActorId owner) {
  const std::int32_t whose = scene.owner(index);
  if (whose == kNone || !scene.speaking[index]) return false;
  const Phrase& land = scene.phrase(static_cast<std::size_t>(whose));
  return (!scene.actors[owner].named || scene.has(land, kIsPlace | kIsGov)) &&
         is_foremost(scene, scene.phrase(index));
}

}  // namespace

ActorId noun_actor(Scene& scene, std::size_t index, std::uint32_t sentence, ActorId owner,
                   bool acts) {
  const Phrase& phrase = scene.phrase(index);
  if (scene.has(phrase, kIsTime) || is_predicate(scene, index)) return kNone;
  if (!scene.has(phrase, kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun) &&
      !is_speaking_agent(scene, index)) {
    if (!scene.has(phrase, kIsDefinite)) return kNone;
    if (const ActorId named = named_by_head(scene, index, acts); named != kNone) return named;
    if (scene.speaking[index]) {
      if (const ActorId named = named_by_kind(scene, phrase); named != kNone) return named;
    }
    if (const ActorId aged = aged_actor(scene, phrase, sentence); aged != kNone) return aged;
    return scene.has(phrase, kIsQuantity) ? known_actor(scene, index, sentence, acts) : kNone;
  }
  if (const ActorId body = body_of(scene, index); body != kNone) return body;
  if (const ActorId office = office_of(scene, index); office != kNone) return office;
  // "The workers have a union. Their union": theirs, not its own.
  if (owner != kNone && owner == scene.actors.last_with_head(scene.id(phrase.head))) return owner;
  if (owner == kNone) owner = owner_of(scene, index);
  ActorId id = state_of(scene, phrase, owner);
  if (id == kNone && owner != kNone) id = company_of(scene, phrase, owner);
  if (id == kNone && owner == kNone) id = name_before_noun(scene, phrase);
  if (id == kNone && owner == kNone) id = medium_called(scene, phrase);
  const bool foremost = owner != kNone && is_foremost_of_land(scene, index, owner);
  if (id == kNone && (owner == kNone || foremost) && !is_unnamed(scene, phrase)) {
    id = known_actor(scene, index, sentence, acts);
  }
  if (id == kNone && owner != kNone && scene.has(phrase, kIsHuman) &&
      !scene.has(phrase, kIsPlural)) {
    id = person_at(scene, index, owner);
    // "Malta's interior minister"
    if (id == kNone && scene.actors[owner].kind == SpeakerKind::kGovernment) {
      id = person_with_role(scene, index, sentence);
    }
  }
  if (id == kNone && owner == kNone && scene.speaking[index]) id = named_by_kind(scene, phrase);
  return id != kNone ? id : described_actor(scene, index, owner, acts);
}

bool is_only_thing(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.kind != PhraseKind::kCommon || scene.speaking[index]) return false;
  const Traits traits = scene.traits(phrase);
  if ((traits & (kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun)) != 0) return false;
  if (scene.actor_of[index] != kNone) return false;
  const std::uint32_t first = phrase.core.first;
  const bool bare = first == phrase.tokens.first;
  // "Cook", "his boat", "the administration"
  if (bare ? scene.capital(first) : (scene.word(phrase.tokens.first) & kHisWord) != 0) return false;
  if ((scene.word(phrase.head) & kBearerWord) != 0) return false;
  if ((traits & kIsDefinite) == 0) return true;
  // "the pair", "the mum-of-two"
  if ((traits & kIsQuantity) != 0 || phrase.core.end > first + 2) return false;
  // "the glassblower, Tom Lind,"
  return index + 1 >= scene.size() || scene.phrase(index + 1).kind != PhraseKind::kName ||
         scene.phrase(index + 1).tokens.first != phrase.tokens.end + 1;
}

ActorId any_actor(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.kind == PhraseKind::kPronoun || scene.has(phrase, kIsTime)) return kNone;
  const NameKey key = read_name(scene.names(), phrase.core);
  if (key.words == 0) return kNone;
  // "One in three said", "the demonstrators said": several people, whatever they are called.
  const bool several = scene.has(phrase, kIsQuantity) || scene.is_agents(phrase);
  return scene.actors.named(key, several ? SpeakerKind::kGroup : SpeakerKind::kUnknown);
}

}  // namespace onrecord
