// pipeline/commands.hpp
// Every command of the program with its options: one row each.
//
// shape   in the order in which a user meets them; a new command is a new row and a new file
//         pipeline/onrecord_<name>.cpp
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/options.hpp"

namespace onrecord {

const std::vector<Command>& commands();

// The row with that name; nullptr when there is none.
const Command* find_command(std::string_view name);

}  // namespace onrecord
