#include "pipeline/conveyor.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace onrecord {
namespace {

using namespace std::chrono_literals;

RawRecord record(const std::string& bytes) {
  RawRecord made;
  made.bytes = bytes;
  return made;
}

// Takes what is there until the end; the items in order.
std::vector<std::string> drain(Conveyor& conveyor) {
  std::vector<std::string> seen;
  bool waited = false;
  while (Batch* batch = conveyor.next(1min, waited)) {
    for (std::size_t i = 0; i < batch->count; ++i) seen.push_back(batch->items[i].record.bytes);
    conveyor.release(batch);
  }
  return seen;
}

TEST(Conveyor, KeepsTheOrderWithManyWorkers) {
  Conveyor conveyor(6);
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i) {
    workers.emplace_back([&] {
      while (Batch* batch = conveyor.take()) {
        if (batch->number % 3 == 0) std::this_thread::sleep_for(1ms);
        conveyor.done(batch);
      }
    });
  }
  std::thread reader([&] {
    for (int i = 0; i < 20000; ++i) {
      RawRecord next = record(std::to_string(i));
      ASSERT_TRUE(conveyor.add(next));
    }
    conveyor.end();
  });
  const std::vector<std::string> seen = drain(conveyor);
  reader.join();
  for (std::thread& worker : workers) worker.join();
  ASSERT_EQ(seen.size(), 20000U);
  for (int i = 0; i < 20000; ++i) ASSERT_EQ(seen[static_cast<std::size_t>(i)], std::to_string(i));
}

TEST(Conveyor, GivesAnOpenBatchToAWaitingWorker) {
  Conveyor conveyor(2);
  RawRecord one = record("one");
  conveyor.add(one);
  Batch* batch = conveyor.take();
  ASSERT_NE(batch, nullptr);
  EXPECT_EQ(batch->count, 1U);
}

TEST(Conveyor, BoundsWhatIsUnderWay) {
  Conveyor conveyor(2);
  std::atomic<std::size_t> added = 0;
  std::thread reader([&] {
    RawRecord big = record(std::string(300000, 'x'));
    while (conveyor.add(big)) {
      ++added;
      big = record(std::string(300000, 'x'));
    }
  });
  // A busy machine may be slow to start the thread; once two are in, a third must wait.
  const auto patience = std::chrono::steady_clock::now() + 30s;
  while (added < 2 && std::chrono::steady_clock::now() < patience) std::this_thread::sleep_for(1ms);
  std::this_thread::sleep_for(50ms);
  conveyor.close();
  reader.join();
  EXPECT_EQ(added, 2U);
}

TEST(Conveyor, EndsEmptyInput) {
  Conveyor conveyor(2);
  conveyor.end();
  EXPECT_EQ(conveyor.take(), nullptr);
  bool waited = true;
  EXPECT_EQ(conveyor.next(1min, waited), nullptr);
  EXPECT_FALSE(waited);
}

TEST(Conveyor, StopWorksOffWhatWasAdded) {
  Conveyor conveyor(3);
  RawRecord one = record("one");
  conveyor.add(one);
  conveyor.stop();
  RawRecord two = record("two");
  EXPECT_FALSE(conveyor.add(two));
  Batch* batch = conveyor.take();
  ASSERT_NE(batch, nullptr);
  conveyor.done(batch);
  EXPECT_EQ(drain(conveyor), std::vector<std::string>{"one"});
}

TEST(Conveyor, TellsTheWriterThatNothingCame) {
  Conveyor conveyor(2);
  bool waited = false;
  EXPECT_EQ(conveyor.next(1ms, waited), nullptr);
  EXPECT_TRUE(waited);
}

TEST(Conveyor, HandsAnExceptionToTheWriter) {
  Conveyor conveyor(2);
  conveyor.fail(std::make_exception_ptr(std::runtime_error("broken")));
  bool waited = false;
  EXPECT_THROW((void)conveyor.next(1min, waited), std::runtime_error);
  EXPECT_EQ(conveyor.take(), nullptr);
}

}  // namespace
}  // namespace onrecord
