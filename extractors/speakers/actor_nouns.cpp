#include "extractors/speakers/actor_nouns.hpp"

#include <algorithm>

#include "extractors/speakers/actor_epithets.hpp"
#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kShortestNoun = 4;  // letters that tell in the end of a name
constexpr std::uint32_t kOften = 3;       // mentions that make a name worth taking up
constexpr std::uint32_t kVeryOften = 6;
constexpr std::uint32_t kHeadlines = 2;  // sentences
constexpr std::uint32_t kOrgReach = 3;   // sentences back, for "the company"

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

// May "the company", "the agency" mean it?
bool may_be_called(const Actor& actor, Traits noun) {
  if (!actor.named || actor.plural) return false;
  if ((noun & kMediaNounWord) != 0 && !actor.medium) return false;
  const bool sure = actor.speaks || actor.by_form;
  if (!sure && (actor.mentions < kOften || (noun & kCompanyWord) == 0)) return false;
  if (actor.kind == SpeakerKind::kOrganisation) {
    return (noun & kSameOrgWord) != 0 || !actor.office;
  }
  // A name that nothing was said of yet, and that is not written like a person's.
  const bool person = actor.may_be_person && actor.key.words == 2;
  return actor.kind == SpeakerKind::kUnknown && !person && (noun & kCompanyWord) != 0;
}

// "the French maker" after one of another country would be somebody else: a description with more
// than a noun must speak, or open its sentence, right after the organisation was spoken of.
bool may_describe(const Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.core.end == phrase.core.first + 1) return true;
  // "the production company" is of a kind of its own, "the Danish company" is not.
  const bool adjective = scene.tag(phrase.head - 1) == Tag::kAdj;
  if (scene.speaking[index] && adjective) return true;
  return scene.document.sentences[sentence].first_token == phrase.tokens.first;
}

// How well "the company" goes with a company: spoken of just now, and often.
float standing(const Scene& scene, ActorId id, std::uint32_t sentence) {
  const std::uint32_t often = std::min<std::uint32_t>(scene.actors[id].mentions, kVeryOften);
  return scene.actors.salience(id, sentence) + 0.5F * static_cast<float>(often);
}

// "Brandvik has a plan, but the company is silent": of whom the sentence itself speaks, or the one
// before.
bool is_topic_of(const Actor& actor, std::uint32_t sentence) {
  const bool person = actor.may_be_person && actor.key.words == 2;
  const bool open =
      actor.kind == SpeakerKind::kOrganisation || (actor.kind == SpeakerKind::kUnknown && !person);
  return open && actor.named && !actor.plural && !actor.office && actor.leads && actor.acts &&
         sentence - actor.seen <= 1;
}

// "the bank" after "Nordbank": the one whose name ends so.
ActorId named_with_noun(const Scene& scene, std::string_view noun, std::uint32_t sentence) {
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.key.words != 1 || actor.kind == SpeakerKind::kPerson || !actor.named) continue;
    const std::string_view name = scene.actors.ids.text(actor.key.all);
    if (name.size() < noun.size() + 3 || !name.ends_with(noun)) continue;
    if (best == kNone ||
        scene.actors.salience(id, sentence) > scene.actors.salience(best, sentence)) {
      best = id;
    }
  }
  return best;
}

