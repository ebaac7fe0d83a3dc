// corpus/month_names.hpp
// The names of the months in the languages that news pages are written in, in full and shortened.
//
// shape   1 to 12, 0 for a word that is no month; "May", "sept", "März", "décembre", "мая"
#pragma once

#include <string_view>

namespace onrecord {

int month_of(std::string_view word);

}  // namespace onrecord
