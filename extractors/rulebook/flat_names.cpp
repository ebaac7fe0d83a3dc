#include "extractors/rulebook/flat_names.hpp"

#include "corpus/hash.hpp"

namespace onrecord {

FlatNames::FlatNames(std::span<const std::string> names) {
  std::size_t size = 16;
  while (size < names.size() * 2) size *= 2;
  std::vector<char> letters;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> slots(size);
  for (const std::string& name : names) {
    begins.push_back(static_cast<std::uint32_t>(letters.size()));
    letters.insert(letters.end(), name.begin(), name.end());
    std::size_t at = hash64(name) & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = static_cast<std::uint32_t>(begins.size());
  }
  begins.push_back(static_cast<std::uint32_t>(letters.size()));
  letters_ = std::move(letters);
  begins_ = std::move(begins);
  slots_ = std::move(slots);
}

std::optional<std::uint32_t> FlatNames::find(std::string_view name) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash64(name) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if ((*this)[slots_[at] - 1] == name) return slots_[at] - 1;
  }
  return std::nullopt;
}

}  // namespace onrecord
