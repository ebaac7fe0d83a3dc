#include "db/index/full_text_segment.hpp"

#include <algorithm>

#include "corpus/error.hpp"
#include "db/index/varint.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLeaf = 4050;
constexpr std::size_t kHeader = 4;
constexpr std::uint64_t kLongDoclist = 4;  // leaves without a term, from which on it has an index
constexpr char kMainTerms = '0';
constexpr std::int64_t kSegment = 1;
constexpr std::size_t kLevel = 3;
constexpr std::int64_t kAveragesId = 1;
constexpr std::int64_t kStructureId = 10;

// The id of a block: segment, whether it is of an index of rows, level in it, page.
std::int64_t block_id(bool of_rows, std::int64_t level, std::int64_t page) {
  return (kSegment << 37) + (std::int64_t{of_rows} << 36) + (level << 31) + page;
}

void put_short(std::string& leaf, std::size_t at, std::size_t value) {
  leaf[at] = static_cast<char>(value >> 8U);
  leaf[at + 1] = static_cast<char>(value & 0xFFU);
}

void append(const std::uint8_t* begin, const std::uint8_t* end, std::string& out) {
  out.append(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
}

std::size_t shared(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first -
      a.begin());
}

}  // namespace

FullTextSegment::FullTextSegment(Connection& index, const std::string& table)
    : index_(&index),
      table_(table),
      insert_block_(index, "REPLACE INTO main." + table + "_data VALUES (?, ?)"),
      insert_leaf_(index, "INSERT INTO main." + table + "_idx VALUES (?, ?, ?)"),
      leaf_(kHeader, '\0'),
      levels_(1) {}

void FullTextSegment::put_block(std::int64_t id, std::string_view block) {
  insert_block_.bind(1, id);
  insert_block_.bind_blob(2, block);
  insert_block_.run();
}

void FullTextSegment::flush_leaf() {
  put_short(leaf_, 2, leaf_.size());
  if (no_term_) {
    if (no_row_ && !levels_.front().node.empty()) levels_.front().node += '\0';
    ++without_;
  }
  leaf_ += offsets_;
  put_block(block_id(false, 0, page_), leaf_);
  leaf_.assign(kHeader, '\0');
  offsets_.clear();
  last_offset_ = 0;
  ++page_;
  no_term_ = no_row_ = true;
}

// The doclist of the last term of a leaf is complete.
void FullTextSegment::end_term_leaf() {
  const bool indexed = !levels_.front().node.empty() && without_ >= kLongDoclist;
  for (std::size_t i = 0; i < levels_.size() && !levels_[i].node.empty(); ++i) {
    RowLevel& level = levels_[i];
    if (indexed) {
      row_nodes_.emplace_back(block_id(true, static_cast<std::int64_t>(i), level.page), level.node);
    }
    level.node.clear();
  }
  without_ = 0;
  insert_leaf_.bind(1, kSegment);
  insert_leaf_.bind_blob(2, split_);
  insert_leaf_.bind(3, term_page_ * 2 + (indexed ? 1 : 0));
  insert_leaf_.run();
}

void FullTextSegment::begin_term(std::string_view term) {
  if (leaf_size() + term.size() + 2 >= kLeaf && leaf_.size() > kHeader) flush_leaf();
  append_varint(leaf_.size() - last_offset_, offsets_);
  last_offset_ = leaf_.size();
  const std::size_t prefix = shared(last_term_, term);
  if (no_term_) {
    if (page_ != 1) {
      end_term_leaf();
      split_ = term.substr(0, prefix + 1);
      term_page_ = page_;
    }
    append_varint(term.size(), leaf_);
    leaf_ += term;
  } else {
    append_varint(prefix, leaf_);
    append_varint(term.size() - prefix, leaf_);
    leaf_ += term.substr(prefix);
  }
  last_term_ = term;
  no_term_ = no_row_ = false;
  levels_.front().page = page_;
}

