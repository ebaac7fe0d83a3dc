// db/known_names.hpp
// The names of a fact store, in memory: speakers, where they appear and in which roles.
//
// cost    one pass over speakers and their names; some hundred bytes a speaker
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/name_joins.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

struct NamedRole {
  std::uint32_t speaker = 0;  // index
  std::uint32_t role = 0;     // index into roles
  std::int64_t article = 0;
};

struct KnownNames {
  std::vector<KnownSpeaker> speakers;   // by id
  std::vector<Appearance> appearances;  // by speaker, day, article
  std::vector<NamedRole> named_roles;
  std::vector<std::string> roles;

  // The index of a speaker.
  std::uint32_t index(std::int64_t id) const;
};

KnownNames read_names(Connection& store);

}  // namespace onrecord
