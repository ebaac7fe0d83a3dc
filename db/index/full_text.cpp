#include "db/index/full_text.hpp"

#include "db/index/article_text.hpp"
#include "db/index/full_text_segment.hpp"
#include "db/index/varint.hpp"

namespace onrecord {

FullText::FullText(const FullTextTable& table, std::unique_ptr<Connection> store, std::string file)
    : table_(table),
      store_(std::move(store)),
      terms_(*store_),
      postings_(std::move(file)),
      columns_(static_cast<std::size_t>(table.columns)) {}

void FullText::fill() {
  Statement row(*store_, table_.rows);
  std::string buffer;
  std::int64_t last = 0;
  while (row.step()) {
    const std::int64_t id = row.integer(0);
    append_varint(static_cast<std::uint64_t>(id - last), sizes_);
    last = id;
    ++rows_;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const std::string_view text =
          without_invisible(row.text(static_cast<int>(column) + 1), buffer);
      const std::vector<std::string_view>& terms = terms_.of(text);
      postings_.add(terms, id, static_cast<std::uint16_t>(column));
      append_varint(terms.size(), sizes_);
      columns_[column] += terms.size();
    }
  }
  postings_.end();
}

void FullText::write_into(Connection& index) {
  const std::string name = table_.name;
  FullTextSegment segment(index, name);
  postings_.give(
      [&](std::string_view term, std::string_view doclist) { segment.add(term, doclist); });
  segment.finish(rows_, columns_);

  Statement insert(index, "INSERT INTO main." + name + "_docsize VALUES (?, ?)");
  const auto* at = reinterpret_cast<const std::uint8_t*>(sizes_.data());
  const auto* end = at + sizes_.size();
  std::int64_t id = 0;
  while (at < end) {
    id += static_cast<std::int64_t>(read_varint(at));
    const auto* counts = at;
    for (std::size_t column = 0; column < columns_.size(); ++column) read_varint(at);
    insert.bind(1, id);
    insert.bind_blob(
        2, {reinterpret_cast<const char*>(counts), static_cast<std::size_t>(at - counts)});
    insert.run();
  }
}

}  // namespace onrecord