// "the bank" after "Deutsche Bank"; "the company" after any.
ActorId organisation_before(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  const bool bare = phrase.core.end == phrase.core.first + 1;
  const NameId head = scene.id(phrase.head);
  std::uint32_t since = 0;  // sentence
  if (bare) {
    const ActorId id = scene.actors.by_head(head, sentence);
    // Who is named later is not meant yet.
    if (id != kNone && (scene.actors[id].mentions > 0 || sentence <= kHeadlines)) return id;
    const std::string_view noun = scene.text(phrase.head);
    if (noun.size() >= kShortestNoun) {
      if (const ActorId named = named_with_noun(scene, noun, sentence); named != kNone)
        return named;
    }
    // "a firm ... the firm"
    const ActorId before = scene.actors.last_with_head(head);
    if (before != kNone && scene.actors[before].named) return before;
    if (before != kNone && scene.actors[before].introduced) {
      // "land of a firm. ... The Brandvik Group said": a firm that nobody spoke of again.
      const Actor& firm = scene.actors[before];
      if (firm.speaks || firm.acts || firm.mentions > 1) return kNone;
      since = firm.seen;
    }
  }
  const Traits noun = scene.word(phrase.head);
  if ((noun & (kSameOrgWord | kCompanyWord)) == 0 || !may_describe(scene, index, sentence)) {
    return kNone;
  }
  const std::uint32_t reach = bare ? kOrgReach : 1;
  ActorId best = kNone;
  bool best_sure = false;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    const bool topic = (noun & kCompanyWord) != 0 && is_topic_of(actor, sentence);
    if (sentence - actor.seen > reach || (!topic && !may_be_called(actor, noun))) continue;
    // "the Danish firm" is none of Malta, and not the one that the whole article is about.
    const bool known =
        actor.home != 0 ? actor.home != phrase.country : actor.mentions >= kVeryOften;
    if (phrase.country != 0 && known) continue;
    if (since > 0 && (actor.seen <= since || !actor.speaks)) continue;
    if (topic && actor.seen == sentence) {
      best = id;
      break;
    }
    const bool sure = actor.speaks || actor.by_form || topic;
    const bool better =
        best == kNone || (sure && !best_sure) ||
        (sure == best_sure && standing(scene, id, sentence) > standing(scene, best, sentence));
    if (!better) continue;
    best = id;
    best_sure = sure;
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

// The words of a source without a name: "spokesman for the port", "authors of the study".
TokenRange described(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  TokenRange words = phrase.core;
  if (!scene.speaking[index] || !scene.has(phrase, kIsHuman)) return words;
  for (std::size_t next = index + 1; next < scene.size() && next < index + 3; ++next) {
    const Phrase& what = scene.phrase(next);
    if (what.tokens.first != words.end + 1 || what.kind == PhraseKind::kPronoun) break;
    const std::string_view of = scene.text(words.end);
    if (of != "of" && of != "for" && of != "at" && of != "from") break;
    if (scene.has(what, kIsTime | kIsOwner)) break;
    words.end = what.tokens.end;
  }
  return words;
}

// "the 46-year-old", "the mum-of-two"
ActorId aged_actor(Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  if (phrase.core.end < phrase.core.first + 3) return kNone;
  const bool parent =
      scene.text(phrase.core.first + 1) == "-" && scene.is(phrase.core.first, scene.rules.parent);
  if (scene.text(phrase.head) != "old" && !parent) return kNone;
  PronounPlace place;
  place.sentence = sentence;
  return pronoun_actor(scene, kIsHuman, place);
}

// "the China Daily newspaper", "the Brandvik company": a name, and what it is.
ActorId name_before_noun(Scene& scene, const Phrase& phrase) {
  if ((scene.word(phrase.head) & kKindWord) == 0) return kNone;
  const TokenRange name{phrase.core.first, phrase.core.end - 1};
  if (name.empty() || scene.tag(name.end - 1) != Tag::kPropn) return kNone;
  for (std::uint32_t i = name.first; i < name.end; ++i) {
    if (scene.tag(i) != Tag::kPropn && (scene.word(i) & kPlaceWord) == 0) return kNone;
  }
  const NameKey key = read_name(scene.names(), name);
  if (key.words == 0 || (key.words == 1 && (scene.word(name.first) & kPlaceWord) != 0))
    return kNone;
  const ActorId id = scene.actors.named(key, SpeakerKind::kOrganisation);
  if (scene.actors[id].kind == SpeakerKind::kUnknown) {
    scene.actors[id].kind = SpeakerKind::kOrganisation;
  }
  if (!scene.actors[id].named) scene.actors[id].best = scene.span(name);
  scene.actors[id].named = true;
  return id;
}

// "The Observer said": in the name of many papers, and nobody who observes.
ActorId medium_called(Scene& scene, const Phrase& phrase) {
  if ((scene.word(phrase.head) & kMediaNameWord) == 0 || !scene.has(phrase, kIsDefinite) ||
      phrase.core.end != phrase.core.first + 1 || scene.opens_sentence(phrase.head)) {
    return kNone;
  }
  const NameKey key = read_name(scene.names(), phrase.core);
  const ActorId id = scene.actors.named(key, SpeakerKind::kOrganisation);
  Actor& actor = scene.actors[id];
  if (!actor.named) actor.best = scene.span(phrase.core);
  actor.named = actor.medium = actor.by_form = true;
  return id;
}

// "the glassblower said": a noun that no list has, but that is made like those of people.
bool is_speaking_agent(const Scene& scene, std::size_t index) {
  return scene.speaking[index] && scene.is_agent(scene.phrase(index));
}

// Somebody known whom a noun takes up.
ActorId known_actor(Scene& scene, std::size_t index, std::uint32_t sentence, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  const bool bare_speaker = phrase.core.first == phrase.tokens.first && scene.speaking[index];
  if (!scene.has(phrase, kIsDefinite) && !bare_speaker) return kNone;
  if (scene.has(phrase, kIsGroup | kIsQuantity) && (scene.word(phrase.head) & kPairWord) != 0) {
    return pair_before(scene, sentence);
  }
  if (scene.has(phrase, kIsPlural)) return kNone;
  ActorId id = kNone;
  const bool human = scene.has(phrase, kIsHuman) || is_speaking_agent(scene, index);
  if (human) id = person_with_role(scene, index, sentence);
  if (id == kNone && human && (acts || scene.speaking[index])) {
    id = epithet_actor(scene, index, sentence);
  }
  const bool medium = (scene.word(phrase.head) & kMediaNounWord) != 0;
  const bool company = (scene.word(phrase.head) & kCompanyWord) != 0;
  if (id == kNone && (medium || company || scene.has(phrase, kIsOrgNoun | kIsGroup))) {
    id = organisation_before(scene, index, sentence);
  }
  return id;
}

// "the Japanese government", "Japan's government"
ActorId state_of(Scene& scene, const Phrase& phrase, ActorId owner) {
  if (!scene.has(phrase, kIsOrgNoun) || (scene.word(phrase.head) & kStateWord) == 0) return kNone;
  ActorId state = kNone;
  if (owner != kNone && scene.actors[owner].kind == SpeakerKind::kGovernment) state = owner;
  if (state == kNone && phrase.country != 0) state = scene.actors.government(phrase.country);
  if (state != kNone) {
    scene.last_state = state;
  } else if (owner == kNone && phrase.core.end == phrase.core.first + 1 &&
             scene.has(phrase, kIsDefinite)) {
    return scene.last_state;  // "the West German government ... the government"
  }
  return state;
}

// "his company" of the founder of Brandvik Systems: Brandvik Systems.
ActorId company_of(Scene& scene, const Phrase& phrase, ActorId owner) {
  if ((scene.word(phrase.head) & kCompanyWord) == 0 || scene.has(phrase, kIsPlural)) return kNone;
  if (phrase.core.end != phrase.core.first + 1) return kNone;
  const Actor& person = scene.actors[owner];
  if (person.kind != SpeakerKind::kPerson) return kNone;
  const ActorId id = house_of(scene, person);
  if (id == kNone || !scene.actors[id].named) return kNone;
  const bool firm = scene.actors[id].kind == SpeakerKind::kOrganisation && !scene.actors[id].office;
  if (!firm && scene.actors[id].kind != SpeakerKind::kUnknown) return kNone;
  if (!scene.in_quotation) scene.actors.set_last_with_head(scene.id(phrase.head), id);
  return id;
}

// Nobody with a name: kept by description.
ActorId described_actor(Scene& scene, std::size_t index, ActorId owner) {
  const Phrase& phrase = scene.phrase(index);
  const Traits traits = scene.traits(phrase);
  const TokenRange words = described(scene, index);
  const NameKey key = noun_key(scene, words, owner);
  if (key.words == 0) return kNone;
  Actors& actors = scene.actors;
  const bool plural = (traits & kIsPlural) != 0;
  const NameId head = scene.id(phrase.head);
  const bool bare = words.end == words.first + 1;
  if ((traits & kIsDefinite) != 0 && bare && owner == kNone) {
    const ActorId id = actors.last_with_head(head);
    const bool body = plural && id != kNone && actors[id].named;  // "the lawmakers"
    if (id != kNone && (body || actors[id].plural == plural)) return id;
  }
  const bool another = is_another(scene, phrase);
  ActorId id = another ? kNone : actors.find(key.all);
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
  }
  // "As an agency, we ...": whatever somebody speaks of, the writer does not.
  if (!scene.in_quotation) actors.set_last_with_head(head, id);
  return id;
}

