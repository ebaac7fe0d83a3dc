#include "pipeline/manual.hpp"

#include <algorithm>
#include <cctype>

namespace onrecord {
namespace {

constexpr std::size_t kWidth = 80;

constexpr std::string_view kExitStatus[] = {
    "0  done; also when the output pipe was closed, and for empty input",
    "1  some input was bad; every good article was still processed",
    "2  wrong usage, rules or store",
};

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty()) {
    out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    if (out.back() != '.') out += '.';
  }
  return out;
}

// Words of `text` broken into lines that fit; every line but the first is indented.
void wrap(std::string_view text, std::size_t column, std::size_t indent, std::string& out) {
  std::size_t begin = 0;
  bool first = true;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!first && column + 1 + word.size() > kWidth) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    first = false;
    begin = end + 1;
  }
  out += '\n';
}

std::string option_names(const Option& option) {
  std::string names = option.letter != 0 ? std::string("-") + option.letter + ", " : "    ";
  names += "--" + std::string(option.name);
  if (!option.argument.empty()) names += " " + std::string(option.argument);
  return names;
}

void append_rows(const std::vector<std::pair<std::string, std::string_view>>& rows,
                 std::string& out) {
  std::size_t width = 0;
  for (const auto& [left, right] : rows) width = std::max(width, left.size());
  for (const auto& [left, right] : rows) {
    out += "  " + left;
    out.append(width - left.size() + 2, ' ');
    wrap(right, width + 4, width + 4, out);
  }
}

void append_options(const std::vector<Option>& options, std::string& out) {
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const Option& option : options) rows.emplace_back(option_names(option), option.help);
  append_rows(rows, out);
}

std::string synopsis(const std::string& program, std::string_view operands) {
  std::string line = program + " [OPTION]...";
  if (!operands.empty()) line += " " + std::string(operands);
  return line;
}

std::string help(const std::string& program, const Command& command) {
  std::string out = "Usage: " + synopsis(program, command.operands) + "\n";
  wrap(sentence(command.summary), 0, 0, out);
  out += '\n';
  wrap(command.description, 0, 0, out);
  if (!command.questions.empty()) {
    out += "\nQuestions (each has its own --help):\n";
    std::vector<std::pair<std::string, std::string_view>> rows;
    for (const Command& question : command.questions) {
      rows.emplace_back(question.name, question.summary);
    }
    append_rows(rows, out);
  }
  out += "\nOptions:\n";
  append_options(command.options, out);
  if (!command.examples.empty()) {
    out += "\nExamples:\n";
    for (const Example& example : command.examples) {
      out += "  # " + std::string(example.meaning) + "\n  " + std::string(example.command) + "\n";
    }
  }
  out += "\nExit status:\n";
  for (const std::string_view line : kExitStatus) out += "  " + std::string(line) + "\n";
  return out;
}

