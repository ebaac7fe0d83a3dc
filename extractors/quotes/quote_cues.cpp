#include "extractors/quotes/quote_cues.hpp"

#include <algorithm>
#include <string>

#include "corpus/error.hpp"
#include "extractors/rulebook/pattern_syntax.hpp"
#include "extractors/rulebook/pattern_tree.hpp"

namespace onrecord {
namespace {

bool may_be_absent(const Node& node) {
  return node.op == Node::Op::kRepeat && node.repeat.least == 0;
}

// The tests that the first symbol of a match of the node passes one of.
void collect_first(const Node& node, const Lexicon& lexicon, std::vector<Test>& out) {
  switch (node.op) {
    case Node::Op::kTest:
      out.push_back(node.test);
      for (const auto& words : phrases_of(node.test, lexicon)) {
        out.push_back(literal_test(words.front()));
      }
      break;
    case Node::Op::kSequence:
      for (const Node& part : node.parts) {
        collect_first(part, lexicon, out);
        if (!may_be_absent(part)) break;
      }
      break;
    case Node::Op::kChoice:
    case Node::Op::kRepeat:
    case Node::Op::kGroup:
      for (const Node& part : node.parts) collect_first(part, lexicon, out);
      break;
    case Node::Op::kBegin:
    case Node::Op::kEnd:
      break;
  }
}

void collect_cues(const Node& node, const Lexicon& lexicon, std::vector<Test>& out) {
  if (node.op == Node::Op::kGroup && node.group == "cue") {
    collect_first(node, lexicon, out);
    return;
  }
  for (const Node& part : node.parts) collect_cues(part, lexicon, out);
}

// The symbol must be a quotation.
bool needs_quotation(const Test& test) {
  switch (test.op) {
    case Test::Op::kClass:
      return test.name == "QUOTE" || test.name.starts_with("QUOTE_");
    case Test::Op::kAnd:
      return std::any_of(test.parts.begin(), test.parts.end(),
                         [](const Test& part) { return needs_quotation(part); });
    case Test::Op::kOr:
      return std::all_of(test.parts.begin(), test.parts.end(),
                         [](const Test& part) { return needs_quotation(part); });
    case Test::Op::kNot:
    case Test::Op::kAny:
      break;
  }
  return false;
}

// Every match of the node holds a quotation.
bool needs_quotation(const Node& node) {
  const auto needs = [](const Node& part) { return needs_quotation(part); };
  switch (node.op) {
    case Node::Op::kTest:
      return needs_quotation(node.test);
    case Node::Op::kSequence:
    case Node::Op::kGroup:
      return std::any_of(node.parts.begin(), node.parts.end(), needs);
    case Node::Op::kChoice:
      return std::all_of(node.parts.begin(), node.parts.end(), needs);
    case Node::Op::kRepeat:
      return !may_be_absent(node) && needs_quotation(node.parts.front());
    case Node::Op::kBegin:
    case Node::Op::kEnd:
      break;
  }
  return false;
}

}  // namespace

QuoteCues::QuoteCues(const Rulebook& rulebook, const Lexicon& lexicon, const Patterns& patterns)
    : codes_(&patterns.codes()), by_code_(codes_->size()) {
  const std::vector<const Rule*>& rules = patterns.rules();
  if (rules.size() > kMostQuoteRules) {
    throw Error(Error::Kind::kRules, rules.back()->source.where(),
                "quotes have more than " + std::to_string(kMostQuoteRules) + " rules",
                "join some of them");
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    std::vector<Test> first;
    const Node tree = parse_alternatives(*rules[i], rulebook);
    collect_cues(tree, lexicon, first);
    if (!needs_quotation(tree)) without_quotation_.set(i);
    for (const Test& test : first) {
      if (!patterns.tests().has(test)) continue;
      const TestId id = patterns.tests().id(test);
      for (std::size_t code = 0; code < by_code_.size(); ++code) {
        if (codes_->passes(id, code)) by_code_[code].set(i);
      }
    }
  }
}

}  // namespace onrecord
