#include "db/index/postings.hpp"

#include "db/index/record_file.hpp"
#include "db/index/term_table.hpp"
#include "db/index/varint.hpp"

namespace onrecord {
namespace {

// Of one term in rows before and after: the first row of the later ones becomes a difference.
void append_doclist(std::string_view later, std::int64_t last_row, std::string& doclist) {
  const auto* at = reinterpret_cast<const std::uint8_t*>(later.data());
  const auto* begin = at;
  const std::uint64_t row = read_varint(at);
  append_varint(row - static_cast<std::uint64_t>(last_row), doclist);
  doclist.append(later.substr(static_cast<std::size_t>(at - begin)));
}

// Of runs in the order of their rows.
void merge(std::vector<std::unique_ptr<RecordFile>>& runs, const Postings::Take& take) {
  std::vector<RecordFile*> open;
  for (const std::unique_ptr<RecordFile>& run : runs) {
    run->rewind();
    if (run->next()) open.push_back(run.get());
  }
  std::string doclist;
  std::vector<RecordFile*> same;
  while (!open.empty()) {
    same.assign(1, open.front());
    for (RecordFile* run : std::span(open).subspan(1)) {
      const int order = run->key().compare(same.front()->key());
      if (order < 0) same.clear();
      if (order <= 0) same.push_back(run);
    }
    if (same.size() == 1) {
      take(same.front()->key(), same.front()->bytes());
    } else {
      doclist = same.front()->bytes();
      for (std::size_t i = 1; i < same.size(); ++i)
        append_doclist(same[i]->bytes(), same[i - 1]->numbers()[0], doclist);
      take(same.front()->key(), doclist);
    }
    for (RecordFile* run : same) {
      if (!run->next()) std::erase(open, run);
    }
  }
}

}  // namespace

Postings::Postings(std::string file, std::size_t most)
    : file_(std::move(file)), most_(most), table_(std::make_unique<TermTable>()) {}
Postings::~Postings() = default;

void Postings::add(std::span<const std::string_view> terms, std::int64_t row,
                   std::uint16_t column) {
  if (column == 0 && table_->bytes() >= most_) end();
  table_->add(terms, row, column);
}

void Postings::end() {
  if (table_->empty()) return;
  RecordFile& run =
      *runs_.emplace_back(std::make_unique<RecordFile>(file_ + "-" + std::to_string(runs_.size())));
  table_->give([&](std::string_view term, std::string_view doclist, std::int64_t last_row) {
    run.write({last_row, 0}, term, doclist);
  });
}

void Postings::give(const Take& take) {
  merge(runs_, take);
  runs_.clear();
}

}  // namespace onrecord
