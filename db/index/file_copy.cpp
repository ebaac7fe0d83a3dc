#include "db/index/file_copy.hpp"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <system_error>
#include <vector>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

// Enough requests to keep a disk busy; each holds a buffer of kChunk.
constexpr std::size_t kCopiers = 4;
constexpr std::size_t kChunk = std::size_t{4} << 20U;
// What direct writes ask of addresses and lengths on any disk.
constexpr std::size_t kAlignment = 4096;

class File {
 public:
  File(const std::string& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

bool share_blocks(const std::string& from, const std::string& to) {
  const File source(from, O_RDONLY);
  const File copy(to, O_WRONLY | O_CREAT | O_TRUNC);
  return source.is_open() && copy.is_open() &&
         ::ioctl(copy.number(), FICLONE, source.number()) == 0;
}

// Copies the chunks that it takes from `next`; false when one could not be copied.
bool copy_chunks(int source, int copy, std::size_t size, std::atomic<std::size_t>& next) {
  const std::unique_ptr<void, decltype(&std::free)> buffer(std::aligned_alloc(kAlignment, kChunk),
                                                           &std::free);
  if (buffer == nullptr) return false;
  for (std::size_t at = next.fetch_add(kChunk); at < size; at = next.fetch_add(kChunk)) {
    const std::size_t length = std::min(kChunk, size - at);
    const auto offset = static_cast<off_t>(at);
    if (::pread(source, buffer.get(), length, offset) != static_cast<ssize_t>(length)) return false;
    if (::pwrite(copy, buffer.get(), length, offset) != static_cast<ssize_t>(length)) return false;
  }
  return true;
}

bool write_direct(const std::string& from, const std::string& to) {
  const File source(from, O_RDONLY);
  const File copy(to, O_WRONLY | O_CREAT | O_TRUNC | O_DIRECT);
  struct stat state {};
  if (!source.is_open() || !copy.is_open() || ::fstat(source.number(), &state) != 0) return false;
  const auto size = static_cast<std::size_t>(state.st_size);
  if (size % kAlignment != 0) return false;
  // Blocks in one piece; a file system that cannot reserve them still takes the writes.
  (void)::fallocate(copy.number(), 0, 0, state.st_size);
  std::atomic<std::size_t> next = 0;
  std::vector<std::future<bool>> copiers;
  for (std::size_t i = 0; i < kCopiers; ++i) {
    copiers.push_back(std::async(std::launch::async, [&] {
      return copy_chunks(source.number(), copy.number(), size, next);
    }));
  }
  bool whole = true;
  for (std::future<bool>& copier : copiers) whole = copier.get() && whole;
  return whole;
}

}  // namespace

void copy_large_file(const std::string& from, const std::string& to) {
  if (share_blocks(from, to) || write_direct(from, to)) return;
  std::error_code error;
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  if (error) {
    throw Error(Error::Kind::kStore, to, error.message(),
                "check the disk and the permissions of the folder");
  }
}

}  // namespace onrecord
