#include "extractors/rulebook/rule_lines.hpp"

#include <algorithm>

#include "corpus/error.hpp"

namespace onrecord {

void refuse(const RuleSource& source, const std::string& what, const std::string& todo) {
  throw Error(Error::Kind::kRules, source.where(), what, todo);
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string_view without_comment(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '#' && !quoted && i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\t')) {
      return trim(text.substr(0, i));
    }
  }
  return text;
}

std::string_view take_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest = trim(rest.substr(end));
  return word;
}

std::vector<std::pair<std::string, std::string>> parse_pairs(std::string_view text,
                                                             const RuleSource& source) {
  const auto is_key_character = [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || (c >= '0' && c <= '9');
  };
  std::vector<std::pair<std::size_t, std::size_t>> keys;  // where a key begins, its equals sign
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=' || i == 0) continue;
    std::size_t begin = i;
    while (begin > 0 && is_key_character(text[begin - 1])) --begin;
    if (begin < i && (begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\t')) {
      keys.emplace_back(begin, i);
    }
  }
  if (keys.empty() || !trim(text.substr(0, keys[0].first)).empty()) {
    refuse(source, "expected key=value pairs, found \"" + std::string(text) + "\"",
           "write them as key=value key=value");
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const std::size_t end = k + 1 < keys.size() ? keys[k + 1].first : text.size();
    std::string_view value = trim(text.substr(keys[k].second + 1, end - keys[k].second - 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
      value = value.substr(1, value.size() - 2);
    }
    pairs.emplace_back(text.substr(keys[k].first, keys[k].second - keys[k].first), value);
  }
  return pairs;
}

RuleExample parse_example(bool positive, std::string_view text, const RuleSource& source) {
  RuleExample example;
  example.positive = positive;
  example.source = source;
  if (text.starts_with("at ")) {
    const std::size_t colon = text.find(": ");
    if (colon != std::string_view::npos) {
      example.at = trim(text.substr(3, colon - 3));
      text = trim(text.substr(colon + 2));
    }
  }
  const std::size_t arrow = text.find("=>");
  if (arrow != std::string_view::npos) {
    example.expect = parse_pairs(trim(text.substr(arrow + 2)), source);
    text = trim(text.substr(0, arrow));
  }
  example.text = text;
  if (example.text.empty()) refuse(source, "an example without a text", "write a sentence");
  return example;
}

Guard parse_guard(std::string_view text, const RuleSource& source) {
  Guard guard;
  guard.source = source;
  std::string_view rest = text;
  std::string first(take_word(rest));
  if (first.ends_with(':')) first.pop_back();
  if (first == "before") {
    guard.where = Guard::Where::kBefore;
  } else if (first == "after") {
    guard.where = Guard::Where::kAfter;
  } else if (take_word(rest) == "has") {
    guard.where = Guard::Where::kGroup;
    guard.group = first;
  } else {
    refuse(source, "a guard that is none of the known ones: \"" + std::string(text) + "\"",
           "write \"unless before PATTERN\", \"unless after PATTERN\" or \"unless GROUP has "
           "PATTERN\"");
  }
  guard.pattern = rest;
  return guard;
}

}  // namespace onrecord
