// extractors/speakers/speaker_mentions.hpp
// Which speaker a stretch of text mentions, and which speakers an article keeps.
//
// cost    the index sorts all mentions once; a question is one search in them
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"

namespace onrecord {

class MentionIndex {
 public:
  explicit MentionIndex(std::span<const Speaker> speakers);

  // The speaker of the mention that shares most bytes with the span; of equals the shorter mention,
  // so that "his" and "his lawyer" are two. kNone when no mention overlaps.
  std::int32_t speaker_at(Span mention) const { return find(mention).second; }
  // The same, but only of a mention that lies inside the span.
  std::int32_t speaker_in(Span words) const {
    const auto [mention, id] = find(words);
    return words.contains(mention) ? id : kNone;
  }

 private:
  std::pair<Span, std::int32_t> find(Span words) const;

  std::vector<std::pair<Span, std::int32_t>> mentions_;  // sorted
};

// The id of a new speaker of the document.
std::int32_t add_speaker(Document& document, std::string_view name, SpeakerKind kind, Span mention);

// Drops speakers who neither are quoted nor take part in a proposal, and renumbers the rest.
void keep_speakers_in_use(Document& document);

}  // namespace onrecord
