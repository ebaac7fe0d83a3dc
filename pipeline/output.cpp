#include "pipeline/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "corpus/error.hpp"

namespace onrecord {

void write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw ClosedPipe{};
    } else if (errno != EINTR) {
      throw Error(Error::Kind::kStore, "standard output",
                  std::string("cannot be written: ") + std::strerror(errno));
    }
  }
}

}  // namespace onrecord
