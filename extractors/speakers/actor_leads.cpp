// Who the first lines describe and the next ones name.

#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/actor_trades.hpp"
#include "extractors/speakers/role_words.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLeadSentences = 3;
constexpr std::uint32_t kNamedLate = 3;  // sentences

// "Ulm's mayor", "the state's attorney general": whose owner is nobody.
bool is_of_place(const Scene& scene, ActorId owner) {
  const Actor& whose = scene.actors[owner];
  return whose.kind == SpeakerKind::kGovernment || !whose.named;
}

// "Lind's son has won. Tom Lind, 12, sang": of one family, and another one.
bool bears_name_of(const Actor& one, const Actor& other) {
  return one.kind == SpeakerKind::kPerson && one.key.last == other.key.last &&
         one.key.given != kNoName && one.key.given != other.key.given;
}

}  // namespace

// Behind ", 68,": where what somebody does may stand.
std::uint32_t ActorReader::past_age(std::uint32_t token) const {
  if (token + 1 >= scene_.document.tokens.size()) return token;
  const Phrase* age = phrase_at(scene_.reading, token + 1);
  if (age == nullptr || scene_.text(token) != "," || !scene_.has(*age, kIsQuantity)) return token;
  const std::uint32_t end = age->tokens.end;
  return end + 1 < scene_.document.tokens.size() && scene_.text(end) == "," ? end + 1 : token;
}

// ", who took office in May,": of the post that the sentence before spoke of.
bool ActorReader::tells_of_post(std::uint32_t comma) const {
  if (comma + 1 >= scene_.document.tokens.size() || scene_.text(comma + 1) != "who") return false;
  const std::uint32_t end = scene_.document.sentences[sentence_].end_token;
  for (std::uint32_t i = comma + 2; i < end && scene_.tag(i) != Tag::kPunct; ++i) {
    if (scene_.is(i, scene_.rules.takes_post)) return true;
  }
  // "who was head of the network"
  const Phrase* role = comma + 3 < end ? phrase_at(scene_.reading, comma + 3) : nullptr;
  return role != nullptr && (scene_.word(comma + 2) & kBeWord) != 0 && is_role(scene_, *role);
}

// What the article calls somebody whom it names next says the same as his title there.
bool ActorReader::is_lead_of(const Actor& actor, const Phrase& described) {
  if (!actor.explained || actor.role_words.empty()) return !actor.explained;
  const std::uint32_t role = actor.role_words.end - 1;
  const std::uint32_t head = described.head;
  if (role == actor.role_words.first && scene_.is(role, scene_.rules.peer)) return true;
  // "the army chief ... General Ana Ruiz"
  const bool commands = described.core.end > described.core.first + 1 &&
                        scene_.is(role, scene_.rules.commander) &&
                        scene_.is(head - 1, scene_.rules.force);
  if (commands) return true;
  return role_head(scene_, role) == role_head(scene_, head) ||
         (scene_.is(role, scene_.rules.leader) && scene_.is(head, scene_.rules.leader));
}

// Of whom the headline speaks, when he is named: a few sentences behind the first ones.
bool ActorReader::is_in_headline(const Actor& actor) {
  const std::size_t heading = scene_.heading();
  if (heading == scene_.size() || sentence_ > lead_.sentence + kNamedLate) return false;
  if (!scene_.has(scene_.phrase(lead_.phrase), kIsDefinite)) return false;
  const auto end = static_cast<std::uint32_t>(scene_.document.tokens.size());
  for (std::uint32_t i = scene_.phrase(heading).tokens.first; i < end; ++i) {
    if (scene_.id(i) == actor.key.last) return true;
  }
  return false;
}

// "A diving group has warned of storms", at the begin.
bool ActorReader::is_led_by_firm(const Phrase& phrase, const Actor& actor) const {
  if (sentence_ >= kLeadSentences || actor.plural || actor.named || actor.owner != kNone)
    return false;
  if (actor.kind != SpeakerKind::kOrganisation && actor.kind != SpeakerKind::kGroup) return false;
  if (!scene_.has(phrase, kIsIndefinite)) return false;
  // "a group of clerks"
  const std::uint32_t end = phrase.tokens.end;
  if (end < scene_.document.tokens.size() && scene_.tag(end) == Tag::kPrep) return false;
  return (scene_.word(phrase.head) & (kCompanyWord | kSameOrgWord)) != 0;
}

// "Brandvik Watch, founded in 2003, will": new, and not told to be another than the one described.
bool ActorReader::may_be_that_firm(std::size_t index, const Actor& actor,
                                   const Phrase& described) const {
  if (actor.kind != SpeakerKind::kOrganisation && actor.kind != SpeakerKind::kUnknown) return false;
  if (actor.office || actor.thing || (actor.may_be_person && actor.key.words == 2)) return false;
  const Trades trades = trades_of_noun(scene_, described.head);
  const bool group = (scene_.word(described.head) & kSameOrgWord) != 0;
  if (!agree(actor.trades, trades) || (group && actor.trades != trades)) return false;
  const std::uint32_t end = scene_.phrase(index).tokens.end;
  if (end >= scene_.document.tokens.size() || scene_.text(end) != ",") return true;
  const Phrase* aside = phrase_at(scene_.reading, end + 1);
  return aside == nullptr || aside->kind != PhraseKind::kCommon || aside->tokens.first != end + 1;
}

