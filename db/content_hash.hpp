// db/content_hash.hpp
// Two numbers that tell whether an article, and what was read out of it, are what they were.
//
// shape   equal content gives equal numbers on every machine and in every version of the program
// cost    one pass, some gigabytes a second
#pragma once

#include <cstdint>

#include "corpus/document.hpp"

namespace onrecord {

// Of everything that was published; the id does not count.
std::uint64_t content_hash(const Article& article);

// Of the dates, speakers, quotes and proposals; zones and tokens do not count.
std::uint64_t facts_hash(const Document& document);

}  // namespace onrecord
