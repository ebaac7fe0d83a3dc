// corpus/readers/readers.hpp
// The table of input formats: a new format is one file and one row.
//
// shape   a reader knows its format by the first bytes and opens a Source as a function that gives
//         one record a call, false at the end
// errors  what spoils one record is reported and the reader goes on; what spoils the rest of the
//         source is thrown as Error(kInput)
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/input.hpp"
#include "corpus/readers/bytes.hpp"

namespace onrecord {

// One file, pipe or member of an archive, decompressed and in UTF-8 where it has a byte-order mark.
struct Source {
  std::string name;
  Bytes bytes;
  int depth = 0;  // archives around it
};

using Records = std::function<bool(RawRecord&)>;

// What every reader shares with the Input that opened it; outlives the readers.
struct ReaderContext {
  const InputOptions& options;
  InputCounts& counts;

  void report(const Error& error) const {
    if (options.on_error) options.on_error(error);
  }
};

struct ReaderRow {
  const char* name;
  bool (*knows)(std::string_view head);
  Records (*open)(Source source, const ReaderContext& context);
};

// In the order in which they are asked; the last knows everything that is text.
std::span<const ReaderRow> readers();

// Finds the format, undoing compression and archives on the way.
Records open_source(Source source, const ReaderContext& context);

// All of a source that is one document; throws Error when it is longer than the record limit.
std::string read_whole(Source& source, const ReaderContext& context);

// "12.5 MB", for messages.
std::string size_in_words(std::uint64_t bytes);

// Makes `record` an article that its reader has completed.
void set_article(Article article, std::string where, RawRecord& record);

// One pair a format, each in its own file.
bool knows_json_lines(std::string_view head);
Records open_json_lines(Source source, const ReaderContext& context);
bool knows_json_values(std::string_view head);
Records open_json_values(Source source, const ReaderContext& context);
bool knows_warc(std::string_view head);
Records open_warc(Source source, const ReaderContext& context);
bool knows_feed(std::string_view head);
Records open_feed(Source source, const ReaderContext& context);
bool knows_nitf(std::string_view head);
Records open_nitf(Source source, const ReaderContext& context);
bool knows_newsml(std::string_view head);
Records open_newsml(Source source, const ReaderContext& context);
bool knows_reuters(std::string_view head);
Records open_reuters(Source source, const ReaderContext& context);
bool knows_html(std::string_view head);
Records open_html(Source source, const ReaderContext& context);
bool knows_text(std::string_view head);
Records open_text(Source source, const ReaderContext& context);

// The plain text file `text`, UTF-8, as an article: title and publication time from its first
// lines.
void read_text(std::string text, Article& article);

class HtmlTree;
// The page `html`, UTF-8. What `article` holds already is kept; throws Error where there is no
// text.
void read_html(const std::string& html, const std::string& where, const PageLines& lines,
               HtmlTree& tree, Article& article);

}  // namespace onrecord
