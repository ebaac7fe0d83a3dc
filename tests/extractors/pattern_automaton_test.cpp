#include "extractors/rulebook/pattern_automaton.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <array>
#include <random>
#include <set>

#include "extractors/rulebook/pattern_groups.hpp"
#include "extractors/rulebook/pattern_regex.hpp"
#include "extractors/rulebook/pattern_rule.hpp"
#include "extractors/rulebook/pattern_syntax.hpp"

namespace onrecord {
namespace {

// One pattern over the words a, b and c, as automata and as a regular expression.
class Bench {
 public:
  explicit Bench(const std::string& pattern)
      : book_(
            parse_rules("xx", {{{"t.words", "class TWO\n  a b, c\n"},
                                {"t.rules", "rule r\n  match " + pattern +
                                                "\n  yes x\n  no y\n"
                                                "rule words\n  match a b c\n  yes x\n  no y\n"}}})),
        lexicon_(book_),
        tests_(lexicon_),
        tree_(parse_pattern(pattern, book_, {})) {
    add_tests(tree_);
    for (const char* word : {"a", "b", "c"}) tests_.add(literal_test(word), {});
    codes_.build(lexicon_, tests_, "t");
    classes_ = symbol_classes(tree_, lexicon_, tests_, codes_);
    backward_.emplace(program(Walk::kBackward), *classes_, Reach::kAnywhere);
    here_.emplace(program(Walk::kBackward), *classes_, Reach::kHere);
    forward_.emplace(program(Walk::kForward), *classes_, Reach::kHere);
    re2::RE2::Options options;
    options.set_longest_match(true);
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    letters_.emplace(lexicon_, tests_, codes_, classes_);
    regex_ = std::make_unique<re2::RE2>(letters_->regex(tree_, Captures::kNone), options);
    ending_ = std::make_unique<re2::RE2>("(?:" + regex_->pattern() + ")\\z", options);
    std::vector<const Node*> brackets;
    collect_groups(tree_, brackets);
    groups_.emplace(forward_->program(), *classes_, brackets.size());
    options.set_longest_match(false);
    grouped_ = std::make_unique<re2::RE2>(letters_->regex(tree_, Captures::kGroups), options);
  }

  bool reads_groups() const { return forward_->program().ordered; }

  void compare_groups(const std::string& words) const {
    const std::vector<std::uint16_t> codes = codes_of(words);
    std::string text;
    letters_->write(codes, text);
    GroupBuffer buffer;
    for (std::uint32_t i = 0; i <= words.size(); ++i) {
      std::array<re2::StringPiece, kMostBrackets + 1> parts;
      const int count = 1 + grouped_->NumberOfCapturingGroups();
      const bool any =
          grouped_->Match(text, i, text.size(), re2::RE2::ANCHOR_START, parts.data(), count);
      const auto end = groups_->read(codes, i, codes.size(), buffer);
      ASSERT_TRUE(end.has_value());
      ASSERT_EQ(*end, any ? i + parts[0].size() : kNoMark) << "from " << i;
      for (int g = 1; any && g < count; ++g) {
        const re2::StringPiece& part = parts[static_cast<std::size_t>(g)];
        const std::uint32_t* mark = buffer.marks.data() + 2 * (g - 1);
        if (part.data() == nullptr) {
          EXPECT_EQ(mark[0], kNoMark) << "from " << i << ", group " << g;
        } else {
          EXPECT_EQ(mark[0], part.data() - text.data()) << "from " << i << ", group " << g;
          EXPECT_EQ(mark[1] - mark[0], part.size()) << "from " << i << ", group " << g;
        }
      }
    }
  }

  void compare(const std::string& words) const {
    const std::vector<std::uint16_t> codes = codes_of(words);
    std::string text;
    letters_->write(codes, text);
    FixedList<std::uint32_t, kLongest> begins;
    ASSERT_TRUE(backward_->begins(codes, begins).has_value());
    const std::set<std::uint32_t> found(begins.begin(), begins.end());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      re2::StringPiece match;
      const bool any =
          regex_->Match(text, i, text.size(), re2::RE2::ANCHOR_START, &match, 1) && !match.empty();
      EXPECT_EQ(found.count(i) != 0, any) << "from " << i;
      if (any) {
        EXPECT_EQ(forward_->longest_end(codes, i), i + match.size());
      }
    }
    const auto has = [&](const re2::RE2& regex, re2::RE2::Anchor anchor) {
      return regex.Match(text, 0, text.size(), anchor, nullptr, 0);
    };
    EXPECT_EQ(forward_->matches(codes, Walk::kForward), has(*regex_, re2::RE2::ANCHOR_START));
    EXPECT_EQ(here_->matches(codes, Walk::kBackward), has(*ending_, re2::RE2::UNANCHORED));
    EXPECT_EQ(backward_->matches(codes, Walk::kBackward), has(*regex_, re2::RE2::UNANCHORED));
  }

 private:
  void add_tests(const Node& node) {
    if (node.op == Node::Op::kTest) tests_.add(node.test, {});
    for (const Node& part : node.parts) add_tests(part);
  }
  std::vector<std::uint16_t> codes_of(const std::string& words) const {
    std::vector<std::uint16_t> codes;
    for (const char word : words) {
      codes.push_back(codes_.code(lexicon_.look_up(std::string(1, word)).kind, Tag::kOther));
    }
    return codes;
  }
  PatternProgram program(Walk walk) const {
    return *pattern_program(tree_, walk, lexicon_, tests_, *classes_);
  }