// "He wanted to be a writer", "she worked as a clerk": nobody but he and she.
bool is_predicate(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t first = phrase.tokens.first;
  if (first == 0 || scene.speaking[index] || scene.has(phrase, kIsPlural | kIsDefinite))
    return false;
  if (!scene.has(phrase, kIsIndefinite) || !scene.has(phrase, kIsHuman)) return false;
  return (scene.word(first - 1) & kBeWord) != 0 || scene.is(first - 1, scene.rules.become);
}

// "members of the Harbour Committee": who speak as one are the committee; not "two members of".
ActorId body_of(Scene& scene, std::size_t index, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  if (!scene.is(phrase.head, scene.rules.member) || !scene.has(phrase, kIsPlural)) return kNone;
  if (!acts && !scene.speaking[index]) return kNone;
  if (phrase.core.end != phrase.core.first + 1 || index + 1 >= scene.size()) return kNone;
  if (phrase.core.first != phrase.tokens.first && !scene.has(phrase, kIsDefinite)) return kNone;
  const Phrase& body = scene.phrase(index + 1);
  const bool of =
      scene.tag(phrase.tokens.end) == Tag::kPrep && body.tokens.first == phrase.tokens.end + 1;
  if (!of || body.kind != PhraseKind::kName || !scene.has(body, kIsOrg)) return kNone;
  const ActorId id = name_actor(scene, index + 1);
  if (id != kNone) scene.actors.set_last_with_head(scene.id(phrase.head), id);
  return id;
}

}  // namespace

