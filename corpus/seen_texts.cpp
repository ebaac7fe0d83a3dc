#include "corpus/seen_texts.hpp"

#include "corpus/hash.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kShortest = 40;  // bytes
constexpr std::size_t kFirstSlots = 1U << 12U;
constexpr std::size_t kMostSlots = 1U << 23U;

}  // namespace

bool SeenTexts::again(std::string_view text) {
  if (text.size() < kShortest) return false;
  const std::uint64_t hash = hash64(text);
  if (used_ * 2 >= slots_.size()) grow();
  return !insert(hash == 0 ? 1 : hash);
}

bool SeenTexts::insert(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots_[at] == hash) return false;
    if (slots_[at] != 0) continue;
    slots_[at] = hash;
    ++used_;
    return true;
  }
}

void SeenTexts::grow() {
  std::vector<std::uint64_t> old(slots_.size() >= kMostSlots ? kMostSlots
                                 : slots_.empty()            ? kFirstSlots
                                                             : slots_.size() * 2);
  old.swap(slots_);
  // A table of the greatest size keeps half of what it held.
  const bool full = old.size() == kMostSlots;
  used_ = 0;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (old[i] != 0 && (!full || i % 2 == 0)) insert(old[i]);
  }
}

}  // namespace onrecord
