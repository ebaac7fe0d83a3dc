#include "db/checkpoints.hpp"

#include <exception>
#include <system_error>

namespace onrecord {

void Checkpoints::begin() {
  if (running_) return;
  wait();
  running_ = true;
  try {
    thread_ = std::thread([this] { run(); });
  } catch (const std::system_error&) {  // no thread to be had
    running_ = false;
  }
}

void Checkpoints::wait() {
  if (thread_.joinable()) thread_.join();
}

void Checkpoints::run() {
  try {
    if (!database_) database_.emplace(path_, Connection::Mode::kWrite);
    database_->execute("PRAGMA wal_checkpoint(PASSIVE)");
  } catch (const std::exception&) {
    database_.reset();
  }
  running_ = false;
}

}  // namespace onrecord
