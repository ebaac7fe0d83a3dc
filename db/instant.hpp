// db/instant.hpp
// An ISO 8601 date or date-time as seconds since 1970.
//
// shape   a time without zone counts as UTC, a day as its midnight
// errors  kNoTime for what is none of these
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

std::int64_t seconds_of(std::string_view iso);

}  // namespace onrecord
