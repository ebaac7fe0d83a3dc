#include "extractors/speakers/actor_quotes.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/speakers/speaker_phrases.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr int kNesting = 4;  // "I" in the words of an "I"

bool is_quotation(const Scene& scene, const Quote& quote) {
  if (quote.type != QuoteType::kIndirect) return true;
  // A transcript: "RUIZ: We agree."
  return !quote.cue.empty() && scene.document.article.text[quote.cue.end - 1] == ':';
}

// The words of "I" and "we" wait for the speaker of their quote: which one, by phrase.
std::int32_t quote_of_pronoun(const std::vector<std::pair<std::int32_t, std::int32_t>>& waiting,
                              std::int32_t phrase) {
  const auto found =
      std::lower_bound(waiting.begin(), waiting.end(), phrase,
                       [](const auto& entry, std::int32_t index) { return entry.first < index; });
  return found != waiting.end() && found->first == phrase ? found->second : kNone;
}

// A spokesman's "we" are those for whom they speak.
ActorId side_of(const Scene& scene, ActorId id) {
  if (id == kNone || scene.actors[id].side == kNone) return id;
  const ActorId side = scene.actor_of[static_cast<std::size_t>(scene.actors[id].side)];
  if (side == kNone) return id;
  switch (scene.actors[side].kind) {
    case SpeakerKind::kOrganisation:
    case SpeakerKind::kGovernment:
    case SpeakerKind::kGroup:
      return side;
    default:
      return id;
  }
}

// All who are named in a speaker span, or whose last is: "Ana Ruiz and Ivo Lind".
ActorId joint_at(const Scene& scene, std::int32_t phrase, Span speaker) {
  const auto named = static_cast<std::size_t>(phrase);
  const auto found = std::lower_bound(
      scene.joints.begin(), scene.joints.end(), named,
      [](const Scene::Joint& joint, std::size_t index) { return joint.last < index; });
  if (found == scene.joints.end() || found->first > named) return kNone;
  const std::uint32_t last = scene.phrase(found->last).tokens.first;
  const std::uint32_t begin = scene.document.tokens[last].span.begin;
  // "Ana Ruiz", or "Ana Ruiz and Ivo Lind" without those before
  const bool several = found->first > 0 && is_named_several(scene, found->first - 1);
  return named < found->last && (several || begin < speaker.end) ? found->actor : kNone;
}

// "his" of "his claim that ...", and no more.
bool is_possessive(const Scene& scene, std::int32_t index, Span speaker) {
  const Phrase& phrase = scene.phrase(static_cast<std::size_t>(index));
  const std::uint32_t first = phrase.tokens.first;
  return phrase.kind != PhraseKind::kPronoun && phrase.core.first > first &&
         (scene.word(first) & kHisWord) != 0 && scene.document.tokens[first].span == speaker;
}

ActorId possessor(const Scene& scene, std::int32_t index) {
  const auto phrase = static_cast<std::size_t>(index);
  const auto found =
      std::lower_bound(scene.possessors.begin(), scene.possessors.end(), phrase,
                       [](const auto& entry, std::size_t wanted) { return entry.first < wanted; });
  return found != scene.possessors.end() && found->first == phrase ? found->second : kNone;
}

}  // namespace

void link_speakers(Scene& scene) {
  for (std::size_t i = 0; i < scene.quotes.size(); ++i) {
    const Span speaker = scene.quotes[i].speaker;
    if (speaker.empty()) continue;
    const std::int32_t phrase = phrase_in(scene, speaker);
    scene.speaker[i] = phrase;
    if (phrase == kNone || is_possessive(scene, phrase, speaker)) continue;
    scene.speaking[static_cast<std::size_t>(phrase)] = true;
  }
}

QuotedPlaces::QuotedPlaces(const Scene& scene) {
  for (std::size_t i = 0; i < scene.quotes.size(); ++i) {
    if (!is_quotation(scene, scene.quotes[i])) continue;
    parts_.push_back({scene.quotes[i].span, static_cast<std::int32_t>(i)});
  }
}

