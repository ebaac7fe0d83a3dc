#include "extractors/rulebook/pattern_words.hpp"

#include <algorithm>

namespace onrecord {
namespace {

void add_names(const Test& test, PatternWords& words) {
  if (test.op == Test::Op::kClass) {
    const std::string_view name = test.name;
    if (name.starts_with('=')) {
      words.literals.push_back(name.substr(1));
    } else {
      words.classes.push_back(name);
    }
  }
  for (const Test& part : test.parts) add_names(part, words);
}

void add_names(const Node& node, PatternWords& words) {
  if (node.op == Node::Op::kTest) add_names(node.test, words);
  for (const Node& part : node.parts) add_names(part, words);
}

void make_set(std::vector<std::string_view>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

PatternWords words_of_patterns(const Rulebook& rulebook) {
  PatternWords words;
  for (const Rule& rule : rulebook.rules) {
    add_names(rule.tree, words);
    for (const Guard& guard : rule.guards) add_names(guard.tree, words);
  }
  make_set(words.literals);
  make_set(words.classes);
  return words;
}

}  // namespace onrecord
