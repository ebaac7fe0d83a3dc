#include "extractors/speakers/actor_called.hpp"

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/organisation_names.hpp"
#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestGiving = 9;  // tokens of "who gave her name only as"

// Where "called", "known only as" or "identified as" begins right before a name; the name itself
// when none is there.
std::uint32_t called_before(const Scene& scene, std::uint32_t name) {
  if (name > 0 && (scene.word(name - 1) & kCalledWord) != 0) return name - 1;
  if (name < 3 || scene.text(name - 1) != "as") return name;
  const std::uint32_t verb = scene.tag(name - 2) == Tag::kAdv ? name - 3 : name - 2;
  return scene.is(verb, scene.rules.known_as) ? verb : name;
}

// Of "the chief of the guild, known as Tom,": the chief, not the guild.
std::size_t noun_before(const Scene& scene, std::size_t name, std::uint32_t verb) {
  const std::size_t last = name - 1;
  if (!comma_at(scene, verb - 1) || scene.has(scene.phrase(last), kIsHuman) || last == 0)
    return last;
  const std::uint32_t first = scene.phrase(last).tokens.first;
  const bool of =
      first > 0 && scene.text(first - 1) == "of" && scene.phrase(last - 1).tokens.end == first - 1;
  return of ? last - 1 : last;
}

bool is_full_name(const Phrase& phrase) {
  return phrase.core.end > phrase.core.first + 1;
}

// "Brandvik Marlow", in which nothing but its two words is like a person's name.
bool is_doubtful_person(const Scene& scene, const Phrase& phrase) {
  const TokenRange core = phrase.core;
  return phrase.title.empty() && core.end == core.first + 2 &&
         (scene.word(core.first) & kGivenWord) == 0;
}

// "the chief of the guild, Ivo Lind,"
bool belongs_to_another(const Scene& scene, std::size_t noun) {
  for (std::int32_t owner = scene.owner(noun); owner != kNone; owner = scene.owner(noun)) {
    noun = static_cast<std::size_t>(owner);
  }
  const std::uint32_t first = scene.phrase(noun).tokens.first;
  return first > 0 && scene.tag(first - 1) == Tag::kPrep;
}

// "(Pemar)" behind the name of a firm; not "(Labour)" behind a member's.
bool is_shortened(const Scene& scene, std::uint32_t open) {
  if (open + 2 >= scene.document.tokens.size()) return false;
  return scene.text(open) == "(" && scene.text(open + 2) == ")" && scene.capital(open + 1) &&
         scene.tag(open + 1) == Tag::kPropn &&
         (scene.word(open + 1) & (kPartyWord | kLettersWord | kPlaceWord)) == 0;
}

// "Brandvik is the only band": what it is, it is called.
bool is_link(const Scene& scene, std::uint32_t token) {
  return token < scene.document.tokens.size() && (scene.word(token) & kBeWord) != 0;
}

bool is_of(const Scene& scene, std::uint32_t token) {
  return token < scene.document.tokens.size() && scene.text(token) == "of";
}

// What a name is, in words that begin with the phrase: of "Malta's old boat and engine maker" the
// maker.
std::size_t noun_behind(const Scene& scene, std::size_t first) {
  std::size_t what = first;
  const auto follows = [&](Tag link) {
    const std::uint32_t end = scene.phrase(what).tokens.end;
    return what + 1 < scene.size() && end < scene.document.tokens.size() &&
           scene.tag(end) == link && scene.phrase(what + 1).tokens.first == end + 1 &&
           scene.phrase(what + 1).kind == PhraseKind::kCommon;
  };
  if (!follows(Tag::kPoss)) return first;
  ++what;
  return follows(Tag::kConj) && closes(scene, scene.phrase(what + 1).tokens.end) ? what + 1 : what;
}

// "the charity behind the appeal", of which the phrase is the last: the charity; else the phrase.
std::size_t with_its_place(const Scene& scene, std::size_t last) {
  if (last == 0) return last;
  const std::uint32_t link = scene.phrase(last - 1).tokens.end;
  const bool linked = link + 1 == scene.phrase(last).tokens.first && scene.tag(link) == Tag::kPrep;
  return linked ? last - 1 : last;
}

