#include "corpus/fingerprint.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <numeric>
#include <string>

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

enum class Unit : std::uint8_t { kGap, kWord, kBeyondAscii };

constexpr std::array<Unit, 256> kUnits = [] {
  std::array<Unit, 256> units{};
  for (std::size_t c = '0'; c <= '9'; ++c) units[c] = Unit::kWord;
  for (std::size_t c = 'a'; c <= 'z'; ++c) units[c] = units[c - 32] = Unit::kWord;
  units['_'] = Unit::kWord;
  for (std::size_t c = 0x80; c <= 0xFF; ++c) units[c] = Unit::kBeyondAscii;
  return units;
}();

Unit unit_at(std::string_view text, std::size_t at) {
  return kUnits[static_cast<unsigned char>(text[at])];
}

// Eight bytes, or as many as there are before `end`.
std::uint64_t chunk_at(std::string_view text, std::size_t at, std::size_t end) {
  std::uint64_t chunk = 0;
  const std::size_t size = std::min(end - at, sizeof chunk);
  if (at + sizeof chunk > text.size()) {
    std::memcpy(&chunk, text.data() + at, size);
    return chunk;
  }
  std::memcpy(&chunk, text.data() + at, sizeof chunk);
  return size == sizeof chunk ? chunk : chunk & ((std::uint64_t{1} << 8 * size) - 1);
}

// The hash of a word from `begin` to `end`, whose letters beyond ASCII are lower case. One bit
// makes those of ASCII lower case and leaves digits as they are.
std::uint64_t hash_of(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::uint64_t kLower = 0x2020202020202020ULL;
  constexpr std::uint64_t kBeyondAscii = 0x8080808080808080ULL;
  std::uint64_t hash = end - begin;
  for (std::size_t at = begin; at < end; at += 8) {
    const std::uint64_t chunk = chunk_at(text, at, end);
    hash = mix(hash * kPrime + (chunk | (kLower & ~((chunk & kBeyondAscii) >> 2U))));
  }
  return hash;
}

// Where a word with letters beyond ASCII ends; its lower-case form goes to `word`.
std::size_t read_word(std::string_view text, std::size_t at, std::string& word) {
  word.clear();
  while (at < text.size()) {
    std::size_t size = 1;
    const Unit unit = unit_at(text, at);
    if (unit == Unit::kGap) break;
    if (unit == Unit::kBeyondAscii) {
      const CodePoint point = code_point_at(text, at);
      if (!is_letter(point.value)) break;
      size = point.size;
    }
    word += lower(text.substr(at, size));
    at += size;
  }
  return at;
}

// Calls `found` with the hash of each word: letters, digits and underscores, in lower case.
template <typename Found>
void each_word(std::string_view text, Found found) {
  std::string word;
  for (std::size_t begin = 0; begin < text.size();) {
    if (unit_at(text, begin) == Unit::kGap) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && unit_at(text, end) == Unit::kWord) ++end;
    if (end < text.size() && unit_at(text, end) == Unit::kBeyondAscii) {
      const std::size_t whole = read_word(text, begin, word);
      if (!word.empty()) found(hash_of(word, 0, word.size()));
      begin = whole + code_point_at(text, whole).size;
    } else {
      found(hash_of(text, begin, end));
      begin = end + 1;
    }
  }
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
  make_set(out);
}

void make_set(std::vector<Shingle>& shingles) {
  constexpr std::size_t kFew = 48;  // are sorted faster by comparison
  constexpr std::size_t kBytes = sizeof(Shingle);
  if (shingles.size() < kFew) {
    std::sort(shingles.begin(), shingles.end());
  } else {
    std::array<std::array<std::uint32_t, 256>, kBytes> places{};
    const auto byte = [](Shingle shingle, std::size_t number) {
      return static_cast<std::uint8_t>(shingle >> (8 * number));
    };
    for (const Shingle shingle : shingles) {
      for (std::size_t i = 0; i < kBytes; ++i) ++places[i][byte(shingle, i)];
    }
    std::vector<Shingle> sorted(shingles.size());
    for (std::size_t i = 0; i < kBytes; ++i) {
      std::exclusive_scan(places[i].begin(), places[i].end(), places[i].begin(), 0U);
      for (const Shingle shingle : shingles) sorted[places[i][byte(shingle, i)]++] = shingle;
      shingles.swap(sorted);
    }
  }
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
}

void winnow(std::span<const Shingle> shingles, std::vector<Shingle>& out) {
  out.clear();
  std::size_t smallest = 0;
  std::size_t taken = shingles.size();  // the place of the last that was taken
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    if (smallest + kWinnow <= i) {  // it has left the window
      ++smallest;
      for (std::size_t j = smallest + 1; j < i; ++j) {
        if (shingles[j] <= shingles[smallest]) smallest = j;
      }
    }
    if (shingles[i] <= shingles[smallest]) smallest = i;
    const bool window_is_full = i + 1 >= kWinnow || i + 1 == shingles.size();
    if (window_is_full && smallest != taken) {
      out.push_back(shingles[smallest]);
      taken = smallest;
    }
  }
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
