#include "db/index/file_copy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

class FileCopy : public testing::TestWithParam<std::size_t> {
 protected:
  void SetUp() override {
    // Beside the test program: the folder for temporary files is often in memory.
    folder_ = fs::current_path() / ("file_copy_" + std::to_string(GetParam()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

 private:
  fs::path folder_;
};

std::string bytes(std::size_t size) {
  std::string out(size, '\0');
  for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<char>(i * 31 + i / 4096);
  return out;
}

void write(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

std::string read(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

TEST_P(FileCopy, HasTheSameBytesWhateverWasThere) {
  const std::string content = bytes(GetParam());
  write(path("from"), content);
  write(path("to"), bytes(content.size() + 5000));
  copy_large_file(path("from"), path("to"));
  EXPECT_TRUE(read(path("to")) == content);
}

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;
INSTANTIATE_TEST_SUITE_P(Sizes, FileCopy,
                         testing::Values(0, 1, 4096, 8191, 4 * kMegabyte, 9 * kMegabyte + 8192,
                                         9 * kMegabyte + 17, 33 * kMegabyte));

TEST(FileCopyErrors, SaysWhereItCannotWrite) {
  try {
    copy_large_file("/proc/self/exe", "no/such/folder/copy.db");
    FAIL() << "copied into a folder that is not there";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("no/such/folder/copy.db"), std::string::npos);
  }
}

}  // namespace
}  // namespace onrecord
