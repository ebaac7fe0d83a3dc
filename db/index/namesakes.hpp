// db/index/namesakes.hpp
// Two people of one full name: the articles in which a name is somebody else.
//
// shape   a name is two people's when its roles fall into groups without a word in common, each
//         with a place of work ("Norhaven Foods treasurer", "analyst with Quill Brothers"), and no
//         other known name stands in articles of both. Public offices say too little: one person
//         holds several. The group of most articles keeps the name
// cost    the roles and the articles of names with several roles
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/index/known_names.hpp"

namespace onrecord {

struct Namesake {
  std::uint32_t speaker = 0;  // index
  std::vector<std::int64_t> articles;
  std::string evidence;
};

std::vector<Namesake> find_namesakes(const KnownNames& names, const IdentityWords& words);

}  // namespace onrecord
