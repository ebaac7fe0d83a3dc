// pipeline/large_pages.hpp
// Memory in large pages while rules are read.
//
// Where mimalloc is linked, a program that reads rules begins with large pages: the faults of 7,000
// small ones are a third of its start, large ones take 500. Articles come and go, and what they
// leave unused in large pages would be memory lost.
#pragma once

namespace onrecord {

// Call it when the rules are read: what is asked for from here on comes in small pages.
void end_large_pages();

}  // namespace onrecord
