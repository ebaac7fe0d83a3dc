// corpus/timestamp.hpp
// A date or a date with time of day, as people and machines write it, made ISO 8601.
//
// shape   "16:41 JST, May 3, 2025", "Sat, 03 May 2025 07:41:00 GMT", "26-FEB-1987 15:01:01.79",
//         "20250503T164100Z", "3 May 2025 at 4.41pm BST", "2025-05-03 16:41:00 +0900", also with
//         the months of other languages ("3. März 2025, 16:41 Uhr", "2025年5月3日")
// units   "2025-05-03", "2025-05-03T16:41:00" (zone not stated) or "2025-05-03T16:41:00+09:00"
// errors  none: what is no date, or could be two ("05/03/2025" unless the day is known to stand
//         first), is not found
// source  zone abbreviations are those of the tz database, by way of ICU
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/span.hpp"

namespace onrecord {

struct Timestamp {
  std::string iso;
  Span span;  // the words that state it
};

// The first date in `text` that has a year, with the time of day beside it.
std::optional<Timestamp> find_timestamp(std::string_view text, bool day_first = false);

// The same for a field that holds a date; an empty string when it holds none.
std::string iso_timestamp(std::string_view field, bool day_first = false);

// Whether `text` is in one of the three forms already, and a day that exists.
bool is_iso_timestamp(std::string_view text);

}  // namespace onrecord
