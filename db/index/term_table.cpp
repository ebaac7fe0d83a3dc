#include "db/index/term_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include "db/first_letters.hpp"
#include "db/index/varint.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20U;
constexpr std::size_t kFirstSlots = std::size_t{1} << 14U;
constexpr std::uint32_t kFirstChunk = 48;
constexpr std::uint32_t kLastChunk = 8192;
// No number of a term's places begins with these but the marks themselves.
constexpr std::uint8_t kRow = 0;
constexpr std::uint8_t kColumn = 1;
constexpr std::uint32_t kPosition = 2;

}  // namespace

struct TermTable::Chunk {
  Chunk* next = nullptr;
  std::uint32_t size = 0;

  std::uint8_t* data() { return reinterpret_cast<std::uint8_t*>(this + 1); }
};

TermTable::TermTable() {
  clear();
}

void TermTable::clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, Slot());
  blocks_.clear();
  free_ = nullptr;
  left_ = 0;
  block_bytes_ = 0;
}

std::size_t TermTable::bytes() const {
  return block_bytes_ + entries_.capacity() * sizeof(Entry) + slots_.size() * sizeof(Slot);
}

std::uint8_t* TermTable::allocate(std::size_t size) {
  size = (size + alignof(Chunk) - 1) / alignof(Chunk) * alignof(Chunk);
  if (size > left_) {
    left_ = std::max(size, kBlock);
    free_ = blocks_.emplace_back(new std::uint8_t[left_]).get();
    block_bytes_ += left_;
  }
  std::uint8_t* piece = free_;
  free_ += size;
  left_ -= size;
  return piece;
}

void TermTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].entry != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

TermTable::Entry& TermTable::find(std::string_view term, const Key& key) {
  const auto& [head, hash] = key;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].entry != 0; at = (at + 1) & mask) {
    if (slots_[at].hash != hash) continue;
    Entry& entry = entries_[slots_[at].entry - 1];
    if (entry.head == head && entry.size == term.size() &&
        (entry.size <= 8 || std::memcmp(entry.term, term.data(), entry.size) == 0)) {
      return entry;
    }
  }
  Entry& entry = entries_.emplace_back();
  entry.head = head;
  entry.size = static_cast<std::uint16_t>(term.size());
  auto* copy = reinterpret_cast<char*>(allocate(term.size()));
  std::memcpy(copy, term.data(), term.size());
  entry.term = copy;
  slots_[at] = {hash, static_cast<std::uint32_t>(entries_.size())};
  if (entries_.size() * 2 > slots_.size()) grow();
  return entry;
}

void TermTable::add_chunk(Entry& entry) {
  const std::uint32_t size =
      entry.chunk == nullptr ? kFirstChunk : std::min(entry.chunk->size * 2, kLastChunk);
  auto* chunk = new (allocate(sizeof(Chunk) + size)) Chunk{nullptr, size};
  (entry.chunk == nullptr ? entry.first : entry.chunk->next) = chunk;
  entry.chunk = chunk;
  entry.at = chunk->data();
  entry.end = entry.at + size;
}

void TermTable::append(Entry& entry, const std::uint8_t* bytes, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    if (entry.at == entry.end) add_chunk(entry);
    *entry.at++ = bytes[i];
  }
}

void TermTable::add(Entry& entry, std::int64_t row, std::uint16_t column, std::uint32_t position) {
  constexpr std::size_t kMost = 1 + kMaxVarint + 1 + 3 + 5;
  std::uint8_t bytes[kMost];
  const bool room = entry.end - entry.at >= static_cast<std::ptrdiff_t>(kMost);
  std::uint8_t* const begin = room ? entry.at : bytes;
  std::uint8_t* out = begin;
  if (entry.first == nullptr || entry.row != row) {
    *out++ = kRow;
    out += put_varint(static_cast<std::uint64_t>(row) - static_cast<std::uint64_t>(entry.row), out);
    entry.row = row;
    entry.column = 0;
    entry.position = 0;
  }
  if (entry.column != column) {
    *out++ = kColumn;
    out += put_varint(column, out);
    entry.column = column;
    entry.position = 0;
  }
  out += put_varint(position - entry.position + kPosition, out);
  entry.position = position;
  if (room) {
    entry.at = out;
  } else {
    append(entry, bytes, static_cast<std::size_t>(out - bytes));
  }
}

// What a handful of terms needs of the memory is asked for before any of it is used.
void TermTable::add(std::span<const std::string_view> terms, std::int64_t row,
                    std::uint16_t column) {
  constexpr std::size_t kAhead = 32;
  std::array<Key, kAhead> keys;
  std::uint32_t position = 0;
  for (; !terms.empty(); terms = terms.subspan(std::min(kAhead, terms.size()))) {
    const std::size_t count = std::min(kAhead, terms.size());
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t head = first_letters(terms[i]);
      keys[i] = {head, hash_of_word(head, terms[i])};
      __builtin_prefetch(&slots_[keys[i].hash & mask]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Slot& slot = slots_[keys[i].hash & mask];
      if (slot.entry != 0) __builtin_prefetch(&entries_[slot.entry - 1], 1);
    }
    for (std::size_t i = 0; i < count; ++i) add(find(terms[i], keys[i]), row, column, position++);
  }
}

std::vector<std::uint32_t> TermTable::sorted() const {
  std::vector<std::uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    const Entry& a = entries_[left];
    const Entry& b = entries_[right];
    if (a.head != b.head) return a.head < b.head;
    return std::string_view(a.term, a.size) < std::string_view(b.term, b.size);
  });
  return order;
}

std::string_view TermTable::doclist_of(const Entry& entry) {
  places_.clear();
  for (Chunk* chunk = entry.first; chunk != nullptr; chunk = chunk->next) {
    const std::uint8_t* begin = chunk->data();
    const std::uint8_t* end = chunk->next == nullptr ? entry.at : begin + chunk->size;
    places_.insert(places_.end(), begin, end);
  }
  // The size of positions takes one byte as their mark did, or a few more after sixty-four.
  doclist_.resize(std::max(doclist_.size(), places_.size() * 2));
  std::uint8_t* out = doclist_.data();
  const std::uint8_t* at = places_.data();
  const std::uint8_t* end = at + places_.size();
  while (at < end) {
    const std::uint8_t* row = ++at;
    read_varint(at);
    out = std::copy(row, at, out);
    const std::uint8_t* positions = at;
    while (at < end && *at != kRow) {
      while (*at >= 0x80U) ++at;
      ++at;
    }
    out += put_varint(static_cast<std::uint64_t>(at - positions) * 2, out);
    out = std::copy(positions, at, out);
  }
  return {reinterpret_cast<const char*>(doclist_.data()),
          static_cast<std::size_t>(out - doclist_.data())};
}

}  // namespace onrecord
