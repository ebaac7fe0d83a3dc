#include "pipeline/run.hpp"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <memory>
#include <thread>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/progress.hpp"

namespace onrecord {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 100ms;
constexpr int kRest = 30;  // waits in vain
constexpr std::uint64_t kMostJobs = 256;
// More than a batch (conveyor.cpp), which ends with the record that fills it: a record left over
// would go through all steps alone.
constexpr std::size_t kBlockBytes = std::size_t{192} << 10U;

// What the threads share. The reader may outlive run() when a signal ends it while it waits for
// input, therefore it is owned together.
struct Shared {
  explicit Shared(std::size_t batches) : conveyor(batches) {}
  Conveyor conveyor;
  std::atomic<std::uint64_t> bytes{0};
  std::atomic<bool> reader_done{false};
  std::atomic<int> signal{0};
  std::mutex mutex;
  InputCounts input;
};

void read_input(const std::shared_ptr<Shared>& shared, std::vector<std::string> paths,
                InputOptions options) {
  try {
    options.on_error = [&shared](const Error& error) {
      shared->conveyor.add_failure(error.where(), error.what());
    };
    Input input(std::move(paths), std::move(options));
    RawRecord record;
    while (input.next(record)) {
      shared->bytes = input.bytes_read();
      if (!shared->conveyor.add(record)) break;
    }
    shared->bytes = input.bytes_read();
    const std::lock_guard lock(shared->mutex);
    shared->input += input.counts();
  } catch (...) {
    shared->conveyor.fail(std::current_exception());
  }
  shared->reader_done = true;
  shared->conveyor.end();
}

void work_item(const Step& step, Item& item, Batch& batch, std::size_t place) {
  if (!item.failure.empty()) return;
  const std::size_t out = batch.out.size();
  const std::size_t notes = batch.notes.size();
  const auto bad = [&](std::string message) {
    batch.out.resize(out);
    batch.notes.resize(notes);
    item.failure = std::move(message);
  };
  try {
    step(item, batch, place);
  } catch (const Error& error) {
    if (error.kind() != Error::Kind::kInput) throw;
    bad(error.what());
  } catch (const std::bad_alloc&) {
    bad(item.record.where + ": not enough memory for this article");
  }
}

// The end of the block that begins with an item: a large item is a block of its own.
std::size_t end_of_block(const Batch& batch, std::size_t first, std::size_t most) {
  std::size_t bytes = 0;
  std::size_t end = first;
  while (end < batch.count && end - first < most) {
    const RawRecord& record = batch.items[end].record;
    bytes += record.bytes.size() + record.article.text.size();
    if (end > first && bytes > kBlockBytes) break;
    ++end;
  }
  return end;
}

void work_batch(const Worker& worker, bool strict, Batch& batch) {
  for (std::size_t first = 0; first < batch.count;) {
    const std::size_t end = end_of_block(batch, first, strict ? 1 : kMostPlaces);
    for (const Step& step : worker) {
      for (std::size_t i = first; i < end; ++i) work_item(step, batch.items[i], batch, i - first);
    }
    if (strict && !batch.items[first].failure.empty()) batch.count = end;
    first = end;
  }
}

void work(const std::shared_ptr<Shared>& shared, const Job& job) {
  try {
    InputCounts counts;
    {
      const Worker worker = job.worker(counts);
      while (Batch* batch = shared->conveyor.take()) {
        work_batch(worker, job.strict, *batch);
        shared->conveyor.done(batch);
      }
    }
    const std::lock_guard lock(shared->mutex);
    shared->input += counts;
  } catch (...) {
    shared->conveyor.fail(std::current_exception());
  }
}

// Turns the first SIGINT, SIGTERM or SIGHUP into an orderly end; a second one kills as usual.
class SignalWatch {
 public:
  explicit SignalWatch(const std::shared_ptr<Shared>& shared) {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set_, &old_);
    std::thread([shared, set = set_] {
      const timespec pause{0, 200'000'000};
      while (!shared->reader_done) {
        const int signal = sigtimedwait(&set, nullptr, &pause);
        if (signal <= 0) continue;
        shared->signal = signal;
        shared->conveyor.stop();
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
      }
    }).detach();
  }
  ~SignalWatch() { pthread_sigmask(SIG_SETMASK, &old_, nullptr); }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

