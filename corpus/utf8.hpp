// corpus/utf8.hpp
// UTF-8: validity, code points, and the one converter between byte and code point offsets.
//
// units   bytes inside the program, Unicode code points outside
// cost    linear; ASCII runs are skipped sixteen bytes at a time
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

// The offset of the first byte that is not valid UTF-8, or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

// windows-1252 as UTF-8; its five unassigned bytes become U+FFFD.
std::string from_windows1252(std::string_view bytes);

bool is_ascii(std::string_view text);

std::size_t count_code_points(std::string_view text);

// Lower case without accents, for comparing names and query words: "Zoé" and "ZOE" fold alike.
std::string fold(std::string_view text);

// Lower case, accents kept.
std::string lower(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes; 0 at the end of the text
};

// The code point that begins at `offset`, or ends there. The text must be valid UTF-8.
CodePoint code_point_at(std::string_view text, std::size_t offset);
CodePoint code_point_before(std::string_view text, std::size_t offset);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);

// Offsets of one text in both units. Building it is one pass and, for text that is all ASCII, no
// memory; each conversion is constant time.
class Offsets {
 public:
  void reset(std::string_view text);
  // Whether both units are the same.
  bool is_ascii() const { return ascii_; }
  std::uint32_t code_points(std::uint32_t byte) const {
    if (byte >= bytes_) return code_points_;
    return ascii_ ? byte : count_before(byte);
  }
  // The byte offset of a code point offset; UINT32_MAX when it lies outside the text.
  std::uint32_t bytes(std::uint32_t code_point) const;

 private:
  std::uint32_t count_before(std::uint32_t byte) const;

  std::uint32_t bytes_ = 0;
  std::uint32_t code_points_ = 0;
  bool ascii_ = true;
  std::vector<std::uint32_t> byte_blocks_;        // code points before each block of 64 bytes
  std::vector<std::uint32_t> code_point_blocks_;  // bytes before each block of 64 code points
  std::vector<std::uint64_t> starts_;             // one bit a byte: a code point begins here
};

}  // namespace onrecord
