#include "extractors/speakers/actor_names.hpp"

#include <algorithm>
#include <string>

#include "extractors/speakers/actor_hints.hpp"
#include "extractors/speakers/actor_misspelt.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_trims.hpp"
#include "extractors/speakers/organisation_names.hpp"

namespace onrecord {
namespace {

// A place or a nationality is nobody's name unless a person bears it.
constexpr Traits kNoPerson = kIsOrg | kIsPlace | kIsGov | kIsNation | kIsTime;

// "Ana Wander", "Tom Lake, a baker": a given name, and a word that means something else.
bool is_written_like_person(const Scene& scene, const Phrase& phrase) {
  const TokenRange core = phrase.core;
  if (core.end != core.first + 2 || phrase.tokens.first != core.first) return false;
  if ((scene.word(core.first) & kGivenWord) == 0 || scene.tag(core.end - 1) != Tag::kPropn) {
    return false;
  }
  if ((scene.word(core.end - 1) & (kFirmWord | kPartyWord | kSmallWord)) != 0) return false;
  if (!scene.has(phrase, kIsPlace | kIsOrg | kIsGov)) {
    return (scene.word(core.end - 1) & kPlaceWord) == 0;
  }
  // A lake of that name is no baker.
  if (core.end + 1 >= scene.document.tokens.size()) return false;
  const Phrase* role = phrase_at(scene.reading, core.end + 1);
  return scene.text(core.end) == "," && role != nullptr && scene.has(*role, kIsHuman) &&
         scene.has(*role, kIsIndefinite);
}

// "President Ruiz and First Lady Ana Ruiz": two people.
bool stands_beside(const Scene& scene, std::size_t index, ActorId id) {
  const auto joins = [&scene](std::size_t left) {
    const std::uint32_t end = scene.phrase(left).tokens.end;
    return end + 1 == scene.phrase(left + 1).tokens.first && scene.tag(end) == Tag::kConj;
  };
  return (index > 0 && scene.actor_of[index - 1] == id && joins(index - 1)) ||
         (index + 1 < scene.size() && scene.actor_of[index + 1] == id && joins(index));
}

bool is_bare_capital(const Scene& scene, const Phrase& phrase) {
  if (phrase.kind != PhraseKind::kCommon || phrase.tokens.end != phrase.tokens.first + 1) {
    return false;
  }
  const char first = scene.text(phrase.tokens.first).front();
  return first >= 'A' && first <= 'Z';
}

// "Marsh General" of "Marsh General Corp.", though a general is an officer.
ActorId named_like_office(Scene& scene, const Phrase& phrase) {
  const TokenRange core = phrase.core;
  if (phrase.kind != PhraseKind::kCommon || phrase.tokens.first != core.first) return kNone;
  if (core.end < core.first + 2) return kNone;
  for (std::uint32_t i = core.first; i < core.end; ++i) {
    if (!scene.capital(i)) return kNone;
  }
  return scene.actors.by_short_form(read_name(scene.names(), core).all);
}

// "Dr. Ruiz" of an Ivo Ruiz and a Dr. Ana Ruiz: who was called so.
ActorId namesake_with_title(Scene& scene, const Phrase& phrase, const NameKey& key, Sex sex) {
  const NameId head = role_head(scene, phrase.title.end - 1);
  for (std::int32_t i = scene.actors.roles(head); i != kNone; i = scene.actors.role(i).next) {
    const ActorId id = scene.actors.role(i).actor;
    const Actor& actor = scene.actors[id];
    if (actor.key.family == key.family && agree(actor.sex, sex)) return id;
  }
  return kNone;
}

// "VW" of Volkswagen, where that is spoken of.
ActorId spelt_out(Scene& scene, TokenRange name) {
  if (name.end != name.first + 1) return kNone;
  std::string_view full = scene.rules.full_firm(scene.reading.words[name.first].word);
  NameId words = kNoName;
  while (!full.empty()) {
    const std::size_t end = std::min(full.find(' '), full.size());
    words = scene.actors.ids.join(words, scene.actors.ids.word(full.substr(0, end)));
    full.remove_prefix(std::min(end + 1, full.size()));
  }
  if (words == kNoName) return kNone;
  const ActorId id = scene.actors.find(words);
  return id != kNone ? id : scene.actors.by_short_form(words);
}

NameId capitals(Scene& scene, std::string_view word) {
  std::string letters;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') letters += c;
  }
  return scene.actors.ids.word(letters);
}

// "Orchard said": a thing without an article says nothing, so that it is the name of a firm. Mass
// nouns do: "Research shows", "Evidence suggests".
ActorId bare_thing(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t end = phrase.tokens.end;
  if (end >= scene.document.tokens.size() || !scene.is(end, scene.rules.thing_never)) return kNone;
  constexpr Traits kSpeaks =
      kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun | kIsQuantity | kIsNation | kIsTime;
  if (scene.has(phrase, kSpeaks) || !scene.opens_sentence(phrase.tokens.first)) return kNone;
  if (scene.is_agent(phrase) || scene.is_agents(phrase)) return kNone;
  const ActorId id =
      scene.actors.named(read_name(scene.names(), phrase.core), SpeakerKind::kOrganisation);
  scene.actors[id].named = true;
  return id;
}

}  // namespace

