#include "extractors/speakers/organisation_names.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::uint32_t kShortestJoined = 3;  // words of a name before "and" that may be all of it
constexpr int kMostParts = 4;                 // of a name behind its head
constexpr std::size_t kShortestClip = 3;      // letters: "Fed"

// "Brandvik's Tide Studies Group", which nobody calls Brandvik; but "Brandvik's Tide Studies Inc".
bool is_part(const Scene& scene, TokenRange name) {
  if (name.end <= name.first + 3 || scene.tag(name.first + 1) != Tag::kPoss) return false;
  return (scene.word(name.end - 1) & (kSoleWord | kOrdinaryWord)) != kSoleWord;
}

// "Brandvik 8": what Brandvik makes.
bool is_numbered(const Scene& scene, const Actor& actor) {
  const std::string_view last = scene.actors.ids.text(actor.key.last);
  return !last.empty() && last.front() >= '0' && last.front() <= '9';
}

// "Halvik" is short for "Halvik Co.", "Marsh" for "Marsh & Lind"; "Quist" is not for "Quist TV".
void add_short_forms(Scene& scene, TokenRange core, ActorId id) {
  // "Harbour Mail Corp. of Malta" like "Harbour Mail Corp."
  if (core.end > core.first + 4 && (scene.word(core.end - 3) & kSoleWord) != 0 &&
      scene.text(core.end - 2) == "of" && (scene.word(core.end - 1) & kPlaceWord) != 0) {
    core.end -= 2;
  }
  const bool inc = (scene.word(core.end - 1) & kSoleWord) != 0;
  std::uint32_t firm = core.end;  // where nothing but "Motor Co." follows
  while (firm > core.first + 1 && (scene.word(firm - 1) & kFirmWord) != 0) --firm;
  const bool partners = core.first + 1 < core.end && scene.text(core.first + 1) == "&";
  NameId prefix = kNoName;
  bool place = true;
  for (std::uint32_t i = core.first; i + 1 < core.end && i < core.first + 4; ++i) {
    if (scene.tag(i) == Tag::kPunct) return;  // "Ruiz-Lind Group"
    prefix = scene.actors.ids.join(prefix, scene.id(i));
    place = place && (scene.word(i) & kPlaceWord) != 0;
    const bool several = i > core.first;
    if (several && (place || (scene.word(i) & kSmallWord) != 0)) continue;
    const bool owner =  // "Brandvik's Ferries"
        i == core.first && scene.tag(i + 1) == Tag::kPoss && !is_part(scene, core);
    // "Royal Bank of Malta"
    const bool of_place = several && (scene.word(i) & kFirmWord) != 0 && i + 3 == core.end &&
                          scene.text(i + 1) == "of" && (scene.word(i + 2) & kPlaceWord) != 0;
    // "Brandvik Home" of "Brandvik Home Builders Co.", but no "New York" of "New York Works"
    const bool begin = several && (inc || (firm < core.end && i + 2 >= firm));
    const bool whole = begin || owner || of_place || i + 1 >= firm || (partners && i == core.first);
    if (!whole) continue;
    // "Maria" of "Maria Corp.", "Harbour Power" of "Harbour Power and Light Co."; but "Ana Lind"
    // of "Ana Lind Inc." may be she.
    const Traits opening = scene.word(core.first);
    const bool thing = (scene.word(i) & (kOrdinaryWord | kFirmWord | kSuffixWord)) != 0 ||
                       is_acronym(scene.text(i));
    const bool given = (opening & kGivenWord) != 0 && !(inc && (!several || thing));
    const bool loose = inc || of_place;
    const Traits no = several && loose ? kSmallWord : kOrdinaryWord | kPlaceWord | kSmallWord;
    if (given || (opening & no) != 0) continue;
    scene.actors.add_short_form(prefix, id);
  }
  // "Marsh Lind" of "Marsh & Lind"
  if (partners && core.end == core.first + 3) {
    scene.actors.add_short_form(
        scene.actors.ids.join(scene.id(core.first), scene.id(core.first + 2)), id);
  }
}

