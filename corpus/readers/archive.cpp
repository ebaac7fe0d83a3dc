#include "corpus/readers/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace onrecord {
namespace {

// Deflate cannot shrink more than 1,032 to 1; text that is no bomb stays far below this.
constexpr std::uint64_t kLargestRatio = 400;
constexpr std::uint64_t kRatioMatters = std::uint64_t{64} << 20;

struct CloseArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

// An open archive that reads from a stream of bytes.
struct Reader {
  explicit Reader(Source from) : source(std::move(from)), handle(archive_read_new()) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void open() {
    if (archive_read_open(handle.get(), this, nullptr, &Reader::read, nullptr) != ARCHIVE_OK)
      fail();
  }

  // libarchive takes what it is given until it asks again.
  static la_ssize_t read(archive* handle, void* self, const void** buffer) {
    auto& reader = *static_cast<Reader*>(self);
    try {
      reader.source.bytes.skip(reader.lent);
      const std::string_view here = reader.source.bytes.available();
      reader.lent = here.size();
      reader.taken += here.size();
      *buffer = here.data();
      return static_cast<la_ssize_t>(here.size());
    } catch (const Error& error) {
      reader.lent = 0;
      archive_set_error(handle, -1, "%s", error.what());
      return -1;
    }
  }

  // The bytes of the entry that the archive stands at.
  std::size_t data(char* to, std::size_t size) {
    const la_ssize_t got = archive_read_data(handle.get(), to, size);
    if (got < 0) fail();
    given += static_cast<std::uint64_t>(got);
    if (given > kRatioMatters && given / kLargestRatio > taken) {
      throw Error(Error::Kind::kInput, source.name,
                  "the compressed data grows more than " + std::to_string(kLargestRatio) + "-fold",
                  "if it is no zip bomb, decompress it first");
    }
    return static_cast<std::size_t>(got);
  }

  [[noreturn]] void fail() const {
    const char* reason = archive_error_string(handle.get());
    throw Error(Error::Kind::kInput, source.name,
                std::string("the compressed data is damaged") +
                    (reason != nullptr ? std::string(" (") + reason + ")" : ""),
                "copy the file again");
  }

  Source source;
  std::unique_ptr<archive, CloseArchive> handle;
  std::size_t lent = 0;
  std::uint64_t taken = 0;
  std::uint64_t given = 0;
};

void know_filters(archive* handle) {
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_lz4(handle);
}

}  // namespace

bool knows_compressed(std::string_view head) {
  static constexpr std::array<std::string_view, 5> kMagic = {"\x1F\x8B", "\x28\xB5\x2F\xFD",
                                                             std::string_view("\xFD"
                                                                              "7zXZ\0",
                                                                              6),
                                                             "BZh", "\x04\x22\x4D\x18"};
  return std::any_of(kMagic.begin(), kMagic.end(),
                     [head](std::string_view magic) { return head.starts_with(magic); });
}

Source decompress(Source source) {
  Source out{source.name, Bytes(nullptr), source.depth};
  auto reader = std::make_shared<Reader>(std::move(source));
  know_filters(reader->handle.get());
  archive_read_support_format_raw(reader->handle.get());
  archive_read_support_format_empty(reader->handle.get());
  reader->open();
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(reader->handle.get(), &entry);
  if (status != ARCHIVE_OK && status != ARCHIVE_EOF) reader->fail();
  const bool empty = status == ARCHIVE_EOF;
  out.bytes = Bytes(
      [reader, empty](char* to, std::size_t size) { return empty ? 0 : reader->data(to, size); });
  return out;
}

bool knows_archive(std::string_view head) {
  return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") ||
         (head.size() > 262 && head.substr(257, 5) == "ustar");
}

Records open_archive(Source source, const ReaderContext& context) {
  struct State {
    std::shared_ptr<Reader> reader;
    std::string name;
    int depth = 0;
    Records member;
  };
  auto state = std::make_shared<State>();
  state->name = source.name;
  state->depth = source.depth + 1;
  state->reader = std::make_shared<Reader>(std::move(source));
  archive* handle = state->reader->handle.get();
  know_filters(handle);
  archive_read_support_format_zip(handle);
  archive_read_support_format_tar(handle);
  archive_read_support_format_empty(handle);
  state->reader->open();
  return [state, &context](RawRecord& record) {
    for (;;) {
      if (state->member) {
        try {
          if (state->member(record)) return true;
        } catch (const Error& error) {
          context.report(error);
        }
        state->member = nullptr;
      }
      archive_entry* entry = nullptr;
      const int status = archive_read_next_header(state->reader->handle.get(), &entry);
      if (status == ARCHIVE_EOF) return false;
      if (status < ARCHIVE_WARN) state->reader->fail();
      const char* path = archive_entry_pathname_utf8(entry);
      if (path == nullptr) path = archive_entry_pathname(entry);
      const std::string name = path != nullptr ? path : "member";
      const std::size_t slash = name.rfind('/');
      const bool hidden =
          name[slash == std::string::npos ? 0 : slash + 1] == '.' || name.starts_with("__MACOSX/");
      if (archive_entry_filetype(entry) != AE_IFREG || hidden) continue;
      Source member{state->name + "/" + name,
                    Bytes([reader = state->reader](char* to, std::size_t size) {
                      return reader->data(to, size);
                    }),
                    state->depth};
      try {
        state->member = open_source(std::move(member), context);
      } catch (const Error& error) {
        context.report(error);
      }
    }
  };
}

}  // namespace onrecord
