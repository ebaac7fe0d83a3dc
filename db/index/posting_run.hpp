// db/index/posting_run.hpp
// The terms of some rows and their doclists on disk, in order: written once, then read once.
//
// errors  Error(kStore) when the disk does not take it, or gives it back otherwise
// owns    its file, which goes with it
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace onrecord {

class PostingRun {
 public:
  explicit PostingRun(std::string file);
  ~PostingRun();
  PostingRun(const PostingRun&) = delete;
  PostingRun& operator=(const PostingRun&) = delete;

  void write(std::string_view term, std::string_view doclist, std::int64_t last_row);

  // From the first one on; false behind the last. What they give is valid until the next.
  void rewind();
  bool next();
  const std::string& term() const { return term_; }
  const std::string& doclist() const { return doclist_; }
  std::int64_t last_row() const { return sizes_.last_row; }

 private:
  struct Sizes {
    std::uint64_t term = 0;
    std::uint64_t doclist = 0;
    std::int64_t last_row = 0;
  };
  struct Close {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
  };

  void write(const void* bytes, std::size_t size);
  void read(void* bytes, std::size_t size);
  [[noreturn]] void fail() const;

  std::string file_;
  std::unique_ptr<std::FILE, Close> stream_;
  std::uint64_t written_ = 0;
  std::uint64_t read_ = 0;
  Sizes sizes_;
  std::string term_, doclist_;
};

}  // namespace onrecord
