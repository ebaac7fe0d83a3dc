// extractors/rulebook/word_table.hpp
// All words of a rulebook: the entries of its classes, their forms and values, in flat arrays.
//
// shape   entries are numbered; those of one class follow each other. Entries and forms are made
//         when they are asked for, and view the table
// owns    letters and numbers, unless they lie in a block of compiled rules; must stay where it is
// cost    a few array accesses an entry or form, no allocation
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rulebook/flat_array.hpp"

namespace onrecord {

// What a form may be of a word; the first is for words that are listed as they are.
inline constexpr std::array<std::string_view, 8> kInflections = {"",      "VBASE", "V3SG", "VPAST",
                                                                 "VPART", "VING",  "SING", "PLUR"};

// What an entry of a class stands for, spelled as it is found in text, folded to lower case unless
// the class is `exact`.
struct WordForm {
  std::string_view text;        // the words, a blank between two
  std::string_view inflection;  // of kInflections

  bool is_phrase() const { return text.find(' ') != std::string_view::npos; }
  std::vector<std::string_view> words() const;
};

class WordTable;

// Numbers, each made into something when it is asked for. clang 14 does not know the views of
// libstdc++ 12.
template <typename Made, typename Make>
class MadeRange {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Made;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Made;

    Iterator() = default;
    Iterator(Make make, std::uint32_t number) : make_(make), number_(number) {}
    Made operator*() const { return make_(number_); }
    Iterator& operator++() {
      ++number_;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++number_;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.number_ == b.number_; }

   private:
    Make make_;
    std::uint32_t number_ = 0;
  };

  MadeRange() = default;
  MadeRange(std::uint32_t first, std::uint32_t end, Make make)
      : first_(first), end_(end), make_(make) {}
  Iterator begin() const { return {make_, first_}; }
  Iterator end() const { return {make_, end_}; }
  std::size_t size() const { return end_ - first_; }
  Made operator[](std::size_t i) const { return make_(first_ + static_cast<std::uint32_t>(i)); }

 private:
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  Make make_;
};

struct MakeForm {
  const WordTable* table = nullptr;
  WordForm operator()(std::uint32_t form) const;
};
using FormRange = MadeRange<WordForm, MakeForm>;

struct WordEntry {
  std::string_view lemma;
  std::string_view value;  // what follows "=", empty when there is none
  std::uint32_t number = 0;
  std::uint32_t first_form = 0;
  FormRange forms;
};

struct MakeEntry {
  const WordTable* table = nullptr;
  WordEntry operator()(std::uint32_t entry) const;
};
using EntryRange = MadeRange<WordEntry, MakeEntry>;

// An entry as it is read from a line.
struct ParsedEntry {
  std::string lemma;
  std::string value;
  std::vector<std::pair<std::string, std::string_view>> forms;  // with their inflections
};

class WordTable {
 public:
  WordTable() = default;
  explicit WordTable(const std::vector<std::vector<ParsedEntry>>& classes);
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  std::size_t size() const { return entries_.empty() ? 0 : entries_.size() - 1; }
  WordForm form(std::uint32_t number) const;
  WordEntry entry(std::uint32_t number) const;
  EntryRange entries(std::uint32_t first, std::uint32_t end) const;

  // Calls visit(array) for each of the arrays that the table is, const as it is.
  template <typename Table, typename Visit>
  static void each_array(Table& table, Visit& visit) {
    visit(table.letters_);
    visit(table.forms_);
    visit(table.entries_);
  }

 private:
  struct Form {
    std::uint32_t begin = 0;  // its letters end where those of the next begin
    std::uint32_t inflection = 0;
  };
  struct Entry {
    std::uint32_t lemma = 0;  // letters; the value stands behind the lemma
    std::uint32_t value = 0;
    std::uint32_t end = 0;
    std::uint32_t first_form = 0;  // they end where those of the next entry begin
  };

  std::string_view letters(std::uint32_t begin, std::uint32_t end) const {
    return {letters_.data() + begin, end - begin};
  }

  FlatArray<char> letters_;
  FlatArray<Form> forms_;     // one more than there are
  FlatArray<Entry> entries_;  // the same
};

inline WordForm WordTable::form(std::uint32_t number) const {
  return {letters(forms_[number].begin, forms_[number + 1].begin),
          kInflections[forms_[number].inflection]};
}

inline WordForm MakeForm::operator()(std::uint32_t form) const {
  return table->form(form);
}

inline WordEntry MakeEntry::operator()(std::uint32_t entry) const {
  return table->entry(entry);
}

}  // namespace onrecord
