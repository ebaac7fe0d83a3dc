// corpus/span.hpp
// A half-open range of bytes in the text of one article.
//
// units   UTF-8 bytes, both ends on code point boundaries
// shape   an empty span means "none": no fact has an empty surface
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
  // In the order of reading; of two that begin together, the longer first.
  friend constexpr bool operator<(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  }
};

inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace onrecord
