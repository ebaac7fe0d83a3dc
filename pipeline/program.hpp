// pipeline/program.hpp
// What every executable does around its work: arguments, help, version, messages, exit status.
//
// errors  the one place where Error is caught: a message on stderr, exit 1 for input, 2 for the
// rest
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/options.hpp"

namespace onrecord {

std::string_view version();

// Work on parsed options; the result is the exit status. `question` is the question that was asked,
// empty for a command that has none.
using Work = int (*)(const Options& options, std::string_view question);

// The main() of onrecord-<name>.
int run_program(std::string_view name, int argc, char** argv, Work work);

// The fact store that --db names; Error(kUsage) without it.
std::string store_path(const Options& options);

// One message on stderr, with the name of the program.
void complain(std::string_view program, std::string_view message);

}  // namespace onrecord
