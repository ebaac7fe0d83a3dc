#include "extractors/text/addresses.hpp"

#include <cstring>

#include "extractors/text/clitics.hpp"

namespace onrecord {

bool is_scheme(std::string_view word) {
  return folds_to(word, "http") || folds_to(word, "https") || folds_to(word, "ftp");
}

bool is_domain(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  return dot != std::string_view::npos && dot > 1 && word.size() - dot > 2;
}

std::size_t address_end(std::string_view line, std::size_t from) {
  std::size_t end = from;
  bool bracket = false;
  while (end < line.size()) {
    const char c = line[end];
    if (c <= ' ' && static_cast<unsigned char>(c) <= ' ') break;
    if (c == '"' || c == '<' || c == '>' || c == '\'' || c == '`' || c == '|') break;
    if (static_cast<unsigned char>(c) == 0xE2 || static_cast<unsigned char>(c) == 0xC2) break;
    if (c == ')' && !bracket) break;
    bracket |= c == '(';
    ++end;
  }
  while (end > from && std::strchr(".,;:!?", line[end - 1]) != nullptr) --end;
  return end;
}

}  // namespace onrecord
