#include "corpus/fingerprint.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

// The lower-case form of an ASCII letter, digit or underscore, 0 for every other byte.
constexpr std::array<unsigned char, 128> kUnits = [] {
  std::array<unsigned char, 128> units{};
  for (unsigned c = '0'; c <= '9'; ++c) units[c] = static_cast<unsigned char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) {
    units[c] = static_cast<unsigned char>(c);
    units[c - 32] = static_cast<unsigned char>(c);
  }
  units['_'] = '_';
  return units;
}();

// What a letter beyond ASCII adds to the hash of its word; 0 for what is no letter.
std::uint64_t unit_of(std::string_view text, const CodePoint& point, std::size_t at) {
  if (!is_letter(point.value)) return 0;
  std::uint64_t unit = 0;
  for (const char byte : lower(text.substr(at, point.size))) {
    unit = unit << 8 | static_cast<unsigned char>(byte);
  }
  return unit;
}

// Calls `found` with the hash of each word: letters, digits and underscores, in lower case.
template <typename Found>
void each_word(std::string_view text, Found found) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    std::uint64_t unit = 0;
    if (byte < 0x80) {
      unit = kUnits[byte];
      ++i;
    } else {
      const CodePoint point = code_point_at(text, i);
      unit = unit_of(text, point, i);
      i += point.size;
    }
    if (unit != 0) {
      hash = (hash + unit) * kPrime;
    } else if (hash != 0) {
      found(mix(hash));
      hash = 0;
    }
  }
  if (hash != 0) found(mix(hash));
}

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

}  // namespace

// The hash of five words is a polynomial in kPrime: the first word leaves, the next one comes in.
void find_all_shingles(std::string_view text, std::vector<Shingle>& out) {
  out.clear();
  constexpr std::uint64_t kLeaving = power(kPrime, kShingleWords);
  std::array<std::uint64_t, kShingleWords> last{};
  std::uint64_t hash = 0;
  std::size_t words = 0;
  std::size_t at = 0;
  each_word(text, [&](std::uint64_t word) {
    hash = hash * kPrime + word - last[at] * kLeaving;
    last[at] = word;
    at = at + 1 == kShingleWords ? 0 : at + 1;
    if (++words >= kShingleWords) out.push_back(static_cast<Shingle>(mix(hash)));
  });
}

void find_shingles(std::string_view text, std::vector<Shingle>& out) {
  find_all_shingles(text, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
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
