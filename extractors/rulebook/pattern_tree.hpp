// extractors/rulebook/pattern_tree.hpp
// A pattern of a rule, as it was read.
//
// shape   a Node is a regular expression over tests, a Test says what one symbol must be. What
//         stands alone in brackets is that itself, no sequence or choice of one part
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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

struct Repetition {
  std::uint16_t least = 1;
  std::uint16_t most = 1;
  bool endless = false;  // `most` does not count
  bool lazy = false;     // prefers fewer

  // As regular expressions write it.
  std::string text() const;
};

struct Node {
  enum class Op { kTest, kSequence, kChoice, kRepeat, kGroup, kBegin, kEnd };
  Op op = Op::kSequence;
  Repetition repeat;  // kRepeat
  Test test;          // kTest
  std::vector<Node> parts;
  std::string group;  // kGroup: its name
};

}  // namespace onrecord
