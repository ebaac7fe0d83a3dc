// pipeline/conveyor.hpp
// Carries records from one reader through many workers to one writer, in order, in batches.
//
// shape   a batch is closed when it is full, or taken as it is by a worker that would otherwise
//         wait: busy input travels in large batches, and a live pipe is never kept waiting
// owns    a fixed number of batches that go round: memory does not grow with the input
// errors  fail() hands the first exception to the writer, whose next() throws it
// cost    one short lock a record for the reader, one a batch for the others
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/document.hpp"
#include "corpus/input.hpp"

namespace onrecord {

// One record on its way.
struct Item {
  RawRecord record;
  Document document;    // what a worker made of it, for writers that want documents
  std::string failure;  // why it is bad; empty when it is well
  bool skipped = false;
};

struct Batch {
  std::uint64_t number = 0;
  std::vector<Item> items;  // the first `count` are in use; the others keep their memory
  std::size_t count = 0;
  std::size_t bytes = 0;
  std::string out;    // for standard output, made by the worker
  std::string notes;  // for standard error
};

class Conveyor {
 public:
  explicit Conveyor(std::size_t batches);

  // Reader. False when nobody wants any more. `record` gets the memory of an older one.
  bool add(RawRecord& record);
  bool add_failure(std::string where, std::string message);
  void end();

  // Workers. nullptr at the end.
  Batch* take();
  void done(Batch* batch);

  // Writer: in the order of the input. nullptr at the end, or, with `waited` set, when nothing came
  // for that long.
  Batch* next(std::chrono::milliseconds patience, bool& waited);
  void release(Batch* batch);

  // No more input; what was added is still worked off. For signals, from any thread.
  void stop();
  // Everybody comes home at once.
  void close();
  // close(), because of an exception.
  void fail(std::exception_ptr reason);

 private:
  // With the lock held: room in the open batch for one more item; nullptr after the end.
  Item* place(std::unique_lock<std::mutex>& lock);
  void added(std::size_t bytes);
  void shut();

  std::mutex mutex_;
  std::condition_variable room_;  // for the reader: a batch is free
  std::condition_variable work_;  // for workers
  std::condition_variable made_;  // for the writer
  std::vector<std::unique_ptr<Batch>> batches_;
  std::vector<Batch*> free_;
  Batch* open_ = nullptr;
  std::deque<Batch*> full_;
  std::map<std::uint64_t, Batch*> made_batches_;
  std::uint64_t next_number_ = 0;   // of the next batch that is taken
  std::uint64_t next_written_ = 0;  // of the next batch to write
  std::size_t waiting_ = 0;         // workers
  bool ended_ = false;
  bool closed_ = false;
  std::exception_ptr reason_;
};

}  // namespace onrecord
