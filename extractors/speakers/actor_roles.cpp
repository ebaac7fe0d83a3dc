#include "extractors/speakers/actor_roles.hpp"

#include "extractors/speakers/actor_called.hpp"
#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_parties.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestAside = 10;  // tokens in brackets
constexpr int kMostHops = 3;  // phrases: "chairman of the party's committee on trade"
constexpr std::size_t kLongestRole =
    4;  // phrases: "the head of the institute for the study of art"

bool is_person_name(const Scene& scene, std::size_t index) {
  const ActorId id = scene.actor_of[index];
  return id != kNone && scene.phrase(index).kind == PhraseKind::kName &&
         scene.actors[id].kind == SpeakerKind::kPerson;
}

// "Her shadow, Ana Ruiz, said": somebody's, and a name follows; whatever it is, she is it.
bool is_somebodys(const Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  const std::uint32_t first = phrase.tokens.first;
  if (phrase.kind != PhraseKind::kCommon || scene.tag(phrase.head) != Tag::kNoun) return false;
  if (scene.has(phrase, kIsPlural | kIsTime | kIsQuantity | kIsOrgNoun | kIsDocNoun)) return false;
  if ((scene.word(phrase.head) & kThingWord) != 0) return false;
  return scene.speaking[index] && first > 0 && (scene.word(first) & kHisWord) != 0 &&
         closes(scene, first - 1);
}

// "the Harbour News's Ana Ruiz"
void note_employer(Scene& scene, std::size_t name) {
  const std::int32_t owner = scene.owner(name);
  if (owner == kNone) return;
  const Phrase& employer = scene.phrase(static_cast<std::size_t>(owner));
  if (employer.kind != PhraseKind::kName || scene.has(employer, kIsPerson | kIsPlace)) return;
  scene.actors[scene.actor_of[name]].explained = true;
}

// The role that begins with phrase `index`: its head phrase, where it ends; false for none.
bool read_role(const Scene& scene, std::size_t index, std::size_t& head, std::size_t& last) {
  head = index;
  while (head + 1 < scene.size() && scene.has(scene.phrase(head), kIsOwner) &&
         scene.owner(head + 1) == static_cast<std::int32_t>(head)) {
    ++head;
  }
  if (!is_role(scene, scene.phrase(head))) return false;
  last = head;
  while (last + 1 < scene.size() && last < head + kLongestRole) {
    const std::uint32_t end = scene.phrase(last).tokens.end;
    const Tag between = end < scene.document.tokens.size() ? scene.tag(end) : Tag::kPunct;
    if (between != Tag::kPrep && between != Tag::kPoss && between != Tag::kConj) break;
    const Phrase& next = scene.phrase(last + 1);
    if (next.tokens.first != end + 1 || next.kind == PhraseKind::kPronoun) break;
    if (between == Tag::kConj && scene.has(next, kIsPerson)) break;
    // "aide to Ivo Lind on his call with Tom Hart": for whom, not about what.
    if (between == Tag::kPrep && scene.has(scene.phrase(last), kIsPerson)) break;
    ++last;
  }
  return true;
}

// "the Maltese and European champion": what joins the two halves is in the first one.
bool read_role_of_two(const Scene& scene, std::size_t index, std::size_t& head, std::size_t& last) {
  const Phrase& half = scene.phrase(index);
  if (index + 1 >= scene.size() || !scene.is(half.tokens.first, scene.rules.definite)) return false;
  const Phrase& whole = scene.phrase(index + 1);
  if (half.tokens.end + 1 != whole.tokens.first || scene.tag(half.tokens.end) != Tag::kConj ||
      whole.core.first != whole.tokens.first || scene.has(half, kIsPerson | kIsHuman)) {
    return false;
  }
  return read_role(scene, index + 1, head, last);
}

