#include "extractors/speakers/actor_misspelt.hpp"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kShortestMisspelt = 5;  // letters
constexpr std::size_t kMostCompared = 200;    // actors

// The same word but for one letter, or with two letters beside each other in turn.
bool is_one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b || a.empty() || a.front() != b.front()) return false;
  const auto split = std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin();
  const auto at = static_cast<std::size_t>(split);
  if (a.substr(at + (a.size() == b.size() ? 1 : 0)) == b.substr(at + 1)) return true;
  return a.size() == b.size() && at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

ActorId misspelt_name(const Scene& scene, NameId name) {
  const std::string_view written = scene.actors.ids.text(name);
  if (written.size() < kShortestMisspelt) return kNone;
  ActorId found = kNone;
  const std::size_t last = std::min(scene.actors.size(), kMostCompared);
  for (std::size_t i = 0; i < last; ++i) {
    const auto id = static_cast<ActorId>(i);
    const Actor& actor = scene.actors[id];
    const bool person = actor.kind == SpeakerKind::kPerson || actor.may_be_person;
    if (!person || actor.key.given == kNoName) continue;
    if (!is_one_letter_off(scene.actors.ids.text(actor.key.last), written)) continue;
    if (found != kNone) return kNone;
    found = id;
  }
  return found;
}

}  // namespace onrecord