// "a clerk, who gave her name only as Maya,": the clerk; the name itself when nobody says so.
std::size_t gives_name(const Scene& scene, std::size_t name) {
  const std::uint32_t first = scene.phrase(name).tokens.first;
  const std::string_view before = first > 0 ? scene.text(first - 1) : std::string_view();
  if (before != "as" && before != "," && before != "name") return name;
  bool gives = false;
  for (std::uint32_t i = first; i > 1 && first - i < kLongestGiving; --i) {
    const std::uint32_t token = i - 1;
    if (scene.is(token, scene.rules.who)) {
      const std::uint32_t end = scene.text(token - 1) == "," ? token - 1 : token;
      if (end == 0) return name;
      const Phrase* noun = phrase_at(scene.reading, end - 1);
      const bool known = gives && noun != nullptr && noun->kind == PhraseKind::kCommon &&
                         scene.has(*noun, kIsHuman) && !scene.has(*noun, kIsPlural);
      return known ? static_cast<std::size_t>(scene.reading.phrase_of[end - 1]) : name;
    }
    gives = gives || scene.is(token, scene.rules.gives_name);
    if (scene.tag(token) == Tag::kPunct && i != first) return name;
  }
  return name;
}

// Of a name that may not have been read yet.
ActorId actor_of_name(Scene& scene, std::size_t name) {
  if (scene.actor_of[name] == kNone) scene.actor_of[name] = name_actor(scene, name);
  return scene.actor_of[name];
}

// "a charity", "a consumer group"
bool is_no_firm(const Scene& scene, const Phrase& noun) {
  if (scene.is(noun.head, scene.rules.no_firm)) return true;
  return noun.core.end > noun.core.first + 1 && (scene.word(noun.head) & kSameOrgWord) != 0 &&
         scene.is(noun.head - 1, scene.rules.campaign);
}

void read_given_name(Scene& scene, std::size_t noun, std::size_t name) {
  const ActorId id = actor_of_name(scene, name);
  if (id == kNone || scene.actors[id].kind == SpeakerKind::kOrganisation) return;
  scene.actors[id].kind = SpeakerKind::kPerson;
  scene.actor_of[noun] = id;
  give_role(scene, id, scene.phrase(noun).core, scene.phrase(noun).core, false);
}

}  // namespace

void read_called(Scene& scene, std::size_t name) {
  if (name == 0) return;
  if (const std::size_t noun = gives_name(scene, name);
      noun != name && scene.actor_of[noun] == kNone && !scene.has(scene.phrase(name), kIsOrg)) {
    read_given_name(scene, noun, name);
    return;
  }
  const std::uint32_t first = scene.phrase(name).tokens.first;
  const std::uint32_t verb = called_before(scene, first);
  // "the chief, known as the Whale,": a nickname, where it is no name of a person.
  const bool beside = verb > 0 && comma_at(scene, verb - 1);
  if (beside && ((scene.word(verb) & kCalledWord) != 0 || !is_full_name(scene.phrase(name)))) {
    return;
  }
  if (verb == first || scene.phrase(name - 1).tokens.end + (beside ? 1 : 0) != verb) return;
  const std::size_t called = noun_before(scene, name, verb);
  if (scene.actor_of[called] != kNone) return;
  const ActorId id = actor_of_name(scene, name);
  if (id == kNone) return;
  const Phrase& noun = scene.phrase(called);
  if (!scene.has(noun, kIsOrgNoun | kIsGroup | kIsHuman) || scene.has(noun, kIsPlural)) return;
  if (beside && !scene.has(noun, kIsHuman)) return;
  scene.actor_of[called] = id;
  if (scene.has(noun, kIsHuman)) {
    give_role(scene, id, noun.core, noun.core, false);
  } else {
    scene.actors.set_last_with_head(scene.id(noun.head), id);
  }
}