// Right of a name: the token where an apposition begins, behind an age or a party.
std::uint32_t past_asides(const Scene& scene, std::uint32_t token, std::size_t& next) {
  const auto end = static_cast<std::uint32_t>(scene.document.tokens.size());
  if (token < end && scene.text(token) == "(") {
    std::uint32_t i = token;
    while (i < end && i < token + 8 && scene.text(i) != ")") ++i;
    if (i < end && i < token + 8) token = i + 1;
  }
  while (next < scene.size() && scene.phrase(next).tokens.first < token) ++next;
  if (next < scene.size() && comma_at(scene, token) &&
      scene.phrase(next).tokens.first == token + 1 && scene.has(scene.phrase(next), kIsQuantity) &&
      comma_at(scene, scene.phrase(next).tokens.end)) {
    token = scene.phrase(next).tokens.end;
    ++next;
  }
  return token;
}

// Whether who has the role is a person, be it that only the role says so.
bool turns_out_person(Scene& scene, ActorId id, const Phrase& role) {
  Actor& actor = scene.actors[id];
  if (actor.kind != SpeakerKind::kUnknown) return true;
  if (!scene.has(role, kIsHuman)) return false;
  actor.kind = SpeakerKind::kPerson;
  scene.actors.add_family(actor.key.last, id);
  return true;
}

// "Echoing Ana Ruiz, the mayor said": whom the opening of a sentence names is not who speaks.
bool is_in_opening(const Scene& scene, std::size_t name, const Phrase& role) {
  if (!scene.has(role, kIsDefinite)) return false;
  const Tag opening = scene.tag(scene.sentence_opening(scene.phrase(name).tokens.first));
  return opening == Tag::kVing || opening == Tag::kVpart || opening == Tag::kPrep ||
         opening == Tag::kSubord;
}

// "Ana Ruiz, the mayor of Ulm,", "Ana Ruiz, who is the mayor", "Ana Ruiz was mayor".
void read_role_after(Scene& scene, std::size_t name, ActorId id) {
  std::size_t next = name + 1;
  std::uint32_t token = past_asides(scene, scene.phrase(name).tokens.end, next);
  if (next >= scene.size()) return;
  bool asserted = false;
  if (comma_at(scene, token)) ++token;
  if (scene.phrase(next).tokens.first == token && scene.has(scene.phrase(next), kIsWho)) {
    token = scene.phrase(next).tokens.end;
    ++next;
    asserted = true;
  }
  const bool comma = token > scene.phrase(name).tokens.end;
  if (token < scene.document.tokens.size() && (scene.word(token) & kBeWord) != 0 &&
      (asserted || !comma)) {
    ++token;
    asserted = true;
  } else if (asserted || !comma) {
    return;
  }
  if (next >= scene.size() || scene.phrase(next).tokens.first != token) return;
  std::size_t head = next;
  std::size_t last = next;
  if (!read_role(scene, next, head, last) && !read_role_of_two(scene, next, head, last)) return;
  const Phrase& role = scene.phrase(head);
  // "Ana Ruiz, a baker from Ulm said": the comma behind is often forgotten.
  const bool said =
      scene.speaking[head] && scene.phrase(last).tokens.end < scene.document.tokens.size() &&
      scene.tag(scene.phrase(last).tokens.end) == Tag::kVerb && !is_in_opening(scene, name, role);
  // "Ana Ruiz, director of the Ulm": nothing but a role has no article.
  const bool bare = role.core.first == role.tokens.first && scene.owner(head) == kNone &&
                    role.kind == PhraseKind::kCommon;
  // "Ana Ruiz, Ulm Tide Board president favored it": the same, where the name opens the sentence.
  const std::uint32_t verb = scene.phrase(last).tokens.end;
  const bool acts = bare && verb < scene.document.tokens.size() && scene.tag(verb) == Tag::kVerb &&
                    scene.opens_sentence(scene.phrase(name).tokens.first);
  while (!asserted && !said && !acts && !closes_role(scene, scene.phrase(last).tokens.end)) {
    if (last == head) break;
    --last;
  }
  const std::uint32_t behind = scene.phrase(last).tokens.end;
  const bool closed = asserted || said || acts || closes_role(scene, behind);
  if (!closed && !(bare && scene.tag(behind) == Tag::kPrep)) return;
  if (asserted && !scene.has(role, kIsDefinite | kIsIndefinite) &&
      role.core.first != role.tokens.first) {
    return;
  }
  if (!turns_out_person(scene, id, role)) return;
  TokenRange span = role.tokens;
  span.first = scene.phrase(next).core.first;
  span.end = scene.phrase(last).tokens.end;
  give_role(scene, id, role.core, span, false);
  note_house(scene, id, head, last);
  if (scene.actor_of[head] == kNone) scene.actor_of[head] = id;
  // "a baker and leading member of the guild": both are she.
  for (std::size_t i = head + 1; i <= last; ++i) {
    const bool joined = scene.tag(scene.phrase(i).tokens.first - 1) == Tag::kConj;
    if (joined && scene.actor_of[i] == kNone && is_role(scene, scene.phrase(i))) {
      scene.actor_of[i] = id;
    }
  }
}

