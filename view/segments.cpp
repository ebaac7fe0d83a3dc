#include "view/segments.hpp"

#include <algorithm>

namespace onrecord {

std::vector<Segment> segments(const std::vector<Mark>& marks, Span range) {
  std::vector<Segment> result;
  std::vector<std::uint32_t> open;
  std::uint32_t at = range.begin;
  const auto emit = [&](std::uint32_t end) {
    if (end > at) result.push_back({{at, end}, open});
    at = std::max(at, end);
  };
  const auto close_until = [&](std::uint32_t offset) {
    while (true) {
      std::uint32_t first = offset + 1;
      for (const std::uint32_t mark : open) first = std::min(first, marks[mark].span.end);
      if (first > offset) return;
      emit(first);
      std::erase_if(open, [&](std::uint32_t mark) { return marks[mark].span.end <= first; });
    }
  };
  for (std::uint32_t i = 0; i < marks.size(); ++i) {
    const Span span = marks[i].span;
    if (span.empty() || span.end <= range.begin) continue;
    if (span.begin >= range.end) break;
    close_until(span.begin);
    if (open.size() == kDeepest) continue;
    emit(std::max(span.begin, range.begin));
    open.push_back(i);
  }
  close_until(range.end);
  emit(range.end);
  return result;
}

}  // namespace onrecord
