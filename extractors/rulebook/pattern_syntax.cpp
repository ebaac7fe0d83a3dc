#include "extractors/rulebook/pattern_syntax.hpp"

#include <charconv>
#include <iterator>
#include <optional>

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/word_entries.hpp"

namespace onrecord {
namespace {

constexpr int kDeepest = 40;
constexpr std::uint16_t kMostRepeated = 1000;  // RE2 counts no further

bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool is_group_character(char c) {
  return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
}
bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

class PatternReader {
 public:
  PatternReader(std::string_view pattern, const Rulebook& rulebook, const RuleSource& source,
                int depth)
      : text_(pattern), rulebook_(rulebook), source_(source), depth_(depth) {
    if (depth > kDeepest) refuse("nested too deeply, or a definition that names itself");
  }

  Node read_all() {
    Node node = read_choice();
    skip_blanks();
    if (at_ < text_.size()) refuse("\"" + std::string(text_.substr(at_)) + "\" is left over");
    return node;
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(Error::Kind::kRules, source_.where(),
                "pattern \"" + std::string(text_) + "\": " + what,
                "docs/rules.md has the pattern language");
  }
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  bool at(char c) {
    skip_blanks();
    return at_ < text_.size() && text_[at_] == c;
  }
  bool take(char c) {
    if (!at(c)) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!take(c))
      refuse(std::string("expected \"") + c + "\" at \"" + std::string(text_.substr(at_)) + "\"");
  }

  Node read_choice() {
    const std::size_t first = pending_.size();
    do pending_.push_back(read_sequence());
    while (take('|'));
    return join_pending(Node::Op::kChoice, first);
  }

  Node read_sequence() {
    const std::size_t first = pending_.size();
    while (true) {
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')' || text_[at_] == '>') break;
      pending_.push_back(read_repeated());
    }
    return join_pending(Node::Op::kSequence, first);
  }

  // Takes the nodes from `first` on off the stack.
  Node join_pending(Node::Op op, std::size_t first) {
    const auto begin = pending_.begin() + static_cast<std::ptrdiff_t>(first);
    Node node;
    if (pending_.end() - begin == 1) {
      node = std::move(*begin);
    } else {
      node.op = op;
      node.parts.assign(std::make_move_iterator(begin), std::make_move_iterator(pending_.end()));
    }
    pending_.erase(begin, pending_.end());
    return node;
  }

  Node read_repeated() {
    Node node = read_atom();
    const std::optional<Repetition> repetition = read_repetition();
    if (!repetition) return node;
    Node repeated;
    repeated.op = Node::Op::kRepeat;
    repeated.repeat = *repetition;
    repeated.parts.push_back(std::move(node));
    return repeated;
  }

  std::optional<Repetition> read_repetition() {
    if (at_ >= text_.size()) return std::nullopt;
    Repetition repetition;
    switch (text_[at_]) {
      case '?':
        repetition = {0, 1, false, false};
        ++at_;
        break;
      case '*':
        repetition = {0, 0, true, false};
        ++at_;
        break;
      case '+':
        repetition = {1, 1, true, false};
        ++at_;
        break;
      case '{':
        repetition = read_counts();
        break;
      default:
        return std::nullopt;
    }
    if (at_ < text_.size() && text_[at_] == '?') {
      repetition.lazy = true;
      ++at_;
    }
    return repetition;
  }

