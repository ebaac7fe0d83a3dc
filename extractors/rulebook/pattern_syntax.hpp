// extractors/rulebook/pattern_syntax.hpp
// The pattern language of the rules, read into a tree.
//
// shape   see patterns.hpp. A Test says what one symbol must be; a Node is a regular expression
//         over tests
// errors  Error(kRules, where, ...) naming the place in the pattern
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// What one symbol must be: a class, or a combination of them.
struct Test {
  enum class Op { kClass, kAnd, kOr, kNot, kAny };
  Op op = Op::kAny;
  std::string name;  // kClass: "SAY", or "=word" for a literal
  std::vector<Test> parts;

  // Text that is the same for equal tests.
  std::string key() const;
};

struct Node {
  enum class Op { kTest, kSequence, kChoice, kRepeat, kGroup, kBegin, kEnd };
  Op op = Op::kSequence;
  Test test;
  std::vector<Node> parts;
  std::string repeat;  // kRepeat: "?", "*", "+", "{2,5}", each perhaps with a lazy "?"
  std::string group;   // kGroup: its name
};

Node parse_pattern(std::string_view pattern, const Rulebook& rulebook, const RuleSource& source);

// Appends the classes that a tree names; literal words are classes that begin with "=".
void add_class_names(const Node& node, std::vector<std::string>& out);

}  // namespace onrecord