void read_organisation(Scene& scene, std::size_t name) {
  const Phrase& phrase = scene.phrase(name);
  if (scene.has(phrase, kIsPlace | kIsGov | kIsNation | kIsTime)) return;
  const bool person = scene.has(phrase, kIsPerson);
  if (person && !is_doubtful_person(scene, phrase)) return;
  // "its owner, Brandvik Holdings"
  Traits bodies = kIsOrgNoun | kIsGroup;
  if (scene.has(phrase, kIsOrg)) bodies |= kIsHuman;
  const auto is_noun = [&](const Phrase& noun) {
    const bool body = scene.has(noun, bodies) || (scene.word(noun.head) & kCompanyWord) != 0;
    return noun.kind == PhraseKind::kCommon && body && !scene.has(noun, kIsPlural);
  };
  const auto ends_aside = [&](std::uint32_t token) {
    return closes(scene, token) || scene.tag(token) == Tag::kPrep;
  };
  const auto may_be_called = [&](std::size_t noun) {
    return (scene.has(scene.phrase(noun), kIsDefinite) || scene.owner(noun) != kNone) &&
           is_noun(scene.phrase(noun));
  };
  std::size_t noun = name;
  if (name > 0 && scene.phrase(name - 1).tokens.end + 1 == phrase.tokens.first &&
      scene.tag(phrase.tokens.first) != Tag::kPrep && comma_at(scene, phrase.tokens.first - 1) &&
      closes(scene, phrase.tokens.end)) {
    noun = may_be_called(name - 1) ? name - 1 : with_its_place(scene, name - 1);
    if (!may_be_called(noun)) noun = name;
  }
  if (noun == name && name + 1 < scene.size() &&
      (comma_at(scene, phrase.tokens.end) || is_link(scene, phrase.tokens.end)) &&
      scene.phrase(name + 1).tokens.first == phrase.tokens.end + 1) {
    const bool comma = scene.text(phrase.tokens.end) == ",";
    const std::size_t what = comma ? noun_behind(scene, name + 1) : name + 1;
    const std::uint32_t end = scene.phrase(what).tokens.end;
    const bool told = what > name + 1 ||
                      scene.has(scene.phrase(what), kIsDefinite | kIsIndefinite) ||
                      (comma && is_of(scene, end));
    // "In a talk at Brandvik, a group of divers said": another one, who speaks.
    const std::uint32_t first = phrase.tokens.first;
    const bool speaks = scene.speaking[what] && !scene.speaking[name] && first > 0 &&
                        scene.tag(first - 1) == Tag::kPrep;
    if (told && !speaks && is_noun(scene.phrase(what)) &&
        (is_link(scene, phrase.tokens.end) || ends_aside(end))) {
      noun = what;
    }
  }
  // "the oil giant Brandvik"
  if (noun == name && name > 0 && scene.phrase(name - 1).tokens.end == phrase.tokens.first &&
      phrase.title.empty() && is_noun(scene.phrase(name - 1))) {
    noun = name - 1;
  }
  if (noun == name || scene.actor_of[noun] != kNone) return;
  if (person && belongs_to_another(scene, noun) && !is_shortened(scene, phrase.tokens.end)) return;
  if (scene.actor_of[name] == kNone) scene.actor_of[name] = name_actor(scene, name);
  const ActorId id = scene.actor_of[name];
  if (id == kNone || (scene.actors[id].kind == SpeakerKind::kPerson && !person)) return;
  scene.actors[id].kind = SpeakerKind::kOrganisation;
  scene.actors[id].by_form = true;
  scene.actors[id].trades |= trades_of_noun(scene, scene.phrase(noun).head);
  if (is_no_firm(scene, scene.phrase(noun))) scene.actors[id].office = true;
  scene.actor_of[noun] = id;
  scene.actors.set_last_with_head(scene.id(scene.phrase(noun).head), id);
}

ActorId one_of_family(Scene& scene, std::size_t name) {
  const Phrase& phrase = scene.phrase(name);
  if (phrase.tokens.end != phrase.tokens.first + 1) return kNone;
  if (scene.has(phrase, kIsPlace | kIsGov | kIsNation | kIsTime)) return kNone;
  const NameId family = scene.id(phrase.tokens.first);
  if (scene.actors.is_shared(family)) return kNone;
  const ActorId id = scene.actors.by_family(family, Sex::kUnknown, 0);
  return id != kNone && scene.actors[id].kind == SpeakerKind::kPerson ? id : kNone;
}