 private:
  sigset_t set_{};
  sigset_t old_{};
};

// Tells bad input to people and, with --errors, to programs.
class Complaints {
 public:
  explicit Complaints(const Job& job) : program_(job.program) {
    if (job.errors.empty()) return;
    file_.open(job.errors, std::ios::binary | std::ios::trunc);
    if (!file_) {
      throw Error(Error::Kind::kUsage, job.errors,
                  std::string("cannot be written: ") + std::strerror(errno),
                  "give --errors another file");
    }
  }

  void add(const Item& item) {
    complain(program_, item.failure);
    if (!file_.is_open()) return;
    std::string line = "{\"where\":";
    write_json_string(item.record.where, line);
    line += ",\"error\":";
    write_json_string(item.failure, line);
    line += "}\n";
    file_ << line << std::flush;
  }

 private:
  std::string program_;
  std::ofstream file_;
};

void write_batches(const Job& job, Shared& shared, JobCounts& counts) {
  Complaints complaints(job);
  std::uint64_t total = job.progress ? input_size(job.paths) : 0;
  Progress progress(job.progress, total);
  int waits = kRest;  // in vain since something was written
  while (true) {
    bool waited = false;
    Batch* batch = shared.conveyor.next(kPatience, waited);
    if (batch == nullptr && !waited) return;
    if (batch == nullptr) {
      if (waits == 0 && job.idle) job.idle();
      if (waits < kRest && ++waits == kRest && job.rest) job.rest();
      progress.update(counts.records, shared.bytes);
      continue;
    }
    waits = 0;
    job.sink(*batch);
    bool bad = false;
    for (std::size_t i = 0; i < batch->count; ++i) {
      const Item& item = batch->items[i];
      ++counts.records;
      if (item.failure.empty()) continue;
      bad = true;
      ++counts.failed;
      progress.clear();
      complaints.add(item);
      if (job.failed) job.failed(item);
    }
    if (!batch->notes.empty()) {
      progress.clear();
      std::fwrite(batch->notes.data(), 1, batch->notes.size(), stderr);
    }
    shared.conveyor.release(batch);
    progress.update(counts.records, shared.bytes);
    if (bad && job.strict) {
      shared.conveyor.close();
      return;
    }
  }
}

}  // namespace

JobCounts run(const Job& job) {
  const auto start = std::chrono::steady_clock::now();
  const auto shared = std::make_shared<Shared>(std::size_t{2} * job.jobs + 4);
  JobCounts counts;
  const SignalWatch watch(shared);
  std::thread reader(read_input, shared, job.paths, job.input);
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < job.jobs; ++i) workers.emplace_back(work, shared, std::cref(job));
  std::exception_ptr reason;
  try {
    write_batches(job, *shared, counts);
  } catch (const ClosedPipe&) {
  } catch (...) {
    reason = std::current_exception();
  }
  shared->conveyor.close();
  for (std::thread& worker : workers) worker.join();
  counts.signal = shared->signal;
  // After a signal, a closed pipe or a bad sink the reader may wait for input that never comes.
  if (shared->reader_done) {
    reader.join();
  } else {
    reader.detach();
  }
  if (reason) std::rethrow_exception(reason);
  counts.bytes = shared->bytes;
  counts.input = shared->input;
  counts.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return counts;
}

Job job_of(const Options& options) {
  Job job;
  job.program = options.program();
  job.paths = options.operands();
  if (job.paths.empty()) job.paths = {"-"};
  const std::uint64_t cores = std::max(1U, std::thread::hardware_concurrency());
  job.jobs = static_cast<unsigned>(std::min(options.number("jobs", cores, 1), kMostJobs));
  job.strict = options.has("strict");
  job.errors = options.get("errors");
  return job;
}

int exit_status(const JobCounts& counts) {
  if (counts.signal != 0) return 128 + counts.signal;
  return counts.failed > 0 ? 1 : 0;
}

}  // namespace onrecord
