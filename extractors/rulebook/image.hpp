// extractors/rulebook/image.hpp
// Compiled rules as one block of bytes: written when a program is built, read in place when it
// starts.
//
// Writer and reader take the same items in the same order, so that one function over either
// describes a structure: `pass(archive, item)`, found beside the type of the item.
//
// shape   numbers as they lie in memory, lists behind their sizes, arrays at multiples of 16 bytes:
//         a block is for the compiler and the sources that made it, and is never kept in a file of
//         a user
// needs   for reading, a block at a multiple of 16 bytes that outlives what was read
// errors  std::logic_error for a block that ends too early
// cost    an array is not touched; a string is copied
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "extractors/rulebook/flat_array.hpp"

namespace onrecord {

inline constexpr std::size_t kImageAlign = 16;

class ImageWriter {
 public:
  static constexpr bool kReads = false;

  template <typename T>
  void operator()(const T& item) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      add(&item, sizeof item);
    } else {
      pass(*this, item);
    }
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint64_t>(text.size()));
    add(text.data(), text.size());
  }
  template <typename T>
  void operator()(const std::vector<T>& list) {
    (*this)(static_cast<std::uint64_t>(list.size()));
    for (const T& item : list) (*this)(item);
  }
  template <typename A, typename B>
  void operator()(const std::pair<A, B>& pair) {
    (*this)(pair.first);
    (*this)(pair.second);
  }
  template <typename T>
  void operator()(const FlatArray<T>& array) {
    // Bytes that mean nothing would differ from build to build.
    static_assert(std::has_unique_object_representations_v<T>);
    (*this)(static_cast<std::uint64_t>(array.size()));
    bytes_.resize((bytes_.size() + kImageAlign - 1) / kImageAlign * kImageAlign);
    add(array.data(), array.size() * sizeof(T));
  }

  const std::string& bytes() const { return bytes_; }

 private:
  void add(const void* data, std::size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(data), size);
  }

  std::string bytes_;
};

class ImageReader {
 public:
  static constexpr bool kReads = true;

  explicit ImageReader(std::string_view block) : block_(block) {}

  template <typename T>
  void operator()(T& item) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      std::memcpy(&item, take(sizeof item), sizeof item);
    } else {
      pass(*this, item);
    }
  }
  void operator()(std::string& text) {
    const std::size_t size = take_size();
    text.assign(take(size), size);
  }
  template <typename T>
  void operator()(std::vector<T>& list) {
    list.resize(take_size());
    for (T& item : list) (*this)(item);
  }
  template <typename A, typename B>
  void operator()(std::pair<A, B>& pair) {
    (*this)(pair.first);
    (*this)(pair.second);
  }
  template <typename T>
  void operator()(FlatArray<T>& array) {
    const std::size_t size = take_size();
    at_ = (at_ + kImageAlign - 1) / kImageAlign * kImageAlign;
    const char* const data = take(size * sizeof(T));
    array = FlatArray<T>::lent({reinterpret_cast<const T*>(data), size});
  }

 private:
  std::size_t take_size() {
    std::uint64_t size = 0;
    (*this)(size);
    return size;
  }
  const char* take(std::size_t size) {
    if (at_ > block_.size() || size > block_.size() - at_) {
      throw std::logic_error("compiled rules that end too early");
    }
    at_ += size;
    return block_.data() + at_ - size;
  }

  std::string_view block_;
  std::size_t at_ = 0;
};

}  // namespace onrecord
