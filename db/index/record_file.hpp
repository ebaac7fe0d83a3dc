// db/index/record_file.hpp
// Records on disk for the time of a build: written in one order, then read once in the same.
//
// errors  Error(kStore) when the disk does not take them, or gives them back otherwise
// owns    its file, which goes with it
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace onrecord {

class RecordFile {
 public:
  using Numbers = std::array<std::int64_t, 2>;

  explicit RecordFile(std::string file);
  ~RecordFile();
  RecordFile(const RecordFile&) = delete;
  RecordFile& operator=(const RecordFile&) = delete;

  void write(const Numbers& numbers, std::string_view key, std::string_view bytes);

  void rewind();
  bool next();  // false behind the last
  const Numbers& numbers() const { return head_.numbers; }
  const std::string& key() const { return key_; }
  const std::string& bytes() const { return bytes_; }

 private:
  struct Head {
    Numbers numbers{};
    std::uint64_t key = 0;  // sizes
    std::uint64_t bytes = 0;
  };
  struct Close {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
  };

  void put(const void* bytes, std::size_t size);
  void get(void* bytes, std::size_t size);
  [[noreturn]] void fail() const;

  std::string file_;
  std::unique_ptr<std::FILE, Close> stream_;
  std::uint64_t written_ = 0;
  std::uint64_t read_ = 0;
  Head head_;
  std::string key_, bytes_;
};

}  // namespace onrecord
