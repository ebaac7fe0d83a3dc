#include "extractors/rulebook/pattern_program.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "extractors/rulebook/patterns.hpp"

namespace onrecord {
namespace {

// Calls visit(test) for each test of a tree, the words of entries of several words among them.
template <typename Visit>
void each_test(const Node& node, const Lexicon& lexicon, const Visit& visit) {
  if (node.op == Node::Op::kTest) {
    visit(node.test);
    for (const auto& words : phrases_of(node.test, lexicon)) {
      for (const std::string_view word : words) visit(literal_test(word));
    }
  }
  for (const Node& part : node.parts) each_test(part, lexicon, visit);
}

// Splits the classes of the codes by one more test.
class ClassSplitter {
 public:
  explicit ClassSplitter(std::size_t codes) : of_code_(codes, 0), twin_(1), size_(1) {
    size_[0] = codes;
  }

  void split(std::span<const std::uint64_t> passing) {
    touched_.clear();
    for (std::size_t word = 0; word < passing.size(); ++word) {
      for (std::uint64_t bits = passing[word]; bits != 0; bits &= bits - 1) {
        const std::size_t code = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        move(code);
      }
    }
    for (const std::uint32_t from : touched_) twin_[from] = 0;
  }

  // The classes that still have members, numbered without gaps.
  std::vector<std::uint32_t> numbers(std::size_t& count) const {
    std::vector<std::uint32_t> dense(size_.size());
    count = 0;
    for (std::size_t i = 0; i < size_.size(); ++i) {
      dense[i] = static_cast<std::uint32_t>(count);
      if (size_[i] > 0) ++count;
    }
    std::vector<std::uint32_t> out;
    out.reserve(of_code_.size());
    for (const std::uint32_t id : of_code_) out.push_back(dense[id]);
    return out;
  }

 private:
  void move(std::size_t code) {
    const std::uint32_t from = of_code_[code];
    if (twin_[from] == 0) {
      twin_[from] = static_cast<std::uint32_t>(size_.size());
      touched_.push_back(from);
      twin_.push_back(0);
      size_.push_back(0);
    }
    const std::uint32_t to = twin_[from];
    --size_[from];
    ++size_[to];
    of_code_[code] = to;
  }

  std::vector<std::uint32_t> of_code_;
  std::vector<std::uint32_t> twin_;  // where the members of a class go that pass; 0 is nowhere yet
  std::vector<std::size_t> size_;
  std::vector<std::uint32_t> touched_;
};

bool may_be_empty(const Node& node) {
  switch (node.op) {
    case Node::Op::kTest:
      return false;
    case Node::Op::kGroup:
      return may_be_empty(node.parts[0]);
    case Node::Op::kSequence:
      return std::all_of(node.parts.begin(), node.parts.end(), may_be_empty);
    case Node::Op::kChoice:
      return std::any_of(node.parts.begin(), node.parts.end(), may_be_empty);
    case Node::Op::kRepeat:
      return node.repeat.least == 0 || may_be_empty(node.parts[0]);
    case Node::Op::kBegin:
    case Node::Op::kEnd:
      return true;
  }
  return true;
}

class ProgramWriter {
 public:
  ProgramWriter(Walk walk, const Lexicon& lexicon, const SymbolTests& tests,
                const SymbolClasses& classes)
      : walk_(walk), lexicon_(lexicon), tests_(tests), classes_(classes) {}

  std::optional<PatternProgram> write(const Node& tree) {
    std::vector<const Node*> groups;
    collect_groups(tree, groups);
    for (std::uint32_t i = 0; i < groups.size(); ++i) brackets_.emplace(groups[i], i);
    const std::uint32_t match = add({});
    program_.begin = write(tree, match);
    if (steps_.size() > kMostSteps) return std::nullopt;
    program_.steps = std::move(steps_);
    return std::move(program_);
  }

 private:
  using Op = PatternProgram::Op;

  std::uint32_t add(PatternProgram::Step step) {
    if (steps_.size() <= kMostSteps) steps_.push_back(step);
    return static_cast<std::uint32_t>(steps_.size() - 1);
  }

  std::uint32_t add_split(std::uint32_t preferred, std::uint32_t other) {
    return add({Op::kSplit, program_.splits++, preferred, other});
  }

  // Steps for `node` that go on at `next`; the first of them.
  std::uint32_t write(const Node& node, std::uint32_t next) {
    if (steps_.size() > kMostSteps) return next;
    switch (node.op) {
      case Node::Op::kTest:
        return write_test(node.test, next);
      case Node::Op::kGroup:
        return write_group(node, next);
      case Node::Op::kSequence:
        return write_all(node.parts, next,
                         [&](const Node& part, std::uint32_t to) { return write(part, to); });
      case Node::Op::kChoice: {
        std::uint32_t first = write(node.parts.back(), next);
        for (std::size_t i = node.parts.size() - 1; i-- > 0;) {
          first = add_split(write(node.parts[i], next), first);
        }
        return first;
      }
      case Node::Op::kRepeat:
        return write_repeat(node.parts[0], node.repeat, next);
      case Node::Op::kBegin:
        return add({walk_ == Walk::kForward ? Op::kNear : Op::kFar, 0, next, 0});
      case Node::Op::kEnd:
        return add({walk_ == Walk::kForward ? Op::kFar : Op::kNear, 0, next, 0});
    }
    return next;
  }

