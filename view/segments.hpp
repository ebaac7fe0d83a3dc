// view/segments.hpp
// Cuts a text where marks begin and end, so that overlapping marks can be written as nested ones.
//
// needs   marks sorted by span (span.hpp)
// shape   segments cover the range without gap or overlap, each with the marks that cover it, the
//         outermost first; two neighbours differ in their marks
// cost    linear in the text and in marks times kDeepest: where more marks lie over each other,
//         the innermost are left out
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/span.hpp"

namespace onrecord {

enum class MarkKind : std::uint8_t { kQuote, kProposal, kTrigger, kSpeaker, kCue, kDate };

struct Mark {
  Span span;
  MarkKind kind = MarkKind::kQuote;
  std::uint32_t index = 0;  // of the fact in its layer
};

inline constexpr std::size_t kDeepest = 8;

struct Segment {
  Span span;
  std::vector<std::uint32_t> marks;  // indexes into the marks
};

std::vector<Segment> segments(const std::vector<Mark>& marks, Span range);

}  // namespace onrecord
