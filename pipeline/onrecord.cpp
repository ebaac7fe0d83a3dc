// onrecord <command>: runs onrecord-<command>, as git does.

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/commands.hpp"
#include "pipeline/manual.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

int print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return 0;
}

// The executable beside this one, else wherever PATH has it.
int execute(const std::string& name, char** arguments) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::string beside = error ? name : (self.parent_path() / name).string();
  arguments[0] = const_cast<char*>(name.c_str());
  ::execv(beside.c_str(), arguments);
  ::execvp(name.c_str(), arguments);
  const bool known =
      find_command(std::string_view(name).substr(sizeof("onrecord-") - 1)) != nullptr;
  complain("onrecord",
           errno == ENOENT && !known
               ? "no command '" + name.substr(sizeof("onrecord-") - 1) + "'; see onrecord --help"
               : name + ": " + std::strerror(errno));
  return 2;
}

int help_on(const std::vector<std::string>& topics) {
  if (topics.empty()) return print(overview(commands()));
  const Command* command = find_command(topics[0]);
  if (command != nullptr) return print(help_text(*command));
  complain("onrecord", "no command '" + topics[0] + "'; see onrecord --help");
  return 2;
}

// For the build: manual pages and completions.
int manual_of(const std::vector<std::string>& topics) {
  if (topics.empty()) return print(manual_overview(commands(), version()));
  const Command* command = find_command(topics[0]);
  return command == nullptr ? help_on(topics) : print(manual_page(*command, version()));
}

int completions_for(const std::vector<std::string>& topics) {
  const std::string text = topics.empty() ? "" : completions(commands(), topics[0]);
  if (!text.empty()) return print(text);
  complain("onrecord", "completions for bash, zsh or fish?");
  return 2;
}

int dispatch(int argc, char** argv) {
  if (argc < 2) {
    complain("onrecord", "which command? see onrecord --help");
    return 2;
  }
  const std::string command = argv[1];
  const std::vector<std::string> rest(argv + 2, argv + argc);
  if (command == "--help" || command == "-h" || command == "help") return help_on(rest);
  if (command == "--version" || command == "-V") {
    return print("onrecord " + std::string(version()) + "\n");
  }
  if (command == "--manual") return manual_of(rest);
  if (command == "--completions") return completions_for(rest);
  if (command[0] == '-') {
    complain("onrecord", "no option '" + command + "'; see onrecord --help");
    return 2;
  }
  return execute("onrecord-" + command, argv + 1);
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::dispatch(argc, argv);
}
