#include "extractors/speakers/speaker_scene.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestTitle = 8;  // tokens in marks inside a phrase

}  // namespace

Scene::Scene(const Document& article, const Reading& words, const SpeakerRules::State& state,
             std::vector<Quote>& said)
    : document(article),
      reading(words),
      rules(state),
      quotes(said),
      actors(words.phrases.size()),
      ids_of_tokens(article.tokens.size()),
      actor_of(words.phrases.size(), kNone),
      speaking(words.phrases.size(), false),
      speaker(said.size(), kNone) {
  mentions.reserve(words.phrases.size());
}

namespace {

auto place_of(const std::vector<Scene::Trimmed>& trimmed, std::size_t phrase) {
  return std::lower_bound(
      trimmed.begin(), trimmed.end(), phrase,
      [](const Scene::Trimmed& t, std::size_t index) { return t.phrase < index; });
}

bool ends_like_agent(std::string_view word) {
  if (word.size() < 6) return false;
  constexpr std::string_view kEndings[] = {"er", "or", "ist", "ian", "eer", "man", "woman"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool Scene::ends_like_agent(std::uint32_t token) const {
  return onrecord::ends_like_agent(text(token));
}

bool Scene::is_trimmed(std::size_t phrase) const {
  const auto found = place_of(trimmed, phrase);
  return found != trimmed.end() && found->phrase == phrase;
}

std::size_t Scene::heading() const {
  if (told >= document.sentences.size()) return size();
  const std::uint32_t first = document.sentences[told].first_token;
  const auto found = first_not(reading.phrases.begin(), reading.phrases.end(),
                               [first](const Phrase& p) { return p.tokens.first < first; });
  return static_cast<std::size_t>(found - reading.phrases.begin());
}

TokenRange Scene::core(std::size_t phrase) const {
  if (!trimmed.empty()) {
    const auto found = place_of(trimmed, phrase);
    if (found != trimmed.end() && found->phrase == phrase) return found->core;
  }
  const Phrase& name = reading.phrases[phrase];
  TokenRange core = name.core;
  if (name.kind != PhraseKind::kName) return core;
  while (core.end > core.first + 1 && (word(core.end - 1) & kLettersWord) != 0) --core.end;
  while (core.end > core.first + 1 && (word(core.first) & kLettersWord) != 0) ++core.first;
  // "the British Library", "British Airways": the adjective belongs to the name of an organisation.
  const bool organisation =
      has(name, kIsOrg) ||
      (!has(name, kIsPerson) && (word(core.end - 1) & (kFirmWord | kOrdinaryWord)) != 0);
  while (organisation && core.first > name.tokens.first && name.title.empty() &&
         tag(core.first - 1) == Tag::kAdj && capital(core.first - 1) &&
         ((word(core.first - 1) & kPlaceWord) != 0 || is(core.first - 1, rules.name_adjective))) {
    --core.first;
  }
  return core;
}

std::uint32_t Scene::sentence_opening(std::uint32_t token) const {
  const std::vector<Sentence>& sentences = document.sentences;
  const auto found = first_not(sentences.begin(), sentences.end(),
                               [token](const Sentence& s) { return s.first_token <= token; });
  return found == sentences.begin() ? token : (found - 1)->first_token;
}

bool Scene::opens_sentence(std::uint32_t token) const {
  const std::vector<Sentence>& sentences = document.sentences;
  const auto found = first_not(sentences.begin(), sentences.end(),
                               [token](const Sentence& s) { return s.first_token < token; });
  return found != sentences.end() && found->first_token == token;
}

bool Scene::is_made_like_agent(const Phrase& phrase, Traits no) const {
  if (phrase.kind != PhraseKind::kCommon) return false;
  if (has(phrase, kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun | kIsQuantity | no)) return false;
  if ((word(phrase.head) & kThingWord) != 0 || tag(phrase.head) != Tag::kNoun) return false;
  return true;
}

bool Scene::is_agent(const Phrase& phrase) const {
  if (!is_made_like_agent(phrase, kIsPlural)) return false;
  return ends_like_agent(phrase.head) || is(phrase.head, rules.player);  // "the prop said"
}

bool Scene::is_agents(const Phrase& phrase) const {
  if (!has(phrase, kIsPlural) || !is_made_like_agent(phrase, 0)) return false;
  std::string_view head = text(phrase.head);
  if (!head.ends_with('s')) return head.ends_with("men");
  head.remove_suffix(1);
  return onrecord::ends_like_agent(head);
}

bool Scene::is_definite(const Phrase& phrase) const {
  if (has(phrase, kIsDefinite)) return true;
  const std::uint32_t first = phrase.tokens.first;
  if (first < 3 || (word(first - 1) & kMarkWord) == 0) return false;
  for (std::uint32_t i = first - 2; i > 0 && first - i < kLongestTitle; --i) {
    if ((word(i) & kMarkWord) != 0) return is(i - 1, rules.definite);
  }
  return false;
}

std::int32_t Scene::owner(std::size_t index) const {
  const std::uint32_t first = phrase(index).tokens.first;
  if (index == 0 || first == 0 || tag(first - 1) != Tag::kPoss) return kNone;
  const Phrase& before = phrase(index - 1);
  return before.tokens.end + 1 == first ? static_cast<std::int32_t>(index) - 1 : kNone;
}

std::size_t Scene::quote_before(std::size_t phrase) const {
  const std::uint32_t begin = span(reading.phrases[phrase].tokens).begin;
  const auto after = first_not(quotes.begin(), quotes.end(),
                               [&](const Quote& quote) { return quote.span.begin < begin; });
  if (after == quotes.begin()) return quotes.size();
  return static_cast<std::size_t>(after - quotes.begin()) - 1;
}

}  // namespace onrecord
