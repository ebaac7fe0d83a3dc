// pipeline/clock.hpp
// The time of day, for records of runs: the only place where the program asks for it.
#pragma once

#include <string>

namespace onrecord {

// "2025-05-03T16:41:00Z"
std::string utc_now();

}  // namespace onrecord
