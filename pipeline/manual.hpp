// pipeline/manual.hpp
// The help, manual page and shell completions of the commands, made from their rows.
//
// shape   plain text of at most 80 columns; troff with the man macros; bash, zsh and fish
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/options.hpp"

namespace onrecord {

std::string help_text(const Command& command);

// The help of one question of a command: onrecord-query quotes --help.
std::string help_text(const Command& command, const Command& question);

// The help of onrecord itself: every command with its summary.
std::string overview(const std::vector<Command>& commands);

// The manual page of a command (section 1).
std::string manual_page(const Command& command, std::string_view version);
std::string manual_overview(const std::vector<Command>& commands, std::string_view version);

// Completions of all commands for "bash", "zsh" or "fish"; empty for any other shell.
std::string completions(const std::vector<Command>& commands, std::string_view shell);

}  // namespace onrecord