  // "{2}", "{2,5}" or "{2,}".
  Repetition read_counts() {
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) refuse("a brace is not closed");
    const char* const end = text_.data() + close;
    const auto no_repetition = [&] {
      refuse("no repetition: " + std::string(text_.substr(at_, close + 1 - at_)));
    };
    Repetition repetition;
    auto read = std::from_chars(text_.data() + at_ + 1, end, repetition.least);
    if (read.ec != std::errc()) no_repetition();
    repetition.most = repetition.least;
    if (read.ptr + 1 == end && *read.ptr == ',') {
      repetition.endless = true;
    } else if (read.ptr < end) {
      if (*read.ptr != ',') no_repetition();
      read = std::from_chars(read.ptr + 1, end, repetition.most);
      if (read.ec != std::errc() || read.ptr != end) no_repetition();
    }
    if (repetition.most < repetition.least || repetition.most > kMostRepeated) no_repetition();
    at_ = close + 1;
    return repetition;
  }

  Node read_atom() {
    Node node;
    if (take('(')) {
      node = read_choice();
      expect(')');
      return node;
    }
    if (is_group_start()) return read_group();
    if (take('^')) {
      node.op = Node::Op::kBegin;
      return node;
    }
    if (at('$')) return read_dollar();
    if (text_[at_] == '"') return sequence_of(read_quoted());
    if (is_word_byte(text_[at_]) || text_[at_] == '\'') {
      const std::vector<std::string> words = split_written_word(read_word());
      if (words.size() > 1) return sequence_of(words);
      node.op = Node::Op::kTest;
      node.test = read_and(literal(words[0]));
      return node;
    }
    node.op = Node::Op::kTest;
    node.test = read_and(read_factor());
    return node;
  }

  // "<" begins a group when a name and a colon follow.
  bool is_group_start() {
    if (!at('<')) return false;
    std::size_t i = at_ + 1;
    while (i < text_.size() && is_group_character(text_[i])) ++i;
    return i > at_ + 1 && i < text_.size() && text_[i] == ':';
  }

  Node read_group() {
    Node group;
    group.op = Node::Op::kGroup;
    ++at_;
    const std::size_t colon = text_.find(':', at_);
    group.group = text_.substr(at_, colon - at_);
    at_ = colon + 1;
    group.parts.push_back(read_choice());
    expect('>');
    return group;
  }

  // "$" alone is the end of the sequence, "$NAME" a definition.
  Node read_dollar() {
    ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
    Node node;
    if (at_ == begin) {
      node.op = Node::Op::kEnd;
      return node;
    }
    const std::string name(text_.substr(begin, at_ - begin));
    const auto found = rulebook_.definitions.find(name);
    if (found == rulebook_.definitions.end()) refuse("no definition of $" + name);
    return PatternReader(found->second.first, rulebook_, found->second.second, depth_ + 1)
        .read_all();
  }

  Test read_and(Test first) {
    if (at_ >= text_.size() || text_[at_] != '&') return first;
    Test both;
    both.op = Test::Op::kAnd;
    both.parts.push_back(std::move(first));
    while (at_ < text_.size() && text_[at_] == '&') {
      ++at_;
      both.parts.push_back(read_factor());
    }
    return both;
  }

  Test read_factor() {
    skip_blanks();
    if (at_ >= text_.size()) refuse("ends too early");
    const char c = text_[at_];
    if (c == '!') {
      ++at_;
      Test negated;
      negated.op = Test::Op::kNot;
      negated.parts.push_back(read_factor());
      return negated;
    }
    if (c == '[') return read_set();
    if (c == '.') {
      ++at_;
      return Test{};
    }
    if (c >= 'A' && c <= 'Z') {
      const std::size_t begin = at_;
      while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
      Test named;
      named.op = Test::Op::kClass;
      named.name = text_.substr(begin, at_ - begin);
      return named;
    }
    if (c == '"') {
      const std::vector<std::string> words = read_quoted();
      if (words.size() != 1) refuse("one word expected in quotation marks");
      return literal(words[0]);
    }
    return literal(read_word());
  }

  Test read_set() {
    expect('[');
    Test any;
    any.op = Test::Op::kOr;
    do {
      skip_blanks();
      if (at('.')) {
        ++at_;
        any.parts.push_back(literal("."));
      } else {
        any.parts.push_back(read_and(read_factor()));
      }
    } while (take('|'));
    expect(']');
    return any;
  }

  std::vector<std::string> read_quoted() {
    const std::size_t close = text_.find('"', at_ + 1);
    if (close == std::string_view::npos) refuse("a quotation mark is not closed");
    std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    std::vector<std::string> words;
    while (!inside.empty()) {
      const std::size_t blank = std::min(inside.find(' '), inside.size());
      if (blank > 0) {
        for (std::string& word : split_written_word(inside.substr(0, blank)))
          words.push_back(std::move(word));
      }
      inside.remove_prefix(std::min(blank + 1, inside.size()));
    }
    if (words.empty()) refuse("nothing in the quotation marks");
    return words;
  }

  // A word with what is written into it (don't, u.s., so-called), or a mark.
  std::string_view read_word() {
    const std::size_t begin = at_;
    const auto joins = [&](std::size_t i) {
      const char c = text_[i];
      if (c == '\'' || c == '.') return i > begin;
      return c == '-' && i + 1 < text_.size() && is_word_byte(text_[i + 1]);
    };
    if (is_word_byte(text_[at_]) || text_[at_] == '\'') {
      ++at_;
      while (at_ < text_.size() && (is_word_byte(text_[at_]) || joins(at_))) ++at_;
    } else if (text_.substr(at_).starts_with("--")) {
      at_ += 2;
    } else {
      ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }

  static Test literal(std::string_view word) {
    Test test;
    test.op = Test::Op::kClass;
    test.name = "=" + lower(word);
    return test;
  }

  static Node sequence_of(const std::vector<std::string>& words) {
    Node sequence;
    for (const std::string& word : words) {
      Node node;
      node.op = Node::Op::kTest;
      node.test = literal(word);
      sequence.parts.push_back(std::move(node));
    }
    return sequence;
  }

  std::string_view text_;
  const Rulebook& rulebook_;
  const RuleSource& source_;
  int depth_;
  std::size_t at_ = 0;
  std::vector<Node> pending_;  // a stack: parts of what is not read to its end
};

}  // namespace

std::string Test::key() const {
  switch (op) {
    case Op::kAny:
      return ".";
    case Op::kClass:
      return name;
    case Op::kNot:
      return "!" + parts[0].key();
    default:
      break;
  }
  std::string joined = op == Op::kAnd ? "(&" : "(|";
  for (const Test& part : parts) joined += " " + part.key();
  return joined + ")";
}

std::string Repetition::text() const {
  std::string out = "{" + std::to_string(least) + ",";
  if (!endless) out += std::to_string(most);
  return out + (lazy ? "}?" : "}");
}

Node parse_pattern(std::string_view pattern, const Rulebook& rulebook, const RuleSource& source) {
  return PatternReader(pattern, rulebook, source, 0).read_all();
}

Node parse_alternatives(const Rule& rule, const Rulebook& rulebook) {
  if (rule.match.size() == 1) return parse_pattern(rule.match[0], rulebook, rule.source);
  Node any;
  any.op = Node::Op::kChoice;
  for (const std::string& pattern : rule.match) {
    any.parts.push_back(parse_pattern(pattern, rulebook, rule.source));
  }
  return any;
}

}  // namespace onrecord
