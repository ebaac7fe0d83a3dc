#include "pipeline/progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace onrecord {
namespace {

using namespace std::chrono_literals;

constexpr auto kRedraw = 100ms;
constexpr auto kWindow = 5s;
constexpr std::size_t kBar = 24;

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::string decimal(double value, int digits) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*f", digits, value);
  return buffer;
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  char buffer[64];
  if (whole >= 3600) {
    std::snprintf(buffer, sizeof buffer, "%llu:%02llu:%02llu",
                  static_cast<unsigned long long>(whole / 3600),
                  static_cast<unsigned long long>(whole / 60 % 60),
                  static_cast<unsigned long long>(whole % 60));
  } else {
    std::snprintf(buffer, sizeof buffer, "%llu:%02llu", static_cast<unsigned long long>(whole / 60),
                  static_cast<unsigned long long>(whole % 60));
  }
  return buffer;
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t width) {
  std::string line;
  if (state.total > 0) {
    const double done =
        std::min(1.0, static_cast<double>(state.bytes) / static_cast<double>(state.total));
    const auto filled = static_cast<std::size_t>(done * kBar);
    line = "[" + std::string(filled, '#') + std::string(kBar - filled, '.') + "] " +
           decimal(done * 100, 0) + "%  ";
  }
  line += std::to_string(state.articles) + " articles  " + decimal(state.articles_per_second, 0) +
          "/s  " + decimal(state.bytes_per_second / 1e6, 1) + " MB/s";
  if (state.total > state.bytes && state.bytes_per_second > 0) {
    line += "  " +
            clock_time(static_cast<double>(state.total - state.bytes) / state.bytes_per_second) +
            " left";
  }
  if (line.size() > width) line.resize(width);
  return line;
}

Progress::Progress(bool wanted, std::uint64_t total)
    : shown_(wanted && isatty(STDERR_FILENO) == 1), total_(total), last_(Clock::now()) {
  samples_.push_back({last_, 0, 0});
}

Progress::~Progress() {
  clear();
}

void Progress::update(std::uint64_t articles, std::uint64_t bytes) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < kRedraw) return;
  last_ = now;
  samples_.push_back({now, articles, bytes});
  while (samples_.size() > 2 && now - samples_[1].time > kWindow) samples_.pop_front();
  const Sample& first = samples_.front();
  const double seconds = std::chrono::duration<double>(now - first.time).count();
  ProgressState state{articles, bytes, total_, 0, 0};
  if (seconds > 0) {
    state.articles_per_second = static_cast<double>(articles - first.articles) / seconds;
    state.bytes_per_second = static_cast<double>(bytes - first.bytes) / seconds;
  }
  const std::string line = "\r\033[K" + progress_line(state, terminal_width() - 1);
  std::fwrite(line.data(), 1, line.size(), stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace onrecord
