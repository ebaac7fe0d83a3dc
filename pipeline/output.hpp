// pipeline/output.hpp
// Standard output as a good neighbour in a pipe.
//
// errors  a closed pipe is no error: write_out() throws ClosedPipe, which run() takes for the
// normal
//         end; any other failure to write is an Error(kStore)
#pragma once

#include <string_view>

namespace onrecord {

struct ClosedPipe {};

// Written at once and whole: nothing stays in a buffer.
void write_out(std::string_view bytes);

}  // namespace onrecord
