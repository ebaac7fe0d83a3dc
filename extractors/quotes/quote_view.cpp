#include "extractors/quotes/quote_view.hpp"

#include "corpus/utf8.hpp"

namespace onrecord {

bool has_letters(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
    const CodePoint point = code_point_at(text, at);
    if (point.value >= 0x80 && is_letter(point.value)) return true;
    at += point.size;
  }
  return false;
}

}  // namespace onrecord
