// tests/pipeline/session.hpp
// A shell session as it stands in a text: commands, what they print, how they end.
//
// shape   "$ command", continued by "> "; then its output. A line "..." stands for any lines,
//         "[..]" for anything within a line. A last line "[1]" is the exit status, 0 otherwise.
//         Standard error must stay empty, except on a page; a command that shows messages says
//         2>&1. "# ..." between two commands is prose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord::test {

struct Step {
  int line = 0;
  std::string command;
  std::vector<std::string> output;
  int status = 0;
};

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

// `first` is the number of the first line of the text in its file.
inline std::vector<Step> parse_session(std::string_view text, int first = 1) {
  std::vector<Step> steps;
  int number = first - 1;
  for (const std::string& line : lines_of(text)) {
    ++number;
    if (line.rfind("$ ", 0) == 0) {
      steps.push_back({number, line.substr(2), {}, 0});
    } else if (!steps.empty() && line.rfind("> ", 0) == 0 && steps.back().output.empty()) {
      steps.back().command += "\n" + line.substr(2);
    } else if (!steps.empty() && line.size() == 3 && line[0] == '[' && line[2] == ']' &&
               line[1] >= '1' && line[1] <= '9') {
      steps.back().status = line[1] - '0';
    } else if (!steps.empty() && line.rfind("# ", 0) != 0) {
      steps.back().output.push_back(line);
    }
  }
  // Blank lines between two steps are layout.
  for (Step& step : steps) {
    while (!step.output.empty() && step.output.back().empty()) step.output.pop_back();
  }
  return steps;
}

// The sessions of a Markdown page: its ```console blocks, each with its first line.
inline std::vector<std::pair<int, std::string>> console_blocks(std::string_view page) {
  std::vector<std::pair<int, std::string>> blocks;
  bool inside = false;
  int number = 0;
  for (const std::string& line : lines_of(page)) {
    ++number;
    if (!inside && line == "```console") {
      inside = true;
      blocks.emplace_back(number + 1, "");
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back().second += line + "\n";
    }
  }
  return blocks;
}

inline bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t hole = pattern.find("[..]");
  if (hole == std::string_view::npos) return pattern == line;
  if (line.substr(0, hole) != pattern.substr(0, hole)) return false;
  const std::string_view rest = pattern.substr(hole + 4);
  for (std::size_t at = hole; at <= line.size(); ++at) {
    if (line_matches(rest, line.substr(at))) return true;
  }
  return false;
}

inline bool output_matches(const std::vector<std::string>& pattern, std::size_t p,
                           const std::vector<std::string>& lines, std::size_t l) {
  for (; p < pattern.size(); ++p, ++l) {
    if (pattern[p] == "...") {
      for (std::size_t at = l; at <= lines.size(); ++at) {
        if (output_matches(pattern, p + 1, lines, at)) return true;
      }
      return false;
    }
    if (l >= lines.size() || !line_matches(pattern[p], lines[l])) return false;
  }
  return l == lines.size();
}

}  // namespace onrecord::test