void gather_names(Scene& scene) {
  const std::size_t heading = scene.heading();
  std::vector<std::size_t> ranked;
  bool merged = false;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const Phrase& phrase = scene.phrase(i);
    // Every word of a title may have a capital: only people are told by more.
    if (i >= heading && !scene.has(phrase, kIsPerson)) continue;
    if (is_all_capitals(scene, phrase)) gather_all_capitals(scene, i);
    if (phrase.kind != PhraseKind::kName || phrase.tokens.end - phrase.tokens.first < 2) continue;
    if (scene.has(phrase, kIsTime | kIsNation) || is_term(scene, phrase)) continue;
    if (scene.has(phrase, kIsGov | kIsPlace) && phrase.country != 0 &&
        !is_written_like_person(scene, phrase)) {
      const std::uint32_t last = phrase.core.end - 1;
      if (last > phrase.core.first && (scene.word(last) & kSeatWord) != 0) {
        const NameKey key = read_name(scene.names(), phrase.core);
        scene.actor_of[i] = scene.actors.named(key, SpeakerKind::kGovernment);
        if ((scene.word(last) & kNoShortWord) == 0) {
          scene.actors.add_head(scene.id(last), scene.actor_of[i]);
        }
      }
      continue;
    }
    const bool in_trade = trim_trade(scene, i);
    if (!in_trade) trim_title(scene, i);
    const bool firm = scene.has(phrase, kIsOrg) || (in_trade && !scene.has(phrase, kIsPerson));
    const TokenRange core = scene.core(i);
    const bool is_trimmed = !scene.trimmed.empty() && scene.trimmed.back().phrase == i;
    const NameKey key = read_name(scene.names(), core);
    // "Van der Berg": whose family name it is, is known when all are read.
    if (key.words < 2 || (key.given == kNoName && !firm)) continue;
    ActorId id = kNone;
    if ((is_trimmed && !(in_trade && firm)) || scene.has(phrase, kIsPerson) ||
        is_written_like_person(scene, phrase)) {
      if (const ActorId firm = scene.actors.by_short_form(key.all); firm != kNone) {
        id = firm;
      } else {
        id = scene.actors.person(scene.names(), key, scene.sex(phrase));
        const ActorId before = scene.actors.find(key.all);
        if (before != kNone && before != id && scene.actors[before].kind == SpeakerKind::kUnknown) {
          scene.actors.merge(before, id);
          merged = true;
        }
        scene.actors.set_alias(key.all, id);
      }
      scene.actors.add_alias(run_together(scene.names(), core), id);
    } else if (!scene.has(phrase, kIsPlace)) {
      id = long_name(scene, core, key, firm ? SpeakerKind::kOrganisation : SpeakerKind::kUnknown);
      read_full_name(scene, i, id);
      read_brackets(scene, i, id);
      if (key.words == 2 && is_acronym(scene.text(core.first))) ranked.push_back(i);
    }
    scene.actor_of[i] = id;
  }
  for (std::size_t i = 0; merged && i < scene.size(); ++i) {
    scene.actor_of[i] = scene.actors.settled(scene.actor_of[i]);
  }
  // "DCI Hart" of whom the article says that he is Tom Hart
  for (const std::size_t i : ranked) {
    const NameKey key = read_name(scene.names(), scene.core(i));
    const ActorId id = scene.actors.by_family(key.family, Sex::kUnknown, 0);
    if (id == kNone || scene.actors[id].kind != SpeakerKind::kPerson) continue;
    if (scene.actors[id].key.given == kNoName) continue;
    scene.actor_of[i] = id;
    const TokenRange core = scene.core(i);
    scene.trimmed.push_back({i, {core.first + 1, core.end}});
  }
  if (ranked.empty()) return;
  std::sort(scene.trimmed.begin(), scene.trimmed.end(),
            [](const auto& a, const auto& b) { return a.phrase < b.phrase; });
}

