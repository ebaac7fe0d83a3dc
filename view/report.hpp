// view/report.hpp
// What a whole store holds, as one HTML page with charts.
//
// shape   most quoted, quotes over time, proposals by status, coming deadlines, newest articles;
//         every number of a chart stands in a table as well
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "view/svg.hpp"

namespace onrecord {

// The figures, as whoever knows the store hands them over.
struct StoreReport {
  struct Speaker {
    std::string name;
    std::string kind;
    std::string role;
    std::uint64_t quotes = 0;
    std::uint64_t articles = 0;
  };
  struct Deadline {
    std::string due;
    std::string who;
    std::string act;
    std::string to_whom;
    std::string what;
    std::string status;
    std::string article;
  };
  struct Article {
    std::string published;
    std::string title;
    std::string source;
    std::uint64_t quotes = 0;
    std::uint64_t proposals = 0;
  };
  std::string name;   // of the store
  std::string as_of;  // the day from which deadlines are coming
  std::string first_day;
  std::string last_day;
  std::uint64_t articles = 0;
  std::uint64_t quotes = 0;
  std::uint64_t speakers = 0;
  std::uint64_t dates = 0;
  std::uint64_t proposals = 0;
  std::vector<Speaker> most_quoted;
  std::string period;  // what a column of quotes_over_time is: day, month or year
  std::vector<Bar> quotes_over_time;
  std::vector<Bar> statuses;
  std::vector<Deadline> deadlines;
  std::vector<Article> newest;
};

std::string report_page(const StoreReport& report);

}  // namespace onrecord
