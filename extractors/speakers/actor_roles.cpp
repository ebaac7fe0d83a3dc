#include "extractors/speakers/actor_roles.hpp"

#include "extractors/speakers/actor_called.hpp"
#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_parties.hpp"
#include "extractors/speakers/actor_roles_before.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestOffice = 5;  // words that letters stand for
constexpr std::size_t kLongestRole =
    4;  // phrases: "the head of the institute for the study of art"

bool is_person_name(const Scene& scene, std::size_t index) {
  const ActorId id = scene.actor_of[index];
  return id != kNone && scene.phrase(index).kind == PhraseKind::kName &&
         scene.actors[id].kind == SpeakerKind::kPerson;
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
  if (!turns_out_person(scene, id, name, head)) return;
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
bool may_turn_out_person(Scene& scene, std::size_t name) {
  const ActorId id = scene.actor_of[name];
  if (id == kNone || scene.actors[id].kind != SpeakerKind::kUnknown) return false;
  const TokenRange core = scene.core(name);
  const std::uint8_t words = read_name(scene.names(), core).words;
  if (words < 2 || words > 3) return false;
  for (std::uint32_t i = core.first + 1; i < core.end; ++i) {
    // "Lind Hae-jin"
    if (scene.text(i) == "-") {
      ++i;
      continue;
    }
    if (scene.tag(i) != Tag::kPropn) return false;
    if ((scene.word(i) & (kOrdinaryWord | kFirmWord | kPlaceWord)) != 0) return false;
  }
  return true;
}

// "Mr. Hart" of two of that name: whom he means is known when the article is read up to him.
bool is_one_of_several(Scene& scene, std::size_t name) {
  const NameKey key = read_name(scene.names(), scene.core(name));
  return key.given == kNoName && scene.actors.is_shared(key.family);
}

// "the DFO" of "Divisional Forest Officer Ana Ruiz"
void add_letters_of(Scene& scene, TokenRange title, ActorId id) {
  for (std::uint32_t i = title.end; i > title.first && scene.capital(i - 1); --i) {
    if (title.end - i >= kLongestOffice) return;
    const TokenRange office{i - 1, title.end};
    if (office.end > office.first + 1) {
      scene.actors.add_acronym(acronym(scene.names(), office), id);
    }
  }
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
  add_letters_of(scene, phrase.title, id);
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