  Rulebook book_;
  Lexicon lexicon_;
  SymbolTests tests_;
  SymbolCodes codes_;
  Node tree_;
  std::optional<SymbolClasses> classes_;
  std::optional<PatternAutomaton> backward_;
  std::optional<PatternAutomaton> here_;
  std::optional<PatternAutomaton> forward_;
  std::optional<Letters> letters_;
  std::unique_ptr<re2::RE2> regex_;
  std::unique_ptr<re2::RE2> ending_;
  std::optional<GroupReader> groups_;
  std::unique_ptr<re2::RE2> grouped_;
};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t n) {
  return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
}

// With groups, every bracket is one.
enum class Brackets { kPlain, kGroups };

std::string random_pattern(Random& random, int depth, Brackets brackets) {
  static constexpr const char* kAtoms[] = {"a", "b", "c", ".", "!a", "[a|c]", "TWO", "^", "$"};
  static constexpr const char* kRepeats[] = {"?", "*", "+", "{2}", "{1,3}", "{0,2}", "*?", "{2,}"};
  std::string out;
  const std::size_t parts = 1 + below(random, 3);
  for (std::size_t i = 0; i < parts; ++i) {
    if (i > 0) out += ' ';
    if (depth > 0 && below(random, 3) == 0) {
      const bool group = brackets == Brackets::kGroups;
      out += (group ? "<g: " : "( ") + random_pattern(random, depth - 1, brackets) + " | " +
             random_pattern(random, depth - 1, brackets) + (group ? " >" : " )");
    } else {
      const std::string atom = kAtoms[below(random, std::size(kAtoms))];
      out += atom;
      if (atom == "^" || atom == "$") continue;
    }
    if (below(random, 3) == 0) out += kRepeats[below(random, std::size(kRepeats))];
  }
  return out;
}

TEST(PatternAutomaton, AgreesWithTheRegularExpression) {
  Random random(20251124);
  for (int i = 0; i < 400; ++i) {
    const std::string pattern = random_pattern(random, 2, Brackets::kPlain);
    SCOPED_TRACE(pattern);
    const Bench bench(pattern);
    for (int j = 0; j < 25; ++j) {
      std::string words;
      for (std::size_t n = below(random, 9); n > 0; --n) words += "abcx"[below(random, 4)];
      SCOPED_TRACE(words);
      bench.compare(words);
    }
    if (testing::Test::HasFailure()) break;
  }
}

TEST(GroupReader, AgreesWithTheRegularExpression) {
  Random random(20251126);
  int read = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string pattern = random_pattern(random, 2, Brackets::kGroups);
    SCOPED_TRACE(pattern);
    const Bench bench(pattern);
    if (!bench.reads_groups()) continue;
    ++read;
    for (int j = 0; j < 25; ++j) {
      std::string words;
      for (std::size_t n = below(random, 9); n > 0; --n) words += "abcx"[below(random, 4)];
      SCOPED_TRACE(words);
      bench.compare_groups(words);
    }
    if (testing::Test::HasFailure()) break;
  }
  EXPECT_GT(read, 400);
}

TEST(PatternAutomaton, SaysWhenItHasTooManyStates) {
  const Rulebook book =
      parse_rules("xx", {{{"t.rules", "rule r\n  match a .{14} b\n  yes x\n  no y\n"}}});
  const Lexicon lexicon(book);
  SymbolTests tests(lexicon);
  const Node& tree = book.rules[0].tree;
  for (const char* word : {"a", "b"}) tests.add(literal_test(word), {});
  onrecord::Test any;
  tests.add(any, {});
  SymbolCodes codes;
  codes.build(lexicon, tests, "t");
  const auto classes = symbol_classes(tree, lexicon, tests, codes);
  const PatternAutomaton automaton(
      *pattern_program(tree, Walk::kBackward, lexicon, tests, *classes), *classes,
      Reach::kAnywhere);
  Random random(7);
  std::vector<std::uint16_t> sentence;
  for (int i = 0; i < 100'000; ++i) {
    const Kind kind = lexicon.look_up(below(random, 2) == 0 ? "b" : "x").kind;
    sentence.push_back(codes.code(kind, Tag::kOther));
  }
  bool said = false;
  for (std::size_t at = 0; at < sentence.size() && !said; at += kLongest) {
    FixedList<std::uint32_t, kLongest> begins;
    said = !automaton.begins(CodeSpan(sentence).subspan(at, kLongest), begins).has_value();
  }
  EXPECT_TRUE(said);
}

TEST(PatternAutomaton, HasNoProgramForAPatternWithoutEnd) {
  const Rulebook book = parse_rules(
      "xx", {{{"t.rules", "rule r\n  match (((a{30}){30}){30}){30}\n  yes x\n  no y\n"}}});
  const Lexicon lexicon(book);
  SymbolTests tests(lexicon);
  const Node& tree = book.rules[0].tree;
  tests.add(literal_test("a"), {});
  SymbolCodes codes;
  codes.build(lexicon, tests, "t");
  const auto classes = symbol_classes(tree, lexicon, tests, codes);
  EXPECT_FALSE(pattern_program(tree, Walk::kForward, lexicon, tests, *classes).has_value());
}

}  // namespace
}  // namespace onrecord
