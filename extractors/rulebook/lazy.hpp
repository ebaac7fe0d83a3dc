// extractors/rulebook/lazy.hpp
// A value that is made when it is first asked for, and then shared by all threads.
//
// errors  an exception of the maker passes through; the next caller tries again
// cost    one load once it is made
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

namespace onrecord {

template <typename T>
class Lazy {
 public:
  // `make` gives a std::unique_ptr<T>.
  template <typename Make>
  const T& get(const Make& make) const {
    if (const T* made = made_.load(std::memory_order_acquire)) return *made;
    const std::lock_guard lock(mutex_);
    if (value_ == nullptr) {
      value_ = make();
      made_.store(value_.get(), std::memory_order_release);
    }
    return *value_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::unique_ptr<const T> value_;
  mutable std::atomic<const T*> made_ = nullptr;
};

}  // namespace onrecord
