#include "corpus/readers/bytes.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace onrecord {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

}  // namespace

bool Bytes::fill() {
  if (ended_) return false;
  if (begin_ > 0 && buffer_.size() - end_ < kChunk) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < kChunk) buffer_.resize(std::max(end_ + kChunk, buffer_.size() * 2));
  const std::size_t got = read_(buffer_.data() + end_, buffer_.size() - end_);
  end_ += got;
  ended_ = got == 0;
  return got > 0;
}

std::string_view Bytes::peek(std::size_t want) {
  while (end_ - begin_ < want && fill()) {
  }
  return {buffer_.data() + begin_, end_ - begin_};
}

void Bytes::skip(std::size_t count) {
  while (count > 0) {
    const std::size_t here = std::min(count, available().size());
    if (here == 0) return;
    begin_ += here;
    count -= here;
  }
}

Bytes::Line Bytes::line(std::size_t limit, std::string_view& line) {
  bool too_long = false;
  std::size_t searched = 0;
  for (;;) {
    const char* data = buffer_.data() + begin_;
    const std::size_t size = end_ - begin_;
    const void* feed =
        size > searched ? std::memchr(data + searched, '\n', size - searched) : nullptr;
    if (feed != nullptr) {
      const auto length = static_cast<std::size_t>(static_cast<const char*>(feed) - data);
      line = {data, length};
      begin_ += length + 1;
      return too_long || length > limit ? Line::kTooLong : Line::kLine;
    }
    searched = size;
    if (size > limit) {
      too_long = true;
      begin_ = end_;
      searched = 0;
    }
    if (fill()) continue;
    line = {buffer_.data() + begin_, end_ - begin_};
    begin_ = end_;
    if (too_long) return Line::kTooLong;
    return line.empty() ? Line::kEnd : Line::kLine;
  }
}

bool Bytes::rest(std::size_t limit, std::string& out) {
  const std::string_view all = peek(limit + 1);
  if (all.size() > limit) return false;
  out.assign(all);
  begin_ = end_;
  return true;
}

ReadBytes Bytes::take(Bytes bytes) {
  return [inner = std::make_shared<Bytes>(std::move(bytes))](char* to, std::size_t size) {
    const std::string_view here = inner->available();
    const std::size_t count = std::min(size, here.size());
    std::memcpy(to, here.data(), count);
    inner->skip(count);
    return count;
  };
}

}  // namespace onrecord
