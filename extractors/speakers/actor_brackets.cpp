#include "extractors/speakers/actor_brackets.hpp"

#include <algorithm>

namespace onrecord {

bool is_ticker(const Scene& scene, std::size_t index) {
  const TokenRange words = scene.phrase(index).tokens;
  if (index == 0 || words.end != words.first + 1 || scene.text(words.first - 1) != "<") {
    return false;
  }
  const Phrase& listed = scene.phrase(index - 1);
  const std::string_view code = scene.text(words.first);
  return listed.kind == PhraseKind::kName && listed.tokens.end + 1 == words.first &&
         std::none_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

ActorId listed_before(Scene& scene, std::size_t ticker) {
  const ActorId id = scene.actor_of[ticker - 1];
  if (id != kNone) scene.actors[id].kind = SpeakerKind::kOrganisation;
  return id;
}

bool is_called_in_brackets(const Scene& scene, std::size_t pronoun) {
  if (pronoun + 1 >= scene.size()) return false;
  const std::uint32_t open = scene.phrase(pronoun).tokens.end;
  const Phrase& name = scene.phrase(pronoun + 1);
  return name.kind == PhraseKind::kName && name.tokens.first == open + 1 &&
         name.tokens.end < scene.document.tokens.size() &&
         ((scene.text(open) == "(" && scene.text(name.tokens.end) == ")") ||
          (scene.text(open) == "[" && scene.text(name.tokens.end) == "]"));
}

}  // namespace onrecord
