// extractors/rulebook/pattern_tables.hpp
// What the patterns of a layer are compiled to, as flat tables: made once and read in place.
//
// shape   `by rule` is the order of Patterns::rules(). A rule has one scanner, and so has each of
//         its guards, behind it
// owns    its arrays, unless they lie in a block of compiled rules
#pragma once

#include <array>
#include <bitset>
#include <concepts>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "extractors/rulebook/flat_array.hpp"
#include "extractors/rulebook/flat_names.hpp"
#include "extractors/rulebook/pattern_program.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {

inline constexpr std::size_t kMostRules = 512;   // of one layer
inline constexpr std::size_t kRuleTriggers = 3;  // of one rule, at most

// Which rules could match: one bit a rule. A rule cannot match before its last trigger was seen
// after the one before it; `seen` has the bits of those that need fewer, `triggered` by code,
// word and trigger the rules that a code is that trigger of.
struct TriggerTables {
  using Words = std::array<std::uint64_t, kMostRules / 64>;

  std::uint32_t words = 0;  // of 64 bits, in use
  std::array<Words, kRuleTriggers> seen{};
  FlatArray<std::uint64_t> triggered;
  FlatArray<std::uint8_t> triggers;  // by code: the words that have a rule that it triggers
  // By code: whether some rule cannot match where neither it stands nor another of its like.
  FlatArray<std::uint8_t> needed;
};

// The names of groups, and which brackets and guards are theirs.
struct GroupTables {
  std::vector<std::string> names;
  std::vector<std::vector<std::uint16_t>> brackets;  // by rule: groups in the order of brackets
  std::vector<std::vector<std::uint16_t>> guarded;   // by rule and guard
};

// The classes and programs of patterns, those of all scanners behind each other.
struct ScannerTables {
  struct Program {
    std::uint32_t first = 0;
    std::uint32_t size = 0;  // 0: none
    std::uint32_t begin = 0;
    std::uint32_t splits = 0;
    std::uint32_t ordered = 0;
  };
  struct Scanner {
    std::uint32_t column = 0;   // of its classes in a row of of_code
    std::uint32_t classes = 0;  // 0: more than an automaton may have
    std::uint32_t passing = 0;
    std::uint32_t tests = 0;
    Program backward;
    Program forward;
  };
  // By code a row, in it a byte for each scanner: a text asks hundreds of scanners for few codes,
  // so that what it asks for lies together.
  FlatArray<std::uint8_t> of_code;
  std::uint32_t columns = 0;
  FlatArray<std::bitset<kMostSymbolClasses>> passing;
  FlatArray<PatternProgram::Step> steps;
  FlatArray<Scanner> scanners;
};

struct PatternTables {
  FlatNames tests;
  SymbolCodes codes;
  TriggerTables triggers;
  GroupTables groups;
  ScannerTables scanners;
};

struct CompiledPatterns {
  std::map<std::string, PatternTables, std::less<>> layers;  // by stem
};

template <typename Archive, typename Tables>
requires std::same_as<std::remove_const_t<Tables>, TriggerTables>
void pass(Archive& archive, Tables& tables) {
  archive(tables.words);
  for (auto& words : tables.seen) {
    for (auto& word : words) archive(word);
  }
  archive(tables.triggered);
  archive(tables.triggers);
  archive(tables.needed);
}

template <typename Archive, typename Tables>
requires std::same_as<std::remove_const_t<Tables>, GroupTables>
void pass(Archive& archive, Tables& tables) {
  archive(tables.names);
  archive(tables.brackets);
  archive(tables.guarded);
}

template <typename Archive, typename Tables>
requires std::same_as<std::remove_const_t<Tables>, ScannerTables>
void pass(Archive& archive, Tables& tables) {
  archive(tables.of_code);
  archive(tables.columns);
  archive(tables.passing);
  archive(tables.steps);
  archive(tables.scanners);
}

template <typename Archive, typename Tables>
requires std::same_as<std::remove_const_t<Tables>, PatternTables>
void pass(Archive& archive, Tables& tables) {
  archive(tables.tests);
  archive(tables.codes);
  archive(tables.triggers);
  archive(tables.groups);
  archive(tables.scanners);
}

template <typename Archive>
void pass(Archive& archive, CompiledPatterns& patterns) {
  std::uint64_t size = 0;
  archive(size);
  for (std::uint64_t i = 0; i < size; ++i) {
    std::string stem;
    archive(stem);
    archive(patterns.layers[stem]);
  }
}

}  // namespace onrecord
