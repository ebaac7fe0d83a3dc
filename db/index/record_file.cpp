#include "db/index/record_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "corpus/error.hpp"

namespace onrecord {

RecordFile::RecordFile(std::string file)
    : file_(std::move(file)), stream_(std::fopen(file_.c_str(), "w+be")) {
  if (!stream_) fail();
  constexpr std::size_t kBuffer = std::size_t{256} << 10U;
  (void)std::setvbuf(stream_.get(), nullptr, _IOFBF, kBuffer);
}

RecordFile::~RecordFile() {
  stream_.reset();
  std::error_code error;
  std::filesystem::remove(file_, error);
}

void RecordFile::fail() const {
  throw Error(Error::Kind::kStore, file_, std::generic_category().message(errno),
              "check the disk and the permissions of the folder");
}

void RecordFile::put(const void* bytes, std::size_t size) {
  // An empty view may point nowhere, which fwrite must not be given.
  if (size != 0 && std::fwrite(bytes, 1, size, stream_.get()) != size) fail();
}

void RecordFile::get(void* bytes, std::size_t size) {
  if (size != 0 && std::fread(bytes, 1, size, stream_.get()) != size) fail();
}

void RecordFile::write(const Numbers& numbers, std::string_view key, std::string_view bytes) {
  const Head head{numbers, key.size(), bytes.size()};
  put(&head, sizeof head);
  put(key.data(), key.size());
  put(bytes.data(), bytes.size());
  ++written_;
}

void RecordFile::rewind() {
  if (std::fflush(stream_.get()) != 0 || std::fseek(stream_.get(), 0, SEEK_SET) != 0) fail();
  read_ = 0;
}

bool RecordFile::next() {
  if (read_ == written_) return false;
  ++read_;
  get(&head_, sizeof head_);
  key_.resize(head_.key);
  get(key_.data(), key_.size());
  bytes_.resize(head_.bytes);
  get(bytes_.data(), bytes_.size());
  return true;
}

}  // namespace onrecord