// The row is the first of the leaf. A full node of the index goes, and its successor is told to the
// level above, which begins with the node that went when there was none.
void FullTextSegment::note_first_row() {
  put_short(leaf_, 0, leaf_.size());
  bool done = false;
  for (std::size_t i = 0; !done; ++i) {
    done = levels_[i].node.size() < kLeaf;
    if (!done) {
      if (levels_.size() < i + 2) levels_.emplace_back();
      RowLevel& full = levels_[i];
      RowLevel& above = levels_[i + 1];
      full.node[0] = 1;  // not the root
      row_nodes_.emplace_back(block_id(true, static_cast<std::int64_t>(i), full.page), full.node);
      if (above.node.empty()) {
        const auto* at = reinterpret_cast<const std::uint8_t*>(full.node.data()) + 1;
        read_varint(at);
        const std::uint64_t first = read_varint(at);
        above.page = full.page;
        above.node.assign(1, '\0');
        append_varint(static_cast<std::uint64_t>(full.page), above.node);
        append_varint(first, above.node);
        above.last = static_cast<std::int64_t>(first);
      }
      full.node.clear();
      ++full.page;
    }
    RowLevel& level = levels_[i];
    if (level.node.empty()) {
      level.node.assign(1, done ? '\0' : '\1');
      append_varint(static_cast<std::uint64_t>(i == 0 ? page_ : levels_[i - 1].page), level.node);
      append_varint(static_cast<std::uint64_t>(row_), level.node);
    } else {
      append_varint(static_cast<std::uint64_t>(row_) - static_cast<std::uint64_t>(level.last),
                    level.node);
    }
    level.last = row_;
  }
}

void FullTextSegment::append_row(const std::uint8_t*& at, const std::uint8_t* end) {
  const std::uint8_t* difference = at;
  row_ = static_cast<std::int64_t>(static_cast<std::uint64_t>(row_) + read_varint(at));
  if (no_row_) {
    note_first_row();
    no_row_ = false;
    append_varint(static_cast<std::uint64_t>(row_), leaf_);
  } else {
    append(difference, at, leaf_);
  }
  const std::uint8_t* positions = at;
  const std::uint64_t size = read_varint(at) / 2;
  at += std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(size), end - at);
  append_positions(positions, at);
}

// In pieces of whole numbers, where the leaf has no room.
void FullTextSegment::append_positions(const std::uint8_t* at, const std::uint8_t* end) {
  while (at < end) {
    const std::uint8_t* stop = end;
    if (leaf_size() + static_cast<std::size_t>(end - at) > kLeaf) {
      const std::size_t room = kLeaf - std::min(leaf_size(), kLeaf);
      const std::uint8_t* next = at;
      read_varint(next);
      for (stop = next; next < end && static_cast<std::size_t>(next - at) <= room;) {
        stop = next;
        read_varint(next);
      }
    }
    append(at, stop, leaf_);
    at = stop;
    if (leaf_size() >= kLeaf) flush_leaf();
  }
}

void FullTextSegment::add(std::string_view term, std::string_view doclist) {
  term_.assign(1, kMainTerms);
  term_ += term;
  begin_term(term_);
  if (leaf_size() + doclist.size() + 1 <= kLeaf) {
    leaf_ += doclist;
    return;
  }
  const auto* at = reinterpret_cast<const std::uint8_t*>(doclist.data());
  const auto* end = at + doclist.size();
  row_ = 0;
  while (at < end) append_row(at, end);
}

void FullTextSegment::finish(std::uint64_t rows, const std::vector<std::uint64_t>& terms) {
  if (leaf_.size() > kHeader) flush_leaf();
  if (page_ > 1) end_term_leaf();
  std::sort(row_nodes_.begin(), row_nodes_.end());
  for (const auto& [id, node] : row_nodes_) put_block(id, node);

  std::string structure;
  {
    // The first four bytes tell the state of its settings.
    Statement old(*index_, "SELECT block FROM main." + table_ + "_data WHERE id = 10");
    if (!old.step()) {
      throw Error(Error::Kind::kStore, index_->path(), table_ + " has no structure",
                  "build anew with --full");
    }
    structure = old.blob(0).substr(0, 4);
  }
  const auto leaves = static_cast<std::uint64_t>(page_ - 1);
  const std::uint64_t segments = leaves == 0 ? 0 : 1;
  append_varint(segments * (kLevel + 1), structure);
  append_varint(segments, structure);
  append_varint(leaves, structure);  // written so far
  for (std::size_t level = 0; level < segments * (kLevel + 1); ++level) {
    append_varint(0, structure);  // no merge goes on
    append_varint(level == kLevel ? 1 : 0, structure);
  }
  if (segments > 0) {
    append_varint(static_cast<std::uint64_t>(kSegment), structure);
    append_varint(1, structure);
    append_varint(leaves, structure);
  }
  put_block(kStructureId, structure);

  std::string averages;
  append_varint(rows, averages);
  for (const std::uint64_t count : terms) append_varint(count, averages);
  put_block(kAveragesId, averages);
}

}  // namespace onrecord
