// extractors/speakers/name_ids.hpp
// The words of names as numbers: equal words of one article, and equal sequences of words, have
// equal ids.
//
// shape   ids are dense and begin at 1, so that tables by id are plain vectors; 0 is no word. Words
//         are folded: lower case, no accents, no full stops
// owns    the folded words; text() lives until the next call of word() or join()
// cost    one probe of a flat table a word, in which words of up to 16 bytes are two numbers; no
//         allocation for ASCII words that were seen before
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.hpp"
#include "extractors/rulebook/folded_key.hpp"

namespace onrecord {

using NameId = std::uint32_t;
inline constexpr NameId kNoName = 0;

class NameIds {
 public:
  explicit NameIds(std::size_t expected);

  // kNoName for a word of nothing but full stops.
  NameId word(std::string_view surface);
  // The same of a word where it stands.
  NameId word(std::string_view text, Span word);
  // `left` followed by `right`; the other one when either is kNoName.
  NameId join(NameId left, NameId right);

  // The folded word; empty for a sequence.
  std::string_view text(NameId id) const;
  std::size_t size() const { return entries_.size(); }

 private:
  // A word of up to kKeyBytes bytes; of a longer one its hash and where it begins in words_; of a
  // sequence what it is made of.
  struct Entry {
    FoldedKey key;
    std::uint32_t size = 0;  // bytes, or kSequence
  };
  static constexpr std::uint32_t kSequence = UINT32_MAX;

  static bool is_long(const Entry& entry) {
    return entry.size > kKeyBytes && entry.size != kSequence;
  }
  static std::size_t slot_of(const Entry& entry) {
    return hash_of(is_long(entry) ? FoldedKey{entry.key.low, 0} : entry.key);
  }
  bool is_same(NameId known, const Entry& entry, std::string_view word) const {
    const Entry& other = entries_[known];
    if (other.size != entry.size || other.key.low != entry.key.low) return false;
    return is_long(entry) ? text(known) == word : other.key.high == entry.key.high;
  }
  NameId folded_word(std::string_view word);
  NameId intern(const Entry& entry, std::string_view word);
  void grow();

  std::vector<Entry> entries_;  // by id
  std::vector<NameId> slots_;   // open addressing; a power of two
  std::string words_;
};

}  // namespace onrecord
