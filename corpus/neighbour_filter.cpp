#include "corpus/neighbour_filter.hpp"

#include <algorithm>
#include <bit>

#include "corpus/near_duplicates.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kBitsAShingle = 32;
constexpr std::int64_t kNoPeriod = INT32_MIN;
constexpr std::size_t kPeriods = 3;  // an article is near to those of its period and the next ones

std::uint64_t place_of(Shingle shingle, std::int64_t period) {
  std::uint64_t h =
      (std::uint64_t{shingle} << 32U | static_cast<std::uint32_t>(period)) * 0x9E3779B97F4A7C15ULL;
  h ^= h >> 29U;
  h *= 0xD6E8FEB86659FD93ULL;
  return h ^ h >> 32U;
}

// Four bits of one word.
std::uint64_t bits_of(std::uint64_t place) {
  constexpr std::uint64_t kOne = 1;
  return kOne << (place >> 58U) | kOne << (place >> 52U & 63U) | kOne << (place >> 46U & 63U) |
         kOne << (place >> 40U & 63U);
}

}  // namespace

NeighbourFilter::NeighbourFilter(std::size_t shingles, std::int64_t window)
    : window_(std::max<std::int64_t>(window, 1)),
      bits_(std::bit_ceil(shingles * kPeriods * kBitsAShingle / 64 + 1)),
      mask_(bits_.size() - 1) {}

std::int64_t NeighbourFilter::period(std::int64_t time) const {
  if (time == kNoTime) return kNoPeriod;
  return time / window_ - (time % window_ < 0 ? 1 : 0);
}

void NeighbourFilter::add(std::span<const Shingle> shingles, std::int64_t time) {
  const std::int64_t middle = period(time);
  for (std::int64_t offset = -1; offset <= 1; ++offset) {
    if (time == kNoTime && offset != 0) continue;
    for (const Shingle shingle : shingles) {
      const std::uint64_t place = place_of(shingle, middle + offset);
      bits_[place & mask_] |= bits_of(place);
    }
  }
}

bool NeighbourFilter::may_be_near(std::span<const Shingle> shingles, std::int64_t time) const {
  const std::int64_t own = period(time);
  return std::any_of(shingles.begin(), shingles.end(), [&](Shingle shingle) {
    const std::uint64_t place = place_of(shingle, own);
    const std::uint64_t bits = bits_of(place);
    return (bits_[place & mask_] & bits) == bits;
  });
}

}  // namespace onrecord
