// extractors/rulebook/symbol_codes.hpp
// The alphabet of one layer: a code for each set of classes that its rules can tell apart.
//
// shape   tests are numbered as they are added; codes are dense, below kMostCodes
// owns    both are built once by Patterns and immutable afterwards
// errors  Error(kRules) for a class that nobody declares, and for more codes than fit
// cost    a symbol is coded by two look-ups; building evaluates, for each distinct set of classes,
//         the tests that name one of them
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "extractors/rulebook/flat_array.hpp"
#include "extractors/rulebook/flat_names.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_tree.hpp"

namespace onrecord {

// Symbols are code points from U+0800 up to the surrogates, which UTF-8 writes in three bytes each.
inline constexpr std::size_t kCodeBytes = 3;
inline constexpr std::size_t kFirstCode = 0x800;
inline constexpr std::size_t kMostCodes = 0xD800 - kFirstCode;

using TestId = std::uint32_t;

// The test for one word.
Test literal_test(std::string_view word);

// The entries of several words that a test for a class stands for.
using PhraseWordLists = std::vector<std::vector<std::string_view>>;
PhraseWordLists phrases_of(const Test& test, const Lexicon& lexicon);
// The same, longer entries first: a title of three words is not one of two and a word.
PhraseWordLists phrases_by_length(const Test& test, const Lexicon& lexicon);

// What the patterns of a layer ask of one symbol.
class SymbolTests {
 public:
  explicit SymbolTests(const Lexicon& lexicon) : lexicon_(lexicon) {}
  // Tests that were added before, by their keys, which must outlive this: for id() and has() alone.
  SymbolTests(const Lexicon& lexicon, const FlatNames& keys) : lexicon_(lexicon), keys_(&keys) {}

  TestId add(const Test& test, const RuleSource& source);
  TestId id(const Test& test) const { return find(test).value(); }
  bool has(const Test& test) const { return find(test).has_value(); }
  std::size_t size() const { return tests_.size(); }
  // The keys of those that were added.
  FlatNames keys() const;
  bool uses(ClassId id) const { return id < by_class_.size() && !by_class_[id].empty(); }

  // Whether a symbol without any class passes.
  bool passes_by_default(TestId id) const { return by_default_[id]; }

  // The tests for which a symbol of these classes differs from one without any: sorted.
  void differences(std::span<const ClassId> classes, std::vector<TestId>& out) const;
  // Calls visit(tests) for the same classes and each part of speech, with `without` itself where no
  // test names it; `without` is the answer for the classes alone, `out` memory to work in.
  template <typename Visit>
  void differences_by_tag(std::span<const ClassId> classes, const std::vector<TestId>& without,
                          std::vector<TestId>& out, const Visit& visit) const {
    mark(classes, 1);
    for (ClassId tag = 0; tag < kTags; ++tag) {
      if (!uses(tag)) {
        visit(without);
        continue;
      }
      out = without;
      change_for(tag, out);
      visit(out);
    }
    mark(classes, 0);
  }

 private:
  // A test with its classes looked up.
  struct Resolved {
    Test::Op op = Test::Op::kAny;
    ClassId id = kNoClass;
    std::vector<Resolved> parts;
  };

  // A test that names a class.
  struct Naming {
    TestId test = 0;
    bool enough = false;  // every symbol of the class passes
  };

  std::optional<TestId> find(const Test& test) const {
    return test.op == Test::Op::kClass ? find(test.name) : find(test.key());
  }
  std::optional<TestId> find(const std::string& key) const;
  Resolved resolve(const Test& test, const RuleSource& source, TestId number, bool enough);
  static bool holds(const Resolved& test, std::span<const std::uint8_t> marks);
  void mark(std::span<const ClassId> classes, std::uint8_t value) const;
  // Makes `out` the answer for one class more than those marked.
  void change_for(ClassId more, std::vector<TestId>& out) const;

  const Lexicon& lexicon_;
  std::vector<Resolved> tests_;
  std::vector<bool> by_default_;
  std::unordered_map<std::string, TestId> ids_;  // of those that were added, by key
  const FlatNames* keys_ = nullptr;              // of those that were added before
  std::vector<std::vector<Naming>> by_class_;
  // By class, whether the symbol in hand is of it: for construction alone.
  mutable std::vector<std::uint8_t> marks_;
};

class SymbolCodes {
 public:
  void build(const Lexicon& lexicon, const SymbolTests& tests, std::string_view stem);

  std::uint16_t code(Kind kind, Tag tag) const { return code_in(row(kind), tag); }

  // Kinds of one row have the same codes.
  std::size_t row(Kind kind) const { return kind < rows_.size() ? rows_[kind] : rows_[0]; }
  std::size_t row_count() const { return codes_.size() / kTags; }
  std::uint16_t code_in(std::size_t row, Tag tag) const {
    return codes_[row * kTags + static_cast<std::size_t>(tag)];
  }

  std::size_t size() const { return count_; }
  bool passes(TestId test, std::size_t code) const {
    return (passes_[test * words_ + code / 64] >> code % 64 & 1U) != 0;
  }
  // The codes that pass a test, one bit each.
  std::span<const std::uint64_t> passing(TestId test) const {
    return passes_.span(test * words_, (test + 1) * words_);
  }

 private:
  template <typename Archive, typename Codes>
  requires std::same_as<std::remove_const_t<Codes>, SymbolCodes>
  friend void pass(Archive& archive, Codes& codes) {
    archive(codes.rows_);
    archive(codes.codes_);
    archive(codes.passes_);
    archive(codes.words_);
    archive(codes.count_);
  }

  FlatArray<std::uint16_t> rows_;    // by kind: kinds that no rule can tell apart share a row
  FlatArray<std::uint16_t> codes_;   // by row and part of speech
  FlatArray<std::uint64_t> passes_;  // by test: a bit for each code
  std::size_t words_ = 0;            // of 64 codes
  std::size_t count_ = 0;
};

}  // namespace onrecord
