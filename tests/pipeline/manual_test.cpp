#include "pipeline/manual.hpp"

#include <gtest/gtest.h>

#include <set>

#include "pipeline/commands.hpp"
#include "tests/pipeline/session.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord {
namespace {

TEST(Manual, HelpNamesEveryOptionAndFitsATerminal) {
  for (const Command& command : commands()) {
    SCOPED_TRACE(command.name);
    const std::string help = help_text(command);
    for (const Option& option : command.options) {
      EXPECT_NE(help.find("--" + std::string(option.name)), std::string::npos) << option.name;
    }
    for (const std::string& line : test::lines_of(help)) {
      if (line.rfind("  onrecord", 0) == 0 || line.rfind("  curl", 0) == 0) continue;
      EXPECT_LE(line.size(), 80U) << line;
    }
  }
}

TEST(Manual, EveryCommandTakesHelpAndVersionAndLettersAreUnique) {
  const auto examine = [](const Command& command) {
    SCOPED_TRACE(command.name);
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const Option& option : command.options) {
      EXPECT_TRUE(names.insert(option.name).second) << option.name;
      if (option.letter == 0) continue;
      EXPECT_TRUE(letters.insert(option.letter).second) << option.letter;
    }
    EXPECT_EQ(names.count("help") + names.count("version"), 2U);
  };
  for (const Command& command : commands()) {
    examine(command);
    for (const Command& question : command.questions) examine(question);
  }
}

TEST(Manual, EveryExecutableHasARowAndEveryRowAnExecutable) {
  std::set<std::string> rows;
  for (const Command& command : commands()) rows.insert("onrecord_" + std::string(command.name));
  std::set<std::string> sources;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(ONRECORD_SOURCE_DIR) + "/pipeline")) {
    const std::string stem = entry.path().stem().string();
    if (stem.rfind("onrecord_", 0) == 0) sources.insert(stem);
  }
  EXPECT_EQ(rows, sources);
}

TEST(Manual, ExamplesNameCommandsAndOptionsThatExist) {
  for (const Command& command : commands()) {
    for (const Example& example : command.examples) {
      EXPECT_NE(example.command.find("onrecord"), std::string_view::npos) << example.command;
      EXPECT_NE(example.command.find(command.name), std::string_view::npos) << example.command;
    }
  }
}

TEST(Manual, PagesHaveTheSectionsOfAManual) {
  for (const Command& command : commands()) {
    SCOPED_TRACE(command.name);
    const std::string page = manual_page(command, "1.2.3");
    EXPECT_EQ(page.rfind(".TH \"ONRECORD", 0), 0U);
    for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS"}) {
      EXPECT_NE(page.find(".SH " + std::string(section)), std::string::npos) << section;
    }
    EXPECT_NE(page.find("1.2.3"), std::string::npos);
  }
}

TEST(Manual, CompletionsNameEveryOption) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string text = completions(commands(), shell);
    for (const Command& command : commands()) {
      for (const Option& option : command.options) {
        EXPECT_NE(text.find(option.name), std::string::npos) << shell << " " << option.name;
      }
    }
  }
  EXPECT_EQ(completions(commands(), "tcsh"), "");
}

TEST(Manual, BashTakesTheCompletions) {
  const test::Directory directory;
  test::write_file(directory.path() / "completions", completions(commands(), "bash"));
  const test::Outcome outcome =
      test::shell(directory,
                  ". ./completions\n"
                  "try() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _onrecord; "
                  "echo \"${COMPREPLY[@]}\"; }\n"
                  "try onrecord sto\ntry onrecord store --stri\ntry onrecord-store --stri\n"
                  "try onrecord query quo\ntry onrecord query quotes --spea");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out, "store\n--strict\n--strict\nquotes\n--speaker\n");
}

// One test a command: its help as a user gets it.
class Help : public ::testing::TestWithParam<std::string> {};

TEST_P(Help, IsOnStandardOutputWithStatusZero) {
  const test::Directory directory;
  const test::Outcome help = test::shell(directory, GetParam() + " --help");
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  EXPECT_EQ(help.out.rfind("Usage: " + GetParam() + " [OPTION]...", 0), 0U) << help.out;
  const test::Outcome version = test::shell(directory, GetParam() + " --version");
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out.rfind("onrecord-", 0), 0U) << version.out;
  const test::Outcome wrong = test::shell(directory, GetParam() + " --no-such-option");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.err, "");
}

std::vector<std::string> programs() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    names.push_back(program_name(command));
    for (const Command& question : command.questions) {
      names.push_back(program_name(command, question.name));
    }
  }
  return names;
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  for (char& c : name) c = c == '-' || c == ' ' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Commands, Help, ::testing::ValuesIn(programs()), test_name);

TEST(Manual, OnrecordRunsItsCommands) {
  const test::Directory directory;
  EXPECT_EQ(test::shell(directory, "onrecord help").out, overview(commands()));
  EXPECT_EQ(test::shell(directory, "onrecord help store").out, help_text(*find_command("store")));
  EXPECT_EQ(test::shell(directory, "onrecord store --help").out, help_text(*find_command("store")));
  const test::Outcome wrong = test::shell(directory, "onrecord no-such-command");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(wrong.err, "onrecord: no command 'no-such-command'; see onrecord --help\n");
  EXPECT_EQ(test::shell(directory, "onrecord").status, 2);
}

}  // namespace
}  // namespace onrecord
