#include "corpus/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "corpus/encoding.hpp"
#include "corpus/jsonl.hpp"
#include "corpus/language.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/timestamp.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

std::string reason(int code) {
  return std::generic_category().message(code);
}

// The files that lie under a list of paths, one folder held in memory at a time.
class Walk {
 public:
  explicit Walk(const std::vector<std::string>& paths) : open_(paths.rbegin(), paths.rend()) {}

  // Throws Error where a path cannot be read; the next call goes on behind it.
  bool next(std::string& path) {
    while (!open_.empty()) {
      path = std::move(open_.back());
      open_.pop_back();
      if (path == "-") return true;
      std::error_code error;
      const fs::file_status status = fs::status(path, error);
      if (!fs::exists(status)) {
        if (error && error != std::errc::no_such_file_or_directory) {
          throw Error(Error::Kind::kInput, path, "cannot be read (" + error.message() + ")");
        }
        throw Error(Error::Kind::kInput, path, "there is no such file or folder", "check the path");
      }
      if (!fs::is_directory(status)) return true;
      open_folder(path);
    }
    return false;
  }

 private:
  void open_folder(const std::string& path) {
    std::error_code error;
    std::vector<std::string> found;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
      // A link to a folder may lead round in a circle.
      std::error_code ignored;
      if (entry->path().filename().native().starts_with('.')) continue;
      if (entry->is_symlink(ignored) && entry->is_directory(ignored)) continue;
      found.push_back(entry->path().string());
    }
    std::sort(found.rbegin(), found.rend());
    std::move(found.begin(), found.end(), std::back_inserter(open_));
    if (error) throw Error(Error::Kind::kInput, path, "cannot be read (" + error.message() + ")");
  }

  std::vector<std::string> open_;
};

struct File {
  explicit File(int handle) : handle(handle) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (handle > STDIN_FILENO) close(handle);
  }
  int handle;
};

constexpr const char* kStandardInput = "stdin";

}  // namespace

InputCounts& InputCounts::operator+=(const InputCounts& other) {
  windows1252 += other.windows1252;
  utf16 += other.utf16;
  mojibake += other.mojibake;
  bad_dates += other.bad_dates;
  return *this;
}

struct Input::State {
  State(const std::vector<std::string>& paths, InputOptions given)
      : options(std::move(given)), walk(paths) {}

  InputOptions options;
  InputCounts counts;
  ReaderContext context{options, counts};
  Walk walk;
  Records records;
  std::atomic<std::uint64_t> bytes_read{0};

  Bytes open(const std::string& path) {
    const int handle =
        path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (handle < 0) {
      throw Error(Error::Kind::kInput, path, "cannot be opened (" + reason(errno) + ")");
    }
    auto file = std::make_shared<File>(handle);
    const std::string name = path == "-" ? kStandardInput : path;
    return Bytes([this, file, name](char* to, std::size_t size) {
      for (;;) {
        const ssize_t got = ::read(file->handle, to, size);
        if (got >= 0) {
          bytes_read.fetch_add(static_cast<std::uint64_t>(got), std::memory_order_relaxed);
          return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
          throw Error(Error::Kind::kInput, name, "cannot be read (" + reason(errno) + ")");
        }
      }
    });
  }

  // False when there is no further file.
  bool open_next() {
    std::string path;
    if (!walk.next(path)) return false;
    Bytes bytes = open(path);
    if (path != "-" && !options.lines && bytes.available().empty()) {
      throw Error(Error::Kind::kInput, path, "the file is empty");
    }
    records = open_source({path == "-" ? kStandardInput : path, std::move(bytes)}, context);
    return true;
  }
};

Input::Input(const std::vector<std::string>& paths, InputOptions options)
    : state_(std::make_unique<State>(paths, std::move(options))) {}
Input::~Input() = default;
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;

