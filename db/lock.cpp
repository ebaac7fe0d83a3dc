#include "db/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "corpus/error.hpp"

namespace onrecord {

// The file stays: removing it would let a third process lock a file that no longer has a name.
WriterLock::WriterLock(const std::string& store_path) {
  const std::string path = store_path + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0) {
    throw Error(Error::Kind::kStore, path, std::generic_category().message(errno),
                "check that the folder exists and may be written");
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    ::close(file_);
    if (code == EWOULDBLOCK) {
      throw Error(Error::Kind::kStore, store_path, "another program is writing to it",
                  "wait until it has finished");
    }
    throw Error(Error::Kind::kStore, path, std::generic_category().message(code));
  }
}

WriterLock::~WriterLock() {
  ::close(file_);
}

}  // namespace onrecord
