// db/row_builder.hpp
// The values of one row of a fact, from left to right, with spans as the store has them.
//
// units   spans are bytes of the article's text here, code points in the row
// owns    nothing: the rows, the text and its offsets must outlive it
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/span.hpp"
#include "corpus/utf8.hpp"
#include "db/row_batch.hpp"

namespace onrecord {

class RowBuilder {
 public:
  RowBuilder(RowBatch& rows, std::string_view text, const Offsets& offsets)
      : rows_(rows), text_(text), offsets_(offsets) {}

  template <typename Value>
  RowBuilder& add(Value value) {
    rows_.add(value);
    return *this;
  }
  RowBuilder& null() {
    rows_.null();
    return *this;
  }
  RowBuilder& text_or_null(std::string_view value) { return value.empty() ? null() : add(value); }
  RowBuilder& id_or_null(std::int64_t id) { return id == 0 ? null() : add(id); }

  RowBuilder& offsets(Span span) {
    add(std::int64_t{offsets_.code_points(span.begin)});
    return add(std::int64_t{offsets_.code_points(span.end)});
  }
  RowBuilder& span(Span span) { return offsets(span).add(slice(text_, span)); }
  RowBuilder& span_or_null(Span where) {
    return where.empty() ? null().null().null() : span(where);
  }

 private:
  RowBatch& rows_;
  std::string_view text_;
  const Offsets& offsets_;
};

}  // namespace onrecord
