// corpus/timestamp_day.hpp
// A day with its year, as it stands among the parts of a text.
//
// cost    a look at a few parts
#pragma once

#include "corpus/timestamp_parts.hpp"

namespace onrecord {

struct StatedDay {
  int year = 0;
  int month = 0;
  int day = 0;
};

// A day that exists, of a year that news may speak of.
bool is_day(const StatedDay& day);

// Reads the day that begins at part `i`, and moves `end` behind it. `day_first` decides what
// "3/5/2025" is; where nothing does, it is no day.
bool read_day(const TimestampParts& parts, std::size_t i, bool day_first, StatedDay& day,
              std::size_t& end);

}  // namespace onrecord