std::int32_t QuotedPlaces::at(std::uint32_t byte) {
  while (next_ < parts_.size() && parts_[next_].span.begin <= byte) ++next_;
  for (std::size_t back = 1; back <= kNesting && back <= next_; ++back) {
    if (parts_[next_ - back].span.end > byte) return parts_[next_ - back].quote;
  }
  return kNone;
}

namespace {

// Not "the words" of a poster.
bool has_no_source(const Scene& scene, const Quote& quote) {
  if (!quote.speaker.empty() || quote.speaker_id != kNone) return false;
  if (quote.cue.empty()) return true;
  const std::uint32_t cue = token_at(scene.document, quote.cue.begin);
  return cue < scene.document.tokens.size() && scene.tag(cue) == Tag::kVerb;
}

// Does a sentence lie between the two, or less?
bool is_close(const Scene& scene, const Quote& before, const Quote& quote) {
  if (before.span.end > quote.span.begin) return false;
  const std::vector<Sentence>& sentences = scene.document.sentences;
  const auto sentence = [&](std::uint32_t byte) {
    return first_not(sentences.begin(), sentences.end(),
                     [&](const Sentence& s) { return s.span.end <= byte; });
  };
  return sentence(quote.span.begin) - sentence(before.span.end - 1) <= 2;
}

// "“It is late.” And continued: “...”", a quotation that nobody is said to speak: who spoke right
// before it goes on; else it is whose words the title announces.
void go_on(Scene& scene) {
  const Quote* before = nullptr;
  for (Quote& quote : scene.quotes) {
    const Quote* last = before;
    before = &quote;
    if (quote.type != QuoteType::kDirect || !has_no_source(scene, quote)) continue;
    const bool close = last != nullptr && last->type == QuoteType::kDirect &&
                       last->speaker_id != kNone && is_close(scene, *last, quote);
    quote.speaker_id = close ? last->speaker_id : scene.voice;
  }
}

}  // namespace

void assign_speakers(Scene& scene) {
  std::vector<std::pair<std::int32_t, std::int32_t>> waiting;
  for (const ActorMention& mention : scene.mentions) {
    if (mention.quote != kNone && mention.phrase != kNone) {
      waiting.emplace_back(mention.phrase, mention.quote);
    }
  }
  for (std::size_t i = 0; i < scene.quotes.size(); ++i) {
    std::int32_t phrase = scene.speaker[i];
    if (phrase != kNone && is_possessive(scene, phrase, scene.quotes[i].speaker)) {
      scene.quotes[i].speaker_id = possessor(scene, phrase);
      continue;
    }
    for (int hops = 0; phrase != kNone && hops < kNesting; ++hops) {
      const ActorId id = scene.actor_of[static_cast<std::size_t>(phrase)];
      if (id != kNone) {
        const ActorId joint = joint_at(scene, phrase, scene.quotes[i].speaker);
        const ActorId sender = scene.actors[id].sender;
        scene.quotes[i].speaker_id = joint != kNone ? joint : sender != kNone ? sender : id;
        break;
      }
      const std::int32_t outer = quote_of_pronoun(waiting, phrase);
      phrase = outer == kNone ? kNone : scene.speaker[static_cast<std::size_t>(outer)];
    }
  }
  go_on(scene);
  for (const Quote& quote : scene.quotes) {
    if (quote.speaker_id == kNone || quote.type != QuoteType::kDirect) continue;
    scene.actors[quote.speaker_id].quoted = true;
  }
  for (Quote& quote : scene.quotes) {
    if (quote.nested.speaker.empty()) continue;
    const std::int32_t phrase = phrase_in(scene, quote.nested.speaker);
    if (phrase == kNone) continue;
    const ActorId joint = joint_at(scene, phrase, quote.nested.speaker);
    quote.nested.speaker_id =
        joint != kNone ? joint : scene.actor_of[static_cast<std::size_t>(phrase)];
  }
  for (ActorMention& mention : scene.mentions) {
    if (mention.quote == kNone) continue;
    const ActorId speaker = scene.quotes[static_cast<std::size_t>(mention.quote)].speaker_id;
    mention.actor = mention.we ? side_of(scene, speaker) : speaker;
  }
}

}  // namespace onrecord