// "Ministry of Finance" is "Finance Ministry".
NameId turned_around(Scene& scene, TokenRange core) {
  if (core.end - core.first != 3 || scene.text(core.first + 1) != "of") return kNoName;
  return scene.actors.ids.join(scene.id(core.first + 2), scene.id(core.first));
}

// "for" of "Department for Education", whose letter its acronym may have
bool has_small_word(const Scene& scene, TokenRange core) {
  for (std::uint32_t i = core.first; i < core.end; ++i) {
    if ((scene.word(i) & kSmallWord) != 0) return true;
  }
  return false;
}

// The token of "(" behind a name and what follows it: "Harbour Commission for Ulm (HCU)".
std::uint32_t bracket_after(const Scene& scene, std::size_t index, std::size_t& last) {
  last = index;
  const std::uint32_t end = scene.phrase(index).tokens.end;
  if (scene.text(end) == "(" || scene.tag(end) != Tag::kPrep) return end;
  const Phrase& of = scene.phrase(index + 1);
  if (of.tokens.first != end + 1 || of.tokens.end >= scene.document.tokens.size()) return end;
  last = index + 1;
  return of.tokens.end;
}

// "Brandvik Steel", of which a headline spoke before, of "Brandvik Steel Corp".
ActorId without_suffix(Scene& scene, TokenRange core) {
  const std::uint32_t end = core.end - 1;
  if (end < core.first + 2 || !scene.is(end, scene.rules.legal_form)) return kNone;
  const ActorId id = scene.actors.find(read_name(scene.names(), {core.first, end}).all);
  const bool firm = id != kNone && (scene.actors[id].kind == SpeakerKind::kUnknown ||
                                    scene.actors[id].kind == SpeakerKind::kOrganisation);
  return firm ? id : kNone;
}

}  // namespace

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 8 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '.' || c == '&';
         });
}

bool is_mixed_acronym(std::string_view word) {
  constexpr std::size_t kLongest = 5;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (word.size() < 3 || word.size() > kLongest || !capital(word.front()) ||
      !capital(word.back())) {
    return false;
  }
  return std::all_of(word.begin(), word.end(),
                     [&](char c) { return capital(c) || (c >= 'a' && c <= 'z'); });
}

// "School" of "School of Law", its last word where nothing follows.
std::uint32_t head_of_name(const Scene& scene, TokenRange core) {
  for (std::uint32_t i = core.first + 1; i < core.end; ++i) {
    if ((scene.word(i) & kSmallWord) != 0 && scene.tag(i) == Tag::kPrep) return i - 1;
  }
  return core.end - 1;
}

