#include "pipeline/program.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

#include "corpus/error.hpp"
#include "pipeline/commands.hpp"
#include "pipeline/manual.hpp"

namespace onrecord {
namespace {

bool asks(const std::vector<std::string>& arguments, std::string_view name,
          std::string_view letter) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return false;
    if (argument == name || argument == letter) return true;
  }
  return false;
}

int print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 2;
}

const Command* find_question(const Command& command, std::string_view name) {
  for (const Command& question : command.questions) {
    if (question.name == name) return &question;
  }
  return nullptr;
}

int run(const Command& command, std::vector<std::string> arguments, Work work) {
  const bool help = asks(arguments, "--help", "-h");
  if (!help && asks(arguments, "--version", "-V")) {
    return print(program_name(command) + " " + std::string(version()) + "\n");
  }
  if (command.questions.empty()) {
    if (help) return print(help_text(command));
    return work(parse_options(program_name(command), command, arguments), {});
  }
  const Command* question = arguments.empty() ? nullptr : find_question(command, arguments[0]);
  if (question == nullptr) {
    if (help) return print(help_text(command));
    std::string names;
    for (const Command& each : command.questions) {
      names += (names.empty() ? "" : ", ") + std::string(each.name);
    }
    throw Error(Error::Kind::kUsage, program_name(command),
                arguments.empty()               ? "which question?"
                : arguments[0].starts_with("-") ? "the question comes before its options"
                                                : "no question '" + arguments[0] + "'",
                "ask one of " + names);
  }
  if (help) return print(help_text(command, *question));
  arguments.erase(arguments.begin());
  const std::string program = program_name(command, question->name);
  return work(parse_options(program, *question, arguments), question->name);
}

}  // namespace

std::string_view version() {
  return ONRECORD_VERSION;
}

std::string store_path(const Options& options) {
  if (options.has("db")) return options.get("db");
  throw Error(Error::Kind::kUsage, options.program(), "which fact store?", "give --db FILE");
}

void complain(std::string_view program, std::string_view message) {
  std::string line(program);
  if (message.substr(0, program.size()) == program) line.clear();
  if (!line.empty()) line += ": ";
  line += message;
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int run_program(std::string_view name, int argc, char** argv, Work work) {
  // A closed output pipe shows as an error of write(), not as a sudden death.
  std::signal(SIGPIPE, SIG_IGN);
  const Command* command = find_command(name);
  const std::string program = "onrecord-" + std::string(name);
  try {
    if (command == nullptr) throw Error(Error::Kind::kUsage, program, "has no row in commands.cpp");
    return run(*command, std::vector<std::string>(argv + 1, argv + argc), work);
  } catch (const Error& error) {
    complain(program, error.what());
    return error.kind() == Error::Kind::kInput ? 1 : 2;
  } catch (const std::exception& error) {
    complain(program, error.what());
    return 2;
  }
}

}  // namespace onrecord
