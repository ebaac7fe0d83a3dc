#include "db/index/posting_run.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "corpus/error.hpp"

namespace onrecord {

PostingRun::PostingRun(std::string file)
    : file_(std::move(file)), stream_(std::fopen(file_.c_str(), "w+be")) {
  if (!stream_) fail();
  constexpr std::size_t kBuffer = std::size_t{256} << 10U;
  (void)std::setvbuf(stream_.get(), nullptr, _IOFBF, kBuffer);
}

PostingRun::~PostingRun() {
  stream_.reset();
  std::error_code error;
  std::filesystem::remove(file_, error);
}

void PostingRun::fail() const {
  throw Error(Error::Kind::kStore, file_, std::generic_category().message(errno),
              "check the disk and the permissions of the folder");
}

void PostingRun::write(const void* bytes, std::size_t size) {
  if (std::fwrite(bytes, 1, size, stream_.get()) != size) fail();
}

void PostingRun::read(void* bytes, std::size_t size) {
  if (std::fread(bytes, 1, size, stream_.get()) != size) fail();
}

void PostingRun::write(std::string_view term, std::string_view doclist, std::int64_t last_row) {
  const Sizes sizes{term.size(), doclist.size(), last_row};
  write(&sizes, sizeof sizes);
  write(term.data(), term.size());
  write(doclist.data(), doclist.size());
  ++written_;
}

void PostingRun::rewind() {
  if (std::fflush(stream_.get()) != 0 || std::fseek(stream_.get(), 0, SEEK_SET) != 0) fail();
  read_ = 0;
}

bool PostingRun::next() {
  if (read_ == written_) return false;
  ++read_;
  read(&sizes_, sizeof sizes_);
  term_.resize(sizes_.term);
  read(term_.data(), term_.size());
  doclist_.resize(sizes_.doclist);
  read(doclist_.data(), doclist_.size());
  return true;
}

}  // namespace onrecord
