// pipeline/options.hpp
// What a command takes, as rows of a table, and what a user gave it.
//
// shape   a Command is a complete description: its parser, its help, its manual page and its
//         completions are all made from it (manual.hpp)
// errors  parse() throws Error(kUsage) that names the command, the argument and what to do
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct Option {
  std::string_view name;      // without dashes
  char letter = 0;            // the short form; 0 when there is none
  std::string_view argument;  // what follows it, as the help names it; empty for a switch
  std::string_view help;
};

struct Example {
  std::string_view command;
  std::string_view meaning;
};

struct Command {
  std::string_view name;      // "run": the executable is onrecord-run
  std::string_view summary;   // one line, without a full stop
  std::string_view operands;  // as the synopsis shows them; empty when it takes none
  std::string_view description;
  std::vector<Option> options;
  std::vector<Example> examples;
  std::vector<Command> questions;  // commands of a command: "quotes" of onrecord-query
};

// "onrecord-run", "onrecord-query quotes"
std::string program_name(const Command& command, std::string_view question = {});

class Options {
 public:
  bool has(std::string_view name) const { return values_.find(name) != values_.end(); }
  // What was given for the option, or `otherwise`.
  std::string get(std::string_view name, std::string_view otherwise = {}) const;
  // The same as a whole number from `least` up; anything else is an Error(kUsage).
  std::uint64_t number(std::string_view name, std::uint64_t otherwise, std::uint64_t least) const;

  const std::map<std::string, std::string, std::less<>>& values() const { return values_; }
  const std::vector<std::string>& operands() const { return operands_; }
  const std::string& program() const { return program_; }

 private:
  friend Options parse_options(const std::string&, const Command&, const std::vector<std::string>&);
  std::string program_;
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<std::string> operands_;
};

// `arguments` without the name of the program.
Options parse_options(const std::string& program, const Command& command,
                      const std::vector<std::string>& arguments);

}  // namespace onrecord
