// view/svg.hpp
// Plain charts as inline SVG: they take their colours from the style sheet of the page.
//
// shape   each has a <title> that says what it shows; every value also stands in words in a table
//         of the page, so that a chart is never the only place of a number
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct Bar {
  std::string label;
  std::uint64_t value = 0;
};

// Horizontal bars, one a line, in the order given.
std::string bar_chart(std::string_view title, const std::vector<Bar>& bars);

// Columns side by side, for a series over time; labels stand where there is room.
std::string column_chart(std::string_view title, const std::vector<Bar>& columns);

// The day's number from a fixed day on; false for what is no ISO day.
bool day_number(std::string_view iso, std::int64_t& number);

// The ISO day of such a number.
std::string day_of(std::int64_t number);

// A point or a stretch of time on an axis.
struct Moment {
  std::int64_t first = 0;  // day_number()
  std::int64_t last = 0;
  std::string label;
};

// Moments on one axis from the earliest to the latest; `now` is marked when it is among them.
std::string time_axis(std::string_view title, const std::vector<Moment>& moments,
                      std::string_view now);

}  // namespace onrecord
