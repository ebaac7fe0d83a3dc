// Runs the sessions of tests/golden/, of the README and of docs/, and compares what they print.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/pipeline/session.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ONRECORD_SOURCE_DIR;

std::vector<std::string> session_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(kRoot / "tests/golden")) {
    if (entry.path().extension() == ".txt") files.push_back(fs::relative(entry, kRoot).string());
  }
  std::vector<fs::path> pages = {kRoot / "README.md"};
  for (const auto& entry : fs::directory_iterator(kRoot / "docs")) pages.push_back(entry.path());
  for (const fs::path& page : pages) {
    if (page.extension() == ".md" && !console_blocks(read_file(page)).empty()) {
      files.push_back(fs::relative(page, kRoot).string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Step> steps_of(const std::string& file) {
  const std::string text = read_file(kRoot / file);
  if (file.rfind("tests/golden/", 0) == 0) return parse_session(text);
  std::vector<Step> steps;
  for (const auto& [line, block] : console_blocks(text)) {
    for (Step& step : parse_session(block, line)) steps.push_back(std::move(step));
  }
  return steps;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, PrintsWhatTheSessionSays) {
  const Directory directory;
  const bool page = GetParam().ends_with(".md");
  for (const Step& step : steps_of(GetParam())) {
    SCOPED_TRACE(GetParam() + ":" + std::to_string(step.line) + ": " + step.command);
    // A page shows what a terminal shows: messages stand among the output.
    const Outcome outcome = shell(directory, (page ? "exec 2>&1\n" : "") + step.command);
    EXPECT_EQ(outcome.status, step.status);
    EXPECT_EQ(outcome.err, "");
    std::vector<std::string> lines = lines_of(outcome.out);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    EXPECT_TRUE(output_matches(step.output, 0, lines, 0)) << "expected:\n"
                                                          << joined(step.output) << "printed:\n"
                                                          << outcome.out;
  }
}

std::string case_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Sessions, Golden, ::testing::ValuesIn(session_files()), case_name);

}  // namespace
}  // namespace onrecord::test