// Text for troff: what would be a request or an escape is made harmless.
std::string roff(std::string_view text) {
  std::string out;
  if (!text.empty() && (text[0] == '.' || text[0] == '\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

void append_roff_options(const std::vector<Option>& options, std::string& out) {
  for (const Option& option : options) {
    out += ".TP\n";
    if (option.letter != 0) out += "\\fB\\-" + std::string(1, option.letter) + "\\fR, ";
    out += "\\fB\\-\\-" + roff(option.name) + "\\fR";
    if (!option.argument.empty()) out += " \\fI" + roff(option.argument) + "\\fR";
    out += "\n" + roff(sentence(option.help)) + "\n";
  }
}

void append_roff_end(std::string& out) {
  out += ".SH EXIT STATUS\n";
  for (const std::string_view line : kExitStatus) {
    out +=
        ".TP\n.B " + std::string(line.substr(0, 1)) + "\n" + roff(sentence(line.substr(3))) + "\n";
  }
}

std::string roff_head(const std::string& program, std::string_view summary,
                      std::string_view version) {
  std::string upper = program;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return ".TH \"" + roff(upper) + "\" 1 \"\" \"onrecord " + std::string(version) +
         "\" \"User Commands\"\n.SH NAME\n" + roff(program) + " \\- " + roff(summary) + "\n";
}

std::string quoted(std::string_view text, std::string_view specials) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (specials.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out + "'";
}

std::string long_options(const std::vector<Option>& options) {
  std::string out;
  for (const Option& option : options) {
    if (!out.empty()) out += ' ';
    out += "--" + std::string(option.name);
  }
  return out;
}

std::string bash_completions(const std::vector<Command>& commands) {
  std::string out =
      "# bash completions of onrecord\n"
      "_onrecord() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[0]##*/} first=1 words=''\n"
      "  command=${command#onrecord}; command=${command#-}\n"
      "  if [[ -z $command ]]; then\n"
      "    if ((COMP_CWORD == 1)); then\n"
      "      COMPREPLY=($(compgen -W '";
  for (const Command& command : commands) out += std::string(command.name) + " ";
  out +=
      "help --help --version' -- \"$cur\"))\n"
      "      return\n"
      "    fi\n"
      "    command=${COMP_WORDS[1]} first=2\n"
      "  fi\n"
      "  ((COMP_CWORD > first)) && [[ ${COMP_WORDS[first]} != -* ]] && "
      "command+=\" ${COMP_WORDS[first]}\"\n"
      "  case $command in\n";
  for (const Command& command : commands) {
    for (const Command& question : command.questions) {
      out += "    '" + std::string(command.name) + " " + std::string(question.name) +
             "'*) words='" + long_options(question.options) + "' ;;\n";
    }
    out += "    " + std::string(command.name) + "*) words='" + long_options(command.options);
    for (const Command& question : command.questions) out += " " + std::string(question.name);
    out += "' ;;\n";
  }
  out +=
      "  esac\n"
      "  if [[ $cur == -* || $command == query ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
      "  else\n"
      "    COMPREPLY=($(compgen -f -- \"$cur\"))\n"
      "  fi\n"
      "}\n"
      "complete -o filenames -F _onrecord onrecord";
  for (const Command& command : commands) out += " " + program_name(command);
  return out + "\n";
}

void append_zsh_options(const std::vector<Option>& options, std::string& out) {
  for (const Option& option : options) {
    std::string row = "--" + std::string(option.name);
    if (!option.argument.empty()) row += "=";
    row += "[" + std::string(option.help) + "]";
    if (!option.argument.empty()) {
      const bool path = option.argument == "FILE" || option.argument == "DIR";
      row += ":" + std::string(option.argument) + ":" + (path ? "_files" : "");
    }
    out += " \\\n        " + quoted(row, "");
  }
}

std::string zsh_completions(const std::vector<Command>& commands) {
  std::string out = "#compdef onrecord";
  for (const Command& command : commands) out += " " + program_name(command);
  out +=
      "\n_onrecord() {\n"
      "  local command=${service#onrecord}\n"
      "  command=${command#-}\n"
      "  if [[ -z $command ]]; then\n"
      "    if ((CURRENT == 2)); then\n"
      "      local -a all=(\n";
  for (const Command& command : commands) {
    out += "        " + quoted(std::string(command.name) + ":" + std::string(command.summary), "") +
           "\n";
  }
  out +=
      "      )\n"
      "      _describe command all\n"
      "      return\n"
      "    fi\n"
      "    command=$words[2]\n"
      "    shift words; ((CURRENT--))\n"
      "  fi\n"
      "  ((CURRENT > 2)) && [[ $words[2] != -* ]] && command+=\" $words[2]\"\n"
      "  case $command in\n";
  for (const Command& command : commands) {
    for (const Command& question : command.questions) {
      out += "    " + quoted(std::string(command.name) + " " + std::string(question.name), "") +
             "*) _arguments";
      append_zsh_options(question.options, out);
      out += " ;;\n";
    }
    out += "    " + std::string(command.name) + "*) _arguments";
    append_zsh_options(command.options, out);
    if (!command.questions.empty()) {
      std::string names;
      for (const Command& question : command.questions) names += std::string(question.name) + " ";
      out += " \\\n        " + quoted("1:question:(" + names + ")", "");
    } else {
      out += " \\\n        '*:file:_files'";
    }
    out += " ;;\n";
  }
  return out + "  esac\n}\n_onrecord \"$@\"\n";
}

void append_fish_options(const std::string& condition, const std::vector<Option>& options,
                         std::string& out) {
  for (const Option& option : options) {
    out += condition + " -l " + std::string(option.name);
    if (option.letter != 0) out += std::string(" -s ") + option.letter;
    if (!option.argument.empty()) out += " -r";
    out += " -d " + quoted(option.help, "\\") + "\n";
  }
}

std::string fish_completions(const std::vector<Command>& commands) {
  std::string out = "# fish completions of onrecord\n";
  for (const Command& command : commands) {
    const std::string name(command.name);
    out += "complete -c onrecord -n __fish_use_subcommand -a " + name + " -d " +
           quoted(command.summary, "\\") + "\n";
    for (const std::string& start :
         {"complete -c onrecord -n '__fish_seen_subcommand_from " + name + "'",
          "complete -c " + program_name(command)}) {
      append_fish_options(start, command.options, out);
      for (const Command& question : command.questions) {
        out += start + " -a " + std::string(question.name) + " -d " +
               quoted(question.summary, "\\") + "\n";
      }
    }
    for (const Command& question : command.questions) {
      append_fish_options("complete -c onrecord -c " + program_name(command) +
                              " -n '__fish_seen_subcommand_from " + std::string(question.name) +
                              "'",
                          question.options, out);
    }
  }
  return out;
}

}  // namespace

std::string help_text(const Command& command) {
  return help(program_name(command), command);
}

std::string help_text(const Command& command, const Command& question) {
  return help(program_name(command, question.name), question);
}

std::string overview(const std::vector<Command>& commands) {
  std::string out =
      "Usage: onrecord COMMAND [ARGUMENT]...\n"
      "Who said what, when, and who wants what: facts from news text.\n"
      "\nCommands:\n";
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const Command& command : commands) rows.emplace_back(command.name, command.summary);
  append_rows(rows, out);
  out +=
      "\n'onrecord help COMMAND' or 'onrecord COMMAND --help' tells more; 'onrecord COMMAND' runs\n"
      "the executable onrecord-COMMAND.\n";
  return out;
}

std::string manual_page(const Command& command, std::string_view version) {
  const std::string program = program_name(command);
  std::string out = roff_head(program, command.summary, version);
  out += ".SH SYNOPSIS\n" + roff(synopsis(program, command.operands)) + "\n.SH DESCRIPTION\n" +
         roff(command.description) + "\n.SH OPTIONS\n";
  append_roff_options(command.options, out);
  for (const Command& question : command.questions) {
    std::string upper(question.name);
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    out += ".SH " + upper + "\n" +
           roff(synopsis(program_name(command, question.name), question.operands)) + "\n.PP\n" +
           roff(sentence(question.summary)) + " " + roff(question.description) + "\n";
    append_roff_options(question.options, out);
  }
  append_roff_end(out);
  if (!command.examples.empty()) {
    out += ".SH EXAMPLES\n";
    for (const Example& example : command.examples) {
      out += ".TP\n" + roff(sentence(example.meaning)) + "\n.B " + roff(example.command) + "\n";
    }
  }
  return out + ".SH SEE ALSO\n.BR onrecord (1)\n";
}

std::string manual_overview(const std::vector<Command>& commands, std::string_view version) {
  std::string out = roff_head(
      "onrecord", "who said what, when, and who wants what: facts from news text", version);
  out += ".SH SYNOPSIS\nonrecord COMMAND [ARGUMENT]...\n.SH COMMANDS\n";
  for (const Command& command : commands) {
    out += ".TP\n.BR " + roff(program_name(command)) + " (1)\n" + roff(sentence(command.summary)) +
           "\n";
  }
  append_roff_end(out);
  return out;
}

std::string completions(const std::vector<Command>& commands, std::string_view shell) {
  if (shell == "bash") return bash_completions(commands);
  if (shell == "zsh") return zsh_completions(commands);
  if (shell == "fish") return fish_completions(commands);
  return {};
}

}  // namespace onrecord
