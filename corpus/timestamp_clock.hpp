// corpus/timestamp_clock.hpp
// A time of day and its zone, as it stands among the parts of a text beside a day.
//
// cost    a look at a few parts
#pragma once

#include <string>

#include "corpus/timestamp_day.hpp"
#include "corpus/timestamp_parts.hpp"

namespace onrecord {

struct StatedClock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::string zone;  // as ISO 8601 writes it; empty when not stated
};

bool is_clock(const StatedClock& clock);

// The time of the day that stands in the parts from `begin` up to `end`: glued to it, after it or
// before it. Moves the two around both.
bool read_clock(const TimestampParts& parts, const StatedDay& day, StatedClock& clock,
                std::size_t& begin, std::size_t& end);

}  // namespace onrecord
