#include "extractors/speakers/actor_trims.hpp"

#include <algorithm>
#include <string_view>

namespace onrecord {
namespace {

// Where the word before `token` begins; compounds with a hyphen are one word.
std::uint32_t word_before(const Scene& scene, std::uint32_t token, std::uint32_t first) {
  std::uint32_t begin = token - 1;
  while (begin >= first + 2 && scene.text(begin - 1) == "-") begin -= 2;
  return begin;
}

bool may_stand_before_person(const Scene& scene, TokenRange core, std::uint32_t given) {
  for (std::uint32_t k = core.first; k < core.end; ++k) {
    const Traits word = scene.word(k);
    if ((word & (kSmallWord | kSoleWord)) != 0) return false;
    if (scene.tag(k) == Tag::kPunct && scene.text(k) != "-") return false;
    if (k >= given && (word & (kFirmWord | kPlaceWord)) != 0) return false;
  }
  return true;
}

// "Harbour TV News Editor Ana Ruiz": a given name late in a long name begins the person.
bool trim_before_given(Scene& scene, std::size_t index) {
  const Phrase& name = scene.phrase(index);
  const TokenRange core = name.core;
  if (core.end - core.first < 3 || scene.has(name, kIsPerson)) return false;
  std::uint32_t begin = word_before(scene, core.end, core.first);
  for (int words = 1; words <= 2 && begin > core.first; ++words) {
    begin = word_before(scene, begin, core.first);
    if (begin == core.first) return false;
    if ((scene.word(begin) & kGivenWord) == 0) continue;
    if (!may_stand_before_person(scene, core, begin)) return false;
    scene.trimmed.push_back({index, {begin, core.end}});
    return true;
  }
  return false;
}

// "Greens MP Rosa Lind": letters of rank, and a name of two words behind them.
bool trim_letters(Scene& scene, std::size_t index) {
  const TokenRange core = scene.phrase(index).core;
  for (std::uint32_t i = core.first + 1; i + 2 < core.end; ++i) {
    if ((scene.word(i) & kLettersWord) == 0 && !scene.is(i, scene.rules.party_end)) continue;
    if (word_before(scene, core.end, i + 1) == i + 1) return false;
    scene.trimmed.push_back({index, {i + 1, core.end}});
    return true;
  }
  return false;
}

// "Defiant Tom Hart said", "Archivist Ana Ruiz said": an adjective or what she is, which has a
// capital because it opens the sentence.
bool trim_opening(Scene& scene, std::size_t index) {
  const Phrase& name = scene.phrase(index);
  const TokenRange core = name.core;
  if (core.end - core.first < 2 || core.first != name.tokens.first) return false;
  if ((scene.word(core.first) & kGivenWord) != 0) return false;
  if ((scene.word(core.first + 1) & kGivenWord) == 0) return false;
  const bool human = scene.is_human(core.first) ||
                     (scene.ends_like_agent(core.first) && core.end == core.first + 3 &&
                      (scene.word(core.first) & kThingWord) == 0);
  const std::string_view word = scene.text(core.first);
  const std::string_view endings[] = {"ant", "ent", "ed", "ous", "ive", "ful", "less", "ing", "al"};
  const bool adjective = core.end - core.first > 2 && word.size() > 5 &&
                         std::any_of(std::begin(endings), std::end(endings),
                                     [word](auto end) { return word.ends_with(end); });
  if ((!human && !adjective) || !scene.opens_sentence(core.first)) return false;
  scene.trimmed.push_back({index, {core.first + 1, core.end}});
  return true;
}

}  // namespace

bool trim_trade(Scene& scene, std::size_t index) {
  const Phrase& name = scene.phrase(index);
  const TokenRange core = name.core;
  if (core.end - core.first < 2 || core.first != name.tokens.first) return false;
  if ((scene.word(core.first) & kGivenWord) != 0) return false;
  // but "Carrier Group said"
  const bool firm =
      core.end == core.first + 2
          ? (scene.word(core.end - 1) & (kFirmWord | kOrdinaryWord)) == 0
          : scene.ends_like_agent(core.first) && (scene.word(core.first + 1) & kGivenWord) == 0;
  if (!firm || (scene.word(core.first) & kCompanyWord) == 0 || !scene.opens_sentence(core.first)) {
    return false;
  }
  scene.trimmed.push_back({index, {core.first + 1, core.end}});
  return true;
}

void trim_title(Scene& scene, std::size_t index) {
  const Phrase& name = scene.phrase(index);
  const TokenRange core = name.core;
  if (trim_letters(scene, index) || trim_opening(scene, index) || trim_before_given(scene, index)) {
    return;
  }
  if (index == 0) return;
  const Phrase& title = scene.phrase(index - 1);
  if (title.tokens.end + 1 != name.tokens.first || scene.tag(title.tokens.end) != Tag::kPrep)
    return;
  if (!scene.has(title, kIsHuman) || scene.has(title, kIsPlural)) return;
  // "the Bishop of Ulm Dr Ana Ruiz"
  if (name.title.end > name.title.first + 1 &&
      (scene.word(name.title.end - 1) & kBareTitleWord) != 0 &&
      (scene.word(name.title.first) & kBareTitleWord) == 0) {
    scene.trimmed.push_back({index, core});
    return;
  }
  if (core.end - core.first < 3 || scene.has(name, kIsPerson)) return;
  if (title.core.first != title.tokens.first) return;
  std::uint32_t first = core.end;
  while (first > core.first &&
         (scene.word(first - 1) & (kOrdinaryWord | kPlaceWord | kFirmWord | kSmallWord)) == 0) {
    --first;
  }
  if (first == core.first || core.end - first < 2 || core.end - first > 3) return;
  scene.trimmed.push_back({index, {first, core.end}});
}

}  // namespace onrecord
