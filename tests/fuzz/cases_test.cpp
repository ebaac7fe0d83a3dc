// Inputs that once broke something, and the seeds of the fuzzers, must hold.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/targets.hpp"

namespace onrecord::fuzz {
namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry);
  std::sort(files.begin(), files.end());
  return files;
}

class Cases : public ::testing::TestWithParam<Target> {};

TEST_P(Cases, KeepWhatIsPromised) {
  std::size_t count = 0;
  for (const char* folder : {"seeds", "cases"}) {
    const auto root = std::filesystem::path(ONRECORD_SOURCE_DIR) / "tests/fuzz" / folder;
    for (const auto& file : files_in(root / GetParam().name)) {
      std::ifstream stream(file, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      EXPECT_NO_THROW(GetParam().run(bytes)) << file;
      ++count;
    }
  }
  EXPECT_GT(count, 0U);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Cases, ::testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace onrecord::fuzz
