#include "pipeline/options.hpp"

#include <boost/program_options.hpp>
#include <charconv>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

namespace po = boost::program_options;

constexpr const char* kOperands = "operands";

po::options_description describe(const Command& command) {
  po::options_description description;
  for (const Option& option : command.options) {
    std::string name(option.name);
    if (option.letter != 0) name += std::string(",") + option.letter;
    if (option.argument.empty()) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  description.add_options()(kOperands, po::value<std::vector<std::string>>());
  return description;
}

}  // namespace

std::string program_name(const Command& command, std::string_view question) {
  std::string name = command.name.empty() ? "onrecord" : "onrecord-" + std::string(command.name);
  if (!question.empty()) name += " " + std::string(question);
  return name;
}

std::string Options::get(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::string(otherwise) : found->second;
}

std::uint64_t Options::number(std::string_view name, std::uint64_t otherwise,
                              std::uint64_t least) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return otherwise;
  const std::string& text = found->second;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least) {
    throw Error(Error::Kind::kUsage, program_,
                "--" + std::string(name) + " takes a whole number from " + std::to_string(least) +
                    ", not '" + text + "'");
  }
  return value;
}

Options parse_options(const std::string& program, const Command& command,
                      const std::vector<std::string>& arguments) {
  Options options;
  options.program_ = program;
  const po::options_description description = describe(command);
  po::positional_options_description positional;
  positional.add(kOperands, -1);
  po::variables_map values;
  try {
    const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(arguments)
                  .options(description)
                  .positional(positional)
                  .style(style)
                  .run(),
              values);
  } catch (const po::error& error) {
    throw Error(Error::Kind::kUsage, program, error.what(), "see " + program + " --help");
  }
  for (const Option& option : command.options) {
    const std::string name(option.name);
    if (values.count(name) == 0) continue;
    options.values_[name] = option.argument.empty() ? "" : values[name].as<std::string>();
  }
  if (values.count(kOperands) != 0) {
    options.operands_ = values[kOperands].as<std::vector<std::string>>();
  }
  if (command.operands.empty() && !options.operands_.empty()) {
    throw Error(Error::Kind::kUsage, program, "takes no argument '" + options.operands_[0] + "'",
                "see " + program + " --help");
  }
  return options;
}

}  // namespace onrecord
