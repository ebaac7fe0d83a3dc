#include "db/checkpoints.hpp"

namespace onrecord {

void Checkpoints::begin() {
  if (running_) return;
  wait();
  running_ = true;
  thread_ = std::thread([this] { run(); });
}

void Checkpoints::wait() {
  if (thread_.joinable()) thread_.join();
}

void Checkpoints::run() {
  try {
    if (!database_) database_.emplace(path_, Connection::Mode::kWrite);
    database_->execute("PRAGMA wal_checkpoint(PASSIVE)");
  } catch (const Error&) {
    database_.reset();
  }
  running_ = false;
}

}  // namespace onrecord
