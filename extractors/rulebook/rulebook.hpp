// extractors/rulebook/rulebook.hpp
// The rule files of one language as they are written: word classes, definitions and rules, each
// with its file and line, patterns as trees. Nothing is compiled here; a rulebook of compiled rules
// (rulebook_image.hpp) comes with what was compiled of it, without trees and examples.
//
// shape   docs/rules.md is the reference. Files under rules/<language>/:
//           <stem>.words   class blocks: words, phrases and their values
//           <stem>.rules   rule blocks: pattern, guards, what they emit, yes and no examples
//           confidence.tsv measured precision: rule, precision, number of facts
//         A class gains words wherever it is named. A later source is layered over an earlier one:
//         a rule or definition of the same name replaces the earlier one.
// errors  Error(kRules, "file:line", ...) for every line that does not parse, a rule or definition
//         that stands twice in one source, and a rule without both a yes and a no example
// cost    linear in the files; a few milliseconds for all of a language
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rulebook/pattern_tree.hpp"
#include "extractors/rulebook/word_table.hpp"

namespace onrecord {

struct RuleSource {
  const std::string* path = nullptr;  // of the rulebook; null for none
  int line = 0;

  // As messages name it: "rules/en/quotes.rules".
  std::string_view file() const { return path == nullptr ? std::string_view() : *path; }
  std::string where() const { return std::string(file()) + ":" + std::to_string(line); }
};

struct WordClass {
  std::string name;
  bool exact = false;   // case matters ("US", "May")
  bool symbol = false;  // made by the program out of spans or tokens, not a list of words
  std::string description;
  EntryRange entries;
  RuleSource source;
};

struct Guard {
  enum class Where { kBefore, kAfter, kGroup };
  Where where = Where::kBefore;
  std::string group;  // for kGroup: the group that must not hold the pattern
  std::string pattern;
  Node tree;  // the pattern, definitions written out
  RuleSource source;
};

struct RuleExample {
  bool positive = true;
  std::string at;  // reference time, empty when the example has none
  std::string text;
  std::vector<std::pair<std::string, std::string>> expect;  // key=surface
  RuleSource source;
};

struct Rule {
  std::string name;
  std::string stem;                // the layer it belongs to: the name of its file without ending
  std::vector<std::string> match;  // alternatives
  Node tree;                       // all of them, definitions written out
  std::vector<Guard> guards;
  std::vector<std::pair<std::string, std::string>> emit;
  std::string origin;  // the line "source": guideline or paper
  std::vector<RuleExample> examples;
  double confidence = 0;
  RuleSource source;

  // The value that the rule emits for `key`, or `otherwise`.
  std::string_view emits(std::string_view key, std::string_view otherwise = "") const;
};

struct CompiledPatterns;

struct Rulebook {
  std::string language;
  std::vector<std::unique_ptr<const std::string>> paths;  // of the files: sources point at them
  std::string hash;                        // of everything read: the identity of the rule set
  std::unique_ptr<const WordTable> words;  // of all classes
  std::vector<WordClass> classes;
  std::map<std::string, std::pair<std::string, RuleSource>> definitions;  // define NAME = pattern
  std::vector<Rule> rules;                                                // in file order
  std::shared_ptr<const CompiledPatterns> compiled;  // of the rules; null before they are

  const WordClass* find_class(std::string_view name) const;
  std::vector<const Rule*> rules_of(std::string_view stem) const;
};

// One rule file, for layering over others.
struct RuleFile {
  std::string name;  // path: its ending and stem decide how it is read
  std::string text;
};

// The files compiled into the program for a language; empty when there is no such language.
std::vector<RuleFile> built_in_rules(std::string_view language);

// The rule files of a directory, sorted by name.
std::vector<RuleFile> read_rule_directory(const std::string& directory);

// Sources in order, each a list of files that belong together.
Rulebook parse_rules(std::string_view language, const std::vector<std::vector<RuleFile>>& sources);

}  // namespace onrecord
