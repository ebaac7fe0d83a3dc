#include "db/index/generations.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <system_error>

#include "corpus/error.hpp"
#include "db/index/file_copy.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "index-";
constexpr std::string_view kSuffix = ".db";
constexpr std::string_view kUnfinished = ".building";
constexpr std::string_view kCurrent = "current.db";

[[noreturn]] void fail(const std::string& path, int code) {
  throw Error(
      Error::Kind::kStore, path, std::generic_category().message(code),
      "check the disk and the permissions of the folder; the current generation still serves");
}

void sync(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) fail(path, errno);
  const int result = ::fsync(file);
  const int code = errno;
  ::close(file);
  if (result != 0) fail(path, code);
}

// A link under another name, then renamed: readers see the old one or the new one.
void point_current(const std::string& directory, const std::string& name) {
  const std::string temporary = directory + "/" + std::string(kCurrent) + std::string(kUnfinished);
  ::unlink(temporary.c_str());
  if (::symlink(name.c_str(), temporary.c_str()) != 0) fail(temporary, errno);
  const std::string current = directory + "/" + std::string(kCurrent);
  if (::rename(temporary.c_str(), current.c_str()) != 0) fail(current, errno);
  sync(directory, O_RDONLY | O_DIRECTORY);
}

// 2025-05-03T01:00:00Z and a hash that keeps two builds of one second apart.
std::string generation_name(const std::string& directory, std::string_view now) {
  std::string stamp;
  for (const char c : now) {
    if ((c >= '0' && c <= '9') || c == 'T' || c == 'Z') stamp += c;
  }
  for (std::uint32_t salt = 0;; ++salt) {
    std::uint32_t hash = 2166136261U ^ salt;
    for (const char c : now) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    char text[8] = {};
    std::snprintf(text, sizeof text, "%06x", hash & 0xFFFFFFU);
    std::string name = std::string(kPrefix) + stamp + "-" + text + std::string(kSuffix);
    if (!fs::exists(directory + "/" + name)) return name;
  }
}

}  // namespace

std::vector<std::string> generations(const std::string& directory) {
  std::vector<std::pair<fs::file_time_type, std::string>> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) continue;
    found.emplace_back(entry.last_write_time(), directory + "/" + name);
  }
  // The name holds the time of the build; the time of the file orders builds of one second.
  std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    const std::size_t stamp = directory.size() + 1 + kPrefix.size() + 16;
    const int order = a.second.compare(0, stamp, b.second, 0, stamp);
    return order != 0 ? order < 0 : a.first < b.first;
  });
  std::vector<std::string> paths;
  paths.reserve(found.size());
  for (auto& [time, path] : found) paths.push_back(std::move(path));
  return paths;
}

std::string current_generation(const std::string& directory) {
  std::error_code error;
  const fs::path target = fs::read_symlink(directory + "/" + std::string(kCurrent), error);
  if (error) return {};
  const std::string path = directory + "/" + target.filename().string();
  return fs::exists(path, error) ? path : std::string();
}

std::string roll_back(const std::string& directory) {
  const WriterLock lock(directory + "/index");
  const std::vector<std::string> all = generations(directory);
  const auto current = std::find(all.begin(), all.end(), current_generation(directory));
  if (current == all.end() || current == all.begin()) {
    throw Error(Error::Kind::kStore, directory, "there is no earlier generation to go back to",
                "build a new one with onrecord-index");
  }
  std::string before = *(current - 1);
  point_current(directory, fs::path(before).filename().string());
  return before;
}

Building::Building(const std::string& directory, std::string_view now) : directory_(directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) fail(directory, error.value());
  lock_ = std::make_unique<WriterLock>(directory + "/index");
  std::vector<fs::path> left_behind;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    if (entry.path().filename().string().find(kUnfinished) != std::string::npos) {
      left_behind.push_back(entry.path());
    }
  }
  for (const fs::path& path : left_behind) fs::remove(path, error);
  name_ = generation_name(directory, now);
  path_ = directory + "/" + name_ + std::string(kUnfinished);
}

Building::~Building() {
  std::error_code error;
  for (const char* ending : {"", "-journal", "-wal", "-shm"}) fs::remove(path_ + ending, error);
}

void Building::copy_from(const std::string& generation) {
  copy_large_file(generation, path_);
  if (::chmod(path_.c_str(), 0644) != 0) fail(path_, errno);
}

void Building::flush() const {
  sync(path_, O_RDWR);
}

std::string Building::publish(std::size_t keep) {
  flush();
  if (::chmod(path_.c_str(), 0444) != 0) fail(path_, errno);
  std::string final_path = directory_ + "/" + name_;
  if (::rename(path_.c_str(), final_path.c_str()) != 0) fail(final_path, errno);
  sync(directory_, O_RDONLY | O_DIRECTORY);
  point_current(directory_, name_);
  std::vector<std::string> all = generations(directory_);
  for (std::size_t i = 0; i + std::max<std::size_t>(keep, 1) < all.size(); ++i) {
    if (all[i] != final_path) ::unlink(all[i].c_str());
  }
  return final_path;
}

}  // namespace onrecord
