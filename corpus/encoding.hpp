// corpus/encoding.hpp
// Bytes of unknown encoding made UTF-8.
//
// shape   byte-order mark, else the declared charset, else valid UTF-8, else windows-1252. What is
//         declared as ISO-8859-1 or ASCII is read as windows-1252, as browsers do; a declaration
//         that the bytes contradict, being valid UTF-8, is not believed
// cost    one pass; bytes that are UTF-8 already are not copied
// source  WHATWG Encoding Standard, section 4.2 for the labels that mean windows-1252
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace onrecord {

enum class Encoding : std::uint8_t { kUtf8, kUtf16, kWindows1252, kOther };

struct ByteOrderMark {
  std::string_view charset;  // "UTF-8", "UTF-16LE", "UTF-16BE" or empty
  std::size_t size = 0;
};
ByteOrderMark byte_order_mark(std::string_view bytes);

// Makes `bytes` UTF-8 in place and tells what they were. `declared` may be empty or unknown.
Encoding make_utf8(std::string& bytes, std::string_view declared);

// Reads up to `size` bytes; 0 at the end.
using ReadBytes = std::function<std::size_t(char* to, std::size_t size)>;

// The stream `read` in `charset`, as a stream of UTF-8. What cannot be decoded becomes U+FFFD.
ReadBytes transcode(ReadBytes read, std::string_view charset);

// Undoes UTF-8 that was read as windows-1252 and written as UTF-8 again ("â€œ" for a curly quote,
// "Ã©" for "é"), sequence by sequence, so that text around it stays; true when it found any.
bool repair_mojibake(std::string& text);

}  // namespace onrecord
