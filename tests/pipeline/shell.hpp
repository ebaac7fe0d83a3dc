// tests/pipeline/shell.hpp
// Runs the executables as a user does: from a shell, in a directory of their own.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace onrecord::test {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

inline void write_file(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

// A fresh directory with a link to the examples; gone at the end.
class Directory {
 public:
  Directory() {
    std::string name = (std::filesystem::temp_directory_path() / "onrecord-XXXXXX").string();
    path_ = mkdtemp(name.data());
    std::filesystem::create_directory_symlink(std::string(ONRECORD_SOURCE_DIR) + "/examples",
                                              path_ / "examples");
  }
  ~Directory() { std::filesystem::remove_all(path_); }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
};

// Runs a bash script in the directory, the executables first in PATH.
inline Outcome shell(const Directory& directory, const std::string& script) {
  const std::filesystem::path base = directory.path() / ".shell";
  std::filesystem::create_directories(base);
  write_file(base / "script", "export PATH=" ONRECORD_BINARY_DIR
                              ":$PATH LC_ALL=C.UTF-8\n"
                              "cd " +
                                  directory.path().string() + "\n" + script + "\n");
  const std::string b = base.string();
  const int code =
      std::system(("bash " + b + "/script >" + b + "/out 2>" + b + "/err </dev/null").c_str());
  return {read_file(base / "out"), read_file(base / "err"),
          WIFEXITED(code) ? WEXITSTATUS(code) : 128 + WTERMSIG(code)};
}

}  // namespace onrecord::test