  // What is read last is written first.
  template <typename Parts, typename Write>
  std::uint32_t write_all(const Parts& parts, std::uint32_t next, const Write& write_part) {
    if (walk_ == Walk::kForward) {
      for (auto part = parts.rbegin(); part != parts.rend(); ++part) next = write_part(*part, next);
    } else {
      for (const auto& part : parts) next = write_part(part, next);
    }
    return next;
  }

  std::uint32_t write_group(const Node& node, std::uint32_t next) {
    const std::uint32_t bracket = brackets_.at(&node);
    if (walk_ == Walk::kBackward || bracket >= kMostBrackets) return write(node.parts[0], next);
    const std::uint32_t end = add({Op::kMark, 2 * bracket + 1, next, 0});
    return add({Op::kMark, 2 * bracket, write(node.parts[0], end), 0});
  }

  std::uint32_t write_repeat(const Node& node, const Repetition& repeat, std::uint32_t next) {
    const auto split = [&](std::uint32_t again, std::uint32_t after) {
      return repeat.lazy ? add_split(after, again) : add_split(again, after);
    };
    if (repeat.endless) {
      program_.ordered = program_.ordered && !may_be_empty(node);
      const std::uint32_t loop = split(0, next);
      const std::uint32_t body = write(node, loop);
      if (loop < steps_.size()) {
        PatternProgram::Step& step = steps_[loop];
        (repeat.lazy ? step.other : step.next) = body;
      }
      next = loop;
    } else {
      const std::uint32_t after = next;
      for (std::uint32_t i = repeat.least; i < repeat.most && !full(); ++i) {
        next = split(write(node, next), after);
      }
    }
    for (std::uint32_t i = 0; i < repeat.least && !full(); ++i) next = write(node, next);
    return next;
  }

  bool full() const { return steps_.size() > kMostSteps; }

  std::uint32_t write_test(const Test& test, std::uint32_t next) {
    std::uint32_t first = write_symbol(test, next);
    const auto phrases = phrases_by_length(test, lexicon_);
    for (auto words = phrases.rbegin(); words != phrases.rend(); ++words) {
      const std::uint32_t phrase =
          write_all(*words, next, [&](std::string_view word, std::uint32_t to) {
            return write_symbol(literal_test(word), to);
          });
      first = add_split(phrase, first);
    }
    return first;
  }

  std::uint32_t write_symbol(const Test& test, std::uint32_t next) {
    return add({Op::kSymbol, classes_.tests.at(tests_.id(test)), next, 0});
  }

  const Walk walk_;
  const Lexicon& lexicon_;
  const SymbolTests& tests_;
  const SymbolClasses& classes_;
  std::unordered_map<const Node*, std::uint32_t> brackets_;
  std::vector<PatternProgram::Step> steps_;
  PatternProgram program_;
};

}  // namespace

std::optional<SymbolClasses> symbol_classes(const Node& tree, const Lexicon& lexicon,
                                            const SymbolTests& tests, const SymbolCodes& codes) {
  SymbolClasses classes;
  ClassSplitter splitter(codes.size());
  std::vector<TestId> used;
  each_test(tree, lexicon, [&](const Test& test) {
    const TestId id = tests.id(test);
    if (!classes.tests.emplace(id, static_cast<std::uint32_t>(used.size())).second) return;
    used.push_back(id);
    splitter.split(codes.passing(id));
  });
  const std::vector<std::uint32_t> of_code = splitter.numbers(classes.count);
  if (classes.count > kMostSymbolClasses) return std::nullopt;
  classes.of_code = std::vector<std::uint8_t>(of_code.begin(), of_code.end());
  std::vector<std::bitset<kMostSymbolClasses>> passing(used.size());
  std::vector<bool> seen(classes.count);
  for (std::size_t code = 0; code < of_code.size(); ++code) {
    if (seen[of_code[code]]) continue;
    seen[of_code[code]] = true;
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (codes.passes(used[i], code)) passing[i].set(of_code[code]);
    }
  }
  classes.passing = std::move(passing);
  return classes;
}

void collect_groups(const Node& tree, std::vector<const Node*>& out) {
  if (tree.op == Node::Op::kGroup) out.push_back(&tree);
  for (const Node& part : tree.parts) collect_groups(part, out);
}

std::optional<PatternProgram> pattern_program(const Node& tree, Walk walk, const Lexicon& lexicon,
                                              const SymbolTests& tests,
                                              const SymbolClasses& classes) {
  return ProgramWriter(walk, lexicon, tests, classes).write(tree);
}

}  // namespace onrecord
