#include "extractors/rulebook/symbol_codes.hpp"

#include <algorithm>
#include <utility>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

struct ListHash {
  template <typename Number>
  std::size_t operator()(const std::vector<Number>& list) const {
    std::uint64_t hash = list.size();
    for (const Number number : list) hash = (hash ^ number) * 0x9E3779B97F4A7C15ULL + (hash >> 29);
    return static_cast<std::size_t>(hash);
  }
};

template <typename Number>
using ListIds = std::unordered_map<std::vector<Number>, std::uint16_t, ListHash>;

}  // namespace

Test literal_test(std::string_view word) {
  Test literal;
  literal.op = Test::Op::kClass;
  literal.name.append("=").append(word);
  return literal;
}

PhraseWordLists phrases_of(const Test& test, const Lexicon& lexicon) {
  const ClassId id = test.op == Test::Op::kClass ? lexicon.find_class(test.name) : kNoClass;
  return id == kNoClass ? PhraseWordLists() : lexicon.phrases(id);
}

PhraseWordLists phrases_by_length(const Test& test, const Lexicon& lexicon) {
  PhraseWordLists phrases = phrases_of(test, lexicon);
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return phrases;
}

TestId SymbolTests::add(const Test& test, const RuleSource& source) {
  const auto [slot, added] = ids_.try_emplace(test.key(), static_cast<TestId>(tests_.size()));
  if (added) {
    tests_.push_back(resolve(test, source, slot->second, true));
    by_default_.push_back(holds(tests_.back(), {}));
  }
  return slot->second;
}

SymbolTests::Resolved SymbolTests::resolve(const Test& test, const RuleSource& source,
                                           TestId number, bool enough) {
  Resolved resolved{test.op, kNoClass, {}};
  if (test.op == Test::Op::kClass) {
    resolved.id = lexicon_.find_class(test.name);
    if (resolved.id == kNoClass) {
      throw Error(Error::Kind::kRules, source.where(), "no class or symbol " + test.name,
                  "declare it in a .words file");
    }
    if (by_class_.size() <= resolved.id) by_class_.resize(resolved.id + 1U);
    by_class_[resolved.id].push_back({number, enough});
  }
  for (const Test& part : test.parts) {
    resolved.parts.push_back(resolve(part, source, number, enough && test.op == Test::Op::kOr));
  }
  return resolved;
}

bool SymbolTests::holds(const Resolved& test, std::span<const std::uint8_t> marks) {
  const auto part_holds = [&](const Resolved& part) { return holds(part, marks); };
  switch (test.op) {
    case Test::Op::kAny:
      return true;
    case Test::Op::kClass:
      return test.id < marks.size() && marks[test.id] != 0;
    case Test::Op::kNot:
      return !holds(test.parts[0], marks);
    case Test::Op::kAnd:
      return std::all_of(test.parts.begin(), test.parts.end(), part_holds);
    case Test::Op::kOr:
      return std::any_of(test.parts.begin(), test.parts.end(), part_holds);
  }
  return false;
}

void SymbolTests::mark(std::span<const ClassId> classes, std::uint8_t value) const {
  marks_.resize(by_class_.size());
  for (const ClassId id : classes) {
    if (uses(id)) marks_[id] = value;
  }
}

void SymbolTests::differences(std::span<const ClassId> classes, std::vector<TestId>& out) const {
  out.clear();
  mark(classes, 1);
  for (const ClassId id : classes) {
    if (!uses(id)) continue;
    for (const auto& [test, enough] : by_class_[id]) {
      if ((enough || holds(tests_[test], marks_)) != by_default_[test]) out.push_back(test);
    }
  }
  mark(classes, 0);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void SymbolTests::change_for(ClassId more, std::vector<TestId>& out) const {
  // Only a test that names the class may change.
  const std::uint8_t before = std::exchange(marks_[more], std::uint8_t{1});
  for (const auto& [test, enough] : by_class_[more]) {
    const auto place = std::lower_bound(out.begin(), out.end(), test);
    const bool differs = (enough || holds(tests_[test], marks_)) != by_default_[test];
    const bool listed = place != out.end() && *place == test;
    if (differs && !listed) out.insert(place, test);
    if (!differs && listed) out.erase(place);
  }
  marks_[more] = before;
}

FlatNames SymbolTests::keys() const {
  std::vector<std::string> keys(ids_.size());
  for (const auto& [key, id] : ids_) keys[id] = key;
  return FlatNames(keys);
}

std::optional<TestId> SymbolTests::find(const std::string& key) const {
  if (keys_ != nullptr) return keys_->find(key);
  const auto found = ids_.find(key);
  return found == ids_.end() ? std::nullopt : std::optional<TestId>(found->second);
}

void SymbolCodes::build(const Lexicon& lexicon, const SymbolTests& tests, std::string_view stem) {
  ListIds<ClassId> row_ids;
  ListIds<TestId> code_ids;
  std::vector<std::vector<TestId>> differences;  // by code
  std::vector<std::uint16_t> codes;
  std::vector<TestId> found;
  std::vector<TestId> untagged_found;
  const auto code_of = [&](const std::vector<TestId>& different) {
    const auto [slot, added] =
        code_ids.try_emplace(different, static_cast<std::uint16_t>(code_ids.size()));
    if (added) differences.push_back(different);
    if (code_ids.size() > kMostCodes) {
      throw Error(Error::Kind::kRules, std::string(stem),
                  "the rules tell more kinds of words apart than fit",
                  "put words into classes instead of naming them in patterns");
    }
    return slot->second;
  };
  // The classes of the parts of speech come first in the lexicon, in the order of Tag.
  const auto add_row = [&](const std::vector<ClassId>& classes) {
    tests.differences(classes, untagged_found);
    const std::uint16_t untagged = code_of(untagged_found);
    tests.differences_by_tag(
        classes, untagged_found, found, [&](const std::vector<TestId>& different) {
          codes.push_back(&different == &untagged_found ? untagged : code_of(different));
        });
  };
  std::vector<std::uint16_t> rows(lexicon.kind_count());
  std::vector<ClassId> used;
  for (std::size_t kind = 0; kind < rows.size(); ++kind) {
    used.clear();
    for (const ClassId id : lexicon.classes(static_cast<Kind>(kind))) {
      if (tests.uses(id)) used.push_back(id);
    }
    const auto [slot, added] =
        row_ids.try_emplace(used, static_cast<std::uint16_t>(row_ids.size()));
    if (added) add_row(used);
    rows[kind] = slot->second;
  }
  count_ = differences.size();
  words_ = (count_ + 63) / 64;
  std::vector<std::uint64_t> passes(tests.size() * words_);
  for (TestId test = 0; test < tests.size(); ++test) {
    if (!tests.passes_by_default(test)) continue;
    const auto row = std::span(passes).subspan(test * words_, words_);
    std::fill(row.begin(), row.end(), ~std::uint64_t{0});
    if (count_ % 64 != 0) row.back() >>= 64 - count_ % 64;
  }
  for (std::size_t code = 0; code < count_; ++code) {
    for (const TestId test : differences[code]) {
      passes[test * words_ + code / 64] ^= std::uint64_t{1} << code % 64;
    }
  }
  rows_ = std::move(rows);
  codes_ = std::move(codes);
  passes_ = std::move(passes);
}

}  // namespace onrecord
