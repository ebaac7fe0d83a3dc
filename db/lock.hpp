// db/lock.hpp
// One writer at a time: an exclusive lock on a file beside the store.
//
// owns    the lock, until destroyed; the system frees it when the process ends, however it ends
// errors  Error(kStore) when another process holds the lock or the file cannot be made
#pragma once

#include <string>

namespace onrecord {

class WriterLock {
 public:
  explicit WriterLock(const std::string& store_path);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace onrecord
