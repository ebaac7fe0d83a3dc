// bench/allocations.hpp
// How often the program has asked for memory so far; bench/allocations.cpp counts in operator new.
//
// cost    one relaxed addition an allocation
#pragma once

#include <cstdint>

namespace onrecord {

std::uint64_t allocations();

}  // namespace onrecord