// "Skip Otter" beside whom "a baker" stands is one, whatever "skip" means elsewhere.
bool may_turn_out_person(const Scene& scene, std::size_t name) {
  const ActorId id = scene.actor_of[name];
  if (id == kNone || scene.actors[id].kind != SpeakerKind::kUnknown) return false;
  const TokenRange core = scene.core(name);
  if (core.end < core.first + 2 || core.end > core.first + 3) return false;
  for (std::uint32_t i = core.first + 1; i < core.end; ++i) {
    if (scene.tag(i) != Tag::kPropn) return false;
    if ((scene.word(i) & (kOrdinaryWord | kFirmWord | kPlaceWord)) != 0) return false;
  }
  return true;
}

// The token of "(" that closes right before `end`; `end` when it is too far.
std::uint32_t before_brackets(const Scene& scene, std::uint32_t end) {
  for (std::uint32_t i = end; i > 0 && end - i < kLongestAside; --i) {
    if (scene.text(i - 1) == "(") return i - 1;
  }
  return end;
}

// "Yes, minister, Ana Ruiz is here"; but not "by minister, Ana Ruiz,".
bool is_address(const Scene& scene, const Phrase& role) {
  const std::uint32_t first = role.tokens.first;
  if (role.core.first != first) return false;
  const bool several = role.core.end > first + 1;
  return first == 0 || (scene.tag(first - 1) != Tag::kPrep && !several);
}

// "a spokesman for the president"
bool links_role(const Scene& scene, const Phrase& outer, const Phrase& inner) {
  return outer.tokens.end + 1 == inner.tokens.first &&
         scene.is(outer.tokens.end, scene.rules.role_link) && is_role(scene, outer);
}

// "of Ohio", "of the Guild": where the phrase ends that a preposition at `token` leads to; `token`
// when none does.
std::uint32_t past_link(const Scene& scene, std::uint32_t token) {
  if (token + 1 >= scene.document.tokens.size() || scene.tag(token) != Tag::kPrep) return token;
  const Phrase* phrase = phrase_at(scene.reading, token + 1);
  return phrase != nullptr && phrase->tokens.first == token + 1 ? phrase->tokens.end : token;
}

// "Sen. Ana Ruiz of Ohio", "Ana Ruiz of the Guild of Divers,": where the name ends.
std::uint32_t past_house(const Scene& scene, std::uint32_t token) {
  const std::uint32_t end = past_link(scene, token);
  if (end == token) return token;
  const Phrase* house = phrase_at(scene.reading, end - 1);
  if (scene.has(*house, kIsPlace | kIsGov)) return end;
  std::uint32_t last = end;
  for (int hops = 0; hops < kMostHops && !comma_at(scene, last); ++hops) {
    last = past_link(scene, last);
  }
  return house->kind == PhraseKind::kName && comma_at(scene, last) ? last : token;
}

// "One of the firm's clerks": the phrase of the one.
std::int32_t one_of(const Scene& scene, std::size_t several) {
  const Phrase& clerks = scene.phrase(several);
  if (!scene.has(clerks, kIsPlural) || !scene.has(clerks, kIsHuman)) return kNone;
  std::size_t first = several;
  while (scene.owner(first) != kNone) --first;
  if (first == 0) return kNone;
  const Phrase& one = scene.phrase(first - 1);
  if (one.tokens.end + 1 != scene.phrase(first).tokens.first) return kNone;
  const bool counted = scene.has(one, kIsQuantity) || one.kind == PhraseKind::kPronoun;
  if (!counted || !scene.is(one.tokens.end, scene.rules.role_link)) return kNone;
  return static_cast<std::int32_t>(first) - 1;
}

