// extractors/speakers/actor_quotes.hpp
// Who speaks each quote, and whom "I" and "we" mean in it.
//
// needs   quotes; link_speakers() before anybody is resolved, assign_speakers() after everybody is
// cost    a search among phrases for each quote; linear else
#pragma once

#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// Fills Scene::speaker and Scene::speaking: the phrase that says who speaks.
void link_speakers(Scene& scene);

// Which quote a place lies in; asked from left to right.
class QuotedPlaces {
 public:
  explicit QuotedPlaces(const Scene& scene);

  // The innermost quotation that holds the byte; kNone outside.
  std::int32_t at(std::uint32_t byte);

 private:
  struct Part {
    Span span;
    std::int32_t quote = kNone;
  };
  std::vector<Part> parts_;  // sorted; quotations alone
  std::size_t next_ = 0;
};

// Fills Quote::speaker_id with actors, and the mentions of "I" and "we".
void assign_speakers(Scene& scene);

}  // namespace onrecord
