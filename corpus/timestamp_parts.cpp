#include "corpus/timestamp_parts.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// A letter of an alphabet: Chinese and Japanese signs stand for themselves.
bool is_alphabetic(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || bytes.size() != size) return false;
  const char32_t c = code_point_at(bytes, 0).value;
  return c < 0x2E80 && is_letter(c);
}

std::vector<TimestampPart> split(std::string_view text) {
  std::vector<TimestampPart> parts;
  const auto sign_end = [text](std::size_t i) {
    ++i;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) ++i;
    return i;
  };
  const auto letter_end = [&](std::size_t i) {  // i where there is none
    if (i >= text.size()) return i;
    if (static_cast<unsigned char>(text[i]) < 0x80) return is_alpha(text[i]) ? i + 1 : i;
    const std::size_t end = sign_end(i);
    return is_alphabetic(text.substr(i, end - i)) ? end : i;
  };
  bool glued = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::size_t end = i + 1;
    TimestampPart::Kind kind = TimestampPart::Kind::kMark;
    if (is_digit(c)) {
      kind = TimestampPart::Kind::kNumber;
      while (end < text.size() && is_digit(text[end])) ++end;
    } else if (letter_end(i) > i) {
      kind = TimestampPart::Kind::kWord;
      end = letter_end(i);
      for (std::size_t next; (next = letter_end(end)) > end;) end = next;
    } else {
      end = sign_end(i);
    }
    const std::string_view word = text.substr(i, end - i);
    // Spaces, and those of French and of typesetters: U+00A0, U+2009, U+202F.
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || word == "\u00A0" || word == "\u2009" ||
        word == "\u202F") {
      glued = false;
    } else {
      TimestampPart part{kind, word, static_cast<std::uint32_t>(i), 0, glued};
      if (kind == TimestampPart::Kind::kNumber && word.size() <= 9) {
        part.number = std::atoi(std::string(word).c_str());
      }
      parts.push_back(part);
      glued = true;
    }
    i = end;
  }
  return parts;
}

}  // namespace

TimestampParts::TimestampParts(std::string_view text) : parts_(split(text)) {}

bool same_word(std::string_view word, std::string_view lower) {
  return word.size() == lower.size() &&
         std::equal(word.begin(), word.end(), lower.begin(),
                    [](char letter, char wanted) { return to_lower(letter) == wanted; });
}

}  // namespace onrecord
