#include "extractors/rulebook/pattern_regex.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <span>

namespace onrecord {
namespace {

void append_letter(std::size_t letter, std::string& out) {
  char text[16];
  std::snprintf(text, sizeof text, "\\x{%zx}", letter);
  out += text;
}

// The first of `count` bits from `from` on that is set, or is not; `count` when there is none.
std::size_t next_bit(std::span<const std::uint64_t> bits, std::size_t from, bool set,
                     std::size_t count) {
  while (from < count) {
    const std::uint64_t word = (set ? bits[from / 64] : ~bits[from / 64]) >> from % 64;
    if (word != 0) return std::min(count, from + static_cast<std::size_t>(std::countr_zero(word)));
    from += 64 - from % 64;
  }
  return count;
}

class RegexWriter {
 public:
  RegexWriter(Captures captures, const Letters& letters) : captures_(captures), letters_(letters) {}

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
        out += ')' + node.repeat.text();
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
        test.op == Test::Op::kAny ? "(?s:.)" : letters_.character_class(test);
    const auto phrases = phrases_by_length(test, letters_.lexicon());
    if (phrases.empty()) {
      out += single;
      return;
    }
    out += "(?:";
    for (const auto& words : phrases) {
      for (const std::string_view word : words) {
        out += letters_.character_class(literal_test(word));
      }
      out += '|';
    }
    out += single + ')';
  }

  const Captures captures_;
  const Letters& letters_;
};

}  // namespace

std::string Letters::regex(const Node& tree, Captures captures) const {
  std::string out;
  RegexWriter(captures, *this).write(tree, out);
  return out;
}

void Letters::write(CodeSpan codes, std::string& out) const {
  out.clear();
  for (const std::uint16_t code : codes) {
    if (are_bytes()) {
      out += static_cast<char>(classes_->of(code));
    } else {
      const std::size_t letter = code + kFirstCode;
      out += static_cast<char>(0xE0U | letter >> 12U);
      out += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
      out += static_cast<char>(0x80U | (letter & 0x3FU));
    }
  }
}

std::string Letters::character_class(const Test& test) const {
  const TestId id = tests_.id(test);
  const std::size_t count = are_bytes() ? classes_->count : codes_.size();
  const std::size_t first = are_bytes() ? 0 : kFirstCode;
  std::array<std::uint64_t, kMostSymbolClasses / 64> classes{};
  if (are_bytes()) {
    const auto& passing = classes_->passing[classes_->tests.at(id)];
    for (std::size_t i = 0; i < count; ++i) {
      classes[i / 64] |= std::uint64_t{passing.test(i)} << i % 64;
    }
  }
  const std::span<const std::uint64_t> passing =
      are_bytes() ? std::span<const std::uint64_t>(classes) : codes_.passing(id);
  std::string out;
  for (std::size_t i = next_bit(passing, 0, true, count); i < count;) {
    const std::size_t end = next_bit(passing, i, false, count);
    append_letter(i + first, out);
    if (end > i + 1) {
      out += '-';
      append_letter(end - 1 + first, out);
    }
    i = next_bit(passing, end, true, count);
  }
  return out.empty() ? "[^\\x{0}-\\x{10FFFF}]" : "[" + out + "]";
}

}  // namespace onrecord
