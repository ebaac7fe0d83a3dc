#include "extractors/speakers/name_ids.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
constexpr std::size_t kStep = 8;  // bytes that are folded at once

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kMultiplier;
  hash = (hash ^ (hash >> 32)) * kMultiplier;  // every bit of the value reaches the lowest
  return hash ^ (hash >> 32);
}

std::uint64_t eight_at(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  return eight;
}

// Of a word behind which there are zeros up to a multiple of eight bytes.
std::uint64_t hash_of(const char* word, std::size_t size) {
  std::uint64_t hash = size;
  for (std::size_t at = 0; at < size; at += kStep) hash = mix(hash, eight_at(word + at));
  return hash;
}

// Lower case without full stops in `out`, which is all zeros; false when the word needs more than
// that.
template <std::size_t kSize>
bool fold_ascii(std::string_view word, std::array<char, kSize>& out, std::size_t& size) {
  static_assert(kSize % kStep == 0);
  if (word.size() > kSize) return false;
  std::memcpy(out.data(), word.data(), word.size());
  std::uint64_t stops = 0;
  for (std::size_t at = 0; at < word.size(); at += kStep) {
    const std::uint64_t eight = eight_at(out.data() + at);
    if ((eight & kHighBits) != 0) return false;
    // Below 0x80 no sum reaches the next byte: the high bits tell what is a capital letter.
    const std::uint64_t capital =
        (eight + kOnes * (0x80 - 'A')) & ~(eight + kOnes * (0x80 - 'Z' - 1)) & kHighBits;
    const std::uint64_t stop = eight ^ kOnes * '.';
    stops |= (stop - kOnes) & ~stop & kHighBits;
    const std::uint64_t folded = eight | capital >> 2U;
    std::memcpy(out.data() + at, &folded, sizeof folded);
  }
  size = word.size();
  if (stops == 0) return true;
  const auto end = std::remove(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(size), '.');
  std::fill(end, out.begin() + static_cast<std::ptrdiff_t>(size), '\0');
  size = static_cast<std::size_t>(end - out.begin());
  return true;
}

}  // namespace

NameIds::NameIds(std::size_t expected)
    : entries_(1), slots_(std::bit_ceil(std::max<std::size_t>(expected, 8) * 2), kNoName) {
  entries_.reserve(expected + 1);
}

NameId NameIds::word(std::string_view surface) {
  std::array<char, 48> buffer{};
  std::size_t size = 0;
  std::string folded;
  const char* word = buffer.data();
  if (!fold_ascii(surface, buffer, size)) {
    folded = fold(surface);
    folded.erase(std::remove(folded.begin(), folded.end(), '.'), folded.end());
    size = folded.size();
    folded.resize(size + kStep, '\0');
    word = folded.data();
  }
  if (size == 0) return kNoName;
  return intern({hash_of(word, size), 0, static_cast<std::uint32_t>(size), false}, {word, size});
}

NameId NameIds::join(NameId left, NameId right) {
  if (left == kNoName || right == kNoName) return left + right;
  return intern({mix(mix(kMultiplier, left), right), left, right, true}, {});
}

std::string_view NameIds::text(NameId id) const {
  const Entry& entry = entries_[id];
  if (entry.sequence) return {};
  return std::string_view(words_).substr(entry.begin, entry.size);
}

NameId NameIds::intern(const Entry& entry, std::string_view word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = entry.hash & mask;
  for (; slots_[slot] != kNoName; slot = (slot + 1) & mask) {
    const Entry& known = entries_[slots_[slot]];
    if (known.hash != entry.hash || known.sequence != entry.sequence || known.size != entry.size) {
      continue;
    }
    if (entry.sequence ? known.begin == entry.begin : text(slots_[slot]) == word) {
      return slots_[slot];
    }
  }
  const NameId id = static_cast<NameId>(entries_.size());
  entries_.push_back(entry);
  if (!entry.sequence) {
    entries_.back().begin = static_cast<std::uint32_t>(words_.size());
    words_ += word;
  }
  slots_[slot] = id;
  if (entries_.size() * 2 > slots_.size()) grow();
  return id;
}

void NameIds::grow() {
  std::vector<NameId> slots(slots_.size() * 2, kNoName);
  const std::size_t mask = slots.size() - 1;
  for (NameId id = 1; id < entries_.size(); ++id) {
    std::size_t slot = entries_[id].hash & mask;
    while (slots[slot] != kNoName) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  slots_ = std::move(slots);
}

}  // namespace onrecord