ActorId name_actor(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (scene.has(phrase, kIsTime)) return kNone;
  Actors& actors = scene.actors;
  const TokenRange core = scene.core(index);
  const NameKey key = read_name(scene.names(), core);
  if (key.words == 0) return kNone;
  const bool titled = !phrase.title.empty();
  const std::string_view last_word = scene.text(core.end - 1);
  const bool letters = key.words == 1 && (is_acronym(last_word) || is_mixed_acronym(last_word));
  // "Joyce" may be the family name of a man.
  const Sex sex = key.given == kNoName && !titled ? Sex::kUnknown : scene.sex(phrase);
  if (core.first > phrase.tokens.first && phrase.title.empty() && scene.capital(core.first - 1)) {
    // "Imperial Ferries" of "Imperial Ferries Ltd."
    const ActorId firm = actors.by_short_form(read_name(scene.names(), phrase.tokens).all);
    if (firm != kNone) return firm;
  }
  if (key.given == kNoName) {
    // "Washington said" where Denzel Washington is spoken of.
    const bool given_first = !titled && (scene.word(core.first) & kGivenWord) != 0;
    ActorId id = kNone;
    if (key.suffix != kNoName) id = actors.by_suffix(key.family, key.suffix);
    if (id == kNone && titled && actors.is_shared(key.family)) {
      id = namesake_with_title(scene, phrase, key, sex);
    }
    if (id == kNone && given_first) id = actors.by_given(key.family, sex, scene.sentence);
    if (id == kNone && letters) id = actors.find(key.all);
    if (id == kNone) id = actors.by_family(key.family, sex, scene.sentence);
    // "Sir Keir", "President Lula", "Mr Kim"; but "BF" is not "BF Harbour"
    if (id == kNone && (titled || (!letters && !scene.has(phrase, kNoPerson & ~kIsOrg)))) {
      id = actors.by_given(key.family, sex, scene.sentence);
    }
    // "His son Donald Jr." is not Donald.
    if (id != kNone && key.suffix != kNoName && actors[id].key.given == key.family &&
        actors[id].key.suffix == kNoName) {
      return actors.another_person(key, sex);
    }
    if (id != kNone && titled && scene.has(phrase, kIsPerson) &&
        actors[id].kind == SpeakerKind::kOrganisation) {
      id = kNone;
    }
    if (id != kNone && titled && stands_beside(scene, index, id)) {
      return actors.another_person(key, sex);
    }
    if (id != kNone) {
      actors.set_bare(key.family, id);
      return id;
    }
  }
  if (scene.has(phrase, kIsGov) && phrase.country != 0) {
    const Traits word = scene.word(core.end - 1);
    if ((word & kSeatWord) == 0) return actors.government(phrase.country);
    return actors.named(key, SpeakerKind::kGovernment);
  }
  if (scene.has(phrase, kIsNation)) {
    const ActorId people = actors.named(key, SpeakerKind::kGroup);
    actors[people].plural = scene.has(phrase, kIsPlural);
    return people;
  }
  if (titled && scene.has(phrase, kIsPerson)) {
    // "Champion Home", short for "Champion Home Builders Co."; but "President Lind" is not the Lind
    // Administration.
    const NameKey whole = read_name(scene.names(), phrase.tokens);
    if (const ActorId firm = actors.by_short_form(whole.all); firm != kNone) return firm;
    if (key.words == 1 && scene.speaking[index]) {
      const ActorId id = misspelt_name(scene, key.family);
      if (id != kNone && agree(actors[id].sex, sex)) return id;
    }
    return actors.person(scene.names(), key, sex);
  }
  if (const ActorId id = actors.find(key.all); id != kNone) return id;
  if (letters) {
    // "the DFO", who is one; but "DFO" alone is a body
    ActorId id = actors.by_acronym(key.all);
    // "NPoS" of the National Port Service
    if (id == kNone && is_mixed_acronym(last_word))
      id = actors.by_acronym(capitals(scene, last_word));
    const bool the = phrase.tokens.first < core.first;
    if (id != kNone && (the || actors[id].kind != SpeakerKind::kPerson)) return id;
  }
  if (const ActorId id = actors.by_short_form(key.all); id != kNone) return id;
  if (const ActorId id = spelt_out(scene, core); id != kNone) return id;
  if (key.words == 1 && (scene.word(core.first) & (kFirmWord | kMediaNameWord)) != 0) {
    if (const ActorId id = actors.by_head(key.all, scene.sentence); id != kNone) return id;
  }
  if (key.words == 1 && scene.speaking[index] && !titled && !scene.has(phrase, kNoPerson)) {
    if (const ActorId id = misspelt_name(scene, key.family); id != kNone) return id;
  }
  // "Unesco" of "United Nations Educational, Scientific and Cultural Organization"
  if (key.words == 1 && !letters) {
    if (const ActorId id = actors.by_acronym(key.all); id != kNone) return id;
  }
  // "Lind said" of the Lind Investment Corp., "if Brandvik buys" of the Brandvik Fund.
  const bool written = phrase.tokens.first == core.first && !scene.opens_sentence(core.first) &&
                       !scene.has(phrase, kIsPerson);
  if (key.words == 1 && (scene.speaking[index] || written) && !titled &&
      !scene.has(phrase, kIsPlace | kIsGov | kIsNation)) {
    if (const ActorId id = firm_beginning_with(scene, key.all); id != kNone) return id;
  }
  if (scene.has(phrase, kIsPerson)) return actors.person(scene.names(), key, scene.sex(phrase));
  const bool the = phrase.tokens.first < core.first;
  const Traits no_clip = the                     ? kPlaceWord
                         : scene.speaking[index] ? kPlaceWord | kGivenWord
                                                 : kOrdinaryWord | kPlaceWord | kGivenWord;
  if (key.words == 1 && (scene.word(core.first) & no_clip) == 0) {
    if (const ActorId id = clipped_name(scene, key.all, the); id != kNone) return id;
  }
  // "the Atlantic", of a newspaper of that name: places that speak as governments have no article.
  const bool article = phrase.tokens.first < phrase.core.first;
  const SpeakerKind kind = scene.has(phrase, kIsOrg)      ? SpeakerKind::kOrganisation
                           : scene.has(phrase, kIsGroup)  ? SpeakerKind::kGroup
                           : !scene.has(phrase, kIsPlace) ? SpeakerKind::kUnknown
                           : article                      ? SpeakerKind::kOrganisation
                                                          : SpeakerKind::kGovernment;
  const ActorId id = actors.named(key, kind);
  if (key.words == 1 && kind == SpeakerKind::kUnknown) {
    actors.add_family(key.all, id);
    actors[id].may_be_person =
        (scene.word(core.first) & (kOrdinaryWord | kPlaceWord | kFirmWord)) == 0;
  }
  return id;
}

ActorId known_name(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (!is_bare_capital(scene, phrase)) return named_like_office(scene, phrase);
  const NameId name = scene.id(phrase.tokens.first);
  const ActorId id = scene.actors.by_family(name, Sex::kUnknown, scene.sentence);
  if ((scene.word(phrase.tokens.first) & kOrdinaryWord) != 0) {
    // "Cook said": only where somebody is called so.
    if (!scene.speaking[index]) {
      const bool known = id != kNone && scene.actors[id].key.given != kNoName &&
                         scene.actors[id].kind == SpeakerKind::kPerson;
      return known && stands_as_name(scene, phrase) ? id : kNone;
    }
    if (id != kNone) return id;
    if (const ActorId letters = scene.actors.by_acronym(name); letters != kNone) return letters;
    if (!scene.has(phrase, kIsPlural)) {
      if (const ActorId firm = firm_beginning_with(scene, name); firm != kNone) return firm;
    }
    const ActorId other = misspelt_name(scene, name);
    return other != kNone ? other : bare_thing(scene, index);
  }
  if (id != kNone) return id;
  const ActorId firm = scene.actors.by_short_form(name);
  return firm != kNone || !scene.speaking[index] ? firm : clipped_name(scene, name, false);
}

}  // namespace onrecord
