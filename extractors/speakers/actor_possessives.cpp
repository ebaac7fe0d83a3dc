// Whose something is: "his lawyer", "its offer".
#include "extractors/speakers/actor_reader.hpp"

namespace onrecord {
namespace {

constexpr float kPossessiveWeight = 1;
constexpr std::size_t kSameClause = 3;  // phrases between "he" and "his"

}  // namespace

// "he had promised his mother": who acts there, where nobody stands between the two.
ActorId ActorReader::same_before(std::size_t index, Traits possessive) const {
  const std::uint32_t first = scene_.document.sentences[sentence_].first_token;
  for (std::size_t i = index; i-- > 0 && index - i <= kSameClause;) {
    const Phrase& phrase = scene_.phrase(i);
    if (phrase.tokens.first < first) return kNone;
    const Traits same = scene_.traits(phrase) & possessive & (kIsHe | kIsShe);
    const bool acts = (scene_.word(phrase.head) & kObjectWord) == 0;
    if (phrase.kind == PhraseKind::kPronoun && same != 0 && acts) return scene_.actor_of[i];
    if (scene_.actor_of[i] != kNone || scene_.has(phrase, kIsHuman | kIsPerson | kIsGroup)) break;
  }
  return kNone;
}

// "his lawyer", "its offer", "our plan": whose it is.
void ActorReader::read_possessive(std::size_t index, std::int32_t quote) {
  const Phrase& phrase = scene_.phrase(index);
  const std::uint32_t token = phrase.tokens.first;
  const Traits word = scene_.word(token);
  if ((word & kHisWord) == 0 || phrase.core.first == token) return;
  const Span span = scene_.document.tokens[token].span;
  if ((word & (kIsI | kIsWe)) != 0) {
    if (quote != kNone) {
      scene_.mentions.push_back({span, kNone, quote, kNone, (word & kIsWe) != 0});
    } else if (writer() != kNone && (word & kIsI) != 0) {
      owner_ = writer();
      scene_.possessors.emplace_back(index, owner_);
      if (told_) scene_.mentions.push_back({span, owner_, kNone, kNone, false});
    }
    return;
  }
  // "your readers": nobody of whom the article tells
  if ((word & (kIsHe | kIsShe | kIsIt | kIsThey | kIsWho)) == 0) return;
  owner_ = same_before(index, word);
  if (owner_ == kNone) {
    PronounPlace place;
    place.sentence = sentence_;
    place.inside = quote != kNone && is_direct(quote);
    place.quoted_by = speaker_of(quote);
    owner_ = pronoun_actor(scene_, word, place);
  }
  if (owner_ == kNone) return;
  // "Its latest boat was late": of whom the article goes on speaking.
  if (!scene_.in_quotation && scene_.actors[owner_].kind != SpeakerKind::kPerson &&
      scene_.opens_sentence(token)) {
    note_salience(scene_, owner_, sentence_, kPossessiveWeight, false);
  }
  scene_.possessors.emplace_back(index, owner_);
  if (told_) scene_.mentions.push_back({span, owner_, kNone, kNone, false});
}

}  // namespace onrecord