ActorId relative_called(Scene& scene, std::size_t name) {
  const Phrase& phrase = scene.phrase(name);
  if (name == 0 || phrase.tokens.end != phrase.tokens.first + 1) return kNone;
  if (!comma_at(scene, phrase.tokens.first - 1)) return kNone;
  const Phrase& role = scene.phrase(name - 1);
  if (role.tokens.end + 1 != phrase.tokens.first || !is_role(scene, role)) return kNone;
  // "her mother, Danika,", whatever that is elsewhere
  constexpr Traits kOther = kIsOrg | kIsPlace | kIsGov | kIsNation | kIsTime;
  const bool kin = scene.sex(role) != Sex::kUnknown && !scene.has(phrase, kOther);
  if (!kin && !scene.has(phrase, kIsPerson)) return kNone;
  const bool his = (scene.word(role.tokens.first) & kHisWord) != 0;
  if ((!his && scene.owner(name - 1) == kNone) || scene.actor_of[name - 1] != kNone) return kNone;
  if (!closes(scene, phrase.tokens.end)) return kNone;
  const Sex sex = scene.sex(role) != Sex::kUnknown ? scene.sex(role) : scene.sex(phrase);
  const NameId given = scene.id(phrase.tokens.first);
  if (const ActorId known = scene.actors.by_given(given, sex, 0); known != kNone) return known;
  return scene.actors.person(scene.names(), read_name(scene.names(), phrase.core), sex);
}

ActorId name_before_noun(Scene& scene, const Phrase& phrase) {
  if ((scene.word(phrase.head) & kKindWord) == 0) return kNone;
  TokenRange name{phrase.core.first, phrase.core.end - 1};
  // "the Harbour Wave radio station"
  const Trades kind = trades_of_noun(scene, phrase.head);
  while (name.end > name.first + 1 && scene.tag(name.end - 1) == Tag::kNoun &&
         !scene.capital(name.end - 1) && trades_of_noun(scene, name.end - 1) != 0 &&
         agree(trades_of_noun(scene, name.end - 1), kind)) {
    --name.end;
  }
  // "the influential Harbour newspaper"
  while (name.end > name.first + 1 && scene.tag(name.first) == Tag::kAdj &&
         !scene.capital(name.first)) {
    ++name.first;
  }
  // "the BUF industry body"
  if (!name.empty() && is_acronym(scene.text(name.first))) {
    while (name.end > name.first + 1 && scene.tag(name.end - 1) == Tag::kNoun &&
           !scene.capital(name.end - 1)) {
      --name.end;
    }
  }
  if (name.empty() || scene.tag(name.end - 1) != Tag::kPropn) return kNone;
  for (std::uint32_t i = name.first; i < name.end; ++i) {
    if (scene.tag(i) != Tag::kPropn && (scene.word(i) & kPlaceWord) == 0) return kNone;
  }
  // "the High Street retailer"
  if ((scene.word(phrase.head) & kCompanyWord) != 0 &&
      (scene.word(name.end - 1) & (kNoShortWord | kMediaNameWord)) == kNoShortWord) {
    return kNone;
  }
  const NameKey key = read_name(scene.names(), name);
  if (key.words == 0 || (key.words == 1 && (scene.word(name.first) & kPlaceWord) != 0))
    return kNone;
  const ActorId id = scene.actors.named(key, SpeakerKind::kOrganisation);
  if (scene.actors[id].kind == SpeakerKind::kUnknown) {
    scene.actors[id].kind = SpeakerKind::kOrganisation;
  }
  // "The Harbour Hands union" is not meant by "the company".
  if ((scene.word(phrase.head) & (kCompanyWord | kMediaNounWord)) == 0) {
    scene.actors[id].office = true;
  }
  // "the official Xandar news agency" is called so.
  if ((scene.word(phrase.head) & kMediaNounWord) != 0) scene.actors[id].medium = true;
  const bool agency = scene.text(phrase.head) == "agency" || scene.capital(phrase.head);
  const Span best = scene.span({name.first, agency ? phrase.core.end : name.end});
  if (!scene.actors[id].named || best.size() > scene.actors[id].best.size()) {
    scene.actors[id].best = best;
  }
  scene.actors[id].named = true;
  if (!scene.in_quotation) scene.actors.set_last_with_head(scene.id(phrase.head), id);
  return id;
}

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

}  // namespace onrecord
