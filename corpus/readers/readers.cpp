#include "corpus/readers/readers.hpp"

#include <array>
#include <cstdio>

#include "corpus/readers/archive.hpp"

namespace onrecord {
namespace {

// As much of a file as tells its format.
constexpr std::size_t kHead = 4096;
constexpr int kDeepest = 8;

constexpr auto kReaders = std::to_array<ReaderRow>({
    {"archive", knows_archive, open_archive},
    {"WARC", knows_warc, open_warc},
    {"JSON", knows_json_values, open_json_values},
    {"JSONL", knows_json_lines, open_json_lines},
    {"RSS and Atom", knows_feed, open_feed},
    {"NITF", knows_nitf, open_nitf},
    {"NewsML", knows_newsml, open_newsml},
    {"Reuters-21578", knows_reuters, open_reuters},
    {"HTML", knows_html, open_html},
    {"text", knows_text, open_text},
});

// Takes the byte-order mark; from there on the source is UTF-8.
void undo_utf16(Source& source, const ReaderContext& context) {
  const ByteOrderMark mark = byte_order_mark(source.bytes.available());
  if (mark.size == 0) return;
  source.bytes.skip(mark.size);
  if (mark.size == 3) return;
  ++context.counts.utf16;
  source.bytes.filter([&mark](ReadBytes read) { return transcode(std::move(read), mark.charset); });
}

}  // namespace

std::span<const ReaderRow> readers() {
  return kReaders;
}

Records open_source(Source source, const ReaderContext& context) {
  // A pipe is not waited for where its first bytes say enough.
  while (knows_compressed(source.bytes.available())) {
    if (++source.depth > kDeepest) {
      throw Error(Error::Kind::kInput, source.name,
                  "archives lie more than " + std::to_string(kDeepest) + " deep in each other");
    }
    source = decompress(std::move(source));
  }
  undo_utf16(source, context);
  const std::string_view first = source.bytes.available();
  if (first.empty()) return [](RawRecord&) { return false; };
  // A brace alone on its line begins an object over many lines.
  if (context.options.lines || (knows_json_lines(first) && first.find('\n') > 2)) {
    return open_json_lines(std::move(source), context);
  }
  const std::string_view head = source.bytes.peek(kHead).substr(0, kHead);
  for (const ReaderRow& row : readers()) {
    if (!row.knows(head)) continue;
    if (source.depth > kDeepest) {
      throw Error(Error::Kind::kInput, source.name,
                  "archives lie more than " + std::to_string(kDeepest) + " deep in each other");
    }
    return row.open(std::move(source), context);
  }
  throw Error(Error::Kind::kInput, source.name, "this is no text and no format that is known",
              "give articles as JSONL, text, HTML, feeds, wire formats, WARC, zip or tar");
}

std::string read_whole(Source& source, const ReaderContext& context) {
  std::string all;
  if (!source.bytes.rest(context.options.record_limit, all)) {
    throw Error(Error::Kind::kInput, source.name,
                "the article is longer than " + size_in_words(context.options.record_limit),
                "split it or raise the limit");
  }
  return all;
}

void set_article(Article article, std::string where, RawRecord& record) {
  record.kind = RawRecord::Kind::kArticle;
  record.article = std::move(article);
  record.where = std::move(where);
  record.bytes.clear();
  record.charset.clear();
}

std::string size_in_words(std::uint64_t bytes) {
  char text[32];
  if (bytes >= std::uint64_t{1} << 30) {
    std::snprintf(text, sizeof text, "%.4g GB", double(bytes) / double(1 << 30));
  } else if (bytes >= 1 << 20) {
    std::snprintf(text, sizeof text, "%.4g MB", double(bytes) / double(1 << 20));
  } else {
    std::snprintf(text, sizeof text, "%llu bytes", static_cast<unsigned long long>(bytes));
  }
  return text;
}

}  // namespace onrecord
