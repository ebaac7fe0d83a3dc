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

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kMultiplier;
  hash = (hash ^ (hash >> 32)) * kMultiplier;  // every bit of the value reaches the lowest
  return hash ^ (hash >> 32);
}

std::uint64_t hash_of_long(std::string_view word) {
  std::uint64_t hash = word.size();
  for (std::size_t at = 0; at < word.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, word.data() + at, std::min(sizeof eight, word.size() - at));
    hash = mix(hash, eight);
  }
  return hash;
}

FoldedKey key_of(std::string_view folded) {
  std::array<char, kKeyBytes> bytes{};
  std::copy(folded.begin(), folded.end(), bytes.begin());
  return std::bit_cast<FoldedKey>(bytes);
}

bool has_stop(std::uint64_t eight) {
  const std::uint64_t stop = eight ^ kOnes * '.';
  return ((stop - kOnes) & ~stop & kHighBits) != 0;
}

}  // namespace

NameIds::NameIds(std::size_t expected)
    : entries_(1), slots_(std::bit_ceil(std::max<std::size_t>(expected, 8) * 2), kNoName) {
  entries_.reserve(expected + 1);
}

NameId NameIds::word(std::string_view surface) {
  return word(surface, Span{0, static_cast<std::uint32_t>(surface.size())});
}

NameId NameIds::word(std::string_view text, Span word) {
  const std::string_view surface = text.substr(word.begin, word.size());
  FoldedKey key;
  LetterCase letters{};
  const bool in_place = word.begin + kKeyBytes <= text.size();
  const bool ascii = surface.size() <= kKeyBytes &&
                     (in_place ? fold_ascii(surface.data(), surface.size(), key, letters)
                               : fold_ascii(surface, key, letters));
  if (!ascii) return folded_word(fold(surface));
  if (has_stop(key.low) || has_stop(key.high)) {
    const auto bytes = std::bit_cast<std::array<char, kKeyBytes>>(key);
    return folded_word({bytes.data(), surface.size()});
  }
  if (surface.empty()) return kNoName;
  return intern({key, static_cast<std::uint32_t>(surface.size())}, {});
}

NameId NameIds::folded_word(std::string_view word) {
  std::string plain(word);
  plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
  if (plain.empty()) return kNoName;
  const auto size = static_cast<std::uint32_t>(plain.size());
  if (size <= kKeyBytes) return intern({key_of(plain), size}, {});
  return intern({{hash_of_long(plain), 0}, size}, plain);
}

NameId NameIds::join(NameId left, NameId right) {
  if (left == kNoName || right == kNoName) return left + right;
  return intern({{std::uint64_t{right} << 32 | left, kSequence}, kSequence}, {});
}

std::string_view NameIds::text(NameId id) const {
  const Entry& entry = entries_[id];
  if (entry.size == kSequence) return {};
  if (is_long(entry)) return std::string_view(words_).substr(entry.key.high, entry.size);
  return {reinterpret_cast<const char*>(&entry.key), entry.size};
}

NameId NameIds::intern(const Entry& entry, std::string_view word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = slot_of(entry) & mask;
  for (; slots_[slot] != kNoName; slot = (slot + 1) & mask) {
    if (is_same(slots_[slot], entry, word)) return slots_[slot];
  }
  const NameId id = static_cast<NameId>(entries_.size());
  entries_.push_back(entry);
  if (is_long(entry)) {
    entries_.back().key.high = words_.size();
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
    std::size_t slot = slot_of(entries_[id]) & mask;
    while (slots[slot] != kNoName) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  slots_ = std::move(slots);
}

}  // namespace onrecord
