#include "extractors/speakers/actor_firm_words.hpp"

#include <algorithm>
#include <string>

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/organisation_names.hpp"
#include "extractors/words/phrase_rules.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kShortestKind = 5;    // letters of "production" that tell
constexpr std::uint32_t kReach = 3;         // sentences back, for letters
constexpr std::uint32_t kLongestPlace = 8;  // words

// "York" of "the New York fund"
bool is_in_place(const Scene& scene, const Phrase& phrase, std::uint32_t token) {
  const PhraseRules::State& phrases = scene.rules.phrases->state();
  const std::uint32_t reach = std::min(token - phrase.core.first, kLongestPlace - 1);
  for (std::uint32_t i = token - reach; i <= token && i < phrase.head; ++i) {
    const auto* entry = phrases.longest_entry(scene.reading.words, i, phrase.head);
    if (entry == nullptr || i + entry->words.size() <= token) continue;
    if ((entry->features & (kCountryName | kCapitalName | kPlaceName)) != 0) return true;
  }
  return false;
}

// "-based" of "the Ulm-based firm"
bool is_base(const Scene& scene, std::uint32_t dash) {
  return scene.text(dash) == "-" && scene.text(dash + 1) == "based";
}

}  // namespace

bool is_open_name(const Scene& scene, const Actor& actor) {
  if (actor.kind != SpeakerKind::kUnknown) return false;
  if (actor.thing || (actor.may_be_person && actor.key.words == 2)) return false;
  const std::string_view last = scene.actors.ids.text(actor.key.last);
  return last.empty() || last.back() < '0' || last.back() > '9';
}

bool is_foremost(const Scene& scene, const Phrase& phrase) {
  for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
    if (scene.is(i, scene.rules.foremost)) return true;
  }
  return false;
}

bool is_placed(const Scene& scene, const Phrase& phrase) {
  if ((scene.word(phrase.core.first) & kPlaceWord) != 0) return true;
  if (is_in_place(scene, phrase, phrase.core.first + 1)) return true;
  for (std::uint32_t i = phrase.core.first; i + 1 < phrase.head; ++i) {
    if (is_base(scene, i)) return true;
  }
  return false;
}

ActorId named_with_noun(const Scene& scene, std::string_view noun, std::uint32_t sentence) {
  ActorId best = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (actor.key.words != 1 || actor.kind == SpeakerKind::kPerson || !actor.named) continue;
    const std::string_view name = scene.actors.ids.text(actor.key.all);
    if (name.size() < noun.size() + 3 || !name.ends_with(noun)) continue;
    if (best == kNone ||
        scene.actors.salience(id, sentence) > scene.actors.salience(best, sentence)) {
      best = id;
    }
  }
  return best;
}

ActorId spelt_with_noun(Scene& scene, const Phrase& phrase, std::uint32_t sentence) {
  if ((scene.word(phrase.head) & kCompanyWord) != 0 || !scene.has(phrase, kIsOrgNoun)) return kNone;
  const ActorId before = scene.actors.last_with_head(scene.id(phrase.head));
  if (before != kNone && (scene.actors[before].named || scene.actors[before].introduced))
    return kNone;
  const char initial = scene.text(phrase.head).front();
  ActorId only = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    const std::string_view name = slice(scene.document.article.text, actor.best);
    if (!actor.named || actor.kind == SpeakerKind::kPerson || name.size() < 3) continue;
    if (sentence - actor.seen > kReach || !is_acronym(name) || name.back() == '.') continue;
    if (name.back() - 'A' + 'a' != initial) continue;
    if (only != kNone) return kNone;
    only = id;
  }
  return only;
}

ActorId named_like(const Scene& scene, const Phrase& phrase) {
  if (phrase.core.end != phrase.core.first + 2) return kNone;
  const std::string_view kind = scene.text(phrase.core.first);
  if (kind.size() < kShortestKind) return kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.named || actor.kind == SpeakerKind::kPerson) continue;
    std::string name(slice(scene.document.article.text, actor.best));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t at = name.find(kind);
    if (at != std::string::npos && (at == 0 || name[at - 1] == ' ')) return id;
  }
  return kNone;
}

std::uint32_t name_in(const Scene& scene, const Phrase& phrase) {
  for (std::uint32_t i = phrase.head; i > phrase.core.first; --i) {
    if (scene.tag(i - 1) != Tag::kPropn || !scene.capital(i - 1)) continue;
    if ((scene.word(i - 1) & (kPlaceWord | kOrdinaryWord | kFirmWord)) != 0) continue;
    if (i < phrase.head && is_base(scene, i)) continue;
    if (!is_in_place(scene, phrase, i - 1)) return i - 1;
  }
  return phrase.head;
}

ActorId called_by(Scene& scene, std::uint32_t token) {
  const NameId name = scene.id(token);
  for (const ActorId id : {scene.actors.find(name), scene.actors.by_acronym(name),
                           scene.actors.by_short_form(name), clipped_name(scene, name, false)}) {
    if (id == kNone) continue;
    const SpeakerKind kind = scene.actors[id].kind;
    if (kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kUnknown) return id;
  }
  return kNone;
}

ActorId body_named_later(Scene& scene, const Phrase& phrase, NameId head) {
  const ActorId id = scene.actors.by_head(head, scene.sentence);
  if (id == kNone || !scene.actors[id].office) return kNone;
  const TokenRange name = scene.actors[id].written;
  bool shares = false;
  for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
    if (!scene.capital(i)) continue;
    bool found = false;
    for (std::uint32_t k = name.first; k < name.end && !found; ++k) {
      found = scene.id(i) == scene.id(k);
    }
    if (!found) return kNone;
    shares = true;
  }
  return shares ? id : kNone;
}

}  // namespace onrecord
