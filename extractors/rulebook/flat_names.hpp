// extractors/rulebook/flat_names.hpp
// Names and their numbers, in flat arrays: found by one hash.
//
// shape   numbers are dense, in the order in which the names were given
// owns    its arrays, unless they lie in a block of compiled rules
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "extractors/rulebook/flat_array.hpp"

namespace onrecord {

class FlatNames {
 public:
  FlatNames() = default;
  explicit FlatNames(std::span<const std::string> names);

  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  std::string_view operator[](std::size_t number) const {
    return {letters_.data() + begins_[number], begins_[number + 1] - begins_[number]};
  }
  std::optional<std::uint32_t> find(std::string_view name) const;

 private:
  template <typename Archive, typename Names>
  requires std::same_as<std::remove_const_t<Names>, FlatNames>
  friend void pass(Archive& archive, Names& names) {
    archive(names.letters_);
    archive(names.begins_);
    archive(names.slots_);
  }

  FlatArray<char> letters_;
  FlatArray<std::uint32_t> begins_;  // one more than there are names
  FlatArray<std::uint32_t> slots_;   // open addressing: a number and one more; 0 is empty
};

}  // namespace onrecord
