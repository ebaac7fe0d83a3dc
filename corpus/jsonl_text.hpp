// corpus/jsonl_text.hpp
// Puts JSON together piece by piece; only the writer of JSON lines needs this.
//
// shape   pieces gather in a small buffer and go to the string in large ones: an append to a string
//         costs more than most pieces have bytes
// owns    nothing but that buffer; the string must outlive it and has all of it after flush()
// cost    strings are looked through for what needs an escape and copied in one pass
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "corpus/digits.hpp"

namespace onrecord {

// The name of a member as it stands between two members: with its marks, a comma and a colon.
class JsonKey {
 public:
  // A name that is too long does not compile.
  consteval JsonKey(const char* name) : size_(std::string_view(name).size() + 4) {
    text_.at(0) = ',';
    text_.at(1) = '"';
    std::copy(name, name + (size_ - 4), text_.begin() + 2);
    text_.at(size_ - 2) = '"';
    text_.at(size_ - 1) = ':';
  }

 private:
  friend class JsonText;
  static constexpr std::size_t kRoom = 24;
  std::array<char, kRoom> text_{};
  std::size_t size_;
};

class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

  void put(char c) {
    make_room(1);
    buffer_[used_++] = c;
  }

  void put(std::string_view text) {
    if (text.size() > kMostPiece) {
      flush();
      out_ += text;
      return;
    }
    make_room(text.size());
    std::memcpy(buffer_.data() + used_, text.data(), text.size());
    used_ += text.size();
  }

  // Of the first member, without the comma.
  void put_first_key(const JsonKey& key) {
    put_key(key);
    std::memmove(buffer_.data() + used_ - key.size_, buffer_.data() + used_ - key.size_ + 1,
                 key.size_ - 1);
    --used_;
  }

  void put_key(const JsonKey& key) {
    make_room(JsonKey::kRoom);
    std::memcpy(buffer_.data() + used_, key.text_.data(), JsonKey::kRoom);
    used_ += key.size_;
  }

  template <typename Number>
  void put_number(Number value) {
    make_room(kMostDigits);
    char* const begin = buffer_.data() + used_;
    used_ += static_cast<std::size_t>(std::to_chars(begin, begin + kMostDigits, value).ptr - begin);
  }

  // "start":7,"end":12
  void put_bounds(std::uint32_t start, std::uint32_t end) {
    make_room(kBoundsRoom);
    char* const begin = buffer_.data() + used_;
    used_ += static_cast<std::size_t>(bounds(start, end, begin) - begin);
  }

  // [{"start":7,"end":12},{"start":13,"end":15}] - most of a line with tokens is made of these.
  template <typename Items, typename CodePoints>
  void put_bounds_array(const Items& items, const CodePoints& code_points) {
    make_room(kBoundsRoom);
    char* at = buffer_.data() + used_;
    const char* const full = buffer_.data() + buffer_.size() - kBoundsRoom;
    char before = '[';
    for (const auto& item : items) {
      if (at > full) {
        used_ = static_cast<std::size_t>(at - buffer_.data());
        flush();
        at = buffer_.data();
      }
      *at = before;
      before = ',';
      at[1] = '{';
      at = bounds(code_points(item.span.begin), code_points(item.span.end), at + 2);
      *at++ = '}';
    }
    if (before == '[') *at++ = before;
    used_ = static_cast<std::size_t>(at - buffer_.data());
    put(']');
  }

  // A measured precision: at most three decimals, as a rule.
  void put_confidence(double value);

  // With its quotation marks and escapes.
  void put_string(std::string_view text);

 private:
  static constexpr std::size_t kMostPiece = 512;
  static constexpr std::size_t kMostDigits = 32;
  static constexpr std::size_t kBoundsRoom = 48;

  static char* bounds(std::uint32_t start, std::uint32_t end, char* out) {
    std::memcpy(out, "\"start\":", 8);
    out = put_digits(start, out + 8);
    std::memcpy(out, ",\"end\": ", 8);  // eight bytes are written at once; a digit takes the last
    return put_digits(end, out + 7);
  }

  void make_room(std::size_t size) {
    if (used_ + size > buffer_.size()) flush();
  }
  void put_with_escapes(std::string_view text);
  void put_escape(char c);

  std::string& out_;
  std::size_t used_ = 0;
  std::array<char, 4 * kMostPiece> buffer_;
};

}  // namespace onrecord
