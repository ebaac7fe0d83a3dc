#include "extractors/rulebook/parallel.hpp"

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace onrecord {
namespace {

constexpr std::size_t kMostPieces = 4;

}  // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t pieces = std::min({cores, kMostPieces, std::max<std::size_t>(count, 1)});
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < pieces; ++i) {
    others.push_back(
        std::async(std::launch::async, work, count * i / pieces, count * (i + 1) / pieces));
  }
  work(0, count / pieces);
  for (std::future<void>& other : others) other.get();
}

}  // namespace onrecord
