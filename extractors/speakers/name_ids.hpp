// extractors/speakers/name_ids.hpp
// The words of names as numbers: equal words of one article, and equal sequences of words, have
// equal ids.
//
// shape   ids are dense and begin at 1, so that tables by id are plain vectors; 0 is no word. Words
//         are folded: lower case, no accents, no full stops
// owns    the folded words; text() lives until the next call of word()
// cost    one probe of a flat table a word; no allocation for ASCII words that were seen before
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

using NameId = std::uint32_t;
inline constexpr NameId kNoName = 0;

class NameIds {
 public:
  explicit NameIds(std::size_t expected);

  // kNoName for a word of nothing but full stops.
  NameId word(std::string_view surface);
  // `left` followed by `right`; the other one when either is kNoName.
  NameId join(NameId left, NameId right);

  // The folded word; empty for a sequence.
  std::string_view text(NameId id) const;
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;  // into words_, or the left of a sequence
    std::uint32_t size = 0;   // bytes, or the right of a sequence
    bool sequence = false;
  };

  NameId intern(const Entry& entry, std::string_view word);
  void grow();

  std::vector<Entry> entries_;  // by id
  std::vector<NameId> slots_;   // open addressing; a power of two
  std::string words_;
};

}  // namespace onrecord
