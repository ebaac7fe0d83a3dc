// pipeline/run.hpp
// The one loop that every stage executable runs: input, workers, output in order.
//
// shape   a reader thread cuts the input into records, `jobs` threads work on batches of them, the
//         calling thread writes the batches in the order of the input
// errors  a bad record is a message and goes to no sink, the rest goes on; with `strict` it is the
//         last one. Anything else that is thrown ends the loop and is thrown here
// owns    nothing outlives run(), except a reader that waits for input when a signal has come
// cost    memory is bounded by a few batches a thread, whatever the size of the input
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/input.hpp"
#include "pipeline/conveyor.hpp"
#include "pipeline/options.hpp"

namespace onrecord {

// One step of the work on an item: what it throws makes the item bad. The last one may add to the
// out and notes of the batch, any may leave something in the document of the item, or keep it by
// the item's place in its block, below kMostPlaces.
using Step = std::function<void(Item& item, Batch& batch, std::size_t place)>;

// The work of one thread. A block of items goes through each step before the next begins, so that
// the code and the tables of a step stay at hand.
using Worker = std::vector<Step>;
inline constexpr std::size_t kMostPlaces = 192;

struct Job {
  std::string program;
  std::vector<std::string> paths;
  InputOptions input;
  unsigned jobs = 1;
  bool strict = false;
  bool progress = false;
  std::string errors;  // file for bad input as JSON lines; empty for none

  // Makes the worker of one thread; called on that thread.
  std::function<Worker(InputCounts& counts)> worker;
  // Takes a batch; called by one thread, in order. It may find further items bad.
  std::function<void(Batch& batch)> sink;
  // A bad item, in order, after its batch went to the sink.
  std::function<void(const Item& item)> failed;
  // Nothing came for a moment: time to show readers what there is.
  std::function<void()> idle;
  // Nothing came for seconds: time for what pays when little follows.
  std::function<void()> rest;
};

struct JobCounts {
  std::uint64_t records = 0;  // good and bad
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;
  InputCounts input;
  double seconds = 0;
  int signal = 0;  // the signal that ended the loop early; 0 when none did
};

JobCounts run(const Job& job);

// What the options --jobs, --strict and --errors and the operands say.
Job job_of(const Options& options);

// 0, 1 when some input was bad, 128 + the signal that came.
int exit_status(const JobCounts& counts);

}  // namespace onrecord
