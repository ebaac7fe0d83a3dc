// extractors/text/letters.hpp
// Kinds of bytes as zones and tokens are read by them.
#pragma once

namespace onrecord {

constexpr bool is_ascii_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Any byte beyond ASCII is taken for part of a letter.
constexpr bool is_alnum(char c) {
  return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace onrecord
