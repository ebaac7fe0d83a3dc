// db/index/varint.hpp
// Numbers as SQLite writes them: seven bits a byte, high bits first; the ninth byte has eight.
#pragma once

#include <cstdint>
#include <string>

namespace onrecord {

inline constexpr std::size_t kMaxVarint = 9;

// Writes `value` at `out`, which has room for kMaxVarint; the number of bytes.
inline std::size_t put_varint(std::uint64_t value, std::uint8_t* out) {
  if (value < 0x80U) {
    *out = static_cast<std::uint8_t>(value);
    return 1;
  }
  if (value < 0x4000U) {
    out[0] = static_cast<std::uint8_t>((value >> 7U) | 0x80U);
    out[1] = static_cast<std::uint8_t>(value & 0x7FU);
    return 2;
  }
  std::uint8_t digits[kMaxVarint];
  std::size_t count = 0;
  const bool whole = (value >> 56U) != 0;
  if (whole) {
    digits[count++] = static_cast<std::uint8_t>(value);
    value >>= 8U;
  }
  for (; count == 0 || value != 0 || (whole && count < kMaxVarint); value >>= 7U) {
    const unsigned more = count == 0 ? 0U : 0x80U;
    digits[count++] = static_cast<std::uint8_t>((value & 0x7FU) | more);
  }
  for (std::size_t i = 0; i < count; ++i) out[i] = digits[count - 1 - i];
  return count;
}

inline void append_varint(std::uint64_t value, std::string& out) {
  std::uint8_t bytes[kMaxVarint];
  out.append(reinterpret_cast<const char*>(bytes), put_varint(value, bytes));
}

// Moves `at` behind the number.
inline std::uint64_t read_varint(const std::uint8_t*& at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i + 1 < kMaxVarint; ++i) {
    const std::uint8_t byte = *at++;
    value = (value << 7U) | (byte & 0x7FU);
    if (byte < 0x80U) return value;
  }
  return (value << 8U) | *at++;
}

}  // namespace onrecord
