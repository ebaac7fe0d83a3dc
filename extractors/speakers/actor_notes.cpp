// What a mention says of its actor.

#include <algorithm>

#include "extractors/speakers/actor_ages.hpp"
#include "extractors/speakers/actor_brackets.hpp"
#include "extractors/speakers/actor_called.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/actor_trades.hpp"

namespace onrecord {
namespace {

constexpr float kMentionWeight = 1;
constexpr float kIndefiniteWeight = 0.5F;  // "a teacher" who neither acts nor speaks

// "... the SEC." at the end of a sentence; but "the U.S.", "Brandvik Co."
bool ends_with_stop_of_sentence(const Scene& scene, TokenRange core) {
  const std::string_view last = scene.text(core.end - 1);
  if (last.size() < 3 || last.back() != '.') return false;
  return std::all_of(last.begin(), last.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Ana Ruiz" of "Ana Ruiz, M.D., Ph.D."
TokenRange without_degrees(const Scene& scene, TokenRange core) {
  while (core.end > core.first + 1 && scene.is(core.end - 1, scene.rules.degree)) {
    core.end -= scene.text(core.end - 2) == "," ? 2 : 1;
  }
  return core;
}

}  // namespace

// "a letter from the union", "from the union's leader Ana Ruiz": a phrase until everybody is known.
std::int32_t ActorReader::sender_behind(std::size_t index) const {
  const std::uint32_t from = scene_.phrase(index).tokens.end;
  std::size_t next = index + 1;
  if (next >= scene_.size() || scene_.phrase(next).tokens.first != from + 1) return kNone;
  if (!scene_.is(from, scene_.rules.from)) return kNone;
  for (; next + 1 < scene_.size(); ++next) {
    const Phrase& behind = scene_.phrase(next + 1);
    const bool owned = scene_.owner(next + 1) == static_cast<std::int32_t>(next);
    const bool named =
        behind.tokens.first == scene_.phrase(next).tokens.end && behind.kind == PhraseKind::kName;
    if (!owned && !named) break;
  }
  return static_cast<std::int32_t>(next);
}

// "Ruiz sent a letter", "his letter", "the union's statement"
void ActorReader::note_sender(std::size_t index, Actor& letter) const {
  const Phrase& phrase = scene_.phrase(index);
  if (letter.sender != kNone || !scene_.is(phrase.head, scene_.rules.letter)) return;
  if (owner_ != kNone) {
    letter.sender = owner_;
    return;
  }
  if (const std::int32_t owner = scene_.owner(index); owner != kNone) {
    letter.sender = scene_.actor_of[static_cast<std::size_t>(owner)];
    return;
  }
  letter.sender_at = sender_behind(index);
  if (letter.sender_at != kNone) return;
  const std::uint32_t first = phrase.tokens.first;
  if (first == 0) return;
  // "The port was closed, the union said in a statement": whoever acted last before it.
  const bool in =
      scene_.is(first - 1, scene_.rules.written_in) && scene_.has(phrase, kIsIndefinite);
  if (!in && !scene_.is(first - 1, scene_.rules.send)) return;
  std::uint32_t nearest = 0;
  bool leads = false;
  for (const ActorId id : scene_.recent) {
    const Actor& actor = scene_.actors[id];
    if (actor.told != sentence_ || !actor.acts || actor.kind == SpeakerKind::kDocument) continue;
    const bool better = !in && actor.leads != leads ? actor.leads : actor.at >= nearest;
    if (!better) continue;
    nearest = actor.at;
    leads = actor.leads;
    letter.sender = id;
  }
}

// "a Brandvik", "the new Brandvik": one of those that somebody makes; and no place acts.
bool ActorReader::is_thing(const Phrase& phrase, const Actor& actor) const {
  if (phrase.kind != PhraseKind::kName) return false;
  if (scene_.has(phrase, kIsPlace)) return true;
  if (actor.kind != SpeakerKind::kUnknown) return false;
  if (phrase.tokens.first == phrase.core.first) return false;
  // "a Brandvik boycott"
  const std::uint32_t end = phrase.tokens.end;
  if (end < scene_.document.tokens.size() && scene_.tag(end) == Tag::kNoun) return false;
  return scene_.is(phrase.tokens.first, scene_.rules.indefinite) ||
         (scene_.is(phrase.tokens.first, scene_.rules.definite) &&
          scene_.tag(phrase.core.first - 1) == Tag::kAdj);
}

// "Malta's Brandvik", "the Maltese firm Brandvik"
void ActorReader::note_home(std::size_t index, Actor& actor) const {
  const Phrase& phrase = scene_.phrase(index);
  if (phrase.kind != PhraseKind::kName || actor.home != 0) return;
  if (actor.kind == SpeakerKind::kPerson || actor.kind == SpeakerKind::kGovernment) return;
  const std::int32_t owner = scene_.owner(index);
  const Phrase& from = owner == kNone ? phrase : scene_.phrase(static_cast<std::size_t>(owner));
  actor.home = from.country;
}

// "Ruiz's fate is unclear, but she": what is told of a thing is told of whose it is.
bool ActorReader::owns_subject(std::size_t index, const Sentence& sentence) const {
  const Phrase& phrase = scene_.phrase(index);
  if (!scene_.has(phrase, kIsOwner) || phrase.kind != PhraseKind::kName) return false;
  if (index + 1 >= scene_.size() || scene_.owner(index + 1) != static_cast<std::int32_t>(index)) {
    return false;
  }
  const Phrase& thing = scene_.phrase(index + 1);
  constexpr Traits kActs = kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun | kIsTime | kIsPerson;
  if (thing.kind != PhraseKind::kCommon || scene_.has(thing, kActs)) return false;
  return !scene_.speaking[index + 1] && is_subject(thing, sentence);
}

// What a mention says of its actor.
void ActorReader::note(std::size_t index, ActorId id, const Sentence& sentence,
                       std::int32_t quote) {
  const Phrase& phrase = scene_.phrase(index);
  const bool acts = this->acts(index, sentence) || owns_subject(index, sentence);
  const bool speaks = scene_.speaking[index];
  float weight = acts || speaks ? kSubjectWeight : kMentionWeight;
  if (!acts && !speaks && scene_.has(phrase, kIsIndefinite)) weight = kIndefiniteWeight;
  // Whose turn it is is nobody of whom the others speak.
  if (speaks) weight = is_label(phrase) ? 0 : weight + kSpeakerWeight;
  const bool inside = quote != kNone && is_direct(quote);
  const bool seen_before = scene_.actors[id].mentions > 0 && scene_.actors[id].told == sentence_;
  note_salience(scene_, id, sentence_, weight, inside);
  Actor& actor = scene_.actors[id];
  if (actor.mentions == 0) actor.first = sentence_;
  if (quote == kNone) told_in_ = sentence_;
  ++actor.mentions;
  actor.at = scene_.document.tokens[phrase.tokens.first].span.begin;
  // "Lind left, as was his wont": he acts all the same.
  const bool his =
      phrase.kind == PhraseKind::kPronoun && (scene_.word(phrase.head) & kHisWord) != 0;
  // "Brandvik is the maker": no less.
  const std::uint32_t first = phrase.tokens.first;
  const bool predicate = first > 0 && (scene_.word(first - 1) & kBeWord) != 0 && !acts && !speaks;
  // What somebody says of her in between does not change of whom the article speaks.
  if (!inside && (!seen_before || (!his && !predicate))) {
    actor.acts = (acts || speaks) && quote == kNone;
  }
  if (!inside && !seen_before) actor.leads = false;
  if (!inside) actor.told = sentence_;
  // “...,” said Ruiz; but not "the mayor issued a statement saying".
  const bool told = speaks && actor.kind != SpeakerKind::kDocument;
  if (!inside && actor.acts) {
    if (leads_joined(phrase, sentence)) {
      pass_topic_on(id);
      actor.leads = true;
    } else if (leads(phrase, sentence) || told) {
      actor.leads = true;
    }
  }
  actor.speaks = actor.speaks || speaks;
  if (speaks && is_label(phrase)) turn_ = id;
  actor.by_form = actor.by_form || scene_.has(phrase, kIsOrg);
  actor.thing = actor.thing || is_thing(phrase, actor);
  actor.abroad = first > 0 && ((scene_.word(first - 1) & kAbroadWord) != 0 ||
                               scene_.is(first - 1, scene_.rules.to));
  if (phrase.kind == PhraseKind::kPronoun || is_ticker(scene_, index)) return;
  note_home(index, actor);
  // "a Republican" is no name of somebody.
  const bool nation = actor.kind == SpeakerKind::kPerson && scene_.has(phrase, kIsNation);
  // Nor is "the Harrow North MP".
  const bool seat = actor.kind == SpeakerKind::kPerson && !scene_.has(phrase, kIsPerson) &&
                    phrase.kind == PhraseKind::kName && !scene_.is_trimmed(index) &&
                    scene_.is(phrase.tokens.first, scene_.rules.definite);
  if (!nation && !seat && (phrase.kind == PhraseKind::kName || named_)) {
    note_name(phrase, scene_.core(index), actor);
    if (actor.kind == SpeakerKind::kOrganisation) scene_.last_org = id;
  } else if (actor.best.empty()) {
    actor.best = scene_.span(phrase.core);
  }
}

void ActorReader::note_name(const Phrase& phrase, TokenRange core, Actor& actor) const {
  if (actor.kind == SpeakerKind::kPerson || (actor.kind == SpeakerKind::kUnknown && !actor.thing)) {
    if (const std::uint8_t age = age_behind(scene_, phrase); age > 0) {
      actor.age = age;
      actor.kind = SpeakerKind::kPerson;
    }
  }
  core = without_degrees(scene_, core);
  Span name = scene_.span(core);
  if (ends_with_stop_of_sentence(scene_, core)) --name.end;
  const bool whole = core.end - core.first > 1 || actor.key.words < 2;  // no family name alone
  if (actor.sex == Sex::kUnknown && (whole || !phrase.title.empty())) {
    actor.sex = scene_.sex(phrase);
  }
  if (actor.kind == SpeakerKind::kUnknown && scene_.has(phrase, kIsPerson)) {
    actor.kind = SpeakerKind::kPerson;
  }
  // A capital stands for its government under the name of the country.
  if (actor.country != 0 && (scene_.word(core.end - 1) & kCapitalWord) != 0) return;
  if (!actor.named || name.size() > actor.best.size()) {
    actor.best = name;
    if (actor.kind != SpeakerKind::kPerson) actor.trades |= trades_of_name(scene_, core);
  }
  actor.named = true;
}

}  // namespace onrecord