// "the mayor, Ana Ruiz,", "the minister of trade, Ana Ruiz,"
void read_role_before(Scene& scene, std::size_t name) {
  const Phrase& person = scene.phrase(name);
  if (name == 0 || person.tokens.first == 0) return;
  std::uint32_t comma = person.tokens.first - 1;
  // "its treasurer, retired clerk Ana Ruiz"
  if (comma > 0 && (scene.tag(comma) == Tag::kVpart || scene.tag(comma) == Tag::kAdj)) --comma;
  const bool trimmed = scene.is_trimmed(name);
  if (!comma_at(scene, comma) && !trimmed) return;
  const std::uint32_t after = past_house(scene, person.tokens.end);
  const Tag next = after < scene.document.tokens.size() ? scene.tag(after) : Tag::kPunct;
  if (!trimmed && next != Tag::kPunct && !(next == Tag::kVerb && scene.speaking[name])) return;
  std::uint32_t end = comma;
  if (comma > 0 && scene.text(comma - 1) == ")") end = before_brackets(scene, comma);
  std::size_t role = name - 1;
  while (role > 0 && scene.phrase(role).tokens.first > end) --role;
  if (scene.phrase(role).tokens.end != end) return;
  if (const std::int32_t one = one_of(scene, role); one != kNone) {
    const ActorId id = scene.actor_of[name];
    if (scene.actors[id].kind == SpeakerKind::kPerson) {
      scene.actor_of[static_cast<std::size_t>(one)] = id;
      if (scene.speaking[role]) scene.actor_of[role] = id;
    }
    return;
  }
  // "Engineers said no. One, Ana Ruiz, said"
  const Phrase& one = scene.phrase(role);
  if (scene.speaking[role] && one.tokens.end == one.tokens.first + 1 &&
      (one.kind == PhraseKind::kPronoun || scene.has(one, kIsQuantity)) &&
      scene.opens_sentence(one.tokens.first)) {
    const ActorId id = scene.actor_of[name];
    if (scene.actors[id].kind == SpeakerKind::kPerson) scene.actor_of[role] = id;
    return;
  }
  for (int hops = 0; hops < kMostHops && role > 0 && !is_role(scene, scene.phrase(role)) &&
                     !is_somebodys(scene, role);
       ++hops) {
    const Phrase& before = scene.phrase(role - 1);
    if (before.tokens.end + 1 != scene.phrase(role).tokens.first) return;
    const Tag link = scene.tag(before.tokens.end);
    if (link != Tag::kPrep && link != Tag::kPoss) return;
    // "about the mayor's brother's boat, Ana Ruiz said"
    if (link == Tag::kPoss && is_role(scene, before)) return;
    --role;
  }
  // "a spokesman for the president, Ana Ruiz,": the first of them.
  while (role > 0 && links_role(scene, scene.phrase(role - 1), scene.phrase(role))) --role;
  if (scene.actor_of[role] != kNone) return;
  if (!is_role(scene, scene.phrase(role)) && !is_somebodys(scene, role)) return;
  // "Director, Ana Ruiz, said"
  const bool speaks = scene.speaking[role] && scene.opens_sentence(scene.phrase(role).tokens.first);
  if (!trimmed && !speaks && is_address(scene, scene.phrase(role)) && scene.owner(role) == kNone &&
      role + 1 == name) {
    return;
  }
  const ActorId id = scene.actor_of[name];
  if (!turns_out_person(scene, id, scene.phrase(role))) return;
  TokenRange span = scene.phrase(role).core;
  span.end = trimmed ? scene.core(name).first : comma;
  if (trimmed && !person.title.empty()) span.end = person.title.end - 1;
  give_role(scene, id, scene.phrase(role).core, span, trimmed);
  note_house(scene, id, role, name - 1);
  scene.actor_of[role] = id;
}

