#include "extractors/speakers/name_ids.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kMultiplier;
  hash = (hash ^ (hash >> 32)) * kMultiplier;  // every bit of the value reaches the lowest
  return hash ^ (hash >> 32);
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  while (word.size() > 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, word.data(), 8);
    hash = mix(hash, eight);
    word.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, word.data(), word.size());
  return mix(hash, rest);
}

// Lower case without full stops in `out`; false when the word needs more than that.
template <std::size_t kSize>
bool fold_ascii(std::string_view word, std::array<char, kSize>& out, std::size_t& size) {
  if (word.size() > kSize) return false;
  size = 0;
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
    if (c == '.') continue;
    out[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
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
  std::string_view word;
  if (fold_ascii(surface, buffer, size)) {
    word = {buffer.data(), size};
  } else {
    folded = fold(surface);
    folded.erase(std::remove(folded.begin(), folded.end(), '.'), folded.end());
    word = folded;
  }
  if (word.empty()) return kNoName;
  return intern({hash_of(word), 0, static_cast<std::uint32_t>(word.size()), false}, word);
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
