// WARC, as CC-NEWS and other crawls publish it: web pages behind the headers with which they came.
// source  ISO 28500 (WARC 1.0 and 1.1); RFC 9112 for chunked bodies

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "corpus/readers/archive.hpp"
#include "corpus/readers/readers.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestHeader = 64 << 10;

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
         });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

// A header of WARC or of HTTP; its fields are few and read once.
struct Header {
  std::string first;
  std::vector<std::pair<std::string, std::string>> fields;

  std::string_view field(std::string_view wanted) const {
    for (const auto& [name, value] : fields) {
      if (same_name(name, wanted)) return value;
    }
    return {};
  }
  void add(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    fields.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  }
};

// Takes the header off the front of `http`.
Header take_header(std::string_view& http) {
  Header header;
  while (!http.empty()) {
    const std::size_t end = std::min(http.find('\n'), http.size());
    const std::string_view line = trim(http.substr(0, end));
    http.remove_prefix(std::min(end + 1, http.size()));
    if (line.empty()) break;
    if (header.first.empty()) {
      header.first = line;
    } else {
      header.add(line);
    }
  }
  return header;
}

// The chunks joined; the body as it is where it is not chunked after all.
std::string unchunked(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  for (;;) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    if (error != std::errc()) return std::string(body);
    if (size == 0) return out;
    const std::size_t line = rest.find('\n', static_cast<std::size_t>(end - rest.data()));
    if (line == std::string_view::npos || size > rest.size() - line - 1) return std::string(body);
    out.append(rest.substr(line + 1, size));
    rest.remove_prefix(line + 1 + size);
    while (!rest.empty() && (rest.front() == '\r' || rest.front() == '\n')) rest.remove_prefix(1);
    if (rest.empty()) return out;
  }
}

std::string inflated(std::string body, const std::string& where, const ReaderContext& context) {
  if (!knows_compressed(body)) return body;
  Source source{where, Bytes([body = std::move(body), at = std::size_t{0}](
                                 char* to, std::size_t size) mutable {
                  const std::size_t count = body.copy(to, size, at);
                  at += count;
                  return count;
                })};
  source = decompress(std::move(source));
  return read_whole(source, context);
}

std::string_view charset_of(std::string_view content_type) {
  const std::size_t at = content_type.find("charset=");
  if (at == std::string_view::npos) return {};
  std::string_view name = content_type.substr(at + 8);
  name = name.substr(0, name.find(';'));
  while (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == '"' || name.back() == '\'' || name.back() == ' ')) {
    name.remove_suffix(1);
  }
  return name;
}

class Warc {
 public:
  Warc(Source source, const ReaderContext& context)
      : source_(std::move(source)), context_(context) {}

  bool next(RawRecord& record) {
    for (;;) {
      Header header;
      if (!read_header(header)) return false;
      ++number_;
      const std::string where = source_.name + ":" + std::to_string(number_);
      const std::string_view length = header.field("Content-Length");
      std::size_t size = 0;
      if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc()) {
        throw Error(Error::Kind::kInput, where, "the record has no Content-Length",
                    "the rest of the file cannot be read");
      }
      const std::string_view type = header.field("WARC-Type");
      const bool wanted = type == "response" || type == "resource" || type == "conversion";
      if (!wanted) {
        source_.bytes.skip(size);
        continue;
      }
      if (size > context_.options.record_limit) {
        source_.bytes.skip(size);
        context_.report(
            Error(Error::Kind::kInput, where,
                  "the record is longer than " + size_in_words(context_.options.record_limit)));
        continue;
      }
      const std::string_view block = source_.bytes.peek(size);
      if (block.size() < size) {
        throw Error(Error::Kind::kInput, where, "the file ends within this record");
      }
      const bool found = take(header, type, block.substr(0, size), where, record);
      source_.bytes.skip(size);
      if (found) return true;
    }
  }

 private:
  bool read_header(Header& header) {
    std::string_view line;
    for (;;) {
      switch (source_.bytes.line(kLongestHeader, line)) {
        case Bytes::Line::kEnd:
          return !header.first.empty();
        case Bytes::Line::kTooLong:
          continue;
        case Bytes::Line::kLine:
          break;
      }
      line = trim(line);
      if (header.first.empty()) {
        if (line.starts_with("WARC/")) header.first = line;
      } else if (line.empty()) {
        return true;
      } else {
        header.add(line);
      }
    }
  }

  // False for a record that is no page.
  bool take(const Header& warc, std::string_view type, std::string_view block,
            const std::string& where, RawRecord& record) {
    std::string_view content_type = warc.field("Content-Type");
    Header http;
    if (type == "response") {
      if (!block.starts_with("HTTP/")) return false;
      http = take_header(block);
      const std::size_t space = http.first.find(' ');
      if (space == std::string::npos || http.first.substr(space + 1, 3) != "200") return false;
      content_type = http.field("Content-Type");
    }
    const bool html = content_type.find("html") != std::string_view::npos;
    const bool text = type == "conversion" && content_type.starts_with("text/plain");
    if (!html && !text) return false;
    record.kind = html ? RawRecord::Kind::kHtml : RawRecord::Kind::kText;
    record.where = where;
    record.charset = charset_of(content_type);
    record.article = Article();
    record.article.url = warc.field("WARC-Target-URI");
    const bool chunked = http.field("Transfer-Encoding").find("chunked") != std::string_view::npos;
    record.bytes = chunked ? unchunked(block) : std::string(block);
    try {
      record.bytes = inflated(std::move(record.bytes), where, context_);
    } catch (const Error& error) {
      context_.report(error);
      return false;
    }
    return true;
  }

  Source source_;
  const ReaderContext& context_;
  std::uint64_t number_ = 0;
};

}  // namespace

bool knows_warc(std::string_view head) {
  return head.starts_with("WARC/");
}

Records open_warc(Source source, const ReaderContext& context) {
  auto warc = std::make_shared<Warc>(std::move(source), context);
  return [warc](RawRecord& record) { return warc->next(record); };
}

}  // namespace onrecord
