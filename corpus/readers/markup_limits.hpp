// corpus/readers/markup_limits.hpp
// What must be known of HTML and XML before a parser sees it.
//
// cost    one pass over the tags
// source  libxml2 2.9 compares each attribute of an element with all before it: a million of them
//         would keep it busy for hours
#pragma once

#include <cstddef>
#include <string_view>

namespace onrecord {

constexpr std::size_t kMostAttributes = 5000;

// Whether some element has more attributes than that. Scripts and comments are skipped.
bool has_too_many_attributes(std::string_view markup);

}  // namespace onrecord
