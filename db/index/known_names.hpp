// db/index/known_names.hpp
// The names of a fact store, in memory: speakers, where they appear and in which roles.
//
// shape   whoever can be somebody in more than one article. What is no person and means something
//         in its article only ("two officials", "the company") is left out, unless a correction
//         names it: that is nine of ten speakers of an archive
// cost    one pass over speakers and their names; some hundred bytes a speaker that is known
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/index/corrections.hpp"
#include "db/index/name_joins.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

struct NamedRole {
  std::uint32_t speaker = 0;  // index
  std::uint32_t role = 0;     // index into roles
  std::uint32_t article = 0;
};

struct KnownNames {
  std::vector<KnownSpeaker> speakers;   // by id
  std::vector<std::int64_t> ids;        // of the speakers
  std::vector<Appearance> appearances;  // by speaker, day, article
  std::vector<NamedRole> named_roles;
  std::vector<std::string> roles;

  // The index of a speaker; their number when it is not known.
  std::uint32_t index(std::int64_t id) const;
};

// By id.
std::vector<KnownSpeaker> read_known_speakers(Connection& store,
                                              const std::vector<Correction>& corrections);

// Where they appear.
KnownNames read_names(Connection& store, std::vector<KnownSpeaker> speakers);

}  // namespace onrecord
