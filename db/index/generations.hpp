// db/index/generations.hpp
// The files of a corpus index: generations side by side, one of them current.
//
// shape   DIR/index-<UTC>-<6 hex digits>.db are whole generations and never change;
//         DIR/current.db is a link to one of them, repointed in one step; DIR/*.building is a
//         build under way, or what a killed one left behind
// owns    a Building holds the lock of the directory: one build at a time. Unless published, its
//         file is removed
// errors  Error(kStore) when another build is running or the directory cannot be written
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/lock.hpp"

namespace onrecord {

// Paths of the generations, oldest first.
std::vector<std::string> generations(const std::string& directory);

// The path that current.db points to; empty when there is none.
std::string current_generation(const std::string& directory);

// Points current.db to the generation before the current one and returns it.
std::string roll_back(const std::string& directory);

class Building {
 public:
  // `now` is "2025-05-03T01:00:00Z". Removes what killed builds left behind.
  Building(const std::string& directory, std::string_view now);
  ~Building();
  Building(const Building&) = delete;
  Building& operator=(const Building&) = delete;

  const std::string& path() const { return path_; }

  // Begins with a copy of another generation.
  void copy_from(const std::string& generation);

  // The file is complete and closed: takes it to the disk. Others may read it meanwhile, and
  // publish() has little left to wait for.
  void flush() const;

  // The file is complete and closed: syncs it, makes it current, keeps `keep` generations.
  std::string publish(std::size_t keep);

 private:
  std::string directory_;
  std::string name_;
  std::string path_;
  std::unique_ptr<WriterLock> lock_;
};

}  // namespace onrecord
