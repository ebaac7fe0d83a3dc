#include "corpus/readers/markup_limits.hpp"

#include <algorithm>

namespace onrecord {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_letter_of_tag(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Behind the next `end`; the end of the text where there is none.
std::size_t behind(std::string_view text, std::size_t at, std::string_view end) {
  const std::size_t found = text.find(end, at);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

bool starts_with_name(std::string_view text, std::string_view name) {
  return text.size() > name.size() &&
         std::equal(name.begin(), name.end(), text.begin(),
                    [](char a, char b) { return a == (b | 0x20); }) &&
         (is_blank(text[name.size()]) || text[name.size()] == '>');
}

// Reads one start tag from behind its "<". Returns where it ends.
std::size_t read_tag(std::string_view text, std::size_t at, std::size_t& attributes) {
  attributes = 0;
  while (at < text.size() && !is_blank(text[at]) && text[at] != '>') ++at;
  while (at < text.size() && text[at] != '>') {
    if (is_blank(text[at]) || text[at] == '/') {
      ++at;
      continue;
    }
    ++attributes;
    while (at < text.size() && !is_blank(text[at]) && text[at] != '>' && text[at] != '=') ++at;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at == text.size() || text[at] != '=') continue;
    ++at;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at == text.size()) break;
    if (text[at] == '"' || text[at] == '\'') {
      at = behind(text, at + 1, text.substr(at, 1));
    } else {
      while (at < text.size() && !is_blank(text[at]) && text[at] != '>') ++at;
    }
  }
  return at;
}

}  // namespace

bool has_too_many_attributes(std::string_view markup) {
  for (std::size_t at = markup.find('<'); at < markup.size(); at = markup.find('<', at)) {
    const std::string_view rest = markup.substr(++at);
    if (rest.starts_with("!--")) {
      at = behind(markup, at, "-->");
      continue;
    }
    if (rest.empty() || !is_letter_of_tag(rest.front())) continue;
    std::size_t attributes = 0;
    at = read_tag(markup, at, attributes);
    if (attributes > kMostAttributes) return true;
    if (starts_with_name(rest, "script")) at = behind(markup, at, "</script");
    if (starts_with_name(rest, "style")) at = behind(markup, at, "</style");
  }
  return false;
}

}  // namespace onrecord
