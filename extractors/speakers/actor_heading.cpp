// Whom the title of an article names, who writes it, and who has the word in a transcript.

#include <algorithm>

#include "extractors/speakers/actor_reader.hpp"

namespace onrecord {

void ActorReader::read_heading() {
  const std::size_t heading = scene_.heading();
  if (heading == scene_.size()) return;
  std::vector<bool> full(scene_.actors.size());  // whose full name stands in the text
  for (std::size_t i = 0; i < heading; ++i) {
    const ActorId id = scene_.actor_of[i];
    if (id == kNone || scene_.phrase(i).kind != PhraseKind::kName) continue;
    if (read_name(scene_.names(), scene_.core(i)).given != kNoName) {
      full[static_cast<std::size_t>(id)] = true;
    }
  }
  for (std::size_t i = heading; i < scene_.size(); ++i) {
    const ActorId id = scene_.actor_of[i];
    if (id == kNone || scene_.phrase(i).kind != PhraseKind::kName) continue;
    if (full[static_cast<std::size_t>(id)]) continue;
    Actor& actor = scene_.actors[id];
    note_name(scene_.phrase(i), scene_.core(i), actor);
    actor.heads = true;
  }
  read_author(heading);
}

// "Statement from Mayor Ana Ruiz": she is who says "I" in it.
void ActorReader::read_author(std::size_t heading) {
  for (std::size_t i = heading + 1; i < scene_.size(); ++i) {
    const Phrase& name = scene_.phrase(i);
    const ActorId id = scene_.actor_of[i];
    const Phrase& letter = scene_.phrase(i - 1);
    if (name.tokens.first != letter.tokens.end + 1) continue;
    if (!scene_.is(letter.head, scene_.rules.letter) ||
        !scene_.is(letter.tokens.end, scene_.rules.from)) {
      continue;
    }
    const std::uint32_t end = name.tokens.end;
    const bool several = end < scene_.document.tokens.size() && scene_.tag(end) == Tag::kConj;
    if (id != kNone && scene_.actors[id].kind == SpeakerKind::kPerson && !several) author_ = id;
    return;
  }
}

// "MS. RUIZ:" at the begin of a line.
bool ActorReader::is_label(const Phrase& phrase) const {
  const Document& document = scene_.document;
  const std::uint32_t end = phrase.tokens.end;
  if (end >= document.tokens.size() || scene_.text(end) != ":") return false;
  const Span span = scene_.span(phrase.tokens);
  const std::string_view text = document.article.text;
  if (span.begin > 0 && text[span.begin - 1] != '\n') return false;
  const std::string_view label = slice(text, span);
  return std::none_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace onrecord
