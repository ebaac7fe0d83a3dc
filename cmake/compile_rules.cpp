// Writes the compiled built-in rules into the file that it is given: cmake/compiled_rules.cmake
// puts them into the programs. A rule file that does not parse ends the build, with its file and
// line.

#include <cstdio>
#include <fstream>

#include "corpus/error.hpp"
#include "extractors/rules.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    const std::string compiled = onrecord::compile_rules("en");
    std::ofstream file(argv[1], std::ios::binary);
    file << compiled;
    file.close();
    if (file) return 0;
    std::fprintf(stderr, "%s: cannot be written\n", argv[1]);
  } catch (const onrecord::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 1;
}
