// corpus/time_zone.hpp
// Names of time zones, by way of the tz database that ICU carries.
//
// units   an offset is written as ISO 8601 writes it: "Z", "+09:00"
#pragma once

#include <string>
#include <string_view>

namespace onrecord {

struct LocalHour {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
};

// "JST", "ET", "GMT": its offset at that hour, summer time observed; empty for an unknown name.
// British names come first: BST is a summer time.
std::string offset_of_zone(std::string_view name, const LocalHour& at);

std::string offset_name(int minutes);

}  // namespace onrecord