// "The show's director is Ana Ruiz": what stands before is she.
void read_role_that_is(Scene& scene, std::size_t name) {
  const Phrase& person = scene.phrase(name);
  if (name == 0 || person.tokens.first < 2) return;
  const std::size_t role = name - 1;
  const Phrase& who = scene.phrase(role);
  if (who.tokens.end + 1 != person.tokens.first || scene.actor_of[role] != kNone) return;
  if ((scene.word(who.tokens.end) & kBeWord) == 0 || scene.tag(who.tokens.end) != Tag::kAux) return;
  const bool definite = scene.has(who, kIsDefinite) || scene.owner(role) != kNone;
  if (!definite || !is_role(scene, who) || !closes(scene, person.tokens.end)) return;
  const ActorId id = scene.actor_of[name];
  give_role(scene, id, who.core, who.core, false);
  note_house(scene, id, role, role);
  scene.actor_of[role] = id;
}

// "Mr. Hart" of two of that name: whom he means is known when the article is read up to him.
bool is_one_of_several(Scene& scene, std::size_t name) {
  const NameKey key = read_name(scene.names(), scene.core(name));
  return key.given == kNoName && scene.actors.is_shared(key.family);
}

}  // namespace

void note_title(Scene& scene, std::size_t index, ActorId id) {
  const Phrase& phrase = scene.phrase(index);
  const SpeakerKind kind = scene.actors[id].kind;
  if (kind != SpeakerKind::kPerson && kind != SpeakerKind::kUnknown) return;
  const TokenRange core = scene.core(index);
  const bool trimmed = core.first > phrase.core.first && phrase.title.empty();
  // "Developer Brandvik"
  if (trimmed && kind == SpeakerKind::kUnknown &&
      (scene.word(core.first - 1) & kCompanyWord) != 0) {
    scene.actors[id].kind = SpeakerKind::kOrganisation;
    scene.actors[id].by_form = true;
    scene.actors[id].trades |= trades_of_noun(scene, core.first - 1);
    return;
  }
  // "Labour MP Ivo Lind", "Harbour TV News Editor Ana Ruiz"
  if (trimmed) {
    // "Defiant Ana Ruiz"
    // "Harbour News Ana Ruiz", but not "told the Harbour News Ana Ruiz was late"
    if ((scene.word(core.first - 1) & (kMediaNameWord | kFirmWord)) != 0 &&
        phrase.core.first == phrase.tokens.first) {
      scene.actors[id].explained = true;
    }
    if ((scene.word(core.first - 1) & kLettersWord) == 0 && !scene.is_human(core.first - 1)) return;
    give_role(scene, id, {core.first - 1, core.first}, {phrase.core.first, core.first}, true);
    return;
  }
  if (phrase.title.empty() || scene.is_trimmed(index)) return;
  give_role(scene, id, phrase.title, phrase.title, true);
  // "Hart's wife Ana Hart", "his wife Ana Hart"
  const bool his = (scene.word(phrase.tokens.first) & kHisWord) != 0;
  if (his || scene.owner(index) != kNone) note_house(scene, id, index, index);
}

void gather_roles(Scene& scene) {
  const std::size_t heading = scene.heading();
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (scene.phrase(i).kind != PhraseKind::kName) continue;
    if (i >= heading && !scene.has(scene.phrase(i), kIsPerson)) continue;
    read_called(scene, i);
    read_organisation(scene, i);
    if (scene.actor_of[i] == kNone && !scene.phrase(i).title.empty() &&
        !is_one_of_several(scene, i)) {
      scene.actor_of[i] = name_actor(scene, i);
    }
    if (scene.actor_of[i] == kNone) scene.actor_of[i] = relative_called(scene, i);
    if (scene.actor_of[i] == kNone) {
      if (const ActorId id = one_of_family(scene, i); id != kNone) read_role_after(scene, i, id);
      continue;
    }
    if (!is_person_name(scene, i)) {
      if (may_turn_out_person(scene, i)) {
        read_role_before(scene, i);
        read_role_after(scene, i, scene.actor_of[i]);
      }
      continue;
    }
    note_employer(scene, i);
    note_title(scene, i, scene.actor_of[i]);
    note_party(scene, i, scene.actor_of[i]);
    read_role_before(scene, i);
    read_role_that_is(scene, i);
    read_role_after(scene, i, scene.actor_of[i]);
  }
}

}  // namespace onrecord
