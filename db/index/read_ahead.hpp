// db/index/read_ahead.hpp
// Reads what an update will replace before it does, on many threads: a new copy is in no memory,
// and a writer alone would wait for the disk at each page.
//
// needs   a generation that nobody writes
// errors  Error(kStore) when it cannot be read
// cost    the pages of an article and of its quotes, which the writer then finds in memory
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onrecord {

void read_ahead(const std::string& generation, const std::vector<std::int64_t>& articles);

}  // namespace onrecord
