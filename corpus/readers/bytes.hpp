// corpus/readers/bytes.hpp
// A stream of bytes that can be looked at before it is taken, and read line by line.
//
// owns    its buffer; every view lasts until the next call
// errors  throws Error(kInput) when the file behind it cannot be read
// cost    memory is the longest line or the longest look ahead; a line is given out as soon as its
//         line feed has arrived
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/encoding.hpp"

namespace onrecord {

class Bytes {
 public:
  explicit Bytes(ReadBytes read) : read_(std::move(read)) {}

  // At least `want` bytes where the stream has so many; waits for them. One byte of `want` takes
  // what has arrived.
  std::string_view peek(std::size_t want);

  // What is in the buffer; at least one byte unless the stream is at its end.
  std::string_view available() { return peek(1); }

  void skip(std::size_t count);

  enum class Line { kLine, kTooLong, kEnd };
  // The next line without its line feed. A line longer than `limit` is passed over.
  Line line(std::size_t limit, std::string_view& line);

  // All that is left; false, with the rest unread, when it is more than `limit` bytes.
  bool rest(std::size_t limit, std::string& out);

  // From here on the bytes go through `wrap`, which gets what this stream would have read.
  template <typename Wrap>
  void filter(Wrap wrap) {
    Bytes inner(std::move(*this));
    read_ = wrap(take(std::move(inner)));
    buffer_.clear();
    begin_ = end_ = 0;
    ended_ = false;
  }

  // The stream as a function; the Bytes is used up.
  static ReadBytes take(Bytes bytes);

 private:
  bool fill();

  ReadBytes read_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
};

}  // namespace onrecord