ActorId long_name(Scene& scene, TokenRange core, const NameKey& key, SpeakerKind kind) {
  Actors& actors = scene.actors;
  if (const ActorId whole = actors.by_short_form(key.all); whole != kNone) return whole;
  if (const ActorId known = actors.find(key.all); known != kNone) {
    if (actors[known].kind == SpeakerKind::kUnknown) actors[known].kind = kind;
    return known;
  }
  if (const NameId turned = turned_around(scene, core); turned != kNoName) {
    if (const ActorId known = actors.find(turned); known != kNone) return known;
  }
  const ActorId shorter = without_suffix(scene, core);
  const ActorId id = shorter != kNone ? shorter : actors.named(key, kind);
  if (shorter != kNone) {
    actors.set_alias(key.all, id);
    actors[id].kind = SpeakerKind::kOrganisation;
  }
  actors[id].written = core;
  actors.add_acronym(acronym(scene.names(), core), id);
  if (has_small_word(scene, core)) actors.add_acronym(acronym(scene.names(), core, true), id);
  // "SEC" of "US Securities and Exchange Commission"
  const bool of_state = core.end > core.first + 2 && ((scene.word(core.first) & kPlaceWord) != 0 ||
                                                      is_acronym(scene.text(core.first)));
  if (of_state) actors.add_acronym(acronym(scene.names(), {core.first + 1, core.end}), id);
  std::uint32_t suffix = core.end;  // "GM" of "General Motors Corp."
  while (suffix > core.first + 2 && (scene.word(suffix - 1) & kSoleWord) != 0) --suffix;
  if (suffix < core.end) {
    actors.add_acronym(acronym(scene.names(), {core.first, suffix}), id);
    // "Motors" is a suffix too.
    if (suffix + 1 < core.end) {
      actors.add_acronym(acronym(scene.names(), {core.first, suffix + 1}), id);
    }
  }
  // "CDC" of "Centre for Disease Control and Prevention"
  std::uint32_t joint = core.first + kShortestJoined;
  while (joint < core.end && scene.tag(joint) != Tag::kConj) ++joint;
  if (joint < core.end) actors.add_acronym(acronym(scene.names(), {core.first, joint}), id);
  add_short_forms(scene, core, id);
  if (kind == SpeakerKind::kOrganisation) {
    const Traits last = scene.word(core.end - 1);
    actors[id].office =
        (last & kSoleWord) == 0 &&
        ((last & kFirmWord) != 0 || scene.is(head_of_name(scene, core), scene.rules.no_firm));
    for (std::uint32_t i = core.first; i < core.end; ++i) {
      const Traits word = scene.word(i);
      if ((word & kFirmWord) != 0 && (word & kNoShortWord) == 0) actors.add_head(scene.id(i), id);
    }
  }
  for (std::uint32_t i = core.first; i < core.end; ++i) {
    if ((scene.word(i) & kMediaNameWord) != 0) actors[id].medium = true;
  }
  // "M&S" of Marks & Spencer
  if (core.end == core.first + 3 && scene.text(core.first + 1) == "&") {
    const NameId first = actors.ids.word(scene.text(core.first).substr(0, 1));
    const NameId last = actors.ids.word(scene.text(core.first + 2).substr(0, 1));
    actors.add_alias(actors.ids.join(actors.ids.join(first, scene.id(core.first + 1)), last), id);
  }
  // "the Times" of the New York Times
  if (actors[id].medium && (scene.word(core.end - 1) & kMediaNameWord) != 0) {
    actors.add_head(scene.id(core.end - 1), id);
  }
  actors.add_alias(turned_around(scene, core), id);
  // "Ulla Paris": whoever that is, "Paris" may be short for it.
  const bool may_be_person =
      kind == SpeakerKind::kUnknown && key.words <= 3 && scene.tag(core.end - 1) != Tag::kNum &&
      (scene.word(core.first) & (kOrdinaryWord | kPlaceWord | kFirmWord | kSmallWord)) == 0 &&
      (scene.word(core.end - 1) & kFirmWord) == 0;
  actors[id].may_be_person = may_be_person;
  if (may_be_person) actors.add_family(key.last, id);
  return id;
}

namespace {

// "on the Harbour" behind token `end`: the phrase of the place or thing, kNone.
std::int32_t named_behind(const Scene& scene, std::size_t index, std::uint32_t end) {
  if (index + 1 >= scene.size() || end + 1 >= scene.document.tokens.size()) return kNone;
  const Phrase& next = scene.phrase(index + 1);
  if (next.tokens.first != end + 1 || scene.has(next, kIsTime | kIsQuantity)) return kNone;
  if (scene.has(next, kIsPerson) && !next.title.empty()) return kNone;
  if (!scene.capital(next.core.first) || !scene.capital(next.core.end - 1)) return kNone;
  return static_cast<std::int32_t>(index) + 1;
}

}  // namespace

void read_full_name(Scene& scene, std::size_t index, ActorId id) {
  const TokenRange core = scene.core(index);
  std::uint32_t head = core.first;  // "Committee" of "Committee on the Dispute"
  while (head < core.end && !scene.is(head, scene.rules.divided_office)) ++head;
  if (head == core.end) return;
  const bool begun = head + 1 < core.end;
  std::size_t last = index;
  bool between = false;  // "Between Malta and the Ulm Party"
  for (int hops = 0; hops < kMostParts; ++hops) {
    const std::uint32_t end = scene.phrase(last).tokens.end;
    const std::int32_t next = named_behind(scene, last, end);
    if (next == kNone) break;
    const bool joins = scene.is(end, scene.rules.name_middle) && scene.tag(end) == Tag::kPrep;
    const bool written =
        (last > index || begun) && scene.tag(end) == Tag::kPrep && scene.capital(end);
    const bool two = between && scene.tag(end) == Tag::kConj;
    if (!joins && !written && !two) break;
    between = written;
    last = static_cast<std::size_t>(next);
  }
  if (last == index) return;
  Actor& actor = scene.actors[id];
  actor.best = scene.span({core.first, scene.phrase(last).tokens.end});
  actor.named = true;
}

