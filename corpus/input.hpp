// corpus/input.hpp
// Files, folders and pipes in any supported format, opened as one stream of articles.
//
// shape   a path is a file, a folder (read recursively in sorted order, hidden files left out) or
//         "-" for standard input; formats and compression are told by content, never by name
// units   `where` is "file:line" for line formats, "file" for a file of one article,
//         "file:N" with the record number for containers, "archive/member:N" inside archives
// errors  bad records and files go to on_error and the rest goes on; nothing is thrown by Input.
//         ArticleReader throws Error(kInput) for a record that holds no article
// cost    one pass; memory is bounded by the largest record (InputOptions::record_limit), whatever
//         the size of the input; a line of a live pipe is given out as soon as it is complete
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/error.hpp"
#include "corpus/readers/html_lines.hpp"

namespace onrecord {

struct InputOptions {
  std::size_t record_limit = std::size_t{64} << 20;  // bytes of one line, page or wire item
  PageLines page_lines;                              // what web pages print around articles
  bool lines = false;  // files hold JSON lines, whatever they look like; one may be empty
  std::function<void(const Error&)> on_error;  // called on the thread that calls next()
};

// What the run summary tells about the input.
struct InputCounts {
  std::uint64_t windows1252 = 0;  // records that were no valid UTF-8 and read as windows-1252
  std::uint64_t utf16 = 0;        // files in UTF-16
  std::uint64_t mojibake = 0;     // records whose doubly encoded text was repaired
  std::uint64_t bad_dates = 0;    // records whose time of publication is no date

  InputCounts& operator+=(const InputCounts& other);
};

// A record as it was cut out of the input, not yet read: cutting is cheap and sequential, reading
// is dear and can be done by many threads.
struct RawRecord {
  enum class Kind : std::uint8_t {
    kArticle,   // `article` is complete but for its id
    kJsonLine,  // `bytes` is one line of article JSONL
    kText,      // `bytes` is a plain text file of one article
    kHtml,      // `bytes` is a web page; `article` may hold its url
  };
  Kind kind = Kind::kJsonLine;
  std::string bytes;
  std::string where;
  std::string charset;  // as a transport header declared it; mostly empty
  Article article;
};

class Input {
 public:
  // Opens nothing yet. A path that does not exist is reported when its turn comes.
  Input(const std::vector<std::string>& paths, InputOptions options);
  ~Input();
  Input(Input&&) noexcept;
  Input& operator=(Input&&) noexcept;

  // The next record, or false at the end. Memory of `record` is reused.
  bool next(RawRecord& record);

  // Bytes taken from files and pipes so far (before decompression); may be called by any thread.
  std::uint64_t bytes_read() const;

  // Valid after the end: what was met in files as a whole.
  const InputCounts& counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The bytes that `paths` hold on disk, for a progress bar; 0 when one of them is a pipe.
std::uint64_t input_size(const std::vector<std::string>& paths);

// Reads records into articles. Not shared between threads; each has its own.
class ArticleReader {
 public:
  explicit ArticleReader(PageLines lines = {});
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  // Encoding repaired, metadata found, language told, id derived. What was repaired or set aside is
  // said in extra: "repaired":"mojibake", "published_as_given". `record` is used up.
  void read(RawRecord& record, Article& article);

  const InputCounts& counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
