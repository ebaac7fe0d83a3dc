// corpus/readers/html_time.hpp
// When a page was published, from what its machines and its lines say.
//
// units   ISO 8601 as corpus/timestamp.hpp writes it
// source  on 1,559 news pages JSON-LD, Open Graph, other meta elements, <time> and the address, in
//         this order, find the day of 97 %
#pragma once

#include <string_view>

#include "corpus/readers/html_json_ld.hpp"
#include "corpus/readers/html_tree.hpp"

namespace onrecord {

// The first time that can be read; where it states no zone or no time of day, one of the same day
// that does. `day_first` reads 05/03/2025 as the fifth of March.
Found choose_time(const Candidates& list, bool day_first);

// .../2025/05/03/..., .../2025-05-03-..., .../2025/may/03/..., .../20250503/...
Found day_of_url(std::string_view url);

// A line near the heading that is mostly a date: "Monday, 3 May 2021 | 8:22 am".
Found visible_time(const HtmlTree& tree, bool day_first);

}  // namespace onrecord
