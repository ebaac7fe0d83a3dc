// db/index/acronyms.hpp
// Which organisation an acronym stands for: the one of these initials that stands beside it.
//
// cost    one pass over the appearances of acronyms and of the names they may stand for
#pragma once

#include <cstdint>
#include <vector>

#include "db/index/name_joins.hpp"

namespace onrecord {

// Adds the joins. `leading`: for each speaker the one that leads it so far.
void join_acronyms(const std::vector<KnownSpeaker>& speakers,
                   const std::vector<Appearance>& appearances,
                   const std::vector<std::uint32_t>& leading, const IdentityWords& words,
                   std::vector<NameJoin>& joins);

}  // namespace onrecord
