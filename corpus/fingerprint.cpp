#include "corpus/fingerprint.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  return h;
}

// Calls `found` with the hash of each word: letters, digits and underscores, in lower case.
template <typename Found>
void each_word(std::string_view text, Found found) {
  std::uint64_t hash = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::uint64_t unit = 0;
    bool part = false;
    if (static_cast<unsigned char>(c) < 0x80) {
      part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      unit = static_cast<std::uint64_t>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
      ++i;
    } else {
      const CodePoint point = code_point_at(text, i);
      part = is_letter(point.value);
      if (part) {
        for (const char byte : lower(text.substr(i, point.size))) {
          unit = unit << 8 | static_cast<unsigned char>(byte);
        }
      }
      i += point.size;
    }
    if (part) {
      hash = (hash ^ unit) * kPrime;
      hash ^= hash >> 29;
      inside = true;
    } else if (inside) {
      found(hash);
      hash = 0;
      inside = false;
    }
  }
  if (inside) found(hash);
}

}  // namespace

void find_shingles(std::string_view text, std::vector<Shingle>& out) {
  out.clear();
  std::array<std::uint64_t, kShingleWords> last{};
  std::size_t words = 0;
  each_word(text, [&](std::uint64_t word) {
    last[words % kShingleWords] = word;
    ++words;
    if (words < kShingleWords) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < kShingleWords; ++i) {
      hash = mix(hash + last[(words + i) % kShingleWords]) * kPrime;
    }
    out.push_back(static_cast<Shingle>(mix(hash)));
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

Sketch sketch_of(std::span<const Shingle> shingles) {
  Sketch sketch;
  sketch.size = static_cast<std::uint32_t>(shingles.size());
  sketch.used = static_cast<std::uint32_t>(std::min(shingles.size(), kSketch));
  std::copy_n(shingles.begin(), sketch.used, sketch.smallest.begin());
  return sketch;
}

Resemblance compare(std::span<const Shingle> a, std::span<const Shingle> b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared;
    const bool advance_a = *i <= *j;
    if (*j <= *i) ++j;
    if (advance_a) ++i;
  }
  const std::size_t together = a.size() + b.size() - shared;
  const std::size_t smaller = std::min(a.size(), b.size());
  if (smaller == 0) return {};
  return {static_cast<double>(shared) / static_cast<double>(together),
          static_cast<double>(shared) / static_cast<double>(smaller)};
}

}  // namespace onrecord
