// extractors/rulebook/parallel.hpp
// Does a work in pieces on as many threads as there are cores.
//
// needs   a work whose pieces do not touch what others write
// errors  what the earliest piece throws, after all have ended
// cost    a thread for each piece but the first: some 50 microseconds
#pragma once

#include <cstddef>
#include <functional>

namespace onrecord {

// `work` gets the first and the end of a stretch of 0..count.
void in_parallel(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace onrecord
