// pipeline/large_pages.hpp
// Memory in large pages while rules are read.
//
// Where mimalloc is linked, a program that reads rules begins with large pages, which it faults 500
// times instead of 7,000: a start takes up to a tenth less (bench/RESULTS.md). Articles come and
// go, and what they leave unused in large pages would be memory lost.
#pragma once

namespace onrecord {

// Call it when the rules are read: what is asked for from here on comes in small pages.
void end_large_pages();

}  // namespace onrecord
