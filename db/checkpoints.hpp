// db/checkpoints.hpp
// Moves what was committed from the journal into the store on a thread of its own, while the writer
// goes on: its waits for the disk are nobody's.
//
// needs   a store in WAL mode that is written by a connection of the same process
// owns    a thread while a checkpoint is under way, and a connection
// errors  none: what fails here is left in the journal, and the next checkpoint of the writer says
// why
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <thread>

#include "db/sqlite.hpp"

namespace onrecord {

class Checkpoints {
 public:
  explicit Checkpoints(std::string path) : path_(std::move(path)) {}
  ~Checkpoints() { wait(); }
  Checkpoints(const Checkpoints&) = delete;
  Checkpoints& operator=(const Checkpoints&) = delete;

  // Nothing happens while one is under way.
  void begin();
  void wait();

 private:
  void run();

  std::string path_;
  std::optional<Connection> database_;
  std::thread thread_;
  std::atomic<bool> running_{false};
};

}  // namespace onrecord
