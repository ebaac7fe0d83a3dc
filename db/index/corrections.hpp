// db/index/corrections.hpp
// What a user knows better about who is who: a text file, kept by the user, applied to every build.
//
// shape   one correction a line; # begins a comment
//           same NAME = NAME            the first name is the second one's person
//           apart NAME                  no rule joins this name to another
//           apart NAME | ARTICLE | ...  in these articles the name is somebody else
// errors  Error(kUsage, file:line) for a line that is none of these; Error(kUsage) without the file
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct Correction {
  enum class Kind : std::uint8_t { kSame, kApart };
  Kind kind = Kind::kSame;
  std::string name;
  std::string other;                  // of kSame
  std::vector<std::string> articles;  // of kApart; empty: everywhere
  std::string where;                  // file:line
};

std::vector<Correction> parse_corrections(std::string_view text, const std::string& file);
std::vector<Correction> read_corrections(const std::string& file);

}  // namespace onrecord