bool Input::next(RawRecord& record) {
  for (;;) {
    try {
      if (state_->records && state_->records(record)) return true;
      state_->records = nullptr;
      if (!state_->open_next()) return false;
    } catch (const Error& error) {
      state_->records = nullptr;
      state_->context.report(error);
    }
  }
}

std::uint64_t Input::bytes_read() const {
  return state_->bytes_read.load(std::memory_order_relaxed);
}

const InputCounts& Input::counts() const {
  return state_->counts;
}

std::uint64_t input_size(const std::vector<std::string>& paths) {
  std::uint64_t sum = 0;
  Walk walk(paths);
  std::string path;
  for (;;) {
    try {
      if (!walk.next(path)) return sum;
    } catch (const Error&) {
      continue;  // reported when its turn comes
    }
    std::error_code error;
    if (path == "-" || !fs::is_regular_file(path, error)) return 0;
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error) sum += size;
  }
}

struct ArticleReader::State {
  explicit State(PageLines given) : lines(std::move(given)) {}

  PageLines lines;
  JsonReader json;
  HtmlTree page;
  InputCounts counts;

  void decode(std::string& bytes, std::string_view declared) {
    switch (make_utf8(bytes, declared)) {
      case Encoding::kWindows1252:
        ++counts.windows1252;
        break;
      case Encoding::kUtf16:
        ++counts.utf16;
        break;
      case Encoding::kUtf8:
      case Encoding::kOther:
        break;
    }
  }

  static void add_extra(std::string_view key, std::string_view value, Article& article) {
    if (!article.extra.empty()) article.extra += ',';
    write_json_string(key, article.extra);
    article.extra += ':';
    write_json_string(value, article.extra);
  }

  void repair(Article& article) {
    bool repaired = repair_mojibake(article.text);
    repaired = repair_mojibake(article.title) || repaired;
    for (std::string& author : article.authors) repaired = repair_mojibake(author) || repaired;
    if (!repaired) return;
    ++counts.mojibake;
    add_extra("repaired", "mojibake", article);
  }

  // What is no ISO 8601 is made so, or set aside: relative dates need a day to stand on.
  void settle_time(Article& article) {
    if (article.published.empty() || is_iso_timestamp(article.published)) return;
    std::string iso = iso_timestamp(article.published);
    if (iso.empty()) {
      ++counts.bad_dates;
      add_extra("published_as_given", article.published, article);
    }
    article.published = std::move(iso);
  }

  void read_json(RawRecord& record, Article& article) {
    try {
      json.read_article(record.bytes, record.where, article);
    } catch (const Error&) {
      if (first_invalid_utf8(record.bytes) == std::string::npos) throw;
      decode(record.bytes, record.charset);
      json.read_article(record.bytes, record.where, article);
    }
  }
};

ArticleReader::ArticleReader(PageLines lines) : state_(std::make_unique<State>(std::move(lines))) {}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

void ArticleReader::read(RawRecord& record, Article& article) {
  switch (record.kind) {
    case RawRecord::Kind::kJsonLine:
      state_->read_json(record, article);
      break;
    case RawRecord::Kind::kArticle:
      article = std::move(record.article);
      break;
    case RawRecord::Kind::kText:
      state_->decode(record.bytes, record.charset);
      article = std::move(record.article);
      read_text(std::move(record.bytes), article);
      break;
    case RawRecord::Kind::kHtml:
      state_->decode(record.bytes,
                     record.charset.empty() ? declared_charset(record.bytes) : record.charset);
      article = std::move(record.article);
      read_html(record.bytes, record.where, state_->lines, state_->page, article);
      break;
  }
  state_->repair(article);
  state_->settle_time(article);
  if (article.language.empty()) {
    article.language = language_of(article.text.empty() ? article.title : article.text);
  }
  if (article.id.empty()) article.id = derive_id(article);
}

const InputCounts& ArticleReader::counts() const {
  return state_->counts;
}

}  // namespace onrecord
