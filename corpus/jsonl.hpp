// corpus/jsonl.hpp
// Articles and documents as lines of JSON: what flows between the executables.
//
// shape   one object a line; the keys and their order are those of docs/jsonl.md; absent values are
//         left out; write(read(line)) == line for every line that write() made
// units   offsets are code points in the line and bytes in the Document; the conversion is here
// errors  read_*() throw Error(kInput, where, ...) for a line that is not an object, has no string
//         "text", or whose span surfaces differ from the text. `where` is the caller's "file:line"
// cost    reading is one simdjson pass per line into reused buffers; writing appends to `out`
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/document.hpp"

namespace onrecord {

class JsonReader {
 public:
  JsonReader();
  ~JsonReader();
  JsonReader(JsonReader&&) noexcept;
  JsonReader& operator=(JsonReader&&) noexcept;

  // An article line; a document line is read as its article, its layers dropped. A line of the
  // spaCy/Prodigy shape ("text" and "meta") takes title, published, ... from "meta".
  void read_article(std::string_view line, const std::string& where, Article& article);

  // A document line with all its layers; an article line is a document without layers.
  void read_document(std::string_view line, const std::string& where, Document& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What a line that is longer took is given back as soon as it is read: most have some kilobytes.
inline constexpr std::size_t kLongLine = std::size_t{1} << 18U;

// Appends one line with its line feed.
void write_article(const Article& article, std::string& out);

struct DocumentFormat {
  bool tokens = false;  // with "tokens" (onrecord-tokenize, --tokens)
};
void write_document(const Document& document, const DocumentFormat& format, std::string& out);

// `text` as a JSON string with its quotation marks.
void write_json_string(std::string_view text, std::string& out);

// The id of an article that has none: derived from its url, else from title and text.
std::string derive_id(const Article& article);

}  // namespace onrecord
