#include "extractors/pattern_regex.hpp"

#include <algorithm>

namespace onrecord {
namespace {

class RegexWriter {
 public:
  RegexWriter(Captures captures, const Lexicon& lexicon, const SymbolTests& tests,
              const SymbolCodes& codes)
      : captures_(captures), lexicon_(lexicon), tests_(tests), codes_(codes) {}

  void write(const Node& node, std::string& out) const {
    switch (node.op) {
      case Node::Op::kTest:
        write_test(node.test, out);
        break;
      case Node::Op::kSequence:
        for (const Node& part : node.parts) write(part, out);
        break;
      case Node::Op::kChoice:
        out += "(?:";
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
          if (i > 0) out += '|';
          write(node.parts[i], out);
        }
        out += ')';
        break;
      case Node::Op::kRepeat:
        out += "(?:";
        write(node.parts[0], out);
        out += ')' + node.repeat;
        break;
      case Node::Op::kGroup:
        out += captures_ == Captures::kNone ? "(?:" : "(";
        write(node.parts[0], out);
        out += ')';
        break;
      case Node::Op::kBegin:
        out += "\\A";
        break;
      case Node::Op::kEnd:
        out += "\\z";
        break;
    }
  }

 private:
  void write_test(const Test& test, std::string& out) const {
    const std::string single =
        test.op == Test::Op::kAny ? "(?s:.)" : codes_.character_class(tests_.id(test));
    const auto* entries = phrases_of(test, lexicon_);
    if (entries == nullptr) {
      out += single;
      return;
    }
    // Longer entries first: a title of three words is not one of two and a word.
    std::vector<std::vector<std::string>> phrases = *entries;
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    out += "(?:";
    for (const auto& words : phrases) {
      for (const std::string& word : words) {
        out += codes_.character_class(tests_.id(literal_test(word)));
      }
      out += '|';
    }
    out += single + ')';
  }

  const Captures captures_;
  const Lexicon& lexicon_;
  const SymbolTests& tests_;
  const SymbolCodes& codes_;
};

}  // namespace

std::string pattern_regex(const Node& tree, Captures captures, const Lexicon& lexicon,
                          const SymbolTests& tests, const SymbolCodes& codes) {
  std::string out;
  RegexWriter(captures, lexicon, tests, codes).write(tree, out);
  return out;
}

}  // namespace onrecord
