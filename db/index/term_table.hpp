// db/index/term_table.hpp
// The terms of some rows in memory, each with the places where it stands.
//
// needs   places in ascending order
// shape   the places of a term are one string of numbers (varint.hpp) in chunks: 0 and the
//         difference to the row before; 1 and the column, when it is not 0; two more than the
//         difference to the position before
// cost    a term is found by one probe and one cache line, which are asked for ahead; chunks that
//         double
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

class TermTable {
 public:
  TermTable();

  // All terms of one column of a row, in order.
  void add(std::span<const std::string_view> terms, std::int64_t row, std::uint16_t column);
  std::size_t bytes() const;  // of memory
  bool empty() const { return entries_.empty(); }

  // Calls take(term, doclist, last row) for each term in order, and forgets them.
  template <typename Take>
  void give(Take&& take) {
    for (const std::uint32_t number : sorted()) {
      const Entry& entry = entries_[number];
      take(std::string_view(entry.term, entry.size), doclist_of(entry), entry.row);
    }
    clear();
  }

 private:
  struct Chunk;
  struct alignas(64) Entry {
    std::uint64_t head = 0;  // the first eight bytes, first byte highest
    const char* term = nullptr;
    std::uint16_t size = 0;
    std::uint16_t column = 0;  // of the last place
    std::uint32_t position = 0;
    std::int64_t row = 0;
    std::uint8_t* at = nullptr;  // in the last chunk
    std::uint8_t* end = nullptr;
    Chunk* first = nullptr;
    Chunk* chunk = nullptr;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // 0: none, else one more than its number
  };
  struct Key {
    std::uint64_t head = 0;
    std::uint32_t hash = 0;
  };

  Entry& find(std::string_view term, const Key& key);
  void add(Entry& entry, std::int64_t row, std::uint16_t column, std::uint32_t position);
  void grow();
  void append(Entry& entry, const std::uint8_t* bytes, std::size_t size);
  void add_chunk(Entry& entry);
  std::uint8_t* allocate(std::size_t size);
  std::vector<std::uint32_t> sorted() const;
  std::string_view doclist_of(const Entry& entry);
  void clear();

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<std::uint8_t[]>> blocks_;
  std::uint8_t* free_ = nullptr;
  std::size_t left_ = 0;
  std::size_t block_bytes_ = 0;
  std::vector<std::uint8_t> places_, doclist_;
};

}  // namespace onrecord
