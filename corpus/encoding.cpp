#include "corpus/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(std::string(charset).c_str(), &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// The ICU name of the charset that a label stands for, or empty. Latin-1 means windows-1252.
std::string charset_of(std::string_view label) {
  if (label.empty() || label.size() > 40) return {};
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getStandardName(std::string(label).c_str(), "IANA", &status);
  if (U_FAILURE(status) || name == nullptr) return {};
  const std::string_view found = name;
  if (found == "ISO-8859-1" || found == "ISO_8859-1:1987" || found == "US-ASCII" ||
      found == "ANSI_X3.4-1968") {
    return "windows-1252";
  }
  return name;
}

std::string convert(std::string_view bytes, std::string_view charset) {
  std::size_t offset = 0;
  const ReadBytes read = transcode(
      [&](char* to, std::size_t size) {
        const std::size_t count = bytes.copy(to, size, offset);
        offset += count;
        return count;
      },
      charset);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  std::array<char, 16384> chunk;
  while (const std::size_t count = read(chunk.data(), chunk.size()))
    out.append(chunk.data(), count);
  return out;
}

// The byte that windows-1252 writes for a character, or -1.
int windows1252_byte(char32_t c) {
  static constexpr std::array<char16_t, 32> kHigh = {
      0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
      0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) return static_cast<int>(c);
  for (std::size_t i = 0; i < kHigh.size(); ++i) {
    if (kHigh[i] == c) return static_cast<int>(0x80 + i);
  }
  return c >= 0x80 && c < 0xA0 ? static_cast<int>(c) : -1;
}

// A character that was encoded twice.
struct Doubled {
  std::size_t size = 0;  // bytes that it takes now; 0 when there is none
  std::string once;
  bool sure = false;  // never met in text that is right
};

Doubled doubled_at(std::string_view text, std::size_t at) {
  const CodePoint first = code_point_at(text, at);
  const int lead = windows1252_byte(first.value);
  const std::size_t length = lead >= 0xF0 && lead <= 0xF4   ? 4
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xC2 && lead <= 0xDF ? 2
                                                            : 0;
  if (length == 0) return {};
  Doubled found;
  found.once.push_back(static_cast<char>(lead));
  std::size_t offset = at + first.size;
  char32_t second = 0;
  while (found.once.size() < length && offset < text.size()) {
    const CodePoint next = code_point_at(text, offset);
    const int byte = windows1252_byte(next.value);
    if (byte < 0x80 || byte > 0xBF) break;
    if (found.once.size() == 1) second = next.value;
    found.once.push_back(static_cast<char>(byte));
    offset += next.size;
  }
  found.size = offset - at;
  if (found.once == "\xE2\x80") {
    // A closing quote whose last byte, unassigned in windows-1252, was lost.
    if (offset < text.size() && code_point_at(text, offset).value == 0xFFFD) found.size += 3;
    found.once = "\u201D";
    return found;
  }
  if (found.once.size() < length || first_invalid_utf8(found.once) != std::string_view::npos) {
    return {};
  }
  // "Ã”" may be a capital before a closing quote; "Ã©" and "â€œ" are never meant.
  found.sure = length > 2 || ((lead == 0xC2 || lead == 0xC3) && second >= 0xA0 && second <= 0xBF);
  return found;
}

bool repair_once(std::string& text) {
  std::vector<std::pair<std::size_t, Doubled>> found;
  bool sure = false;
  for (std::size_t at = text.find('\xC3'); at != std::string::npos; at = text.find('\xC3', at)) {
    Doubled doubled = doubled_at(text, at);
    const std::size_t size = std::max<std::size_t>(doubled.size, 1);
    if (doubled.size > 0) {
      sure = sure || doubled.sure;
      found.emplace_back(at, std::move(doubled));
    }
    at += size;
  }
  if (!sure) return false;
  std::string repaired;
  repaired.reserve(text.size());
  std::size_t done = 0;
  for (const auto& [at, doubled] : found) {
    repaired.append(text, done, at - done).append(doubled.once);
    done = at + doubled.size;
  }
  repaired.append(text, done);
  text = std::move(repaired);
  return true;
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  return {};
}

Encoding make_utf8(std::string& bytes, std::string_view declared) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  if (mark.size == 2) {
    bytes = convert(std::string_view(bytes).substr(2), mark.charset);
    return Encoding::kUtf16;
  }
  bytes.erase(0, mark.size);
  if (first_invalid_utf8(bytes) == std::string::npos) {
    // Only charsets that switch with escape sequences hide other letters in ASCII bytes.
    if (bytes.find('\x1B') == std::string::npos || !is_ascii(bytes)) return Encoding::kUtf8;
  }
  const std::string charset = charset_of(declared);
  if (!charset.empty() && charset != "windows-1252" && charset != "UTF-8" &&
      !charset.starts_with("UTF-16")) {
    bytes = convert(bytes, charset);
    return Encoding::kOther;
  }
  if (first_invalid_utf8(bytes) == std::string::npos) return Encoding::kUtf8;
  bytes = from_windows1252(bytes);
  return Encoding::kWindows1252;
}

ReadBytes transcode(ReadBytes read, std::string_view charset) {
  struct State {
    ReadBytes read;
    Converter from;
    Converter to;
    std::array<char, 65536> in;
    const char* begin = nullptr;
    const char* end = nullptr;
    std::array<UChar, 4096> pivot;
    UChar* pivot_source = nullptr;
    UChar* pivot_target = nullptr;
    bool reset = true;
    bool ended = false;
  };
  auto state = std::make_shared<State>();
  state->read = std::move(read);
  state->from = open_converter(charset);
  state->to = open_converter("UTF-8");
  if (!state->from) return state->read;
  state->begin = state->end = state->in.data();
  state->pivot_source = state->pivot_target = state->pivot.data();
  return [state](char* to, std::size_t size) {
    State& s = *state;
    char* target = to;
    while (target == to) {
      if (s.begin == s.end && !s.ended) {
        s.begin = s.in.data();
        s.end = s.begin + s.read(s.in.data(), s.in.size());
        s.ended = s.begin == s.end;
      }
      UErrorCode status = U_ZERO_ERROR;
      const UBool flush = s.ended ? 1 : 0;
      ucnv_convertEx(s.to.get(), s.from.get(), &target, to + size, &s.begin, s.end, s.pivot.data(),
                     &s.pivot_source, &s.pivot_target, s.pivot.data() + s.pivot.size(),
                     s.reset ? 1 : 0, flush, &status);
      s.reset = false;
      if (s.ended && status != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return static_cast<std::size_t>(target - to);
  };
}

bool repair_mojibake(std::string& text) {
  if (!repair_once(text)) return false;
  repair_once(text);  // some texts went through the mill twice
  return true;
}

}  // namespace onrecord