void read_brackets(Scene& scene, std::size_t index, ActorId id) {
  if (index + 1 >= scene.size()) return;
  std::size_t last = index;
  const std::uint32_t open = bracket_after(scene, index, last);
  if (last + 1 >= scene.size()) return;
  const Phrase& letters = scene.phrase(last + 1);
  if (letters.tokens.first != open + 1 || scene.text(open) != "(") return;
  const TokenRange name = scene.core(index);
  const std::string_view word = scene.text(letters.core.first);
  const bool short_word = letters.core.end == letters.core.first + 1;
  if (!short_word ||
      (!is_acronym(word) && scene.id(letters.core.first) != acronym(scene.names(), name))) {
    return;
  }
  if (last > index && word.front() != scene.text(name.first).front()) return;
  if (letters.tokens.end >= scene.document.tokens.size() || scene.text(letters.tokens.end) != ")") {
    return;
  }
  scene.actors.add_alias(scene.id(letters.core.first), id);
  if (last == index) return;
  Actor& actor = scene.actors[id];
  actor.best = scene.span({name.first, scene.phrase(last).tokens.end});
  actor.named = true;
}

bool is_all_capitals(const Scene& scene, const Phrase& phrase) {
  const TokenRange core = phrase.core;
  if (phrase.kind != PhraseKind::kCommon || core.end - core.first < 3) return false;
  if ((scene.word(core.end - 1) & kFirmWord) == 0) return false;
  for (std::uint32_t i = core.first; i < core.end; ++i) {
    const char first = scene.text(i).front();
    if (first >= 'A' && first <= 'Z') continue;
    if ((scene.word(i) & kSmallWord) == 0 || i == core.first) return false;
  }
  return true;
}

void gather_all_capitals(Scene& scene, std::size_t index) {
  const TokenRange core = scene.phrase(index).core;
  const NameKey key = read_name(scene.names(), core);
  const ActorId id = long_name(scene, core, key, SpeakerKind::kOrganisation);
  read_full_name(scene, index, id);
  read_brackets(scene, index, id);
  Actor& actor = scene.actors[id];
  if (!actor.named) actor.best = scene.span(core);
  actor.named = true;
  scene.actor_of[index] = id;
}

ActorId firm_beginning_with(const Scene& scene, NameId name) {
  if (const ActorId firm = scene.actors.by_short_form(name); firm != kNone) return firm;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.named || actor.key.given != name || is_part(scene, actor.written)) continue;
    if (is_numbered(scene, actor)) continue;
    const bool open = actor.kind == SpeakerKind::kUnknown && actor.speaks && actor.key.words > 2;
    if (actor.kind == SpeakerKind::kOrganisation || open) return id;
  }
  return kNone;
}

ActorId clipped_name(const Scene& scene, NameId name, bool article) {
  const std::string_view written = scene.actors.ids.text(name);
  const bool joined = written.empty();  // "Pre-Paid"
  if (!joined && written.size() < kShortestClip) return kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.kind != SpeakerKind::kOrganisation || actor.key.words < 2) continue;
    if (is_part(scene, actor.written)) continue;
    const std::string_view first = scene.actors.ids.text(actor.key.given);
    const bool clipped =
        article && !joined && first.size() > written.size() + 2 && first.starts_with(written);
    // Not of "Brandvik TV", "Brandvik 8".
    const bool made = actor.medium || is_numbered(scene, actor);
    const bool part = actor.key.last == name || (actor.key.given == name && !made);
    if (clipped || part) return id;
  }
  return kNone;
}

}  // namespace onrecord
