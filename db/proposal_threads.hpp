// db/proposal_threads.hpp
// The same proposal followed through later articles, with its status day by day.
//
// shape   two proposals are one when the same person makes them, the heads of their contents are
//         one word, they share two further words of the content (or all that the shorter one has),
//         and no more than 60 days lie between one and the next
// gives   rows of proposal_threads, for what two articles report that are no copies of each other
// cost    n log n in the proposals of the store
#pragma once

#include <cstdint>

#include "db/people.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// Writes the table anew and returns the number of threads. `index` has its clusters.
std::uint64_t write_proposal_threads(Connection& store, Connection& index, const People& people);

}  // namespace onrecord
