#include "extractors/speakers/actor_others.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"

namespace onrecord {
namespace {

constexpr int kMostPhrases = 2;  // of a quote that are looked at: what it is about

// Whom a name means, as far as that is sure before everything is read.
ActorId named_at(Scene& scene, std::size_t index) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.kind != PhraseKind::kName) return kNone;
  if (scene.has(phrase, kIsPlace | kIsGov | kIsNation | kIsTime)) return kNone;
  ActorId id = scene.actor_of[index];
  if (id == kNone && phrase.core.end == phrase.core.first + 1) {
    const NameId family = scene.id(phrase.core.first);
    if (scene.actors.is_shared(family)) return kNone;
    id = scene.actors.by_family(family, Sex::kUnknown, scene.sentence);
  }
  return id != kNone && scene.actors[id].kind == SpeakerKind::kPerson ? id : kNone;
}

void add_named(Scene& scene, Span words, std::vector<ActorId>& out) {
  if (words.empty()) return;
  const std::vector<Phrase>& phrases = scene.reading.phrases;
  const auto& tokens = scene.document.tokens;
  const auto first = first_not(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
    return tokens[phrase.tokens.first].span.begin < words.begin;
  });
  int looked_at = 0;
  for (auto i = first; i != phrases.end() && looked_at < kMostPhrases; ++i, ++looked_at) {
    if (tokens[i->tokens.first].span.begin >= words.end) break;
    // "he, Ruiz, was late"
    if (i->kind == PhraseKind::kPronoun && i->tokens.end < tokens.size() &&
        scene.text(i->tokens.end) == ",") {
      break;
    }
    const ActorId id = named_at(scene, static_cast<std::size_t>(i - phrases.begin()));
    if (id != kNone) out.push_back(id);
  }
}

}  // namespace

NamedInQuotes::NamedInQuotes(const Scene& scene) {
  for (std::size_t i = 0; i < scene.quotes.size(); ++i) {
    if (scene.speaker[i] != kNone) quotes_.emplace_back(scene.speaker[i], i);
  }
  std::sort(quotes_.begin(), quotes_.end());
}

void NamedInQuotes::by(Scene& scene, std::size_t phrase, std::vector<ActorId>& out) const {
  out.clear();
  const auto wanted = static_cast<std::int32_t>(phrase);
  auto i = std::lower_bound(quotes_.begin(), quotes_.end(), std::pair{wanted, std::size_t{0}});
  for (; i != quotes_.end() && i->first == wanted; ++i) {
    const Quote& quote = scene.quotes[i->second];
    // "Ruiz was late, she said": of herself, as often as not.
    const bool behind = quote.type == QuoteType::kDirect || quote.speaker.begin < quote.span.begin;
    if (behind) add_named(scene, quote.span, out);
    add_named(scene, quote.addressee, out);
  }
}

}  // namespace onrecord
