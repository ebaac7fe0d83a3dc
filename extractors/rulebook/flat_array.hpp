// extractors/rulebook/flat_array.hpp
// An array of plain items: its own, or one that lies in a block of compiled rules.
//
// needs   a block that outlives it, for items that are lent
// owns    its items, unless they are lent
// cost    reading is that of a span, whoever owns the items
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace onrecord {

template <typename T>
class FlatArray {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  FlatArray() = default;
  FlatArray(std::vector<T> items) : own_(std::move(items)), view_(own_) {}
  FlatArray(FlatArray&&) noexcept = default;  // the items of a vector stay where they are
  FlatArray& operator=(FlatArray&&) noexcept = default;
  ~FlatArray() = default;

  static FlatArray lent(std::span<const T> items) {
    FlatArray array;
    array.view_ = items;
    return array;
  }

  // For arrays that own their items.
  void push_back(const T& item) {
    own_.push_back(item);
    view_ = own_;
  }

  std::size_t size() const { return view_.size(); }
  bool empty() const { return view_.empty(); }
  const T* data() const { return view_.data(); }
  const T& operator[](std::size_t i) const { return view_[i]; }
  std::span<const T> span() const { return view_; }
  std::span<const T> span(std::size_t begin, std::size_t end) const {
    return view_.subspan(begin, end - begin);
  }

 private:
  std::vector<T> own_;
  std::span<const T> view_;
};

}  // namespace onrecord