// "A former Velden aide said it was late. “It is over,” Ana Ruiz said": how it goes on is told in
// the same one's words.
bool ActorReader::says_more(std::size_t index, const Phrase& described) const {
  if (lead_.sentence > 0 || described.core.end < described.core.first + 2) return false;
  const std::size_t quote = scene_.quote_before(index);
  return quote < scene_.quotes.size() &&
         scene_.speaker[quote] == static_cast<std::int32_t>(index) &&
         is_direct(static_cast<std::int32_t>(quote));
}

void ActorReader::read_lead(std::size_t index, ActorId id) {
  const Phrase& phrase = scene_.phrase(index);
  const Actor& actor = scene_.actors[id];
  // "Hart's son is late.\n\n... his son said so. Tom Hart": still without a name.
  if (lead_.open && id == scene_.actor_of[lead_.phrase] && sentence_ == lead_.sentence + 1) {
    lead_.sentence = sentence_;
  }
  if (actor.mentions != 1) return;
  if (phrase.kind == PhraseKind::kCommon && sentence_ < kLeadSentences &&
      actor.kind == SpeakerKind::kAnonymous && !actor.plural &&
      (actor.owner == kNone || scene_.is(phrase.head, scene_.rules.leader) ||
       scene_.is(phrase.head, scene_.rules.kin) || is_of_place(scene_, actor.owner))) {
    lead_ = {index, sentence_, true};
    return;
  }
  if (phrase.kind == PhraseKind::kCommon && is_led_by_firm(phrase, actor)) {
    lead_ = {index, sentence_, true};
    return;
  }
  if (!lead_.open || phrase.kind != PhraseKind::kName || sentence_ == lead_.sentence) return;
  if (sentence_ != lead_.sentence + 1 && !is_in_headline(actor)) return;
  // "Ana Ruiz, who works for another,": said of her, not of the one before.
  const std::uint32_t end = phrase.tokens.end;
  const std::uint32_t next = past_age(end);
  const Phrase& described = scene_.phrase(lead_.phrase);
  const ActorId before = scene_.actor_of[lead_.phrase];
  if (scene_.actors[before].kind != SpeakerKind::kAnonymous) {
    if (!may_be_that_firm(index, actor, described)) return;
    scene_.actors.merge(before, id);
    scene_.actors.set_last_with_head(scene_.id(described.head), id);
    lead_.open = false;
    return;
  }
  if (const ActorId of = scene_.actors[before].owner;
      of != kNone && scene_.is(described.head, scene_.rules.kin)) {
    if (bears_name_of(actor, scene_.actors[of]) && agree(actor.sex, scene_.actors[before].sex)) {
      scene_.actors.merge(before, id);
      scene_.actors.set_last_with_head(scene_.id(described.head), id);
      lead_.open = false;
    }
    return;
  }
  if (next >= scene_.document.tokens.size()) return;
  if (scene_.text(next) == ",") {
    if ((scene_.word(described.head) & kPlainWord) != 0 || !tells_of_post(next)) return;
  } else if (next == end && scene_.tag(next) == Tag::kPunct) {
    return;
  }
  // "A woman was hurt. Ana Ruiz, 68, was at the fair."
  const bool plain = (scene_.word(described.head) & kPlainWord) != 0;
  if (plain && next == end && !says_more(index, described)) return;
  if (actor.kind != SpeakerKind::kPerson) return;
  // "Mr Lind", whom the headline calls "Lind"
  if (actor.key.given == kNoName && (phrase.title.empty() || !is_in_headline(actor))) return;
  if (!agree(actor.sex, scene_.actors[before].sex) || !is_lead_of(actor, described)) return;
  scene_.actors.merge(before, id);
  const NameId head = scene_.id(described.head);
  scene_.actors.set_last_with_head(head, id);
  scene_.actors.add_role(head, {described.core, id, kNone});
  scene_.actors[id].explained = true;
  lead_.open = false;
}

// "A witness said ... The witness, Tom Lind, said": whoever has no name yet has this one. "The
// Labour spokesman" would be another: nobody asks this of more than a noun.
void ActorReader::read_named_again(std::size_t index) {
  if (index + 1 >= scene_.size()) return;
  const Phrase& phrase = scene_.phrase(index);
  const Phrase& name = scene_.phrase(index + 1);
  const std::uint32_t comma = phrase.tokens.end;
  if (name.kind != PhraseKind::kName || name.tokens.first != comma + 1) return;
  if (scene_.text(comma) != "," || !scene_.is(phrase.tokens.first, scene_.rules.definite)) return;
  const ActorId named = scene_.actor_of[index + 1];
  const ActorId before = scene_.actors.last_with_head(scene_.id(phrase.head));
  if (named == kNone || before == kNone || before == named) return;
  const Actor& person = scene_.actors[named];
  const Actor& described = scene_.actors[before];
  if (person.kind != SpeakerKind::kPerson || person.mentions > 0) return;
  if (described.kind != SpeakerKind::kAnonymous || described.plural || described.mentions == 0) {
    return;
  }
  if (agree(person.sex, described.sex)) scene_.actors.merge(before, named);
}

}  // namespace onrecord