ActorId noun_actor(Scene& scene, std::size_t index, std::uint32_t sentence, ActorId owner,
                   bool acts) {
  const Phrase& phrase = scene.phrase(index);
  if (scene.has(phrase, kIsTime) || is_predicate(scene, index)) return kNone;
  if (!scene.has(phrase, kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun) &&
      !is_speaking_agent(scene, index)) {
    if (!scene.has(phrase, kIsDefinite)) return kNone;
    return scene.has(phrase, kIsQuantity) ? known_actor(scene, index, sentence, acts)
                                          : aged_actor(scene, phrase, sentence);
  }
  if (const ActorId body = body_of(scene, index, acts); body != kNone) return body;
  // "The workers have a union. Their union": theirs, not its own.
  if (owner != kNone && owner == scene.actors.last_with_head(scene.id(phrase.head))) return owner;
  if (owner == kNone) owner = owner_of(scene, index);
  ActorId id = state_of(scene, phrase, owner);
  if (id == kNone && owner != kNone) id = company_of(scene, phrase, owner);
  if (id == kNone && owner == kNone) id = name_before_noun(scene, phrase);
  if (id == kNone && owner == kNone) id = medium_called(scene, phrase);
  if (id == kNone && owner == kNone) id = known_actor(scene, index, sentence, acts);
  if (id == kNone && owner != kNone && scene.has(phrase, kIsHuman) &&
      !scene.has(phrase, kIsPlural)) {
    id = person_at(scene, index, owner);
    // "Malta's interior minister"
    if (id == kNone && scene.actors[owner].kind == SpeakerKind::kGovernment) {
      id = person_with_role(scene, index, sentence);
    }
  }
  return id != kNone ? id : described_actor(scene, index, owner);
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
