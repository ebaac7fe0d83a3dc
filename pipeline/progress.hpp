// pipeline/progress.hpp
// What a person sees while a long run goes on: a bar, what is done, and at what rate.
//
// shape   one line on stderr, redrawn at most ten times a second, gone at the end; nothing at all
//         when stderr is no terminal
// units   bytes of input as they stand on disk; the rate is that of the last few seconds
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>

namespace onrecord {

// The line itself: width columns at most. `total` 0 means unknown: no bar and no time left.
struct ProgressState {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t total = 0;
  double articles_per_second = 0;
  double bytes_per_second = 0;
};
std::string progress_line(const ProgressState& state, std::size_t width);

class Progress {
 public:
  // `wanted` false: silent whatever stderr is.
  Progress(bool wanted, std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::uint64_t articles, std::uint64_t bytes);
  // Wipes the line, so that a message can be written; the next update() draws it again.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  struct Sample {
    Clock::time_point time;
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;
  };
  bool shown_ = false;
  bool drawn_ = false;
  std::uint64_t total_ = 0;
  Clock::time_point last_;
  std::deque<Sample> samples_;
};

}  // namespace onrecord
