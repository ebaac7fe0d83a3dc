// extractors/rulebook/fixed_list.hpp
// A list of at most so many numbers or plain structs, without memory of its own.
//
// errors  what does not fit is the caller's to avoid: full() tells
// cost    no allocation, and nothing is set before it is used
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

namespace onrecord {

template <typename T, std::size_t most>
class FixedList {
  static_assert(std::is_trivially_destructible_v<T>);

 public:
  void clear() { size_ = 0; }
  // New items are not set.
  void resize(std::size_t size) { size_ = size; }
  void push_back(const T& item) { items_[size_++] = item; }
  void pop_back() { --size_; }

  bool empty() const { return size_ == 0; }
  bool full() const { return size_ == most; }
  std::size_t size() const { return size_; }
  static constexpr std::size_t capacity() { return most; }

  T* data() { return items_.data(); }
  const T* data() const { return items_.data(); }
  T& back() { return items_[size_ - 1]; }
  T& operator[](std::size_t i) { return items_[i]; }
  const T& operator[](std::size_t i) const { return items_[i]; }
  T* begin() { return items_.data(); }
  T* end() { return items_.data() + size_; }
  const T* begin() const { return items_.data(); }
  const T* end() const { return items_.data() + size_; }

 private:
  std::size_t size_ = 0;
  std::array<T, most> items_;
};

}  // namespace onrecord
